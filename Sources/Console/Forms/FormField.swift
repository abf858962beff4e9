import DutyModel

/// What a field of a form is for; also its name in a draft.
enum FieldName: String {
  case text, place, phone, name, unit, kind, trapped, injured, dead, missing, occurred, matter, recipient
  case outcome, receiver
  case readBack = "read_back"
  case channel, reason, taker
  case verifiedBy = "verified_by"
  case entry
}

/// One item of a form.
struct FormField: Equatable {
  enum Sort: Equatable {
    case text
    /// Digits only, with blanks and `-` for phone numbers.
    case digits
    case time
    /// Digits choose one.
    case choice([Choice])
  }

  struct Choice: Equatable {
    var value: String
    var label: LocalText
  }

  var name: FieldName
  var label: LocalText
  /// The question to ask aloud, or what the field wants.
  var question: LocalText
  var sort: Sort
  var editor = LineEditor()

  init(
    _ name: FieldName, _ label: LocalText, ask question: LocalText, _ sort: Sort = .text, value: String = ""
  ) {
    self.name = name
    self.label = label
    self.question = question
    self.sort = sort
    editor = LineEditor(value)
  }

  var text: String { editor.text }
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// What is shown: a choice by its name, anything else as it was typed.
  func shown(in language: Language) -> String {
    guard case .choice(let choices) = sort else { return text }
    return choices.first { $0.value == text }?.label(language) ?? text
  }

  /// `1 接通  2 无人接 …` for a choice, nothing for the others.
  func help(in language: Language) -> String {
    guard case .choice(let choices) = sort else { return "" }
    return choices.enumerated().map { "\($0.offset + 1) \($0.element.label(language))" }.joined(
      separator: "  ")
  }

  /// Takes what was typed or pasted; false when the field can't take it.
  mutating func type(_ typed: String) -> Bool {
    switch sort {
    case .text: return editor.insert(typed)
    case .digits, .time:
      let plain = plainDigits(typed).filter { ($0.isASCII && $0.isNumber) || "-+ 昨d:".contains($0) }
      return !plain.isEmpty && editor.insert(plain)
    case .choice(let choices):
      guard let digit = Int(plainDigits(typed)), (1...choices.count).contains(digit) else { return false }
      editor = LineEditor(choices[digit - 1].value)
      return true
    }
  }

  mutating func erase() {
    if case .choice = sort { editor.clear() } else { editor.backspace() }
  }
}
