internal import CNcurses

/// Key sequences that are understood whatever the terminal type says: what PuTTY, the Linux console,
/// xterm, screen and tmux send for the keys this program uses. A terminal often is another one than
/// `$TERM` names, and an unknown sequence would arrive as Escape and text.
enum KeyTable {
  /// Codes of our own lie above those of ncurses.
  static let pasteStart: Int32 = 0x1001
  static let pasteEnd: Int32 = 0x1002
  /// A key of the number pad: this and the ASCII sign on it.
  static let pad: Int32 = 0x1100

  /// Sequence and code, a sequence at most once.
  static let sequences: [(bytes: String, code: Int32)] =
    arrows + edits + functions + numberPad + [
      (Escapes.pasteStart, pasteStart), (Escapes.pasteEnd, pasteEnd), ("\u{1B}[Z", KEY_BTAB),
    ]

  private static let arrows: [(bytes: String, code: Int32)] =
    [("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END)]
    .flatMap { final, code in [("\u{1B}[" + final, code), ("\u{1B}O" + final, code)] }

  private static let edits: [(bytes: String, code: Int32)] = [
    (1, KEY_HOME), (2, KEY_IC), (3, KEY_DC), (4, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE),
    (7, KEY_HOME), (8, KEY_END),
  ].map { number, code in ("\u{1B}[\(number)~", code) }

  private static let functions: [(bytes: String, code: Int32)] =
    zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], 1...).map { number, key in
      ("\u{1B}[\(number)~", KEY_F0 + key)
    }
    + zip("ABCDE", 1...).map { final, key in ("\u{1B}[[\(final)", KEY_F0 + key) }
    + zip("PQRS", 1...).map { final, key in ("\u{1B}O\(final)", KEY_F0 + key) }

  private static let numberPad: [(bytes: String, code: Int32)] =
    [("\u{1B}OM", KEY_ENTER)]
    + zip("jklmnopqrstuvwxyX", "*+,-./0123456789=".utf8).map { final, sign in
      ("\u{1B}O\(final)", pad + Int32(sign))
    }

  /// Tells ncurses. A sequence that is the beginning of one in the terminal's own description
  /// can't be taken; the description wins there.
  static func define() {
    for (bytes, code) in sequences { define_key(bytes, code) }
  }
}

extension Key {
  /// The key for a code of ncurses or of the table above; not for pastes.
  init(code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME: self = .home
    case KEY_END: self = .end
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case KEY_IC: self = .insert
    case KEY_DC: self = .delete
    case KEY_BACKSPACE: self = .backspace
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case KEY_RESIZE: self = .resized
    case KEY_F0 + 1...KEY_F0 + 63: self = .function(Int(code - KEY_F0))
    case KeyTable.pad..<KeyTable.pad + 0x80:
      self = .character(Character(Unicode.Scalar(UInt8(code - KeyTable.pad))))
    default: self = .unknown
    }
  }
}
