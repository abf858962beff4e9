import Glibc
import Testing

@testable import JournalFile

/// A check-up sees what opening would find, and changes nothing.
@Suite struct CheckupTests {
  private func look(_ room: Room, boot: String = "boot-1", wait: Int = 0) -> JournalCheckup {
    room.calls.forget()
    let checkup = Journal.checkUp(
      folder: room.path, surroundings: room.surroundings(boot: boot), lockWaitMilliseconds: wait)
    #expect(room.calls.changes.isEmpty, "\(room.calls.changes)")
    return checkup
  }

  private func written() throws -> Room {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "said", "written") }
    try journal.saveHead()
    return room
  }

  @Test func aSoundJournalIsToldWithItsLastEntry() throws {
    let checkup = look(try written())
    let tail = try checkup.tail.get()
    #expect(tail.verdict == .clean && tail.sequence == 3 && tail.segments == 1)
    #expect(tail.entered == Room.time)
    #expect(checkup.lock == .free && checkup.hasLivingSeat == false && checkup.successor == nil)
    #expect(checkup.published == .init(isDirty: false, isPoisoned: false))
    #expect(try checkup.identity.get() == Room.identity)
    #expect(look(try written(), boot: "boot-2").published == nil)
  }

  @Test(arguments: [(-9, Verdict.torn), (-1_000_000, .lostTail(first: 1, last: 3))])
  func theLastSegmentIsJudgedAsAtOpening(cut: Int, verdict: Verdict) throws {
    let room = try written()
    let whole = try Room.read(room.segment(1))
    // Without the published end and `head`, a short last line was never acknowledged.
    if verdict == .torn {
      try Room.write([], to: room.file("head"))
      try Room.write([], to: room.file("lock"))
    }
    try Room.write(whole.dropLast(-cut), to: room.segment(1))
    let tail = try look(room).tail.get()
    let judged = room.verify(deep: false).verdict
    #expect(tail.verdict == judged)
    if verdict == .torn { #expect(tail.verdict == .torn && tail.sequence == 1) }
    #expect(tail.verdict.isReadOnly == (verdict != .torn))
  }

  @Test func damageIsSeenInAnyByteOfTheLastSegment() throws {
    let room = try written()
    let whole = try Room.read(room.segment(1))
    for offset in stride(from: 0, to: whole.count, by: 37) {
      var bytes = whole
      bytes[offset] ^= 1
      try Room.write(bytes, to: room.segment(1))
      #expect(try look(room).tail.get().verdict.isReadOnly, "byte \(offset)")
    }
  }

  @Test func whoHoldsTheLockIsNamed() throws {
    let room = try written()
    let journal = try room.open(seat: "B")
    try journal.lock.take(waitMilliseconds: 0, holder: "pid 812 seat B since \(Room.time)")
    #expect(look(room).lock == .held(holder: "pid 812 seat B since \(Room.time)"))
    journal.lock.release()
    #expect(look(room).lock == .free)
    #expect(look(room).hasLivingSeat == true)
  }

  @Test func aDamagedHolderFileHidesNoLock() throws {
    let room = try written()
    let journal = try room.open()
    try journal.lock.take(waitMilliseconds: 0, holder: "pid 1")
    try Room.write([0x20], to: room.file("lock.holder"))
    #expect(look(room).lock == .held(holder: ""))
    unlink(room.file("lock"))
    #expect(look(room).lock == .missing)
    #expect(Room.mode(room.file("lock")) == 0)
  }

  @Test func beforeAnUnfinishedSaveOfALivingSeatNothingIsWrong() throws {
    let room = try written()
    let journal = try room.open()
    try Room.write(try Room.read(room.segment(1)) + Array("{\"b\":".utf8), to: room.segment(1))
    var state = journal.publishedState
    state.isDirty = true
    try journal.lock.write(state)
    let checkup = look(room)
    #expect(try checkup.tail.get().verdict == .clean)
    #expect(checkup.published?.isDirty == true)
  }

  @Test func onePartThatCannotBeReadHidesNoOther() throws {
    let room = try written()
    try Room.write(Array("{".utf8), to: room.file("station.json"))
    let checkup = look(room)
    #expect(throws: JournalFailure.damaged(path: room.file("station.json"), offset: 1)) {
      try checkup.identity.get()
    }
    #expect(checkup.lock == .free)
    let nothing = try Room(make: false)
    #expect(throws: JournalFailure.notAJournal(path: nothing.path)) { try look(nothing).identity.get() }
    #expect(look(nothing).lock == .missing)
  }

  @Test func theNoteOfTheLastWholeCheckIsRead() throws {
    let room = try written()
    #expect(look(room).lastPastCheck == nil)
    let words = "verified-1 1784032260000 000000000001.jsonl 3 \(Digest.zero.hex) 1 3 20"
    let line = CheckedSlot.encode(words, size: 320)
    try Room.write(line, to: room.file("verified"))
    #expect(look(room).lastPastCheck == .init(began: 1_784_032_260_000, exitCode: 20))
    try Room.write(line.dropLast(), to: room.file("verified"))
    #expect(look(room).lastPastCheck == nil)
  }
}
