import Curses

/// What a number field holds: one number of people, groups, rings, or of a matter. Never more than one run of digits,
/// and never two runs joined: what can't be read for certain is asked back.
enum NumberEntry {
  private static let before = ["大约", "约", "共", "有", "第"]
  private static let after = ["左右", "人", "名", "个", "位", "户", "号", "组", "声", "条"]
  /// As many digits as any count here can have.
  private static let mostDigits = 9

  /// Nil when the text isn't one number.
  static func read(_ text: String) -> Int? {
    var rest = plainWidth(text).trimmingBlanks[...]
    for word in before where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    while let word = after.first(where: { rest.hasSuffix($0) }) { rest = rest.dropLast(word.count) }
    let number = String(rest).trimmingBlanks
    if !number.isEmpty, number.utf8.count <= mostDigits,
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return Int(number)
    }
    return ChineseNumber.value(number)
  }
}

/// What a phone field holds: one number, with blanks, dashes and brackets inside it as people write them.
enum PhoneEntry {
  /// No number in the country is longer: four digits of area and eight, or eleven.
  private static let mostDigits = 12
  /// With the country's own prefix.
  private static let mostAbroad = 15
  private static let short: Set<String> = ["110", "119", "120", "122"]

  /// The number as it is kept, full-width and 一三八 made plain; nil when it isn't one number.
  static func read(_ text: String) -> String? {
    let plain = String(
      plainWidth(text).trimmingBlanks.map { character in
        ChineseNumber.digit(character).map { Character("\($0)") } ?? character
      })
    let isAbroad = plain.hasPrefix("+") || plain.hasPrefix("00")
    let body = plain.hasPrefix("+") ? plain.dropFirst() : plain[...]
    guard !body.isEmpty, body.allSatisfy({ ("0"..."9").contains($0) || " -()".contains($0) }) else {
      return nil
    }
    let runs = body.split { !("0"..."9").contains($0) }.map(String.init)
    let count = runs.reduce(0) { $0 + $1.count }
    guard count > 0, count <= (isAbroad ? mostAbroad : mostDigits) else { return nil }
    // 7 and more digits are a number by themselves, and so is an emergency number.
    guard runs.filter({ $0.count >= 7 }).count <= 1, runs.count == 1 || !short.contains(runs[0]) else {
      return nil
    }
    return plain
  }
}

/// Full-width signs as they stand on the keys.
func plainWidth(_ text: String) -> String {
  String(
    text.map { character -> Character in
      guard case .character(let plain) = withoutInputMethod(.character(character)) else { return character }
      return plain
    })
}
