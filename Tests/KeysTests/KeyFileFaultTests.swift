import Testing

@testable import Keys

@Suite struct KeyFileFaultTests {
  let sealed: SealedKey
  let cheap = SealedKeyTests.cheap

  init() throws { sealed = try SealedKeyTests.sealed() }

  /// The file with `old` replaced and a check that fits, as somebody who changes it on purpose would leave it.
  private func forged(_ old: String, _ new: String) throws -> [UInt8] {
    let lines = String(decoding: sealed.file, as: UTF8.self).split(separator: "\n")
    let above = lines.dropLast().joined(separator: "\n").replacing(old, with: new) + "\n"
    return Array((above + "check \(VerifyingKeyTests.sha256(Array(above.utf8)).prefix(16))\n").utf8)
  }

  @Test func everyCutFileIsKnownAsNoWholeFile() throws {
    let file = sealed.file
    for length in 0..<file.count {
      let fault = try #require(throws: KeyFault.self, "\(length)") {
        try SealedKey(file: Array(file[..<length]))
      }
      #expect(length == 0 ? fault == .notAKeyFile(line: 1) : fault == .truncated, "\(length) \(fault)")
    }
    #expect(throws: KeyFault.notAKeyFile(line: 9)) { try SealedKey(file: file + [0x0A]) }
  }

  @Test func everyFlippedBitIsFoundWithoutATry() throws {
    let file = sealed.file
    for place in file.indices {
      for bit in 0..<8 {
        var flipped = file
        flipped[place] ^= 1 << bit
        #expect(throws: KeyFault.self, "\(place) \(bit)") { try SealedKey(file: flipped) }
      }
    }
  }

  @Test func aFlippedSaltIsDamageAndNoWrongPassphrase() throws {
    let text = String(decoding: sealed.file, as: UTF8.self)
    let salt = hexadecimal(sealed.salt)
    let other = (salt.first == "0" ? "1" : "0") + salt.dropFirst()
    let file = Array(text.replacing("salt=\(salt)", with: "salt=\(other)").utf8)
    #expect(file != sealed.file)
    #expect(throws: KeyFault.damaged) { try SealedKey(file: file) }
  }

  @Test func whatSomebodyChangedOnPurposeBreaksTheSeal() throws {
    for (old, new) in [
      ("person lin.yuanshan", "person gao.xiang"), ("created 2026", "created 2025"), ("n=16 ", "n=32 "),
      ("public 03", "public 13"),
    ] {
      let read = try SealedKey(file: try forged(old, new))
      #expect(throws: KeyFault.wrongPassphrase, "\(new)") {
        try read.unlock(SealedKeyTests.passphrase, floor: cheap)
      }
    }
  }

  @Test func weakenedParametersAreRefusedBeforeATry() throws {
    #expect(throws: KeyFault.weakened(cheap)) { try sealed.unlock(SealedKeyTests.passphrase) }
    for cost in [
      ScryptCost(n: 1 << 16, r: 8, p: 1), ScryptCost(n: 1 << 17, r: 4, p: 1),
      ScryptCost(n: 1 << 20, r: 1, p: 1),
    ] {
      #expect(!cost.isAtLeast(.standard))
    }
  }

  @Test func parametersThatWouldStopTheMachineAreRefused() throws {
    for text in ["n=16777216 r=64 p=16", "n=17 r=8 p=1", "n=0 r=8 p=1", "n=-16 r=8 p=1", "n=16 r=0 p=1"] {
      let read = try SealedKey(file: try forged("n=16 r=1 p=1", text))
      let fault = try #require(throws: KeyFault.self) {
        try read.unlock(SealedKeyTests.passphrase, floor: ScryptCost(n: -99, r: 0, p: 0))
      }
      #expect(fault == .tooCostly(read.cost), "\(text)")
    }
  }

  @Test func aNumberThatIsSpelledOtherwiseIsRefused() throws {
    for text in ["n=016", "n=+16"] {
      let file = try forged("n=16", text)
      #expect(throws: KeyFault.damaged, "\(text)") { try SealedKey(file: file) }
    }
    for (old, new, line) in [
      ("n=16", "n=x", 5), ("scrypt", "argon", 5), ("chachapoly", "none", 6), ("sealed ", "sealed A", 7),
      ("public ", "public 00", 4), ("person ", "person x ", 2), ("created 2", "created\u{7F}2", 3),
    ] {
      let file = try forged(old, new)
      #expect(throws: KeyFault.notAKeyFile(line: line), "\(new)") { try SealedKey(file: file) }
    }
  }

  @Test func aLaterVersionSaysSo() throws {
    #expect(throws: KeyFault.unknownVersion("2")) {
      try SealedKey(file: Array("dutyroom-key 2\nanything\n".utf8))
    }
    for other in ["-----BEGIN PUBLIC KEY-----\n", "\u{FEFF}dutyroom-key 1\n", "hello"] {
      #expect(throws: KeyFault.notAKeyFile(line: 1)) { try SealedKey(file: Array(other.utf8)) }
    }
    let long = Array("dutyroom-key 1\n".utf8) + [UInt8](repeating: 0x61, count: 3_000)
    #expect(throws: KeyFault.notAKeyFile(line: 1)) { try SealedKey(file: long) }
    #expect(throws: KeyFault.damaged) { try SealedKey(file: Array("dutyroom-key 1\n".utf8) + [0xFF]) }
  }

  @Test func anotherPublicHalfThatWasSealedAlongIsFound() throws {
    let other = SigningKey().publicKey.bytes
    let swapped = SealedKey(
      person: sealed.person, created: sealed.created, publicBytes: other, cost: sealed.cost,
      salt: sealed.salt,
      nonce: sealed.nonce, sealed: sealed.sealed)
    // The seal covers the public half, so this shows as a wrong passphrase.
    #expect(throws: KeyFault.wrongPassphrase) { try swapped.unlock(SealedKeyTests.passphrase, floor: cheap) }
  }
}
