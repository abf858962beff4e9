import Testing

/// A walk as people write it down, a line a step: keys at the left, behind `=>` what then stands on the screen.
///
///     F5 1 '水漫过便桥了' Enter   => 在哪个村 // Which village
///     F9 1 F8                    => +call.made/1
///
/// Texts in quotes are typed. Behind `//` stands what an English screen says; `&` joins several things, `+type` is a new
/// entry of the journal, `!words` don't stand there. Nothing sleeps: each step waits for what it says.
final class Walk {
  let screen: TmuxScreen
  /// Every key but the signs of texts.
  private(set) var keys = 0
  /// The signs of texts.
  private(set) var signs = 0
  private let station: String
  private let language: String
  private var known: [String: Int] = [:]

  init(_ screen: TmuxScreen, station: String, language: String) throws {
    self.screen = screen
    self.station = station
    self.language = language
    for line in try recordsOnDisk(of: station) { known[line.type, default: 0] += 1 }
  }

  func go(_ text: String) throws {
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      do {
        try step(String(line))
      } catch let impatience as Impatience {
        throw Impatience(description: "\(line)\n\(impatience)")
      }
    }
  }

  /// The latest entry of a type.
  func last(_ type: String) throws -> Line {
    try #require(try recordsOnDisk(of: station).last { $0.type == type })
  }

  private func step(_ line: String) throws {
    let halves = line.parts("=>")
    for key in Self.tokens(halves[0]) {
      switch key {
      case .typed(let text):
        signs += text.count
        try screen.type(text)
      case .pressed(let name):
        keys += name.allSatisfy(\.isNumber) ? name.count : 1
        if name.allSatisfy(\.isNumber) { try screen.type(name) } else { try screen.press(name) }
      }
    }
    guard halves.count > 1 else { return }
    let languages = halves[1].parts(" // ")
    let seen = language == "zh" ? languages[0] : languages[languages.count - 1]
    try expect(seen.parts(" & ").map { String($0.drop(while: \.isWhitespace)).trimmed })
  }

  private func expect(_ wanted: [String]) throws {
    for item in wanted where item.hasPrefix("+") {
      let type = String(item.dropFirst())
      known[type, default: 0] += 1
      let count = known[type]!
      _ = try eventually("entry \(count) of \(type)") {
        try recordsOnDisk(of: station).count { $0.type == type } >= count ? () : nil
      }
    }
    let texts = wanted.filter { !$0.hasPrefix("+") && !$0.hasPrefix("!") }
    let absent = wanted.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
    try screen.wait("\(texts) without \(absent)") { screen in
      texts.allSatisfy(screen.contains) && !absent.contains(where: screen.contains)
    }
  }

  private enum Token {
    case typed(String)
    case pressed(String)
  }

  private static func tokens(_ text: String) -> [Token] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1
        ? [Token.typed(String(part))] : part.split(separator: " ").map { .pressed(String($0)) }
    }
  }
}

extension String {
  /// What stands between the separators.
  fileprivate func parts(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

/// A room on duty on an evening in July, at 20:31 by its own clock: an exercise, so that the season and the hour are
/// always the same.
final class WalkRoom {
  let language: String
  let home: TemporaryFolder
  let station: String
  let screen: TmuxScreen

  /// `steps` are further steps of the scenario.
  init(_ language: String, _ columns: Int, _ rows: Int, steps: String = "") throws {
    self.language = language
    home = try TemporaryFolder()
    let scenario = home.file("walk.toml")
    try write(Array((Self.head + steps).utf8), to: scenario)
    let folder = try home.make("tmp")
    screen = try TmuxScreen(
      ["demo", "--lang", language, "--scenario", scenario, "--keep"], columns: columns, rows: rows,
      home: home, environment: ["TMPDIR": folder])
    station = try eventually("the exercise's folder") {
      try names(in: folder).first { $0.hasPrefix("dutyroom-demo-") }.map { folder + "/" + $0 }
    }
    try screen.wait(for: language == "zh" ? "演练" : "EXERCISE", language == "zh" ? "吴晓B机" : "Wu Xiao")
  }

  /// Begins once `words` (Chinese // English) stand on the screen: the scenario has done its part.
  func walk(after words: String) throws -> Walk {
    let languages = words.parts(" // ")
    try screen.wait(for: language == "zh" ? languages[0] : languages[languages.count - 1])
    return try Walk(screen, station: station, language: language)
  }

  func verify() throws -> Int32 {
    try Program.run(["journal", "verify", "--deep", "--station", station], in: home).code
  }

  private static let head = """
    id = "walk"
    title = { zh = "一走", en = "A walk" }
    start = "2026-07-14 20:31"
    speed = 1

    [[step]]
    after = "0:00"
    by = "wu.xiao"
    command = "shift.take"
    data = { leader = "lin.yuanshan", officers = ["wu.xiao", "zhao.min"] }

    [[step]]
    after = "0:00"
    via = "inbox"
    name = "message"
    command = "report.receive"
    data = { category = "ordinary", channel = "message", source = { unit = "村微信群" }, place = "石桥村", text = "水涨" }

    """

  /// A flood of which the village, the leader and the county know.
  static let phonedFlood = """

    [[step]]
    after = "0:00"
    name = "flood"
    by = "wu.xiao"
    command = "report.receive"
    data = { source = { name = "周某", phone = "138 0000 0002" }, kind = "flash_flood", place = "石桥村三组", text = "水漫桥" }

    [[step]]
    after = "0:00"
    by = "wu.xiao"
    command = "incident.verify"
    data = { matter = { of = "flood" }, whom = { name = "周国" }, result = "confirmed" }

    [[step]]
    after = "0:00"
    by = "wu.xiao"
    command = "call.record"
    data = { matter = { of = "flood" }, recipient = "duty_leader", receiver = "林远山", whereabouts = { place = "scene", text = "石桥村口" } }

    [[step]]
    after = "0:00"
    by = "wu.xiao"
    command = "call.record"
    data = { matter = { of = "flood" }, recipient = "county_gov", receiver = "孙某", read_back = true }

    """

  /// The same, and the county has it on paper.
  static let reportedFlood =
    phonedFlood + """

      [[step]]
      after = "0:01"
      by = "wu.xiao"
      command = "bulletin.record"
      data = { matter = { of = "flood" }, sort = "first", channel = "fax", recipient = "county_gov", receiver = "孙某", text = "第38期" }

      """
}
