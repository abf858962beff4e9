import Glibc
import Testing

@testable import JournalFile

/// After a failed sync the kernel may say that all is well though the data is gone: nothing more is asked of that
/// file, and the room goes on in the next one.
@Suite struct FailedSyncTests {
  private let first = SegmentName(first: 1).description
  private let second = SegmentName(first: 3).description

  /// A room with one entry beside the header, and a medium that loses the next sync of the first segment.
  private func room() throws -> (Room, Journal) {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "kept") }
    room.calls.faults = [.init(name: "fdatasync", file: first, number: EIO)]
    room.calls.forget()
    return (room, journal)
  }

  /// A medium that doesn't take a successor either.
  private func fail(_ room: Room, _ journal: Journal) {
    room.calls.faults.append(.init(name: "fsync", file: second, number: EIO))
    #expect(throws: JournalFailure.system(number: EIO, call: "fsync", path: room.segment(3))) {
      try journal.append { _ in Room.group("A/2", "pending") }
    }
    #expect(journal.isPoisoned && room.calls.faults.isEmpty)
  }

  @Test func thePendingGroupIsAcknowledgedInASuccessor() throws {
    let (room, journal) = try room()
    let end = try Room.read(room.segment(1)).count
    var asked: [Int] = []
    let carried: ([Record]) -> [NewRecord] = { _ in [Room.note("carried")] }
    let result = try journal.append(carrying: carried) { foreign in
      asked.append(journal.position.sequence)
      return Room.group("A/2", "pending")
    }
    // Decided anew behind the successor's first group: numbers have moved on.
    #expect(asked == [2, 4])
    #expect(result.foreign.map(\.type) == ["segment.opened/1", "note.added/1"])
    #expect(result.own.map(\.sequence) == [5] && result.own.map(\.key) == ["A/2"])
    let header = try #require(result.foreign.first.flatMap(SegmentHeader.init))
    #expect(header.predecessor?.end == end && header.predecessor?.sequence == 2)
    #expect(!journal.isPoisoned)
    #expect(try journal.append { _ in Room.group("A/3", "next") }.own.map(\.sequence) == [6])
  }

  @Test func theFileIsNeitherWrittenNorSyncedAgain() throws {
    let (room, journal) = try room()
    _ = try journal.append { _ in Room.group("A/2", "pending") }
    let after = try #require(room.calls.changes.firstIndex(of: "fdatasync \(first)"))
    #expect(!room.calls.changes[(after + 1)...].contains { $0.contains(first) })
    #expect(room.calls.changes[after + 1] == "write lock poisoned")
    let later = room.calls.changes[(after + 2)...].filter { !$0.contains("lock") }
    #expect(
      later == [
        "write \(second)", "fsync \(second)", "fsync segments", "write head", "fdatasync head",
        "write \(second)", "fdatasync \(second)",
      ])
  }

  @Test func nothingIsAcknowledgedWhenTheSuccessorFailsToo() throws {
    let (room, journal) = try room()
    let other = try room.open(seat: "B")
    fail(room, journal)
    #expect(try Room.names(room.file("segments")) == [first])
    #expect(try other.follow().isEmpty && other.isPoisoned)
    #expect(try room.open(seat: "C").isPoisoned)
    #expect(try room.open(seat: "C").readCurrentSegment().notes == ["kept"])
    #expect(room.verify().findings.map(\.kind).count == 1 && room.verify().sequence == 2)
  }

  @Test(arguments: ["A", "B", "C"])
  func whoeverComesNextGoesOnWhenTheMediumIsWell(who: String) throws {
    let (room, journal) = try room()
    let other = try room.open(seat: "B")
    fail(room, journal)
    let seat =
      switch who {
      case "A": journal
      case "B": other
      default: try room.open(seat: "C")
      }
    // A name that failed once isn't used again by the one who saw it fail.
    #expect(try seat.append { _ in Room.group("A/2", "again") }.own.map(\.sequence) == [4])
    #expect(!seat.isPoisoned)
    #expect(try journal.follow().notes == (who == "A" ? [] : ["again"]))
    #expect(!journal.isPoisoned)
    #expect(room.verify().exitCode == 0 && room.verify(boot: "boot-2").exitCode == 0)
    #expect(room.verify(boot: "boot-2").findings.map(\.kind.word) == ["leftovers"])
    #expect(try room.open(seat: "D", boot: "boot-2").position == seat.position)
  }

  @Test func anEmptySuccessorHealsByItself() throws {
    let (room, journal) = try room()
    fail(room, journal)
    let opened = try journal.openSegment(onlyWhenFull: true) { _ in [] }
    #expect(opened.own.map(\.sequence) == [3] && !journal.isPoisoned)
    #expect(try journal.openSegment(onlyWhenFull: true) { _ in [] }.own.isEmpty)
  }

  @Test func otherSeatsFollowIntoTheSuccessor() throws {
    let (room, journal) = try room()
    let other = try room.open(seat: "B")
    _ = try journal.append { _ in Room.group("A/2", "pending") }
    #expect(try other.follow().map(\.sequence) == [3, 4])
    #expect(try other.append { _ in Room.group("B/1", "b") }.own.map(\.sequence) == [5])
    #expect(try journal.follow().notes == ["b"])
  }

  /// The power goes, or the process dies, at every call of the way into the successor.
  @Test(arguments: ["boot-1", "boot-2"])
  func aDeathOnTheWayLosesNothing(boot: String) throws {
    for calls in 0..<60 {
      let room = try Room()
      let mortal = TracedCalls()
      var journal: Journal? = try room.open(calls: mortal)
      _ = try journal?.append { _ in Room.group("A/1", "kept") }
      mortal.faults = [.init(name: "fdatasync", file: first, number: EIO)]
      mortal.callsLeft = calls
      let own = try? journal?.append { _ in Room.group("A/2", "pending") }.own
      journal = nil
      let next = try room.open(seat: "B", boot: boot)
      var notes = try next.readCurrentSegment().notes
      if own != nil { #expect(notes.contains("pending"), "call \(calls)") }
      let isThere = try room.count("A/2", boot: boot) == 1
      if !isThere {
        notes = try next.append { _ in Room.group("A/2", "pending") }.own.notes
        #expect(notes == ["pending"])
      }
      #expect(try room.count("A/1", boot: boot) == 1 && room.count("A/2", boot: boot) == 1, "call \(calls)")
      #expect([0, 10].contains(room.verify(boot: boot).exitCode), "call \(calls)")
      if own != nil, !mortal.isDead { return }
    }
    Issue.record("the append never got through")
  }

  @Test func aSlotOfHeadThatWasNotSyncedIsWrittenAgain() throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "a") }
    room.calls.faults = [
      .init(name: "fdatasync", file: "head", number: EIO),
      .init(name: "open", file: "head.part", number: EIO),
    ]
    #expect(throws: JournalFailure.self) { try journal.saveHead() }
    #expect(journal.isHeadBehind)
    // It stands in the file, that is in the page cache; that proves nothing.
    #expect(try HeadFile.read(journal.folder).contains { $0?.sequence == 2 })
    room.calls.forget()
    try journal.saveHead()
    #expect(room.calls.changes.suffix(2) == ["write head", "fdatasync head"])
    #expect(!journal.isHeadBehind)
  }

  @Test func aHeadOnABadSectorIsReplaced() throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "a") }
    room.calls.faults = [.init(name: "fdatasync", file: "head", number: EIO)]
    room.calls.forget()
    try journal.saveHead()
    #expect(
      room.calls.changes.suffix(4) == ["write head.part", "fsync head.part", "rename head", "fsync journal"])
    #expect(try HeadFile.read(journal.folder).compactMap { $0?.sequence }.max() == 2)
    #expect(!journal.isHeadBehind)
  }
}

extension Room {
  /// How many groups were stored under `key`.
  func count(_ key: String, boot: String) throws -> Int {
    let archive = try JournalArchive(folder: path, surroundings: surroundings(boot: boot))
    return try archive.segments().flatMap { try archive.read($0).records }
      .filter { $0.key == key && $0.sequence == $0.groupFirst }.count
  }
}

extension JournalReport.Finding.Kind {
  fileprivate var word: String { "\(self)".prefix { $0.isLetter }.description }
}
