/// A text as it is read out: without brackets, and without the phone numbers that stand in the paper for whoever wants to
/// ring back. `接报（信息来源：周某 13800000000）` is `接报，信息来源：周某`, and `续报（一）` is `续报一`.
func readAloud(_ text: String) -> String {
  let signs = Array(withoutPhones(text))
  var read = ""
  for (index, sign) in signs.enumerated() {
    switch sign {
    case "（", "(", "【": if !read.isEmpty && !isNumeral(behind: index, in: signs) { read += "，" }
    case "）", ")", "】":
      let next = index + 1 < signs.count ? signs[index + 1] : "。"
      if !isNumeral(before: index, in: signs), !next.isPunctuation { read += "，" }
    case "〔": break
    case "〕": read += "年"
    default: read.append(sign)
    }
  }
  return pausedOnce(read)
}

/// True where the bracket at `index` opens round a Chinese numeral alone, as in 续报（一）.
private func isNumeral(behind index: Int, in signs: [Character]) -> Bool {
  let inner = signs[(index + 1)...].prefix { "一二三四五六七八九十".contains($0) }
  return !inner.isEmpty && inner.endIndex < signs.count && "）)".contains(signs[inner.endIndex])
}

private func isNumeral(before index: Int, in signs: [Character]) -> Bool {
  signs[..<index].lastIndex { "（(".contains($0) }.map { isNumeral(behind: $0, in: signs) } ?? false
}

/// Without phone numbers, the blank before them and what led to them.
private func withoutPhones(_ text: String) -> String {
  var kept = ""
  var run = ""
  func close(before next: Character?) {
    if isPhone(run, behind: kept, before: next) {
      for lead in ["联系电话：", "电话：", "电话"] where kept.hasSuffix(lead) { kept.removeLast(lead.count) }
      while let last = kept.last, last.isWhitespace { kept.removeLast() }
    } else {
      kept += run
    }
    run = ""
  }
  for character in text {
    let isDigit = character.isASCII && (character.isNumber || character == "*")
    if isDigit || !run.isEmpty && (character == " " || character == "-") {
      run.append(character)
    } else {
      close(before: character)
      kept.append(character)
    }
  }
  close(before: nil)
  return kept
}

/// A mobile number, one with its area code, or one that is said to be one; never an amount.
private func isPhone(_ run: String, behind kept: String, before next: Character?) -> Bool {
  let signs = run.filter { $0 != " " && $0 != "-" }
  let isMobile = signs.count == 11 && signs.first == "1"
  let isFar = (10...12).contains(signs.count) && signs.first == "0"
  if isMobile || isFar { return true }
  let isGrouped = run.split(whereSeparator: { $0 == " " || $0 == "-" }).count == 2
  let isAmount = next.map { "元人户米吨亩万亿千百公平立毫℃%％".contains($0) } ?? false
  return (7...8).contains(signs.count) && !isAmount
    && (isGrouped || kept.hasSuffix("电话：") || kept.hasSuffix("电话"))
}

/// Of stops that meet, the stronger one stays.
private func pausedOnce(_ text: String) -> String {
  let stops: Set<Character> = ["，", "、", "。", "；", "：", "！", "？"]
  var read = ""
  for character in text {
    if let last = read.last, stops.contains(last), stops.contains(character) {
      if character == "，" || character == "、" { continue }
      if last == "，" || last == "、" { read.removeLast() }
    }
    read.append(character)
  }
  return read
}
