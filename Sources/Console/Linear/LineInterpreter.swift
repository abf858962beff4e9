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

  /// What a typed line asks for. `isRefused`: the line before it was refused because of the item that is asked for.
  mutating func read(_ typed: String, on desktop: Desktop, isRefused: Bool = false) -> Reading {
    followUp = nil
    let line = typed.trimmingBlanks
    if let key = LineWord.key(named: line) { return .keys([key]) }
    switch LineWord(dotted: line) {
    case .key(let key): return .keys([key])
    case .tell(let topic): return .tell(topic)
    case nil: break
    }
    if let act = LineWord.act(dotted: line) {
      followUp = .list(act)
      return .keys((desktop.list == nil ? [] : [.escape]) + [.function(1), .paste(act)])
    }
    if let list = desktop.list { return read(line, in: list) }
    if let form = desktop.frontForm {
      return read(line, in: form, desktop.language, isRefused: isRefused)
    }
    if case .reports(let page) = desktop.page, let reading = read(line, on: page) { return reading }
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
      let named = list.shown.indices.filter { list.shown[$0].isNamed(text.lowercased()) }
      if named.count == 1 { return .keys(list.keys(to: named[0])) }
      guard list.shown.isEmpty else { return .keys([]) }
      return .keysAndSay(
        [.escape],
        LocalText("没有“\(text)”可做。打“帮助”听能打什么。", "There is no “\(text)” to do. “help” says what can be typed."))
    case .item:
      guard let form = desktop.frontForm, let field = form.current, form.hasGoneOn || !field.isEmpty else {
        return .keys([])
      }
      return .keys([.enter])
    case nil: return .keys([])
    }
  }

  /// A digit chooses a report, or what to do with the one that was read out. What isn't meant for it is nil.
  private func read(_ line: String, on page: ReportPage) -> Reading? {
    let digits = plainDigits(line)
    guard digits.count == 1, let digit = digits.first, digit.isASCII, digit.isNumber else { return nil }
    if case .reading = page, digit == ReportAct.ownKey.digit {
      return .say(
        LocalText(
          "口令打出来会留在屏上，逐行方式里不收。用 2 授权签、3 纸签，或另开一个终端：dutyroom sign。",
          "A passphrase would stay on the screen, so it isn't taken here. Use 2 by word, 3 on paper, or dutyroom sign."
        ))
    }
    return .keys([.character(digit)])
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
  static let longestName = 48

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

  private mutating func read(_ line: String, in form: Form, _ language: Language, isRefused: Bool) -> Reading
  {
    if form.sort == .quit { return quitting(line, form) }
    guard !line.isEmpty else { return skip(form, isRefused: isRefused) }
    // Nobody means it as a place or a name, and whoever types it believes that it's saved.
    if ["存", "保存", "存下", "save"].contains(line.lowercased()) { return .keys([.function(8)]) }
    let digits = plainDigits(line)
    if form.isUndecided, let digit = digits.first, digits.count == 1,
      FormCatalogue.ringCategories.contains(where: { $0.digit == digit })
    {
      return .keys([.character(digit)])
    }
    guard let field = form.current else { return .keys([]) }
    if let reading = word(line, in: field) { return reading }
    followUp = .item
    let clearing: [Key] = field.isEmpty && field.stray.isEmpty ? [] : [.control("c")]
    if case .choice = field.sort, let number = Int(digits) {
      guard let choice = field.numbered(in: language).first(where: { $0.number == digits }) else {
        followUp = nil
        return .say(LocalText("没有第 \(number) 个。", "There is no number \(number)."))
      }
      // Only nine have a digit; the others are found by their name.
      return .keys(clearing + [digits.count == 1 ? .character(digits.first ?? "0") : .paste(choice.label)])
    }
    // A line is the whole item: what stood there gives way.
    return .keys(clearing + [.paste(line)])
  }

  /// An empty line goes on. What was just refused would be refused again, so it is emptied first.
  private func skip(_ form: Form, isRefused: Bool) -> Reading {
    guard isRefused, let field = form.current, !field.isEmpty, field.sort != .text else {
      return .keys([.enter])
    }
    let label = field.label
    return .keysAndSay(
      [.control("c"), .enter], LocalText("\(label.chinese)清掉了，空着。", "\(label.english) is empty now."))
  }

  /// A word that asks to hear something, where the item takes no words; a caller may well have said it.
  private func word(_ line: String, in field: FormField) -> Reading? {
    guard case .tell(let topic) = LineWord(line) else { return nil }
    switch (field.sort, topic) {
    // Empty is now.
    case (.time, .now): return .keys((field.isEmpty ? [] : [.control("c")]) + [.enter])
    case (.text, .now), (.text, .queue):
      return .keysAndSay(
        (field.isEmpty ? [] : [.control("c")]) + [.paste(line)],
        LocalText(
          "“\(line)”写进\(field.label.chinese)了。要听就打“.\(line)”。",
          "“\(line)” was written into \(field.label.english). “.\(line)” reads it out."))
    case (.text, _): return nil
    default: return .tell(topic)
    }
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
