import Testing

@testable import Keys

@Suite struct SigningKeyTests {
  let statement = Statement(purpose: "bulletin", parts: [Array("首报".utf8), Array("38".utf8)])

  @Test func aSignatureIsCheckedWithThePublicHalf() throws {
    let key = SigningKey()
    let signature = try key.sign(statement)
    let others = try VerifyingKey(bytes: key.publicKey.bytes)
    #expect(others.verifies(signature, of: statement))
    #expect(!SigningKey().publicKey.verifies(signature, of: statement))
  }

  @Test(arguments: [
    Statement(purpose: "bulletin", parts: [Array("首报".utf8), Array("39".utf8)]),
    Statement(purpose: "checkpoint", parts: [Array("首报".utf8), Array("38".utf8)]),
    Statement(purpose: "bulletin", parts: [Array("首报38".utf8), []]),
    Statement(purpose: "bulletin", parts: [Array("首报38".utf8)]),
  ])
  func noOtherStatementPasses(other: Statement) throws {
    let key = SigningKey()
    #expect(!key.publicKey.verifies(try key.sign(statement), of: other))
  }

  @Test func aKeyComesBackFromItsSecretBytes() throws {
    let key = SigningKey()
    #expect(try SigningKey(secret: key.secret).publicKey.bytes == key.publicKey.bytes)
    #expect(throws: KeyFault.notAKey) { try SigningKey(secret: [1, 2, 3]) }
    #expect(throws: KeyFault.notAKey) { try VerifyingKey(bytes: []) }
  }

  /// RFC 8032 section 7.1, test 1 gives secret and public key.
  @Test func thePublicHalfIsTheOneOfTheStandard() throws {
    let secret: [UInt8] = [
      0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44,
      0x49,
      0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ]
    let known: [UInt8] = [
      0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a, 0x0e,
      0xe1,
      0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
    ]
    #expect(try SigningKey(secret: secret).publicKey.bytes == known)
  }
}
