import Testing

extension ProgramTests {
  @Suite struct AgentRefusals {
    /// A line that can't be taken, the code of its refusal, and what the message must name.
    struct Bad: CustomTestStringConvertible {
      var line: String
      var code: String
      var names: String

      init(_ line: String, _ code: String, _ names: String) {
        (self.line, self.code, self.names) = (line, code, names)
      }

      var testDescription: String { String(line.prefix(60)) }
    }

    static let bad: [Bad] =
      [
        Bad("x", "bad_json", "byte 0"), Bad("{", "bad_json", "too early"), Bad("{}x", "bad_json", "byte 2"),
        Bad(#"{"id":"a","id":"b"}"#, "bad_json", "twice"), Bad("\u{FEFF}{}", "bad_json", "byte order mark"),
        Bad(#"{"id":"a","command":"note.add","data":{"text":"a\#u{1}b"}}"#, "bad_json", "control character"),
        Bad(#"{"id":"a","command":"note.add","data":{"text":"\ud800"}}"#, "bad_json", "surrogate"),
        Bad(#"{"id":1.5}"#, "bad_json", "integer"),
        Bad(String(repeating: "[", count: 40_000), "bad_json", "too deeply"),
        Bad("[]", "bad_field", "object"), Bad("7", "bad_field", "object"), Bad("{}", "bad_field", "command"),
        Bad(#"{"command":"note.add","data":{"text":"a"}}"#, "bad_field", "id"),
        Bad(#"{"id":"","command":"note.add","data":{"text":"a"}}"#, "bad_field", "missing"),
        Bad(#"{"id":7,"command":"note.add","data":{"text":"a"}}"#, "bad_field", "found 7"),
        Bad(note(String(repeating: "i", count: 101), "a"), "bad_field", "at most 100"),
        Bad(#"{"id":"a","command":"note.ad"}"#, "bad_field", "note.add"),
        Bad(#"{"id":"a","command":"settings.adopt"}"#, "not_allowed", "settings.adopt"),
        Bad(#"{"id":"a","command":"note.add"}"#, "bad_field", "data.text"),
        Bad(#"{"id":"a","command":"note.add","data":[]}"#, "bad_field", "an object"),
        Bad(#"{"id":"a","command":"note.add","data":{"text":5}}"#, "bad_field", "a text"),
        Bad(#"{"id":"a","command":"note.add","data":{"text":"a","mater":"x"}}"#, "bad_field", "“matter”"),
        Bad(#"{"id":"a","comand":"x","command":"note.add","data":{"text":"a"}}"#, "bad_field", "“command”"),
        Bad(
          #"{"id":"a","command":"note.add","data":{"text":"a","matter":"EV-1"}}"#, "unknown_matter", "EV-1"),
        Bad(
          #"{"id":"a","command":"note.add","by":"nobody","data":{"text":"a"}}"#, "unknown_person", "nobody"),
        Bad(#"{"id":"a","command":"note.add","by":5,"data":{"text":"a"}}"#, "bad_field", "by"),
        Bad(
          #"{"id":"a","command":"note.add","by":{"role":"program","assurance":"none"},"data":{"text":"a"}}"#,
          "bad_field", "by"),
        Bad(#"{"id":"a","zz":1,"command":"note.add","data":{"text":"a"}}"#, "bad_field", "query commands"),
        Bad(#"{"query":"stat"}"#, "unknown_query", "state"),
      ]
      + times.map { time, code, names in
        Bad(#"{"id":"a","command":"note.add","at":\#(time),"data":{"text":"a"}}"#, code, names)
      }
      + reports.map { data, code, names in
        Bad(#"{"id":"a","command":"report.receive","data":\#(data)}"#, code, names)
      }

    private static let times: [(String, String, String)] = [
      (#""tomorrow""#, "bad_field", "tomorrow"), (#""2024-02-30T10:00:00Z""#, "bad_field", "2024-02-30"),
      (#""2024-07-14T20:31:00""#, "bad_field", "not a time"), ("1720960260", "bad_field", "at"),
      (#""2100-01-01T00:00:00Z""#, "time_ahead", "two minutes ahead"),
    ]

    private static let reports: [(String, String, String)] = [
      ("{}", "empty_report", "nothing"), (#"{"kind":"flash_flod"}"#, "bad_field", "flash_flood"),
      (#"{"text":"a","figures":{"traped":1}}"#, "bad_field", "trapped"),
      (#"{"text":"a","figures":{"trapped":-1}}"#, "figure_out_of_range", "-1"),
      (#"{"text":"a","figures":{"trapped":1000000}}"#, "figure_out_of_range", "1000000"),
      (#"{"text":"a","figures":{"trapped":9223372036854775808}}"#, "bad_json", "too large"),
      (#"{"text":"a","figures":{"trapped":"7"}}"#, "bad_field", "a whole number"),
      (#"{"text":"a","source":"周某"}"#, "bad_field", "data.source"),
      (#"{"text":"a","occurred":"2100-01-01T00:00:00Z"}"#, "time_ahead", "ahead"),
    ]

    @Test func everyBadLineIsNamedAndTheAgentGoesOn() throws {
      let station = try TestStation(language: "en")
      let agent = try station.agent()
      let head = try agent.ask(#"{"query":"head"}"#)
      for bad in Self.bad {
        let answer = try agent.ask(bad.line)
        #expect(!answer.isOK && answer.refusal == bad.code, "\(bad.testDescription): \(answer)")
        #expect(answer.message.contains(bad.names), "\(bad.testDescription): \(answer)")
        #expect(!answer.message.contains("“”"), "\(bad.testDescription): \(answer)")
      }
      let after = try agent.ask(#"{"query":"head"}"#)
      #expect(after.root["hash"]?.string == head.root["hash"]?.string)
      try agent.submit(note("n", "still here"))
      #expect(try agent.leave() == 0)
    }

    @Test func refusalsSpeakChineseToo() throws {
      let station = try TestStation()
      let agent = try station.agent()
      for (line, words) in [
        (#"{"id":"a","command":"note.ad"}"#, "是不是“note.add”"), (note("a", " "), "空的不能存"),
        (#"{"id":"a","command":"note.add"}"#, "必填"), ("[]", "要一组字段"), ("{}", "缺这一项"),
        (note("a", String(repeating: "长", count: 6_000)), "太长"),
      ] {
        let answer = try agent.ask(line)
        #expect(!answer.isOK && answer.message.contains(words), "\(line.prefix(40)): \(answer)")
      }
    }

    @Test func aLineThatIsTooLongIsPassedOverWhole() throws {
      let station = try TestStation(language: "en")
      let agent = try station.agent()
      for size in [65_537, 300_000, 5_000_000] {
        let answer = try agent.ask(note("n", String(repeating: "x", count: size)))
        #expect(answer.refusal == "line_too_long" && answer.message.contains("65536"), "\(answer)")
      }
      try agent.submit(note("n", "and the next is taken"))
    }

    @Test func aTextMayHaveSixteenKibibytes() throws {
      let station = try TestStation(language: "en")
      let agent = try station.agent()
      let longest = String(repeating: "水", count: 5_461) + "x"
      try agent.submit(note("n1", longest))
      let refused = try agent.ask(note("n2", longest + "x"))
      #expect(refused.refusal == "text_too_long" && refused.message.contains("16385"), "\(refused)")
      #expect(try station.records().last?.data?["text"]?.string == longest)
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
      let station = try TestStation(language: "en")
      let agent = try station.agent()
      for bytes: [UInt8] in [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE6, 0xB0], [0xF4, 0x90, 0x80, 0x80],
      ] {
        let line =
          Array(#"{"id":"n","command":"note.add","data":{"text":""#.utf8) + bytes + Array(#""}}"#.utf8)
        #expect(agent.process.write(line + [0x0A]))
        let answer = try agent.answer()
        #expect(answer.refusal == "bad_json" && answer.message.contains("UTF-8"), "\(bytes) \(answer)")
      }
      try agent.submit(note("n", "still here"))
    }

    @Test func blankLinesAndALastLineWithoutEndAreFine() throws {
      let station = try TestStation(language: "en")
      let outcome = try station.run(
        "agent", input: Array("\n  \r\n\t\n\(note("n", "a"))\r\n\(note("m", "b"))".utf8))
      #expect(outcome.code == 0 && outcome.lines.count == 2 && outcome.errors.isEmpty, "\(outcome)")
      #expect(try station.records().suffix(2).map { $0.data?["text"]?.string } == ["a", "b"])
    }
  }
}
