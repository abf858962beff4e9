import DutyModel
import Testing

@Suite struct ShiftTests {
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
}
