import CSystem
import Glibc
import Testing

@testable import JournalFile

@Suite struct LockTests {
  @Test func whoeverWaitsInVainIsToldWhoHoldsTheLock() throws {
    let room = try Room()
    let (holder, waiter) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try holder.append { _ in
      let failure = #expect(throws: JournalFailure.self) { try waiter.append { _ in Room.group("B/1", "x") } }
      #expect(failure == .locked(holder: "pid \(getpid()) seat A since \(Room.time)"))
      #expect(failure?.code == "LOCKED")
      #expect(throws: JournalFailure.self) { try room.open(seat: "C") }
      let followed = try waiter.follow()
      #expect(followed.isEmpty)
      return nil
    }
    #expect(try waiter.append { _ in Room.group("B/1", "x") }.own.count == 1)
  }

  @Test func aReplacedLockFileStopsTheSeat() throws {
    let room = try Room()
    let journal = try room.open()
    let bytes = try Room.read(room.file("lock"))
    unlink(room.file("lock"))
    let gone = JournalFailure.replaced(path: room.file("lock"))
    #expect(throws: gone) { try journal.append { _ in Room.group("A/1", "x") } }
    try Room.write(bytes, to: room.file("lock"))
    #expect(throws: gone) { try journal.append { _ in Room.group("A/1", "x") } }
    #expect(try room.open(seat: "B").append { _ in Room.group("B/1", "y") }.own.map(\.sequence) == [2])
  }

  @Test func anotherCurrentJournalStopsTheSeat() throws {
    let room = try Room()
    let journal = try room.open()
    try Room.write(Array("0f0e0d0c-0b0a-4908-8706-050403020100\n".utf8), to: room.file("current"))
    #expect(throws: JournalFailure.replaced(path: room.file("current"))) {
      try journal.append { _ in Room.group("A/1", "x") }
    }
  }

  @Test func everyOtherByteOfTheStateIsNoticed() throws {
    let state = LockState(
      boot: "3599f78b-981d-4c04-9205-2ecce245daf3", isDirty: true, isPoisoned: true,
      segment: SegmentName(first: 999_999_999_999, attempt: 99), sequence: .max, offset: .max,
      hash: Digest(of: [1]))
    #expect(state.bytes.count == LockState.size)
    #expect(LockState(bytes: state.bytes) == state)
    for index in state.bytes.indices {
      var bytes = state.bytes
      bytes[index] ^= 0x01
      #expect(LockState(bytes: bytes) == nil, "byte \(index)")
    }
    let slot = HeadSlot(segment: SegmentName(first: 999_999_999_999), sequence: 999_999_999_999, hash: .zero)
    #expect(HeadSlot(bytes: slot.bytes) == slot)
  }

  @Test func anAbsurdPublishedEndIsOnlyCorrupt() throws {
    let room = try Room()
    let journal = try room.open()
    var state = journal.publishedState
    state.offset = .max
    try journal.lock.write(state)
    #expect(throws: JournalFailure.readOnly(.corrupt)) { try journal.follow() }
    state.offset = -1
    #expect(LockState(bytes: state.bytes) == nil)
  }

  @Test func aDamagedStateMeansRecovery() throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "a") }
    try Room.write([], to: room.file("lock"))
    room.calls.forget()
    #expect(try journal.append { _ in Room.group("A/2", "b") }.own.map(\.sequence) == [3])
    // Nobody knows what was published, so everything is written again before it's believed.
    let calls = room.calls.changes.filter { $0.hasSuffix(".jsonl") }.map { $0.prefix(5) }
    #expect(calls == ["write", "fsync", "write", "fdata"])
    #expect(room.verify().exitCode == 0)
  }

  @Test func networkFileSystemsAreRefused() throws {
    for type in [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x6573_5546] as [Int64] {
      #expect(cs_is_shared_file_system(type))
    }
    for type in [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630] as [Int64] {
      #expect(!cs_is_shared_file_system(type))
    }
    try JournalFolder.refuseSharedFileSystem("/tmp")
    #expect(throws: JournalFailure.system(number: ENOENT, call: "statfs", path: "/nowhere")) {
      try JournalFolder.refuseSharedFileSystem("/nowhere")
    }
  }

  @Test func onlyWhatIsPublishedWakesTheLoop() throws {
    let room = try Room()
    let (journal, other) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try journal.append { _ in Room.group("A/1", "x") }
    var entry = pollfd(fd: try journal.changeDescriptor(), events: Int16(POLLIN), revents: 0)
    struct Refused: Error {}
    _ = try other.append { _ in nil }
    #expect(throws: Refused.self) { try other.append { _ in throw Refused() } }
    try other.saveHead()
    #expect(poll(&entry, 1, 0) == 0)
    _ = try other.openSegment { _ in [] }
    #expect(poll(&entry, 1, 0) == 1)
  }

  @Test func changesWakeTheLoop() throws {
    let room = try Room()
    let (journal, other) = (try room.open(seat: "A"), try room.open(seat: "B"))
    func isReadable() throws -> Bool {
      var entry = pollfd(fd: try journal.changeDescriptor(), events: Int16(POLLIN), revents: 0)
      return poll(&entry, 1, 0) == 1
    }
    #expect(try !isReadable())
    _ = try other.append { _ in Room.group("B/1", "x") }
    #expect(try isReadable())
    journal.drainChanges()
    #expect(try !isReadable())
    #expect(try journal.follow().notes == ["x"])
  }
}
