import DutyModel
import Foundation
import Keys
import Paperwork
import TestSupport
import Testing

@testable import Desk

/// What the desk adds to a bulletin that is submitted: its text, the code and the pages.
@Suite struct SubmittedTextTests {
  @Test func theDeskMakesCodeAndPagesOfTheText() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let (bulletin, document) = (try room.bulletin(id), try room.document(id))
    #expect(bulletin.state == .awaitingSignature && bulletin.pages == document.pages)
    #expect(bulletin.code == ShortCode(of: document.text.canonical).text)
    #expect(room.desk.room.letter(of: id) == document.text.letter)
  }

  @Test func aSheetSaysWhoseItIsByName() throws {
    let room = try BulletinDesk()
    let text = try room.document(try room.draft()).text
    #expect(text.masthead == "值班信息" && text.drillMark == nil && text.grades == ["特急", "首报"])
    #expect(text.addressees == "县政府总值班室、县应急管理局值班室、县防指")
    #expect(text.unit == "青禾镇值班室" && text.date == "2026年7月14日20时31分")
    #expect(text.figures == ["被困7人"] && text.body.joined().contains("被困7人"))
    #expect(
      text.hands == [
        .init("拟稿", "吴晓", note: "20:31"), .init("核稿", "＿＿＿＿"), .init("签发", "＿＿＿＿＿"),
      ])
  }

  @Test func whatTheStationSaysStandsOnTheSheet() throws {
    let room = try BulletinDesk(.exercise)
    let path = room.station.folder.file(.station)
    let lines = "masthead = \"突发事件信息专报\"\nunit = \"青禾镇人民政府\"\nphone = \"822 0100\"\n"
    try room.station.write(lines + room.station.text(path), to: path)
    try room.desk.adoptStationFiles()
    let text = try room.document(try room.draft()).text
    #expect(text.masthead == "突发事件信息专报" && text.unit == "青禾镇人民政府" && text.phone == "822 0100")
    #expect(text.drillMark == "演练")
  }

  @Test func anotherCodeThanTheTextsIsRefused() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    let refusal = try room.refusal { try room.submit(id, code: "2222") }
    #expect(refusal == .bulletin(.codeDiffers(typed: "2222", older: nil)))
    let pages = try room.document(id).pages
    #expect(
      try room.refusal { try room.submit(id, pages: pages + 1) }
        == .bulletin(.pagesDiffer(given: pages + 1, printed: pages)))
    // The right ones may be given, however they were typed.
    try room.submit(id, code: room.document(id).code.text.lowercased() + " ", pages: pages)
    #expect(try room.bulletin(id).code == room.document(id).code.text)
  }

  @Test func theCodeOfAnOlderDraftIsToldAsSuch() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let old = try room.document(id).code.text
    try room.edit(id) { $0.text = "截至21时，水退了。" }
    #expect(try room.document(id).code.text != old)
    #expect(
      try room.refusal { try room.submit(id, code: old) } == .bulletin(.codeDiffers(typed: old, older: 1)))
    try room.submit(id)
    #expect(
      try room.refusal { try room.sign(id, words: "同意", code: old) }
        == .bulletin(.codeDiffers(typed: old, older: 1)))
  }

  /// Later names, settings and wordings change nothing that was submitted.
  @Test func aSubmittedTextStaysTheSameForEver() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let bytes = try room.document(id).bytes
    let path = room.station.folder.file(.station)
    let renamed = try room.station.text(path).replacing("县政府总值班室", with: "县政府总值班室（新）")
    try room.station.write(renamed, to: path)
    try room.desk.adoptStationFiles()
    #expect(try room.document(id).bytes == bytes)
    try room.desk.openSegment()
    #expect(try room.document(id).bytes == bytes)
    let (other, _) = try room.station.desk("B")
    #expect(BulletinDocument(id, in: other.room)?.bytes == bytes)
    try room.sign(id)
    #expect(try room.document(id).bytes == bytes && room.document(id).text.number == "〔2026〕第1期")
  }

  @Test func everySignChangesTheBytes() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    let before = try room.document(id)
    let text = try #require(room.desk.room.content(of: id)).text
    try room.edit(id) { $0.text = text + "。" }
    #expect(try room.document(id).bytes != before.bytes)
  }

  @Test func hiddenSignsAreInNoText() throws {
    let room = try BulletinDesk()
    let id = try room.draft { $0.text = "截至\u{202E}21时，\u{7}水\u{200B}退了\u{1B}[31m。\r\n续报随后。" }
    try room.submit(id)
    let document = try room.document(id)
    #expect(document.text.body == ["截至21时，水退了[31m。", "续报随后。"])
    for form in BulletinForm.allCases where form != .word {
      let text = String(decoding: document.content(as: form), as: UTF8.self)
      #expect(
        !text.unicodeScalars.contains { ["\u{202E}", "\u{7}", "\u{200B}", "\u{1B}", "\r"].contains($0) })
    }
  }

  @Test func theLongestTextHasItsPages() throws {
    let room = try BulletinDesk()
    let long = String(repeating: "水", count: 16 * 1_024 / 3)
    let id = try room.draft { $0.text = long }
    try room.submit(id)
    #expect(try room.document(id).pages == 10 && room.document(id).text.body == [long])
    try room.edit(id) { $0.text = String(repeating: "\"\n", count: 6_000) }
    try room.submit(id)
    try room.desk.openSegment()
    #expect(try room.document(id).text.body == Array(repeating: "\"", count: 6_000))
    #expect(try room.bulletin(id).pages == room.document(id).pages)
  }

  @Test func filesAreListedOnTheSheet() throws {
    let room = try BulletinDesk()
    let photo = room.desk.folder.path + "/photo.jpg"
    try Data(repeating: 7, count: 411_201).write(to: URL(fileURLWithPath: photo))
    let hash = try Attachments(room.desk.folder).store(photo).sha256
    let id = try room.draft {
      $0.attachments = [BulletinFile(name: "桥面\u{202E}.jpg", sha256: hash.uppercased(), bytes: 411_201)]
    }
    let file = try #require(room.document(id).text.attachments.first)
    #expect(file == .init(name: "桥面.jpg", bytes: 411_201, sha256: hash.lowercased()))
    #expect(
      try room.refusal { try room.edit(id) { $0.attachments = [.init(name: "a", sha256: "1", bytes: 1)] } }
        == .fileNotStored(name: "a"))
    // Of the same content, but of another size: of what lies there nothing else may be said.
    #expect(
      try room.refusal {
        try room.edit(id) { $0.attachments = [.init(name: "b", sha256: hash, bytes: .max)] }
      } == .fileNotStored(name: "b"))
    try room.edit(id) { $0.detach = true }
    #expect(try room.document(id).text.attachments.isEmpty)
  }
}
