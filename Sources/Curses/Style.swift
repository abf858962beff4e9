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
  package var foreground: Color?
  package var background: Color?
  package var bold: Bool
  package var dim: Bool
  package var reverse: Bool
  package var underline: Bool

  package init(
    foreground: Color? = nil, background: Color? = nil, bold: Bool = false, dim: Bool = false,
    reverse: Bool = false, underline: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  /// The terminal's own colours, no attribute.
  package static let plain = Style()
}
