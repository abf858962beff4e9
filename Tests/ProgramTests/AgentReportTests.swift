import Testing

extension ProgramTests {
  @Suite struct AgentReports {
    let station: TestStation
    let agent: AgentClient

    init() throws {
      station = try TestStation()
      agent = try station.agent("--client", "script")
    }

    /// Kind and recipient, and the minutes that the starter policy gives.
    static let floodClocks = [
      "tell_leader duty_leader": 5, "tell_leader township_head": 10, "tell_leader party_secretary": 10,
      "phone_report county_gov": 15, "phone_report county_emergency": 15, "phone_report county_flood_hq": 15,
      "written_report county_gov": 40, "written_report county_emergency": 40,
      "written_report county_flood_hq": 40, "disaster_figures county_emergency": 60,
      // The county's own limit, which is shown and not ours, and the promise to the caller.
      "disaster_figures party": 120, "call_back party": 10, "verify village": 5,
    ]

    @Test func aReportOpensAMatterWithAClockForEachRecipient() throws {
      let head = try agent.ask(#"{"id":"h","query":"head"}"#)
      let answer = try agent.submit(flood("u1"))
      #expect(answer.id == "u1")
      #expect(
        answer.types == ["report.received/1", "incident.opened/1", "figure.recorded/1"]
          + Array(repeating: "clock.started/1", count: 13))
      let first = try #require(head.root["seq"]?.integer) + 1
      #expect(answer.entries.map(\.sequence) == Array(first..<first + 16))
      let stored = try station.records().suffix(16)
      #expect(stored.map(\.hash) == answer.entries.map(\.hash))
      #expect(stored.map(\.command) == Array(repeating: "script/u1", count: 16))
      #expect(try station.verify() == 0)
    }

    @Test func dueIsStartPlusMinutesToTheMillisecondAcrossMidnight() throws {
      try agent.submit(flood("u1", at: "2024-07-14T23:50:00.250+08:00"))
      let clocks = try agent.ask(#"{"query":"state"}"#).clocks
      #expect(Set(clocks.keys) == Set(Self.floodClocks.keys))
      let due = [
        5: "2024-07-14T23:55:00.250+08:00", 10: "2024-07-15T00:00:00.250+08:00",
        15: "2024-07-15T00:05:00.250+08:00", 40: "2024-07-15T00:30:00.250+08:00",
        60: "2024-07-15T00:50:00.250+08:00", 120: "2024-07-15T01:50:00.250+08:00",
      ]
      for (name, minutes) in Self.floodClocks {
        let clock = try #require(clocks[name])
        #expect(clock["start"]?.string == "2024-07-14T23:50:00.250+08:00", "\(name)")
        #expect(clock["due"]?.string == due[minutes] && clock["minutes"]?.integer == minutes, "\(name)")
      }
    }

    @Test func anotherOffsetIsTheSameInstant() throws {
      try agent.submit(flood("u1", at: "2024-07-14T15:50:00Z"))
      let clocks = try agent.ask(#"{"query":"state"}"#).clocks
      #expect(clocks["phone_report county_gov"]?["due"]?.string == "2024-07-15T00:05:00.000+08:00")
    }

    @Test func aReportOfNowStartsItsClocksAtItsOwnTime() throws {
      try agent.submit(flood("u1"))
      let opened = try #require(try station.records().first { $0.type == "report.received/1" })
      let clocks = try agent.ask(#"{"query":"state"}"#).clocks
      #expect(clocks.count == 13)
      for clock in clocks.values {
        #expect(clock["start"]?.string == opened.body["at"]?.string && clock["state"]?.string == "running")
      }
    }

    @Test func aCallStopsTheClockOfItsRecipientOnly() throws {
      try agent.submit(flood("u1"))
      let state = try agent.ask(#"{"query":"state"}"#)
      let matter = try #require(state.root["matters"]?.elements.first?["id"]?.string)
      #expect(
        try agent.submit(call("c1", "county_gov", matter: matter)).types
          == ["call.made/1", "clock.met/1", "clock.started/1"])
      // An office that gave no name, and a leader who didn't pick up, have not been told.
      #expect(
        try agent.submit(call("c2", "county_emergency", matter: matter, #""text":"忙""#)).types == [
          "call.made/1"
        ])
      #expect(
        try agent.submit(call("c3", "duty_leader", matter: matter, #""outcome":"no_answer""#)).types
          == ["call.made/1"])
      #expect(
        try agent.submit(call("c4", "township_head", matter: matter, #""read_back":true"#)).types
          == ["call.made/1", "clock.met/1"])
      let clocks = try agent.ask(#"{"query":"state"}"#).clocks
      let met = clocks.filter { $0.value["state"]?.string == "met" }
      #expect(Set(met.keys) == ["phone_report county_gov", "tell_leader township_head"])
      #expect(clocks.values.filter { $0["state"]?.string == "running" }.count == 12)
    }

    @Test func strikingTheCallLetsTheClockRunOnToItsOldDue() throws {
      try agent.submit(flood("u1"))
      let before = try agent.ask(#"{"query":"state"}"#)
      let matter = try #require(before.root["matters"]?.elements.first?["id"]?.string)
      let made = try agent.submit(call("c1", "county_gov", matter: matter))
      let entry = try #require(made.entries.first?.sequence)
      let struck = try agent.submit(
        #"{"id":"s","command":"entry.strike","data":{"entry":\#(entry),"reason":"记错了"}}"#)
      #expect(struck.types == ["entry.struck/1", "clock.reopened/1", "clock.released/1"])
      let name = "phone_report county_gov"
      let clock = try #require(try agent.ask(#"{"query":"state"}"#).clocks[name])
      #expect(clock["state"]?.string == "running")
      #expect(clock["due"]?.string == before.clocks[name]?["due"]?.string)
    }

    @Test func aPassedDueIsRecordedOnceAndStatusSaysSo() throws {
      try agent.submit(flood("u1", at: "2024-07-14T20:31:00+08:00"))
      // The agent notices by itself, between two lines.
      _ = try eventually("twelve passed due times") {
        try station.records().filter { $0.type == "clock.missed/1" }.count == 12 ? () : nil
      }
      let text = try station.run("status")
      #expect(text.code == 1 && text.output.contains("超时"), "\(text)")
      let json = try station.run("status", "--json")
      let state = try Answer(Array(json.output.utf8))
      #expect(
        json.code == 1
          && state.clocks.values.allSatisfy { ["overdue", "elapsed"].contains($0["state"]?.string) },
        "\(json)")
      try agent.submit(note("n", "后来"))
      #expect(try agent.leave() == 0)
      #expect(try station.records().filter { $0.type == "clock.missed/1" }.count == 12)
    }

    @Test func statusPrintsTheStateThatTheAgentAnswersWith() throws {
      try agent.submit(flood("u1"))
      let asked = try agent.ask(#"{"query":"state"}"#)
      let printed = try Answer(Array(try station.run("status", "--json").output.utf8))
      for name in ["seq", "purpose", "station", "matters", "incidents", "reports", "clocks"] {
        #expect(
          asked.root[name].map { Array($0.bytes) } == printed.root[name].map { Array($0.bytes) }, "\(name)")
      }
    }

    @Test func everyCommandIsListedWithItsFields() throws {
      let answer = try agent.ask(#"{"query":"commands"}"#)
      let commands = try #require(answer.root["commands"]?.elements)
      let names = commands.compactMap { $0["command"]?.string }
      #expect(
        names.contains("report.receive") && names.contains("note.add") && !names.contains("settings.adopt"))
      let note = try #require(commands.first { $0["command"]?.string == "note.add" })
      #expect(note["fields"]?.elements.compactMap { $0["name"]?.string } == ["text", "matter"])
    }
  }
}
