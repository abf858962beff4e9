import DutyModel
import Foundation
import JournalFile
import Keys
import TestSupport
import Testing

@testable import Desk

/// What `journal verify` says of signatures when somebody has rewritten the log so that its chain fits again.
@Suite struct SignatureCheckTests {
  private let keys: KeyDesk

  init() throws {
    keys = try KeyDesk()
    try keys.sign(keys.waiting(), with: keys.unlock())
  }

  private func entry(_ type: String) throws -> Int {
    try #require(keys.listener.entries.last { $0.event.type == type }).sequence
  }

  /// Changes the entry of `type`, makes the chain fit, and says what is found.
  private func findings(
    changing type: String, _ change: (String) -> String
  ) throws -> [SignatureCheck.Finding] {
    let target = try entry(type)
    try rewriteJournal(keys.station.folder.journal) { $0 == target ? change($1) : nil }
    #expect(Journal.verify(folder: keys.station.folder.journal).exitCode == 0)
    return try keys.check().findings
  }

  @Test func aJournalAsItWasIsRight() throws {
    let check = try keys.check()
    #expect(check.exitCode == 0 && check.signatures == 1 && check.checkpoints == 1)
    #expect(check.text(in: .chinese) == ["密钥签名 1 个，检查点 1 个，都对，没改过一个字"])
    // A station without any key has nothing to say about it.
    let plain = try TestStation()
    #expect(try SignatureCheck(folder: plain.folder.journal).text(in: .english) == [])
  }

  /// Every field of the signed record, each changed by one sign.
  @Test(arguments: ["text", "number", "head", "role", "key", "time", "signature", "person", "bulletin"])
  func aChangedSignInAnyPartIsFound(field: String) throws {
    let signed = try entry("signature.made/1")
    let found = try findings(changing: "signature.made/1") { body in
      let start = body.range(of: "\"data\":")!.upperBound
      let name = body.range(of: "\"\(field)\":", range: start..<body.endIndex)!.upperBound
      let sign = body[name...].firstIndex { $0.isLetter || $0.isNumber }!
      var changed = body
      changed.replaceSubrange(sign...sign, with: body[sign] == "1" ? "2" : "1")
      return changed
    }
    #expect(found.contains { $0.sequence == signed }, "\(found)")
  }

  @Test func anyByteOfTheTextCounts() throws {
    let made = try keys.lastSignature().made
    let key = try #require(keys.desk.room.enrolledKey(keys.key))
    func isRight(_ bytes: [UInt8]) -> Bool {
      key.verifies(
        made.signature,
        of: .bulletin(
          text: bytes, number: made.number, head: made.head, role: made.role.rawValue, key: made.key.rawValue,
          time: made.time))
    }
    let text = SignedText(lines: made.text).bytes
    #expect(isRight(text))
    for place in text.indices {
      var changed = text
      changed[place] ^= 1
      #expect(!isRight(changed), "\(place)")
    }
  }

  @Test func anEntryChangedBeforeTheSignatureIsFound() throws {
    let signed = try entry("signature.made/1")
    let found = try findings(changing: "bulletin.drafted/1") { $0.replacing("石桥村", with: "石头村") }
    // The head that he signed at isn't the one before it any more; nor is that of the checkpoint.
    #expect(found.map(\.sequence) == [signed, try entry("checkpoint.signed/1")])
    #expect(found.map(\.problem) == [.otherPlace, .otherPlace])
  }

  @Test func anotherNumberOrSignOffBesideItIsFound() throws {
    let found = try findings(changing: "bulletin.numbered/1") {
      $0.replacing("\"value\":1", with: "\"value\":3")
    }
    #expect(found.contains { $0.problem == .otherSignOff })
  }

  @Test func aSignOffWhoseSignatureIsGoneIsFound() throws {
    let found = try findings(changing: "signature.made/1") {
      $0.replacing("signature.made/1", with: "signature.lost/1")
    }
    #expect(found.map(\.problem).contains(.missing))
  }

  @Test func aKeyThatHadEndedOrNeverBegunCountsForNothing() throws {
    let found = try findings(changing: "key.enrolled/1") {
      $0.replacing("\"key\":\"\(keys.key)\"", with: "\"key\":\"0123456789abcdef\"")
    }
    #expect(Set(found.map(\.problem)) == [.unprovenKey, .unknownKey])
  }

  @Test func aSignatureBehindTheEndOfItsKeyIsFound() throws {
    let pen = try keys.unlock()
    try keys.recordSignOff(by: pen)
    #expect(try keys.problems() == [])
    try keys.desk.revokeKey(keys.key, reason: "丢了", by: KeyDesk.officer)
    try keys.recordSignOff(by: pen)
    #expect(try keys.problems() == [.endedKey])
  }

  @Test func aSignatureByTheKeyOfAnotherIsFound() throws {
    try keys.desk.makeKey(for: KeyDesk.gao, passphrase: "another passphrase", by: KeyDesk.other)
    let pen = try keys.desk.unlock(KeyDesk.gao, typed: "another passphrase", by: KeyDesk.other)
    try keys.recordSignOff(by: pen, for: KeyDesk.gao)
    #expect(try keys.problems() == [])
    try keys.recordSignOff(by: pen, for: KeyDesk.lin)
    #expect(try keys.problems() == [.keyOfAnother])
  }

  @Test func aKeyInAnothersPlaceThatWasNotHandedOverIsFound() throws {
    let stolen = try keys.newKey()
    var rotated = KeyRotated(keys.key, to: stolen.enrolled)
    rotated.signature = try #require(stolen.pen.signature(over: rotated.claim(in: keys.desk.identity)))
    try keys.record([.keys(.rotated(rotated))])
    #expect(try keys.problems() == [.notHandedOver])
  }

  @Test func aKeyHandedOverToSomebodyElseOrBehindItsEndIsFound() throws {
    let pen = try keys.unlock()
    try keys.record([.keys(.rotated(try keys.rotation(from: keys.key, by: pen, to: KeyDesk.gao)))])
    #expect(try keys.problems() == [.keyOfAnother])
    try keys.record([.keys(.rotated(try keys.rotation(from: keys.key, by: pen)))])
    #expect(try keys.problems() == [.keyOfAnother, .endedKey])
  }

  @Test func aKeyThatWasHandedOverIsRight() throws {
    try keys.record([.keys(.rotated(try keys.rotation(from: keys.key, by: try keys.unlock())))])
    #expect(try keys.problems() == [])
  }

  @Test func anEnrolledKeyThatItsBringerDoesNotHoldIsFound() throws {
    var copied = try keys.newKey(of: KeyDesk.gao).enrolled
    // Signed by its holder, for himself.
    copied.person = KeyDesk.lin
    try keys.record([.keys(.enrolled(copied))])
    #expect(try keys.problems() == [.unprovenKey])
  }

  @Test func verifyingFindsOnItsOnePassWhatTheCheckFinds() throws {
    try keys.desk.openSegment()
    let pen = try keys.unlock()
    try keys.desk.revokeKey(keys.key, reason: "丢了", by: KeyDesk.officer)
    try keys.recordSignOff(by: pen)
    var check = SignatureCheck()
    let report = Journal.verify(folder: keys.station.folder.journal, reading: { check.take($0) })
    let other = try keys.check()
    #expect(report.exitCode == 0 && check.findings == other.findings && check.findings.count == 1)
    #expect(check.signatures == 2 && check.checkpoints == other.checkpoints && check.keys == other.keys)
  }

  @Test func proofsAreWhatAnotherProgramNeeds() throws {
    let additions = signatureProofs(of: keys.station.folder.journal)
    let made = try entry("signature.made/1")
    let paths = additions.files.map(\.path)
    #expect(
      paths == [
        "keys/\(keys.key).pem", "signatures/\(made)-\(keys.key).statement",
        "signatures/\(made)-\(keys.key).signature", "signatures/\(made + 1)-\(keys.key).statement",
        "signatures/\(made + 1)-\(keys.key).signature",
      ])
    #expect(additions.exitCode == 0 && additions.files[2].bytes.count == 64)
    #expect(additions.files[1].bytes.starts(with: Array("dutyroom-sign-1\0".utf8)))
  }

  @Test func findingsAreToldInBothLanguagesAndForMachines() throws {
    _ = try findings(changing: "signature.made/1") {
      $0.replacing("\"role\":\"leader\"", with: "\"role\":\"stand_in\"")
    }
    let check = try keys.check()
    let sequence = try entry("signature.made/1")
    #expect(check.exitCode == 22)
    #expect(check.text(in: .chinese).dropFirst().first == "  第 \(sequence) 条：签名和正文、号、时间对不上")
    #expect(
      check.text(in: .english).dropFirst().first
        == "  Entry \(sequence): it isn't over the text, number and time that stand there")
    var json = JSONWriter()
    json.beginObject()
    check.write(to: &json)
    json.endObject()
    #expect(String(decoding: json.bytes, as: UTF8.self).contains(#""problem":"wrong""#))
  }
}
