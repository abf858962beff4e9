import Curses

/// The one text editor of the program: signs with a caret between them, edited the same way in every field. A field of
/// one row shows it as a line, the long text editor as a page (``PageLayout``).
package struct LineEditor: Sendable {
  package private(set) var characters: [Character] = []
  /// The caret stands before this character; `characters.count` at the end.
  package private(set) var caret = 0
  /// Line breaks stay; otherwise they become blanks.
  let keepsLines: Bool
  private var history = UndoHistory()

  /// A longer text can't become an entry; what goes beyond is not taken.
  static let longestBytes = 16 * 1_024
  /// Marks by the thousand on one letter would be one sign that no row can hold.
  static let longestSign = 16

  package init(_ text: String = "", keepsLines: Bool = false) {
    self.keepsLines = keepsLines
    put(text)
  }

  package var text: String { String(characters) }

  /// Types or pastes: controls and other hidden characters are left out, tabs become blanks, and a mark joins the
  /// sign before it. Returns false when it doesn't all fit.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    history.note(text.count == 1 ? .typing : .whole, characters, caret: caret)
    return put(text)
  }

  @discardableResult
  private mutating func put(_ text: String) -> Bool {
    var room = LineEditor.longestBytes - self.text.utf8.count
    var fits = true
    var taken: [Character] = []
    for character in text {
      guard let plain = visible(character) else { continue }
      room -= plain.utf8.count
      guard room >= 0 else {
        fits = false
        break
      }
      taken.append(plain)
    }
    if caret > 0, let first = taken.first, case let joined = String(characters[caret - 1]) + String(first),
      joined.count == 1
    {
      taken.removeFirst()
      if joined.unicodeScalars.count <= Self.longestSign { characters[caret - 1] = Character(joined) }
    }
    characters.insert(contentsOf: taken, at: caret)
    caret += taken.count
    return fits
  }

  private func visible(_ character: Character) -> Character? {
    if character.isNewline { return keepsLines ? "\n" : " " }
    if character == "\t" { return " " }
    let scalars = character.unicodeScalars
    guard scalars.count > 1 || scalars.contains(where: isHidden) else { return character }
    var plain = ""
    for scalar in scalars.prefix(Self.longestSign)
    where !isHidden(scalar) || scalar.properties.isVariationSelector {
      plain.unicodeScalars.append(scalar)
    }
    return plain.count == 1 ? Character(plain) : nil
  }

  package mutating func backspace() {
    guard caret > 0 else { return }
    history.note(.erasing, characters, caret: caret)
    caret -= 1
    characters.remove(at: caret)
  }

  package mutating func deleteForward() {
    guard caret < characters.count else { return }
    history.note(.erasing, characters, caret: caret)
    characters.remove(at: caret)
  }

  package mutating func clear() {
    guard !characters.isEmpty else { return }
    history.note(.whole, characters, caret: caret)
    characters = []
    caret = 0
  }

  /// Another text in its place, such as one that came back from an editor; it can be taken back. False when it
  /// doesn't all fit.
  @discardableResult
  mutating func replace(with text: String) -> Bool {
    history.note(.whole, characters, caret: caret)
    characters = []
    caret = 0
    return put(text)
  }

  /// Takes the last change back; false when there is none.
  mutating func undo() -> Bool {
    guard let state = history.undo(from: characters, caret: caret) else { return false }
    (characters, caret) = state
    return true
  }

  /// Takes the last undo back; false when there is none.
  mutating func redo() -> Bool {
    guard let state = history.redo(from: characters, caret: caret) else { return false }
    (characters, caret) = state
    return true
  }

  package mutating func left() { move(to: caret - 1) }
  package mutating func right() { move(to: caret + 1) }
  package mutating func home() { move(to: 0) }
  package mutating func end() { move(to: characters.count) }

  /// Puts the caret before this character, at either end when there is none.
  mutating func move(to index: Int) {
    history.endRun()
    caret = min(max(0, index), characters.count)
  }
}

extension LineEditor: Equatable {
  /// Equal for whoever looks at it; what could be taken back doesn't count.
  package static func == (one: LineEditor, other: LineEditor) -> Bool {
    one.characters == other.characters && one.caret == other.caret && one.keepsLines == other.keepsLines
  }
}
