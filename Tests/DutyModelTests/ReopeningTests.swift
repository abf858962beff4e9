import DutyModel
import Testing

/// Striking the entry that closed a matter opens it again: its clocks run on as if it had never been closed.
@Suite struct ReopeningTests {
  private func closed() throws -> (night: Night, matter: MatterID, closing: Int) {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .county))
    try night.submit(.call(matter, to: .dutyLeader))
    try night.submit(.call(matter, to: .county, .noAnswer))
    let correction = night.last + 1
    var call = CallMade(matter, to: .county, receiver: "方远")
    call.purpose = .correction
    try night.submit(.recordCall(call))
    #expect(night.last >= correction)
    let closing = night.last + 1
    try night.submit(.close(matter))
    return (night, matter, closing)
  }

  @Test func theClocksRunOnAtTheirOriginalDues() throws {
    var (night, matter, closing) = try closed()
    let before = night.room.clocks(of: matter)
    #expect(before.allSatisfy { !$0.isOpen })
    night.pass(minutes: 90)
    let events = try night.submit(.strike(closing))
    #expect(
      events == [
        .entryStruck(EntryStruck(entry: closing, reason: "记错")),
        .matterReopened(MatterReopened(matter: matter, number: 1, owner: .wu)),
      ])
    #expect(night.room.matters[matter]?.isOpen == true && night.room.matters[matter]?.closedAt == nil)
    let written = try #require(night.clock(.writtenReport, .county, of: matter))
    #expect(written.isOpen && written.due == time("21:00"))
    #expect(night.clock(.phoneReport, .county, of: matter)?.metBy != nil)
    #expect(try night.submit(.notice, by: .program).missedClocks.contains(written.id))
  }

  @Test func itKeepsItsNumberAndItIsNoLongerFree() throws {
    var (night, matter, closing) = try closed()
    try night.submit(.strike(closing))
    #expect(night.room.matter(numbered: 1)?.id == matter)
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 2)
  }

  @Test func whereTheNumberIsTakenItGetsAnother() throws {
    var (night, matter, closing) = try closed()
    // Another shift in the same segment gives the number out again.
    night.now = time("08:00", day: 15)
    try night.submit(.take(.chen))
    let next = try night.open()
    #expect(night.room.matter(numbered: 1)?.id == next)
    try night.submit(.strike(closing))
    #expect(night.room.matters[matter]?.number == 2)
  }

  @Test func itIsClosedAndReopenedAgain() throws {
    var (night, matter, closing) = try closed()
    try night.submit(.strike(closing))
    #expect(night.refusal(.strike(closing)) == .entryIsStruck(closing))
    let second = night.last + 1
    try night.submit(.close(matter))
    try night.submit(.strike(second))
    #expect(night.room.matters[matter]?.isOpen == true)
  }

  @Test func theOwnerIsWhoeverOwnedItOrWouldNow() throws {
    var (night, matter, closing) = try closed()
    try night.submit(.leave(reason: "病了"))
    try night.submit(.strike(closing))
    #expect(night.room.matters[matter]?.owner == .wu)
  }

  @Test func aCallStruckAfterClosingSaysThatNothingRuns() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let call = night.last + 1
    try night.submit(.call(matter, to: .bureau))
    var correction = CallMade(matter, to: .bureau, receiver: "方远")
    correction.purpose = .correction
    try night.submit(.recordCall(correction))
    let closing = night.last + 1
    try night.submit(.close(matter))
    try night.submit(.strike(call))
    let entry = try #require(
      night.entries.last { if case .clockReopened = $0.event { true } else { false } })
    #expect(
      night.room.logLine(for: entry, in: .chinese)?.text
        == "1号 电话报 县应急局  已办结，不再计时；要接着办请划掉第 \(closing) 条")
    #expect(
      night.room.logLine(for: entry, in: .english)?.text
        == "#1 Phone County emergency bureau  closed, it doesn't run; strike entry \(closing) to go on")
    try night.submit(.strike(closing))
    #expect(night.clock(.phoneReport, .bureau, of: matter)?.isOpen == true)
  }

  @Test func aFormerOwnerWhoIsOffDutyDoesNotGetItBack() throws {
    var (night, matter, closing) = try closed()
    try night.submit(.take(.chen))
    try night.submit(.strike(closing))
    #expect(night.room.matters[matter]?.owner == .chen)
  }

  @Test func aFormerOwnerWhoLeftTheStationDoesNotGetItBack() throws {
    var (night, matter, closing) = try closed()
    try night.submit(.leave(reason: "病了"))
    var adoption = SettingsAdoption()
    adoption.people = Adopted.parts(
      of: [Person].fictional.filter { $0.id != .wu }, sha256: "people-2", each: 50)
    try night.submit(.adoptSettings(adoption), by: .program)
    try night.submit(.strike(closing), by: .zhou)
    let owner = try #require(night.room.matters[matter]?.owner)
    #expect(owner != .wu && night.room.settings.person(owner) != nil)
  }
}
