import Glibc
import Testing

extension ProgramTests {
  /// What a terminal, a network or a careless hand may send: nothing of it ends the console, presses a key that nobody
  /// pressed or loses a word.
  @Suite struct BadInput {
    let station: TestStation

    init() throws { station = try TestStation() }

    private static let f8 = "\u{1B}[19~"

    private func line() throws -> TerminalLine {
      let line = try TerminalLine(["--station", station.path], home: station.home)
      try line.wait(for: "无人值班")
      return line
    }

    private func noteLine() throws -> TerminalLine {
      let line = try line()
      try line.type(Self.f8)
      try line.wait(for: "记一笔")
      return line
    }

    private func waitForNote() throws -> String {
      try eventually("the note") { try station.notes.first }
    }

    @Test func aFloodOfKeysLosesNone() throws {
      let line = try noteLine()
      let words = (1...900).map { "\($0)号" }.joined(separator: " ")
      try line.pour(Array((words + Self.f8).utf8))
      #expect(try waitForNote() == words)
    }

    @Test func aKeyThatSticksHoldsUpNeitherAnOrderToEndNorTheDraft() throws {
      let line = try noteLine()
      try line.pour(Array("要紧的话".utf8))
      try line.wait(for: "要紧的话")
      line.signal(SIGTERM)
      #expect(try line.pourUntilEnd(Array(repeating: 0x78, count: 512)) == 0)
      let draft = try #require(try station.drafts().first)
      #expect(try text(of: station.file("drafts/" + draft)).contains("要紧的话"))
    }

    @Test func brokenBytesAreNoText() throws {
      let line = try noteLine()
      // No UTF-8, overlong, a surrogate, beyond the last plane, a character that breaks off.
      let broken: [UInt8] = [
        0xFF, 0xC0, 0x80, 0xE0, 0x80, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x80, 0x80, 0x80, 0xE6, 0xB0,
      ]
      try line.pour(Array("水".utf8) + broken + Array(("位" + Self.f8).utf8))
      #expect(try waitForNote() == "水位")
    }

    /// Not every terminal takes the end mark out of what is pasted.
    @Test func aPasteThatHoldsItsOwnEndMarkPressesNoKey() throws {
      let before = try station.records().count
      let line = try line()
      let hostile = "群里：水涨\u{1B}[201~\(Self.f8)1\(Self.f8)\(Self.f8)\u{1B}[200~后一半"
      try line.pour(Array("\u{1B}[200~\(hostile)\u{1B}[201~".utf8))
      try line.wait(for: "群里：水涨")
      try line.wait(for: "后一半")
      // Saved only now, and by a person.
      #expect(try station.records().count == before)
      try line.pour(Array("\(Self.f8)1".utf8))
      try line.pour(Array(Self.f8.utf8))
      let report = try eventually("the report") {
        try station.records().last { $0.type == "report.received/1" }
      }
      #expect(report.data?["text"]?.string?.hasPrefix("群里：水涨") == true)
    }

    @Test func aMegabyteOfPasteIsTakenToTheLimitAndSaid() throws {
      let line = try noteLine()
      try line.pour(Array("\u{1B}[200~\(String(repeating: "水漫过便桥了\n", count: 60_000))\u{1B}[201~".utf8))
      try line.wait(for: "太长了")
      try line.pour(Array(Self.f8.utf8))
      #expect(try waitForNote().hasPrefix("水漫过便桥了"))
      #expect(try station.verify() == 0)
    }

    @Test func aStormOfSizesEndsAtTheLastOneWithEveryWord() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      try console.press("F8")
      try console.wait(for: "记一笔")
      var numbers = SeededGenerator(seed: 7)
      for round in 1...25 {
        try console.resize(Int.random(in: 10...200, using: &numbers), Int.random(in: 3...60, using: &numbers))
        if round.isMultiple(of: 5) { try console.type("第\(round)句") }
      }
      try console.resize(10, 3)
      try console.resize(80, 24)
      try console.wait(for: "第5句第10句第15句第20句第25句", "F8存")
      try console.press("F8")
      #expect(try waitForNote() == "第5句第10句第15句第20句第25句")
      try console.wait(for: "在办 0", "日志", "F1能做什么")
    }

    @Test func marksByTheThousandStayInTheirCell() throws {
      let marks = String(repeating: "\u{301}", count: 3_000)
      let agent = try station.agent()
      try agent.submit(flood("m", place: "石桥村" + marks + "三组"))
      try agent.submit(note("n", "水" + marks + "位"))
      #expect(try agent.leave() == 0)
      let console = try station.console(120, 40)
      try console.wait("both") { screen in
        let bare = String(String.UnicodeScalarView(screen.unicodeScalars.filter { $0 != "\u{301}" }))
        return bare.contains("石桥村三组") && bare.contains("水位") && bare.contains("F1 能做什么")
      }
    }

    @Test func aNameOutsideTheBasicPlaneIsShownAndSaved() throws {
      let people = station.file("people.toml")
      let file = try text(of: people).split(separator: "吴晓", omittingEmptySubsequences: false)
      try write(Array(file.joined(separator: "吴\u{20BB7}").utf8), to: people)
      let console = try station.console()
      try console.wait(for: "无人值班", "F9")
      try console.press("C-o")
      try console.wait(for: "谁在登记", "吴\u{20BB7}")
      try console.press("Escape", "F8")
      try console.wait(for: "记一笔")
      try console.type("来人 王\u{20BB7} 登记")
      try console.press("F8")
      #expect(try waitForNote() == "来人 王\u{20BB7} 登记")
    }
  }
}
