/// When the journal is asked again after it didn't take something: after 5 s, then after pauses that grow to 30 s.
/// Milliseconds are those of the clock that nobody can set.
struct RetryPause: Equatable {
  static let shortestMilliseconds = 5_000
  static let longestMilliseconds = 30_000

  /// No sooner is anything tried by itself; nil when nothing has failed.
  private(set) var next: Int?
  private var pause = shortestMilliseconds

  func isOver(at elapsed: Int) -> Bool { next.map { elapsed >= $0 } ?? true }

  mutating func failed(at elapsed: Int) {
    next = elapsed + pause
    pause = min(pause * 2, Self.longestMilliseconds)
  }

  /// All is well, or a person wants it tried now.
  mutating func end() { self = RetryPause() }
}
