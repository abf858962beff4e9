import Curses
import DutyModel

/// A key that bounces, or is held a moment too long, counts once where it ticks something: the second tick would take
/// the first one back, or tick the next row as well.
struct BouncedKeys {
  /// The same key again within so long is the same press.
  static let milliseconds = 150

  private var last: (key: Key, at: Timestamp)?

  init() {}

  /// True when `key` is the one that was just pressed. A held key keeps its press alive.
  mutating func isBounce(_ key: Key, at now: Timestamp) -> Bool {
    defer { last = (key, now) }
    guard let last, last.key == key else { return false }
    return (0..<Self.milliseconds).contains(now.milliseconds - last.at.milliseconds)
  }
}
