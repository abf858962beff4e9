import Desk
import DutyModel
import Synchronization

/// A wall clock moved by hand.
final class TestClock: WallClock {
  private let wall: Mutex<Int>

  init(_ start: Timestamp) {
    wall = Mutex(start.milliseconds)
  }

  func now() -> Timestamp { wall.withLock { Timestamp(milliseconds: $0) } }
  func elapsedMilliseconds() -> Int { wall.withLock { $0 } }

  /// Time passes.
  func pass(milliseconds: Int) { wall.withLock { $0 += milliseconds } }
  func pass(seconds: Int) { pass(milliseconds: seconds * 1_000) }
  func pass(minutes: Int) { pass(seconds: minutes * 60) }
}

/// An instant of the example night, Chinese time.
func night(_ clock: String, day: Int = 14) -> Timestamp {
  Timestamp(rfc3339: "2026-07-\(day)T\(clock)+08:00")!
}
