/// On which line of a TOML text a key stands. The parser keeps no places, and "the 37th rule" is no help to
/// somebody with an editor. A finding aid only: what it doesn't recognise gets the line of what is around it.
struct TOMLLines {
  private var lines: [String: Int] = [:]

  init(_ text: String) {
    var prefix = ""
    var counts: [String: Int] = [:]
    var inLongText = false
    let split = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in split.enumerated() {
      let startsInLongText = inLongText
      for mark in ["\"\"\"", "'''"] where line.ranges(of: mark).count % 2 == 1 { inLongText.toggle() }
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

  private static func key(_ line: Substring, upTo end: Character) -> String {
    line.prefix { $0 != end }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  }
}
