/// The name of a segment's file: its first sequence in twelve digits, and `-2`, `-3` … when an earlier
/// attempt to open it failed.
package struct SegmentName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Sequence of the segment's first record.
  package let first: Int
  /// From 1.
  package let attempt: Int

  /// The name of attempt number `attempt` at the segment that starts with `first`.
  package init(first: Int, attempt: Int = 1) {
    self.first = first
    self.attempt = attempt
  }

  /// Reads a file name; nil for every other file.
  package init?(_ text: String) {
    guard text.hasSuffix(".jsonl") else { return nil }
    let parts = text.dropLast(6).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = Int(parts[0]), first > 0,
      let attempt = parts.count == 1 ? 1 : Int(parts[1]), attempt >= 1
    else { return nil }
    self.init(first: first, attempt: attempt)
    // One spelling a segment: `+12`, `-1` or missing zeros are somebody else's files.
    if description != text { return nil }
  }

  package var description: String {
    stem + ".jsonl"
  }

  /// The name without its ending.
  package var stem: String {
    let digits = String(first)
    let padded = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    return attempt == 1 ? padded : "\(padded)-\(attempt)"
  }

  package static func < (left: SegmentName, right: SegmentName) -> Bool {
    (left.first, left.attempt) < (right.first, right.attempt)
  }
}
