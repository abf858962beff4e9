import DutyModel
import TestSupport
import Testing

@testable import Desk

/// A key that lies open signs checkpoints as long as it is its owner's turn, and not for whoever comes after him.
@Suite struct HeldKeyTests {
  private let keys: KeyDesk

  init() throws {
    keys = try KeyDesk()
    _ = try keys.unlock()
    try #require(keys.desk.keyHolder == KeyDesk.lin)
  }

  @Test func itGoesWhenAnotherSeatTakesTheShift() throws {
    var taking = TakeShift()
    (taking.officers, taking.leader) = (["wu.xiao"], KeyDesk.gao)
    try keys.seat("B").submit(.takeShift(taking), by: KeyDesk.officer)
    try keys.desk.follow()
    #expect(keys.desk.keyHolder == nil)
  }

  @Test func itSignsTheHandoverToAnotherLeaderAndGoes() throws {
    try keys.desk.submit(.changeShift(ChangeShift(leader: KeyDesk.gao)), by: KeyDesk.officer)
    #expect(keys.occasions == [.handover] && keys.desk.keyHolder == nil)
  }

  @Test func itGoesWhenItIsRevokedOrReplacedAtAnotherSeat() throws {
    let second = try keys.seat("B")
    let pen = try second.unlock(KeyDesk.lin, typed: KeyDesk.passphrase, by: KeyDesk.leader)
    try second.rotateKey(pen, passphrase: "another passphrase", by: KeyDesk.leader)
    #expect(second.keyHolder == nil)
    try keys.desk.follow()
    #expect(keys.desk.keyHolder == nil)
    _ = try keys.desk.unlock(KeyDesk.lin, typed: "another passphrase", by: KeyDesk.leader)
    let new = try #require(second.room.validKey(of: KeyDesk.lin)).id
    try second.revokeKey(new, reason: "本子丢了", by: KeyDesk.officer)
    try keys.desk.tick()
    try keys.desk.follow()
    #expect(keys.desk.keyHolder == nil)
  }

  @Test func itRestsAfterAnHourWithoutItsPassphrase() throws {
    keys.station.clock.pass(minutes: HeldKey.mostMinutes - 1)
    try keys.desk.tick()
    #expect(keys.desk.keyHolder == KeyDesk.lin)
    // A sign-off begins the hour anew; a wall clock that is set doesn't.
    _ = try keys.unlock()
    keys.station.clock.set(byMilliseconds: -7_200_000)
    keys.station.clock.pass(minutes: HeldKey.mostMinutes)
    keys.desk.signExitCheckpoint()
    #expect(keys.occasions == [] && keys.desk.keyHolder == nil)
  }

  @Test func itGoesWithTheLeaderWhoLeavesTheSeat() throws {
    keys.desk.leaderSits(KeyDesk.lin)
    #expect(keys.desk.keyHolder == KeyDesk.lin)
    keys.desk.leaderSits(nil)
    #expect(keys.desk.keyHolder == nil)
    _ = try keys.unlock()
    keys.desk.leaderSits(KeyDesk.gao)
    #expect(keys.desk.keyHolder == nil)
  }

  @Test func aCheckpointThatIsMissingIsToldOnceWithTheWayOut() throws {
    #expect(keys.desk.takeMissingCheckpoint(in: .chinese) == nil)
    for _ in 1...UnlockTries.most {
      try keys.desk.submit(.keys(.fail(NamedKey(keys.key))), by: .program)
    }
    try keys.desk.submit(.changeShift(ChangeShift(leader: KeyDesk.gao)), by: KeyDesk.officer)
    let told = try #require(keys.desk.takeMissingCheckpoint(in: .chinese))
    #expect(told.contains("dutyroom key checkpoint") && told.contains("已锁"), "\(told)")
    #expect(keys.desk.takeMissingCheckpoint(in: .english) == nil)
    #expect(keys.desk.room.shift?.leader == KeyDesk.gao)
  }

  @Test func aCheckpointTellsItsOwnEntryAlsoBehindAnotherSeats() throws {
    try keys.seat("B").note("雨停了")
    let entry = try #require(try keys.desk.signCheckpoint(at: .handover))
    guard case .keys(.checkpoint(let signed))? = keys.listener.entries.last?.event else {
      return #expect(Bool(false))
    }
    #expect(keys.listener.entries.last?.sequence == entry && signed.sequence == entry - 1)
  }
}
