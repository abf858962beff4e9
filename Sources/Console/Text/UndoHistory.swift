/// What a text was before each change, bounded: it costs memory in every field of every form that is held.
struct UndoHistory: Sendable {
  enum Edit: Sendable {
    case typing, erasing
    /// A paste, a cleared field, a text from elsewhere: always a step of its own.
    case whole
  }

  private struct State: Sendable {
    var characters: [Character]
    var caret: Int
  }

  /// Signs kept in all states together.
  static let longestCharacters = 32 * 1_024
  /// Signs typed in one go are one step, but no more than so many: Chinese has no blanks to end a step.
  static let longestRun = 12

  private var past: [State] = []
  private var future: [State] = []
  private var run: (edit: Edit, length: Int)?

  init() {}

  /// Told before the text changes.
  mutating func note(_ edit: Edit, _ characters: [Character], caret: Int) {
    future = []
    if let run, run.edit == edit, edit != .whole, run.length < Self.longestRun {
      self.run = (edit, run.length + 1)
      return
    }
    run = (edit, 1)
    past.append(State(characters: characters, caret: caret))
    while past.count > 1, past.reduce(0, { $0 + $1.characters.count }) > Self.longestCharacters {
      past.removeFirst()
    }
  }

  /// The caret went elsewhere: what is typed now is another step.
  mutating func endRun() { run = nil }

  mutating func undo(from characters: [Character], caret: Int) -> (characters: [Character], caret: Int)? {
    guard let state = past.popLast() else { return nil }
    future.append(State(characters: characters, caret: caret))
    run = nil
    return (state.characters, state.caret)
  }

  mutating func redo(from characters: [Character], caret: Int) -> (characters: [Character], caret: Int)? {
    guard let state = future.popLast() else { return nil }
    past.append(State(characters: characters, caret: caret))
    run = nil
    return (state.characters, state.caret)
  }
}
