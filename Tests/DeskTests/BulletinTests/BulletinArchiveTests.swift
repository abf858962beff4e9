import DutyModel
import TestSupport
import Testing

@testable import Desk

/// Bulletins of the whole log, also those that the room has forgotten.
@Suite struct BulletinArchiveTests {
  @Test func aBulletinOfAClosedMatterIsFoundWithItsText() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    try room.signOnPaper(id)
    try room.send(id)
    let bytes = try room.document(id).bytes
    let final = try room.draft(.final) {
      $0.elements = [GivenElement(.casualties, "无伤亡"), GivenElement(.actionsTaken, "群众已返回")]
    }
    try room.submit(final)
    try room.signOnPaper(final)
    try room.send(final)
    for _ in 1...2 { try room.desk.openSegment() }
    #expect(BulletinDocument(id, in: room.desk.room) == nil)
    let archive = try BulletinArchive(room.station.folder, zone: .china)
    #expect(!archive.isDamaged && archive.items.keys.sorted() == [id, final])
    #expect(archive.items[id]?.document?.bytes == bytes)
    #expect(archive.items[id]?.bulletin.state == .acknowledged)
    #expect(archive.items[id]?.matter(.chinese) == "1号 石桥村三组 山洪")
    let one = try BulletinArchive(room.station.folder, zone: .china, only: final)
    #expect(one.items.keys.sorted() == [final])
  }

  @Test func anotherVoidBulletinIsNotForgotten() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    var voiding = VoidBulletin()
    (voiding.bulletin, voiding.reason) = (id, "误拟")
    try room.act(.void(voiding))
    let archive = try BulletinArchive(room.station.folder, zone: .china)
    #expect(archive.items[id]?.document?.standing == "作废")
  }
}
