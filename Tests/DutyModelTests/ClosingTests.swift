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
    // The bureau and the flood headquarters aren't decisive, and wait for their own first word all the same.
    #expect(
      night.refusal(handled)
        == .officesNotPhoned(
          number: 1,
          offices: [LocalText("县防指", "Flood HQ"), LocalText("县应急局", "County emergency bureau")]))
    try night.submit(.call(matter, to: .floodHeadquarters))
    try night.submit(.call(matter, to: .bureau))
    #expect(night.refusal(handled) == .bulletin(.finalReportOwed(number: 1)))
    try night.submit(.bulletin(matter, to: .county, .final))
    #expect(try night.submit(handled).count == 1)
    #expect(night.room.openMatters.isEmpty)
  }

  @Test func anOfficeThatWantsNoWordAnyMoreDoesNotHoldTheClosing() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "电线落地", kind: .lifelineOutage))
    try night.submit(.call(matter, to: .dutyLeader))
    let bureau: ClockID = "EV-20260714-01/phone_report/county_emergency"
    // As long as the decisive office knows nothing, no other can be left out.
    #expect(
      night.refusal(.release(bureau))
        == .firstReportStands(
          number: 1, .phoneReport, name: LocalText("县应急局", "County emergency bureau")))
    try night.submit(.call(matter, to: .county))
    try night.submit(.bulletin(matter, to: .county))
    try night.submit(.release(bureau, .leader, name: "周明", reason: "总值班室已转应急局"))
    try night.submit(.bulletin(matter, to: .county, .final))
    #expect(night.refusal(.close(matter, .handled, "已修好")) == nil)
  }

  @Test func whatEndsWithTheClosingIsOnRecord() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "电线落地", kind: .lifelineOutage))
    try night.submit(.call(matter, to: .county))
    try night.submit(.call(matter, to: .county, for: .correction))
    let entry = night.last + 1
    try night.submit(.close(matter, .falseAlarm, "没有落地"))
    #expect(
      night.room.matters[matter]?.closed?.ended == [
        "EV-20260714-01/tell_leader/duty_leader", "EV-20260714-01/phone_report/county_emergency",
        "EV-20260714-01/written_report/county_gov",
      ])
    let lines = Language.allCases.map { night.room.logLine(for: night.entries[entry - 1], in: $0)?.text }
    #expect(
      lines == [
        "1号 没有落地 村支书 随之停表：告知 带班领导、电话报 县应急局、书面首报 县政府总值班室",
        "#1 没有落地 村支书 ended with it: Tell leader on duty, Phone County emergency bureau, "
          + "Written report to County duty room",
      ])
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

  @Test(arguments: [ClosingOutcome.falseAlarm, .untrue])
  func checkedFalseAlarmClosesWithoutAnyReport(outcome: ClosingOutcome) throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter, outcome, "村支书到场看过", verifiedBy: "李村支书"))
    #expect(night.room.openMatters.isEmpty)
    #expect(night.room.matters[matter]?.closed?.outcome == outcome.outcome)
    #expect(night.room.matters[matter]?.closedAt == night.now)
  }

  @Test(arguments: [ClosingOutcome.falseAlarm, .untrue], [nil, "", " "])
  func falseAlarmNeedsTheNameOfWhoeverChecked(outcome: ClosingOutcome, name: String?) throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.close(matter, outcome, "没有水", verifiedBy: name)) == .outcomeNeedsVerification)
  }

  @Test(arguments: [ClosingOutcome.handled, .falseAlarm, .untrue], ["", " \n"])
  func closingNeedsASentence(outcome: ClosingOutcome, text: String) throws {
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
