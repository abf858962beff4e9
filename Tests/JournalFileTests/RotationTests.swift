import Glibc
import Testing

@testable import JournalFile

@Suite struct RotationTests {
  @Test func aNewSegmentStartsWithItsHeaderAndWhatIsCarriedAsOneGroup() throws {
    let room = try Room()
    let journal = try room.open()
    let before = try journal.append { _ in Room.group("A/1", "a") }.own
    let end = try Room.read(room.segment(1)).count
    let own = try journal.openSegment { foreign in
      #expect(foreign.isEmpty)
      return [Room.note("x"), Room.note("y")]
    }.own
    #expect(own.map(\.sequence) == [3, 4, 5])
    #expect(own.allSatisfy { $0.groupFirst == 3 && $0.groupLast == 5 })
    #expect(own[0].previous == before[0].hash)
    let header = try #require(SegmentHeader(own[0]))
    #expect(
      header
        == SegmentHeader(
          journal: Room.identity.journal, station: "330182", format: 1, program: "dutyroom 1.0",
          segment: SegmentName(first: 3),
          predecessor: .init(
            segment: SegmentName(first: 1), end: end, sequence: 2, hash: before[0].hash)))
    #expect(try journal.readCurrentSegment() == own)
    #expect(try room.open(seat: "B").readCurrentSegment() == own)
    #expect(try HeadFile.read(journal.folder).contains { $0?.segment == SegmentName(first: 3) })
  }

  @Test func aSegmentThatOpensFullIsNotFollowedByAnotherAtOnce() throws {
    let room = try Room()
    let journal = try room.open()
    let notes = Array(repeating: Room.note(String(repeating: "x", count: 15_000)), count: 1_200)
    _ = try journal.openSegment { _ in notes }
    #expect(!journal.wantsNewSegment)
    #expect(try !room.open(seat: "B").wantsNewSegment)
    var group = Room.group("A/1")
    group.records = notes
    _ = try journal.append { _ in group }
    #expect(journal.wantsNewSegment && !journal.needsNewSegment)
    #expect(try room.open(seat: "C").wantsNewSegment)
    for key in ["A/2", "A/3"] {
      group.key = key
      _ = try journal.append { _ in group }
    }
    #expect(journal.needsNewSegment)
  }

  @Test func followingCrossesIntoTheSuccessor() throws {
    let room = try Room()
    let (writer, reader) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try writer.append { _ in Room.group("A/1", "a") }
    for round in 1...3 {
      _ = try writer.openSegment { _ in [Room.note("carried \(round)")] }
      _ = try writer.append { _ in Room.group("A/r\(round)", "b\(round)") }
    }
    let followed = try reader.follow()
    #expect(followed.map(\.sequence) == Array(2...11))
    #expect(followed.notes == ["a", "carried 1", "b1", "carried 2", "b2", "carried 3", "b3"])
    #expect(try reader.follow().isEmpty)
    #expect(try reader.append { _ in Room.group("B/1", "mine") }.own.map(\.sequence) == [12])
    #expect(try writer.follow().notes == ["mine"])
    #expect(room.verify().exitCode == 0)
  }

  @Test func whatOthersWroteIsHandedToTheOneWhoOpensASegment() throws {
    let room = try Room()
    let (first, second) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try first.append { _ in Room.group("A/1", "a") }
    let result = try second.openSegment { foreign in
      #expect(foreign.notes == ["a"])
      return []
    }
    #expect(result.foreign.notes == ["a"])
    #expect(result.own.map(\.sequence) == [3])
  }

  @Test(arguments: [("write", "000000000002.jsonl"), ("fsync", "000000000002.jsonl"), ("fsync", "segments")])
  func aSegmentThatFailsIsTakenBackAndTheNextGetsAnotherName(_ call: String, _ file: String) throws {
    let room = try Room()
    let journal = try room.open()
    room.calls.faults = [.init(name: call, file: file, number: EIO)]
    #expect(throws: JournalFailure.self) { try journal.openSegment { _ in [] } }
    #expect(try Room.names(room.file("segments")) == ["000000000001.jsonl"])
    #expect(try journal.openSegment { _ in [] }.own.map(\.sequence) == [2])
    #expect(try Room.names(room.file("segments")) == ["000000000001.jsonl", "000000000002-2.jsonl"])
    #expect(room.verify().exitCode == 0)
    #expect(try room.open(boot: "boot-2").segment == SegmentName(first: 2, attempt: 2))
  }

  @Test func aFailedAttemptThatCouldNotBeRemovedIsQuarantinedAtTheNextOpening() throws {
    let room = try Room()
    let journal = try room.open()
    let group = try GroupEncoding(Room.group("A/9", "never said"), after: journal.cursor, seat: "A").bytes
    room.calls.faults = [.init(name: "fsync", file: "000000000002.jsonl", number: EIO)]
    #expect(throws: JournalFailure.self) { try journal.openSegment { _ in [] } }
    _ = try journal.openSegment { _ in [] }
    try Room.write(group, to: room.segment(2))
    #expect(room.verify(boot: "boot-2").exitCode == 0)
    let records = try room.open(boot: "boot-2").readCurrentSegment()
    #expect(records.map(\.type) == ["segment.opened/1", "journal.repaired/1"])
    #expect(try Room.names(room.file("segments")) == ["000000000001.jsonl", "000000000002-2.jsonl"])
    #expect(try Room.names(room.file("quarantine")) == ["000000000002-at-0"])
  }

  private var sixteenMebibytes: Group {
    let note = Room.note(String(repeating: "x", count: 16_000))
    return Group(key: "A/1", digest: "0123456789abcdef", records: Array(repeating: note, count: 1030))
  }

  @Test func ofTwoSeatsThatSeeAFullSegmentOneOpensTheNext() throws {
    let room = try Room()
    let (first, second) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try first.append { _ in sixteenMebibytes }
    _ = try second.follow()
    #expect(first.wantsNewSegment && second.wantsNewSegment)
    let own = try first.openSegment(onlyWhenFull: true) { _ in [Room.note("carried")] }.own
    #expect(own.count == 2)
    let result = try second.openSegment(onlyWhenFull: true) { _ in
      Issue.record("a second segment")
      return []
    }
    #expect(result.foreign == own && result.own.isEmpty)
    #expect(second.segment == first.segment && !second.wantsNewSegment)
    #expect(try Room.names(room.file("segments")).count == 2)
    // A shift that takes over begins its segment whatever the size.
    #expect(try second.openSegment { _ in [] }.own.count == 1)
    #expect(room.verify().exitCode == 0)
  }

  @Test func sixteenMebibytesWantANewSegment() throws {
    let room = try Room()
    let journal = try room.open()
    #expect(!journal.wantsNewSegment)
    _ = try journal.append { _ in sixteenMebibytes }
    #expect(journal.wantsNewSegment)
    _ = try journal.openSegment { _ in [] }
    #expect(!journal.wantsNewSegment)
  }

  @Test func segmentNamesHaveOneSpelling() {
    #expect(SegmentName(first: 812).description == "000000000812.jsonl")
    #expect(SegmentName(first: 812, attempt: 2).description == "000000000812-2.jsonl")
    #expect(SegmentName("000000000812-2.jsonl") == SegmentName(first: 812, attempt: 2))
    for text in [
      "812.jsonl", "000000000812-1.jsonl", "000000000000.jsonl", "+00000000812.jsonl", "000000000812.json",
      "000000000812-02.jsonl", "000000000812-2-3.jsonl", ".jsonl", "000000000812-.jsonl",
    ] {
      #expect(SegmentName(text) == nil, "\(text)")
    }
    #expect(SegmentName(first: 9) < SegmentName(first: 9, attempt: 2))
    #expect(SegmentName(first: 9, attempt: 2) < SegmentName(first: 10))
  }
}

/// When a segment is full.
@Suite struct FullSegmentTests {
  private static let page = Room.note(String(repeating: "x", count: 16_000))

  /// 17 MiB in one group.
  private static let crowd = Array(repeating: page, count: 1_100)

  @Test func aSegmentThatOpensWithMoreThan16MiBIsNotFullAtOnce() throws {
    let room = try Room()
    let journal = try room.open()
    #expect(!journal.wantsNewSegment)
    let own = try journal.openSegment { _ in Self.crowd }.own
    #expect(own.count == 1_101 && journal.cursor.offset > JournalLimits.segmentBytes)
    #expect(!journal.wantsNewSegment)
    // Another seat that starts here thinks the same, and so does one that follows.
    let second = try room.open(seat: "B")
    #expect(!second.wantsNewSegment)
    #expect(try second.openSegment(onlyWhenFull: true) { _ in [] }.own.isEmpty)
    _ = try journal.append { _ in
      Group(key: "A/1", digest: "0123456789abcdef", records: Self.crowd + [Self.page])
    }
    #expect(journal.wantsNewSegment)
    _ = try second.follow()
    #expect(second.wantsNewSegment)
    _ = try journal.openSegment(onlyWhenFull: true) { _ in [] }
    #expect(!journal.wantsNewSegment)
    #expect(room.verify().exitCode == 0)
  }

  @Test func aSegmentThatOpensSmallIsFullAt16MiB() throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in
      Group(key: "A/1", digest: "0123456789abcdef", records: Array(Self.crowd.prefix(1_000)))
    }
    #expect(!journal.wantsNewSegment)
    _ = try journal.append { _ in
      Group(key: "A/2", digest: "0123456789abcdef", records: Array(Self.crowd.prefix(100)))
    }
    #expect(journal.wantsNewSegment)
  }
}
