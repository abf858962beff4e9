/// Numbers written as 十二, 一百二十, 两千三. What isn't one number for certain is none: 三五人 are three to five.
enum ChineseNumber {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1_000]

  static func isPart(_ character: Character) -> Bool {
    digits[character] != nil || units[character] != nil || character == "万"
  }

  static func digit(_ character: Character) -> Int? { digits[character] }

  /// Nil for everything that is not one whole number below a hundred million.
  static func value(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: "万", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return belowTenThousand(parts[0], short: 1)
    case 2:
      guard let high = belowTenThousand(parts[0], short: 1) else { return nil }
      if parts[1].isEmpty { return high * 10_000 }
      return belowTenThousand(parts[1], short: 1_000).map { high * 10_000 + $0 }
    default: return nil
    }
  }

  /// `short` is what a last digit counts that follows a higher unit without 零: in 一百二 it counts ten.
  private static func belowTenThousand(_ text: some StringProtocol, short: Int) -> Int? {
    guard !text.isEmpty else { return nil }
    if short == 1, let positional = positional(text) { return positional }
    var (total, last, place) = (0, 10_000, short * 10)
    var digit: Int?
    var isFilled = false
    for character in text {
      if let value = digits[character] {
        // A 零 fills a gap; two digits in a row are two numbers.
        guard digit == nil else { return nil }
        if value == 0 { isFilled = true } else { digit = value }
      } else if let unit = units[character] {
        guard unit < last, digit != nil || (unit == 10 && total == 0 && !isFilled) else { return nil }
        total += (digit ?? 1) * unit
        (last, place, digit, isFilled) = (unit, unit, nil, false)
      } else {
        return nil
      }
    }
    guard let digit else { return isFilled ? nil : total }
    return total + digit * (isFilled ? 1 : max(1, place / 10))
  }

  /// 二 and 二〇: digits alone, where at least one 〇 says that they are places and no guess.
  private static func positional(_ text: some StringProtocol) -> Int? {
    let values = text.compactMap { digits[$0] }
    guard values.count == text.count, values.count == 1 || (values[0] != 0 && values.contains(0)),
      values.count <= 4
    else { return nil }
    return values.reduce(0) { $0 * 10 + $1 }
  }
}
