import DutyModel
import Testing

/// Who was promised a call is called, wherever his report ends up.
@Suite struct PromiseGoesAlongTests {
  private var cutOff: ReportContent {
    .told { ($0.text, $0.source) = ("喂……水", Counterpart(phone: "13800000008")) }
  }

  @Test func aReportTakenOffIsCalledBackAboutItsOwn() throws {
    var night = try Night.begun()
    let known = try night.open(.complete)
    night.pass(minutes: 3)
    let report = try #require(try night.submit(.report(cutOff, joining: known)).receivedReport)
    #expect(night.callBack(known) == nil)
    night.pass(minutes: 3)
    let own = try #require(try night.submit(.detach(report)).openedMatter)
    let clock = try #require(night.callBack(own))
    #expect(clock.isOpen && clock.due == time("20:13") && clock.plan.party?.phone == "13800000008")
  }

  @Test func aReportThatIsJoinedLaterIsCalledBack() throws {
    var night = try Night.begun()
    var content = cutOff
    content.category = .ordinary
    let report = try night.lay(content)
    let matter = try night.open(.told { $0.text = "水" })
    #expect(night.callBack(matter) == nil)
    try night.submit(.join(report, to: matter))
    #expect(night.callBack(matter)?.due == time("20:10"))
  }

  @Test func whoWasCalledBackAlreadyIsNotPromisedAnotherCall() throws {
    var night = try Night.begun()
    let first = try night.open(.told { $0.text = "水" })
    night.pass(minutes: 1)
    let report = try #require(try night.submit(.report(cutOff, joining: first)).receivedReport)
    try night.submit(.call(first, to: .party))
    #expect(night.callBack(first)?.isOpen == false)
    let own = try #require(try night.submit(.detach(report)).openedMatter)
    #expect(night.callBack(own) == nil)
  }

  @Test func anEmptiedIncidentHandsItsPromiseOn() throws {
    var night = try Night.begun()
    let other = try night.open(.told { ($0.text, $0.source) = ("水", .caller) })
    night.pass(minutes: 3)
    let emptied = try night.open(cutOff)
    try night.submit(.merge(emptied, into: other))
    let promises = night.room.clocks(of: other).filter { $0.plan.kind == .callBack && $0.isOpen }
    #expect(promises.map(\.due) == [time("20:10"), time("20:13")])
    #expect(promises.map(\.plan.party?.phone) == ["13800000007", "13800000008"])
    #expect(Set(promises.map(\.id)).count == 2)
  }

  @Test func aPromiseEndsWhereBothTogetherTellEverything() throws {
    var night = try Night.begun()
    let known = try night.open(.complete)
    let emptied = try night.open(cutOff)
    try night.submit(.merge(emptied, into: known))
    #expect(night.callBack(known) == nil)
  }

  @Test func oneCallerIsPromisedOneCallAfterAMerge() throws {
    var night = try Night.begun()
    let other = try night.open(cutOff)
    let emptied = try night.open(cutOff)
    try night.submit(.merge(emptied, into: other))
    #expect(night.room.clocks(of: other).filter { $0.plan.kind == .callBack }.count == 1)
  }
}
