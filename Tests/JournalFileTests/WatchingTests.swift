import Glibc
import Testing

@testable import JournalFile

/// `verify` beside a seat that is at work: at no call of that seat's does it raise a false alarm.
@Suite struct WatchingTests {
  /// Verifies before every call that `seat` makes while `body` runs.
  private func watch(_ room: Room, _ seat: TracedCalls, _ body: () throws -> Void) rethrows {
    var looks = 0
    seat.spectator = { call in
      let surroundings = room.surroundings(calls: TracedCalls())
      let report = Journal.verify(folder: room.path, deep: true, surroundings: surroundings)
      #expect(report.exitCode == 0, "before \(call): \(report.findings)")
      looks += 1
    }
    defer { seat.spectator = nil }
    try body()
    #expect(looks > 5)
  }

  @Test func appendingAndOpeningASegmentAreNoAlarm() throws {
    let room = try Room()
    let calls = TracedCalls()
    let journal = try room.open(calls: calls)
    try watch(room, calls) {
      _ = try journal.append { _ in Room.group("A/1", "one", "two") }
      try journal.saveHead()
      _ = try journal.openSegment { _ in [Room.note("carried")] }
      _ = try journal.append { _ in Room.group("A/2", "three") }
    }
  }

  @Test(arguments: [0, 40], [true, false])
  func recoveringWhatADeadSeatLeftIsNoAlarm(missing: Int, isDirty: Bool) throws {
    let room = try Room()
    let calls = TracedCalls()
    let survivor = try room.open(seat: "B", calls: calls)
    let dead = try room.open()
    _ = try dead.append { _ in Room.group("A/1", "said") }
    let left = try GroupEncoding(Room.group("A/2", "un", "said"), after: dead.cursor, seat: "A").bytes
    try Room.write(try Room.read(room.segment(1)) + left.dropLast(missing), to: room.segment(1))
    var state = dead.publishedState
    state.isDirty = isDirty
    try dead.lock.write(state)
    try watch(room, calls) {
      _ = try survivor.append { _ in Room.group("B/1", "next") }
    }
  }
}
