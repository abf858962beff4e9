import Curses
import DutyModel

/// A word that may be typed as a whole line in place of a key, or to be told something.
enum LineWord: Equatable {
  case key(Key)
  /// What is there to be read aloud.
  case tell(Topic)

  enum Topic: Equatable {
    case now, queue, people, words, again
    /// The reports that wait for a signature.
    case waiting
    /// The last so many entries.
    case log(Int)
  }

  /// A key by the name that hints on the screen call it: `F8`, `Esc`, `Tab`, `Ctrl-O`. Nobody's words read like this,
  /// so it holds in every field.
  static func key(named line: String) -> Key? {
    let name = line.lowercased()
    if name.first == "f", let number = Int(name.dropFirst()), (1...9).contains(number) {
      return .function(number)
    }
    if name.hasPrefix("ctrl-"), let letter = name.dropFirst(5).first, name.count == 6, letter.isLetter {
      return .control(letter)
    }
    return ["esc": .escape, "tab": .tab, "enter": .enter, "pgup": .pageUp, "pgdn": .pageDown][name]
  }

  /// The words of both languages, whatever the screen speaks.
  private static let all: [(names: [String], word: LineWord)] = [
    (["来电", "ring"], .key(.function(5))), (["去电", "call"], .key(.function(6))),
    (["叫应", "callout"], .key(.function(7))), (["记", "记一笔", "note"], .key(.function(8))),
    (["办", "办这件", "do"], .key(.function(9))), (["挂着", "held"], .key(.function(4))),
    (["查找", "找", "find"], .key(.function(3))), (["登记人", "person"], .key(.control("o"))),
    (["能做什么", "list"], .key(.function(1))),
    (["现在", "now"], .tell(.now)), (["在办", "queue"], .tell(.queue)), (["值班", "who"], .tell(.people)),
    (["帮助", "help", "?", "？"], .tell(.words)), (["日志", "log"], .tell(.log(10))),
    (["再说", "again"], .tell(.again)), (["待签", "waiting"], .tell(.waiting)),
  ]

  /// Words that mean something only while a form is open.
  private static let inForms: [(names: [String], key: Key)] = [
    (["存", "save", "s"], .function(8)), (["放下", "away"], .escape), (["上一项", "up"], .backTab),
    (["下一项", "down"], .tab), (["清", "clear"], .control("c")),
  ]

  /// The word for a line on the main screen; `日志 30` has a number.
  init?(_ line: String) {
    let parts = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first, let found = Self.all.first(where: { $0.names.contains(first) }) else {
      return nil
    }
    guard parts.count > 1 else {
      self = found.word
      return
    }
    guard found.word == .tell(.log(10)), parts.count == 2, let count = Int(parts[1]), count > 0 else {
      return nil
    }
    self = .tell(.log(min(count, 10_000)))
  }

  /// The word behind the dot that sets it apart from what is being filled in: `.存`. The Chinese full stop is one, too.
  init?(dotted line: String) {
    guard let dot = line.first, ".。．".contains(dot) else { return nil }
    let rest = line.dropFirst().trimmingBlanks
    if let found = Self.inForms.first(where: { $0.names.contains(rest.lowercased()) }) {
      self = .key(found.key)
    } else {
      self.init(rest)
    }
  }
}

extension LineWord {
  /// What stands behind a dot and is no word of this list: the name of an act, `.丢掉手上这份`. A number such as
  /// `.5` is none.
  static func act(dotted line: String) -> String? {
    guard let dot = line.first, ".。．".contains(dot) else { return nil }
    let name = line.dropFirst().trimmingBlanks
    guard let first = name.first, first.isLetter, name.count <= LineInterpreter.longestName else {
      return nil
    }
    return name
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
