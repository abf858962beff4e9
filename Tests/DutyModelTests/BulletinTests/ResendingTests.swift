import DutyModel
import Testing

/// What didn't arrive is sent anew; one receipt is owed, since the first time.
@Suite struct ResendingTests {
  /// Signed, and sent twice without a name; the entry of the second sending.
  private func sentTwice() throws -> (Night, MatterID, BulletinID, Int) {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.sign(id)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    night.pass(minutes: 5)
    var again = SendBulletin(id, to: .county)
    again.channel = .mail
    let entry = night.last + 1
    #expect(try night.submit(.bulletin(.send(again))).startedClocks == [])
    return (night, matter, id, entry)
  }

  @Test func sentAnewItsReceiptIsOwedOnceAndSinceTheFirstTime() throws {
    var (night, matter, id, _) = try sentTwice()
    let clock = try #require(night.clock(.acknowledge, .county, of: matter))
    #expect(
      clock.due == time("20:10") && night.room.bulletinDuty(for: clock, at: night.now)?.bulletin?.id == id)
    let bulletin = try #require(night.room.bulletins[id])
    #expect(bulletin.deliveries.map(\.channel) == [.mail] && bulletin.sentAt == time("20:00"))
    night.openSegment()
    let taken = try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
    #expect(taken.metClocks == [clock.id])
    #expect(night.room.bulletins[id]?.state == .acknowledged)
  }

  @Test func aNameAtTheSecondSendingIsTheReceipt() throws {
    var (night, matter, id, _) = try sentTwice()
    let clock = try #require(night.clock(.acknowledge, .county, of: matter))
    let sent = try night.submit(.bulletin(.send(SendBulletin(id, to: .county, receiver: "孙某"))))
    #expect(sent.metClocks.contains(clock.id) && night.room.bulletins[id]?.state == .acknowledged)
  }

  @Test func aStruckSecondSendingLeavesTheFirst() throws {
    var (night, matter, id, entry) = try sentTwice()
    try night.submit(.strike(entry))
    let delivery = try #require(night.room.bulletins[id]?.delivery(to: .county))
    #expect(delivery.channel == .fax && delivery.at == time("20:00") && delivery.first == nil)
    #expect(night.room.bulletins[id]?.state == .sent && night.room.bulletins[id]?.told.isEmpty == false)
    let clock = try #require(night.clock(.acknowledge, .county, of: matter))
    let taken = try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
    #expect(taken.metClocks == [clock.id])
  }

  @Test func aStruckFirstSendingLeavesTheSecond() throws {
    var (night, matter) = try Night.withFlood()
    let final = try night.draft(matter, .final)
    try night.sign(final)
    let first = night.last + 1
    for _ in 1...2 { try night.submit(.bulletin(.send(SendBulletin(final, to: .county, receiver: "孙某")))) }
    #expect(night.room.matters[matter]?.incident?.finalReport == first)
    try night.submit(.strike(first))
    let delivery = try #require(night.room.bulletins[final]?.delivery(to: .county))
    #expect(delivery.first == nil && delivery.entry > first)
    #expect(night.room.matters[matter]?.incident?.finalReport == delivery.entry)
  }

  @Test func sentAnewItIsNotTheLatestNews() throws {
    var (night, matter) = try Night.withFlood()
    let first = try night.report(matter, .first)
    let next = try night.report(matter, .followUp)
    try night.submit(.bulletin(.send(SendBulletin(first, to: .county, receiver: "钱某"))))
    #expect(night.room.sentBulletins(of: matter).map(\.id) == [first, next])
    #expect(night.room.lastSent(of: matter)?.bulletin.id == next)
  }
}
