import DutyModel
import Testing

/// Saving is never blocked; who couldn't tell everything and left a number is called back.
@Suite struct CallBackTests {
  private func opened(_ content: ReportContent) throws -> (Night, MatterID) {
    var night = try Night.begun()
    let matter = try night.open(content)
    return (night, matter)
  }

  private var cutOff: ReportContent {
    .told { ($0.text, $0.source) = ("喂……水", Counterpart(phone: "138 0000 0007")) }
  }

  @Test func aCutOffCallStartsThePromiseToItsNumber() throws {
    let (night, matter) = try opened(cutOff)
    let clock = try #require(night.callBack(matter))
    #expect(clock.plan.standing == .promise && clock.plan.recipient == .party && !clock.plan.decisive)
    #expect(clock.plan.party == Counterpart(phone: "138 0000 0007"))
    #expect(clock.plan.start == time("20:00") && clock.due == time("20:10"))
  }

  @Test func thePolicySaysHowSoon() throws {
    var policy = DeadlinePolicy.fictional
    policy.callBackMinutes = 6
    var night = try Night.begun(SettingsAdoption(policy: policy))
    let matter = try night.open(cutOff)
    #expect(night.callBack(matter)?.due == time("20:06"))
  }

  @Test func whoToldEverythingIsNotCalledBack() throws {
    let (night, matter) = try opened(.complete)
    #expect(night.callBack(matter) == nil)
  }

  @Test(arguments: [nil, Counterpart(name: "周某"), Counterpart(phone: " - ")])
  func withoutANumberNothingIsPromised(source: Counterpart?) throws {
    let (night, matter) = try opened(.told { ($0.text, $0.source) = ("水", source) })
    #expect(night.callBack(matter) == nil)
    #expect(!night.room.missingElements(of: matter).isEmpty)
  }

  /// A call, and whether it meets the call-back.
  static let calls: [(String?, String?, RecipientID?, CallOutcome, Bool)] = [
    ("周某", nil, nil, .answered, true), (nil, "13800000007", nil, .answered, true),
    (nil, "+86 138-0000-0007", nil, .answered, true), ("石桥村", nil, nil, .answered, true),
    ("石桥村 周某", nil, nil, .answered, true), (nil, nil, .party, .answered, true),
    ("周某", nil, nil, .noAnswer, false), ("李某", nil, nil, .answered, false),
    (nil, "13800000008", nil, .answered, false), ("周某", "13800000008", nil, .answered, false),
    (nil, nil, nil, .answered, false), (nil, nil, .county, .answered, false),
  ]

  @Test(arguments: calls)
  func aCallThatReachedHimMeetsIt(
    callee: String?, phone: String?, recipient: RecipientID?, outcome: CallOutcome, meets: Bool
  ) throws {
    var (night, matter) = try opened(.told { ($0.text, $0.source) = ("水", .caller) })
    night.pass(minutes: 3)
    var call = CallMade(matter, to: recipient, outcome, receiver: "方远")
    call.callee = callee
    call.phone = phone
    let entry = night.last + 1
    try night.submit(.recordCall(call))
    #expect(night.callBack(matter)?.metBy == (meets ? entry : nil))
  }

  @Test func aReportThatFillsTheMinimumSetMeetsIt() throws {
    var (night, matter) = try opened(cutOff)
    night.pass(minutes: 2)
    try night.submit(.report(.told { ($0.place, $0.occurred) = ("石桥村", time("19:50")) }, joining: matter))
    #expect(night.callBack(matter)?.isOpen == true)
    night.pass(minutes: 2)
    let entry = night.last + 1
    try night.submit(
      .report(
        .told { ($0.actionsTaken, $0.figures) = ("撤了", ReportedFigures([.trapped: 0])) }, joining: matter))
    #expect(night.callBack(matter)?.metBy == entry)
    #expect(night.room.missingElements(of: matter).isEmpty)
    try night.submit(.strike(entry))
    #expect(night.callBack(matter)?.isOpen == true)
  }

  @Test func aFigureOrARevisionThatFillsTheLastGapMeetsItToo() throws {
    var content = ReportContent.complete
    content.figures = nil
    var (night, matter) = try opened(content)
    try night.submit(.reported(matter, .trapped, 2, .estimated))
    #expect(night.callBack(matter)?.metBy == night.last - 1 || night.callBack(matter)?.isOpen == false)
    content = .complete
    content.place = nil
    (night, matter) = try opened(content)
    #expect(night.callBack(matter)?.isOpen == true)
    try night.submit(.revise(matter) { $0.place = "石桥村三组" })
    #expect(night.callBack(matter)?.isOpen == false)
  }

  @Test func aSecondCallerWithANumberIsCalledBackWhereTheFirstLeftNone() throws {
    var (night, matter) = try opened(.told { $0.text = "水" })
    night.pass(minutes: 4)
    try night.submit(.report(cutOff, joining: matter))
    #expect(night.callBack(matter)?.due == time("20:14"))
    try night.submit(.report(cutOff, joining: matter))
    #expect(night.room.clocks(of: matter).filter { $0.plan.kind == .callBack }.count == 1)
  }

  @Test func longNamesOfACallerStayOutOfTheClock() throws {
    let long = String(repeating: "长", count: 5_000)
    let (night, matter) = try opened(
      .told { $0.source = Counterpart(name: long, unit: long, post: long, phone: "13800000007") })
    let party = try #require(night.callBack(matter)?.plan.party)
    #expect([party.name, party.unit, party.post].allSatisfy { $0!.utf8.count <= Incident.textLimit })
  }
}
