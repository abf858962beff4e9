import DutyModel

/// A day in front of a time of the day: `0714 2031`, `7月14日20:31`, `7-14 2031`, `20250714 2031`.
enum WrittenDate {
  /// The day and what follows it; nil when `text` doesn't begin with one. Without a year it is the last such day for
  /// what happened, the next one for what is due.
  static func split(
    _ text: String, latest today: CivilDate, direction: TimeEntry.Direction
  ) -> (CivilDate, rest: String)? {
    guard let (numbers, rest) = parts(of: text), !rest.isEmpty else { return nil }
    if numbers.count == 3 { return date(numbers[0], numbers[1], numbers[2]).map { ($0, rest) } }
    let years = [today.year, today.year + (direction == .past ? -1 : 1)]
    for year in years {
      guard let day = date(year, numbers[0], numbers[1]) else { continue }
      let days = day.daysSinceEpoch - today.daysSinceEpoch
      if direction == .past ? days <= 1 : days >= 0 { return (day, rest) }
    }
    return nil
  }

  /// The numbers of the day, year first where it is there, and what stands behind them.
  private static func parts(of text: String) -> (numbers: [Int], rest: String)? {
    if text.contains("月") {
      let fields = text.split(maxSplits: 2, omittingEmptySubsequences: false) { "月日号".contains($0) }
      guard fields.count == 3, let month = number(fields[0]), let day = number(fields[1]) else { return nil }
      return ([month, day], String(fields[2]).trimmingBlanks)
    }
    let pieces = text.split(separator: " ", maxSplits: 1)
    guard pieces.count == 2 else { return nil }
    let rest = String(pieces[1]).trimmingBlanks
    let fields = pieces[0].split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    if (2...3).contains(fields.count) {
      let numbers = fields.compactMap { number($0) }
      return numbers.count == fields.count ? (numbers, rest) : nil
    }
    guard let value = number(pieces[0]) else { return nil }
    switch pieces[0].utf8.count {
    case 4: return ([value / 100, value % 100], rest)
    case 8: return ([value / 10_000, value / 100 % 100, value % 100], rest)
    default: return nil
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    let date = CivilDate(year: year, month: month, day: day)
    return (1970...9999).contains(year) && date.exists ? date : nil
  }
}
