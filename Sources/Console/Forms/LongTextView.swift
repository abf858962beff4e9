import Curses
import DutyModel

/// The long text editor: one field of a form as a page. What is typed here stands in the field at once.
struct LongText: Equatable {
  /// The column that up and down keep to while rows are shorter.
  var goal: Int?
  /// The first row shown.
  var top = 0
  /// Columns of a row when it was last drawn; up and down go by them.
  var width = 78
  var rows = 18

  /// What a key does to the text; false when it is no key of a page.
  mutating func handle(_ key: Key, _ editor: inout LineEditor) -> Bool {
    let layout = PageLayout(editor.characters, width: width)
    let row = layout.row(of: editor.caret)
    func go(_ step: Int, _ goal: inout Int?) {
      let column = goal ?? layout.column(of: editor.caret)
      goal = column
      let target = row + step
      if target < 0 {
        editor.home()
      } else if target >= layout.rows.count {
        editor.end()
      } else {
        editor.move(to: layout.caret(row: target, column: column))
      }
    }
    switch key {
    case .up: go(-1, &goal)
    case .down: go(1, &goal)
    case .pageUp: go(1 - rows, &goal)
    case .pageDown: go(rows - 1, &goal)
    case .home: editor.move(to: layout.rows[row].lowerBound)
    case .end: editor.move(to: layout.caret(row: row, column: Int.max))
    case .enter: editor.insert("\n")
    default: return false
    }
    switch key {
    case .up, .down, .pageUp, .pageDown: break
    default: goal = nil
    }
    return true
  }

  /// Brings the caret into sight for an area of this size.
  mutating func fit(_ editor: LineEditor, columns: Int, rows: Int) {
    width = max(4, columns)
    self.rows = max(1, rows)
    let row = PageLayout(editor.characters, width: width).row(of: editor.caret)
    top = min(row, max(top, row - self.rows + 1))
  }
}

/// Draws the long text editor.
struct LongTextView {
  let field: FormField
  let state: LongText
  let look: Look

  func draw(on surface: inout Surface, in area: Area) {
    let language = look.language
    let bytes = field.text.utf8.count
    let limit = LineEditor.longestBytes
    let left =
      bytes * 10 >= limit * 9
      ? language("   还能写约\((limit - bytes) / 3)字", "   \(limit - bytes) bytes left") : ""
    surface.heading(
      language(" 长文   \(field.label.chinese)\(left) ", " Long text   \(field.label.english)\(left) "),
      row: area.row,
      look: look)
    let layout = PageLayout(field.editor.characters, width: state.width)
    let caret = field.editor.caret
    let caretRow = layout.row(of: caret)
    for offset in 0..<max(0, area.rows - 1) {
      let row = state.top + offset
      guard row < layout.rows.count else { break }
      surface.text(layout.text(ofRow: row), row: area.row + 1 + offset, column: 1, style: look.theme[.normal])
    }
    let row = area.row + 1 + caretRow - state.top
    if row < area.row + area.rows {
      surface.cursor = (row, min(surface.columns - 1, 1 + layout.column(of: caret)))
    }
  }
}
