import DutyModel

extension BulletinNumber {
  /// As a list or a sentence names it: the year stands there where it isn't this one.
  package func name(in language: Language, thisYear: Int) -> String {
    year == thisYear
      ? shortText(in: language)
      : language(form == .issue ? "〔\(year)〕第\(value)期" : "〔\(year)〕\(value)号", "no. \(year)/\(value)")
  }

  /// Sorts by name in a folder and holds no sign that a file system dislikes: `2026-038`.
  package var fileName: String {
    let digits = String(value)
    return "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
