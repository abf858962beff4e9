internal import CSystem
import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// The check-up of the built program: on a sound station, on broken ones, on disks that fail, at a terminal.
  @Suite struct Doctor {
    let station: TestStation

    init() throws { station = try TestStation() }

    /// The check-up as machines read it, in the station's own zone.
    private func report(_ folder: String? = nil) throws -> (code: Int32, root: JSONNode) {
      let outcome = try Program.run(
        ["doctor", "--json", "--lang", "en", "--station", folder ?? station.path], in: station.home,
        environment: ["TZ": "CST-8"])
      #expect(outcome.errors.isEmpty && outcome.lines.count == 1, "\(outcome)")
      return (outcome.code, try JSONDocument(Array(outcome.output.utf8), maximumDepth: 16).root)
    }

    /// Findings that aren't fine, without those that are this machine's own business.
    private func troubles(_ report: JSONNode) throws -> Set<String> {
      let findings = try #require(report["findings"]?.elements)
      let machine: Set = ["clock.unsynchronized", "disk.write_slow", "disk.write_stalls", "disk.memory"]
      return Set(
        findings.filter { ["warn", "bad"].contains($0["level"]?.string) }.compactMap { $0["id"]?.string }
      )
      .subtracting(machine)
    }

    private func tree(_ folder: String) throws -> [String: [UInt8]] {
      var tree: [String: [UInt8]] = [:]
      var rest = [folder]
      while let next = rest.popLast() {
        var status = stat()
        try #require(lstat(next, &status) == 0)
        if status.st_mode & S_IFMT == S_IFDIR {
          rest += try names(in: next).map { next + "/" + $0 }
          tree[next] = []
        } else {
          tree[next] = try bytes(of: next)
        }
      }
      return tree
    }

    @Test func aSoundStationIsFineAndLeftAsItWas() throws {
      let before = try tree(station.path)
      let (code, root) = try report()
      #expect(try troubles(root) == [])
      #expect(root["station"]?.string == station.path && root["at"]?.string?.hasSuffix("+08:00") == true)
      #expect(root["exit_code"]?.integer == Int(code) && root["bad"]?.integer != nil)
      #expect(
        try root["figures"]?["last_seq"]?.integer == station.records().count
          && root["figures"]?["living_seats"]?.integer == 0)
      #expect(try #require(root["figures"]?["write_median_us"]?.integer) > 0)
      #expect(root["findings"]?.elements.contains { $0["id"]?.string == "keys.not_run" } == true)
      for finding in root["findings"]?.elements ?? [] where finding["level"]?.string != "ok" {
        #expect(finding["remedy"]?.string?.isEmpty == false, "\(finding.bytes)")
      }
      #expect(try tree(station.path) == before)
    }

    @Test(arguments: [
      ("zh", ["体检", "磁盘", "日志", "时钟", "值班", "  好    写锁     空着", "按键     没有试", "-> "]),
      (
        "en",
        ["Check-up", "Disk", "Journal", "Clock", "Duty", "  ok    Write lock   free", "not tried", "-> "]
      ),
    ])
    func aPersonReadsItInEightyColumns(language: String, words: [String]) throws {
      let outcome = try station.run("doctor", "--lang", language)
      for word in words { #expect(outcome.output.contains(word), "\(word)\n\(outcome)") }
      for line in outcome.lines {
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(columns <= 80, "\(columns) \(line)")
        #expect(line.last != " ")
      }
    }

    @Test(arguments: [("zh", "坏！", "备份"), ("en", "BAD!", "copy journal/")])
    func aDamagedJournalIsAnIntegrityFault(language: String, mark: String, remedy: String) throws {
      let path = station.file("journal/segments/000000000001.jsonl")
      var content = try bytes(of: path)
      content[content.count / 2] ^= 1
      try write(content, to: path)
      let outcome = try station.run("doctor", "--lang", language)
      #expect([3, 5].contains(outcome.code), "\(outcome)")
      #expect(outcome.output.contains(mark) && outcome.output.contains(remedy), "\(outcome)")
      #expect(try troubles(report().root) == ["journal.tail_damaged"])
    }

    @Test func whatIsBrokenIsNamedAndTheRestStillLookedAt() throws {
      try write(Array("{".utf8), to: station.file("journal/station.json"))
      try write(Array("code = = 1".utf8), to: station.file("station.toml"))
      chmod(station.file("keys"), 0o755)
      let (code, root) = try report()
      #expect(
        try troubles(root).isSuperset(of: [
          "journal.incomplete", "station.files_faulty", "files.open_journal",
        ]))
      #expect([3, 5].contains(code))
      #expect(root["findings"]?.elements.contains { $0["id"]?.string == "clock.time" } == true)
    }

    @Test func aFolderWithoutAStationIsOneFaultAndLeftAlone() throws {
      let empty = try station.home.make("empty")
      for folder in [empty, station.home.file("nowhere")] {
        let (code, root) = try report(folder)
        #expect([2, 5].contains(code))
        #expect(try troubles(root).count == 1)
      }
      #expect(try names(in: empty) == [])
      #expect(access(station.home.file("nowhere"), F_OK) != 0)
    }

    @Test func anEntryOfTomorrowMeansThatTheClockWasSetBack() throws {
      // As if the machine had been years ahead when the journal was made.
      let stamp = "2098-07-14T20:31:00.000+08:00"
      try #require(cs_remove_tree(station.file("journal")) == 0)
      try Journal.create(
        in: station.file("journal"),
        identity: JournalIdentity(station: "qinghe", journal: "6f1c0a52", purpose: .live, created: stamp),
        seat: "A", program: "dutyroom", stamp: stamp, by: Array("{}".utf8))
      let (code, root) = try report()
      #expect(try troubles(root) == ["clock.behind_journal"])
      #expect([2, 5].contains(code))
    }

    @Test func livingSeatsAreCountedAndGoOn() throws {
      let agents = [try station.agent(), try station.agent()]
      for (number, agent) in agents.enumerated() { try agent.submit(note("a\(number)", "在")) }
      let (_, root) = try report()
      #expect(try troubles(root) == [])
      let counted = root["figures"]?["living_seats"]?.integer
      #expect(counted == nil || counted == 2)
      for (number, agent) in agents.enumerated() {
        try agent.submit(note("b\(number)", "还在"))
        #expect(try agent.leave() == 0)
      }
      #expect(try station.verify() == 0)
    }

    @Test func aHeldLockIsNamedAndNotWaitedForLong() throws {
      let lock = open(station.file("journal/lock"), O_RDONLY | O_CLOEXEC)
      defer { close(lock) }
      try #require(lock >= 0 && cs_flock(lock, LOCK_EX) == 0)
      let (code, root) = try report()
      #expect(try troubles(root) == ["journal.lock_held"])
      #expect(code >= 1)
    }

    @Test(.enabled(if: geteuid() == 0)) func aDiskThatTurnedReadOnlyOrFullIsADiskFault() throws {
      let folder = try station.home.make("disk")
      defer { _ = try? Program.runTool("/bin/umount", folder) }
      // Not every machine that lets us be root lets us mount.
      guard try Program.runTool("/bin/mount", "-t", "tmpfs", "-o", "size=4m,mode=0700", "none", folder) == 0
      else { return }
      try #require(try Program.runTool("/bin/cp", "-a", station.path + "/.", folder) == 0)
      let filler = open(folder + "/out/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      let block = [UInt8](repeating: 1, count: 4_096)
      while write(filler, block, block.count) > 0 {}
      close(filler)
      let full = try report(folder)
      #expect(full.code == 5)
      #expect(try troubles(full.root).isSuperset(of: ["disk.space_critical", "disk.write_failed"]))
      #expect(try names(in: folder + "/journal").allSatisfy { !$0.hasPrefix(".doctor") })
      unlink(folder + "/out/filler")
      try #require(try Program.runTool("/bin/mount", "-o", "remount,ro", folder) == 0)
      let readOnly = try report(folder)
      #expect(readOnly.code == 5)
      #expect(try troubles(readOnly.root).contains("disk.read_only"))
    }

    @Test func aTerminalIsLookedAtAndGivenBack() throws {
      let line = try TerminalLine(
        ["doctor", "--station", station.path, "--lang", "en"], columns: 80, rows: 20, home: station.home)
      _ = try line.waitForEnd()
      let text = String(decoding: line.output, as: UTF8.self)
      #expect(text.contains("xterm-256color, known") && text.contains("80x20"), "\(text)")
      #expect(line.modes.flags == line.modesBefore.flags)
    }

    @Test func theKeyTestNeedsATerminal() throws {
      let outcome = try station.run("doctor", "--keys", "--lang", "en")
      #expect(
        outcome.code == 2 && outcome.errors.contains("terminal") && outcome.output.isEmpty, "\(outcome)")
    }

    @Test func keysAreAskedForOneByOneAndJudged() throws {
      let screen = try TmuxScreen(
        ["doctor", "--keys", "--station", station.path, "--lang", "zh"], columns: 80, rows: 100,
        home: station.home)
      try screen.wait(for: "按键测试 1/27", "请按  F1")
      try screen.press("F1", "F5")
      try screen.wait(for: "请按  F4", "来了  F5")
      try screen.press("F4", "F5", "F6", "F7")
      try screen.wait(for: "请按  F8")
      // Nothing arrives for F8; F9 comes as another terminal sends it.
      try screen.press("-")
      try screen.send("\u{1B}[20~".utf8)
      try screen.wait(for: "请按  Ctrl-G", "不对  F8")
      try screen.press("C-g")
      try screen.wait(for: "请按  上箭头")
      try screen.press("Up", "Down", "Left", "Right", "Home", "End", "Tab", "Escape")
      try screen.wait(for: "请按  小键盘 0")
      // PuTTY's number pad, then Num Lock off, then the digits of a plain terminal.
      try screen.send([0x1B, 0x4F, 0x70])
      try screen.wait(for: "请按  小键盘 1")
      try screen.press("End")
      try screen.wait(for: "来了  End")
      try screen.press("Space", "2", "3", "4", "5", "6", "7", "8", "9", "Enter")
      try screen.wait(for: "刚才响了一声铃")
      try screen.press("1")
      // Ctrl-G stands for F8: a warning, no fault.
      #expect(try [1, 5].contains(screen.waitForEnd()))
      try screen.wait(
        for: "25个对，2个不对，0个没试", "F8 按了没反应", "改用：先按 Ctrl-G 再按 8", "小键盘 1 变成了 End", "NumLock", "听得见",
        "类型     tmux-256color")
    }

    @Test func aKeyTestCanBeEndedAtOnce() throws {
      let screen = try TmuxScreen(
        ["doctor", "--keys", "--station", station.path, "--lang", "en"], columns: 80, rows: 100,
        home: station.home)
      try screen.wait(for: "Press  F1")
      try screen.press("C-c")
      _ = try screen.waitForEnd()
      try screen.wait(for: "0 right, 0 wrong, 27 not tried")
    }
  }
}

extension Program {
  /// Runs a tool of the system; its exit code.
  fileprivate static func runTool(_ path: String, _ arguments: String...) throws -> Int32 {
    try Child(path, arguments, environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]).outcome(of: []).code
  }
}
