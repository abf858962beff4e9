import Glibc
import Testing

@testable import JournalFile

@Suite struct AppendTests {
  @Test func appendedRecordsAreReadBackByteForByte() throws {
    let room = try Room()
    let journal = try room.open()
    let header = try journal.readCurrentSegment()
    #expect(header.map(\.type) == ["segment.opened/1"])
    let own = try journal.append { _ in Room.group("A/1", "溪水漫过便桥", "two\nlines \u{202E}and a turn") }.own
    #expect(own.notes == ["溪水漫过便桥", "two\nlines \u{202E}and a turn"])
    let bytes = try Room.read(room.segment(1))
    #expect(bytes == header.flatMap(\.line) + own.flatMap(\.line))
    #expect(try room.open(seat: "B").readCurrentSegment() == header + own)
    #expect(try journal.readCurrentSegment() == header + own)
  }

  @Test func fieldsAreThoseThatWereGiven() throws {
    let room = try Room()
    let journal = try room.open(seat: "乙 \"2\"")
    let own = try journal.append { _ in Room.group("A/7f\\3c", "a", "b") }.own
    let last = try #require(own.last)
    #expect((last.sequence, last.groupFirst, last.groupLast) == (3, 2, 3))
    #expect(last.previous == own[0].hash)
    #expect((last.key, last.keyDigest) == ("A/7f\\3c", "0123456789abcdef"))
    #expect((last.at, last.entered, last.seat) == (Room.time, Room.time, "乙 \"2\""))
    #expect(last.type == "note.added/1")
    #expect(Array(last.by) == Room.actor)
    #expect(Array(last.data) == Array(#"{"text":"b"}"#.utf8))
    #expect(journal.position.sequence == 3 && journal.position.hash == last.hash)
  }

  @Test func everyRecordNamesTheHashBeforeIt() throws {
    let room = try Room()
    let journal = try room.open()
    for index in 1...5 { _ = try journal.append { _ in Room.group("A/\(index)", "x", "y") } }
    let records = try journal.readCurrentSegment()
    #expect(records.map(\.sequence) == Array(1...11))
    #expect(records[0].previous == .zero)
    for (before, after) in zip(records, records.dropFirst()) { #expect(after.previous == before.hash) }
  }

  @Test func noGroupOrAnEmptyGroupWritesNothing() throws {
    let room = try Room()
    let journal = try room.open()
    let before = try Room.read(room.segment(1))
    room.calls.forget()
    #expect(try journal.append { _ in nil }.own.isEmpty)
    #expect(
      try journal.append { _ in Group(key: "A/1", digest: "0123456789abcdef", records: []) }.own.isEmpty)
    #expect(try Room.read(room.segment(1)) == before)
    #expect(room.calls.changes.allSatisfy { $0 == "write lock.holder" })
  }

  @Test func twoSeatsNeverWriteTheSameSequenceAndSeeEachOtherOnce() throws {
    let room = try Room()
    let seats = [try room.open(seat: "A"), try room.open(seat: "B"), try room.open(seat: "C")]
    var seen: [[Int]] = [[1], [1], [1]]
    for round in 0..<30 {
      let index = (round * 7 + round / 3) % 3
      let result = try seats[index].append { foreign in
        #expect(foreign.allSatisfy { !seen[index].contains($0.sequence) })
        return Room.group("\(index)/\(round)", "a", "b")
      }
      seen[index] += (result.foreign + result.own).map(\.sequence)
      if round % 4 == 0 { seen[(index + 1) % 3] += try seats[(index + 1) % 3].follow().map(\.sequence) }
    }
    for index in 0..<3 {
      seen[index] += try seats[index].follow().map(\.sequence)
      #expect(seen[index] == Array(1...61))
    }
    #expect(room.verify().exitCode == 0)
  }

  @Test func foreignRecordsSurviveADecisionThatThrows() throws {
    struct Refused: Error {}
    let room = try Room()
    let (first, second) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try first.append { _ in Room.group("A/1", "heard") }
    #expect(throws: Refused.self) {
      try second.append { foreign in
        #expect(foreign.notes == ["heard"])
        throw Refused()
      }
    }
    #expect(try second.append { _ in nil }.foreign.notes == ["heard"])
    #expect(try second.follow().isEmpty)
    #expect(try first.append { _ in Room.group("A/2", "after") }.own.notes == ["after"])
  }

  @Test func groupsShowUpWholeOrNotAtAll() throws {
    let room = try Room()
    let (writer, reader) = (try room.open(seat: "A"), try room.open(seat: "B"))
    _ = try reader.readCurrentSegment()
    room.calls.faults = [.init(name: "write", file: ".jsonl", number: EIO, taken: 700)]
    #expect(throws: JournalFailure.self) { try writer.append { _ in Room.group("A/1", "a", "b", "c") } }
    #expect(try reader.follow().isEmpty)
    _ = try writer.append { _ in Room.group("A/1", "a", "b", "c") }
    #expect(try reader.follow().notes == ["a", "b", "c"])
  }

  @Test(arguments: [
    (Room.group("", "x"), JournalFailure.badRecord(field: "cmd")),
    (Room.group(String(repeating: "值", count: 129), "x"), .badRecord(field: "cmd")),
    (Group(key: "A/1", digest: "0123456789ABCDEF", records: [Room.note("x")]), .badRecord(field: "ck")),
    (Room.group("A/1", String(repeating: "x", count: 16 * 1024 + 1)), .textTooLong(bytes: 16 * 1024 + 1)),
    (Self.raw(#"{"a":1,"a":2}"#), .notStrict(JSONFault(.duplicateName, at: 7))),
    (Self.raw(#"{"a":1.5}"#), .notStrict(JSONFault(.notAnInteger, at: 6))),
    (Self.raw("[1]"), .badRecord(field: "data")),
    (Self.raw("{} "), .badRecord(field: "data")),
    (Self.raw("{\"a\":\n1}"), .badRecord(field: "data")),
    (Self.raw("{\"a\":\"\u{202E}\"}"), .badRecord(field: "data")),
  ])
  func badGroupsAreRefusedBeforeTheFirstByte(_ group: Group, _ failure: JournalFailure) throws {
    let room = try Room()
    let journal = try room.open()
    let before = try Room.read(room.segment(1))
    #expect(throws: failure) { try journal.append { _ in group } }
    #expect(try Room.read(room.segment(1)) == before)
    #expect(try journal.append { _ in Room.group("A/2", "good") }.own.map(\.sequence) == [2])
  }

  @Test func aLineThatCouldNotBeCarriedWithin64KiBIsRefused() throws {
    let room = try Room()
    let journal = try room.open()
    let text = String(repeating: "\"" + String(repeating: "x", count: 16_000) + "\",", count: 4)
    func data(_ filler: Int) -> Group {
      Self.raw("{\"a\":[\(text)\"\(String(repeating: "y", count: filler))\"]}")
    }
    let bytes = try GroupEncoding(data(0), after: journal.cursor, seat: "A").bytes.count
    let fitting = 63 * 1024 - bytes
    #expect(throws: JournalFailure.lineTooLong(bytes: 64_513)) {
      try journal.append { _ in data(fitting + 1) }
    }
    #expect(try journal.append { _ in data(fitting) }.own.first?.line.count == 64_512)
    // What a segment carries may be longer, up to what a reader takes.
    let longest = data(fitting + 1_000).records
    #expect(try journal.openSegment { _ in longest }.own.last.map { $0.line.count > 65_000 } == true)
    #expect(room.verify().exitCode == 0)
  }

  private static func raw(_ data: String) -> Group {
    let record = NewRecord(
      at: Room.time, entered: Room.time, by: Room.actor, type: "note.added/1", data: Array(data.utf8))
    return Group(key: "A/1", digest: "0123456789abcdef", records: [record])
  }
}
