/// A grid of cells that panes draw on: a value, no terminal needed.
///
/// Drawing outside the grid is cut off, never an error. Text is cleaned here and nowhere else.
/// A wide character takes two cells and never stands half over an edge; writing over one half of it
/// blanks the other.
package struct Surface {
  package let size: Size
  private(set) var cells: [Cell]

  /// Where the terminal's cursor shall stand; nil hides it. An input method opens its window there.
  package var cursor: (row: Int, column: Int)?

  package init(_ size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }

  /// Writes one line of text, cut at a whole character where `width` columns or the row end.
  /// - Returns: the columns used from `column` on.
  @discardableResult
  package mutating func text(
    _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < rows, column < columns else { return 0 }
    var end = columns
    if let width, width < columns - column { end = column + width }
    var next = column
    forEachCell(of: cleaned(text)) { cell, width in
      guard width <= end - next else { return false }
      if next >= 0 { put(Cell(cell, style: style), width: width, row: row, column: next) }
      next += width
      return true
    }
    return next - column
  }

  /// Fills a rectangle with one character; the odd column left by a wide one becomes blank.
  package mutating func fill(
    row: Int, column: Int, width: Int, height: Int = 1, with character: Character = " ",
    style: Style = .plain
  ) {
    let sign = clipped(String(character), to: 2)
    let signWidth = max(1, Curses.columns(of: sign))
    guard let area = clip(row: row, column: column, width: width, height: height) else { return }
    let cell = Cell(sign.unicodeScalars[...], style: style)
    var blank = Cell.blank
    blank.style = style
    if signWidth == 1 {
      for row in area.rows {
        detach(area.columns, row: row)
        for place in index(row, area.columns.lowerBound)..<index(row, area.columns.upperBound) {
          cells[place] = cell
        }
      }
      return
    }
    for row in area.rows {
      var next = area.columns.lowerBound
      while next < area.columns.upperBound {
        let fits = next + signWidth <= area.columns.upperBound
        put(fits ? cell : blank, width: fits ? signWidth : 1, row: row, column: next)
        next += fits ? signWidth : 1
      }
    }
  }

  /// Changes the look of cells and leaves their text. Both halves of a wide character go together.
  package mutating func restyle(row: Int, column: Int, width: Int, _ change: (inout Style) -> Void) {
    guard let area = clip(row: row, column: column, width: width, height: 1) else { return }
    var first = area.columns.lowerBound
    var end = area.columns.upperBound
    if first > 0, cells[index(row, first)].isRightHalf { first -= 1 }
    if end < columns, cells[index(row, end)].isRightHalf { end += 1 }
    for column in first..<end { change(&cells[index(row, column)].style) }
  }

  /// Lays another surface over this one, its first cell at `row` and `column`; what doesn't fit is cut off, a wide
  /// character at the edge whole. Its cursor, if it has one, becomes this one's.
  package mutating func lay(_ other: Surface, row: Int, column: Int) {
    for (offset, line) in stride(from: 0, to: other.cells.count, by: max(1, other.columns)).enumerated() {
      let place = row + offset
      guard place >= 0, place < rows else { continue }
      if column >= 0, column + other.columns <= columns {
        detach(column..<column + other.columns, row: place)
        let first = index(place, column)
        cells.replaceSubrange(first..<first + other.columns, with: other.cells[line..<line + other.columns])
        continue
      }
      for (index, cell) in other.cells[line..<line + other.columns].enumerated() where !cell.isRightHalf {
        let isWide = index + 1 < other.columns && other.cells[line + index + 1].isRightHalf
        let width = isWide ? 2 : 1
        guard column + index >= 0, column + index + width <= columns else { continue }
        put(cell, width: width, row: place, column: column + index)
      }
    }
    if let cursor = other.cursor { self.cursor = (row + cursor.row, column + cursor.column) }
  }

  /// The text of a row, each wide character once, without the blanks at its end.
  package func line(_ row: Int) -> String {
    guard row >= 0, row < rows else { return "" }
    var text = cells[index(row, 0)..<index(row, 0) + columns].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows as text.
  package var lines: [String] { (0..<rows).map(line) }

  /// How a cell looks; plain outside the surface.
  package func style(row: Int, column: Int) -> Style {
    guard row >= 0, row < rows, column >= 0, column < columns else { return .plain }
    return cells[index(row, column)].style
  }

  private func index(_ row: Int, _ column: Int) -> Int { row * columns + column }

  private func clip(
    row: Int, column: Int, width: Int, height: Int
  ) -> (rows: Range<Int>, columns: Range<Int>)? {
    let top = max(0, row)
    let left = max(0, column)
    // Saturating: a caller may pass Int.max for "to the edge".
    let bottom = min(rows, row.addingReportingOverflow(height).overflow ? rows : row + height)
    let right = min(columns, column.addingReportingOverflow(width).overflow ? columns : column + width)
    guard top < bottom, left < right else { return nil }
    return (top..<bottom, left..<right)
  }

  /// Blanks what is left outside of wide characters that stand half over the edges of a part of a row.
  private mutating func detach(_ part: Range<Int>, row: Int) {
    guard !part.isEmpty else { return }
    let first = index(row, part.lowerBound)
    if cells[first].isRightHalf { cells[first - 1].clear() }
    let end = index(row, part.upperBound)
    if part.upperBound < columns, cells[end].isRightHalf { cells[end].clear() }
  }

  private mutating func put(_ cell: Cell, width: Int, row: Int, column: Int) {
    let first = index(row, column)
    detach(column..<column + width, row: row)
    cells[first] = cell
    if width == 2 { cells[first + 1] = .rightHalf(cell.style) }
  }
}

extension Surface: Equatable {
  package static func == (one: Surface, other: Surface) -> Bool {
    one.size == other.size && one.cursor?.row == other.cursor?.row
      && one.cursor?.column == other.cursor?.column && one.cells == other.cells
  }
}
