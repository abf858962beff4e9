import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Desk
@testable import JournalFile

/// Journal lines that were written once and must be readable for ever.
@Suite struct FixtureTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/journal-v1.jsonl").path

  private static func records() throws -> [JournalFile.Record] {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let scan = SegmentScan(bytes, at: 0, after: ChainPoint(sequence: 0))
    #expect(scan.end == bytes.count)
    return scan.records
  }

  @Test func everyFrozenLineDecodesToItsEvent() throws {
    let records = try Self.records()
    #expect(records.map(\.type) == SampleEvents.types)
    for (record, expected) in zip(records, SampleEvents.all) {
      let entry = Entry(record)
      #expect(entry.event == expected, "\(record.type)")
      #expect(entry.group == record.sequence...record.sequence)
      #expect(entry.at == night("20:31:00"))
      #expect(entry.entered == night("20:35:00"))
      #expect(entry.mark == .late)
      #expect(entry.seat == "A")
      #expect(entry.by == Actor(person: "wu.xiao", role: .officer, assurance: .asserted))
      #expect(entry.command == CommandKey(text: "A/\(record.sequence)", digest: "0123456789abcdef"))
    }
  }

  @Test func everyFrozenLineIsWrittenTheSameToday() throws {
    for (record, event) in zip(try Self.records(), SampleEvents.all) {
      #expect(Array(record.data) == FieldsWriter.object(event, zone: .china), "\(record.type)")
    }
  }

  /// Adds the lines of new types; those that are there stay as they are, byte for byte.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["UPDATE_FIXTURE"] == "1"))
  func linesOfNewTypesAreAdded() throws {
    let known = FileManager.default.fileExists(atPath: Self.path) ? try Self.records() : []
    var bytes = known.flatMap(\.line)
    var cursor = Journal.Cursor(
      segment: SegmentName(first: 1), offset: bytes.count, sequence: known.count,
      hash: known.last?.hash ?? .zero)
    for event in SampleEvents.all.dropFirst(known.count) {
      let moment = Moment(at: night("20:31:00"), entered: night("20:35:00"), source: .typed)
      let actor = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
      let group = try GroupEncoding(
        Group(
          key: "A/\(cursor.sequence + 1)", digest: "0123456789abcdef",
          records: [NewRecord(event, by: actor, at: moment, zone: .china)]),
        after: cursor, seat: "A")
      bytes += group.bytes
      cursor = Journal.Cursor(
        segment: cursor.segment, offset: bytes.count, sequence: group.last.sequence, hash: group.last.hash)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: Self.path))
  }
}
