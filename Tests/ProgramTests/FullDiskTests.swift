import Glibc
import Testing

extension ProgramTests {
  /// What a night on a full disk leaves, through kills and starts.
  @Suite(.enabled(if: SmallDisk.works, "only root may mount a disk")) struct FullDisk {
    let disk: SmallDisk
    let station: TestStation

    init() throws {
      var disk: SmallDisk?
      station = try TestStation { disk = try SmallDisk(at: $0.file("disk"), kibibytes: 4_096) }
      self.disk = try #require(disk)
    }

    private func console(_ columns: Int = 80, _ rows: Int = 24, _ language: String) throws -> TmuxScreen {
      try station.console(columns, rows, "--lang", language)
    }

    /// The plug is pulled; and on the next try the program starts in the same window.
    private func killAndRestart(_ console: TmuxScreen, _ language: String) throws {
      kill(try console.program, SIGKILL)
      #expect(try console.waitForEnd() == 128 + SIGKILL)
      try console.restart(["--station", station.path, "--lang", language])
    }

    private func end(_ console: TmuxScreen) throws {
      kill(try console.program, SIGKILL)
      _ = try console.waitForEnd()
    }

    /// Before anybody has pressed F8 in vain.
    @Test(arguments: [(120, 40), (80, 24), (40, 12)], ["zh", "en"])
    func itIsSaidAtTheStartAndWhenItFillsUp(size: (Int, Int), language: String) throws {
      let (full, free) =
        language == "zh" ? ("磁盘满：腾出空间", "腾出空间") : ("Disk full: free some space", "free some space")
      let console = try console(size.0, size.1, language)
      try console.wait(for: "F9")
      try disk.fill()
      try console.wait(for: full)
      try killAndRestart(console, language)
      try console.wait(for: full)
      try disk.empty()
      try console.wait("no banner") { $0.contains("F9") && !$0.contains(free) }
      try end(console)
    }

    /// Begun, typed and pressed on a full disk; the mark of F8 needs no room.
    @Test(arguments: ["zh", "en"], [true, false])
    func whatWasPressedIsSavedOnceAfterAKill(language: String, isFullBefore: Bool) throws {
      let (notSaved, saved) = language == "zh" ? ("未保存 1", "已存") : ("NOT SAVED 1", "aved ")
      let console = try console(80, 24, language)
      try console.wait(for: "F9")
      // More than what is left of the segment's last page.
      let words = String(repeating: "水漫过便桥了", count: 220)
      if isFullBefore { try disk.fill() }
      try console.press("F8")
      try console.type(words)
      try console.wait(for: "水漫过便桥了")
      if !isFullBefore { try disk.fill() }
      try console.press("F8")
      try console.wait(for: notSaved)
      try killAndRestart(console, language)
      // Still full: it's tried again as what it is.
      try console.wait(for: notSaved, language == "zh" ? "磁盘满" : "Disk full")
      try killAndRestart(console, language)
      try console.wait(for: notSaved)
      #expect(try station.notes == [])
      try disk.empty()
      try console.wait("the saved note") { $0.contains(saved) && !$0.contains(notSaved) }
      #expect(try station.notes == [words])
      try killAndRestart(console, language)
      try console.wait(for: "F9")
      #expect(try station.notes == [words])
      #expect(try station.verify() == 0)
      try end(console)
    }

    @Test func whatWasTypedAndNotPressedIsBackAsADraft() throws {
      let console = try console(80, 24, "zh")
      try console.wait(for: "F9")
      try disk.fill()
      try console.press("F8")
      try console.type("头一份")
      try console.wait(for: "头一份")
      try console.press("F5", "4")
      try console.type("第二份")
      try console.wait(for: "第二份", "挂着1")
      try killAndRestart(console, "zh")
      try console.wait(for: "停机后再开", "头一份", "第二份", "磁盘满")
      try disk.empty()
      try console.wait("no banner") { !$0.contains("磁盘满") }
      try console.press("F4")
      try console.wait(for: "第二份", "F8存")
      try console.press("F4")
      try console.wait(for: "头一份", "F8存")
      #expect(try station.notes == [])
      try end(console)
    }
  }
}
