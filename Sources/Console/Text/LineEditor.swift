/// One line of text with a caret, edited the same way in every field of the program.
package struct LineEditor: Equatable, Sendable {
  package private(set) var characters: [Character] = []
  /// The caret stands before this character; `characters.count` at the end.
  package private(set) var caret = 0

  /// A longer text can't become an entry; what goes beyond is not taken.
  static let longestBytes = 16 * 1_024

  package init(_ text: String = "") {
    insert(text)
  }

  package var text: String { String(characters) }

  /// Types or pastes; line breaks and tabs become blanks. Returns false when it doesn't all fit.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    var room = LineEditor.longestBytes - self.text.utf8.count
    var fits = true
    var taken: [Character] = []
    for character in text {
      let plain: Character = character.isNewline || character == "\t" ? " " : character
      room -= plain.utf8.count
      guard room >= 0 else {
        fits = false
        break
      }
      taken.append(plain)
    }
    characters.insert(contentsOf: taken, at: caret)
    caret += taken.count
    return fits
  }

  package mutating func backspace() {
    guard caret > 0 else { return }
    caret -= 1
    characters.remove(at: caret)
  }

  package mutating func deleteForward() {
    guard caret < characters.count else { return }
    characters.remove(at: caret)
  }

  package mutating func clear() {
    characters = []
    caret = 0
  }

  package mutating func left() { caret = max(0, caret - 1) }
  package mutating func right() { caret = min(characters.count, caret + 1) }
  package mutating func home() { caret = 0 }
  package mutating func end() { caret = characters.count }
}
