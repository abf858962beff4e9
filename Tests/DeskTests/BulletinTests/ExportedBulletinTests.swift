import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// Reports in the export of a journal, and where a search finds them.
@Suite struct ExportedBulletinTests {
  @Test func everySignedReportGoesAlongWithAnExport() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    try room.signOnPaper(id)
    let unsigned = try room.draft(.followUp)
    try room.submit(unsigned)
    let bytes = try room.document(id).bytes
    for _ in 1...2 { try room.desk.openSegment() }
    try room.desk.saveHead()
    let out = room.station.folder.path + "-out"
    defer { try? FileManager.default.removeItem(atPath: out) }
    _ = try JournalExport.write(
      journal: room.station.folder.journal, to: out,
      origin: ExportOrigin(program: "test", stamp: "2026-07-14", zone: "Asia/Shanghai"),
      adding: { exportAdditions(of: $0, zone: .china) })
    #expect(try room.station.names(in: out + "/bulletins") == ["\(id).signed", "\(id).txt"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: out + "/bulletins/\(id).signed")) == Data(bytes))
    #expect(try room.station.text(out + "/bulletins/\(id).txt").contains("〔2026〕第1期"))
  }

  @Test func aReportIsFoundByItsWordsAndItsCode() throws {
    let room = try BulletinDesk()
    let id = try room.draft { $0.text = "截至21时，便桥基础被冲空。" }
    try room.submit(id)
    try room.desk.saveHead()
    for words in ["便桥基础", try room.document(id).code.text] {
      let search = try LogSearch(
        try #require(SearchQuery(words)), in: room.station.folder, zone: .china, language: .chinese)
      search.work { false }
      #expect(search.hits.contains { $0.line.word == "送签" && $0.matter == room.matter }, "\(words)")
    }
  }
}
