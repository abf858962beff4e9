import Glibc
import Testing

extension ProgramTests {
  /// A damaged journal, from the first look to the first entry in the new one.
  @Suite struct Repairs {
    /// A station with two reports, the second of which was changed on disk.
    private func damaged() throws -> TestStation {
      let station = try TestStation()
      for place in ["一村", "二村"] {
        #expect(
          try station.run("report", "--kind", "flash_flood", "--place", place, "--text", "水漫").code == 0)
      }
      let path = station.file("journal/segments/000000000001.jsonl")
      var content = try bytes(of: path)
      let wanted = Array("二村".utf8)
      let place = try #require(content.indices.first { content[$0...].starts(with: wanted) })
      content[place] ^= 1
      try write(content, to: path)
      return station
    }

    @Test(arguments: ["zh", "en"])
    func repairSaysWhatItWouldDoThenDoesIt(language: String) throws {
      let station = try damaged()
      let console = try station.console(80, 24, "--lang", language)
      try console.wait(for: language == "zh" ? "日志有损坏" : "Log is damaged")
      let look = try station.run("journal", "repair", "--lang", language)
      #expect(look.code == 20)
      #expect(look.output.contains("--consent --by"))
      // What people did, as a sheet shows it; neither types nor braces of the journal's own lines.
      #expect(
        look.output.contains(language == "zh" ? "1号 山洪 二村" : "flash flood 二村") || look.output.contains("二村"))
      #expect(
        !look.output.contains("incident.opened/1") && !look.output.contains("{\"")
          && look.output.contains(" ? "))
      #expect(try station.run("journal", "repair", "--consent").code == 2)
      let nobody = try station.run("journal", "repair", "--consent", "--by", "nobody")
      #expect(nobody.code == 2 && nobody.errors.contains("wu.xiao"))
      let done = try station.run("journal", "repair", "--consent", "--by", "wu.xiao", "--lang", language)
      #expect(done.code == 0, "\(done)")
      #expect(done.output.contains("EV-") && done.output.contains("一村"), "\(done)")
      #expect(try station.run("journal", "repair", "--lang", language).code == 0)
      let report = try station.run("journal", "verify", "--json")
      #expect(report.code == 0 && report.output.contains(#""verdict":"clean""#))
      #expect(report.output.contains(#""journal":".""#) && report.output.contains(#""by":"wu.xiao""#))
      let words = try station.run("journal", "verify", "--lang", language).output
      #expect(words.contains(language == "zh" ? "吴晓同意修复过" : "with the consent of Wu Xiao"), "\(words)")
      let log = try station.run("journal", "show", "--lang", language).output
      #expect(log.contains("corrupt") == false, "\(log)")
      // A seat that was open all the time goes on.
      try console.press("F8")
      try console.wait(for: language == "zh" ? "记一笔" : "Note")
      try console.type("after the repair")
      try console.press("F8")
      try console.wait(for: language == "zh" ? "已存" : "Saved")
      let shown = try station.run("journal", "show", "--json").output
      #expect(shown.contains("after the repair") && shown.contains(#""verdict":"corrupt""#))
      let status = try station.run("status", "--lang", language)
      #expect(status.output.contains("一村") && status.output.contains("二村"))
    }

    /// Whoever asks at three in the morning must not take an older state for tonight's.
    @Test(arguments: ["first group", "last segment"])
    func statusSaysThatAcknowledgedEntriesAreMissing(damage: String) throws {
      let station = try TestStation()
      let agent = try station.agent()
      try agent.submit(#"{"id":"1","command":"shift.take"}"#)
      try agent.submit(flood("2"))
      #expect(try agent.leave() == 0)
      #expect(try station.run("status").code == 0)
      let segments = station.file("journal/segments")
      let last = segments + "/" + (try #require(try names(in: segments).last))
      if damage == "first group" {
        var content = try bytes(of: last)
        content[200] ^= 1
        try write(content, to: last)
      } else {
        #expect(unlink(last) == 0)
      }
      let status = try station.run("status", "--lang", "en")
      #expect(status.code == 3 && status.errors.contains("journal verify"), "\(status)")
      #expect(try station.run("status", "--json").code == 3)
    }

    /// Behind the damage there is a second report's rest.
    @Test(arguments: ["zh", "en"]) func showGoesOnBehindTheDamageAndMarksIt(language: String) throws {
      let station = try damaged()
      let shown = try station.run("journal", "show", "--lang", language)
      #expect(shown.code == 3)
      let rows = shown.lines
      let place = try #require(rows.firstIndex { $0.contains("!!") }, "\(shown)")
      #expect(rows[..<place].contains { $0.contains("一村") })
      let behind = rows[(place + 1)...].filter { $0.contains(" ? ") }
      #expect(behind.contains { $0.contains("二村") }, "\(shown)")
      #expect(!rows[..<place].contains { $0.contains(" ? ") })
    }

    enum Loss: String, CaseIterable {
      case segments, station, current, folder
    }

    /// Files of the journal are gone: every command says what helps, and that helps.
    @Test(arguments: Loss.allCases) func noStateIsADeadEnd(loss: Loss) throws {
      let language = loss == .segments || loss == .folder ? "zh" : "en"
      let station = try TestStation(language: language)
      #expect(try station.run("report", "--kind", "flash_flood", "--place", "一村", "--text", "水漫").code == 0)
      let journal = station.file("journal")
      switch loss {
      case .segments: unlink(journal + "/segments/000000000001.jsonl")
      case .station: unlink(journal + "/station.json")
      case .current: try write(Array("0f0e0d0c-0b0a-4908-8706-050403020100\n".utf8), to: journal + "/current")
      case .folder: rename(journal, station.home.file("away"))
      }
      for command in [
        ["status"], ["journal", "show"], ["journal", "verify"], ["replay"], ["report", "--text", "x"],
        ["doctor"],
      ] {
        let outcome = try Program.run(command + ["--station", station.path], in: station.home)
        #expect(outcome.code != 0, "\(command)")
        let text = outcome.output + outcome.errors
        // A readable log needs a terminal to be replayed; without one nothing is said of the journal.
        if command == ["replay"], loss == .station { continue }
        #expect(
          text.replacing("\n", with: "").contains("journal repair") || text.contains("repair"),
          "\(command) \(outcome)")
        #expect(!text.contains("unknown(") && !text.contains("init"), "\(command) \(outcome)")
      }
      let agent = try station.agent()
      #expect(try agent.ask(#"{"id":"1","query":"state"}"#).isOK)
      let look = try station.run("journal", "repair")
      #expect(look.code == 30 && look.output.contains("--consent --by"), "\(look)")
      let done = try station.run("journal", "repair", "--consent", "--by", "wu.xiao")
      #expect(done.code == 0, "\(done)")
      // The agent that was there all the time goes on at once.
      let saved = try agent.ask(note("2", "接着记"))
      #expect(saved.isOK, "\(saved)")
      #expect(try agent.leave() == 0)
      #expect(try station.run("journal", "verify").code == 0)
      #expect(try station.run("status").code == 0)
      #expect(try station.run("journal", "show", "--json").output.contains("接着记"))
    }

    @Test(.enabled(if: SmallDisk.works), arguments: ["zh", "en"])
    func aFullDiskIsNotCalledNothingToRepair(language: String) throws {
      var disk: SmallDisk?
      let station = try TestStation { disk = try SmallDisk(at: $0.file("disk"), kibibytes: 2_048) }
      try disk?.fill()
      let answer = try station.run("journal", "repair", "--lang", language)
      #expect(answer.code == 5, "\(answer)")
      let text = answer.output + answer.errors
      #expect(
        text.contains(language == "zh" ? "磁盘满" : "disk is full") || text.contains("Disk full"), "\(answer)")
      #expect(!text.contains("没有要修的。") && !text.contains("nothing to repair"))
    }

    @Test func nothingToRepairIsSaid() throws {
      let station = try TestStation()
      let answer = try station.run("journal", "repair", "--lang", "en")
      #expect(answer.code == 0 && answer.output.contains("nothing to repair"))
    }
  }
}
