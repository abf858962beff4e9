import Glibc
import Testing

extension ProgramTests {
  /// A stranger's first minute, and looking back at a night.
  @Suite struct DemoAndReplay {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func demo(_ columns: Int, _ rows: Int, _ language: String, _ more: String...) throws -> TmuxScreen
    {
      try TmuxScreen(
        ["demo", "--speed", "600", "--lang", language] + more, columns: columns, rows: rows, home: home,
        environment: ["TMPDIR": try home.make("tmp")])
    }

    @Test(arguments: [(120, 40, "zh"), (80, 24, "en"), (40, 12, "zh")])
    func clocksRunWithinSecondsUnderTheSignOfAnExercise(columns: Int, rows: Int, language: String) throws {
      let (sign, open) = language == "zh" ? ("演练", "在办 6") : ("EXERCISE", "Open 6")
      let console = try demo(columns, rows, language)
      try console.wait(for: sign, "F9")
      // Forty columns have no room for headings.
      try console.wait(for: sign, columns < 60 ? "县道205弯桥" : open)
      for key in ["F5", "Escape", "F6", "Escape", "F8", "Escape", "F9", "Escape", "F1"] {
        try console.press(key)
        try console.wait(for: sign)
      }
      try console.type(language == "zh" ? "退出" : "quit")
      try console.press("Enter")
      try console.wait(for: "F8", "Esc")
      try console.press("F8")
      #expect(try console.waitForEnd() == 0)
      #expect(try names(in: home.file("tmp")) == [])
    }

    @Test(arguments: [SIGTERM, SIGHUP, nil])
    func aBinaryCopiedAloneShowsTheDemoAndLeavesNothing(signal: Int32?) throws {
      let copy = try home.make("elsewhere") + "/dutyroom"
      try write(try bytes(of: Program.path), to: copy, mode: 0o700)
      let line = try TerminalLine(["demo", "--lang", "zh"], home: home, program: copy)
      try line.wait(for: "演练")
      if let signal { line.signal(signal) } else { line.hangUp() }
      #expect(try line.waitForEnd() == 0)
      #expect(try names(in: home.path) == ["elsewhere"])
    }

    @Test func aKeptDemoVerifiesAndReplays() throws {
      let console = try demo(80, 24, "zh", "--keep")
      // The other seat took the shift, whatever the speed.
      try console.wait(for: "演练", "在办 6", "吴晓 赵敏B机")
      try console.press("F1")
      try console.wait(for: "Enter", "Esc")
      try console.type("退出")
      try console.press("Enter")
      try console.wait(for: "F8退出")
      try console.press("F8")
      #expect(try console.waitForEnd() == 0)
      let kept = home.file("tmp/" + (try #require(try names(in: home.file("tmp")).first)))
      let verified = try Program.run(["journal", "verify", "--deep", "--station", kept], in: home)
      #expect(verified.code == 0, "\(verified)")
      let shown = try Program.run(["journal", "show", "--station", kept, "--lang", "zh"], in: home)
      #expect(shown.code == 0 && shown.output.contains("接班") && shown.output.contains("石桥村三组"), "\(shown)")
      #expect(shown.output.contains("2026-07-14 "))

      let replay = try TmuxScreen(
        ["replay", "--station", kept, "--lang", "zh"], columns: 80, rows: 24, home: home)
      try replay.wait(for: "过去 只读", "停着")
      try replay.press("End")
      try replay.wait(for: "过去 只读", "石桥村三组", "高坪村", "县道205弯桥")
      try replay.press("Home")
      try replay.wait("the beginning") { $0.contains("过去 只读") && !$0.contains("县道205弯桥") }
      try replay.press("6", "Space")
      try replay.wait(for: "x600", "县道205弯桥")
      // The past takes nothing: no form, no entry.
      try replay.press("F5", "F8", "1")
      try replay.wait(for: "过去 只读", "x1 ")
      try replay.press("Escape")
      #expect(try replay.waitForEnd() == 0)
      let again = try Program.run(["journal", "verify", "--deep", "--station", kept], in: home)
      #expect(again.output == verified.output)
    }

    /// The built-in night as a file, printed, edited and played.
    @Test func aScenarioOfOnesOwnIsPrintedEditedAndPlayed() throws {
      let printed = try Program.run(["demo", "--print", "--lang", "zh"], in: home)
      #expect(printed.code == 0 && printed.output.hasPrefix("# 演练的一夜"), "\(printed)")
      let own = home.file("own.toml")
      try write(Array(printed.output.replacing("石桥村三组", with: "茶园村二组").utf8), to: own)
      let console = try demo(80, 24, "zh", "--scenario", own)
      try console.wait(for: "演练", "茶园村二组")
    }

    @Test(arguments: [
      ("zh", "own.toml 第3行 start：时间应写成", "own.toml 第7行 step[1].command：这一步的命令不收"),
      ("en", "own.toml, line 3, start: a time looks like", "own.toml, line 7, step[1].command: the command"),
    ])
    func aFaultInAScenarioNamesItsLineAndWhatHelps(language: String, first: String, second: String) throws {
      let own = home.file("own.toml")
      let text = """
        id = "own"
        title = { zh = "一夜", en = "A night" }
        start = "tonight"

        [[step]]
        after = "0:10"
        command = "note.ad"
        """
      try write(Array(text.utf8), to: own)
      let outcome = try Program.run(["demo", "--lang", language, "--scenario", own], in: home)
      #expect(outcome.code == 2 && outcome.errors.contains(first), "\(outcome)")
      #expect(outcome.errors.contains(second), "\(outcome)")
      #expect(try names(in: home.path) == ["own.toml"])
    }

    @Test(arguments: [("zh", "没有“SH-19990101-0000”这一段"), ("en", "There is no “SH-19990101-0000”")])
    func anUnknownShiftIsAnsweredWithWhatThereIs(language: String, words: String) throws {
      let station = try TestStation(language: language)
      for command in [["replay", "SH-19990101-0000"], ["journal", "show", "--shift", "SH-19990101-0000"]] {
        let outcome = try Program.run(command + ["--station", station.path], in: home)
        #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome)")
        #expect(outcome.errors.contains("000000000001"))
      }
    }

    @Test func aLiveRoomNeverTakesTheTimeOfAnExercise() throws {
      let live = try TestStation()
      let exercise = try TestStation(exercise: true)
      for (station, purpose) in [(live, "live"), (exercise, "exercise")] {
        let status = try station.run("status", "--json")
        #expect(status.output.contains(#""purpose":"\#(purpose)""#), "\(status)")
      }
      let console = try exercise.console(40, 12)
      try console.wait(for: "演练", "F9")
    }
  }
}
