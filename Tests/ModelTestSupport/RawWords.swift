import DutyModel

/// The words of machines that stand in a text for people: a code, an id, the name of a field. A Chinese text has no
/// Latin words at all but the names of files and commands that one must type; in an English one they are known by
/// their underscore or their dot.
package func rawWords(in text: String, _ language: Language) -> [String] {
  let isPart = { (sign: Character) in
    sign.isASCII && (sign.isLetter || sign.isNumber || "_./-".contains(sign))
  }
  // Command lines of several words, as they are to be typed.
  let text = ["new", "list", "rotate", "revoke", "reset"].reduce(text) {
    $0.replacing("dutyroom key \($1)", with: " ").replacing("、key \($1)", with: " ")
  }
  let words = text.split { !isPart($0) }.map { word in
    word.drop { !$0.isLetter }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
  }.map { String($0) }
  return words.filter { word in
    guard word.contains(where: \.isLowercase), !isTyped(word) else { return false }
    switch language {
    case .chinese: return word.filter(\.isLetter).count > 1
    case .english: return word.contains("_") || hasInnerDot(word)
    }
  }
}

/// A file of the station, a folder, a command line or the name of the program.
private func isTyped(_ word: String) -> Bool {
  ["dutyroom", "cards", "check", "demo", "init", "query", "commands"].contains(word)
    || [".toml", ".csv", ".jsonl"].contains(where: word.hasSuffix) || word.hasPrefix("quarantine/")
}

private func hasInnerDot(_ word: String) -> Bool {
  let letters = Array(word)
  return letters.indices.dropFirst().dropLast().contains {
    letters[$0] == "." && letters[$0 - 1].isLowercase && letters[$0 + 1].isLowercase
  }
}
