import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// What stands beside a signature in its own group: no later signature covers it, so it must say the very same. The
/// program and check.py come to one end.
@Suite final class SignOffRecordTests {
  private let keys: KeyDesk
  private let export: CheckedExport
  private let pen: UnlockedKey

  init() throws {
    keys = try KeyDesk()
    pen = try keys.unlock()
    try keys.sign(keys.waiting(), with: pen)
    try keys.desk.saveHead()
    export = try CheckedExport(keys.station)
  }

  deinit { export.remove() }

  private func codes(_ journal: String) throws -> (ours: Int32, theirs: Int32, output: String) {
    let checked = try export.check(journal)
    return (try SignatureCheck(folder: journal).exitCode, checked.code, checked.output)
  }

  @Test func aSignOffWithoutItsOwnSignatureBesideATrueOneIsFound() throws {
    try keys.recordSignOff(by: pen) { signed, _ in
      var forged = signed
      forged.signOff.signer = KeyDesk.gao
      forged.signOff.signature = String(repeating: "ab", count: 64)
      return [.bulletin(.signed(forged))]
    }
    #expect(try keys.problems() == [.surplus, .missing])
    let (_, theirs, output) = try codes(keys.station.folder.journal)
    #expect(theirs == 22 && output.contains("a second sign-off"), "\(output)")
  }

  @Test func aSignatureStandsForOneSignOffOnly() throws {
    try keys.recordSignOff(by: pen) { signed, _ in [.bulletin(.signed(signed))] }
    #expect(try keys.problems() == [.surplus, .missing])
    #expect(try codes(keys.station.folder.journal).theirs == 22)
  }

  static let changes: [@Sendable (inout BulletinSigned) -> Void] = [
    { $0.draft = 2 }, { $0.matter = "EV-2" }, { $0.signOff.code = "AAAA" }, { $0.signOff.standsIn = true },
    { $0.signOff.at = $0.signOff.at.adding(minutes: -60) }, { $0.signOff.signer = KeyDesk.gao },
  ]

  @Test(arguments: changes.indices) func aSignOffThatSaysSomethingElseIsFound(change: Int) throws {
    try keys.recordSignOff(by: pen) { signed, _ in
      Self.changes[change](&signed)
      return []
    }
    #expect(try keys.problems() == [.otherSignOff])
    #expect(try codes(keys.station.folder.journal).theirs == 22)
  }

  @Test func aSignatureUnderTheNameOfAnotherReportIsFound() throws {
    var submitted = BulletinSubmitted()
    (submitted.bulletin, submitted.matter, submitted.code) = ("BL-1", "EV-1", "AAAA")
    submitted.letter = BulletinLetter()
    submitted.letter?.title = "别的一份"
    try keys.record([.bulletin(.submitted(submitted))])
    try keys.recordSignOff(by: pen)
    #expect(try keys.problems() == [.otherSignOff])
    #expect(try codes(keys.station.folder.journal).theirs == 22)
  }

  /// Each field of each record of the last signed group, left out or of another kind.
  @Test(arguments: ["bulletin.signed/1", "bulletin.numbered/1", "signature.made/1", "checkpoint.signed/1"])
  func aFieldThatIsGoneIsJudgedAlike(type: String) throws {
    let target = try #require(keys.listener.entries.last { $0.event.type == type }).sequence
    let copy = keys.station.folder.path + "-copy"
    var body = ""
    try FileManager.default.copyItem(atPath: keys.station.folder.journal, toPath: copy)
    try rewriteJournal(copy) { sequence, text in
      if sequence == target { body = text }
      return nil
    }
    try FileManager.default.removeItem(atPath: copy)
    let fields = body[body.range(of: "\"data\":")!.upperBound...].matches(of: /"([a-z_]+)":/).map(\.output.1)
    #expect(fields.count > 3)
    for field in fields {
      try FileManager.default.copyItem(atPath: keys.station.folder.journal, toPath: copy)
      defer { try? FileManager.default.removeItem(atPath: copy) }
      try rewriteJournal(copy) { sequence, text in
        guard sequence == target else { return nil }
        let start = text.range(of: "\"data\":")!.upperBound
        let name = text.range(of: "\"\(field)\":", range: start..<text.endIndex)!
        return text.replacingCharacters(in: name, with: "\"x_\(field)\":")
      }
      let (ours, theirs, output) = try codes(copy)
      #expect(ours == theirs, "\(field): \(ours) \(theirs)\n\(output)")
      #expect(ours == 22 || field == "occasion", "\(field)")
    }
  }
}
