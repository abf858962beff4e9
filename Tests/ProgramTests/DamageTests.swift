import Testing

extension ProgramTests {
  /// Broken files: the room still starts, and says so.
  @Suite struct Damage {
    let station: TestStation

    init() throws { station = try TestStation() }

    /// Changes one byte of an entry of this type that others follow; the first words of the data, say.
    private func corrupt(_ type: String) throws {
      for text in ["水漫过便桥", "雨还在下"] {
        #expect(try station.run("report", "--category", "ordinary", "--text", text).code == 0)
      }
      var content = try bytes(of: segment)
      let mark = try #require(content.firstRange(of: Array("\"type\":\"\(type)\",\"data\":{\"".utf8)))
      content[mark.upperBound] ^= 0x01
      try write(content, to: segment)
    }

    private var segment: String { station.file("journal/segments/000000000001.jsonl") }

    @Test(arguments: [
      ("station.toml", "code = = 1"), ("people.toml", "[[person"), ("roster.csv", "带班,\"2026"),
      ("policy.toml", "\u{0}"),
    ])
    func aBrokenStationFileShowsABannerAndTheRoomWorks(name: String, content: String) throws {
      try write(Array(content.utf8), to: station.file(name))
      let console = try station.console(120, 40, "--lang", "zh")
      try console.wait(for: "dutyroom check 细看：\(name)", "F9")
      try console.press("F5", "1")
      try console.type("照样能记")
      try console.press("F8")
      try console.wait(for: "在办 1", "告知 带班领导")
      // What was adopted before goes on, and a mended file is taken up by itself.
      let records = try station.records()
      #expect(records.last?.type == "clock.started/1")
      let good = try TestStation()
      try write(try bytes(of: good.file(name)), to: station.file(name))
      try console.wait("no banner") { !$0.contains("dutyroom check") }
    }

    @Test func aChangedFileIsAdoptedByARunningConsole() throws {
      let console = try station.console()
      try console.wait(for: "青禾镇值班室", "F9")
      let changed = try text(of: station.file("station.toml")).replacing("青禾镇", with: "红石镇")
      try write(Array(changed.utf8), to: station.file("station.toml"))
      try console.wait(for: "红石镇值班室")
      #expect(try station.records().last?.type == "station.adopted/1")
    }

    @Test(arguments: ["station.adopted/1", "report.received/1"], ["zh", "en"])
    func aDamagedJournalIsShownAndNothingIsSavedOnIt(type: String, language: String) throws {
      let (banner, unsaved) =
        language == "zh" ? ("日志有损坏", "未保存") : ("Log is damaged", "NOT SAVED")
      try corrupt(type)
      let before = try bytes(of: segment)
      let console = try station.console(120, 40, "--lang", language)
      try console.wait(for: banner, "journal repair", "F9")
      try console.press("F8")
      try console.type("这一条存不上")
      try console.wait(for: "这一条存不上")
      try console.press("F8")
      try console.wait(for: unsaved, "这一条存不上", "repair")
      // It is kept as a draft, and leaving says that something isn't saved.
      try console.press("F1")
      try console.wait(for: "Enter", "Esc")
      try console.type(language == "zh" ? "退出" : "quit")
      try console.press("Enter")
      try console.wait(for: "1", "2")
      try console.press("2", "F8")
      #expect(try console.waitForEnd() == 5)
      #expect(try station.drafts().count == 1)
      #expect(try bytes(of: segment) == before)
    }

    @Test func aDamagedJournalIsReadableByMachinesToo() throws {
      try corrupt("report.received/1")
      let verified = try station.run("journal", "verify")
      #expect(verified.code == 20 && verified.output.contains("坏了"), "\(verified)")
      let json = try station.run("journal", "verify", "--json")
      #expect(json.code == 20 && json.output.contains(#""verdict":"corrupt""#), "\(json)")
      let agent = try station.agent()
      #expect(try agent.ask(#"{"query":"head"}"#).isOK)
      let answer = try agent.ask(note("n", "存不上"))
      #expect(!answer.isOK && answer.root["failure"]?["code"]?.string == "READONLY", "\(answer)")
      #expect(try agent.leave() == 5)
      let report = try station.run("report", "--text", "存不上")
      #expect([3, 5].contains(report.code) && report.errors.contains("journal repair"), "\(report)")
      for command in [["status"], ["journal", "show"]] {
        #expect(try Program.run(command + ["--station", station.path], in: station.home).code != 5)
      }
    }

    @Test func aTornTailIsNamedAndMovedAwayByTheNextStart() throws {
      #expect(try station.run("report", "--text", "水漫过便桥").code == 0)
      let good = try bytes(of: segment)
      try write(good + Array(#"{"b":{"v":1,"seq":"#.utf8), to: segment)
      let torn = try station.run("journal", "verify")
      #expect(torn.code == 10 && torn.output.contains("quarantine"), "\(torn)")
      let agent = try station.agent()
      try agent.submit(note("n", "接着记"))
      #expect(try agent.leave() == 0)
      #expect(try station.verify() == 0)
      #expect(try bytes(of: segment).starts(with: good))
      #expect(try names(in: station.file("journal/quarantine")).count == 1)
      #expect(try station.records().contains { $0.type == "journal.repaired/1" })
    }
  }
}
