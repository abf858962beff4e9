/// On which line of a TOML text a key stands. The parser keeps no places, and "the 37th rule" is no help to
/// somebody with an editor. A finding aid only: what it doesn't recognise gets the line of what is around it.
struct TOMLLines {
  private var lines: [String: Int] = [:]

  init(_ text: String) {
    var prefix = ""
    var counts: [String: Int] = [:]
    var inLongText = false
    // A line that Windows ended is one sign, not two.
    let split = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in split.enumerated() {
      let startsInLongText = inLongText
      for mark in [UInt8(ascii: "\""), UInt8(ascii: "'")] where Self.triples(of: mark, in: line) % 2 == 1 {
        inLongText.toggle()
      }
      if startsInLongText { continue }
      let line = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
      if line.hasPrefix("[[") {
        let name = Self.key(line.dropFirst(2), upTo: "]")
        counts[name, default: 0] += 1
        prefix = "\(name)[\(counts[name]!)]"
        lines[prefix] = index + 1
      } else if line.hasPrefix("[") {
        prefix = Self.key(line.dropFirst(1), upTo: "]")
        lines[prefix] = index + 1
      } else if !line.hasPrefix("#"), line.contains("=") {
        let name = Self.key(line, upTo: "=")
        lines[prefix.isEmpty ? name : "\(prefix).\(name)"] = index + 1
      }
    }
  }

  /// The line of `path`, or of the nearest thing around it.
  func line(of path: String) -> Int? {
    var path = path[...]
    while true {
      if let line = lines[String(path)] { return line }
      guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      path = path[..<cut]
    }
  }

  /// How often `mark` stands three times in a row.
  private static func triples(of mark: UInt8, in line: Substring) -> Int {
    var (run, count) = (0, 0)
    for byte in line.utf8 {
      run = byte == mark ? run + 1 : 0
      if run == 3 { (run, count) = (0, count + 1) }
    }
    return count
  }

  private static func key(_ line: Substring, upTo end: Character) -> String {
    line.prefix { $0 != end }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  }
}
