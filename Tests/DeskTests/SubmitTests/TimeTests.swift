import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct TimeTests {
  private let note = Command.addNote(NoteAdded(text: "一"))

  @Test func aTypedTimeMoreThanTwoMinutesAheadIsRefused() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let now = desk.now
    let ahead = now.adding(seconds: 121)
    #expect(throws: Refusal.timeAhead(ahead, now: now)) { try desk.submit(note, .typed(ahead)) }
    try desk.submit(note, .typed(now.adding(seconds: 120)))
    #expect(listener.entries.last?.at == now.adding(seconds: 120))
    #expect(listener.entries.last?.entered == now)
  }

  @Test func aTypedTimeMoreThanTwoMinutesBackIsLate() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    try desk.submit(note, .typed(desk.now.adding(seconds: -120)))
    #expect(listener.entries.last?.mark == nil)
    try desk.submit(note, .typed(desk.now.adding(seconds: -121)))
    #expect(listener.entries.last?.mark == .late)
  }

  @Test func aStampThatTheProgramTookIsNeverLateAndNeverRefused() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let pressed = desk.now
    station.clock.pass(minutes: 30)
    try desk.submit(note, .taken(pressed))
    #expect(listener.entries.last?.at == pressed)
    #expect(listener.entries.last?.mark == nil)
    station.clock.set(byMilliseconds: -3_600_000)
    try desk.submit(note, .taken(pressed))
    #expect(listener.entries.last?.mark == .stepped)
    // What counts from it would have too much time.
    #expect(listener.entries.last?.at == desk.now)
  }

  @Test func aRetryBehindAStepBackIsEnteredNow() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let pressed = desk.now
    station.clock.set(byMilliseconds: -3_600_000)
    try desk.submit(
      Submission(
        note, by: Actor(role: .officer), occasion: .taken(pressed), key: desk.newKey(), entered: pressed))
    let entry = try #require(listener.entries.last)
    #expect(entry.at == desk.now && entry.entered == desk.now && entry.mark == .stepped)
  }

  @Test func whatBeganWhileTheClockWasFastIsPlannedAgain() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    try desk.adoptStationFiles()
    try desk.submit(Self.flood, .now)
    let before = desk.room.openClocks
    let level = try #require(desk.room.matters[before[0].plan.matter]?.incident?.received)
    station.clock.set(byMilliseconds: -3 * 3_600_000)
    station.clock.pass(minutes: 1)
    try desk.tick()
    #expect(!before.isEmpty)
    for clock in before {
      let now = try #require(desk.room.clocks[clock.id])
      #expect(now.due == clock.due.adding(minutes: -180) && now.plan.start <= desk.now)
      #expect(now.former.last?.due == clock.due)
    }
    #expect(
      desk.room.matters[before[0].plan.matter]?.incident?.received == level.adding(minutes: -180))
    // What began before the new now stays.
    let count = listener.entries.count
    station.clock.set(byMilliseconds: -30_000)
    try desk.tick()
    #expect(listener.entries.count == count + 1)
  }

  private static var flood: Command {
    var content = ReportContent()
    content.place = "石桥村"
    content.kind = .flashFlood
    return .receiveReport(ReceiveReport(content: content))
  }

  @Test func theRosterIsJudgedAgainWhenItsTimeRunsOut() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    try desk.adoptStationFiles()
    var watch = StationFilesWatch(station.folder)
    var judged = 0
    watch.ifChanged(covered: desk.coverage) { judged += 1 }
    watch.ifChanged(covered: desk.coverage) { judged += 1 }
    #expect(judged == 1 && desk.coverage == [true, true])
    station.clock.pass(minutes: 400 * 24 * 60)
    #expect(desk.coverage == [false, false])
    watch.ifChanged(covered: desk.coverage) { judged += 1 }
    #expect(judged == 2)
    #expect(try desk.adoptStationFiles().contains { $0.problem == .nobodyOnDuty(.officer) })
  }

  @Test func aMissIsRecordedOnceOverTwoDesks() throws {
    let station = try TestStation()
    let (a, atA) = try station.deskOnDuty("A")
    let (b, atB) = try station.desk("B")
    try a.submit(.receiveReport(.flood()))
    try b.follow()
    let due = try #require(a.room.nextUnnoticedDue)
    // The due instant itself is still in time.
    station.clock.pass(milliseconds: due.milliseconds - a.now.milliseconds)
    try a.tick()
    #expect(!atA.types.contains("clock.missed/1"))
    station.clock.pass(milliseconds: 1)
    try b.tick()
    try a.tick()
    try b.tick()
    try a.follow()
    for listener in [atA, atB] {
      let missed = listener.entries.compactMap { entry -> ClockMissed? in
        if case .clockMissed(let missed) = entry.event { missed } else { nil }
      }
      #expect(
        missed.map(\.clock) == ["EV-20260714-01/verify/village", "EV-20260714-01/tell_leader/duty_leader"])
      #expect(missed.allSatisfy { $0.due == due })
    }
  }

  @Test func whatRanOutWhileTheMachineWasOffIsRecordedAtStart() throws {
    let station = try TestStation()
    do {
      let (desk, _) = try station.deskOnDuty()
      try desk.submit(.receiveReport(.flood()))
    }
    station.clock.pass(minutes: 120)
    let (desk, listener) = try station.desk()
    let running = desk.room.openClocks.count
    try desk.tick()
    try desk.tick()
    #expect(listener.types.filter { $0 == "clock.missed/1" }.count == running)
    #expect(desk.room.openClocks.allSatisfy { $0.missedAt == desk.now })
  }

  @Test func aStepOfTheWallClockIsRecorded() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    station.clock.pass(minutes: 10)
    station.clock.set(byMilliseconds: 1_999)
    try desk.tick()
    #expect(listener.types == ["segment.opened/1"])
    station.clock.set(byMilliseconds: -600_000)
    try desk.tick()
    try desk.tick()
    let events = listener.entries.map(\.event).dropFirst()
    #expect(events == [.timeStepped(TimeStepped(milliseconds: -598_001))])
  }

  @Test func theExerciseClockIsSharedByTwoDesks() throws {
    let station = try TestStation(.exercise)
    let (a, _) = try station.desk("A")
    let (b, _) = try station.desk("B")
    let origin = night("20:24:00")
    let clock = ExerciseClock(origin: origin, real: station.clock.now(), speedPercent: 1_000)
    try a.submit(.setExerciseClock(clock), by: .program)
    try b.follow()
    station.clock.pass(seconds: 6)
    #expect(a.now == origin.adding(seconds: 60))
    #expect(b.now == a.now)
    #expect(a.realMilliseconds(until: origin.adding(seconds: 80)) == 2_000)
    #expect(a.realMilliseconds(until: origin) == 0)
  }

  @Test func aLiveJournalTakesNoExerciseClock() throws {
    let station = try TestStation(.live)
    let (desk, _) = try station.desk()
    let clock = ExerciseClock(origin: desk.now, real: desk.now, speedPercent: 100)
    #expect(throws: Refusal.onlyInExercise) { try desk.submit(.setExerciseClock(clock), by: .program) }
    #expect(desk.now == station.clock.now())
  }
}
