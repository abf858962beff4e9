// Shorter forms of a bulletin take whole sentences or leave them out: a shortened sentence may say the opposite,
// and half a figure is a wrong one.

/// A sentence of the body and how much would be lost without it.
struct Sentence: Equatable {
  let text: String
  /// 0 what happened and who is hurt, 1 other figures, 2 what is being checked, 3 the rest.
  let rank: Int
  /// `原因` of the part 四、原因。 in which it stands; a shorter form has it without its number, and only before a sentence.
  var heading: String?
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
  var heading: String?
  var found: [Sentence] = []
  for (index, text) in texts.enumerated() {
    // A point of a list that says nothing more isn't the name of a part.
    if let named = headingName(of: text), index + 1 < texts.count, headingName(of: texts[index + 1]) == nil {
      heading = named
    } else {
      found.append(Sentence(text: text, rank: rank(of: text, isFirst: found.isEmpty), heading: heading))
    }
  }
  return found
}

private func rank(of text: String, isFirst: Bool) -> Int {
  if isFirst || harmWords.contains(where: text.contains) { return 0 }
  if text.contains(where: isFigureSign) { return 1 }
  return text.contains("正在核实") ? 2 : 3
}

private let harmWords = ["亡", "死", "伤", "失联", "失踪", "被困", "转移", "涉险"]

/// `原因` of `四、原因。`; nil for what is no name of a part, also where a figure stands in it.
private func headingName(of sentence: String) -> String? {
  guard let comma = sentence.firstIndex(of: "、"), sentence.hasSuffix("。"),
    sentence[..<comma].allSatisfy({ "一二三四五六七八九十".contains($0) }), comma > sentence.startIndex
  else { return nil }
  let name = sentence[comma...].dropFirst().dropLast()
  // 善后和下一步 tells no number, 死亡一人 does.
  let tellsNumber = zip(name, name.dropFirst()).contains { isFigureSign($0) && "人名位户间处起个辆头亩".contains($1) }
  let isName =
    (2...10).contains(name.count)
    && !name.contains { $0.isPunctuation || $0.isWhitespace || $0.isASCII && $0.isNumber }
  return isName && !tellsNumber ? String(name) : nil
}

/// What a body becomes in at most `room` signs: the figures in use that no sentence of it says, then the sentences that
/// matter most, in their order.
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
      var said = ""
      var heading: String?
      for index in all.indices where taken.contains(index) {
        if let named = all[index].heading, named != heading { said += named + "：" }
        heading = all[index].heading
        said += all[index].text
      }
      let missing = figures.filter { !says(said, $0) }
      let closed = said.hasSuffix("；") ? said.dropLast() + "。" : said
      return (missing.isEmpty ? "" : missing.joined(separator: "，") + "。") + closed
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
