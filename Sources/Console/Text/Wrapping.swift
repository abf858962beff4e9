import Curses

/// The first of `texts` that fits `width` columns, else the last one, which is then cut.
func fitting(_ width: Int, _ texts: String...) -> String {
  texts.first { columns(of: $0) <= width } ?? texts.last ?? ""
}

/// Breaks a text into rows of at most `width` columns: between any two Chinese signs, at blanks otherwise.
package func wrapped(_ text: String, width: Int) -> [String] {
  guard width > 1 else { return [] }
  var rows: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var row = ""
    var word = ""
    func fits(_ addition: String) -> Bool { columns(of: row + addition) <= width }
    func breakRow() {
      rows.append(row)
      row = ""
    }
    func flushWord() {
      if !row.isEmpty && !fits(word) { breakRow() }
      while columns(of: word) > width {
        let part = clipped(word, to: width)
        rows.append(part)
        word.removeFirst(part.count)
      }
      row += word
      word = ""
    }
    for character in paragraph {
      let isWide = columns(of: String(character)) == 2
      if isWide || character == " " {
        flushWord()
        if character == " " {
          if fits(" ") && !row.isEmpty { row += " " }
          continue
        }
        if !fits(String(character)) { breakRow() }
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
