import Curses

/// The first of `texts` that fits `width` columns, else the last one, which is then cut.
func fitting(_ width: Int, _ texts: String...) -> String {
  texts.first { columns(of: $0) <= width } ?? texts.last ?? ""
}

/// A text in at most `width` columns: whole, or its beginning with `..` behind it, so that nobody takes a part for
/// the whole. It ends with a whole word where that leaves most of it.
func abridged(_ text: String, to width: Int) -> String {
  guard columns(of: text) > width else { return text }
  guard width > 4 else { return clipped(text, to: max(0, width)) }
  let part = clipped(text, to: width - 2)
  let next = text.dropFirst(part.count).first
  var kept = part[...]
  // Between two words, and beside any Chinese sign, nothing is torn.
  if let last = part.last, let next, !isBreak(last), !isBreak(next),
    let blank = part.lastIndex(where: isBreak)
  {
    let whole = part[...blank]
    if columns(of: String(whole)) * 3 >= width * 2 { kept = whole }
  }
  while let last = kept.last, last == " " || "，、：；,:;".contains(last) { kept.removeLast() }
  return kept + ".."
}

private func isBreak(_ character: Character) -> Bool {
  character == " " || columns(of: String(character)) == 2
}

/// `digits` digits and nothing else, as the groups of a number to dial are.
private func isNumber(_ text: Substring, digits: Int) -> Bool {
  text.count == digits && text.allSatisfy(\.isNumber)
}

/// Breaks a text into rows of at most `width` columns: between any two Chinese signs, at blanks otherwise, but not at those
/// within a number to dial.
package func wrapped(_ text: String, width: Int) -> [String] {
  guard width > 1 else { return [] }
  var rows: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var row = ""
    var word = ""
    func fits(_ addition: String) -> Bool { columns(of: row + addition) <= width }
    func breakRow(keeping tail: String = "") {
      rows.append(String(row.dropLast(tail.count)))
      row = tail
    }
    func flushWord(before next: String = "") {
      // A number that is joined to a Chinese word goes with its first sign.
      if !row.isEmpty && !fits(word + (word.last == "\u{A0}" ? next : "")) { breakRow() }
      while columns(of: word) > width {
        let part = clipped(word, to: width)
        rows.append(part)
        word.removeFirst(part.count)
      }
      row += word
      word = ""
    }
    for index in paragraph.indices {
      let character = paragraph[index]
      let isWide = columns(of: String(character)) == 2
      let next = paragraph[index...].dropFirst().prefix(4)
      if character == " ", isNumber(word.suffix(3), digits: 3), isNumber(next, digits: 4) {
        word.append(character)
      } else if isWide || character == " " {
        flushWord(before: String(character))
        if character == " " {
          if fits(" ") && !row.isEmpty { row += " " }
          continue
        }
        if !fits(String(character)) {
          breakRow(keeping: closingSigns.contains(character) ? lastWord(of: row) : "")
        }
        row.append(character)
      } else {
        word.append(character)
      }
    }
    flushWord()
    rows.append(row)
  }
  return rows
}

/// What never begins a row: the sign or the word before it goes along.
private let closingSigns: Set<Character> = Set("，。、；：？！）》」』】〕〉”’…")

/// The last sign of `row` with the stops behind it, or the last run of narrow signs; empty where nothing would be left.
private func lastWord(of row: String) -> String {
  var start = row.endIndex
  repeat {
    guard start > row.startIndex else { return "" }
    start = row.index(before: start)
  } while closingSigns.contains(row[start])
  func isNarrow(_ index: String.Index) -> Bool { row[index] != " " && columns(of: String(row[index])) == 1 }
  while isNarrow(start), start > row.startIndex, isNarrow(row.index(before: start)) {
    start = row.index(before: start)
  }
  // A group of a number to dial isn't torn from the others.
  let before = row[..<start].dropLast()
  let isGroup = row[..<start].last == " " && (before.last?.isNumber ?? false) && row[start].isNumber
  return isGroup || start == row.startIndex || row[start] == " " ? "" : String(row[start...])
}
