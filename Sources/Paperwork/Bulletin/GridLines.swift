// The grid of an official letter: 28 full-width columns a line (GB/T 9704). Everything is counted in half columns,
// so that digits and Latin letters, which take half, add up.

/// Half columns that a text takes in a document. Unlike terminals and Latin fonts, a Chinese letter gives “ ” … — ×
/// the full width.
func gridWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + gridWidth(of: $1) }
}

private func gridWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  // Latin-1, Greek, Cyrillic, general punctuation, letter-like signs, arrows, mathematics, enclosed numbers, shapes.
  case 0xA1...0xBF, 0xD7, 0xF7, 0x391...0x3C9, 0x401...0x451, 0x2010...0x2044, 0x2103...0x2121,
    0x2150...0x2199, 0x2200...0x22FF, 0x2460...0x24FF, 0x2500...0x27BF:
    2
  default: paperColumns(of: String(scalar))
  }
}

/// One paragraph in lines of at most `width` half columns, the first of at most `first`.
///
/// Numbers and Latin words stay whole. A closing sign never begins a line and an opening one never ends it: the
/// sign before or behind moves along. Only what is longer than a line by itself is broken anywhere.
func gridLines(of text: String, width: Int, first: Int? = nil) -> [String] {
  precondition(width >= 2 && (first ?? 2) >= 2, "a line holds at least one full-width sign")
  var lines: [String] = []
  var line = ""
  var used = 0
  var room: Int { lines.isEmpty ? first ?? width : width }
  func end() {
    while let last = line.last, isGridBlank(last) { line.removeLast() }
    lines.append(line)
    line = ""
    used = 0
  }
  for chunk in gridChunks(of: text) {
    let chunkWidth = gridWidth(of: chunk)
    if used + chunkWidth > room {
      if isGridBlank(chunk.first) {
        if !line.isEmpty { end() }
        continue
      }
      if !line.isEmpty { end() }
    }
    if line.isEmpty && isGridBlank(chunk.first) { continue }
    if chunkWidth <= room {
      line += chunk
      used += chunkWidth
      continue
    }
    for character in chunk {
      let characterWidth = gridWidth(of: String(character))
      if !line.isEmpty, used + characterWidth > room { end() }
      line.append(character)
      used += characterWidth
    }
  }
  if !line.isEmpty || lines.isEmpty { end() }
  return lines
}

/// What may not be torn apart, in order.
func gridChunks(of text: String) -> [String] {
  var chunks: [String] = []
  for word in gridWords(of: text) {
    guard let last = chunks.last?.last, let first = word.first else {
      chunks.append(word)
      continue
    }
    let isGlued = openingSigns.contains(last) || closingSigns.contains(first) || (first == "—" && last == "—")
    if isGlued, !isGridBlank(last), !isGridBlank(first) {
      chunks[chunks.count - 1] += word
    } else {
      chunks.append(word)
    }
  }
  return chunks
}

/// Runs of Latin letters, digits and their signs, full width or half; every other sign by itself.
func gridWords(of text: String) -> [String] {
  var words: [String] = []
  for character in text {
    if isWordSign(character), let last = words.last?.last, isWordSign(last) {
      words[words.count - 1].append(character)
    } else {
      words.append(String(character))
    }
  }
  return words
}

private func isWordSign(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  switch scalar.value {
  case 0x21...0x7E, 0xC0...0x24F, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return true
  default: return false
  }
}

private func isGridBlank(_ character: Character?) -> Bool { character == " " || character == "　" }

private let closingSigns: Set<Character> = Set("，。、；：？！）》」』】〕〉”’…·％℃‰．,.;:?!)]}%")
private let openingSigns: Set<Character> = Set("（《「『【〔〈“‘([{")
