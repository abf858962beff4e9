extension BulletinLayout {
  /// For a printer that knows plain text only: a form feed between pages, full-width blanks left of the words.
  package var text: String {
    pages.enumerated().map { index, page in
      var rows = page.map(\.row)
      if index < pages.count - 1 {
        rows += Array(repeating: "", count: Self.linesPerPage - rows.count)
      }
      let footer = footer(ofPage: index)
      // Odd pages are turned by their right edge, even ones by their left.
      let columns = index.isMultiple(of: 2) ? Self.columns * 2 - 2 - gridWidth(of: footer) : 2
      return (rows + ["", blanks(columns) + footer]).joined(separator: "\n") + "\n"
    }.joined(separator: "\u{C}")
  }
}

extension BulletinLayout.Line {
  /// As it stands on the grid, for a screen or a plain printer.
  package var row: String {
    switch style {
    case .rule, .redRule: String(repeating: "-", count: BulletinLayout.columns * 2)
    default: blanks(indent) + text
    }
  }

  /// True for what is set in the middle whatever the letters' size.
  var isCentred: Bool {
    switch style {
    case .drill, .masthead, .number, .title: true
    case .grade, .redRule, .rule, .blank, .addressees, .body, .signature, .hands: false
    }
  }
}

/// So many half columns of nothing.
func blanks(_ halfColumns: Int) -> String {
  String(repeating: "　", count: max(0, halfColumns) / 2)
    + (halfColumns > 0 && !halfColumns.isMultiple(of: 2) ? " " : "")
}
