import DutyModel
import Testing

/// Reports that are joined, moved and taken apart: nothing is lost, and each hangs on one matter at most.
@Suite struct JoiningTests {
  private static let news = ReportContent(
    .news, text: "桥断了", place: "石桥村", source: .caller, figures: [.trapped: 3, .moved: 12])

  private func figures(_ night: Night, _ matter: MatterID) -> [Figure: Int] {
    Dictionary(
      uniqueKeysWithValues: night.room.figures(of: matter).map { ($0.figure.figure, $0.figure.value) })
  }

  @Test func aReportThatLiesUnjoinedIsJoinedWithItsFigures() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try night.lay(Self.news)
    night.pass(minutes: 5)
    let events = try night.submit(.join(report, to: matter))
    #expect(events.first == .reportJoined(ReportJoined(report: report, matter: matter)))
    #expect(night.room.reports[report]?.matter == matter)
    #expect(figures(night, matter) == [.trapped: 3, .moved: 12])
    let line = try #require(events.recordedFigures.first)
    #expect(line.asOf == time("20:00") && line.source == "石桥村 周某" && line.report == report)
  }

  @Test func strikingAJoinedReportTakesItsFiguresAlong() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let entry = night.last + 1
    let report = try night.lay(Self.news)
    try night.submit(.join(report, to: matter))
    try night.submit(.strike(entry))
    #expect(night.room.figures(of: matter).isEmpty && night.room.reports(of: matter).count == 1)
    #expect(night.refusal(.join(report, to: matter)) == .entryIsStruck(entry))
  }

  @Test func anEarlierReportPlansTheOpenClocksFromItsReceipt() throws {
    var night = try Night.begun()
    let report = try night.lay(Self.news)
    night.now = time("20:10")
    let matter = try night.open()
    try night.submit(.call(matter, to: .bureau))
    try night.submit(.join(report, to: matter))
    #expect(night.incident(matter)?.received == time("20:00"))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:15"))
    // Met already: it stays as it was judged.
    #expect(night.clock(.phoneReport, .bureau, of: matter)?.plan.start == time("20:10"))
  }

  @Test func aReportMovesWithItsFiguresAndWhatItHadMet() throws {
    var night = try Night.begun()
    let wrong = try night.open(.told { ($0.text, $0.source) = ("水", .caller) })
    let right = try night.open(.told { $0.text = "火" })
    var content = Self.news
    (content.occurred, content.actionsTaken) = (time("19:50"), "撤了")
    let report = try #require(try night.submit(.report(content, joining: wrong)).receivedReport)
    #expect(night.callBack(wrong)?.isOpen == false)
    let call = night.last + 1
    try night.submit(.call(wrong, to: .bureau))
    try night.submit(.join(report, to: right))
    #expect(
      night.room.reports(of: wrong).count == 1 && night.room.reports(of: right).map(\.id).last == report)
    #expect(figures(night, wrong).isEmpty && figures(night, right) == [.trapped: 3, .moved: 12])
    #expect(night.callBack(wrong)?.isOpen == true)
    // The call was made about the wrong number, and stays there.
    #expect(night.clock(.phoneReport, .bureau, of: wrong)?.metBy == call)
    #expect(night.clock(.phoneReport, .bureau, of: right)?.isOpen == true)
  }

  @Test func movingToTheSameMatterIsNoEntry() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try #require(try night.submit(.report(Self.news, joining: matter)).receivedReport)
    #expect(try night.submit(.join(report, to: matter)).isEmpty)
  }

  @Test func theReportThatOpenedAMatterStaysWithIt() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let other = try night.open()
    #expect(night.refusal(.join("RP-20260714-01", to: other)) == .reportIsTheFirst(number: 1))
    #expect(night.refusal(.detach("RP-20260714-01")) == .reportIsTheFirst(number: 1))
    // Also where an earlier one was joined to it since.
    _ = try night.lay(Self.news)
    try night.submit(.join("RP-20260714-03", to: matter), at: time("20:00"))
    #expect(night.refusal(.detach("RP-20260714-01")) == .reportIsTheFirst(number: 1))
  }

  @Test func whatDoesNotExistOrIsClosedIsRefused() throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.join("RP-1", to: matter)) == .unknownReport("RP-1"))
    #expect(night.refusal(.detach("RP-1")) == .unknownReport("RP-1"))
    let report = try night.lay(Self.news)
    #expect(night.refusal(.detach(report)) == .reportIsUnjoined(report))
    #expect(night.refusal(.join(report, to: "EV-1")) == .unknownMatter("EV-1"))
    try night.submit(.close(matter))
    #expect(night.refusal(.join(report, to: matter)) == .matterIsClosed(number: 1))
  }

  @Test func aWrongMergeIsTakenApartFromItsOwnReceipt() throws {
    var night = try Night.begun()
    let matter = try night.open()
    night.now = time("20:05")
    let report = try #require(try night.submit(.report(Self.news, joining: matter)).receivedReport)
    night.now = time("21:30")
    let events = try night.submit(.detach(report))
    let own = try #require(events.openedMatter)
    #expect(own == "EV-20260714-02" && events.openedIncident?.number == 2)
    #expect(
      night.incident(own)?.received == time("20:05") && night.room.matters[own]?.opened == time("20:05"))
    #expect(night.clock(.phoneReport, .county, of: own)?.due == time("20:25"))
    #expect(figures(night, matter).isEmpty && figures(night, own) == [.trapped: 3, .moved: 12])
    #expect(night.room.reports[report]?.matter == own)
    // Overdue at once, and recorded as such.
    let missed = try night.submit(.notice, by: .program).missedClocks
    #expect(missed.contains(try #require(night.clock(.phoneReport, .county, of: own)).id))
  }

  @Test func takenApartAnEarlierReportGivesTheRestItsOwnReceiptBack() throws {
    var night = try Night.begun()
    let report = try night.lay(Self.news)
    night.now = time("20:10")
    let matter = try night.open()
    try night.submit(.join(report, to: matter))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:15"))
    try night.submit(.detach(report, leaveUnjoined: true))
    #expect(night.incident(matter)?.received == time("20:10"))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:25"))
  }

  @Test func strikingAnEarlierReportGivesTheRestItsOwnReceiptBack() throws {
    var night = try Night.begun()
    let entry = night.last + 1
    let report = try night.lay(Self.news)
    night.now = time("20:10")
    let matter = try night.open()
    try night.submit(.join(report, to: matter))
    try night.submit(.strike(entry))
    #expect(night.incident(matter)?.received == time("20:10"))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:25"))
  }

  @Test func aDetachedReportMayLieUnjoinedAndComeBackWithItsFigures() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try #require(try night.submit(.report(Self.news, joining: matter)).receivedReport)
    #expect(try night.submit(.detach(report, leaveUnjoined: true)).openedMatter == nil)
    #expect(night.room.reports[report]?.matter == nil && night.room.figures(of: matter).isEmpty)
    #expect(night.room.unjoinedReports.map(\.id) == [report])
    try night.submit(.join(report, to: matter))
    #expect(figures(night, matter) == [.trapped: 3, .moved: 12])
  }

  @Test func movesAreCarriedOn() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try #require(try night.submit(.report(Self.news, joining: matter)).receivedReport)
    try night.submit(.detach(report))
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    try night.submit(.merge("EV-20260714-02", into: matter))
    #expect(figures(night, matter) == [.trapped: 3, .moved: 12])
  }
}
