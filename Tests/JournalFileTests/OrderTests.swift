import Glibc
import Testing

@testable import JournalFile

/// The order of calls is the promise: each list is what a crash between any two of them relies on.
@Suite struct OrderTests {
  private let first = "000000000001.jsonl"

  @Test func anAppendMarksDirtyWritesSyncsAndOnlyThenPublishes() throws {
    let room = try Room()
    let journal = try room.open()
    room.calls.forget()
    _ = try journal.append { _ in
      #expect(room.calls.changes == ["write lock.holder"])
      return Room.group("A/1", "a", "b")
    }
    #expect(
      room.calls.changes == [
        "write lock.holder", "write lock dirty", "write \(first)", "fdatasync \(first)", "write lock clean",
      ])
  }

  @Test func aNewSegmentIsDurableAndNamedByHeadBeforeItIsPublished() throws {
    let room = try Room()
    let journal = try room.open()
    room.calls.forget()
    _ = try journal.openSegment { _ in [Room.note("carried")] }
    let second = "000000000002.jsonl"
    #expect(
      room.calls.changes == [
        "write lock.holder", "write lock dirty", "write \(second)", "fsync \(second)", "fsync segments",
        "write head", "fdatasync head", "write lock clean",
      ])
  }

  @Test func aCutIsInQuarantineBeforeTheFirstByteGoes() throws {
    let room = try Room()
    try room.tear()
    room.calls.forget()
    _ = try room.open(boot: "boot-2")
    let changes = room.calls.changes.filter { !$0.hasPrefix("mkdir") && $0 != "write lock.holder" }
    let cut = changes.first { $0.contains("-at-") }?.split(separator: " ").last.map(String.init) ?? ""
    let kept = String(cut.dropLast(5))
    #expect(
      changes == [
        "write \(kept).part", "fsync \(kept).part", "rename \(kept)", "fsync quarantine", "fsync journal",
        "ftruncate \(first)", "fsync \(first)", "fsync \(first)", "fsync segments",
        "write head", "fdatasync head", "write lock dirty", "write lock dirty", "write \(first)",
        "fdatasync \(first)", "write lock clean",
      ])
  }

  @Test func aFullDiskIsCutBackAndSyncedAndTheNextTryGoesOn() throws {
    let room = try Room()
    let journal = try room.open()
    let before = try Room.read(room.segment(1))
    room.calls.faults = [.init(name: "write", file: first, number: ENOSPC, taken: 100)]
    room.calls.forget()
    let failure = #expect(throws: JournalFailure.self) {
      try journal.append { _ in Room.group("A/1", "a") }
    }
    #expect(failure?.code == "ENOSPC")
    #expect(
      room.calls.changes.suffix(4) == [
        "write \(first)", "ftruncate \(first)", "fdatasync \(first)", "write lock clean",
      ])
    #expect(try Room.read(room.segment(1)) == before)
    #expect(try journal.append { _ in Room.group("A/1", "a") }.own.map(\.sequence) == [2])
    #expect(try Room.names(room.file("quarantine")).isEmpty)
  }

  @Test func shortWritesAndInterruptionsAreCarriedOn() throws {
    let room = try Room()
    let journal = try room.open()
    room.calls.faults = [
      .init(name: "write", file: first, number: EINTR, taken: 7),
      .init(name: "fdatasync", file: first, number: EINTR),
    ]
    let own = try journal.append { _ in Room.group("A/1", "a") }.own
    #expect(room.calls.faults.isEmpty)
    #expect(try Room.read(room.segment(1)).suffix(own[0].line.count).elementsEqual(own[0].line))
    #expect(room.verify().exitCode == 0)
  }

  @Test func headIsSyncedAndNeverLowered() throws {
    let room = try Room()
    let (journal, other) = (try room.open(), try room.open(seat: "B"))
    _ = try journal.append { _ in Room.group("A/1", "a") }
    #expect(journal.isHeadBehind)
    room.calls.forget()
    try journal.saveHead()
    #expect(!journal.isHeadBehind)
    #expect(room.calls.changes == ["write lock.holder", "write head", "fdatasync head"])
    let bytes = try Room.read(room.file("head"))
    try other.saveHead()
    #expect(try Room.read(room.file("head")) == bytes)
    let slot = HeadSlot(segment: SegmentName(first: 1), sequence: 1, hash: .zero)
    try HeadFile(journal.folder).save(slot)
    #expect(try Room.read(room.file("head")) == bytes)
  }

  @Test func aDamagedHeadSlotIsIgnoredAndTheOtherOneCounts() throws {
    let room = try Room()
    let journal = try room.open()
    for index in 1...3 {
      _ = try journal.append { _ in Room.group("A/\(index)", "a") }
      try journal.saveHead()
      let slots = try HeadFile.read(journal.folder)
      #expect(slots.compactMap { $0?.sequence }.max() == index + 1)
      var bytes = try Room.read(room.file("head"))
      let newest = slots[0]?.sequence == index + 1 ? 0 : HeadSlot.distance
      bytes[newest + 30] ^= 1
      try Room.write(bytes, to: room.file("head"))
      #expect(try HeadFile.read(journal.folder).compactMap { $0?.sequence }.max() == index)
      bytes[newest + 30] ^= 1
      try Room.write(bytes, to: room.file("head"))
    }
  }
}

extension Room {
  /// Leaves half a group behind the journal's end, as a power cut does.
  func tear() throws {
    let journal = try open()
    let encoding = try GroupEncoding(Self.group("A/9", "torn", "off"), after: journal.cursor, seat: "A")
    try Self.write(try Self.read(segment(1)) + encoding.bytes.dropLast(20), to: segment(1))
  }
}
