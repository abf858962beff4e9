import DutyModel
import Foundation
import Keys
import TestSupport
import Testing

@testable import Desk

/// The files of leaders' keys: what they hold is a secret, and what isn't as it was written is not used.
@Suite struct KeyFolderTests {
  private let keys: KeyDesk
  private let path: String
  private let bytes: [UInt8]

  init() throws {
    keys = try KeyDesk()
    path = keys.desk.keyFolder.file(of: keys.key)
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func write(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
  }

  private func fault() -> KeyFault? {
    do throws(KeyFileFault) {
      _ = try keys.desk.keyFolder.read(keys.key)
      return nil
    } catch {
      guard case .unusable(_, let fault) = error else { return nil }
      return fault
    }
  }

  @Test func aKeyIsForItsAccountAlone() throws {
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(lstat(keys.station.folder.keys, &status) == 0 && status.st_mode & 0o077 == 0)
    #expect(try keys.station.names(in: keys.station.folder.keys) == ["\(keys.key).key"])
    // Neither the passphrase nor the secret stands anywhere.
    #expect(!String(decoding: bytes, as: UTF8.self).contains(KeyDesk.passphrase))
    #expect(try !String(decoding: keys.station.lastSegment(), as: UTF8.self).contains(KeyDesk.passphrase))
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o666])
  func whatOthersCanReadIsNotUsed(mode: Int) throws {
    chmod(path, mode_t(mode))
    let fault = try keys.fault { _ = try keys.unlock() }
    #expect(fault == .file(.open(path: path, mode: mode)))
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
    for language in Language.allCases {
      #expect(fault?.message(in: language).contains("chmod go-rwx") == true)
    }
    chmod(path, 0o600)
    _ = try keys.unlock()
  }

  @Test func aFolderThatOthersCanReadIsNotUsed() throws {
    chmod(keys.station.folder.keys, 0o750)
    #expect(
      try keys.fault { _ = try keys.unlock() }
        == .file(.open(path: keys.station.folder.keys, mode: 0o750)))
  }

  @Test func aLinkIsNoKeyFile() throws {
    try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".away")
    #expect(try keys.fault { _ = try keys.unlock() } != nil)
  }

  @Test func aFileCutAnywhereIsToldAndCostsNoTry() throws {
    for length in 0..<bytes.count {
      try write(bytes.prefix(length))
      #expect(fault() != nil, "\(length)")
      #expect(fault() != .wrongPassphrase, "\(length)")
    }
    try write(bytes.prefix(100))
    _ = try keys.fault { _ = try keys.unlock() }
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
  }

  @Test func aFlippedBitAnywhereIsToldAndCostsNoTry() throws {
    for place in 0..<(bytes.count * 8) where place % 7 == 0 {
      var flipped = bytes
      flipped[place / 8] ^= 1 << (place % 8)
      try write(flipped)
      #expect(fault() != nil, "bit \(place)")
    }
    try write(bytes)
    #expect(fault() == nil)
  }

  @Test func weakenedParametersAreRefusedEvenWithTheRightPassphrase() throws {
    // As strong as a program with a higher floor wants it: the same file is too weak for that one.
    keys.desk.keyCost = .standard
    #expect(
      try keys.fault { _ = try keys.unlock() } == .file(.unusable(path: path, .weakened(KeyDesk.cost))))
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
  }

  @Test func anotherKeyUnderItsNameIsNotUsed() throws {
    let other = try SealedKey(
      sealing: SigningKey(), person: KeyDesk.lin.rawValue, created: "2026-07-14T20:31:00.000+08:00",
      passphrase: Passphrase(typed: KeyDesk.passphrase), cost: KeyDesk.cost)
    try write(other.file)
    #expect(fault() == .otherPublicHalf)
  }

  @Test func aKeyThatIsGoneIsToldWithTheWayOut() throws {
    try FileManager.default.removeItem(atPath: path)
    let fault = try keys.fault { _ = try keys.unlock() }
    #expect(fault == .file(.missing(path: path)))
    #expect(fault?.message(in: .chinese).contains("dutyroom key revoke") == true)
  }

  @Test func nothingIsWrittenOver() throws {
    let sealed = try keys.desk.keyFolder.read(keys.key)
    #expect(throws: KeyFileFault.self) { try keys.desk.keyFolder.write(sealed) }
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    // What a run left that was stopped half-way is in nobody's way.
    try FileManager.default.removeItem(atPath: path)
    try Data("half".utf8).write(
      to: URL(fileURLWithPath: keys.station.folder.keys + "/.\(keys.key).key"))
    try keys.desk.keyFolder.write(sealed)
    #expect(try keys.desk.keyFolder.read(keys.key) == sealed)
  }

  @Test func anIdNeverLeadsOutOfTheFolder() throws {
    #expect(throws: KeyFileFault.self) { try keys.desk.keyFolder.read("../station") }
    #expect(throws: KeyFileFault.self) { try keys.desk.keyFolder.read("") }
  }
}
