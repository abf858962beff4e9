import DutyModel

/// What is looked for in the log.
package enum SearchQuery: Equatable, Sendable {
  /// Everything about matters that had this small number in their shift: `3号`, `#3`, `3`.
  case number(Int)
  /// Digits of a telephone number, however they were written: `138 0000 0002`, `1380000`, `822-0110`.
  case phone(String)
  /// Words that all stand in the entry; small and capital letters are alike.
  case words([String])

  /// Nil for what has nothing to look for.
  package init?(_ text: String) {
    let plain = halfWidth(text).lowercased()
    let words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return nil }
    var number = words.joined()
    for sign in ["#", "no"] where number.hasPrefix(sign) { number.removeFirst(sign.count) }
    if number.hasSuffix("号") { number.removeLast() }
    // Nobody writes a small number with noughts before it: that's the end of a telephone number.
    if let small = Int(number), (1...Self.largestNumber).contains(small), number.first != "0" {
      self = .number(small)
    } else if plain.allSatisfy({ $0.isASCII && ($0.isNumber || " -+()".contains($0)) }),
      dialKey(plain).utf8.count >= Self.shortestPhone
    {
      self = .phone(dialKey(plain))
    } else {
      self = .words(words)
    }
  }

  /// Small numbers are said aloud; nobody had a larger one.
  static let largestNumber = 99
  static let shortestPhone = 3

  /// Whether an entry fits: `number` is that of its matter, `texts` all that stands in it.
  func matches(number: Int?, texts: [String]) -> Bool {
    switch self {
    case .number(let wanted): return number == wanted
    case .phone(let digits): return texts.contains { Self.joinedDigits($0).contains(digits) }
    case .words(let words):
      let all = texts.map { halfWidth($0).lowercased() }
      return words.allSatisfy { word in all.contains { $0.contains(word) } }
    }
  }

  /// A text with what stands between the digits of a number left out: `138-0000 0002` as `13800000002`.
  private static func joinedDigits(_ text: String) -> String {
    var joined = ""
    var gap = ""
    for character in halfWidth(text) {
      if character.isASCII && character.isNumber {
        joined.append(character)
        gap = ""
      } else if " -()".contains(character), joined.last?.isNumber == true {
        gap.append(character)
      } else {
        joined += gap
        joined.append(character)
        gap = ""
      }
    }
    return joined
  }
}
