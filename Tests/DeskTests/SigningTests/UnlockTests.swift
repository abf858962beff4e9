import DutyModel
import Foundation
import JournalFile
import Keys
import TestSupport
import Testing

@testable import Desk

/// Passphrases: wrong ones are entries, make wait and lock; the right one opens the key for this process.
@Suite struct UnlockTests {
  private let keys: KeyDesk

  init() throws { keys = try KeyDesk() }

  private func tryWrong(in desk: Desk? = nil) throws -> UnlockFault? {
    try keys.fault {
      _ = try (desk ?? keys.desk).unlock(KeyDesk.lin, typed: "not the passphrase", by: KeyDesk.officer)
    }
  }

  @Test func theRightPassphraseOpensItAlsoInFullWidth() throws {
    #expect(try keys.unlock().id == keys.key)
    #expect(keys.desk.keyStanding(of: KeyDesk.lin) == .ready(left: 10))
    let wide = "ｑｉｎｇｈｅ－２０２６－ｎｉｇｈｔ"
    #expect(try keys.desk.unlock(KeyDesk.lin, typed: wide, by: KeyDesk.leader).person == KeyDesk.lin)
    #expect(keys.desk.keyStanding(of: KeyDesk.gao) == .none)
    #expect(
      try keys.fault { _ = try keys.desk.unlock(KeyDesk.gao, typed: "whatever it is", by: KeyDesk.leader) }
        == .noKey(keys.desk.room.personName(KeyDesk.gao)))
  }

  @Test func aWrongOneIsAnEntryAndMakesWait() throws {
    #expect(try tryWrong() == .wrong(left: 9, seconds: 1))
    let entry = try #require(keys.listener.entries.last)
    guard case .keys(.failed(let failed)) = entry.event else { return #expect(Bool(false)) }
    #expect(failed.count == 1 && failed.person == KeyDesk.lin && entry.by.person == "wu.xiao")
    #expect(
      keys.desk.keyStanding(of: KeyDesk.lin) == .wait(until: keys.station.clock.now().adding(seconds: 1)))
    // Also the right one has to wait.
    guard case .wait(_, seconds: 1) = try keys.fault({ _ = try keys.unlock() }) else {
      return #expect(Bool(false))
    }
    keys.station.clock.pass(seconds: 1)
    _ = try keys.unlock()
  }

  @Test func whatCanBeNoPassphraseCountsAsNoTry() throws {
    for typed in ["", "short", String(repeating: "长", count: 1_000)] {
      guard
        case .passphrase = try keys.fault({
          _ = try keys.desk.unlock(KeyDesk.lin, typed: typed, by: KeyDesk.leader)
        })
      else { return #expect(Bool(false), "\(typed)") }
    }
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
  }

  @Test func tenWrongOnesAtTwoSeatsLockItUntilAnotherLeaderResets() throws {
    let second = try keys.seat("B")
    for count in 1...10 {
      let fault = try tryWrong(in: count.isMultiple(of: 2) ? second : keys.desk)
      guard case .wrong(let left, let seconds) = fault else { return #expect(Bool(false), "\(count)") }
      #expect(left == 10 - count)
      keys.station.clock.pass(seconds: max(1, seconds))
    }
    let name = keys.desk.room.personName(KeyDesk.lin)
    #expect(try keys.fault { _ = try keys.unlock() } == .locked(name))
    // A restart forgets nothing.
    let third = try keys.seat("C")
    #expect(third.keyStanding(of: KeyDesk.lin) == .locked)
    #expect(
      try keys.refusal { try third.resetKey(keys.key, by: KeyDesk.leader) } == .keys(.resetByOwner(name)))
    try third.resetKey(keys.key, by: KeyDesk.other)
    _ = try keys.unlock()
  }

  @Test func whoSignsHasAllTriesAgain() throws {
    let id = try keys.waiting()
    _ = try tryWrong()
    keys.station.clock.pass(seconds: 5)
    let pen = try keys.unlock()
    // Opening it alone is no proof that he was there.
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 1)
    try keys.sign(id, with: pen)
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
  }

  @Test func aWrongTryThatCannotBeRecordedSaysSo() throws {
    let calls = FaultyCalls()
    let broken = try KeyDesk(calls: calls)
    for typed in ["not the passphrase", "nor this one"] {
      calls.fail(["write"], with: ENOSPC)
      let failure = #expect(throws: JournalFailure.self) {
        try broken.desk.unlock(KeyDesk.lin, typed: typed, by: KeyDesk.officer)
      }
      #expect(failure.map(Failure.init)?.isShortOfRoom == true, "\(String(describing: failure))")
      calls.heal()
      #expect(broken.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
    }
  }

  @Test func aTryWaitsItsTurnAndIsNoneWhileAnotherIsTried() throws {
    keys.desk.keyWaitMilliseconds = 0
    let turn = try #require(try KeyTurn(keys.desk.keyFolder, waitMilliseconds: 0))
    #expect(try tryWrong() == .busy)
    #expect(try keys.fault { _ = try keys.unlock() } == .busy)
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.tries.failures == 0)
    turn.end()
    // And its pause is looked at behind what the other one recorded.
    let second = try keys.seat("B")
    #expect(try tryWrong(in: second) == .wrong(left: 9, seconds: 1))
    #expect(
      try keys.fault { _ = try keys.unlock() }
        == .wait(until: keys.station.clock.now().adding(seconds: 1), seconds: 1))
  }

  @Test func anotherKeyTakesItsPlaceAndTheOldFileGoes() throws {
    let old = keys.key
    let pen = try keys.unlock()
    let (new, leftover) = try keys.desk.rotateKey(
      pen, passphrase: "another passphrase", by: KeyDesk.leader)
    #expect(leftover == nil)
    #expect(try keys.station.names(in: keys.station.folder.keys) == ["\(new).key"])
    #expect(keys.desk.room.enrolledKey(old)?.end?.successor == new)
    #expect(try keys.desk.unlock(KeyDesk.lin, typed: "another passphrase", by: KeyDesk.leader).id == new)
  }

  @Test func anOldFileThatStaysIsToldAndTheNewKeyCountsAllTheSame() throws {
    let pen = try keys.unlock()
    let path = keys.desk.keyFolder.file(of: keys.key)
    // What can't be removed: a folder in its place.
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let (new, leftover) = try keys.desk.rotateKey(
      pen, passphrase: "another passphrase", by: KeyDesk.leader)
    guard case .file(let fault) = leftover else { return #expect(Bool(false), "nothing is told") }
    #expect(fault.path == path)
    #expect(keys.desk.room.validKey(of: KeyDesk.lin)?.id == new)
    #expect(try keys.desk.unlock(KeyDesk.lin, typed: "another passphrase", by: KeyDesk.leader).id == new)
  }

  /// Killed before its entry, a new key counts for nothing and the old one still signs; killed before the old file
  /// went, the new one signs.
  @Test func aRotationThatStopsHalfWayLeavesAKeyThatSigns() throws {
    let calls = FaultyCalls()
    let stopped = try KeyDesk(calls: calls)
    let pen = try stopped.unlock()
    let id = try stopped.waiting()
    calls.fail(["write"], with: ENOSPC)
    #expect(throws: (any Error).self) {
      try stopped.desk.rotateKey(pen, passphrase: "another passphrase", by: KeyDesk.leader)
    }
    calls.heal()
    #expect(try stopped.station.names(in: stopped.station.folder.keys).count == 2)
    try stopped.sign(id, with: try stopped.unlock())
    // The old file stands there again, as if the program had ended just before it went.
    let path = stopped.desk.keyFolder.file(of: stopped.key)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try stopped.desk.rotateKey(try stopped.unlock(), passphrase: "another passphrase", by: KeyDesk.leader)
    try bytes.write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
    let again = try stopped.desk.unlock(KeyDesk.lin, typed: "another passphrase", by: KeyDesk.leader)
    #expect(again.id != stopped.key)
    try stopped.desk.rotateKey(again, passphrase: "a third passphrase", by: KeyDesk.leader)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aRevokedKeyOpensNoMoreAndANewOneMayBeMade() throws {
    try keys.desk.revokeKey(keys.key, reason: "本子丢了", by: KeyDesk.officer)
    #expect(
      try keys.fault { _ = try keys.unlock() } == .noKey(keys.desk.room.personName(KeyDesk.lin)))
    try keys.desk.makeKey(for: KeyDesk.lin, passphrase: "another passphrase", by: KeyDesk.leader)
    _ = try keys.desk.unlock(KeyDesk.lin, typed: "another passphrase", by: KeyDesk.leader)
  }

  @Test func aSecondKeyIsRefusedBeforeThereIsAFile() throws {
    let name = keys.desk.room.personName(KeyDesk.lin)
    #expect(
      try keys.refusal {
        try keys.desk.makeKey(for: KeyDesk.lin, passphrase: KeyDesk.passphrase, by: KeyDesk.leader)
      } == .keys(.enrolledAlready(name)))
    #expect(try keys.station.names(in: keys.station.folder.keys).count == 1)
  }
}
