import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Desk

/// The documents of bulletins in `out/`.
@Suite struct BulletinPapersTests {
  private static let name = "BL-20260714-01_首报_EV-20260714-01"

  /// What people see of `out/`.
  private static func papers(in station: TestStation) throws -> [String] {
    try station.names(in: station.folder.documents).filter { !$0.hasPrefix(".") }
  }

  @Test func whatIsSubmittedLiesThereForTheLeader() throws {
    let room = try BulletinDesk()
    let papers = BulletinPapers(desk: room.desk)
    let id = try room.draft()
    #expect(papers.write().places.isEmpty)
    try room.submit(id)
    #expect(papers.write().places.count == 3 && papers.write().places.isEmpty)
    #expect(
      try Self.papers(in: room.station) == [
        Self.name + "_第1稿_送签稿.html", Self.name + "_第1稿_送签稿.txt", Self.name + "_第1稿_送签稿_净文本.txt",
      ])
    let plain = try room.station.text(
      room.station.folder.documents + "/" + Self.name + "_第1稿_送签稿_净文本.txt")
    #expect(plain.hasPrefix("【送签稿】【特急】【首报】\n"))
    #expect(plain.hasSuffix("校验 \(try room.document(id).code.text)\n"))
  }

  @Test func everyPageOfAnUnsignedTextSaysSo() throws {
    let room = try BulletinDesk(.exercise)
    let id = try room.draft { $0.text = String(repeating: "水漫过便桥，", count: 300) }
    for standing in ["草稿", "送签稿"] {
      let document = try room.document(id)
      #expect(document.pages > 2 && document.standing == standing)
      for page in document.layout.pages.indices {
        #expect(document.layout.footer(ofPage: page) == "演练　\(standing)　— \(page + 1) —")
      }
      if standing == "草稿" { try room.submit(id) }
    }
    try room.sign(id)
    let signed = try room.document(id)
    #expect(signed.standing == nil && signed.layout.footer(ofPage: 0) == "演练　— 1 —")
  }

  @Test func signingWritesEveryForm() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let papers = BulletinPapers(desk: room.desk)
    try room.sign(id)
    let (places, fault) = papers.write()
    let paths = places.map(\.path)
    #expect(fault == nil)
    let names = paths.map { String($0.dropFirst(room.station.folder.documents.count + 1)) }
    #expect(
      names
        == ["_已签.txt", "_已签.html", "_已签.docx", "_已签_快报.txt", "_已签_电话稿.txt", "_已签_净文本.txt"].map {
          Self.name + "_2026-001" + $0
        })
    for path in paths {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(!bytes.isEmpty)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    let text = try room.station.text(paths[0])
    #expect(text.contains("〔2026〕第1期") && text.contains("签发：林远山（20:31 微信授权）"))
  }

  @Test func anotherSeatLeavesTheFilesToTheFirst() throws {
    let room = try BulletinDesk()
    let (other, _) = try room.station.desk("B")
    let papers = BulletinPapers(desk: other)
    try room.submit(try room.draft())
    try other.follow()
    #expect(papers.write().places.isEmpty)
  }

  /// A start hears the segment again.
  @Test func aStartLeavesWhatSomebodyWroteIntoAPaperAndWritesWhatIsMissing() throws {
    let room = try BulletinDesk()
    let papers = BulletinPapers(desk: room.desk)
    let id = try room.draft()
    try room.submit(id)
    try room.sign(id)
    let written = papers.write().places.map(\.path)
    let names = try Self.papers(in: room.station)
    try room.station.write("with a line of somebody's", to: written[0])
    try FileManager.default.removeItem(atPath: written[1])
    func start() throws -> (places: [PaperPlace], fault: FileFault?) {
      let desk = try Desk(folder: room.station.folder, seat: "A", zone: .china, clock: room.station.clock)
      let papers = BulletinPapers(desk: desk)
      desk.deliverPending()
      return papers.write()
    }
    let (places, fault) = try start()
    #expect(fault == nil && places.allSatisfy { $0.changed == nil })
    #expect(try room.station.text(written[0]) == "with a line of somebody's")
    #expect(try Self.papers(in: room.station) == names)
    // Signed by his own hand since, the paper says something new.
    var counter = SignBulletin()
    (counter.bulletin, counter.kind, counter.signer) = (id, .paper, "lin.yuanshan")
    (counter.code, counter.pages) = (try room.document(id).code.text, try room.document(id).pages)
    try room.act(.counterSign(counter))
    let later = papers.write().places
    #expect(later.first?.changed == written[0] && later.first?.path.hasSuffix("_已签_2.txt") == true)
    #expect(try room.station.text(written[0]) == "with a line of somebody's")
    #expect(try later.last.map { try room.station.text($0.path).contains("补签") } != nil)
  }

  @Test func aFolderThatTakesNothingIsTold() throws {
    let room = try BulletinDesk()
    let papers = BulletinPapers(desk: room.desk)
    try FileManager.default.removeItem(atPath: room.station.folder.documents)
    try room.station.write("no folder", to: room.station.folder.documents)
    try room.submit(try room.draft())
    let (places, fault) = papers.write()
    #expect(places.isEmpty && fault?.path.hasPrefix(room.station.folder.documents) == true)
    // The entry stands all the same, and a later one is written.
    try FileManager.default.removeItem(atPath: room.station.folder.documents)
    try room.sign("BL-20260714-01")
    #expect(papers.write().places.count == 6)
  }
}
