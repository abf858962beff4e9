import DutyModel

/// One table of a TOML file, read key by key. What is missing, of the wrong sort or out of range goes to the
/// log with its key path; `finish` adds every key that nobody asked for.
struct TOMLReader {
  let log: FaultLog
  /// Empty for the file's top.
  let path: String
  private let content: [String: TOMLTree]

  /// More than any township has of anything; the checks compare each with each.
  static let listLimit = 1_000
  private var asked: Set<String> = []

  /// The file's top table; nil when the bytes are no TOML, which is then in the log.
  static func top(_ bytes: [UInt8], file: String) -> (reader: TOMLReader?, log: FaultLog) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let log = FaultLog(file: file)
      let line = 1 + validPrefix(bytes).count { $0 == UInt8(ascii: "\n") }
      log.add(.notUTF8, at: .line(line))
      return (nil, log)
    }
    let log = FaultLog(file: file, text: text)
    // The parser is handed a C string and would take what stands before a NUL for all there is.
    if let end = bytes.firstIndex(of: 0) {
      log.add(.hiddenCharacter(0), at: .line(1 + bytes[..<end].count { $0 == UInt8(ascii: "\n") }))
      return (nil, log)
    }
    do {
      return (TOMLReader(log: log, content: try TOMLTree.parse(text)), log)
    } catch {
      log.add(
        .notTOML(parserSays: cleaned(error.parserSays)),
        at: .character(line: error.line, column: error.column))
      return (nil, log)
    }
  }

  /// The table at `path`, or the file's top.
  init(log: FaultLog, path: String = "", content: [String: TOMLTree]) {
    self.log = log
    self.path = path
    self.content = content
  }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func fault(_ problem: StationFault.Problem, at key: String) {
    log.add(problem, key: path(of: key))
  }

  /// A text with something in it; blanks around it are cut.
  mutating func text(_ key: String) -> String? {
    guard let value = required(key) else { return nil }
    return text(value, at: path(of: key))
  }

  mutating func optionalText(_ key: String) -> String? {
    guard let value = take(key) else { return nil }
    return text(value, at: path(of: key))
  }

  mutating func integer(_ key: String, in allowed: ClosedRange<Int>) -> Int? {
    guard let value = required(key) else { return nil }
    return integer(value, in: allowed, at: path(of: key))
  }

  mutating func optionalInteger(_ key: String, in allowed: ClosedRange<Int>) -> Int? {
    guard let value = take(key) else { return nil }
    return integer(value, in: allowed, at: path(of: key))
  }

  mutating func optionalFlag(_ key: String) -> Bool? {
    guard let value = take(key) else { return nil }
    if case .flag(let flag) = value { return flag }
    wrongKind(.flag, value, at: path(of: key))
    return nil
  }

  /// True when the file has the key; it counts as asked for either way.
  mutating func has(_ key: String) -> Bool { take(key) != nil }

  /// Whole numbers with their paths.
  mutating func integers(_ key: String, in allowed: ClosedRange<Int>) -> [Int] {
    guard let value = required(key) else { return [] }
    return elements(of: value, .list, key).compactMap { integer($0.value, in: allowed, at: $0.path) }
  }

  /// One of the words of `C`.
  mutating func code<C: Code>(_ key: String, as type: C.Type = C.self) -> C? {
    text(key).flatMap { word($0, at: path(of: key)) }
  }

  mutating func optionalCode<C: Code>(_ key: String, as type: C.Type = C.self) -> C? {
    optionalText(key).flatMap { word($0, at: path(of: key)) }
  }

  /// `{ zh = "…", en = "…" }`; the Chinese text must be there, because documents are Chinese.
  mutating func localText(_ key: String) -> LocalText {
    guard var inner = table(key) else { return LocalText() }
    let text = LocalText(inner.text("zh") ?? "", inner.optionalText("en") ?? "")
    inner.finish()
    return text
  }

  mutating func optionalLocalText(_ key: String) -> LocalText? {
    has(key) ? localText(key) : nil
  }

  /// A day such as `2026-01-01`, in quotes or not.
  mutating func date(_ key: String) -> String? {
    guard let text = optionalText(key) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let day = parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    // A day that doesn't exist comes back as another.
    if let day, text.utf8.count == 10, (1...12).contains(day.month), (1...31).contains(day.day),
      CivilDate(daysSinceEpoch: day.daysSinceEpoch) == day
    {
      return text
    }
    fault(.badDate(found: text), at: key)
    return nil
  }

  /// Texts with their paths; empty when the key is left out.
  mutating func texts(_ key: String) -> [(text: String, path: String)] {
    guard let value = take(key) else { return [] }
    return elements(of: value, .list, key).compactMap { element in
      text(element.value, at: element.path).map { ($0, element.path) }
    }
  }

  mutating func codes<C: Code>(_ key: String, as type: C.Type = C.self) -> [C] {
    texts(key).compactMap { word($0.text, at: $0.path) }
  }

  /// The tables of `[[key]]`, of which there must be one.
  mutating func tables(_ key: String) -> [TOMLReader] {
    guard let value = required(key) else { return [] }
    return tables(value, key)
  }

  /// The tables of `[[key]]`, or none.
  mutating func optionalTables(_ key: String) -> [TOMLReader] {
    guard let value = take(key) else { return [] }
    return tables(value, key)
  }

  private func tables(_ value: TOMLTree, _ key: String) -> [TOMLReader] {
    elements(of: value, .tableList, key).compactMap { element in
      if case .table(let content) = element.value {
        return TOMLReader(log: log, path: element.path, content: content)
      }
      wrongKind(.table, element.value, at: element.path)
      return nil
    }
  }

  /// The elements of a list with their paths; none when it is no list or far too long.
  private func elements(
    of value: TOMLTree, _ expected: StationFault.ValueKind, _ key: String
  ) -> [(value: TOMLTree, path: String)] {
    guard case .list(let list) = value else {
      wrongKind(expected, value, at: path(of: key))
      return []
    }
    if list.count > Self.listLimit {
      fault(.tooMany(limit: Self.listLimit), at: key)
      return []
    }
    return list.enumerated().map { index, element in (element, "\(path(of: key))[\(index + 1)]") }
  }

  /// The table `key`, which must be there.
  mutating func table(_ key: String) -> TOMLReader? {
    guard let value = required(key) else { return nil }
    guard case .table(let content) = value else {
      wrongKind(.table, value, at: path(of: key))
      return nil
    }
    return TOMLReader(log: log, path: path(of: key), content: content)
  }

  /// The table `key`, where it is there.
  mutating func optionalTable(_ key: String) -> TOMLReader? {
    has(key) ? table(key) : nil
  }

  /// What the table `key` holds, as it stands there; nil where it is left out.
  mutating func content(_ key: String) -> [String: TOMLTree]? {
    guard let value = take(key) else { return nil }
    if case .table(let content) = value { return content }
    wrongKind(.table, value, at: path(of: key))
    return nil
  }

  var keys: [String] { content.keys.sorted() }

  /// Reports the keys that nobody asked for, each with the closest one that would have been read.
  func finish() {
    for key in keys where !asked.contains(key) && !log.isFull {
      let free = asked.filter { content[$0] == nil }
      let near = nearest(to: key, in: free.sorted()) ?? nearest(to: key, in: asked.sorted())
      fault(.unknownKey(nearest: near), at: key)
    }
  }

  private mutating func take(_ key: String) -> TOMLTree? {
    asked.insert(key)
    return content[key]
  }

  private mutating func required(_ key: String) -> TOMLTree? {
    let value = take(key)
    if value == nil { fault(.missingKey, at: key) }
    return value
  }

  private func text(_ value: TOMLTree, at path: String) -> String? {
    guard case .text(let text) = value else {
      wrongKind(.text, value, at: path)
      return nil
    }
    if let hidden = hiddenScalar(in: text) {
      log.add(.hiddenCharacter(hidden), key: path)
      return nil
    }
    let trimmed = trimmed(text)
    if trimmed.isEmpty {
      log.add(.empty, key: path)
      return nil
    }
    return trimmed
  }

  private func integer(
    _ value: TOMLTree, in allowed: ClosedRange<Int>, at path: String
  ) -> Int? {
    guard case .integer(let number) = value else {
      wrongKind(.integer, value, at: path)
      return nil
    }
    if !allowed.contains(number) {
      log.add(.outOfRange(found: number, allowed: allowed), key: path)
      return nil
    }
    return number
  }

  private func word<C: Code>(_ text: String, at path: String) -> C? {
    if let code = C(rawValue: text) { return code }
    let allowed = C.allCases.map(\.rawValue)
    log.add(.unknownWord(found: text, nearest: nearest(to: text, in: allowed), allowed: allowed), key: path)
    return nil
  }

  private func wrongKind(
    _ expected: StationFault.ValueKind, _ value: TOMLTree, at path: String
  ) {
    log.add(.wrongKind(expected: expected, found: value.kind), key: path)
  }
}
