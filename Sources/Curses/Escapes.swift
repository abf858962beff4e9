internal import CNcurses

/// What is written to a terminal beside ncurses.
package enum Escapes {
  /// Sent after every entry into curses mode. The number pad goes back to numbers: curses switches
  /// it to application mode, where PuTTY makes other keys of the digits that officers dial with.
  package static let enter = "\u{1B}[?2004h\u{1B}>"
  /// Sent before every departure: a paste in the shell comes without brackets.
  package static let leave = "\u{1B}[?2004l"
  /// What a dying process sends; it restores a terminal of any type.
  package static let rescue = String(cString: cn_restore_bytes())

  static let pasteStart = "\u{1B}[200~"
  static let pasteEnd = "\u{1B}[201~"
}
