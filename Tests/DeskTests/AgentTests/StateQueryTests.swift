import DutyModel
import JournalFile
import TestSupport
import Testing

@testable import Desk

@Suite struct StateQueryTests {
  @Test func anEmptyUnmannedRoom() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    #expect(
      String(decoding: desk.room.stateJSON(at: desk.now), as: UTF8.self)
        == #"{"seq":1,"time":"2026-07-14T20:31:00.000+08:00","purpose":"live","station":"","manned":false,"#
        + #""contacts":[],"matters":[],"incidents":[],"errands":[],"reports":[],"clocks":[],"card_runs":[],"#
        + #""suggested_cards":[],"bulletins":[],"counter_signatures":[]}"#)
  }

  @Test func anErrandWithItsRepeatAndAnswer() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    var asked = AskedErrand()
    asked.recipient = "county_gov"
    asked.repeats = ErrandRepeat(at: ["21:00"], asks: ["雨情"])
    try desk.submit(.openErrand(OpenErrand(.figures, "21时雨情", asked: asked)))
    var answered = ErrandAnswered()
    answered.matter = "ER-20260714-01"
    answered.receiver = "孙某"
    answered.readings = [Reading("雨情", "32毫米")]
    try desk.submit(.answerErrand(answered))
    let state = String(decoding: desk.room.stateJSON(at: desk.now), as: UTF8.self)
    for part in [
      #""matters":[{"id":"ER-20260714-01","number":1,"sort":"errand","source":"figures","what":"21时雨情","#
        + #""owner":"wu.xiao","opened":"2026-07-14T20:31:00.000+08:00","next_due":"2026-07-15T21:00:00.000+08:00"}]"#,
      #""errands":[{"id":"ER-20260714-01","number":1,"source":"figures","what":"21时雨情","#
        + #""recipient":"county_gov","due":"2026-07-14T21:00:00.000+08:00","repeats":{"at":["21:00"],"asks":["雨情"]},"#,
      #""answers":[{"entry":"#, #""round":1,"receiver":"孙某","readings":[{"label":"雨情","value":"32毫米"}]}]}]"#,
      #""kind":"errand","recipient":"county_gov","decisive":true"#,
    ] { #expect(state.contains(part), "\(part) in \(state)") }
  }

  @Test func oneMatterWithAFigureAMetAndAMissedClock() throws {
    let station = try TestStation()
    try station.write(
      """
      id = "t"
      name = { zh = "试", en = "test" }
      issued_by = "t"
      warn_before_minutes = 5
      [[rule]]
      id = "lead"
      clock = "tell_leader"
      recipients = ["duty_leader"]
      decisive = "duty_leader"
      minutes = 5
      basis = { zh = "试", en = "test" }
      [[rule]]
      id = "phone"
      clock = "phone_report"
      recipients = ["county_gov"]
      decisive = "county_gov"
      minutes = 15
      basis = { zh = "试", en = "test" }
      """, to: station.folder.file(.policy))
    let (desk, _) = try station.deskOnDuty()
    let before = desk.room.sequence
    try desk.submit(.receiveReport(.flood(trapped: 7)))
    station.clock.pass(minutes: 1)
    var call = CallMade()
    call.matter = "EV-20260714-01"
    call.recipient = "county_gov"
    call.receiver = "孙某"
    try desk.submit(.recordCall(call))
    station.clock.pass(minutes: 5)
    try desk.tick()
    let expected = [
      #"{"seq":\#(before + 8),"time":"2026-07-14T20:37:00.000+08:00","purpose":"live","station":"qinghe","#,
      #""shift":{"shift":"SH-20260714-2031","leader":"lin.yuanshan","officers":["wu.xiao","zhao.min"],"#,
      #""reserve":["zheng.yan"],"#,
      #""start":"2026-07-14T20:31:00.000+08:00","end":"2026-07-15T08:00:00.000+08:00"},"manned":true,"#,
      #""leader":"lin.yuanshan","contacts":[],"#,
      #""matters":[{"id":"EV-20260714-01","number":1,"sort":"incident","place":"石桥村三组","#,
      #""owner":"wu.xiao","opened":"2026-07-14T20:31:00.000+08:00","#,
      #""next_due":"2026-07-14T20:36:00.000+08:00"}],"#,
      #""incidents":[{"id":"EV-20260714-01","number":1,"kind":"flash_flood","level":"unknown","#,
      #""state":"open","phase":"danger","figures":[{"entry":\#(before + 3),"matter":"EV-20260714-01","figure":"trapped","value":7,"#,
      #""as_of":"2026-07-14T20:31:00.000+08:00","certainty":"reported"}],"#,
      #""figures_in_use":[{"figure":"trapped","value":7,"entry":\#(before + 3),"standing":"reported"}],"#,
      #""elements":[{"element":"received_at","value":"7月14日20时31分"},"#,
      #"{"element":"place","value":"石桥村三组","report":"RP-20260714-01"},"#,
      #"{"element":"course","value":"溪水漫过便桥","report":"RP-20260714-01"},"#,
      #"{"element":"casualties","value":"被困7 据报"},"#,
      #"{"element":"reporter","value":"青禾镇值班室 吴晓"}],"#,
      #""missing":["source","occurred_at","actions_taken"]}],"errands":[],"#,
      #""reports":[{"id":"RP-20260714-01","entry":\#(before + 1),"at":"2026-07-14T20:31:00.000+08:00","#,
      #""matter":"EV-20260714-01","category":"incident","text":"溪水漫过便桥"}],"#,
      #""clocks":[{"id":"EV-20260714-01/tell_leader/duty_leader","matter":"EV-20260714-01","number":1,"#,
      #""kind":"tell_leader","recipient":"duty_leader","decisive":true,"standing":"rule","round":1,"from":"received","#,
      #""start":"2026-07-14T20:31:00.000+08:00","due":"2026-07-14T20:36:00.000+08:00","state":"overdue","#,
      #""minutes":5,"rule":"lead","missed_at":"2026-07-14T20:37:00.000+08:00"},"#,
      #"{"id":"EV-20260714-01/phone_report/county_gov","matter":"EV-20260714-01","number":1,"#,
      #""kind":"phone_report","recipient":"county_gov","decisive":true,"standing":"rule","round":1,"from":"received","#,
      #""start":"2026-07-14T20:31:00.000+08:00","due":"2026-07-14T20:46:00.000+08:00","state":"met","#,
      #""minutes":15,"rule":"phone","met_by":\#(before + 6),"met_at":"2026-07-14T20:32:00.000+08:00"}],"card_runs":[],"#,
      #""suggested_cards":[{"matter":"EV-20260714-01","card":"flash_flood","#,
      #""title":{"zh":"山洪防汛","en":"Flash flood"},"reason":"kind","kind":"flash_flood"}],"#,
      #""bulletins":[],"counter_signatures":[]}"#,
    ].joined()
    #expect(String(decoding: desk.room.stateJSON(at: desk.now), as: UTF8.self) == expected)
  }

  @Test func aCardInUseIsListedStepByStep() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    let agent = Agent(desk: desk, client: "test", language: .chinese)
    func answer(_ line: String) throws -> JSONNode {
      try JSONDocument(agent.answer(Array(line.utf8))).root
    }
    let lines = [
      #"{"id":"1","command":"report.receive","data":{"kind":"flash_flood","text":"水漫桥"}}"#,
      #"{"id":"2","command":"card.start","data":{"matter":"EV-20260714-01","card":"flash_flood"}}"#,
      #"{"id":"3","command":"card.step","by":"wu.xiao","data":{"matter":"EV-20260714-01","card":"flash_flood","step":1}}"#,
      #"{"id":"4","command":"card.step","data":{"matter":"EV-20260714-01","card":"flash_flood","step":8,"#
        + #""state":"not_applicable","text":"没有桥"}}"#,
    ]
    for line in lines { #expect(try answer(line)["ok"]?.boolean == true, "\(line)") }
    let refused = try answer(
      #"{"id":"5","command":"card.step","data":{"matter":"EV-20260714-01","card":"flash_flood","step":6}}"#)
    #expect(refused["refusal"]?["code"]?.string == "card_step_follows_clock")

    let state = try answer(#"{"id":"6","query":"state"}"#)
    #expect(state["suggested_cards"]?.elements.isEmpty == true)
    let run = try #require(state["card_runs"]?.elements.first)
    #expect(run["matter"]?.string == "EV-20260714-01" && run["number"]?.integer == 1)
    #expect(run["card"]?.string == "flash_flood" && run["title"]?["zh"]?.string == "山洪防汛")
    #expect(run["settled"]?.integer == 2 && run["count"]?.integer == 13 && run["next"]?.integer == 2)
    let steps = try #require(run["steps"]?.elements)
    #expect(steps.count == 13 && steps.compactMap { $0["n"]?.integer } == Array(1...13))
    #expect(steps[0]["state"]?.string == "done" && steps[0]["by"]?.string == "wu.xiao")
    #expect(steps[0]["due_at"]?.string == "2026-07-14T20:33:00.000+08:00")
    #expect(steps[0]["times"]?.elements.map(\.string) == ["2026-07-14T20:31:00.000+08:00"])
    #expect(steps[7]["state"]?.string == "not_applicable" && steps[7]["said"]?.string == "没有桥")
    #expect(steps[5]["clock"]?.string == "EV-20260714-01/phone_report/county_gov")
    #expect(steps[5]["due_at"]?.string == "2026-07-14T20:46:00.000+08:00")
    #expect(steps[2]["leans_on_source"]?.boolean == true && steps[0]["leans_on_source"]?.boolean == false)
    #expect(steps[10]["condition"]?["zh"]?.string == "有被困、失联")
    #expect(run["donts"]?.elements.count == 2)
  }
}
