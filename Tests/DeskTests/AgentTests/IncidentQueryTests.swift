import DutyModel
import JournalFile
import Testing

@testable import Desk

/// What the query `state` says about an incident, and the commands about incidents as a machine gives them.
@Suite struct IncidentQueryTests {
  private func talk(_ lines: [String]) throws -> [JSONNode] {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    try desk.adoptStationFiles()
    let agent = Agent(desk: desk, client: "test", language: .english)
    return try lines.map { try JSONDocument(agent.answer(Array($0.utf8))).root }
  }

  private func texts(_ node: JSONNode?, _ name: String) -> [String] {
    (node?.elements ?? []).compactMap { $0[name]?.string }
  }

  @Test func anIncidentShowsWhatIsKnownAskedForAndSuggested() throws {
    let answers = try talk([
      #"{"id":"1","command":"report.receive","by":"wu.xiao","data":{"kind":"road_traffic","village":"石桥村","text":"翻车","source":{"name":"周某","phone":"13800000000"},"figures":{"dead":3}}}"#,
      #"{"id":"2","command":"incident.revise","by":"wu.xiao","data":{"matter":"EV-20260714-01","level":"ordinary","level_basis":"另一人是旧伤","title":"石桥村翻车"}}"#,
      #"{"id":"3","command":"incident.verify","by":"wu.xiao","data":{"matter":"EV-20260714-01","result":"confirmed","whom":{"name":"周国"}}}"#,
      #"{"query":"state"}"#,
    ])
    #expect(answers.prefix(3).allSatisfy { $0["ok"]?.boolean == true })
    let incident = try #require(answers[3]["incidents"]?.elements.first)
    #expect(incident["level"]?.string == "ordinary" && incident["level_basis"]?.string == "另一人是旧伤")
    #expect(incident["level_confirmed_by"]?.string == "wu.xiao" && incident["title"]?.string == "石桥村翻车")
    #expect(incident["suggested_level"]?["level"]?.string == "major")
    #expect(incident["suggested_level"]?["rule"]?.string == "accident-major")
    #expect(incident["must_report"]?["rule"]?.string == "anybody-lost")
    #expect(texts(incident["figures_in_use"], "standing") == ["reported"])
    #expect(texts(incident["verifications"], "result") == ["confirmed"])
    #expect(incident["missing"]?.elements.compactMap(\.string) == ["occurred_at", "actions_taken"])
    #expect(texts(incident["elements"], "element").contains("place"))
    let callBack = try #require(
      answers[3]["clocks"]?.elements.first { $0["kind"]?.string == "call_back" })
    #expect(callBack["recipient"]?.string == "party")
  }

  @Test func aReportThatHangsOnNothingShowsItsCandidates() throws {
    let answers = try talk([
      #"{"id":"1","command":"report.receive","data":{"kind":"flash_flood","place":"石桥村三组","text":"水"}}"#,
      #"{"id":"2","command":"report.receive","data":{"category":"news","place":"石桥村","text":"桥断了"}}"#,
      #"{"query":"state"}"#,
      #"{"id":"3","command":"report.join","data":{"report":"RP-20260714-02","matter":"EV-20260714-01"}}"#,
      #"{"query":"state"}"#,
    ])
    let lying = try #require(answers[2]["reports"]?.elements.last)
    #expect(texts(lying["candidates"], "matter") == ["EV-20260714-01"])
    #expect(texts(lying["candidates"], "reason") == ["same_village"])
    #expect(answers[3]["ok"]?.boolean == true)
    #expect(answers[4]["reports"]?.elements.allSatisfy { $0["candidates"] == nil } == true)
  }

  @Test func severalLongTextsInOneReportAreRefusedAsTooLongForALine() throws {
    let long = String(repeating: "水", count: 5_400)
    let answers = try talk([
      #"{"id":"1","command":"report.receive","data":{"text":"\#(long)","cause":"\#(long)","scope":"\#(long)"}}"#,
      #"{"id":"2","command":"report.receive","data":{"text":"\#(long)","cause":"\#(long)","scope":"\#(long)","loss":"\#(long)"}}"#,
    ])
    #expect(answers[0]["ok"]?.boolean == true)
    #expect(answers[1]["refusal"]?["code"]?.string == "cannot_be_written")
  }
}
