import DutyModel
import Testing

@testable import Desk

@Suite struct DutyQueryTests {
  private func answer(_ line: String, _ desk: Desk) -> String {
    let agent = Agent(desk: desk, client: "pad", language: .chinese)
    return String(decoding: agent.answer(Array(line.utf8)), as: UTF8.self)
  }

  /// 吴晓 and 赵敏 from 20:31, 高翔 leads from 20:41, nobody from 20:51, and 20:51 is two segments later.
  private func night() throws -> (TestStation, Desk) {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    station.clock.pass(minutes: 10)
    try desk.submit(.changeShift(ChangeShift(leader: "gao.xiang", reason: "林远山送医")))
    station.clock.pass(minutes: 10)
    try desk.submit(.leaveShift(LeaveShift()))
    station.clock.pass(minutes: 10)
    try desk.submit(.takeShift(TakeShift(officers: ["zhao.min"])))
    return (station, desk)
  }

  @Test(arguments: [
    ("20:35", #""officers":["wu.xiao","zhao.min"]"#, #""leader":"lin.yuanshan","rostered""#),
    ("20:45", #""officers":["wu.xiao","zhao.min"]"#, #""leader":"gao.xiang","rostered""#),
    ("20:55", #""manned":false"#, #""leader":"lin.yuanshan","rostered""#),
    ("21:01", #""officers":["zhao.min"]"#, #""rostered":{"leader":["lin.yuanshan"]"#),
  ])
  func whoWasOnDutyIsKnownForEveryInstant(clock: String, officers: String, leader: String) throws {
    let (station, desk) = try night()
    defer { withExtendedLifetime(station) {} }
    let answer = answer(#"{"query":"duty","id":"q","at":"2026-07-14T\#(clock):00+08:00"}"#, desk)
    #expect(answer.contains(officers), "\(answer)")
    #expect(answer.contains(leader), "\(answer)")
  }

  @Test func withoutATimeItIsNow() throws {
    let (station, desk) = try night()
    defer { withExtendedLifetime(station) {} }
    #expect(answer(#"{"query":"duty"}"#, desk).contains(#""officers":["zhao.min"]"#))
  }

  @Test func timeBeforeTheJournalAndNoTimeAreRefused() throws {
    let (station, desk) = try night()
    defer { withExtendedLifetime(station) {} }
    #expect(
      answer(#"{"query":"duty","at":"2020-01-01T00:00:00+08:00"}"#, desk).contains(
        #""code":"before_journal","message":"日志是在那以后才开始的。""#))
    #expect(answer(#"{"query":"duty","at":"20:40"}"#, desk).contains(#""code":"bad_field""#))
  }
}
