import DutyModel

/// Notices that somebody set the wall clock: it then moves differently from the clock nobody can set.
struct StepWatch {
  /// Smaller differences are the daily correction by a time server.
  static let smallestStepMilliseconds = 2_000

  private let clock: any WallClock
  private var offset: Int

  init(clock: any WallClock) {
    self.clock = clock
    offset = clock.now().milliseconds - clock.elapsedMilliseconds()
  }

  /// By how many milliseconds the wall clock was set since the last call, forward positive; nil if it wasn't.
  mutating func take() -> Int? {
    let current = clock.now().milliseconds - clock.elapsedMilliseconds()
    let step = current - offset
    guard abs(step) >= StepWatch.smallestStepMilliseconds else { return nil }
    offset = current
    return step
  }
}
