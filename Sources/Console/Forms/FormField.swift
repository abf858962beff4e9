import DutyModel

/// One item of a form.
struct FormField: Equatable {
  enum Sort: Equatable {
    case text
    /// One number, as ``NumberEntry`` and ``PhoneEntry`` read it.
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
    /// The file that it stands for.
    var file: BulletinFile?

    init(_ value: String, _ label: LocalText, digit: Character? = nil) {
      self.value = value
      self.label = label
      self.digit = digit
    }

    /// A code by its names in both languages.
    init<C: Code>(_ code: C, _ name: (C) -> (Language) -> String) {
      self.init(code.rawValue, LocalText(name(code)(.chinese), name(code)(.english)))
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
  /// Enter doesn't stop here: what it says is known without it.
  var isPassedOver = false
  var editor: LineEditor
  /// What the time that stands here meant when it was typed, so that `-6` doesn't move on with the clock; nil until it
  /// is looked at, and for all but times that happened.
  var instant: Timestamp?
  /// What was typed to find a choice.
  private var sought = ""
  /// What was typed here and means nothing here. It's kept and shown until it is erased or finds another place.
  private(set) var stray = ""

  init(
    _ name: FieldName, _ label: LocalText, ask question: LocalText, _ sort: Sort = .text, value: String = ""
  ) {
    self.name = name
    self.label = label
    self.question = question
    self.sort = sort
    // Words may have paragraphs; names and places are one line.
    editor = LineEditor(value, keepsLines: sort == .text && (name == .text || name == .body))
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

  var passedOver: FormField {
    var field = self
    field.isPassedOver = true
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

  /// What `stray` says is words of somebody, not letters by which a choice was looked for.
  var hasStrayWords: Bool { stray.contains { !$0.isASCII || $0.isWhitespace } }

  /// Puts back what a draft holds of ``stray``.
  mutating func restore(stray: String) { self.stray = stray }

  /// Nothing is written here any more.
  mutating func clear() {
    editor.clear()
    (sought, stray) = ("", "")
  }

  /// Letters are being typed to find a choice.
  var isSought: Bool { !sought.isEmpty }

  /// True when a choice is found by `text`.
  func finds(_ text: String, in language: Language) -> Bool {
    guard case .choice(let choices) = sort else { return false }
    return Self.match(text, in: choices, language) != nil
  }

  /// The next letter begins a new search.
  mutating func endSearch() { sought = "" }

  /// The choices with what is typed for each: its digit, beyond nine its number where lines are typed, or nothing.
  func numbered(in language: Language) -> [(number: String?, label: String, value: String)] {
    guard case .choice(let choices) = sort else { return [] }
    let isSettled = choices.contains { $0.digit != nil }
    return choices.indices.map { index in
      let digit = digit(of: index, in: choices).map(String.init)
      return (
        digit ?? (isSettled ? nil : "\(index + 1)"), choices[index].label(language), choices[index].value
      )
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

  /// More than this of what means nothing here isn't kept.
  private static let longestStray = 1_000

  /// Takes what was typed or pasted; false when the field can't take it, which then is ``stray``.
  mutating func type(_ typed: String, in language: Language = .chinese) -> Bool {
    switch sort {
    case .text: return editor.insert(typed)
    case .digits, .time, .due:
      // Nothing is left out: what remained would be another number. What can't be read is asked back at F8.
      return editor.insert(String(typed.map(FormField.plain)))
    case .choice(let choices): return find(typed, in: choices, language)
    case .several(let choices): return tick(typed, in: choices) || keep(typed)
    case .same: return keep(typed)
    }
  }

  /// Always false: it wasn't taken.
  private mutating func keep(_ typed: String) -> Bool {
    guard !typed.allSatisfy(\.isWhitespace) || !stray.isEmpty else { return false }
    stray = String((stray + typed).prefix(Self.longestStray))
    return false
  }

  /// Full-width digits and the signs between them as they stand on the keys; words stay as they are.
  private static func plain(_ character: Character) -> Character {
    let plain = plainWidth(String(character))
    let isNumeric = plain.first.map { ("0"..."9").contains($0) || "-+: ".contains($0) } ?? false
    return isNumeric ? Character(plain) : character
  }

  /// False for a number field that holds something else.
  var isReadable: Bool {
    guard sort == .digits, !isEmpty else { return true }
    return isPhone ? PhoneEntry.read(text) != nil : NumberEntry.read(text) != nil
  }

  var isPhone: Bool { name == .phone || name == .scenePhone }

  private func place(ofDigit typed: String, in choices: [Choice]) -> Int? {
    let plain = plainDigits(typed)
    guard plain.count == 1, let digit = plain.first else { return nil }
    return choices.indices.first { self.digit(of: $0, in: choices) == digit }
  }

  private mutating func find(_ typed: String, in choices: [Choice], _ language: Language) -> Bool {
    if Int(plainDigits(typed)) != nil {
      guard let place = place(ofDigit: typed, in: choices) else { return hasStrayWords && keep(typed) }
      editor.replace(with: choices[place].value)
      sought = ""
      if !hasStrayWords { stray = "" }
      return true
    }
    guard stray.isEmpty else { return keep(typed) }
    let text = sought + typed
    guard !text.allSatisfy(\.isWhitespace) else { return false }
    if let found = Self.match(text, in: choices, language) {
      editor.replace(with: found.value)
      sought = text
      return true
    }
    // Whatever stood there for the letters before isn't what was meant.
    if !sought.isEmpty { editor.clear() }
    sought = ""
    return keep(text)
  }

  /// By name, by the beginning of its pinyin initials; by the other language's name only where none of these fits, and
  /// only from its beginning.
  private static func match(_ text: String, in choices: [Choice], _ language: Language) -> Choice? {
    let wanted = text.lowercased()
    func name(_ choice: Choice, _ language: Language) -> String { choice.label(language).lowercased() }
    let isPlain = wanted.allSatisfy(\.isASCII)
    let own =
      choices.first { name($0, language) == wanted }
      ?? choices.first { name($0, language).hasPrefix(wanted) }
    if let own { return own }
    switch language {
    case .chinese where isPlain:
      if let found = choices.first(where: { pinyinInitials($0.label.chinese).hasPrefix(wanted) }) {
        return found
      }
    case .chinese:
      if let found = choices.first(where: { name($0, language).contains(wanted) }) { return found }
    case .english:
      if let found = choices.first(where: { name($0, language).contains(" " + wanted) }) { return found }
    }
    let other: Language = language == .chinese ? .english : .chinese
    return choices.first { name($0, other).hasPrefix(wanted) }
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
    if !stray.isEmpty {
      stray.removeLast()
      return
    }
    guard isChoice else { return editor.backspace() }
    editor.clear()
    sought = ""
  }
}
