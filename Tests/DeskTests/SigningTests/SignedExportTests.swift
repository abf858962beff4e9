import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// The checker of an export says of signatures what `journal verify` says, without our program or any library.
@Suite struct SignedExportTests {
  private let keys: KeyDesk
  private let out: String

  init() throws {
    keys = try KeyDesk()
    out = keys.station.folder.path + "-out"
    try keys.sign(keys.waiting(), with: keys.unlock())
    try keys.desk.openSegment()
    let second = try keys.unlock()
    try keys.sign(keys.waiting { $0.place = "李家湾" }, with: second)
    try keys.desk.rotateKey(second, passphrase: "another passphrase", by: KeyDesk.leader)
  }

  /// What check.py says of an export of the journal as it lies there.
  private func check() throws -> (code: Int32, output: String) {
    try? FileManager.default.removeItem(atPath: out)
    defer { try? FileManager.default.removeItem(atPath: out) }
    _ = try JournalExport.write(
      journal: keys.station.folder.journal, to: out,
      origin: ExportOrigin(program: "test", stamp: "2026-07-14", zone: "Asia/Shanghai"),
      adding: signatureProofs(of:))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [out + "/check.py"]
    process.environment = ["LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
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
  ])
  func whatIsFoundIsFoundThereToo(type: String, from: String, to: String) throws {
    let target = try #require(keys.listener.entries.first { $0.event.type == type }).sequence
    try rewriteJournal(keys.station.folder.journal) { $0 == target ? $1.replacing(from, with: to) : nil }
    let ours = try keys.check().exitCode
    let (code, output) = try check()
    #expect(code == ours && ours == (from == to ? 0 : 22), "\(output)")
  }
}
