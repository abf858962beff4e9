import Curses
import Desk
import DutyModel

/// Asks for the keys that the console uses, one by one, shows what arrives, and ends with the bell.
///
/// A key may be pressed again until it is right. Space goes on: what came wrong is noted, a key of which nothing
/// was seen counts as not tried. `-` says that it was pressed and nothing came.
package struct KeyTestScreen {
  /// What the loop has to do after a key.
  package enum Step: Equatable, Sendable {
    case goOn
    case ringBell
    case finished
  }

  private enum Stage: Equatable {
    case asking
    case bell
  }

  /// As many arrivals as fit into one row; a broken sequence is no longer.
  private static let mostShown = 8

  private let look: Look
  private let asked: [ConsoleKey]
  private var stage = Stage.asking
  private var answers: [KeyFacts.Answer] = []
  /// What came since this key was asked for.
  private var came: [String] = []
  private var isBellHeard: Bool?

  package init(look: Look, asked: [ConsoleKey] = ConsoleKey.asked) {
    self.look = look
    self.asked = asked
  }

  /// What is known so far; keys that weren't asked for count as not tried.
  package var facts: KeyFacts {
    let rest = asked.dropFirst(answers.count).map { KeyFacts.Answer($0, .skipped) }
    return KeyFacts(answers: answers + rest, isBellHeard: isBellHeard)
  }

  package mutating func handle(_ key: Key) -> Step {
    if key == .control("c") || key == .lost { return .finished }
    if key == .resized { return .goOn }
    switch stage {
    case .asking: return answer(asked[answers.count], with: key)
    case .bell: return answerBell(key)
    }
  }

  private mutating func answer(_ wanted: ConsoleKey, with key: Key) -> Step {
    switch key {
    case wanted.expected: return note(.right)
    case .character(" "): return note(came.isEmpty ? .skipped : .other(came))
    case .character("-"): return note(.nothing)
    default:
      came = (came + [key.name]).suffix(Self.mostShown)
      return .goOn
    }
  }

  private mutating func note(_ outcome: KeyFacts.Outcome) -> Step {
    answers.append(KeyFacts.Answer(asked[answers.count], outcome))
    came = []
    guard answers.count == asked.count else { return .goOn }
    stage = .bell
    return .ringBell
  }

  private mutating func answerBell(_ key: Key) -> Step {
    switch key {
    case .character("1"): isBellHeard = true
    case .character("0"): isBellHeard = false
    case .character("2"): return .ringBell
    case .character(" "): break
    default: return .goOn
    }
    return .finished
  }

  /// The screen as it stands.
  package func draw(_ size: Size) -> Surface {
    let language = look.language
    var surface = Surface(size)
    let number = min(answers.count + 1, asked.count)
    surface.heading(
      language(" 按键测试 \(number)/\(asked.count)", " Key test \(number)/\(asked.count)"), row: 0, look: look)
    var row = 2
    func write(_ text: String, _ style: Style = .plain) {
      for line in wrapped(text, width: max(2, size.columns - 2)) {
        surface.text(line, row: row, column: 1, style: style)
        row += 1
      }
    }
    switch stage {
    case .asking:
      let label = asked[answers.count].label(language)
      write(language("请按  ", "Press  ") + label, look.theme[.title])
      surface.cursor = (2, min(size.columns - 1, 1 + columns(of: language("请按  ", "Press  ") + label)))
      if !came.isEmpty {
        let arrived = came.map { $0 == KeyFacts.unknownKey ? language("不认识的信号", "an unknown signal") : $0 }
        write(
          language("来了  ", "Came   ") + arrived.joined(separator: " ")
            + language("，不是它。再按一次；还这样就按空格。", ": not this one. Press again; Space if it stays so."))
      }
    case .bell:
      write(language("刚才响了一声铃。", "The bell has just rung."), look.theme[.title])
      write(language("听到按 1，没听到按 0，再响一次按 2。", "Heard: 1. Not heard: 0. Once more: 2."))
    }
    row = max(row + 1, 5)
    for (word, labels) in tally where !labels.isEmpty {
      write("\(word(language))  \(labels.joined(separator: " "))")
    }
    surface.text(
      language(" 空格跳过  - 按了没反应  Ctrl-C结束", " Space Skip  - Nothing came  Ctrl-C End"), row: size.rows - 1,
      column: 0, style: look.theme[.key])
    return surface
  }

  private var tally: [(LocalText, [String])] {
    func labels(_ isOne: (KeyFacts.Outcome) -> Bool) -> [String] {
      answers.filter { isOne($0.outcome) }.map { $0.key.label(look.language) }
    }
    return [
      (LocalText("不对", "Wrong"), labels { $0 != .right && $0 != .skipped }),
      (LocalText("没试", "Not tried"), labels { $0 == .skipped }),
      (LocalText("对", "Right"), labels { $0 == .right }),
    ]
  }
}

extension ConsoleKey {
  /// What the terminal has to make of it.
  fileprivate var expected: Key {
    switch self {
    case .function(let number): .function(number)
    case .functionPrefix: .control("g")
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .home: .home
    case .end: .end
    case .tab: .tab
    case .escape: .escape
    case .pad(let digit): .character(Character("\(digit)"))
    case .padEnter: .enter
    }
  }
}

extension Key {
  /// What stands on the key, the same in every language.
  fileprivate var name: String {
    switch self {
    case .character(let character): cleaned(String(character))
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .paste, .cutPaste, .press, .resized, .lost, .unknown: KeyFacts.unknownKey
    }
  }
}
