import Desk
import DutyModel
import Synchronization

/// A wall clock and a clock nobody can set, both moved by hand.
final class TestClock: WallClock {
  private let state: Mutex<(wall: Int, elapsed: Int)>

  init(_ start: String = "2026-07-14T20:31:00+08:00") {
    state = Mutex((Timestamp(rfc3339: start)!.milliseconds, 5_000))
  }

  func now() -> Timestamp { state.withLock { Timestamp(milliseconds: $0.wall) } }
  func elapsedMilliseconds() -> Int { state.withLock { $0.elapsed } }

  /// Time passes.
  func pass(milliseconds: Int) {
    state.withLock {
      $0.wall += milliseconds
      $0.elapsed += milliseconds
    }
  }

  func pass(seconds: Int) { pass(milliseconds: seconds * 1_000) }
  func pass(minutes: Int) { pass(seconds: minutes * 60) }

  /// Somebody sets the wall clock.
  func set(byMilliseconds step: Int) {
    state.withLock { $0.wall += step }
  }
}

/// An instant of the example night, Chinese time.
func night(_ clock: String, day: Int = 14) -> Timestamp {
  Timestamp(rfc3339: "2026-07-\(day)T\(clock)+08:00")!
}
