// What the room wrote of a report follows the incident; what somebody wrote himself stays his.

extension BulletinContent {
  /// Takes what the room writes by now, where nobody wrote his own. That time has passed is no reason for a new text.
  mutating func follow(_ written: BulletinContent) {
    if !ownTitle { title = written.title }
    if !ownText, withoutClock(text) != withoutClock(written.text) { text = written.text }
  }

  /// Notes whether title and text are somebody's own, beside what the room writes.
  mutating func markOwn(besides written: BulletinContent) {
    ownTitle = title != written.title
    ownText = withoutClock(text) != withoutClock(written.text)
  }

  /// A text of somebody's own isn't written anew, so it mustn't go on telling how many people were dead, hurt or trapped
  /// by the figures in use before.
  func checkNumbers(since before: BulletinContent) throws(Refusal) {
    guard ownText else { return }
    for figure in figures where figure.figure.isCasualty {
      guard let former = before.figures.first(where: { $0.figure == figure.figure })?.value,
        former != figure.value, text.tells(former),
        !(figure.value.map(text.tells) ?? text.contains(ElementWords.pending))
      else { continue }
      throw .bulletin(.textTellsOldFigure(figure.figure, from: former, to: figure.value))
    }
  }
}

/// The text but for the instants that it holds as 截至…分.
private func withoutClock(_ text: String) -> String {
  let parts = text.split(separator: "截至", omittingEmptySubsequences: false)
  return ([parts[0]] + parts.dropFirst().map { $0.drop { "0123456789月日时分".contains($0) } })
    .joined(separator: "截至")
}

extension String {
  /// True when it says that number of people, in digits or in words: 7人, 七名, 两人.
  fileprivate func tells(_ people: Int) -> Bool {
    let numerals = ["\(people)", chineseNumber(people)] + (people == 2 ? ["两"] : [])
    let digits = "0123456789.一二三四五六七八九十百千万"
    return numerals.contains { numeral in
      ranges(of: numeral).contains { range in
        let isWhole =
          range.lowerBound == startIndex || !digits.contains(self[index(before: range.lowerBound)])
        let after = self[range.upperBound...].drop { $0 == " " || $0 == "个" }
        return isWhole && (after.first.map { "人名位".contains($0) } ?? false)
      }
    }
  }
}
