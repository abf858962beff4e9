internal import CNcurses

/// Copies surfaces to the curses screen: only what changed, cell by cell.
///
/// Whole cells, not strings: strings wrap, and in the last cell of the last row ncurses loses a
/// string's combining marks and reports an error. Nothing here can fail the program; a terminal that
/// went away shows up in the keys.
struct Painter {
  private let hasColor: Bool
  private let colorCount: Int
  private var shown: Surface?

  init(colorCount: Int) {
    hasColor = colorCount > 0
    self.colorCount = colorCount
  }

  /// Forgets what is shown; the next surface is copied whole.
  mutating func forget() { shown = nil }

  /// Shows a surface with one update of the terminal, the cursor last.
  mutating func show(_ surface: Surface) {
    let window = cn_stdscr()
    if shown?.size != surface.size {
      shown = nil
      werase(window)
    }
    let rows = 0..<min(surface.rows, Int(getmaxy(window)))
    var pen = Pen(style: .plain, attributes: 0, pair: 0)
    for row in rows { draw(surface, row: row, in: window, &pen) }
    for row in rows where hasMoved(row, on: surface) { wredrawln(window, Int32(row), 1) }
    if let cursor = surface.cursor,
      wmove(window, Int32(clamping: cursor.row), Int32(clamping: cursor.column)) == OK
    {
      curs_set(1)
    } else {
      curs_set(0)
    }
    wnoutrefresh(window)
    doupdate()
    shown = surface
  }

  /// True when what a row said stands in another row now: ncurses would scroll part of the screen, by
  /// sequences that not every terminal of this type knows, and a wrong one shows old rows as new.
  /// Told that it doesn't know what stands there, it writes the rows whole instead.
  private func hasMoved(_ row: Int, on surface: Surface) -> Bool {
    guard let shown else { return false }
    func cells(_ surface: Surface, _ row: Int) -> ArraySlice<Cell> {
      surface.cells[row * surface.columns..<(row + 1) * surface.columns]
    }
    let old = cells(shown, row)
    guard !old.elementsEqual(cells(surface, row)) else { return false }
    return (0..<surface.rows).contains { $0 != row && cells(surface, $0).elementsEqual(old) }
  }

  private func draw(
    _ surface: Surface, row: Int, in window: UnsafeMutablePointer<WINDOW>?, _ pen: inout Pen
  ) {
    let start = row * surface.columns
    let new = surface.cells[start..<start + surface.columns]
    guard let changed = Self.change(from: shown?.cells[start..<start + surface.columns], to: new) else {
      return
    }
    var cells: [cchar_t] = []
    cells.reserveCapacity(changed.count)
    for cell in surface.cells[changed] where !cell.isRightHalf {
      if cell.style != pen.style { pen = self.pen(for: cell.style) }
      cells.append(pen.write(cell))
    }
    mvwadd_wchnstr(window, Int32(row), Int32(changed.lowerBound - start), cells, Int32(cells.count))
  }

  /// From the first to the last cell that differs, in whole characters.
  private static func change(from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>) -> Range<Int>? {
    guard let old else { return new.indices }
    guard let first = new.indices.first(where: { old[$0] != new[$0] }),
      let last = new.indices.last(where: { old[$0] != new[$0] })
    else { return nil }
    let lower = new[first].isRightHalf ? first - 1 : first
    let upper = last + 1 < new.endIndex && new[last + 1].isRightHalf ? last + 2 : last + 1
    return lower..<upper
  }

  private func pen(for style: Style) -> Pen {
    var attributes: attr_t = 0
    if style.bold { attributes |= cn_bold }
    if style.dim { attributes |= cn_dim }
    if style.reverse { attributes |= cn_reverse }
    if style.underline { attributes |= cn_underline }
    return Pen(style: style, attributes: attributes, pair: pair(of: style))
  }

  private func pair(of style: Style) -> Int32 {
    guard hasColor, style.foreground != nil || style.background != nil else { return 0 }
    // ncurses keeps the pairs it has given and recycles them; none left means no colour.
    return max(0, alloc_pair(number(of: style.foreground), number(of: style.background)))
  }

  /// The terminal's number for a colour, -1 for its own. A bright colour falls back to its dark form;
  /// a palette colour that the terminal hasn't got is left out, for words and attributes say the same.
  private func number(of color: Color?) -> Int32 {
    switch color {
    case .ansi(let number) where (0..<16).contains(number):
      Int32(number < colorCount ? number : number % 8)
    case .palette(let number) where (0..<colorCount).contains(number): Int32(number)
    default: -1
    }
  }
}

/// A style as ncurses wants it. Neighbouring cells mostly share one, and asking for a pair isn't cheap.
private struct Pen {
  let style: Style
  let attributes: attr_t
  let pair: Int32

  func write(_ cell: Cell) -> cchar_t {
    var result = cchar_t()
    if cell.hasMarks {
      cn_set_cell(&result, cell.scalars.map { wchar_t(bitPattern: $0) } + [0], attributes, pair)
    } else {
      cn_set_sign(&result, cell.base, attributes, pair)
    }
    return result
  }
}
