import Glibc
import Testing

extension ProgramTests {
  /// The whole way of what can't be saved: the disk is full, F8, 未保存, space again, 已存 by itself.
  @Suite struct Unsaved {
    @Test(arguments: [(120, 40), (80, 24), (40, 12)], ["zh", "en"])
    func whatTheDiskDidNotTakeIsSavedByItself(size: (Int, Int), language: String) throws {
      let station = try TestStation(language: language)
      let console = try station.console(size.0, size.1)
      try console.wait(for: language == "zh" ? "无人值班" : "UNMANNED")
      try limitFiles(of: console.program, to: station.sizeThatIsFull)
      try console.press("F8")
      try console.type("要紧的")
      try console.press("F8")
      try console.wait(
        for: language == "zh" ? "未保存 1" : "NOT SAVED 1",
        language == "zh" ? "文件到了大小上限" : "File size limit reached", "prlimit")
      #expect(try station.notes == [])
      try limitFiles(of: console.program, to: nil)
      try console.wait("the saved note") {
        $0.contains(language == "zh" ? "已存" : "aved ")
          && !$0.contains(language == "zh" ? "未保存" : "NOT SAVED")
      }
      #expect(try station.notes == ["要紧的"])
      #expect(try station.verify() == 0)
    }

    @Test(.enabled(if: SmallDisk.works, "only root may mount a disk"))
    func aFullDiskIsSurvivedWithoutARestart() throws {
      var disk: SmallDisk?
      let station = try TestStation { disk = try SmallDisk(at: $0.file("disk"), kibibytes: 4_096) }
      try withExtendedLifetime(disk) {
        let console = try station.console()
        try console.wait(for: "无人值班")
        try disk?.fill()
        try console.press("F8")
        // More than what is left of the segment's last block.
        try console.type(String(repeating: "水漫过便桥了", count: 240))
        try console.press("F8")
        try console.wait(for: "磁盘满：1 条未保存，腾出空间后自动再存", "未保存 1")
        try console.press("Escape", "F5", "4")
        try console.type("问路的")
        try console.wait(for: "问路的", "挂着1 未存1")
        try disk?.empty()
        try console.wait("the saved note") { $0.contains("已存") && !$0.contains("未保存") && $0.contains("问路的") }
        #expect(try station.notes.count == 1)
        #expect(try station.verify() == 0)
        kill(try console.program, SIGKILL)
        _ = try console.waitForEnd()
      }
    }

    @Test(.enabled(if: SmallDisk.works, "only root may mount a disk"))
    func aDiskThatIsReadOnlyAtTheStartIsLookedAtAndWrittenToWhenItIsWell() throws {
      var disk: SmallDisk?
      let station = try TestStation { disk = try SmallDisk(at: $0.file("disk"), kibibytes: 4_096) }
      try withExtendedLifetime(disk) {
        let agent = try station.agent("--seat", "A")
        try agent.submit(note("n0", "早先的"))
        #expect(try agent.leave() == 0)
        try disk?.setReadOnly(true)
        let console = try station.console()
        try console.wait(for: "早先的", "磁盘变成只读：先记在纸上，请人把磁盘挂回可写", "只读")
        try console.press("F8")
        try console.type("要紧的")
        try console.press("F8")
        try console.wait(for: "磁盘变成只读：1 条未保存，只在内存，先记在纸上，请人把磁盘挂回可写")
        try disk?.setReadOnly(false)
        try console.wait("the saved note") { $0.contains("已存") && !$0.contains("未保存") && !$0.contains("只读") }
        #expect(try station.notes == ["早先的", "要紧的"])
        kill(try console.program, SIGKILL)
        _ = try console.waitForEnd()
      }
    }

    private func unsaved(_ station: TestStation) throws -> TmuxScreen {
      let console = try station.console()
      try console.wait(for: "无人值班")
      try limitFiles(of: console.program, to: station.sizeThatIsFull)
      try console.press("F8")
      try console.type("要紧的话")
      try console.press("F8")
      try console.wait(for: "未保存 1")
      return console
    }

    @Test func quittingWithSomethingUnsavedIsChosenAndLeavesTheTextOnTheTerminal() throws {
      let station = try TestStation()
      let console = try unsaved(station)
      try console.press("F1")
      try console.wait(for: "打字筛选")
      try console.type("退出")
      try console.press("Enter")
      try console.wait(for: "没保存 1 条", "1 不退")
      try console.press("F8")
      try console.wait(for: "没退出")
      try console.press("F1")
      try console.wait(for: "打字筛选")
      try console.type("退出")
      try console.press("Enter")
      try console.wait(for: "没保存 1 条")
      try console.press("2")
      try console.press("F8")
      #expect(try console.waitForEnd() == 5)
      // The first line has scrolled off: tmux says below that the pane is dead.
      try console.wait(for: "记一笔  记事 要紧的话", "再开本程序")
    }

    @Test func aKilledConsoleSavesAtItsNextStartWhatWasNotSaved() throws {
      let station = try TestStation()
      let console = try unsaved(station)
      kill(try console.program, SIGKILL)
      #expect(try console.waitForEnd() == 128 + SIGKILL)
      try console.restart(["--station", station.path])
      _ = try eventually("the note") { try station.notes == ["要紧的话"] ? () : nil }
      try console.wait(for: "已存")
      _ = try eventually("no draft") {
        try names(in: station.file("drafts")).allSatisfy { $0.hasSuffix(".spare") } ? () : nil
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func anOrderToEndWithSomethingUnsavedIsFiveAndSaysTheText(signal: Int32) throws {
      let station = try TestStation()
      let line = try TerminalLine(["--station", station.path], home: station.home)
      try line.wait(for: "无人值班")
      try limitFiles(of: line.id, to: station.sizeThatIsFull)
      try line.type("\u{1B}[19~")
      try line.wait(for: "记一笔")
      try line.type("要紧的话\u{1B}[19~")
      try line.wait(for: "未保存 1")
      line.signal(signal)
      #expect(try line.waitForEnd() == 5)
      let said = String(decoding: line.output, as: UTF8.self)
      let after = try #require(said.components(behindLast: "\u{1B}[?1049l"))
      #expect(after.contains("1 条未保存（文件到了大小上限），请记在纸上：") && after.contains("要紧的话"), "\(after)")
    }

    @Test func anAgentSaysWhatIsNotSavedAndEndsWithFive() throws {
      let station = try TestStation()
      let agent = try station.agent()
      try agent.submit(note("n0", "零"))
      try limitFiles(of: agent.process.id, to: station.sizeThatIsFull)
      let answer = try agent.ask(note("n1", "一"))
      #expect(!answer.isOK && answer.root["saved"]?.boolean == false)
      #expect(answer.root["failure"]?["code"]?.string == "EFBIG")
      #expect(try agent.leave() == 5)
      #expect(try station.notes == ["零"])
    }

    @Test func anAgentThatSavedAtTheRetryEndsWithNought() throws {
      let station = try TestStation()
      let agent = try station.agent()
      try limitFiles(of: agent.process.id, to: station.sizeThatIsFull)
      #expect(!(try agent.ask(note("n1", "一")).isOK))
      try limitFiles(of: agent.process.id, to: nil)
      try agent.submit(note("n1", "一"))
      #expect(try agent.leave() == 0)
      #expect(try station.notes == ["一"])
    }

    @Test func aReportThatIsNotSavedSaysWhatToDoAndEndsWithFive() throws {
      let station = try TestStation()
      #expect(try station.run("report", "--text", "先报一件", "--category", "ordinary").code == 0)
      let words = [
        "--fsize=\(try station.sizeThatIsFull):", Program.path, "report", "--station", station.path,
      ]
      let outcome = try Child(
        "/usr/bin/prlimit", words + ["--text", "水漫过便桥", "--category", "ordinary"],
        environment: Program.environment(station.home)
      ).outcome(of: [])
      #expect(outcome.code == 5 && outcome.output.isEmpty, "\(outcome)")
      #expect(outcome.errors.contains("没保存。文件到了大小上限：用 prlimit 放开上限。"), "\(outcome)")
    }
  }
}

extension String {
  /// What stands behind the last `mark`; nil without one.
  fileprivate func components(behindLast mark: String) -> String? {
    guard let start = ranges(of: mark).last?.upperBound else { return nil }
    return String(self[start...])
  }
}
