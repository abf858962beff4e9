import DutyModel
import Testing

@Suite struct OwnerTests {
  func ownerOfANewMatter(_ night: Night, by actor: Actor) throws -> PersonID? {
    var night = night
    return try night.submit(.report(.flood), by: actor).openedIncident?.owner
  }

  @Test(arguments: [
    (Actor.wu, PersonID.wu),
    (Actor(person: .lin, role: .officer), .lin),
    // Not on this shift, or without a name: the shift's first officer.
    (Actor(person: .chen, role: .officer), .wu),
    (Actor.zhou, .wu), (Actor.nobody, .wu), (Actor(role: .inbox), .wu),
  ])
  func onDutyWhoeverTypedItOwnsItElseTheFirstOfficer(actor: Actor, owner: PersonID) throws {
    #expect(try ownerOfANewMatter(Night.begun(), by: actor) == owner)
  }

  @Test(arguments: [Actor.wu, .zhou, .nobody, Actor(role: .inbox)])
  func withoutAShiftTheRosteredLeaderOwnsIt(actor: Actor) throws {
    var night = try Night.begun(shift: false)
    #expect(try ownerOfANewMatter(night, by: actor) == .zhou)
    night.now = time("07:59", day: 15)
    #expect(try ownerOfANewMatter(night, by: actor) == .zhou)
    night.now = time("08:00", day: 15)
    #expect(try ownerOfANewMatter(night, by: actor) == .he)
  }

  @Test func withoutShiftAndRosterAPossibleLeaderOwnsIt() throws {
    let night = try Night.begun(shift: false, SettingsAdoption(roster: nil))
    #expect(try ownerOfANewMatter(night, by: .nobody) == .zhou)
  }

  @Test func withoutAnyLeaderSomebodyOwnsIt() throws {
    let people = [Person].fictional.filter { !$0.posts.contains(.dutyLeader) }
    let night = try Night.begun(shift: false, SettingsAdoption(people: people, roster: nil))
    #expect(try ownerOfANewMatter(night, by: .nobody) != nil)
  }

  @Test func withoutPeopleTheRoomItselfOwnsIt() throws {
    let night = try Night.begun(shift: false, SettingsAdoption(people: nil, roster: nil))
    #expect(try ownerOfANewMatter(night, by: .nobody) == nil)
  }

  @Test func matterIsAssignedToAnybodyOfTheList() throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(
      try night.submit(.assign(matter, to: .he))
        == [.matterAssigned(MatterAssigned(matter: matter, owner: .he))])
    #expect(night.room.matters[matter]?.owner == .he)
    #expect(try night.submit(.assign(matter, to: .he)) == [])
    #expect(night.refusal(.assign(matter, to: "li.si")) == .unknownPerson("li.si"))
  }

  @Test func assigningToNobodyGivesItToWhoIsOnDuty() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.assign(matter, to: .he))
    try night.submit(.assign(matter, to: nil), by: Actor(person: .lin, role: .officer))
    #expect(night.room.matters[matter]?.owner == .lin)
  }

  @Test func onlyAnOpenMatterIsAssigned() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    #expect(night.refusal(.assign(matter, to: .he)) == .matterIsClosed(number: 1))
    #expect(night.refusal(.assign("EV-1", to: .he)) == .unknownMatter("EV-1"))
  }

  /// The people of the list without these.
  private func adopt(without gone: PersonID...) -> Command {
    var adoption = SettingsAdoption()
    let people = [Person].fictional.filter { !gone.contains($0.id) }
    adoption.people = Adopted.parts(of: people, sha256: "without-\(gone)", each: 50)
    return .adoptSettings(adoption)
  }

  @Test func whatAPersonOwnedWhoIsTakenFromTheListGoesToWhoIsOnDuty() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let other = try night.open()
    try night.submit(.assign(matter, to: .he))
    let events = try night.submit(adopt(without: .he), by: .program)
    #expect(events.assignments == [MatterAssigned(matter: matter, owner: .wu)])
    #expect(night.room.matters[other]?.owner == .wu)
  }

  @Test func noMatterGoesToSomebodyWhoIsNotOnTheList() throws {
    var night = try Night.begun()
    try night.submit(adopt(without: .wu), by: .program)
    #expect(try ownerOfANewMatter(night, by: .nobody) == .lin)
    try night.submit(.leave(reason: "停电"), by: .nobody)
    try night.submit(adopt(without: .wu, .zhou), by: .program)
    #expect(try ownerOfANewMatter(night, by: .nobody) == .he)
  }
}
