import Testing

extension ProgramTests {
  @Suite struct AgentRetries {
    let station: TestStation

    init() throws { station = try TestStation(language: "en") }

    @Test func aRetryGetsTheSameAcknowledgement() throws {
      let agent = try station.agent("--client", "script")
      let first = try agent.submit(flood("u1"))
      let again = try agent.submit(flood("u1"))
      #expect(again.entries == first.entries)
      #expect(try agent.leave() == 0)
      // Another process, the same client: what a script does after a crash.
      let later = try station.agent("--client", "script")
      #expect(try later.submit(flood("u1")).entries == first.entries)
      #expect(
        try station.records().filter { $0.command == "script/u1" }.map(\.hash) == first.entries.map(\.hash))
    }

    @Test func aUsedIdIsRefusedForAnotherCommand() throws {
      let agent = try station.agent("--client", "script")
      try agent.submit(note("n1", "one"))
      let refused = try agent.ask(note("n1", "two"))
      #expect(!refused.isOK && refused.id == "n1" && refused.refusal == "id_reused")
      #expect(refused.message.contains("n1"))
      // A typed time is part of what was said.
      try agent.submit(flood("u1", at: "2024-07-14T20:31:00+08:00"))
      #expect(try agent.ask(flood("u1", at: "2024-07-14T20:32:00+08:00")).refusal == "id_reused")
      #expect(try station.records().filter { $0.command == "script/n1" }.count == 1)
    }

    @Test func aRefusedIdMayBeUsedAgain() throws {
      let agent = try station.agent("--client", "script")
      #expect(try agent.ask(note("n1", " ")).refusal == "empty_note")
      try agent.submit(note("n1", "now with words"))
    }

    @Test func clientsDoNotShareIds() throws {
      let one = try station.agent("--client", "one")
      let two = try station.agent("--client", "two")
      let first = try one.submit(note("n", "same id"))
      let second = try two.submit(note("n", "same id"))
      #expect(first.entries != second.entries)
      // Without a name each process is a client of its own.
      let nameless = [try station.agent(), try station.agent()]
      let answers = try nameless.map { try $0.submit(note("n", "same id")) }
      #expect(answers[0].entries != answers[1].entries)
    }

    @Test func aReportFromTheShellIsStoredOnceUnderItsId() throws {
      let words = ["report", "--kind", "road_traffic", "--place", "县道205", "--trapped", "1", "--id", "k1"]
      let first = try Program.run(words + ["--json", "--station", station.path], in: station.home)
      let again = try Program.run(words + ["--json", "--station", station.path], in: station.home)
      #expect(first.code == 0 && again.code == 0 && first.output == again.output, "\(first) \(again)")
      let other = try Program.run(words + ["--text", "x", "--station", station.path], in: station.home)
      #expect(other.code == 2 && other.errors.contains("k1"), "\(other)")
      #expect(try station.verify() == 0)
    }

    @Test(arguments: [("zh", "已存 "), ("en", "Saved ")])
    func theShellSaysUpToWhereItIsSaved(language: String, begin: String) throws {
      let saved = try station.run("report", "--text", "水漫过便桥", "--lang", language)
      let last = try #require(try station.records().last).sequence
      #expect(saved.code == 0 && saved.output == "\(begin)\(last)\n", "\(saved)")
      let joined = try station.run("report", "--text", "还在涨", "--matter", "1", "--lang", language)
      #expect(joined.code == 0, "\(joined)")
      #expect(try station.records().last?.type == "report.joined/1")
      let lost = try station.run("report", "--text", "还在涨", "--matter", "7", "--lang", language)
      #expect(lost.code == 2 && lost.errors.contains("7") && lost.output.isEmpty, "\(lost)")
    }
  }
}
