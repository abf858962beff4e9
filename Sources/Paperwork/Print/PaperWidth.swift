/// Columns that a text takes on paper in a fixed font: two for a Chinese sign, none for a combining mark.
/// Printers know no locale, so this asks none.
func paperColumns(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + paperColumns(of: $1) }
}

private func paperColumns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: 0
  case ..<0x300: 1
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: scalar.properties.canonicalCombiningClass == .notReordered ? 1 : 0
  }
}

/// Text in rows of at most `width` columns. Latin words and numbers stay whole where they fit into a row, and a
/// closing sign may hang over the edge by its own width rather than begin a row.
func paperRows(of text: String, width: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
    var rows: [String] = []
    var row = ""
    func end() {
      while row.last == " " { row.removeLast() }
      rows.append(row)
      row = ""
    }
    for word in words(of: paragraph) {
      let isClosing = word.count == 1 && "，。、；：？！）》」』”,.;:?!)".contains(word)
      let taken = paperColumns(of: row) + paperColumns(of: word)
      if !row.isEmpty, taken > width + (isClosing ? 2 : 0) { end() }
      for character in word where !(row.isEmpty && character == " ") {
        if !row.isEmpty, !isClosing, paperColumns(of: row) + paperColumns(of: String(character)) > width {
          end()
        }
        row.append(character)
      }
    }
    end()
    return rows
  }
}

/// What may not be torn apart: runs of Latin letters, digits and signs between blanks; each Chinese sign alone.
private func words(of text: Substring) -> [String] {
  var words: [String] = []
  for character in text {
    let isNarrow = character.isASCII && character != " "
    if isNarrow, let last = words.last, last.allSatisfy({ $0.isASCII && $0 != " " }) {
      words[words.count - 1].append(character)
    } else {
      words.append(String(character))
    }
  }
  return words
}

/// Exactly `width` columns, or more when the text is longer.
func paperPadded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - paperColumns(of: text)))
}
