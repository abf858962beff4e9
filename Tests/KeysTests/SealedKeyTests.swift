import Testing

@testable import Keys

@Suite struct SealedKeyTests {
  /// Cheap enough for a test of every byte.
  static let cheap = ScryptCost(n: 16, r: 1, p: 1)
  static let key = try! SigningKey(secret: Array(0..<32))
  static let passphrase = try! Passphrase(typed: "石桥村口一棵樟")

  static func sealed() throws -> SealedKey {
    try SealedKey(
      sealing: key, person: "lin.yuanshan", created: "2026-07-14T20:00:00.000+08:00", passphrase: passphrase,
      cost: cheap)
  }

  @Test func aKeyComesBackFromItsFileWithItsPassphrase() throws {
    let read = try SealedKey(file: try Self.sealed().file)
    let key = try read.unlock(Self.passphrase, floor: Self.cheap)
    #expect(key.secret == Self.key.secret)
    #expect(read.person == "lin.yuanshan" && read.created == "2026-07-14T20:00:00.000+08:00")
    #expect(try read.publicKey == Self.key.publicKey)
  }

  @Test func theFileShowsNothingOfTheSecret() throws {
    let text = String(decoding: try Self.sealed().file, as: UTF8.self)
    #expect(
      !text.contains(hexadecimal(Self.key.secret))
        && text.contains("public \(hexadecimal(Self.key.publicKey.bytes))"))
  }

  @Test func twoFilesOfOneKeyShareNoSalt() throws {
    let one = try Self.sealed()
    let other = try Self.sealed()
    #expect(one.salt != other.salt && one.nonce != other.nonce && one.sealed != other.sealed)
  }

  @Test func anotherPassphraseOpensNothing() throws {
    let sealed = try Self.sealed()
    let wrong = try Passphrase(typed: "石桥村口一棵槐")
    #expect(throws: KeyFault.wrongPassphrase) { try sealed.unlock(wrong, floor: Self.cheap) }
  }

  @Test func aChangedPassphraseReplacesTheOldOne() throws {
    let new = try Passphrase(typed: "another one")
    let changed = try Self.sealed().changingPassphrase(from: Self.passphrase, to: new, floor: Self.cheap)
    #expect(try changed.unlock(new, floor: Self.cheap).secret == Self.key.secret)
    #expect(throws: KeyFault.wrongPassphrase) { try changed.unlock(Self.passphrase, floor: Self.cheap) }
    #expect(changed.created == "2026-07-14T20:00:00.000+08:00" && changed.cost == Self.cheap)
    #expect(throws: KeyFault.wrongPassphrase) {
      try Self.sealed().changingPassphrase(from: new, to: new, floor: Self.cheap)
    }
  }

  @Test func theInputMethodMakesNoOtherPassphrase() throws {
    #expect(try Passphrase(typed: "ｒｉｖｅｒ　３８") == Passphrase(typed: "river 38"))
    #expect(throws: KeyFault.passphraseTooShort) { try Passphrase(typed: "river38") }
    #expect(throws: KeyFault.passphraseTooLong) {
      try Passphrase(typed: String(repeating: "r", count: 1_025))
    }
  }

  @Test func aNameThatWouldBreakTheFileIsRefused() throws {
    for person in ["", "lin\nadmin", "lin yuan", String(repeating: "x", count: 201)] {
      #expect(throws: KeyFault.unfitLabel(person)) {
        try SealedKey(
          sealing: Self.key, person: person, created: "x", passphrase: Self.passphrase, cost: Self.cheap)
      }
    }
  }

  @Test func theStandardCostIsTheOneWrittenDown() throws {
    #expect(ScryptCost.standard == ScryptCost(n: 131_072, r: 8, p: 1))
    let sealed = try SealedKey(
      sealing: Self.key, person: "lin", created: "x", passphrase: Self.passphrase)
    #expect(sealed.cost == .standard)
  }

  /// RFC 7914 section 12, second vector, shortened to our 32 bytes: scrypt's blocks come one after the other.
  @Test func theDerivedKeyIsTheOneOfTheStandard() throws {
    let cost = ScryptCost(n: 1_024, r: 8, p: 16)
    let key = try cost.key(from: Passphrase(typed: "password"), salt: Array("NaCl".utf8))
    #expect(
      key.withUnsafeBytes { hexadecimal($0) }
        == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162")
  }
}
