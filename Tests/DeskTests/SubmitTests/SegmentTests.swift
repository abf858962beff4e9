import DutyModel
import JournalFile
import TestSupport
import Testing

@testable import Desk

@Suite struct SegmentTests {
  /// What rules and panes read of everything that is open.
  private func open(_ room: DutyRoom) -> [String] {
    room.openMatters.flatMap { matter in
      ["\(matter)"] + room.clocks(of: matter.id).map { "\($0)" }
        + room.figures(of: matter.id).map { "\($0)" }
        + room.reports.values.filter { $0.matter == matter.id }.map { "\($0)" }.sorted()
    }
  }

  private func busyNight(_ desk: Desk, _ clock: TestClock) throws {
    try desk.submit(.receiveReport(.flood(trapped: 7)))
    clock.pass(minutes: 6)
    try desk.tick()
    try desk.submit(.receiveReport(.flood("李家湾村")))
    var call = CallMade()
    call.matter = "EV-20260714-01"
    call.recipient = "county_gov"
    call.receiver = "孙某"
    try desk.submit(.recordCall(call))
    var closed = CloseMatter()
    closed.matter = "EV-20260714-02"
    closed.outcome = .untrue
    closed.text = "看错"
    closed.verifiedBy = "周某"
    try desk.submit(.closeMatter(closed))
  }

  @Test func everythingOpenIsTheSameAfterwards() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try busyNight(desk, station.clock)
    let before = desk.room
    try desk.openSegment()
    #expect(open(desk.room) == open(before))
    #expect(desk.room.settings == before.settings)
    #expect(desk.room.shift == before.shift)
    #expect(desk.room.oneLine(at: desk.now) == before.oneLine(at: desk.now))
    #expect(desk.room.stateJSON(at: desk.now).count > 0)
  }

  @Test func aFullSegmentIsLeftForAPauseAtTheKeys() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    let data = Array(#"{"text":"\#(String(repeating: "x", count: 16_000))"}"#.utf8)
    let note = NewRecord(
      at: "2026-07-14T20:00:00+08:00", entered: "2026-07-14T20:00:00+08:00",
      by: Array(#"{"role":"program","assurance":"none"}"#.utf8), type: "note.added/1", data: data)
    let group = Group(key: "big", digest: "0123456789abcdef", records: Array(repeating: note, count: 1_030))
    let journal = try #require(desk.access.current)
    _ = try journal.append(carrying: { _ in [] }, { _ in group })
    try desk.follow()
    let segment = journal.segment
    try desk.tick(whileTyping: true)
    #expect(journal.segment == segment)
    try desk.tick()
    #expect(journal.segment != segment)
  }

  @Test func aDeskThatOpensAloneKnowsExactlyTheSame() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try busyNight(desk, station.clock)
    try desk.openSegment()
    let (other, heard) = try station.desk("B")
    #expect(other.room == desk.room)
    #expect(heard.types.first == "segment.opened/1")
    #expect(heard.types.dropFirst().allSatisfy { $0.hasPrefix("carried.") })
  }

  @Test func anotherSeatCrossesOver() throws {
    let station = try TestStation()
    let (b, atB) = try station.desk("B")
    let (a, atA) = try station.deskOnDuty("A")
    try busyNight(a, station.clock)
    try a.openSegment()
    try a.note("新段")
    try b.follow()
    #expect(atA.entries == atB.entries)
    #expect(a.room == b.room)
    try b.note("B也写")
    try a.follow()
    #expect(atA.notes == ["新段", "B也写"])
  }

  @Test func numbersAndIDsGoOn() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try busyNight(desk, station.clock)
    try desk.openSegment()
    try desk.submit(.receiveReport(.flood("高坪村")))
    let new = try #require(desk.room.openMatters.last)
    #expect(new.id == "EV-20260714-03")
    // 2 was freed in this shift and isn't given again before the next.
    #expect(new.number == 3)
  }

  @Test func anExerciseClockRunsOn() throws {
    let station = try TestStation(.exercise)
    let (desk, _) = try station.desk()
    let origin = night("20:24:00")
    try desk.submit(
      .setExerciseClock(ExerciseClock(origin: origin, real: station.clock.now(), speedPercent: 1_000)),
      by: .program)
    station.clock.pass(seconds: 30)
    try desk.openSegment()
    #expect(desk.now == origin.adding(seconds: 300))
    #expect(try station.desk("B").0.now == desk.now)
  }
}
