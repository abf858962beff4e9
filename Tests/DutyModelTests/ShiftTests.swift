import DutyModel
import Testing

@Suite struct ShiftTests {
  @Test func reserveCanBeChangedWhileTheShiftGoesOn() throws {
    var night = try Night.begun()
    let entry = night.last + 1
    try night.submit(.changeShift(ChangeShift(reserve: [.chen, .wu, .chen])))
    // Who is on duty isn't in reserve.
    #expect(night.room.shift?.reserve == [.chen])
    #expect(night.room.logLine(for: night.entries[entry - 1], in: .chinese)?.text == "备勤 陈辉")
    #expect(try night.submit(.changeShift(ChangeShift(reserve: [.chen]))) == [])
    try night.submit(.takeShift(TakeShift(officers: [.wu, .lin], reserve: [.he])))
    #expect(night.room.shift?.reserve == [.he] && night.room.shift?.officers == [.wu, .lin])
    #expect(
      night.refusal(.changeShift(ChangeShift(reserve: ["li.si"]))) == .unknownPerson("li.si"))
  }

  @Test func shiftComesFromTheRoster() throws {
    var night = try Night.begun(shift: false)
    let events = try night.submit(.takeShift(TakeShift()), by: .nobody)
    var shift = Shift()
    shift.id = "SH-20260714-2000"
    shift.leader = .zhou
    shift.officers = [.wu, .lin]
    shift.start = time("20:00")
    // The earlier end of its officers.
    shift.end = time("08:00", day: 15)
    #expect(events == [.shiftTaken(shift)])
    #expect(night.room.shift == shift)
  }

  @Test func namedPeopleGoBeforeTheRoster() throws {
    var night = try Night.begun(shift: false)
    try night.submit(.take(.chen, leader: .he), by: .zhou)
    #expect(night.room.shift?.officers == [.chen])
    #expect(night.room.shift?.leader == .he)
    #expect(night.room.shift?.end == nil)
  }

  @Test func whoIsMerelyRosteredIsNotPutOnDuty() throws {
    var night = try Night.begun(shift: false)
    try night.submit(.takeShift(TakeShift()), by: .wu)
    #expect(night.room.shift?.officers == [.wu])
    try night.submit(.take(.lin), by: .wu)
    #expect(night.room.shift?.officers == [.lin])
    #expect(try Night.begun(shift: false, SettingsAdoption(roster: nil)).refusal(.take()) == nil)
  }

  @Test func officerWhoIsNamedTwiceStandsOnce() throws {
    var night = try Night.begun(shift: false)
    try night.submit(.take(.chen, .lin, .chen), by: .zhou)
    #expect(night.room.shift?.officers == [.chen, .lin])
  }

  @Test func leaderWhoTakesItIsNoOfficer() throws {
    let night = try Night.begun(shift: false, SettingsAdoption(roster: nil))
    #expect(night.refusal(.take(), by: .zhou) == .noOfficer)
    #expect(night.refusal(.take(), by: .nobody) == .noOfficer)
  }

  @Test func strangersTakeNoShift() throws {
    let night = try Night.begun(shift: false)
    #expect(night.refusal(.take("li.si")) == .unknownPerson("li.si"))
    #expect(night.refusal(.take(.wu, leader: "li.si")) == .unknownPerson("li.si"))
  }

  @Test func takingTheSameShiftAgainChangesNothing() throws {
    var night = try Night.begun()
    #expect(try night.submit(.takeShift(TakeShift(officers: [.wu, .lin]))) == [])
  }

  @Test func takerOwnsWhatTheOthersLeave() throws {
    var night = try Night.begun()
    let ofWu = try night.open()
    let ofLin = try night.open()
    try night.submit(.assign(ofLin, to: .lin))
    let events = try night.submit(.take(.chen, .lin), by: .zhou)
    #expect(events.assignments == [MatterAssigned(matter: ofWu, owner: .chen)])
    #expect(night.room.matters[ofLin]?.owner == .lin)
  }

  @Test func takerOwnsWhatCameWithoutAShift() throws {
    var night = try Night.begun(shift: false)
    let matter = try night.open()
    #expect(night.room.matters[matter]?.owner == .zhou)
    try night.submit(.takeShift(TakeShift()))
    #expect(night.room.matters[matter]?.owner == .wu)
  }

  @Test func leavingWithNothingOpenNeedsNoWord() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    #expect(try night.submit(.leave()).assignments.isEmpty)
    #expect(night.room.shift == nil)
    #expect(night.refusal(.leave()) == .noShift)
  }

  @Test(arguments: [nil, "", "  "])
  func leavingOpenMattersNeedsATakerOrAReason(reason: String?) throws {
    var night = try Night.begun()
    _ = try night.open()
    _ = try night.open()
    #expect(night.refusal(.leave(reason: reason)) == .leavingNeedsTaker(open: 2))
    #expect(night.refusal(.leave(to: "li.si")) == .unknownPerson("li.si"))
  }

  @Test func namedTakerOwnsAllOpenMatters() throws {
    var night = try Night.begun()
    let matters = [try night.open(), try night.open()]
    let events = try night.submit(.leave(to: .chen))
    #expect(events.assignments == matters.map { MatterAssigned(matter: $0, owner: .chen) })
  }

  @Test func withAReasonTheRosteredLeaderOwnsThem() throws {
    var night = try Night.begun()
    let matter = try night.open()
    night.now = time("08:10", day: 15)
    try night.submit(.leave(reason: "接班人未到"))
    #expect(night.room.matters[matter]?.owner == .he)
  }

  @Test func withoutARosterTheShiftsLeaderKeepsThem() throws {
    var night = try Night.begun(shift: false, SettingsAdoption(roster: nil))
    try night.submit(.take(.wu, leader: .he))
    let matter = try night.open()
    try night.submit(.leave(reason: "接班人未到"))
    #expect(night.room.matters[matter]?.owner == .he)
  }

  @Test func withoutAnyLeaderOnPaperTheyStillHaveAnOwner() throws {
    var night = try Night.begun(shift: false, SettingsAdoption(roster: nil))
    try night.submit(.take(.wu))
    let matter = try night.open()
    try night.submit(.leave(reason: "接班人未到"))
    #expect(night.room.matters[matter]?.owner == .zhou)
  }

  @Test func leaderOnDutyIsTheShiftsElseTheRosters() throws {
    var night = try Night.begun(shift: false)
    #expect(night.room.leaderOnDuty(at: time("07:59")) == nil)
    #expect(night.room.leaderOnDuty(at: time("08:00")) == .zhou)
    #expect(night.room.leaderOnDuty(at: time("08:00", day: 15)) == .he)
    try night.submit(.take(.wu, leader: .he))
    #expect(night.room.leaderOnDuty(at: time("20:00")) == .he)
  }

  @Test func reserveComesFromTheRosterOrFromThoseNamed() throws {
    var roster = [RosterSpan].fictional
    roster.append(
      RosterSpan(track: .reserve, person: .chen, start: time("08:00"), end: time("08:00", day: 15)))
    roster.append(RosterSpan(track: .reserve, person: .wu, start: time("08:00"), end: time("08:00", day: 15)))
    var night = try Night.begun(shift: false, SettingsAdoption(roster: roster))
    try night.submit(.take(.wu))
    // Who is on duty isn't on call besides.
    #expect(night.room.shift?.reserve == [.chen])
    try night.submit(.takeShift(TakeShift(officers: [.lin], reserve: [.he, .he])))
    #expect(night.room.shift?.reserve == [.he])
  }

  @Test func otherLeaderIsNoNewShift() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    let shift = try #require(night.room.shift)
    let events = try night.submit(.take(.wu, .lin, leader: .he))
    #expect(night.room.shift?.leader == .he)
    #expect(night.room.shift?.id == shift.id)
    #expect(events.count == 1)
    // The number that was freed rests on.
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 2)
  }

  @Test func leadersHandOverAtTheirOwnTime() throws {
    var roster = [RosterSpan].fictional.filter { $0.track == .officer }
    roster.append(
      RosterSpan(track: .leader, person: .zhou, start: time("08:30"), end: time("08:30", day: 15)))
    roster.append(
      RosterSpan(track: .leader, person: .he, start: time("08:30", day: 15), end: time("08:30", day: 16)))
    var night = try Night.begun(shift: false, SettingsAdoption(roster: roster))
    night.now = time("08:00", day: 15)
    try night.submit(.take(.chen))
    #expect(night.room.leaderOnDuty(at: time("08:29", day: 15)) == .zhou)
    #expect(night.room.leaderOnDuty(at: time("08:30", day: 15)) == .he)
    // A leader who stands in for somebody else stays till he is changed.
    try night.submit(.changeShift(ChangeShift(leader: .sun, reason: "周明出差")))
    #expect(night.room.leaderOnDuty(at: time("08:30", day: 15)) == .sun)
  }

  @Test func oneOfTwoOfficersLeavesAndTheOtherOwnsHisMatters() throws {
    var night = try Night.begun()
    let ofWu = try night.open()
    let ofLin = try night.open()
    try night.submit(.assign(ofLin, to: .lin))
    let events = try night.submit(.changeShift(ChangeShift(leaving: [.wu])))
    #expect(events.assignments == [MatterAssigned(matter: ofWu, owner: .lin)])
    #expect(night.room.shift?.officers == [.lin])
    #expect(night.room.matters[ofLin]?.owner == .lin)
  }

  @Test func somebodyJoinsAndTakesOverWhatTheOtherLeaves() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let events = try night.submit(
      .changeShift(ChangeShift(joining: [.chen, .chen], leaving: [.wu], taker: .chen)))
    #expect(night.room.shift?.officers == [.lin, .chen])
    #expect(events.assignments == [MatterAssigned(matter: matter, owner: .chen)])
  }

  @Test func shiftIsNeverWithoutAnOfficer() throws {
    var night = try Night.begun()
    #expect(night.refusal(.changeShift(ChangeShift(leaving: [.wu, .lin]))) == .lastOfficer)
    try night.submit(.changeShift(ChangeShift(joining: [.chen], leaving: [.wu, .lin])))
    #expect(night.room.shift?.officers == [.chen])
  }

  @Test func onlyPeopleOfTheShiftLeaveIt() throws {
    let night = try Night.begun()
    #expect(
      night.refusal(.changeShift(ChangeShift(leaving: [.chen])))
        == .notOnShift(.chen, officers: [.wu, .lin]))
    #expect(night.refusal(.changeShift(ChangeShift(joining: ["li.si"]))) == .unknownPerson("li.si"))
    #expect(
      try Night.begun(shift: false).refusal(.changeShift(ChangeShift(leader: .he))) == .noShift)
  }

  @Test func changeThatChangesNothingIsNoEntry() throws {
    var night = try Night.begun()
    #expect(try night.submit(.changeShift(ChangeShift(leader: .zhou, joining: [.wu]))) == [])
  }

  @Test func nextShiftIsTheEarliestThatIsStillToCome() throws {
    let room = try Night.begun().room
    let next = try #require(room.settings.next(.officer, after: time("20:00")))
    #expect(next.start == time("08:00", day: 15))
    #expect(next.people == [.chen])
    #expect(room.settings.next(.reserve, after: time("20:00")) == nil)
  }

  @Test func whoIsNeitherRosteredNorOnDutyIsAStranger() throws {
    var night = try Night.begun()
    #expect(night.room.isExpected(.wu, at: time("20:00")))
    #expect(night.room.isExpected(.zhou, at: time("20:00")))
    #expect(!night.room.isExpected(.chen, at: time("20:00")))
    try night.submit(.changeShift(ChangeShift(joining: [.chen])))
    #expect(night.room.isExpected(.chen, at: time("20:00")))
  }
}
