import DutyModel

/// A text that was copied out of a chat: who wrote it and when, where that stands in it, and the words.
package struct PastedMessage: Equatable, Sendable {
  package var sender: String?
  /// When it was sent, as the chat says.
  package var sent: Timestamp?
  /// 原话, without the line that said who and when; of several messages all lines as they were.
  package var words: String

  /// Reads what a first line such as `张三 20:27`, `20:27 张三`, `张三:` or a beginning such as `[20:27] 张三:` says;
  /// anything else is words.
  package init(_ text: String, now: Timestamp, zone: ZoneTable) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let body = Array(lines.drop { $0.allSatisfy(\.isWhitespace) })
    words = body.joined(separator: "\n").trimmed
    guard let first = body.first, let head = Self.head(first, now: now, zone: zone) else { return }
    sent = head.sent
    // Nobody is called 石桥村工作群: where it was written stays with the words.
    if let sender = head.sender, Self.isGroup(sender) { return }
    sender = head.sender
    // Lines of other people further down would lose their beginning.
    let others = body.dropFirst().contains { Self.head($0, now: now, zone: zone)?.sent != nil }
    let rest = ([head.rest] + body.dropFirst()).joined(separator: "\n").trimmed
    if !others, !rest.isEmpty { words = rest }
  }

  private static let longestName = 24

  private static func head(_ line: String, now: Timestamp, zone: ZoneTable) -> (
    sender: String?, sent: Timestamp?, rest: String
  )? {
    let line = line.trimmed
    if let timed = timeFirst(line, now: now, zone: zone) ?? timeLast(line, now: now, zone: zone) {
      return timed
    }
    guard let colon = line.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let name = String(line[..<colon]).trimmed
    // `地点：石桥村` is no name: without a time only a line of its own is one.
    return isName(name) && line.index(after: colon) == line.endIndex ? (name, nil, "") : nil
  }

  /// `[20:27] 张三: 水漫桥了`, `20:27 张三`
  private static func timeFirst(_ line: String, now: Timestamp, zone: ZoneTable) -> (
    sender: String?, sent: Timestamp?, rest: String
  )? {
    var reader = SignReader(line)
    let isBracketed = reader.take("[", "【", "(", "（")
    guard let sent = PastedTime.read(&reader, now: now, zone: zone) else { return nil }
    if isBracketed { _ = reader.take("]", "】", ")", "）") }
    let behind = reader.place
    reader.skipBlanks()
    guard isBracketed || reader.isAtEnd || reader.place > behind else { return nil }
    let rest = reader.rest
    if let colon = rest.firstIndex(where: { ":：".contains($0) }), isName(String(rest[..<colon]).trimmed) {
      return (String(rest[..<colon]).trimmed, sent, String(rest[rest.index(after: colon)...]))
    }
    if rest.isEmpty { return (nil, sent, "") }
    // `20:27水漫桥了` is somebody's own words.
    return isName(rest) ? (rest, sent, "") : nil
  }

  /// `张三 20:27`, `石桥村网格员周某 昨天 20:27`
  private static func timeLast(_ line: String, now: Timestamp, zone: ZoneTable) -> (
    sender: String?, sent: Timestamp?, rest: String
  )? {
    let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count > 1 else { return nil }
    for count in 1..<parts.count {
      var reader = SignReader(parts[count...].joined(separator: " "))
      guard let sent = PastedTime.read(&reader, now: now, zone: zone), reader.isAtEnd || reader.take(":", "：")
      else { continue }
      let name = parts[..<count].joined(separator: " ")
      if isName(name) { return (name, sent, reader.rest) }
    }
    return nil
  }

  /// `石桥村工作群`, `防汛群(86)`
  private static func isGroup(_ name: String) -> Bool {
    let bare = name.prefix { !"(（".contains($0) }.filter { !$0.isWhitespace }
    return bare.hasSuffix("群") || bare.hasSuffix("群聊")
  }

  /// What may be somebody's name in a chat: short, one line, and no sentence.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestName && !text.contains { "，。！？；,!?;\n".contains($0) }
      && !text.allSatisfy { $0.isNumber || $0.isWhitespace }
  }
}

extension String {
  /// Without blanks and empty lines at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
