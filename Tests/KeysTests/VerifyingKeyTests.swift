import Crypto
import Foundation
import Testing

@testable import Keys

@Suite struct VerifyingKeyTests {
  static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let key = try! SigningKey(secret: Array(0..<32))
  let statement = Statement.bulletin(
    text: Array("关于石桥村山洪险情的续报一\n".utf8), number: "〔2026〕第38期",
    head: String(repeating: "a", count: 64), role: "leader", key: "0123456789abcdef",
    time: "2026-07-14T22:05:00.000+08:00")

  @Test func theIdIsTheBeginningOfTheHashOfTheKey() {
    #expect(key.publicKey.id == String(Self.sha256(key.publicKey.bytes).prefix(16)))
  }

  @Test func theStatementIsPrefixPurposeAndPartsWithTheirLengths() {
    let small = Statement(purpose: "p", parts: [[7], []])
    #expect(
      small.bytes == Array("dutyroom-sign-1\0".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0x70]
        + [0, 0, 0, 0, 0, 0, 0, 1, 7] + [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func everyPartOfWhatALeaderSignsIsCovered() throws {
    func made(_ change: Int) -> Statement {
      Statement.bulletin(
        text: change == 0 ? [1] : [0], number: change == 1 ? "2" : "1", head: change == 2 ? "b" : "a",
        role: change == 3 ? "deputy" : "leader", key: change == 4 ? "k2" : "k1", time: change == 5 ? "2" : "1"
      )
    }
    let signature = try key.sign(made(-1))
    #expect(key.publicKey.verifies(signature, of: made(-1)))
    for change in 0...5 { #expect(!key.publicKey.verifies(signature, of: made(change)), "\(change)") }
    let note = Statement.checkpoint(journal: "j", sequence: 9, head: "h", role: "r", key: "k", time: "t")
    let other = Statement.checkpoint(journal: "j", sequence: 8, head: "h", role: "r", key: "k", time: "t")
    #expect(!key.publicKey.verifies(try key.sign(note), of: other))
  }

  /// Signs with this program, checks with another one, by the two files and the command that the README shows.
  @Test(.enabled(if: openssl != nil, "openssl isn't installed"))
  func opensslChecksASignatureByHand() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try key.publicKey.pem.write(to: folder.appending(path: "key.pem"), atomically: false, encoding: .utf8)
    try Data(try key.sign(statement)).write(to: folder.appending(path: "signature"))

    func verdict(_ bytes: [UInt8]) throws -> Int32 {
      try Data(bytes).write(to: folder.appending(path: "statement"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(Self.openssl))
      process.currentDirectoryURL = folder
      process.arguments = [
        "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "statement", "-sigfile",
        "signature",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try verdict(statement.bytes) == 0)
    var changed = statement.bytes
    changed[60] ^= 1
    #expect(try verdict(changed) != 0)
  }
}
