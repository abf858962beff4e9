/// An instant: milliseconds since 1970-01-01T00:00:00Z.
///
/// Deadlines are wall-clock instants, so this type is compared and stored as it is; a zone is needed
/// only to read or write it as a person does (see ``ZoneTable``).
package struct Timestamp: Hashable, Comparable, Sendable {
  package var milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// 1970-01-01T00:00:00Z: the value that a field holds before it is read.
  package init() {
    milliseconds = 0
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant `minutes` later (earlier when negative).
  package func adding(minutes: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + minutes * 60_000)
  }

  /// The instant `seconds` later (earlier when negative).
  package func adding(seconds: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + seconds * 1_000)
  }

  /// Whole seconds from here to `other`, rounded down; negative when `other` is earlier.
  package func seconds(until other: Timestamp) -> Int {
    (other.milliseconds - milliseconds).quotientRoundedDown(by: 1_000)
  }

  /// The start of the whole second that holds this instant.
  package var wholeSecond: Timestamp {
    Timestamp(milliseconds: milliseconds.quotientRoundedDown(by: 1_000) * 1_000)
  }
}

extension Int {
  /// Integer division that rounds towards negative infinity, as calendars need it before 1970.
  package func quotientRoundedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
