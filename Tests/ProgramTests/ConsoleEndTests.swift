import Glibc
import Testing

extension ProgramTests {
  /// How a console ends, and what it leaves behind.
  @Suite struct ConsoleEnds {
    let station: TestStation

    init() throws { station = try TestStation() }

    /// What a terminal gets when a full-screen program gives it back.
    private static let goodbye = Array("\u{1B}[?1049l".utf8)

    private func line() throws -> TerminalLine {
      let line = try TerminalLine(["--station", station.path], home: station.home)
      try line.wait(for: "无人值班")
      return line
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func anOrderToEndGivesTheTerminalBack(signal: Int32) throws {
      let line = try line()
      #expect(line.modes.flags != line.modesBefore.flags)
      try line.type("\u{1B}[19~")
      try line.wait(for: "记一笔")
      try line.type("还没写完")
      try line.wait(for: "还没写完")
      line.signal(signal)
      #expect(try line.waitForEnd() == 0)
      #expect(line.output.contains(Self.goodbye) && line.output.contains(Array("\u{1B}[?2004l".utf8)))
      #expect(line.modes.flags == line.modesBefore.flags)
      // What was being typed lies ready for the next start.
      #expect(try station.drafts().count == 1)
      #expect(try station.verify() == 0)
    }

    @Test(arguments: [SIGINT, SIGTSTP, SIGWINCH, SIGCONT])
    func noSlipEndsOrStopsAConsole(signal: Int32) throws {
      let line = try line()
      line.signal(signal)
      try line.type("\u{1B}[15~")
      try line.wait(for: "打错无声")
    }

    @Test func aTerminalThatIsGoneEndsTheProgram() throws {
      let line = try line()
      try line.type("\u{1B}[19~")
      try line.wait(for: "记一笔")
      try line.type("断线前的话")
      try line.wait(for: "断线前的话")
      line.hangUp()
      #expect(try line.waitForEnd() == 0)
      let draft = try #require(try station.drafts().first)
      #expect(try text(of: station.file("drafts/" + draft)).contains("断线前的话"))
      #expect(try station.verify() == 0)
    }

    @Test func aKilledConsoleOffersEveryTypedCharacterAgain() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      try console.press("F5", "1")
      try console.wait(for: "险情事故")
      let words = "石桥村三组，水漫过便桥，7人困在屋里"
      try console.type(words)
      try console.press("Tab")
      try console.type("便桥旁 “二号” 屋")
      try console.wait(for: "便桥旁 “二号” 屋")
      kill(try console.program, SIGKILL)
      #expect(try console.waitForEnd() == 128 + SIGKILL)
      try console.restart(["--station", station.path])
      try console.wait(for: "停机后再开", "接着写", "F4挂着1")
      try console.press("F4")
      try console.wait(for: words, "便桥旁 “二号” 屋", "险情事故")
      try console.press("F8")
      let entry = try eventually("the report") {
        try station.records().last { $0.type == "report.received/1" }
      }
      #expect(entry.data?["text"]?.string == words && entry.data?["place"]?.string == "便桥旁 “二号” 屋")
      _ = try eventually("no draft") { try station.drafts().isEmpty ? () : nil }
    }

    @Test func aDraftOfADeadSeatIsOfferedToTheNext() throws {
      let first = try station.console(80, 24, "--seat", "W1")
      try first.wait(for: "无人值班", "W1机")
      try first.press("F8")
      try first.type("半句话")
      try first.wait(for: "半句话")
      try station.waitForDraft("半句话")
      kill(try first.program, SIGKILL)
      #expect(try first.waitForEnd() == 128 + SIGKILL)
      let second = try station.console(80, 24, "--seat", "W2")
      try second.wait(for: "找回 1 份没写完的")
      try second.press("F4")
      try second.wait(for: "半句话")
    }

    @Test func aSeatIsHeldByOneProcessOnly() throws {
      let agent = try station.agent("--seat", "C")
      try agent.submit(note("n", "在"))
      for (command, words) in [(["agent"], "C机有人用着"), ([], "C机有人用着")] {
        let second = try Program.run(command + ["--station", station.path, "--seat", "C"], in: station.home)
        #expect(second.code == 2 && second.errors.contains(words), "\(second)")
      }
      agent.process.kill()
      let third = try station.agent("--seat", "C")
      try third.submit(note("n", "又在"))
    }
  }
}
