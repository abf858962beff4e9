import DutyModel
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
        + #""contacts":[],"matters":[],"incidents":[],"reports":[],"clocks":[],"card_runs":[],"suggested_cards":[]}"#)
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
      #"{"seq":27,"time":"2026-07-14T20:37:00.000+08:00","purpose":"live","station":"qinghe","#,
      #""shift":{"shift":"SH-20260714-2031","leader":"lin.yuanshan","officers":["wu.xiao","zhao.min"],"#,
      #""reserve":["zheng.yan"],"#,
      #""start":"2026-07-14T20:31:00.000+08:00","end":"2026-07-15T08:00:00.000+08:00"},"manned":true,"#,
      #""leader":"lin.yuanshan","contacts":[],"#,
      #""matters":[{"id":"EV-20260714-01","number":1,"sort":"incident","place":"石桥村三组","#,
      #""owner":"wu.xiao","opened":"2026-07-14T20:31:00.000+08:00"}],"#,
      #""incidents":[{"id":"EV-20260714-01","number":1,"kind":"flash_flood","level":"unknown","#,
      #""state":"open","figures":[{"entry":22,"matter":"EV-20260714-01","figure":"trapped","value":7,"#,
      #""as_of":"2026-07-14T20:31:00.000+08:00","certainty":"reported"}]}],"#,
      #""reports":[{"id":"RP-20260714-01","entry":20,"at":"2026-07-14T20:31:00.000+08:00","#,
      #""matter":"EV-20260714-01","category":"incident","text":"溪水漫过便桥"}],"#,
      #""clocks":[{"id":"EV-20260714-01/tell_leader/duty_leader","matter":"EV-20260714-01","number":1,"#,
      #""kind":"tell_leader","recipient":"duty_leader","decisive":true,"#,
      #""start":"2026-07-14T20:31:00.000+08:00","due":"2026-07-14T20:36:00.000+08:00","state":"overdue","#,
      #""minutes":5,"rule":"lead","missed_at":"2026-07-14T20:37:00.000+08:00"},"#,
      #"{"id":"EV-20260714-01/phone_report/county_gov","matter":"EV-20260714-01","number":1,"#,
      #""kind":"phone_report","recipient":"county_gov","decisive":true,"#,
      #""start":"2026-07-14T20:31:00.000+08:00","due":"2026-07-14T20:46:00.000+08:00","state":"met","#,
      #""minutes":15,"rule":"phone","met_by":25,"met_at":"2026-07-14T20:32:00.000+08:00"}]}"#,
    ].joined()
    #expect(String(decoding: desk.room.stateJSON(at: desk.now), as: UTF8.self) == expected)
  }
}
