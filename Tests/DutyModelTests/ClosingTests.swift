import DutyModel
import Testing

@Suite struct ClosingTests {
  @Test func decisiveActsAreOwedBeforeAMatterIsDealtWith() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let handled = Command.close(matter, .handled, "人已转移")
    #expect(
      night.refusal(handled)
        == .actOwed(number: 1, .tellLeader, .dutyLeader, name: LocalText("带班领导", "leader on duty")))
    try night.submit(.call(matter, to: .dutyLeader))
    #expect(
      night.refusal(handled)
        == .actOwed(number: 1, .phoneReport, .county, name: LocalText("县政府总值班室", "County duty room")))
    try night.submit(.call(matter, to: .county))
    #expect(
      night.refusal(handled)
        == .actOwed(number: 1, .writtenReport, .county, name: LocalText("县政府总值班室", "County duty room")))
    try night.submit(.bulletin(matter, to: .county))
    // The flood headquarters and the bureau aren't decisive.
    #expect(night.room.clocks(of: matter).filter(\.isOpen).count == 2)
    #expect(try night.submit(handled).count == 1)
    #expect(night.room.openMatters.isEmpty)
  }

  @Test func overdueActIsOwedToo() throws {
    var night = try Night.begun()
    let matter = try night.open()
    night.pass(minutes: 600)
    try night.submit(.notice, by: .program)
    #expect(
      night.refusal(.close(matter, .handled, "完了"))
        == .actOwed(number: 1, .tellLeader, .dutyLeader, name: LocalText("带班领导", "leader on duty")))
  }

  @Test func struckActIsOwedAgain() throws {
    var night = try Night.begun(
      SettingsAdoption(
        policy: DeadlinePolicy(rules: [
          DeadlineRule("phone", .phoneReport, 15, to: [.county], decisive: .county)
        ])))
    let matter = try night.open()
    let call = night.last + 1
    try night.submit(.call(matter, to: .county))
    try night.submit(.strike(call))
    #expect(
      night.refusal(.close(matter, .handled, "完了"))
        == .actOwed(number: 1, .phoneReport, .county, name: LocalText("县政府总值班室", "County duty room")))
  }

  @Test(arguments: [MatterOutcome.falseAlarm, .untrue])
  func checkedFalseAlarmClosesWithoutAnyReport(outcome: MatterOutcome) throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter, outcome, "村支书到场看过", verifiedBy: "李村支书"))
    #expect(night.room.openMatters.isEmpty)
    #expect(night.room.matters[matter]?.closed?.outcome == outcome)
    #expect(night.room.matters[matter]?.closedAt == night.now)
  }

  @Test(arguments: [MatterOutcome.falseAlarm, .untrue], [nil, "", " "])
  func falseAlarmNeedsTheNameOfWhoeverChecked(outcome: MatterOutcome, name: String?) throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.close(matter, outcome, "没有水", verifiedBy: name)) == .outcomeNeedsVerification)
  }

  @Test(arguments: [MatterOutcome.handled, .falseAlarm, .untrue], ["", " \n"])
  func closingNeedsASentence(outcome: MatterOutcome, text: String) throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.close(matter, outcome, text)) == .outcomeNeedsText)
  }

  @Test func matterIsClosedOnce() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    #expect(night.refusal(.close(matter)) == .matterIsClosed(number: 1))
    #expect(night.refusal(.close("EV-1")) == .unknownMatter("EV-1"))
  }

  @Test func matterWithoutClocksIsDealtWithByASentence() throws {
    var night = try Night.begun(SettingsAdoption(policy: nil))
    let matter = try night.open()
    #expect(night.refusal(.close(matter, .handled, "完了", verifiedBy: nil)) == nil)
  }
}
