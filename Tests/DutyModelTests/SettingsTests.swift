import DutyModel
import Testing

@Suite struct SettingsTests {
  @Test func adoptedFilesAreTheSettings() throws {
    let settings = try Night.begun(shift: false).room.settings
    #expect(settings.station == .fictional)
    #expect(settings.people == .fictional)
    #expect(settings.roster == .fictional)
    #expect(settings.policy == .fictional)
    #expect(
      settings.hashes == [
        .station: "station-1", .people: "people-1", .roster: "roster-1", .policy: "policy-1",
      ])
  }

  @Test func unchangedFilesAreNotAdoptedAgain() throws {
    var night = try Night.begun(shift: false)
    #expect(try night.submit(.adoptSettings(.fictional), by: .program) == [])
  }

  @Test func changedFileIsAdoptedAlone() throws {
    var night = try Night.begun(shift: false)
    var adoption = SettingsAdoption.fictional
    adoption.people = Adopted.parts(of: [[Person].fictional[0]], sha256: "people-2", each: 50)
    let events = try night.submit(.adoptSettings(adoption), by: .program)
    #expect(events.map(\.type) == ["people.adopted/1"])
    #expect(night.room.settings.people.map(\.id) == [.wu])
    #expect(night.room.settings.hashes[.people] == "people-2")
  }

  @Test func longListsComeInPartsAndReplaceTheListBefore() throws {
    var night = try Night.begun(shift: false)
    let people = (1...120).map {
      Person(id: PersonID(rawValue: "p.\($0)"), name: "\($0)", posts: [], phones: [])
    }
    let rules = (1...101).map { DeadlineRule(RuleID(rawValue: "r\($0)"), .phoneReport, 20, to: [.county]) }
    let spans = (1...51).map {
      RosterSpan(track: .reserve, person: .wu, start: time("08:00"), end: time("08:00").adding(minutes: $0))
    }
    var adoption = SettingsAdoption()
    adoption.people = Adopted.parts(of: people, sha256: "people-2", each: 50)
    adoption.roster = Adopted.parts(of: spans, sha256: "roster-2", each: 50)
    adoption.policy = PolicyAdopted.parts(of: DeadlinePolicy(rules: rules), sha256: "policy-2", each: 50)
    #expect(adoption.people.map(\.items.count) == [50, 50, 20])
    #expect(adoption.people.map(\.part) == [1, 2, 3])
    #expect(adoption.policy.map(\.parts) == [3, 3, 3])
    try night.submit(.adoptSettings(adoption), by: .program)
    #expect(night.room.settings.people == people)
    #expect(night.room.settings.roster == spans)
    #expect(night.room.settings.policy.rules == rules)
    #expect(night.room.settings.policy.id == "fictional")
  }

  @Test func emptyListIsOnePartThatClears() throws {
    let parts = Adopted<Person>.parts(of: [], sha256: "people-2", each: 50)
    #expect(parts == [Adopted(sha256: "people-2", part: 1, parts: 1, items: [])])
    var night = try Night.begun(shift: false)
    var adoption = SettingsAdoption()
    adoption.people = parts
    try night.submit(.adoptSettings(adoption), by: .program)
    #expect(night.room.settings.people.isEmpty)
  }

  @Test func rosterHoldsFromItsStartUpToItsEnd() throws {
    let settings = try Night.begun(shift: false).room.settings
    #expect(settings.rostered(.officer, at: time("16:59")) == [.chen])
    #expect(settings.rostered(.officer, at: time("17:00")) == [.wu, .lin])
    #expect(settings.rostered(.officer, at: time("08:00", day: 15)) == [.lin, .chen])
    #expect(settings.rostered(.reserve, at: time("20:00")) == [])
  }

  @Test func exerciseClockIsForExercisesOnly() throws {
    let clock = ExerciseClock(origin: time("02:00"), real: time("20:00"), speedPercent: 6_000)
    let live = try Night.begun()
    #expect(live.refusal(.setExerciseClock(clock), by: .program) == .onlyInExercise)
    var exercise = try Night.begun(purpose: .exercise)
    try exercise.submit(.setExerciseClock(clock), by: .program)
    #expect(exercise.room.exerciseClock == clock)
  }

  @Test(arguments: [(0, false), (-100, false), (1, true), (60_000, true), (60_001, false)])
  func speedOfAnExerciseIsBounded(percent: Int, isAllowed: Bool) throws {
    let clock = ExerciseClock(origin: time("02:00"), real: time("20:00"), speedPercent: percent)
    let refusal = try Night.begun(purpose: .exercise).refusal(.setExerciseClock(clock), by: .program)
    #expect(refusal == (isAllowed ? nil : .speedOutOfRange(percent: percent)))
  }

  @Test func exerciseTimeRunsAtItsSpeed() {
    let clock = ExerciseClock(origin: time("02:00"), real: time("20:00"), speedPercent: 6_000)
    #expect(clock.time(at: time("20:00")) == time("02:00"))
    #expect(clock.time(at: time("20:01")) == time("03:00"))
    #expect(clock.real(of: time("03:00")) == time("20:01"))
    let slow = ExerciseClock(origin: time("02:00"), real: time("20:00"), speedPercent: 50)
    #expect(slow.time(at: time("20:10")) == time("02:05"))
  }

  @Test func timerForAnExerciseNeverFiresEarly() {
    for speed in [1, 7, 33, 100, 333, 6_000, 59_999] {
      let clock = ExerciseClock(origin: time("02:00"), real: time("20:00"), speedPercent: speed)
      for milliseconds in [0, 1, 2, 59, 60, 999, 1_000, 12_345, 900_000] {
        let wanted = Timestamp(milliseconds: time("02:00").milliseconds + milliseconds)
        #expect(clock.time(at: clock.real(of: wanted)) >= wanted)
      }
    }
  }

  @Test(arguments: [5_000, -5_000])
  func stepOfTheWallClockIsRecorded(milliseconds: Int) throws {
    var night = try Night.begun()
    let step = TimeStepped(milliseconds: milliseconds)
    #expect(try night.submit(.recordTimeStep(step), by: .program) == [.timeStepped(step)])
  }

  @Test func theSecondSeatsNoticeOfAStepIsKnownInTheNextSegmentToo() throws {
    var night = try Night.begun()
    try night.submit(.recordTimeStep(TimeStepped(milliseconds: 5_000)), by: .program)
    night.openSegment()
    night.pass(seconds: 3)
    #expect(try night.submit(.recordTimeStep(TimeStepped(milliseconds: 5_200)), by: .program) == [])
  }
}
