/// How many columns and rows a terminal or a surface has.
package struct Size: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A colour by its number; what the number looks like belongs to the terminal.
package enum Color: Hashable, Sendable {
  /// 0 to 7, and their bright forms 8 to 15.
  case ansi(Int)
  /// 0 to 255 of the xterm palette.
  case palette(Int)
}

/// How a cell looks. Colours that are nil are the terminal's own.
package struct Style: Hashable, Sendable {
  // Packed: every cell of a screen has one.
  private var foregroundCode: UInt16
  private var backgroundCode: UInt16
  private var attributes: UInt8 = 0

  package init(
    foreground: Color? = nil, background: Color? = nil, bold: Bool = false, dim: Bool = false,
    reverse: Bool = false, underline: Bool = false
  ) {
    (foregroundCode, backgroundCode) = (Color.code(of: foreground), Color.code(of: background))
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  package var foreground: Color? {
    get { Color(code: foregroundCode) }
    set { foregroundCode = Color.code(of: newValue) }
  }
  package var background: Color? {
    get { Color(code: backgroundCode) }
    set { backgroundCode = Color.code(of: newValue) }
  }
  package var bold: Bool {
    get { self[1] }
    set { self[1] = newValue }
  }
  package var dim: Bool {
    get { self[2] }
    set { self[2] = newValue }
  }
  package var reverse: Bool {
    get { self[4] }
    set { self[4] = newValue }
  }
  package var underline: Bool {
    get { self[8] }
    set { self[8] = newValue }
  }

  private subscript(bit: UInt8) -> Bool {
    get { attributes & bit != 0 }
    set { attributes = newValue ? attributes | bit : attributes & ~bit }
  }

  /// The terminal's own colours, no attribute.
  package static let plain = Style()
}

extension Color {
  /// 0 for the terminal's own colour, and for a number that there is no colour for.
  fileprivate static func code(of color: Color?) -> UInt16 {
    switch color {
    case .ansi(let number) where (0..<16).contains(number): UInt16(number) + 1
    case .palette(let number) where (0..<256).contains(number): UInt16(number) + 0x100
    default: 0
    }
  }

  fileprivate init?(code: UInt16) {
    switch code {
    case 0: return nil
    case ..<0x100: self = .ansi(Int(code) - 1)
    default: self = .palette(Int(code) - 0x100)
    }
  }
}
