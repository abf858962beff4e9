import DutyModel
import Paperwork
import TestSupport
import Testing

@testable import Desk

/// What of reports stands in `status`, in the state and on the paper log until somebody sees to it.
@Suite struct OwedReportsTests {
  private func rows(_ room: BulletinDesk) -> [String] {
    owedReports(room.desk.room, at: room.desk.now, in: .chinese)
  }

  @Test func eachStepIsToldWithWhatItWaitsFor() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    #expect(rows(room).isEmpty)
    try room.submit(id)
    let code = try room.document(id).code.text
    #expect(rows(room) == ["1号 首报  待签  第1稿 校验\(code)  等林远山 20:31起，20:41起高翔、宋禾平代签"])
    try room.signOnPaper(id)
    #expect(rows(room) == ["1号 首报  已签未报  第1期  林远山 纸签 20:31"])
    room.station.clock.pass(minutes: 2)
    try room.send(id, receiver: nil)
    #expect(rows(room) == ["1号 首报  已报出  第1期  县政府总值班室 20:33 未回"])
    var receipt = AcknowledgeBulletin()
    (receipt.bulletin, receipt.recipient, receipt.receiver) = (id, "county_gov", "孙某")
    try room.act(.acknowledge(receipt))
    #expect(rows(room).isEmpty)
  }

  @Test func aWordIsOwedUntilItIsMadeGoodAlsoBehindTheMattersEnd() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    try room.sign(id)
    try room.act(
      .void(
        {
          var voiding = VoidBulletin()
          (voiding.bulletin, voiding.reason) = (id, "另拟")
          return voiding
        }()))
    #expect(rows(room).isEmpty)
    let other = try room.draft()
    try room.submit(other)
    try room.sign(other)
    try room.send(other)
    #expect(rows(room) == ["1号首报  补签 林远山 7月15日 20:31前  24时"])
    #expect(!room.desk.room.isCounterSignatureLate(at: room.desk.now))
    var close = CloseMatter()
    (close.matter, close.outcome, close.text) = (room.matter, .falseAlarm, "误报")
    (close.verifiedBy, close.verifiedHow) = ("周国", .phone)
    try room.desk.submit(.closeMatter(close), by: BulletinDesk.wu)
    room.station.clock.pass(minutes: 24 * 60 + 1)
    try room.desk.tick()
    #expect(room.desk.room.isCounterSignatureLate(at: room.desk.now))
    let sheet = statusSheet(room.desk.room, at: room.desk.now, in: .chinese)
    #expect(sheet.contains("欠补签 1"))
    let state = String(decoding: room.desk.room.stateJSON(at: room.desk.now), as: UTF8.self)
    #expect(
      state.contains(#""counter_signatures":[{"bulletin":"BL-20260714-02","matter":"EV-20260714-01","#))
  }

  @Test func thePaperLogSaysWhatTheLeaderSaidAndWhatIsOpen() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    try room.sign(id)
    var log = NightLog(purpose: .live, zone: .china, language: .chinese)
    for entry in room.listener.entries { log.add(entry) }
    let text = log.paper(anchor: nil).text
    #expect(text.contains("报告要接着办的：") && text.contains("1号 首报  已签未报"))
    let code = try room.document(id).code.text
    #expect(text.filter { !$0.isWhitespace }.contains("同意\(code)"))
  }

  @Test func theStateSaysWhoMaySign() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let state = String(decoding: room.desk.room.stateJSON(at: room.desk.now), as: UTF8.self)
    for part in [
      #""bulletin":"BL-20260714-01","matter":"EV-20260714-01","number":1,"kind":"first","round":1,"#,
      #""state":"awaiting_signature","draft":1"#, #""missing":[],"reminders":["#,
      #""next":"bulletin.sign","waits_for":"lin.yuanshan","since":"2026-07-14T20:31:00.000+08:00","#,
      #""signers":["lin.yuanshan"],"instead":["gao.xiang""#,
      #""instead_from":"2026-07-14T20:41:00.000+08:00""#,
      #""code":"\#(try room.document(id).code.text)","pages":1"#,
    ] { #expect(state.contains(part), "\(part) in \(state)") }
  }
}
