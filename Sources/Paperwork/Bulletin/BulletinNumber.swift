import DutyModel

/// How a station numbers its bulletins (期号 | 编号 | none).
package enum BulletinNumbering: String, CaseIterable, Sendable {
  /// 〔2026〕第38期
  case issue
  /// 青禾值〔2026〕38号
  case code
  /// Many townships number none of these; the title tells them apart.
  case none

  package func name(in language: Language) -> String {
    switch self {
    case .issue: language("期号", "issue number")
    case .code: language("编号", "file number")
    case .none: language("不编号", "no number")
    }
  }
}

/// The number of one bulletin, given at its signing. Numbers begin anew each year.
package enum BulletinNumber: Hashable, Sendable {
  case issue(year: Int, number: Int)
  /// `word` is the station's own, 青禾值; it may be empty.
  case code(word: String, year: Int, number: Int)

  /// The number `number` of `year`, or nil where the station numbers nothing.
  package init?(_ numbering: BulletinNumbering, word: String = "", year: Int, number: Int) {
    switch numbering {
    case .issue: self = .issue(year: year, number: number)
    case .code: self = .code(word: cleanLine(word), year: year, number: number)
    case .none: return nil
    }
  }

  package var year: Int {
    switch self {
    case .issue(let year, _), .code(_, let year, _): year
    }
  }

  package var number: Int {
    switch self {
    case .issue(_, let number), .code(_, _, let number): number
    }
  }

  /// As printed, and as a signature covers it.
  package var text: String {
    switch self {
    case .issue(let year, let number): "〔\(year)〕第\(number)期"
    case .code(let word, let year, let number): "\(word)〔\(year)〕\(number)号"
    }
  }

  /// As a list or a sentence names it: the year is left out where it is this year's.
  package func name(in language: Language, thisYear: Int) -> String {
    switch self {
    case .issue(let year, let number):
      year == thisYear
        ? language("第\(number)期", "issue \(number)") : language(text, "issue \(year)/\(number)")
    case .code(let word, let year, let number):
      year == thisYear ? language("\(word)\(number)号", "No. \(word)\(number)") : text
    }
  }

  /// Sorts by name in a folder and holds no sign that a file system dislikes: `2026-038`.
  package var fileName: String {
    let digits = String(number)
    return "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}

/// What stands beside 期号 where a bulletin is read for signing: its number, or the one that signing will give.
///
/// - Parameter next: nil where the station numbers nothing.
package func numberWords(_ number: BulletinNumber?, next: BulletinNumber?, in language: Language) -> String {
  if let number { return number.text }
  guard let next else { return language("不编号", "no number") }
  return language("签后给 \(next.number)", "\(next.number) when signed")
}
