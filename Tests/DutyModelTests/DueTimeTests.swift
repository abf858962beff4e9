import DutyModel
import Testing

/// Met in time, met late, missed: what is recorded about a due instant.
@Suite struct DueTimeTests {
  /// A flood with one clock: the county by phone, due at 20:15.
  func flood() throws -> (night: Night, matter: MatterID) {
    var night = try Night.begun(
      SettingsAdoption(
        policy: DeadlinePolicy(rules: [
          DeadlineRule("phone", .phoneReport, 15, to: [.county], decisive: .county)
        ])))
    let matter = try night.open()
    return (night, matter)
  }

  func state(_ night: Night, _ matter: MatterID) -> Clock.State? {
    night.clock(.phoneReport, .county, of: matter)?.state(at: night.now)
  }

  @Test func dueInstantItselfIsInTime() throws {
    var (night, matter) = try flood()
    night.now = time("20:15")
    #expect(state(night, matter) == .running)
    #expect(try night.submit(.notice, by: .program) == [])
    try night.submit(.call(matter, to: .county))
    #expect(state(night, matter) == .met)
  }

  @Test func aMillisecondLaterIsOverdue() throws {
    var (night, matter) = try flood()
    night.now = Timestamp(milliseconds: time("20:15").milliseconds + 1)
    #expect(state(night, matter) == .overdue)
    try night.submit(.call(matter, to: .county))
    #expect(state(night, matter) == .metLate)
  }

  @Test func missIsRecordedOnceWithDueAndNoticedTime() throws {
    var (night, matter) = try flood()
    #expect(night.room.nextUnnoticedDue == time("20:15"))
    night.now = time("20:20")
    #expect(
      try night.submit(.notice, by: .program) == [
        .clockMissed(
          ClockMissed(
            clock: "EV-20260714-01/phone_report/county_gov", due: time("20:15"), noticed: time("20:20")))
      ])
    #expect(night.room.nextUnnoticedDue == nil)
    night.pass(minutes: 60)
    #expect(try night.submit(.notice, by: .program) == [])
    #expect(night.clock(.phoneReport, .county, of: matter)?.missedAt == time("20:20"))
    #expect(state(night, matter) == .overdue)
  }

  @Test func metInTimeIsNeverMissed() throws {
    var (night, matter) = try flood()
    try night.submit(.call(matter, to: .county))
    night.pass(minutes: 60)
    #expect(try night.submit(.notice, by: .program) == [])
    #expect(state(night, matter) == .met)
  }

  @Test func actInTimeThatIsTypedLateKeepsTheMiss() throws {
    var (night, matter) = try flood()
    night.now = time("20:30")
    try night.submit(.notice, by: .program)
    try night.submit(.call(matter, to: .county), at: time("20:14"))
    let clock = try #require(night.clock(.phoneReport, .county, of: matter))
    #expect(clock.state(at: night.now) == .metInTimeRecordedLate)
    #expect(clock.metAt == time("20:14"))
    #expect(clock.missedAt == time("20:30"))
  }

  @Test func actInTimeThatIsTypedBeforeAnybodyNoticedIsInTime() throws {
    var (night, matter) = try flood()
    night.now = time("20:30")
    try night.submit(.call(matter, to: .county), at: time("20:14"))
    #expect(state(night, matter) == .met)
    #expect(try night.submit(.notice, by: .program) == [])
  }

  @Test func actAfterTheDueIsLateWhetherNoticedOrNot() throws {
    for isNoticed in [true, false] {
      var (night, matter) = try flood()
      night.now = time("20:30")
      if isNoticed { try night.submit(.notice, by: .program) }
      try night.submit(.call(matter, to: .county), at: time("20:16"))
      #expect(state(night, matter) == .metLate)
    }
  }

  @Test func closingTheMatterClosesItsOpenClocks() throws {
    var (night, matter) = try flood()
    night.now = time("20:20")
    try night.submit(.notice, by: .program)
    try night.submit(.close(matter))
    #expect(state(night, matter) == .closedWithMatter)
    #expect(night.room.openClocks.isEmpty)
    night.pass(minutes: 60)
    #expect(state(night, matter) == .closedWithMatter)
    #expect(try night.submit(.notice, by: .program) == [])
  }

  @Test func closingLeavesMetClocksAsTheyAre() throws {
    var (night, matter) = try flood()
    try night.submit(.call(matter, to: .county))
    try night.submit(.close(matter, .handled, "水退了"))
    #expect(state(night, matter) == .met)
  }

  @Test func closedUnnoticedClockIsNotMissedAfterwards() throws {
    var (night, matter) = try flood()
    night.now = time("20:30")
    try night.submit(.close(matter))
    #expect(try night.submit(.notice, by: .program) == [])
    #expect(night.room.nextUnnoticedDue == nil)
  }

  @Test func dueTimesThatPassedWhileNobodyLookedAreNoticedTogether() throws {
    var night = try Night.begun()
    _ = try night.open()
    night.pass(minutes: 240)
    let events = try night.submit(.notice, by: .program)
    #expect(events.missedClocks.count == 5)
    #expect(events.missedClocks == night.room.openClocks.map(\.id))
  }
}
