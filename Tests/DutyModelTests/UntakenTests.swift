import DutyModel
import Testing

/// 收件: what nobody has taken yet stays there until it joins a matter, opens one, or is put down with a reason.
@Suite struct UntakenTests {
  private static let inbox = Actor(role: .inbox)

  /// A message that came as a file and says nothing of where it belongs.
  private func arrived(
    _ category: ReportCategory = .news, in night: inout Night, text: String = "水漫便桥"
  ) throws -> ReportID {
    let content = ReportContent.told {
      ($0.category, $0.channel, $0.text, $0.place) = (category, .message, text, "石桥村")
      $0.source = .caller
    }
    return try #require(
      try night.submit(.receiveReport(ReceiveReport(content: content)), by: Self.inbox).receivedReport)
  }

  private func untaken(_ night: Night) -> [ReportID] { night.room.untakenReports.map(\.id) }

  @Test func whatArrivedAndHangsOnNothingIsUntakenTheEarliestFirst() throws {
    var night = try Night.begun()
    let first = try arrived(in: &night)
    night.pass(minutes: 1)
    let second = try arrived(.ordinary, in: &night, text: "几时来电")
    #expect(untaken(night) == [first, second])
  }

  @Test func whatWasWrittenDownDuringACallIsTaken() throws {
    var night = try Night.begun()
    _ = try night.lay(.told { ($0.category, $0.text) = (.ordinary, "问路") })
    _ = try night.open()
    #expect(untaken(night).isEmpty)
  }

  @Test func whatWasTakenApartAndLeftLyingIsUntaken() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try #require(
      try night.submit(.report(.told { $0.text = "别处的水" }, joining: matter)).receivedReport)
    #expect(untaken(night).isEmpty)
    try night.submit(.detach(report, leaveUnjoined: true))
    #expect(untaken(night) == [report])
  }

  @Test func joiningTakesIt() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try arrived(in: &night)
    try night.submit(.join(report, to: matter))
    #expect(untaken(night).isEmpty)
    #expect(night.refusal(.openReport(OpenReport(report: report))) == .reportIsJoined(number: 1))
    #expect(
      night.refusal(.settleReport(SettleReport(report: report, outcome: .ordinary)))
        == .reportIsJoined(number: 1))
  }

  @Test func asAnIncidentItsClocksRunFromItsOwnReceipt() throws {
    var night = try Night.begun()
    let report = try arrived(in: &night)
    night.pass(minutes: 7)
    let matter = try #require(try night.submit(.openReport(OpenReport(report: report))).openedMatter)
    #expect(night.incident(matter)?.received == time("20:00") && night.incident(matter)?.report == report)
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.start == time("20:00"))
    #expect(untaken(night).isEmpty)
    // The matter stands on it now, and it can't be taken a second time.
    #expect(night.refusal(.openReport(OpenReport(report: report))) == .reportIsJoined(number: 1))
  }

  @Test func asAnErrandItIsOwedFromNow() throws {
    var night = try Night.begun()
    let report = try arrived(.ordinary, in: &night, text: "几时来电")
    night.pass(minutes: 7)
    var asked = AskedErrand()
    asked.minutes = 30
    try night.submit(
      .openReport(OpenReport(report: report, errand: BroughtErrand(.callBack, nil, asked: asked))))
    let errand = try #require(night.room.openMatters.first?.errand)
    #expect(errand.what == "几时来电" && errand.report == report && errand.due == time("20:37"))
    #expect(untaken(night).isEmpty)
  }

  @Test func puttingDownNeedsAReasonUnlessItWasMerelyRead() throws {
    var night = try Night.begun()
    let report = try arrived(in: &night)
    for outcome in [ReportSettlement.irrelevant, .untrue] {
      let settle = Command.settleReport(SettleReport(report: report, outcome: outcome, reason: " "))
      #expect(night.refusal(settle) == .settlingNeedsReason)
    }
    #expect(night.refusal(.settleReport(SettleReport(report: report, outcome: .ordinary))) == nil)
    try night.submit(.settleReport(SettleReport(report: report, outcome: .untrue, reason: "村里没有水")))
    #expect(untaken(night).isEmpty && night.room.unjoinedReports.isEmpty)
  }

  @Test func strikingTheSettlingLaysItThereAgain() throws {
    var night = try Night.begun()
    let report = try arrived(in: &night)
    try night.submit(.settleReport(SettleReport(report: report, outcome: .ordinary)))
    try night.submit(.strike(night.last))
    #expect(untaken(night) == [report])
  }

  @Test func whatWasPutDownCanStillJoin() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try arrived(in: &night)
    try night.submit(.settleReport(SettleReport(report: report, outcome: .irrelevant, reason: "邻县的")))
    try night.submit(.join(report, to: matter))
    #expect(night.room.reports[report]?.matter == matter)
    try night.submit(.detach(report, leaveUnjoined: true))
    #expect(untaken(night) == [report])
  }

  @Test func itWaitsHoweverLongAlsoInANewSegment() throws {
    var night = try Night.begun()
    let report = try arrived(in: &night)
    let read = try arrived(.ordinary, in: &night, text: "放假通知")
    try night.submit(.settleReport(SettleReport(report: read, outcome: .ordinary)))
    night.pass(minutes: 60 * 9)
    try night.submit(.note("早上"))
    night.openSegment()
    #expect(untaken(night) == [report] && night.room.reports[report]?.arrived == true)
  }
}
