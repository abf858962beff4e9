import Curses
import DutyModel

/// Turns typed lines into the keys that the console knows, so that lines and keys can't come to mean different
/// things. What a line means depends on what is in front: a list, a form, or the main screen.
struct LineInterpreter {
  enum Reading: Equatable {
    case keys([Key])
    case tell(LineWord.Topic)
    /// The sentence that answers a line which means nothing here.
    case say(LocalText)
    case keysAndSay([Key], LocalText)
  }

  /// What is looked at once the keys of a line have been handled.
  private enum FollowUp {
    /// One hit of the list is run, none closes it again.
    case list(String)
    /// A filled item is left for the next.
    case item
  }

  private var followUp: FollowUp?

  /// What a typed line asks for.
  mutating func read(_ typed: String, on desktop: Desktop) -> Reading {
    followUp = nil
    let line = typed.trimmingBlanks
    if let key = LineWord.key(named: line) { return .keys([key]) }
    switch LineWord(dotted: line) {
    case .key(let key): return .keys([key])
    case .tell(let topic): return .tell(topic)
    case nil: break
    }
    if let list = desktop.list { return read(line, in: list) }
    if let form = desktop.frontForm { return read(line, in: form) }
    return readMain(line, in: desktop.room)
  }

  /// The keys that follow from what the line's own keys did; a sentence when it came to nothing.
  mutating func goOn(on desktop: Desktop) -> Reading {
    defer { followUp = nil }
    switch followUp {
    case .list(let text):
      guard let list = desktop.list else { return .keys([]) }
      if list.shown.count == 1 { return .keys([.enter]) }
      if let exact = list.shown.firstIndex(where: { $0.label == text }) { return .keys(list.keys(to: exact)) }
      guard list.shown.isEmpty else { return .keys([]) }
      return .keysAndSay(
        [.escape],
        LocalText("没有“\(text)”可做。打“帮助”听能打什么。", "There is no “\(text)” to do. “help” says what can be typed."))
    case .item:
      guard let field = desktop.frontForm?.current, !field.isEmpty else { return .keys([]) }
      return .keys([.enter])
    case nil: return .keys([])
    }
  }

  private mutating func readMain(_ line: String, in room: DutyRoom) -> Reading {
    guard !line.isEmpty else { return .tell(.now) }
    switch LineWord(line) {
    case .key(let key): return .keys([key])
    case .tell(let topic): return .tell(topic)
    case nil: break
    }
    let digits = plainDigits(line)
    let number = digits.hasSuffix("号") ? String(digits.dropLast()) : digits
    if let matter = Int(number), number.allSatisfy({ $0.isASCII && $0.isNumber }) {
      guard room.matter(numbered: matter) != nil else {
        return .say(LocalText("没有 \(matter)号在办。", "No open matter \(matter)."))
      }
      // Out of an opened matter first: there a digit means a step. Enter ends a number that could go on, and would
      // open the first clock of a matter that is already open.
      let goesOn = room.openMatters.contains { $0.number != matter && String($0.number).hasPrefix(number) }
      return .keys([.escape] + number.map(Key.character) + (goesOn ? [.enter] : []))
    }
    guard line.count <= Self.longestName else {
      return .say(
        LocalText(
          "这么长的话没处放。电话来了先打“来电”，记事先打“记”。",
          "There is no place for so long a text here. Type “ring” or “note” first."))
    }
    followUp = .list(line)
    return .keys([.function(1), .paste(line)])
  }

  /// No act has a longer name.
  private static let longestName = 24

  private mutating func read(_ line: String, in list: ChoiceList) -> Reading {
    guard !line.isEmpty else { return .keys([.enter]) }
    if let number = Int(plainDigits(line)) {
      guard list.shown.indices.contains(number - 1) else {
        return .say(LocalText("没有第 \(number) 个。", "There is no number \(number)."))
      }
      return .keys(list.keys(to: number - 1))
    }
    followUp = .list(line)
    return .keys(list.filter.map { _ in .backspace } + [.paste(line)])
  }

  private mutating func read(_ line: String, in form: Form) -> Reading {
    if form.sort == .quit { return quitting(line, form) }
    guard !line.isEmpty else { return .keys([.enter]) }
    let digits = plainDigits(line)
    if form.isUndecided, let digit = digits.first, digits.count == 1,
      FormCatalogue.ringCategories.contains(where: { $0.digit == digit })
    {
      return .keys([.character(digit)])
    }
    guard let field = form.current else { return .keys([]) }
    followUp = .item
    if case .choice(let choices) = field.sort, let number = Int(digits) {
      guard choices.indices.contains(number - 1) else {
        followUp = nil
        return .say(LocalText("没有第 \(number) 个。", "There is no number \(number)."))
      }
      // Only nine have a digit; the others are found by their name.
      return .keys(
        number <= 9 ? digits.map(Key.character) : [.backspace, .paste(choices[number - 1].label.chinese)])
    }
    // A line is the whole item: what stood there gives way.
    return .keys((field.isEmpty ? [] : [.control("c")]) + [.paste(line)])
  }

  /// Leaving is chosen by its word, so no stray digit or empty line does it.
  private func quitting(_ line: String, _ form: Form) -> Reading {
    guard ["退出", "quit"].contains(line.lowercased()) else { return .keys([.escape]) }
    return .keys(form.fields.isEmpty ? [.function(8)] : [.character("2"), .function(8)])
  }
}

extension ChoiceList {
  /// The keys that run the item at `index`.
  fileprivate func keys(to index: Int) -> [Key] {
    let step = index - selected
    return Array(repeating: step < 0 ? Key.up : .down, count: abs(step)) + [.enter]
  }
}
