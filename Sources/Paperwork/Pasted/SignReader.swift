/// Reads a text sign by sign, for texts whose form is only roughly known.
struct SignReader {
  private let signs: [Character]
  private(set) var place = 0

  init(_ text: some StringProtocol) { signs = Array(text) }

  var isAtEnd: Bool { place >= signs.count }

  /// The sign that stands here; nil at the end.
  var current: Character? { isAtEnd ? nil : signs[place] }

  var rest: String { String(signs[place...]) }

  /// Passes over one of `texts`; false when none stands here.
  mutating func take(_ texts: String...) -> Bool {
    for text in texts where signs[place...].starts(with: text) {
      place += text.count
      return true
    }
    return false
  }

  /// One to `most` digits of any width as a number; nil when none stand here.
  mutating func number(most: Int) -> Int? {
    let digits = signs[place...].prefix(most).prefix { $0.wholeNumberValue != nil }
    guard !digits.isEmpty else { return nil }
    place += digits.count
    return digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }

  mutating func skipBlanks() {
    while place < signs.count, signs[place].isWhitespace { place += 1 }
  }

  mutating func step() { place += 1 }

  /// Goes back to an earlier place.
  mutating func go(to place: Int) { self.place = place }
}
