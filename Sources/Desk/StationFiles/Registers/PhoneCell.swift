import DutyModel

/// The numbers of one cell, as people write them: several, with blanks, dashes, brackets and words.
struct PhoneCell: Equatable {
  /// Digits, or `+` and digits abroad.
  var phones: [String] = []
  var shortNumber: String?
  var problems: [StationFault.Problem] = []

  private static let separators: Set<Character> = [
    "/", "\\", "、", ",", ";", "|", "&", "\n", "\r\n", "\r", "或",
  ]
  private static let labels = [
    "手机号", "手机", "座机", "固话", "办公电话", "办公室", "办公", "宅电", "家庭", "电话", "移动", "联通", "电信", "tel", "Tel", "TEL",
    ":",
  ]
  private static let nothing: Set = ["无", "没有", "-", "--", "—", "——", "/", "none"]

  init() {}

  init(_ cell: String) {
    // Most cells hold one number and nothing else.
    if !cell.isEmpty, cell.utf8.allSatisfy(isDigit) {
      take(number: cell, of: cell)
      return
    }
    var text = trimmed(halfWidth(cell).replacing("，", with: ",").replacing("；", with: ";"))
    // A spreadsheet's mark for "this is text".
    if text.hasPrefix("'") { text = String(text.dropFirst()) }
    if text.isEmpty || Self.nothing.contains(text) { return }
    for piece in text.split(whereSeparator: Self.separators.contains) { take(String(piece)) }
  }

  mutating func take(_ other: PhoneCell) {
    for phone in other.phones where !phones.contains(phone) { phones.append(phone) }
    shortNumber = shortNumber ?? other.shortNumber
    problems += other.problems
  }

  private mutating func take(_ piece: String) {
    var text = piece
    if let range = text.firstRange(of: "短号") {
      let behind = text[range.upperBound...].drop { !$0.isASCII || !$0.isNumber }
      let digits = behind.prefix { $0.isASCII && $0.isNumber }
      if let flaw = Self.shortFlaw(String(digits)) { return problems.append(flaw) }
      shortNumber = String(digits)
      text = text[..<range.lowerBound] + " " + behind.dropFirst(digits.count)
    }
    for label in Self.labels { text = text.replacing(label, with: " ") }
    text = trimmed(text.filter { !"()[]".contains($0) })
    if text.isEmpty { return }
    if let problem = phoneProblem(text), case .roundedPhone = problem { return problems.append(problem) }
    if text.hasSuffix(".0") { text = String(text.dropLast(2)) }
    guard text.utf8.allSatisfy({ isDigit($0) || $0 == 0x20 || $0 == 0x2B || $0 == 0x2D }),
      text.utf8.contains(where: isDigit)
    else { return problems.append(.register(.phoneWithWords(found: trimmed(piece)))) }
    take(number: text, of: trimmed(piece))
  }

  private mutating func take(number text: String, of piece: String) {
    let parts = text.split(separator: " ").map(String.init)
    if let flaw = phoneFlaw(text) {
      // Two numbers with nothing but a blank between them.
      if parts.count > 1, parts.allSatisfy({ phoneFlaw($0) == nil && dialKey($0).utf8.count >= 7 }) {
        for part in parts { append(part) }
      } else {
        problems.append(.register(.phone(flaw, found: piece)))
      }
    } else {
      append(text)
    }
  }

  private mutating func append(_ text: String) {
    let key = dialKey(text)
    let phone = text.hasPrefix("+") && !text.hasPrefix("+86") ? "+" + key : key
    if !phones.contains(phone) { phones.append(phone) }
  }

  /// 3 to 6 digits: what an own network dials.
  static func shortFlaw(_ text: String) -> StationFault.Problem? {
    (3...6).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
      ? nil : .register(.badShortNumber(found: text))
  }
}
