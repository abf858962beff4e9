import DutyModel
import Glibc
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// What a desk does while the disk, the lock or somebody's hands keep it from its journal.
@Suite struct MediumTests {
  @Test func aFailedSyncAcknowledgesNothingWhileTheMediumFails() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, listener) = try station.desk(calls: calls)
    calls.fail(["fdatasync"])
    #expect(throws: JournalFailure.self) { try desk.note("没存上", key: "A/9") }
    #expect(listener.notes == [] && desk.readOnlyReason == "poisoned")
    calls.heal()
    try desk.note("没存上", key: "A/9")
    #expect(listener.notes == ["没存上"] && desk.obstacle == nil)
    #expect(listener.sequences == Array(1...desk.head.sequence))
  }

  @Test func aFailedSyncMovesTheCommandIntoASuccessorWithItsNumbersRight() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, listener) = try station.desk(calls: calls)
    try desk.adoptStationFiles()
    try desk.submit(.takeShift(TakeShift()))
    try desk.submit(.receiveReport(.flood(trapped: 7)))
    var call = CallMade()
    call.matter = "EV-20260714-01"
    call.recipient = "county_gov"
    call.receiver = "孙某"
    calls.fail(["fdatasync"], times: 1)
    let said = try desk.submit(.recordCall(call), key: "A/call")
    // The clock that the call met names the call by the number it got in the end.
    let first = try #require(said.lines.first)
    #expect(first.type == "call.made/1")
    #expect(desk.room.clocks.values.contains { $0.metBy == first.sequence })
    #expect(listener.sequences == Array(1...desk.head.sequence))
    let (other, _) = try station.desk("B")
    #expect(other.room == desk.room)
    #expect(try other.submit(.recordCall(call), key: "A/call").isRepeated)
  }

  @Test func aPoisonedSegmentIsLeftAtTheNextTick() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, _) = try station.desk(calls: calls)
    calls.fail(["fdatasync"])
    #expect(throws: JournalFailure.self) { try desk.note("没存上") }
    #expect(throws: JournalFailure.self) {
      calls.fail(["fsync"])
      try desk.tick()
    }
    #expect(desk.readOnlyReason == "poisoned")
    calls.heal()
    try desk.tick()
    #expect(desk.obstacle == nil)
  }

  @Test(arguments: [EROFS, EMFILE, ENOSPC])
  func whereTheJournalCannotBeOpenedItIsReadAndTriedAgain(number: Int32) throws {
    let station = try TestStation()
    let (writer, _) = try station.deskOnDuty()
    try writer.note("以前的")
    let calls = FaultyCalls()
    calls.fail(["open"], with: number)
    let (desk, listener) = try station.desk("B", calls: calls)
    #expect(listener.notes == ["以前的"] && desk.room.shift != nil)
    #expect(desk.head.sequence == writer.head.sequence)
    #expect(desk.readOnlyReason == (number == EROFS ? "EROFS" : number == EMFILE ? "EMFILE" : "ENOSPC"))
    // What nobody asked for is tried now and then, and says nothing.
    try desk.follow()
    try desk.tick()
    #expect(throws: JournalFailure.self) { try desk.note("没存上", key: "B/1") }
    try writer.note("另一席的")
    calls.heal()
    try desk.follow()
    #expect(desk.obstacle != nil)
    station.clock.pass(seconds: 3)
    try desk.follow()
    #expect(desk.obstacle == nil)
    try desk.note("没存上", key: "B/1")
    #expect(listener.notes == ["以前的", "另一席的", "没存上"])
    #expect(desk.room == (try station.desk("C").0).room)
  }

  @Test func aPersonsEntryDoesNotWaitForTheNextTry() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    calls.fail(["open"], with: EROFS)
    let (desk, listener) = try station.desk(calls: calls)
    #expect(desk.obstacle != nil)
    calls.heal()
    try desk.note("磁盘好了")
    #expect(listener.notes == ["磁盘好了"] && desk.obstacle == nil)
  }

  /// A lock that is held: by a descriptor of the test, as a stopped program would.
  private func hold(_ station: TestStation) -> Int32 {
    let descriptor = Glibc.open(station.folder.journal + "/lock", O_RDWR | O_CLOEXEC)
    #expect(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    return descriptor
  }

  @Test func behindALockThatSomebodyKeepsTheRoomIsRead() throws {
    let station = try TestStation()
    let (writer, _) = try station.deskOnDuty()
    try writer.note("以前的")
    let descriptor = hold(station)
    let (desk, listener) = try station.desk("B", waitMilliseconds: 0)
    #expect(listener.notes == ["以前的"] && desk.readOnlyReason == "LOCKED")
    close(descriptor)
    station.clock.pass(seconds: 3)
    try desk.follow()
    #expect(desk.obstacle == nil)
    try desk.note("轮到了")
  }

  @Test func theProgramsOwnWorkWaitsQuietlyForALockAndThenSaysSo() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk(waitMilliseconds: 100)
    try desk.note("有")
    let descriptor = hold(station)
    try desk.saveHead()
    #expect(desk.isHeadBehind)
    #expect(
      try desk.transact {
        Issue.record("asked without the lock")
        return nil
      } == nil)
    station.clock.pass(seconds: 1)
    #expect(throws: JournalFailure.self) { try desk.saveHead() }
    close(descriptor)
    try desk.saveHead()
    #expect(!desk.isHeadBehind)
  }

  @Test(arguments: ["lock", "segments/000000000001.jsonl"])
  func filesThatWerePutBackFromACopyAreOpenedAnew(name: String) throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    try desk.note("一")
    try desk.saveHead()
    let path = station.folder.journal + "/" + name
    try station.replaceByCopy(path)
    try desk.note("二")
    #expect(listener.notes == ["一", "二"])
    try station.replaceByCopy(path)
    try desk.follow()
    #expect(desk.obstacle == nil)
    #expect(try station.desk("B").1.notes == ["一", "二"])
  }
}
