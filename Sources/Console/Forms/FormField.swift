import DutyModel

/// One item of a form.
struct FormField: Equatable {
  enum Sort: Equatable {
    case text
    /// Digits only, with blanks and `-` for phone numbers.
    case digits
    /// When something happened.
    case time
    /// By when something is to be done.
    case due
    /// A digit chooses one of the first nine; typing finds any.
    case choice([Choice])
    /// A digit ticks one and takes the tick away again.
    case several([Choice])
    /// 像同一件: `9` and `0` say whether what is offered is the same matter.
    case same
  }

  struct Choice: Equatable {
    var value: String
    var label: LocalText
    /// The digit that always means this one, where places on the pad are settled; nil counts from 1.
    var digit: Character?

    init(_ value: String, _ label: LocalText, digit: Character? = nil) {
      self.value = value
      self.label = label
      self.digit = digit
    }

    /// A code by its names in both languages.
    init<C: Code>(_ code: C, _ name: (C) -> (Language) -> String) {
      self.init(code.rawValue, LocalText(name(code)(.chinese), name(code)(.english)))
    }

    func isNamed(_ text: String) -> Bool {
      (label.chinese + " " + label.english).lowercased().contains(text.lowercased())
    }
  }

  var name: FieldName
  var label: LocalText
  /// The question to ask aloud, or what the field wants.
  var question: LocalText
  var sort: Sort
  /// What is typed here, at the end of its row where there is room.
  var hint: LocalText?
  /// A report should have it: while it's empty it says so.
  var isWanted = false
  /// It stands in the row of the item before it.
  var sharesRow = false
  var editor: LineEditor
  /// What was typed to find a choice.
  private var sought = ""

  init(
    _ name: FieldName, _ label: LocalText, ask question: LocalText, _ sort: Sort = .text, value: String = ""
  ) {
    self.name = name
    self.label = label
    self.question = question
    self.sort = sort
    // Words may have paragraphs; names and places are one line.
    editor = LineEditor(value, keepsLines: sort == .text && name == .text)
  }

  func hint(_ chinese: String, _ english: String) -> FormField {
    var field = self
    field.hint = LocalText(chinese, english)
    return field
  }

  var wanted: FormField {
    var field = self
    field.isWanted = true
    return field
  }

  var inSameRow: FormField {
    var field = self
    field.sharesRow = true
    return field
  }

  var text: String { editor.text }
  var isEmpty: Bool { editor.characters.allSatisfy(\.isWhitespace) }

  /// What is chosen rather than written: the caret means nothing in it.
  var isChoice: Bool {
    switch sort {
    case .choice, .several, .same: true
    case .text, .digits, .time, .due: false
    }
  }

  /// The values that are ticked.
  var ticked: [String] { text.split(separator: ",").map(String.init) }

  /// What is shown: a choice by its name, anything else as it was typed.
  func shown(in language: Language) -> String {
    switch sort {
    case .choice(let choices): choices.first { $0.value == text }?.label(language) ?? text
    case .several(let choices):
      choices.filter { ticked.contains($0.value) }.map { $0.label(language) }.joined(separator: " ")
    case .text, .digits, .time, .due, .same: text
    }
  }

  /// `1 接通`, `2 无人接` … for a choice, nothing for the others.
  func help(in language: Language) -> [String] {
    switch sort {
    case .choice(let choices), .several(let choices):
      choices.indices.map { index in
        let label = choices[index].label(language)
        return digit(of: index, in: choices).map { "\($0) \(label)" } ?? label
      }
    case .text, .digits, .time, .due, .same: []
    }
  }

  /// Places that are settled leave the others to be found by typing.
  private func digit(of index: Int, in choices: [Choice]) -> Character? {
    if choices.contains(where: { $0.digit != nil }) { return choices[index].digit }
    return index < 9 ? Character("\(index + 1)") : nil
  }

  /// Takes what was typed or pasted; false when the field can't take it.
  mutating func type(_ typed: String) -> Bool {
    switch sort {
    case .text: return editor.insert(typed)
    case .digits, .time, .due:
      let plain = plainDigits(typed).filter { ($0.isASCII && $0.isNumber) || "-+ 昨明d:".contains($0) }
      return !plain.isEmpty && editor.insert(plain)
    case .choice(let choices): return find(typed, in: choices)
    case .several(let choices): return tick(typed, in: choices)
    case .same: return false
    }
  }

  private func place(ofDigit typed: String, in choices: [Choice]) -> Int? {
    let plain = plainDigits(typed)
    guard plain.count == 1, let digit = plain.first else { return nil }
    return choices.indices.first { self.digit(of: $0, in: choices) == digit }
  }

  private mutating func find(_ typed: String, in choices: [Choice]) -> Bool {
    if Int(plainDigits(typed)) != nil {
      guard let place = place(ofDigit: typed, in: choices) else { return false }
      editor.replace(with: choices[place].value)
      sought = ""
      return true
    }
    // Goes on with what was sought before, or begins anew.
    for text in [sought + typed, typed] where !text.allSatisfy(\.isWhitespace) {
      guard let found = choices.first(where: { $0.isNamed(text) }) else { continue }
      editor.replace(with: found.value)
      sought = text
      return true
    }
    return false
  }

  private mutating func tick(_ typed: String, in choices: [Choice]) -> Bool {
    guard let place = place(ofDigit: typed, in: choices) else { return false }
    let value = choices[place].value
    var values = Set(ticked)
    if values.remove(value) == nil { values.insert(value) }
    editor.replace(with: choices.map(\.value).filter(values.contains).joined(separator: ","))
    return true
  }

  mutating func erase() {
    guard isChoice else { return editor.backspace() }
    editor.clear()
    sought = ""
  }
}
