import Glibc
import Testing

extension ProgramTests {
  /// Terminals that say nothing or nonsense about themselves, and terminals that are gone.
  @Suite struct OddTerminal {
    let station: TestStation

    init() throws { station = try TestStation() }

    private func line(_ environment: [String: String] = [:]) throws -> TerminalLine {
      try TerminalLine(["--station", station.path], home: station.home, environment: environment)
    }

    /// A type that isn't known is named with what helps, and the terminal stays as it was.
    @Test func anUnknownTypeIsNamedAndTheTerminalLeftAlone() throws {
      let line = try line(["TERM": "no-such-terminal"])
      #expect(try line.waitForEnd() == 2)
      let said = String(decoding: line.output, as: UTF8.self)
      #expect(said.contains("打不开屏幕") && said.contains("no-such-terminal") && said.contains("TERM="))
      #expect(line.modes.flags == line.modesBefore.flags && !said.contains("\u{1B}"))
    }

    /// Without a type there is no screen; the room is served line by line all the same.
    @Test(arguments: ["", "dumb"])
    func withoutATypeTheRoomIsServedLineByLine(type: String) throws {
      let line = try line(["TERM": type])
      try line.wait(for: "逐行")
      try line.type("记\n夜里下雨\n.存\n")
      _ = try eventually("the note") { try station.notes == ["夜里下雨"] ? () : nil }
      line.signal(SIGTERM)
      #expect(try line.waitForEnd() == 0)
      #expect(!line.output.contains(0x1B))
    }

    /// Neither the locale nor the numbers in the environment decide what fits on the screen.
    @Test(arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX", "LANG": "xx_YY"], ["COLUMNS": "-1", "LINES": "-1"],
      ["COLUMNS": "99999999999", "LINES": "0", "ESCDELAY": "-5"],
    ])
    func nonsenseInTheEnvironmentChangesNothing(environment: [String: String]) throws {
      let console = try TmuxScreen(
        ["--station", station.path], columns: 80, rows: 24, home: station.home, environment: environment)
      let rows = try console.wait(for: "青禾镇值班室", "在办 0", "F1能做什么")
      #expect(rows.count >= 24 && rows[23].contains("F5来电"))
      try console.press("F8")
      try console.type("水位回落")
      try console.wait(for: "水位回落")
      try console.press("F8")
      _ = try eventually("the note") { try station.notes == ["水位回落"] ? () : nil }
    }

    /// Fills the terminal until the program stands in the middle of a frame.
    private func stall(_ line: TerminalLine) throws {
      try line.wait(for: "无人值班")
      try line.type("\u{1B}[19~")
      try line.wait(for: "记一笔")
      try line.type("断线前的话")
      try line.wait(for: "断线前的话")
      _ = try eventually("a frame that isn't taken") { () -> Void? in
        // Each is drawn whole, and nobody reads.
        try line.type("\u{0C}")
        let call = (try? text(of: "/proc/\(line.id)/syscall")) ?? ""
        // A write, and still the same a moment later.
        guard call.hasPrefix("1 0x") else { return nil }
        pause(milliseconds: 20)
        return try text(of: "/proc/\(line.id)/syscall") == call ? () : nil
      }
    }

    private func expectDraft() throws {
      let draft = try #require(try station.drafts().first)
      #expect(try text(of: station.file("drafts/" + draft)).contains("断线前的话"))
      #expect(try station.verify() == 0)
    }

    @Test(.enabled(if: geteuid() == 0, "only root sees what another process is doing"))
    func aTerminalThatVanishesMidFrameEndsTheProgramAndLosesNothing() throws {
      let line = try TerminalLine(["--station", station.path], columns: 200, rows: 60, home: station.home)
      try stall(line)
      line.hangUp()
      #expect(try line.waitForEnd() == 0)
      try expectDraft()
    }

    /// A line that is down and doesn't know it takes nothing and says nothing.
    @Test(.enabled(if: geteuid() == 0, "only root sees what another process is doing"))
    func anOrderToEndIsObeyedWhileTheTerminalTakesNothing() throws {
      let line = try TerminalLine(["--station", station.path], columns: 200, rows: 60, home: station.home)
      try stall(line)
      line.signal(SIGTERM)
      #expect(try line.waitForEnd(takesOutput: false) == 0)
      try expectDraft()
    }
  }
}
