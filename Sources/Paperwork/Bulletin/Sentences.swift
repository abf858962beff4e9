// Shorter forms of a bulletin take whole sentences or leave them out: a shortened sentence may say the opposite,
// and half a figure is a wrong one.

/// A sentence of the body and how much would be lost without it.
struct Sentence: Equatable {
  let text: String
  /// 0 what happened and who is hurt, 1 other figures, 2 what is being checked, 3 the rest.
  let rank: Int
}

/// The body's sentences in order, each with its closing sign.
func sentences(of body: [String]) -> [Sentence] {
  var texts: [String] = []
  for paragraph in body {
    var text = ""
    for character in paragraph {
      text.append(character)
      if "。！？；".contains(character) {
        texts.append(text)
        text = ""
      }
    }
    if let last = text.last { texts.append(last.isPunctuation ? text : text + "。") }
  }
  return texts.enumerated().map { index, text in
    let rank =
      if index == 0 || harmWords.contains(where: text.contains) {
        0
      } else if text.contains(where: isFigureSign) {
        1
      } else if text.contains("正在核实") {
        2
      } else {
        3
      }
    return Sentence(text: text, rank: rank)
  }
}

private let harmWords = ["亡", "死", "伤", "失联", "失踪", "被困", "转移", "涉险"]

/// What a body becomes in at most `room` signs: the sentences that matter most, in their order, and the figures in
/// use that none of them says.
struct Shortened: Equatable {
  let text: String
  /// False when a sentence was left out.
  let isWhole: Bool
  /// Figures in use that had no room at all; the form can't be used then.
  let figuresLeftOut: [String]

  init(body: [String], figures: [String], room: Int) {
    let all = sentences(of: body)
    var taken: Set<Int> = []
    func text(_ taken: Set<Int>, _ figures: [String]) -> String {
      let said = all.indices.filter(taken.contains).map { all[$0].text }.joined()
      let missing = figures.filter { !says(said, $0) }
      let closed = said.hasSuffix("；") ? said.dropLast() + "。" : said
      return closed + (missing.isEmpty ? "" : missing.joined(separator: "，") + "。")
    }
    var known = figures
    while !known.isEmpty, signs(text([], known)) > room { known.removeLast() }
    // A lower bound of what is taken, so that the hundreds that can't fit any more are passed over at once.
    var used = 0
    let byRank = all.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    for (index, sentence) in byRank {
      let length = signs(sentence.text)
      guard used + length <= room, signs(text(taken.union([index]), known)) <= room else { continue }
      taken.insert(index)
      used += length
    }
    let shortened = text(taken, known)
    self.text = shortened
    isWhole = taken.count == all.count
    figuresLeftOut = figures.filter { !says(shortened, $0) }
  }
}

/// How a message counts signs: a combining mark is one, too.
func signs(_ text: String) -> Int { text.unicodeScalars.count }

/// True when `text` says this figure, and not a longer one that ends or begins like it: 134人 doesn't say 34人.
func says(_ text: String, _ figure: String) -> Bool {
  guard let first = figure.first, let last = figure.last else { return true }
  return text.ranges(of: figure).contains { range in
    let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
    let behind = range.upperBound < text.endIndex ? text[range.upperBound] : nil
    let goesOnBefore = isFigureSign(first) && before.map(isFigureSign) == true
    return !goesOnBefore && !(isFigureSign(last) && behind.map(isFigureSign) == true)
  }
}

/// `text` in at most `room` signs; what is cut off is marked, and no figure is cut in two or torn from its unit.
func clipped(_ text: String, to room: Int) -> String {
  guard signs(text) > room else { return text }
  var kept: [Character] = []
  var used = 1
  for character in text {
    used += character.unicodeScalars.count
    if used > room { break }
    kept.append(character)
  }
  // A unit has up to two signs, 毫米: a figure that has fewer behind it goes as a whole.
  if kept.suffix(2).contains(where: isFigureSign) {
    while let last = kept.last, !isFigureSign(last) { kept.removeLast() }
    while let last = kept.last, isFigureSign(last) { kept.removeLast() }
  }
  return String(kept) + "…"
}

/// Digits, Chinese numerals, and what belongs to a figure before its unit.
func isFigureSign(_ character: Character) -> Bool {
  character.isNumber || ".．,%％〇零两十百千万亿约近超余".contains(character)
}
