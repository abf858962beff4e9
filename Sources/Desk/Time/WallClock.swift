internal import CSystem
import DutyModel
import Glibc

/// Where the time comes from; tests bring their own.
package protocol WallClock: Sendable {
  /// The wall clock: what due times are compared with.
  func now() -> Timestamp
  /// Milliseconds of a clock that nobody can set and that also runs while the machine sleeps.
  func elapsedMilliseconds() -> Int
}

/// The machine's clocks.
package struct SystemClock: WallClock {
  package init() {}

  package func now() -> Timestamp {
    Timestamp(milliseconds: read(CLOCK_REALTIME))
  }

  package func elapsedMilliseconds() -> Int {
    read(CLOCK_BOOTTIME)
  }

  private func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
