/// One thing that came from the keyboard or happened to the terminal.
package enum Key: Hashable, Sendable {
  /// Visible text. A combining mark comes as a key of its own: append it to the text typed so far.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1. Modified function keys have higher numbers on some terminals.
  case function(Int)
  /// Ctrl with a lower-case letter. Ctrl-H, -I, -J, -M and -[ are backspace, tab, enter and escape.
  case control(Character)
  /// A whole paste as one key: newlines (always `\n`) are part of the text, they never press anything.
  case paste(String)
  /// A paste of which only the beginning was kept, because it was too long or never ended.
  case cutPaste(String)
  /// The left button of the mouse was pressed on this cell. Comes only after `Terminal.setMouse`.
  case press(row: Int, column: Int)
  /// The window has another size: ask for it and draw anew.
  case resized
  /// The terminal is gone; there will be no further key.
  case lost
  /// Bytes that mean nothing here: an unknown sequence, invalid UTF-8, a control that nobody uses.
  case unknown
}
