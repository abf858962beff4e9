import Curses
import DutyModel

/// Where a pane was last drawn.
struct PaneArea {
  var pane: Desktop.Focus
  var rows: Range<Int>
  var columns: Range<Int>
}

// The mouse is off until somebody asks for it: an elbow on the table must not do anything, and a terminal with it on
// no longer lets text be dragged.

extension Desktop {
  /// A press moves the keys to the pane under it. It never opens, chooses or does anything.
  func press(row: Int, column: Int) {
    guard let area = paneAreas.first(where: { $0.rows.contains(row) && $0.columns.contains(column) }) else {
      return
    }
    typedDigits = ""
    if area.pane != .queue { opened = nil }
    focus = area.pane
    lower = area.pane == .queue ? nil : area.pane
  }

  /// What comes of asking for the mouse, or for its end.
  func mouse(_ on: Bool, isThere: Bool) {
    isMouseOn = on && isThere
    let text =
      !on
      ? language("鼠标关了。", "The mouse is off.")
      : isThere
        ? language(
          "鼠标开了：点哪一栏，键就在哪一栏，别的都不做。要拖选文字，按住 Shift。",
          "The mouse is on: a click moves the keys to a pane, and does nothing else. Drag text with Shift held."
        )
        : language("这个终端没有鼠标。换栏按 Tab。", "This terminal has no mouse. Tab changes the pane.")
    message = Message(.hint, text)
  }

  /// Of two areas that hold a cell the earlier one counts.
  func drew(_ pane: Focus, rows: Range<Int>, columns: Range<Int>) {
    paneAreas.append(PaneArea(pane: pane, rows: rows, columns: columns))
  }
}
