import Glibc
import Testing

@testable import JournalFile

@Suite struct VerifyTests {
  /// Three segments: 1 to 3, 4 to 6, 7 to 9.
  private func years() throws -> Room {
    let room = try Room()
    let journal = try room.open()
    for index in 1...3 {
      _ = try journal.append { _ in Room.group("A/\(index)a", "a\(index)") }
      _ = try journal.append { _ in Room.group("A/\(index)b", "b\(index)") }
      if index < 3 { _ = try journal.openSegment { _ in [] } }
    }
    try journal.saveHead()
    return room
  }

  private func change(_ path: String, _ edit: (inout [UInt8]) -> Void) throws {
    var bytes = try Room.read(path)
    edit(&bytes)
    try Room.write(bytes, to: path)
  }

  @Test func aGoodJournalIsClean() throws {
    let room = try years()
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 0 && report.findings.isEmpty && report.verdict == .clean)
    #expect((report.segments, report.records, report.sequence) == (3, 9, 9))
    #expect(try report.hash == room.open().position.hash)
  }

  @Test func damageInThePastIsNamedAndAppendingGoesOn() throws {
    let room = try years()
    try change(room.segment(4)) { $0[$0.count - 200] ^= 1 }
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 20 && report.verdict == .clean)
    #expect(report.findings.map(\.kind) == [.damagedPast])
    #expect(report.findings.first?.segment == SegmentName(first: 4))
    #expect(report.findings.first?.sequence == 6)
    let journal = try room.open(boot: "boot-2")
    #expect(!journal.isReadOnly)
    #expect(try journal.append { _ in Room.group("A/9", "tonight") }.own.map(\.sequence) == [10])
    let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-2"))
    let reading = try archive.read(SegmentName(first: 4))
    #expect(reading.records.map(\.sequence) == [4, 5])
    #expect(reading.damageOffset == report.findings.first?.offset)
  }

  @Test func everyByteOfAnEarlierSegmentIsGuarded() throws {
    let room = try years()
    let bytes = try Room.read(room.segment(4))
    for index in stride(from: 0, to: bytes.count, by: 7) {
      try change(room.segment(4)) {
        $0 = bytes
        $0[index] ^= 1
      }
      #expect(room.verify(boot: "boot-2").exitCode == 20, "byte \(index)")
    }
  }

  @Test func bytesBehindTheNamedEndAreLeftovers() throws {
    let room = try years()
    let end = try Room.read(room.segment(4)).count
    try change(room.segment(4)) { $0 += Array("left".utf8) }
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 0)
    #expect(
      report.findings == [
        .init(kind: .leftovers(bytes: 4), segment: SegmentName(first: 4), sequence: nil, offset: end)
      ])
  }

  @Test func aMissingSegmentIsNamed() throws {
    let room = try years()
    Room.removeAll(room.segment(4))
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 20)
    #expect(report.findings.contains { $0.kind == .missingSegment && $0.segment == SegmentName(first: 4) })
  }

  @Test func aSegmentFromAnotherJournalIsFound() throws {
    let room = try years()
    let other = try Room(make: false)
    var identity = Room.identity
    identity.journal = "00000000-0000-4000-8000-000000000000"
    try Journal.create(
      in: other.path, identity: identity, seat: "A", program: "p", stamp: Room.time, by: Room.actor,
      surroundings: other.surroundings())
    try Room.write(try Room.read(other.segment(1)), to: room.segment(1))
    #expect(room.verify(boot: "boot-2").exitCode == 20)
  }

  @Test func theLastSegmentGoneIsALostTail() throws {
    let room = try years()
    Room.removeAll(room.segment(7))
    let report = room.verify(boot: "boot-2")
    #expect(report.verdict == .lostTail(first: 7, last: 9))
    #expect(report.exitCode == 21)
    #expect(try room.open(boot: "boot-2").isReadOnly)
  }

  @Test func aHollowSegmentIsReportedAndTheOneBeforeJudged() throws {
    let room = try years()
    try Room.write(Array("{\"b\":".utf8), to: room.segment(10))
    let report = room.verify(boot: "boot-2")
    #expect(report.verdict == .hollow && report.exitCode == 10)
    #expect(report.findings.map(\.segment) == [SegmentName(first: 10)])
    #expect(report.sequence == 9)
  }

  @Test func besideALivingSeatTheUnpublishedIsSaving() throws {
    let room = try years()
    let journal = try room.open()
    let next = try GroupEncoding(Room.group("A/9", "un", "said"), after: journal.cursor, seat: "A").bytes
    let end = try Room.read(room.segment(7)).count
    for count in [next.count, next.count - 30, 3] {
      try change(room.segment(7)) { $0 = Array($0[..<end] + next.prefix(count)) }
      let report = room.verify()
      #expect(report.exitCode == 0 && report.verdict == .clean)
      #expect(report.findings.map(\.kind) == [.saving(bytes: count)])
      #expect(report.sequence == 9)
    }
    try Room.write(next, to: room.segment(10))
    #expect(room.verify().exitCode == 0)
    Room.removeAll(room.segment(10))
    _ = journal
  }

  @Test func withoutALivingSeatTheSameBytesAreTorn() throws {
    let room = try years()
    try change(room.segment(7)) { $0 += Array("{\"b\":".utf8) }
    #expect(room.verify().exitCode == 10)
    #expect(room.verify(boot: "boot-2").exitCode == 10)
  }

  @Test func behindAFailedSyncNothingIsBelievedWithOrWithoutASeat() throws {
    let room = try years()
    var journal: Journal? = try room.open()
    room.calls.faults = [
      .init(name: "fdatasync", file: ".jsonl", number: 5), .init(name: "open", file: "10.jsonl", number: 5),
    ]
    let end = try Room.read(room.segment(7)).count
    #expect(throws: JournalFailure.self) { try journal?.append { _ in Room.group("A/9", "lost") } }
    let bytes = try Room.read(room.segment(7)).count - end
    for _ in 1...2 {
      let report = room.verify()
      #expect(
        report.findings == [
          .init(
            kind: .poisoned(bytes: bytes), segment: SegmentName(first: 7), sequence: nil, offset: end)
        ])
      #expect(report.exitCode == 10 && report.sequence == 9 && bytes > 0)
      let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings())
      #expect(try archive.read(SegmentName(first: 7)).records.map(\.sequence) == [7, 8, 9])
      journal = nil
    }
    // After a restart of the machine the disk says what it has.
    #expect(room.verify(boot: "boot-2").findings.isEmpty)
    #expect(room.verify(boot: "boot-2").sequence == 10)
  }

  @Test func aFailedSyncWithNothingBehindItIsNamedAndHarmless() throws {
    let room = try years()
    let journal = try room.open()
    room.calls.faults = [
      .init(name: "write", file: ".jsonl", number: 28, taken: 9),
      .init(name: "fdatasync", file: ".jsonl", number: 5), .init(name: "open", file: "10.jsonl", number: 5),
    ]
    #expect(throws: JournalFailure.self) { try journal.append { _ in Room.group("A/9", "lost") } }
    #expect(room.verify().findings.map(\.kind) == [.poisoned(bytes: 0)])
    #expect(room.verify().exitCode == 0)
  }

  @Test func aSegmentThatCannotBeReadHidesNoOther() throws {
    for unreadable in [4, 7] {
      let room = try years()
      try change(room.segment(1)) { $0[$0.count - 200] ^= 1 }
      unlink(room.segment(unreadable))
      mkdir(room.segment(unreadable), 0o700)
      let report = room.verify(boot: "boot-2")
      let failure = JournalFailure.system(number: EISDIR, call: "pread", path: room.segment(unreadable))
      #expect(report.exitCode == 30)
      #expect(report.findings.contains { $0.kind == .unreadable(failure) && $0.segment?.first == unreadable })
      #expect(report.findings.contains { $0.kind == .damagedPast && $0.segment?.first == 1 })
    }
  }

  @Test func aSegmentThatNobodyNamesIsFound() throws {
    let room = try years()
    // Chained well to what is before it, and stepped over by the segment behind it.
    let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-2"))
    let last = try #require(try archive.read(SegmentName(first: 1)).records.last)
    let header = SegmentHeader(
      journal: Room.identity.journal, station: Room.identity.station, format: 1, program: "p",
      segment: SegmentName(first: 4),
      predecessor: .init(segment: SegmentName(first: 9), end: -1, sequence: -1, hash: last.hash))
    let group = try GroupEncoding(
      key: "x", digest: nil, records: [header.record(stamp: Room.time, by: Room.actor)],
      after: Journal.Cursor(segment: SegmentName(first: 1), offset: 0, sequence: 3, hash: last.hash),
      seat: "A")
    try Room.write(group.bytes, to: room.segment(4))
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 20)
    #expect(report.findings.contains { $0.kind == .wrongHeader && $0.segment == SegmentName(first: 4) })
  }

  @Test func aHeaderMustNameTheSegmentBeforeIt() throws {
    let room = try years()
    let stranger = try Room.read(room.segment(4))
    try Room.write(stranger, to: room.segment(5))
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 20)
    #expect(report.findings.contains { $0.kind == .wrongHeader && $0.segment == SegmentName(first: 5) })
    #expect(report.findings.contains { $0.kind == .wrongHeader && $0.segment == SegmentName(first: 7) })
  }

  @Test func verifyingChangesNothing() throws {
    let room = try years()
    try change(room.segment(7)) { $0 += Array("{\"b\":".utf8) }
    room.calls.forget()
    _ = room.verify()
    _ = room.verify(boot: "boot-2")
    #expect(room.calls.changes.isEmpty)
  }

  @Test func onlyDeepVerificationAsksForStrictJSON() throws {
    let room = try years()
    let journal = try room.open()
    let record = NewRecord(
      at: Room.time, entered: Room.time, by: Room.actor, type: "note.added/1", data: Array(#"{"a":1.5}"#.utf8)
    )
    var chain = LineChain(after: 9, hash: journal.position.hash, seat: "A")
    chain.append(key: "A/x", digest: nil, records: [record])
    try change(room.segment(7)) { $0 += chain.bytes }
    #expect(room.verify(boot: "boot-2", deep: false).exitCode == 0)
    let report = room.verify(boot: "boot-2", deep: true)
    #expect(report.exitCode == 20)
    #expect(report.findings.first?.sequence == 10)
  }

  @Test func theGravestFindingGivesTheExitCode() {
    var report = JournalReport()
    let order: [(JournalReport.Finding.Kind, Int32)] = [
      (.leftovers(bytes: 1), 0), (.tail(.torn), 10), (.tail(.ambiguous), 23),
      (.tail(.lostTail(first: 1, last: 2)), 21), (.damagedPast, 20), (.unreadable(.unknownFormat(2)), 30),
    ]
    for (kind, code) in order {
      report.add(kind)
      #expect(report.exitCode == code)
    }
  }

  @Test func theArchiveReadsEverySegment() throws {
    let room = try years()
    let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings())
    #expect(try archive.segments().map(\.first) == [1, 4, 7])
    let records = try archive.segments().flatMap { try archive.read($0).records }
    #expect(records.map(\.sequence) == Array(1...9))
    #expect(records.notes == ["a1", "b1", "a2", "b2", "a3", "b3"])
  }
}
