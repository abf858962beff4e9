import Testing

@testable import JournalFile

/// What a seat that died between its first byte and its publication left behind, seen within the same boot.
@Suite struct UncleanHolderTests {
  /// A room whose last holder left `bytes` behind the published end and the state dirty.
  private func room(_ left: (GroupEncoding) -> [UInt8]) throws -> (
    room: Room, published: Int, survivor: Journal
  ) {
    let room = try Room()
    let survivor = try room.open(seat: "B")
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "said") }
    let published = try Room.read(room.segment(1)).count
    let bytes = left(try GroupEncoding(Room.group("A/2", "un", "said"), after: journal.cursor, seat: "A"))
    try Room.write(try Room.read(room.segment(1)) + bytes, to: room.segment(1))
    var state = journal.publishedState
    state.isDirty = true
    try journal.lock.write(state)
    return (room, published, survivor)
  }

  @Test func wholeGroupsAreWrittenAgainInPlaceAndSynced() throws {
    let (room, _, survivor) = try room(\.bytes)
    let bytes = try Room.read(room.segment(1))
    room.calls.forget()
    let result = try survivor.append { _ in nil }
    #expect(result.foreign.notes == ["said", "un", "said"])
    #expect(try Room.read(room.segment(1)) == bytes)
    let calls = room.calls.changes.filter { $0.hasSuffix(".jsonl") || $0.hasSuffix("clean") }
    #expect(calls == ["write 000000000001.jsonl", "fsync 000000000001.jsonl", "write lock clean"])
  }

  /// A journal at work that was copied, `lock` before the segments: its state is clean and knows nothing of the
  /// last one.
  @Test(arguments: [true, false]) func aSegmentThatTheCleanStateDoesNotKnowIsFound(hasMore: Bool) throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "said") }
    let lock = try Room.read(room.file("lock"))
    if hasMore { _ = try journal.append { _ in Room.group("A/2", "more") } }
    _ = try journal.openSegment { _ in [Room.note("carried")] }
    _ = try journal.append { _ in Room.group("A/3", "behind") }
    try Room.write(lock, to: room.file("lock"))
    let next = try room.open(seat: "B")
    #expect(next.verdict == .clean && next.segment == journal.segment)
    #expect(next.position.sequence == journal.position.sequence)
    #expect(room.verify().exitCode == 0)
  }

  @Test func readersDoNotSeeWhatIsUnpublished() throws {
    let (room, _, survivor) = try room(\.bytes)
    #expect(try survivor.follow().notes == ["said"])
    #expect(room.verify().records == 2)
  }

  @Test func anIncompleteGroupIsQuarantinedAndNamed() throws {
    let (room, published, survivor) = try room { $0.bytes.dropLast(40) }
    let left = try Room.read(room.segment(1))[published...]
    let result = try survivor.append { foreign in
      #expect(foreign.map(\.type).suffix(2) == ["note.added/1", "journal.repaired/1"])
      return Room.group("B/1", "next")
    }
    #expect(result.foreign.notes == ["said"])
    #expect(result.own.map(\.sequence) == [4])
    let file = try #require(try Room.names(room.file("quarantine")).first)
    #expect(try Room.read(room.file("quarantine/" + file)).suffix(left.count).elementsEqual(left))
    #expect(room.verify().exitCode == 0)
  }

  /// With another boot's state this would be ambiguous; within one boot nobody was told of it.
  @Test func evenDamagedBytesBehindThePublishedEndAreOnlyQuarantined() throws {
    let damage = { (group: GroupEncoding) -> [UInt8] in
      var bytes = group.bytes
      bytes[10] ^= 1
      return bytes
    }
    let (room, _, survivor) = try room(damage)
    #expect(room.verify(boot: "boot-2").verdict == .ambiguous)
    #expect(try survivor.append { _ in Room.group("B/1", "next") }.own.notes == ["next"])
    #expect(room.verify().exitCode == 0)
  }

  @Test func damageBeforeThePublishedEndIsNeverCut() throws {
    let (room, published, survivor) = try room(\.bytes)
    for journal in [survivor, try room.open(seat: "C")] { _ = journal }
    let (second, end, seat) = try self.room { _ in [] }
    var bytes = try Room.read(second.segment(1))
    bytes[end - 100] ^= 1
    try Room.write(bytes, to: second.segment(1))
    #expect(throws: JournalFailure.readOnly(.corrupt)) { try seat.append { _ in Room.group("B/1", "x") } }
    #expect(seat.isReadOnly)
    #expect(try second.open(seat: "C").verdict == .corrupt)
    #expect(try Room.read(second.segment(1)) == bytes)
    #expect(published == end)
  }

  @Test func aSegmentCutShortUnderALivingSeatIsALostTail() throws {
    let (room, published, survivor) = try room { _ in [] }
    _ = try survivor.append { _ in Room.group("B/1", "gone") }
    try Room.write(try Room.read(room.segment(1))[..<published], to: room.segment(1))
    let lost = Verdict.lostTail(first: 3, last: 3)
    #expect(throws: JournalFailure.readOnly(lost)) { try survivor.append { _ in Room.group("B/2", "x") } }
    #expect(room.verify().verdict == lost)
    #expect(try room.open(seat: "C").verdict == lost)
  }

  @Test func bytesBehindACleanEndAreJudgedToo() throws {
    let room = try Room()
    let journal = try room.open()
    try Room.write(try Room.read(room.segment(1)) + Array("junk".utf8), to: room.segment(1))
    let result = try journal.append { _ in Room.group("A/1", "a") }
    #expect(result.foreign.map(\.type) == ["journal.repaired/1"])
    #expect(result.own.map(\.sequence) == [3])
    #expect(room.verify().exitCode == 0)
  }

  @Test func aQuarantineFileWithoutItsEntryGetsItAtTheNextOpening() throws {
    let room = try Room()
    try room.tear()
    let calls = TracedCalls()
    calls.faults = [.init(name: "write", file: "000000000001.jsonl", number: 5)]
    #expect(throws: JournalFailure.self) { try room.open(boot: "boot-2", calls: calls) }
    #expect(try Room.names(room.file("quarantine")).count == 1)
    #expect(try room.open(boot: "boot-2").readCurrentSegment().map(\.type).last == "journal.repaired/1")
    #expect(try room.open(boot: "boot-2").readCurrentSegment().count == 2)
  }
}
