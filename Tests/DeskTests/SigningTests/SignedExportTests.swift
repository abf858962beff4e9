import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// The checker of an export says of signatures what `journal verify` says, without our program or any library.
@Suite struct SignedExportTests {
  private let keys: KeyDesk

  init() throws {
    keys = try KeyDesk()
    try keys.sign(keys.waiting(), with: keys.unlock())
    try keys.desk.openSegment()
    let second = try keys.unlock()
    try keys.sign(keys.waiting { $0.place = "李家湾" }, with: second)
    try keys.desk.rotateKey(second, passphrase: "another passphrase", by: KeyDesk.leader)
  }

  /// What check.py says of an export of the journal as it lies there.
  private func check() throws -> (code: Int32, output: String) { try check(keys.station) }

  private func check(_ station: TestStation) throws -> (code: Int32, output: String) {
    let export = try CheckedExport(station)
    defer { export.remove() }
    return try export.check()
  }

  @Test func whatIsRightIsRightThereToo() throws {
    let (code, output) = try check()
    #expect(code == 0 && output.contains("密钥签名和检查点 4 个"), "\(output)")
  }

  @Test(arguments: [
    ("signature.made/1", "p: ", "p:  "), ("signature.made/1", #""role":"leader""#, #""role":"stand_in""#),
    ("signature.made/1", #""draft":1"#, #""draft":1"#), ("bulletin.drafted/1", "石桥村", "石头村"),
    ("bulletin.numbered/1", #""value":1"#, #""value":4"#),
    ("signature.made/1", "signature.made", "signature.lost"),
    ("key.enrolled/1", #""public":""#, #""public":"0"#),
    ("checkpoint.signed/1", #""sequence":"#, #""sequence":1"#),
    ("bulletin.signed/1", #""signer":"lin.yuanshan""#, #""signer":"gao.xiang""#),
    ("key.enrolled/1", #""person":"lin"#, #""person":"gao"#),
    ("key.enrolled/1", #""possession":""#, #""possession":"0"#),
    ("key.rotated/1", #""possession":""#, #""possession":"0"#),
    ("key.rotated/1", #""signature":""#, #""signature":"0"#),
    ("key.rotated/1", #""former":""#, #""former":"0"#),
  ])
  func whatIsFoundIsFoundThereToo(type: String, from: String, to: String) throws {
    let target = try #require(keys.listener.entries.first { $0.event.type == type }).sequence
    try rewriteJournal(keys.station.folder.journal) { $0 == target ? $1.replacing(from, with: to) : nil }
    let ours = try keys.check().exitCode
    let (code, output) = try check()
    #expect(code == ours && ours == (from == to ? 0 : 22), "\(output)")
  }

  /// What is right in every byte, and that no rule would have let through.
  @Test func whatNoRuleWasAskedAboutIsFoundThereToo() throws {
    let old = try keys.newKey(of: KeyDesk.gao)
    try keys.record([.keys(.enrolled(old.enrolled))])
    try keys.recordSignOff(by: old.pen, for: KeyDesk.gao)
    #expect(try check().code == 0)
    try keys.record([.keys(.rotated(try keys.rotation(from: old.pen.id, by: old.pen, to: KeyDesk.gao)))])
    #expect(try check().code == 0)
    try keys.recordSignOff(by: old.pen, for: KeyDesk.gao)
    let (code, output) = try check()
    #expect(try code == 22 && keys.problems() == [.endedKey], "\(output)")
    #expect(output.contains("its key didn't count then"), "\(output)")
    try keys.record([.keys(.rotated(try keys.rotation(from: old.pen.id, by: old.pen, to: KeyDesk.gao)))])
    #expect(try check().output.contains("the key before it didn't count then"))
    #expect(try keys.problems() == [.endedKey, .endedKey])
  }

  /// The entry that revoked it can't be read any more where it stands: what the next journal carries still tells.
  @Test func aKeyThatWasRevokedBehindTheDamageSignsNothingInTheNextJournal() throws {
    var damaged: KeyDesk? = try KeyDesk()
    let station = try #require(damaged?.station)
    let (key, pen) = (try #require(damaged?.key), try #require(try damaged?.unlock()))
    try damaged?.desk.note("坏掉的")
    try damaged?.desk.revokeKey(key, reason: "丢了", by: KeyDesk.officer)
    try damaged?.desk.saveHead()
    damaged = nil
    let segments = station.folder.journal + "/segments"
    let path = segments + "/" + (try #require(try station.names(in: segments).last))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[try #require(bytes.range(of: Data("坏掉的".utf8))).lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let next = try KeyDesk(goingOnIn: station, key: key)
    _ = try next.desk.repair(by: KeyDesk.officer)
    #expect(next.desk.room.enrolledKey(key)?.end != nil)
    try next.recordSignOff(by: pen)
    #expect(try next.problems() == [.endedKey])
    #expect(try check(station).output.contains("its key didn't count then"))
  }
}
