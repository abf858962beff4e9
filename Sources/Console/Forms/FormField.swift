import DutyModel

/// What a field of a form is for; also its name in a draft.
enum FieldName: String {
  case text
  case place
  case phone
  case name
  case unit
  case kind
  case trapped
  case injured
  case dead
  case missing
  case occurred
  case matter
  case recipient
  case outcome
  case receiver
  case readBack = "read_back"
  case channel
  case figure
  case value
  case reason
  case time
  case category
  case second
  case taker
  case verifiedBy = "verified_by"
  case entry
  case leave
}

/// One item of a form.
struct FormField: Equatable {
  enum Sort: Equatable {
    case text
    /// Digits only, with blanks and `-` for phone numbers.
    case digits
    case time
    /// A digit chooses one of the first nine; typing finds any.
    case choice([Choice])
  }

  struct Choice: Equatable {
    var value: String
    var label: LocalText

    init(_ value: String, _ label: LocalText) {
      self.value = value
      self.label = label
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
  var editor = LineEditor()
  /// What was typed to find a choice.
  private var sought = ""

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

  var isChoice: Bool {
    if case .choice = sort { true } else { false }
  }

  /// What is shown: a choice by its name, anything else as it was typed.
  func shown(in language: Language) -> String {
    guard case .choice(let choices) = sort else { return text }
    return choices.first { $0.value == text }?.label(language) ?? text
  }

  /// `1 接通`, `2 无人接` … for a choice, nothing for the others.
  func help(in language: Language) -> [String] {
    guard case .choice(let choices) = sort else { return [] }
    return choices.enumerated().map { index, choice in
      index < 9 ? "\(index + 1) \(choice.label(language))" : choice.label(language)
    }
  }

  /// Takes what was typed or pasted; false when the field can't take it.
  mutating func type(_ typed: String) -> Bool {
    switch sort {
    case .text: return editor.insert(typed)
    case .digits, .time:
      let plain = plainDigits(typed).filter { ($0.isASCII && $0.isNumber) || "-+ 昨d:".contains($0) }
      return !plain.isEmpty && editor.insert(plain)
    case .choice(let choices): return find(typed, in: choices)
    }
  }

  private mutating func find(_ typed: String, in choices: [Choice]) -> Bool {
    if let digit = Int(plainDigits(typed)) {
      guard digit >= 1, digit <= min(9, choices.count) else { return false }
      editor = LineEditor(choices[digit - 1].value)
      sought = ""
      return true
    }
    // Goes on with what was sought before, or begins anew.
    for text in [sought + typed, typed] where !text.allSatisfy(\.isWhitespace) {
      guard let found = choices.first(where: { $0.isNamed(text) }) else { continue }
      editor = LineEditor(found.value)
      sought = text
      return true
    }
    return false
  }

  mutating func erase() {
    guard isChoice else { return editor.backspace() }
    editor.clear()
    sought = ""
  }
}
