import DutyModel

/// A sentence of the screen for somebody who types words: the keys in it by what is typed for them.
func spokenKeys(_ text: String, in language: Language) -> String {
  let words: [(key: String, word: String)] =
    switch language {
    case .chinese:
      [
        ("按 F8", "打“.存”"), ("F8", "打“.存”"), ("按 F9", "打“办”"), ("F9", "打“办”"), ("按 F5", "打“来电”"),
        ("F5", "打“来电”"), ("F6", "打“去电”"), ("F4", "打“.挂着”"), ("按 F1", "打“.能做什么”"), ("F1", "打“.能做什么”"),
        ("Esc", "“.放下”"), ("按数字", "打数字"),
      ]
    case .english:
      [
        ("F8", "“.save”"), ("F9", "“do”"), ("F5", "“ring”"), ("F6", "“call”"), ("F4", "“.held”"),
        ("F1", "“.list”"), ("Esc", "“.away”"),
      ]
    }
  return words.reduce(text) { $0.replacing($1.key, with: $1.word) }
}
