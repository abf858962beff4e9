import DutyModel
import Foundation
import JournalFile
import Testing

@testable import Desk

/// Keys, signatures and reports of an export that somebody replaced, with a manifest that fits again: the journal beside
/// them tells.
@Suite final class ForgedProofTests {
  private let keys: KeyDesk
  private let export: CheckedExport
  private let bulletin: BulletinID

  init() throws {
    keys = try KeyDesk()
    bulletin = try keys.waiting()
    try keys.sign(bulletin, with: keys.unlock())
    try keys.desk.saveHead()
    export = try CheckedExport(keys.station)
  }

  deinit { export.remove() }

  @Test func whatWasExportedAgreesWithItsJournalAndTheManifestIsNamed() throws {
    let (code, output) = try export.check()
    let sum = Digest(of: Array(try Data(contentsOf: URL(fileURLWithPath: export.path + "/manifest.json"))))
      .hex
    #expect(code == 0 && output.contains(sum), "\(output)")
    #expect(!output.contains("没法核对"), "\(output)")
  }

  @Test(arguments: [("keys", ".pem"), ("signatures", ".statement"), ("signatures", ".signature")])
  func aReplacedProofIsFoundAndNamedWithAnAnchorToo(folder: String, suffix: String) throws {
    let name = try #require(try export.names(in: folder).first { $0.hasSuffix(suffix) })
    try export.forge("\(folder)/\(name)") { content in
      var content = content
      content[content.startIndex + content.count / 2] ^= 1
      return content
    }
    let anchor = String(keys.desk.head.hash.prefix(12))
    let (code, output) = try export.check(nil, "--anchor", anchor)
    #expect(code == 22 && output.contains("\(folder)/\(name)  和日志里的不一样"), "\(output)")
  }

  @Test(arguments: ["signed", "txt"]) func aReportWithAnotherFigureIsFound(suffix: String) throws {
    let file = "bulletins/\(bulletin).\(suffix)"
    try export.forge(file) { content in
      let text = String(decoding: content, as: UTF8.self)
      return Data(text.replacing("被困7人", with: "被困0人").utf8)
    }
    let (code, output) = try export.check()
    #expect(code == 22 && output.contains("\(file)  和日志里的不一样"), "\(output)")
  }

  @Test(arguments: [
    ("〔2026〕第1期", "〔2026〕第2期"), ("校验：", "更正：被困0人　校验：A"), ("青禾镇值班室", "青河镇值班室"), ("特急", "平急"),
  ])
  func aPrintedSheetIsHeldAgainstItsEntriesFromHeadToCode(from: String, to: String) throws {
    let file = "bulletins/\(bulletin).txt"
    try export.forge(file) { content in
      let text = String(decoding: content, as: UTF8.self)
      #expect(text.contains(from), "\(text)")
      return Data(text.replacing(from, with: to).utf8)
    }
    let (code, output) = try export.check()
    #expect(code == 22 && output.contains("\(file)  和日志里的不一样"), "\(output)")
  }

  @Test(arguments: [
    "keys/0123456789abcdef.pem", "signatures/9-0123456789abcdef.signature", "bulletins/BL-9.txt",
  ])
  func aProofOfWhichNoEntryTellsIsFound(file: String) throws {
    try export.forge(file) { _ in Data("x".utf8) }
    let (code, output) = try export.check()
    #expect(code == 22 && output.contains("\(file)  日志里没有一条说到它"), "\(output)")
  }
}
