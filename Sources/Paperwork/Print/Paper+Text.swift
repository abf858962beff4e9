// Plain text for any printer: a fixed font, A4, nothing that a device could take for a command.
extension Paper {
  /// The sheet as lines of at most ``textWidth`` columns.
  package var text: String {
    var rows: [String] = []
    let indent = max(0, (textWidth - paperColumns(of: title)) / 2)
    rows.append(String(repeating: " ", count: indent) + title)
    for line in heading { rows += paperRows(of: line, width: textWidth) }
    for block in blocks {
      rows.append("")
      switch block {
      case .lines(let lines): for line in lines { rows += paperRows(of: line, width: textWidth) }
      case .table(let table): rows += table.rows(of: textWidth)
      }
    }
    if !footer.isEmpty {
      rows.append("")
      for line in footer { rows += paperRows(of: line, width: textWidth) }
    }
    return rows.map(Self.printable).joined(separator: "\n") + "\n"
  }

  /// Control and invisible signs of people's texts steer no printer and hide nothing on paper.
  static func printable(_ row: String) -> String {
    String(
      String.UnicodeScalarView(
        row.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: "\u{B7}"
          default: scalar
          }
        }))
  }
}

extension Paper.Table {
  fileprivate func rows(of width: Int) -> [String] {
    let rule = String(repeating: "-", count: width)
    let widths = columns.map(\.width)
    func lines(_ cells: [String]) -> [String] {
      let wrapped = zip(cells, widths).map { paperRows(of: $0, width: max(2, $1)) }
      return (0..<(wrapped.map(\.count).max() ?? 1)).map { index in
        var line = ""
        for (cell, width) in zip(wrapped, widths) {
          line += paperPadded(cell.indices.contains(index) ? cell[index] : "", to: width) + " "
        }
        while line.last == " " { line.removeLast() }
        return line
      }
    }
    var result = [rule] + lines(columns.map(\.title)) + [rule]
    for row in rows { result += lines(row) + (isRuled ? [rule] : []) }
    if !isRuled { result.append(rule) }
    for _ in 0..<blankRows { result += ["", "", rule] }
    return result
  }
}
