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
  package init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The same from bytes: a folder has thousands of names, and none of them needs a String. There is one spelling
  /// a segment: `+12`, `-1` or missing zeros are somebody else's files.
  init?(utf8 name: some Collection<UInt8>) {
    var rest = name[...]
    guard let first = Self.number(&rest, digits: Self.digits) else { return nil }
    var attempt = 1
    if rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      guard let number = Self.number(&rest, digits: 1), number > 1 else { return nil }
      attempt = number
    }
    guard rest.elementsEqual(Self.ending) else { return nil }
    self.init(first: first, attempt: attempt)
  }

  private static let digits = 12
  private static let ending = Array(".jsonl".utf8)

  /// A number above 0 of at least so many digits; a longer one doesn't start with 0.
  private static func number<Bytes: Collection<UInt8>>(_ rest: inout Bytes, digits: Int) -> Int?
  where Bytes.SubSequence == Bytes {
    let isPadded = rest.first == UInt8(ascii: "0")
    var value = 0
    var count = 0
    while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 18 {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
      rest = rest.dropFirst()
    }
    return value > 0 && count >= digits && (count == digits || !isPadded) ? value : nil
  }

  package var description: String {
    stem + ".jsonl"
  }

  /// The name without its ending.
  package var stem: String {
    let digits = String(first)
    let padded = String(repeating: "0", count: max(0, Self.digits - digits.count)) + digits
    return attempt == 1 ? padded : "\(padded)-\(attempt)"
  }

  package static func < (left: SegmentName, right: SegmentName) -> Bool {
    (left.first, left.attempt) < (right.first, right.attempt)
  }
}
