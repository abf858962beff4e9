extension Registers {
  /// Shorter texts are found in anything.
  private static let tellingLetters = 3

  /// The item of the list of duties under which something falls: by what happened, else by its text and the words
  /// that people use, one holding the other. Nil when the list has none, or several that name different departments.
  package func duty(about kinds: [IncidentKind], words: String) -> DutyItem? {
    let said = nameKey(words)
    let byKind = duties.filter { $0.about.contains(where: kinds.contains) }
    let byWords = duties.filter { item in
      let text = nameKey(item.text)
      return text.contains(said) && said.count >= Self.tellingLetters
        || said.contains(text) && text.count >= Self.tellingLetters
    }
    let found = byWords.isEmpty ? byKind : byWords
    guard let first = found.first, found.allSatisfy({ $0.lead == first.lead && $0.kind == first.kind }) else {
      return nil
    }
    return first
  }
}
