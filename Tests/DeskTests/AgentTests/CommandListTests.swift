import DutyModel
import JournalFile
import ModelTestSupport
import Testing

@testable import Desk

@Suite struct CommandListTests {
  private func commands(_ language: Language = .english) throws -> [JSONNode] {
    let (desk, _) = try TestStation().desk()
    let agent = Agent(desk: desk, client: "test", language: language)
    // Deeper than any line of a journal: a list of fields in a list of fields.
    let answer = try JSONDocument(agent.answer(Array(#"{"query":"commands"}"#.utf8)), maximumDepth: 16).root
    return try #require(answer["commands"]).elements
  }

  @Test func everyCommandThatAPersonMayGiveIsListed() throws {
    let names = try commands().map { $0["command"]?.string }
    #expect(
      names == [
        "report.receive", "call.record", "bulletin.record", "figure.record", "errand.open", "errand.answer",
        "errand.remind", "callout.receive", "spot_check.record", "matter.assign", "matter.close",
        "card.start",
        "card.step", "clock.claim", "clock.release", "incident.phase", "note.add", "entry.strike",
        "shift.take",
        "shift.change", "shift.leave", "leader.locate", "file.attach", "report.join", "report.detach",
        "incident.merge",
        "incident.revise", "incident.verify", "figure.choose", "report.open", "report.settle",
        "bulletin.draft", "bulletin.edit",
        "bulletin.submit", "bulletin.check", "bulletin.recall", "bulletin.return", "bulletin.sign",
        "bulletin.countersign", "bulletin.send", "bulletin.acknowledge", "bulletin.void", "report.phone",
        "final.exempt", "number.skip", "key.enroll", "key.rotate", "key.revoke", "key.reset",
        "checkpoint.sign",
      ])
  }

  @Test(arguments: Language.allCases)
  func everyCommandSaysInOneLineWhatItIsFor(language: Language) throws {
    let all = try commands(language)
    let lines = all.compactMap { $0["description"]?.string }
    let titles = all.compactMap { $0["title"]?.string }
    #expect(lines.count == all.count && Set(lines).count == all.count && Set(titles).count == all.count)
    for line in lines + titles {
      #expect(!line.contains("\n") && rawWords(in: line, language) == [], "\(line)")
    }
    #expect(lines.allSatisfy { $0.count <= 100 && $0.hasSuffix(language("。", ".")) })
  }

  /// A number without its unit is a guess, and so is a time or an id without its form.
  @Test func everyNumberTimeAndIdSaysHowItIsWritten() throws {
    func check(_ fields: JSONNode?, of command: String) {
      for field in fields?.elements ?? [] {
        let name = field["name"]?.string ?? ""
        switch field["type"]?.string {
        case "integer": #expect(field["unit"]?.string != nil, "\(command) \(name)")
        case "time": #expect(field["form"]?.string != nil, "\(command) \(name)")
        default: break
        }
        check(field["fields"], of: command)
      }
    }
    for command in try commands() { check(command["fields"], of: command["command"]?.string ?? "") }
    let assign = try #require(try commands().first { $0["command"]?.string == "matter.assign" }?["fields"])
    #expect(assign.elements.allSatisfy { $0["form"]?.string != nil })
  }

  @Test func rolesAreThoseOfTheOneTable() throws {
    for command in try commands() {
      let name = try #require(command["command"]?.string.flatMap(Command.Name.init(rawValue:)))
      let roles = try #require(command["roles"]).elements.compactMap { $0.string.flatMap(Role.init) }
      #expect(roles == [.officer, .leader, .trainer, .inbox].filter { may($0, name) })
    }
  }

  @Test func fieldsCarryTypeAndWords() throws {
    let call = try #require(try commands().first { $0["command"]?.string == "call.record" })
    let fields = try #require(call["fields"]).elements.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      fields == [
        #"{"name":"matter","type":"text","form":"id of a matter, like EV-20260714-01","required":false}"#,
        #"{"name":"recipient","type":"text","form":"id of an office in station.toml, or duty_leader, "#
          + #"township_head, party_secretary, party","required":false}"#,
        #"{"name":"callee","type":"text","required":false}"#,
        #"{"name":"phone","type":"text","required":false}"#,
        #"{"name":"purpose","type":"code","required":false,"words":["report","follow_up","correction","figures"]}"#,
        #"{"name":"outcome","type":"code","required":false,"words":["answered","no_answer","busy","unreachable","cut_off"]}"#,
        #"{"name":"receiver","type":"text","required":false}"#,
        #"{"name":"read_back","type":"boolean","required":false}"#,
        #"{"name":"text","type":"text","required":false}"#,
        #"{"name":"whereabouts","type":"record","required":false,"fields":["#
          + #"{"name":"place","type":"code","required":true,"words":["office","home","scene","road","elsewhere"]},"#
          + #"{"name":"text","type":"text","required":false}]}"#,
      ])
  }

  @Test func onlyWhatCanBeGivenIsListed() throws {
    let all = try commands()
    func words(_ command: String, _ field: String) throws -> [String] {
      let fields = try #require(all.first { $0["command"]?.string == command }?["fields"]).elements
      let found = try #require(fields.first { $0["name"]?.string == field })
      return try #require(found["words"]).elements.compactMap(\.string)
    }
    #expect(try words("matter.close", "outcome") == ["handled", "false_alarm", "untrue"])
    #expect(try words("clock.release", "cause") == ["county", "leader"])
    let closing = try #require(all.first { $0["command"]?.string == "matter.close" }?["fields"]).elements
    #expect(
      closing.compactMap { $0["name"]?.string } == [
        "matter", "outcome", "text", "verified_by", "taken_by", "verified_at", "verified_how",
      ])
  }

  @Test func nestedFieldsAndListsAreShown() throws {
    let all = try commands()
    let report = try #require(all.first { $0["command"]?.string == "report.receive" }?["fields"])
    let source = try #require(report.elements.first { $0["name"]?.string == "source" })
    #expect(source["type"]?.string == "record")
    #expect(
      source["fields"]?.elements.compactMap { $0["name"]?.string } == ["name", "unit", "post", "phone"])
    let shift = try #require(all.first { $0["command"]?.string == "shift.take" }?["fields"])
    let officers = try #require(shift.elements.first { $0["name"]?.string == "officers" })
    #expect(officers["list"]?.boolean == true)
    let close = try #require(all.first { $0["command"]?.string == "matter.close" }?["fields"])
    #expect(
      close.elements.compactMap { $0["required"]?.boolean }
        == [true, true, true, false, false, false, false])
  }

  @Test(arguments: Command.Name.allCases)
  func aListedFieldIsOneThatTheReaderTakes(name: Command.Name) throws {
    let bytes = FieldsWriter.object(try FieldsFiller.command(name), zone: .china)
    let written = try JSONDocument(bytes).root.members.map(\.name)
    #expect(FieldsLister.fields(of: name).map(\.name) == written)
  }
}
