/// One place on a surface: a base with up to four marks, and its look. Plain bits, for a screen has thousands of them
/// and each frame makes, copies and compares them all.
struct Cell: Equatable {
  /// Nought in the right half of a wide character, which has no text of its own.
  private(set) var base: UInt32
  /// Nought where there is none.
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0
  var style: Style

  static let blank = Cell(base: 0x20, style: .plain)

  private init(base: UInt32, style: Style) {
    self.base = base
    self.style = style
  }

  /// A cell of cleaned text, which carries no more marks than fit.
  init(_ scalars: Substring.UnicodeScalarView, style: Style) {
    var scalars = scalars[...]
    func next() -> UInt32 { scalars.popFirst()?.value ?? 0 }
    self.init(base: next(), style: style)
    guard !scalars.isEmpty else { return }
    (mark1, mark2, mark3, mark4) = (next(), next(), next(), next())
  }

  static func rightHalf(_ style: Style) -> Cell { Cell(base: 0, style: style) }

  var isRightHalf: Bool { base == 0 }

  var hasMarks: Bool { mark1 != 0 }

  /// Base and marks; none in a right half.
  var scalars: [UInt32] { [base, mark1, mark2, mark3, mark4].filter { $0 != 0 } }

  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return text
  }

  /// Takes the text away and leaves the look.
  mutating func clear() { self = Cell(base: 0x20, style: style) }
}
