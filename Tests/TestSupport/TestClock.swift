import Desk
import DutyModel
import Synchronization

/// A wall clock and a clock nobody can set, both moved by hand.
package final class TestClock: WallClock {
  private let state: Mutex<(wall: Int, elapsed: Int)>

  package init(_ start: Timestamp = night("20:31:00")) {
    state = Mutex((start.milliseconds, 5_000))
  }

  package func now() -> Timestamp { state.withLock { Timestamp(milliseconds: $0.wall) } }
  package func elapsedMilliseconds() -> Int { state.withLock { $0.elapsed } }

  /// Time passes.
  package func pass(milliseconds: Int) {
    state.withLock {
      $0.wall += milliseconds
      $0.elapsed += milliseconds
    }
  }

  package func pass(seconds: Int) { pass(milliseconds: seconds * 1_000) }
  package func pass(minutes: Int) { pass(seconds: minutes * 60) }

  /// Somebody sets the wall clock.
  package func set(byMilliseconds step: Int) {
    state.withLock { $0.wall += step }
  }
}

/// An instant of the example night, Chinese time.
package func night(_ clock: String, day: Int = 14) -> Timestamp {
  Timestamp(rfc3339: "2026-07-\(day)T\(clock)+08:00")!
}
