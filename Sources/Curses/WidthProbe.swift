/// Finds out whether a terminal draws signs of ambiguous width over one column or two: writes one and
/// asks where the cursor is.
struct WidthProbe {
  /// In the second row, since an answer from the first looks like a function key to some.
  static let question = "\u{1B}7\u{1B}[2;1H\u{2500}\u{1B}[6n"
  static let eraser = "\u{1B}[2;1H\u{1B}[K\u{1B}8"

  private(set) var width: Int?
  /// Bytes that aren't the answer: keys typed meanwhile.
  private(set) var typed: [UInt8] = []

  mutating func take(_ bytes: some Sequence<UInt8>) {
    typed += bytes
    guard width == nil else { return }
    for (answer, columns) in Self.answers {
      guard let place = typed.firstRange(of: answer.utf8) else { continue }
      typed.removeSubrange(place)
      width = columns
      return
    }
  }

  private static let answers = [("\u{1B}[2;2R", 1), ("\u{1B}[2;3R", 2)]
}
