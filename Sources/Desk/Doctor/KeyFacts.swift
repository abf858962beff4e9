import DutyModel

/// A key that the console relies on.
package enum ConsoleKey: Hashable, Sendable {
  case function(Int)
  /// Ctrl-G: the digit behind it counts as a function key.
  case functionPrefix
  case up, down, left, right, home, end, tab, escape
  /// A digit of the number pad.
  case pad(Int)
  case padEnter

  /// In the order in which they are asked for.
  package static let asked: [ConsoleKey] =
    [.function(1)] + (4...9).map { .function($0) } + [.functionPrefix]
    + [.up, .down, .left, .right, .home, .end, .tab, .escape]
    + (0...9).map { .pad($0) } + [.padEnter]

  /// What stands on the key.
  package var label: LocalText {
    switch self {
    case .function(let number): LocalText("F\(number)", "F\(number)")
    case .functionPrefix: LocalText("Ctrl-G", "Ctrl-G")
    case .up: LocalText("上箭头", "Up arrow")
    case .down: LocalText("下箭头", "Down arrow")
    case .left: LocalText("左箭头", "Left arrow")
    case .right: LocalText("右箭头", "Right arrow")
    case .home: LocalText("Home", "Home")
    case .end: LocalText("End", "End")
    case .tab: LocalText("Tab", "Tab")
    case .escape: LocalText("Esc", "Esc")
    case .pad(let digit): LocalText("小键盘 \(digit)", "Number pad \(digit)")
    case .padEnter: LocalText("小键盘 Enter", "Number pad Enter")
    }
  }

  /// The same for machines in every language.
  package var code: String {
    switch self {
    case .function(let number): "f\(number)"
    case .pad(let digit): "pad_\(digit)"
    case .padEnter: "pad_enter"
    case .functionPrefix: "ctrl_g"
    case .up, .down, .left, .right, .home, .end, .tab, .escape: "\(self)"
    }
  }

  /// What to press instead; nil where nothing else does the same.
  /// - Parameter hasPrefix: Ctrl-G arrives, as far as is known.
  func substitute(hasPrefix: Bool) -> LocalText? {
    switch self {
    case .function(let number) where hasPrefix:
      LocalText("先按 Ctrl-G 再按 \(number)", "Ctrl-G, then \(number)")
    case .function(1): LocalText("?", "?")
    case .function(4): LocalText("? 选“回到挂着的”", "? then “Back to what is held”")
    case .function(5): LocalText("? 选“来电”", "? then “Ring”")
    case .function(6): LocalText("? 选“去电”", "? then “Call somebody”")
    case .function(9): LocalText("? 选“办现在这件”", "? then “Do the one line”")
    case .function(7): LocalText("F6 一个个打", "F6, one call after the other")
    case .function: nil
    case .functionPrefix: LocalText("F1 到 F9", "F1 to F9")
    case .up: LocalText("k，表里用 Shift-Tab", "k, in forms Shift-Tab")
    case .down: LocalText("j，表里用 Tab", "j, in forms Tab")
    case .left: LocalText("退格改", "Backspace and type again")
    case .right: LocalText("列表里用 Enter", "Enter in lists")
    case .home: LocalText("g", "g")
    case .end: LocalText("G", "G")
    case .tab: LocalText("表里用 Enter，换栏用 ? 选“换栏”", "Enter in forms, ? then “Next pane”")
    case .escape: LocalText("Ctrl-[", "Ctrl-[")
    case .pad: LocalText("主键盘上排数字", "the digits above the letters")
    case .padEnter: LocalText("主键盘 Enter", "the main Enter")
    }
  }
}

/// How the keys of this desk arrive.
package struct KeyFacts: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    case right
    /// What came instead, in order, by name; ``unknownKey`` for a signal that means no key.
    case other([String])
    /// It was pressed and nothing came.
    case nothing
    case skipped
  }

  /// How a signal that means no key is called.
  package static let unknownKey = "unknown"

  package struct Answer: Equatable, Sendable {
    package var key: ConsoleKey
    package var outcome: Outcome

    package init(_ key: ConsoleKey, _ outcome: Outcome) {
      self.key = key
      self.outcome = outcome
    }
  }

  /// Empty when the test was not run.
  package var answers: [Answer]
  /// Whether the bell was heard; nil when it wasn't asked or not answered.
  package var isBellHeard: Bool?

  package init(answers: [Answer] = [], isBellHeard: Bool? = nil) {
    self.answers = answers
    self.isBellHeard = isBellHeard
  }
}
