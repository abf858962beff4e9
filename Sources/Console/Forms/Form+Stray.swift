import DutyModel

// Nothing that is typed is lost: what means nothing in its item goes into the words, or stops F8.
extension Form {
  /// The item for people's own words that takes what was said where only a choice could be made.
  private var wordsIndex: Int? {
    fields.firstIndex { $0.name == .text && $0.sort == .text && !isHidden($0.name) }
  }

  /// What becomes of what was typed and isn't taken, to stand below its item; nil when all of it was.
  func strayNote(_ field: FormField, _ language: Language) -> String? {
    guard !field.stray.isEmpty else { return nil }
    if goesIntoWords(field), let index = wordsIndex {
      let words = fields[index].label(language)
      return language("这里没有这一项，F8 记进“\(words)”", "not to be chosen here: F8 puts it under \(words)")
    }
    return language("没有这一项，退格擦掉", "nothing like that, Backspace erases") + wayToFind(field, language)
  }

  /// Letters by which nothing was found are no words of anybody; a number or a time stands for itself. Where somebody
  /// takes a paper, words are a name that must not end as a remark: the log would read as if it had been received.
  private func goesIntoWords(_ field: FormField) -> Bool {
    field.isChoice && field.hasStrayWords && wordsIndex != nil
      && ![.dispatch, .receipt, .bulletin].contains(sort)
  }

  private func wayToFind(_ field: FormField, _ language: Language) -> String {
    switch field.sort {
    case .choice: language("，打汉字或拼音首字母", "; type a name")
    case .digits, .time, .due: language("，这里只写数字", "; digits only")
    case .several, .same, .text: ""
    }
  }

  /// F8: what was said in the place of a choice goes into the words; what has no place there stops it.
  mutating func placeStrayWords() throws(FormProblem) {
    for index in fields.indices where !fields[index].stray.isEmpty {
      guard goesIntoWords(fields[index]), let words = wordsIndex else { throw problem(with: fields[index]) }
      let said = fields[index].stray
      let text = fields[words].isEmpty ? said : fields[words].text + "\n" + said
      guard fields[words].editor.replace(with: text) else { throw problem(with: fields[index]) }
      fields[index].restore(stray: "")
    }
  }

  private func problem(with field: FormField) -> FormProblem {
    let way = (wayToFind(field, .chinese), wayToFind(field, .english))
    return FormProblem(
      field.name, "“\(field.stray)”在这里没处放，还没存。退格擦掉\(way.0)。",
      "“\(field.stray)” has no place here, not saved yet. Backspace erases\(way.1).")
  }
}
