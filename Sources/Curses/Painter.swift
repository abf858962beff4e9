internal import CNcurses

/// Copies surfaces to the curses screen: only what changed, in runs of one style.
///
/// Nothing here can fail the program. ncurses reports an error for the last cell of the last row
/// although it draws it, and a terminal that went away shows up in the keys.
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
    for row in 0..<min(surface.rows, Int(getmaxy(window))) {
      draw(surface, row: row, in: window)
    }
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

  private func draw(_ surface: Surface, row: Int, in window: UnsafeMutablePointer<WINDOW>?) {
    let start = row * surface.columns
    let new = surface.cells[start..<start + surface.columns]
    guard var changed = Self.change(from: shown?.cells[start..<start + surface.columns], to: new) else {
      return
    }
    while !changed.isEmpty {
      let style = surface.cells[changed.lowerBound].style
      let run = changed.prefix { surface.cells[$0].style == style || surface.cells[$0].isRightHalf }
      set(style, in: window)
      let text = run.flatMap { surface.cells[$0].text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } }
      mvwaddnwstr(window, Int32(row), Int32(run.lowerBound - start), text, Int32(text.count))
      changed = run.upperBound..<changed.upperBound
    }
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

  private func set(_ style: Style, in window: UnsafeMutablePointer<WINDOW>?) {
    var attributes: attr_t = 0
    if style.bold { attributes |= cn_bold }
    if style.dim { attributes |= cn_dim }
    if style.reverse { attributes |= cn_reverse }
    if style.underline { attributes |= cn_underline }
    var pair: Int32 = 0
    if hasColor, style.foreground != nil || style.background != nil {
      // ncurses keeps the pairs it has given and recycles them; none left means no colour.
      pair = max(0, alloc_pair(number(of: style.foreground), number(of: style.background)))
    }
    cn_set_look(window, attributes, pair)
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
