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

  /// By how many milliseconds the wall clock was set since it was last settled, forward positive; nil if it
  /// wasn't.
  var pending: Int? {
    let step = currentOffset - offset
    return abs(step) >= StepWatch.smallestStepMilliseconds ? step : nil
  }

  /// The pending step is recorded.
  mutating func settle() { offset = currentOffset }

  private var currentOffset: Int { clock.now().milliseconds - clock.elapsedMilliseconds() }
}
