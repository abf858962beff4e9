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
      // The damaged line as it is, those behind it by what they say.
      #expect(look.output.contains("report.received/1") && look.output.contains("incident.opened/1"))
      #expect(try station.run("journal", "repair", "--consent").code == 2)
      let nobody = try station.run("journal", "repair", "--consent", "--by", "nobody")
      #expect(nobody.code == 2 && nobody.errors.contains("wu.xiao"))
      let done = try station.run("journal", "repair", "--consent", "--by", "wu.xiao", "--lang", language)
      #expect(done.code == 0, "\(done)")
      #expect(done.output.contains("EV-") && done.output.contains("一村"), "\(done)")
      #expect(try station.run("journal", "repair", "--lang", language).code == 0)
      let report = try station.run("journal", "verify", "--json")
      #expect(report.code == 20 && report.output.contains(#""verdict":"clean""#))
      #expect(report.output.contains(#""journal":".""#))
      let words = try station.run("journal", "verify", "--lang", language).output
      #expect(words.contains(language == "zh" ? "现在用的日志完好" : "The journal in use is sound"), "\(words)")
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

    @Test func nothingToRepairIsSaid() throws {
      let station = try TestStation()
      let answer = try station.run("journal", "repair", "--lang", "en")
      #expect(answer.code == 0 && answer.output.contains("nothing to repair"))
    }
  }
}
