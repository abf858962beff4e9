/// The content of `segment.opened/1`: what a segment says of its journal and of the segment before it.
package struct SegmentHeader: Equatable, Sendable {
  package static let type = "segment.opened/1"

  /// Where the segment before ends.
  package struct Predecessor: Equatable, Sendable {
    package var segment: SegmentName
    /// Offset in its file behind its last record.
    package var end: Int
    /// Its last record.
    package var sequence: Int
    package var hash: Digest
  }

  /// The journal's id and station.
  package var journal: String
  package var station: String
  /// Version of the file format.
  package var format: Int
  /// The program that opened the segment, with its version.
  package var program: String
  /// Its own file name: a segment that was copied over another one is found.
  package var segment: SegmentName
  /// Nil for the first segment.
  package var predecessor: Predecessor?

  var data: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("journal")
    writer.string(journal)
    writer.name("station")
    writer.string(station)
    writer.name("format")
    writer.integer(format)
    writer.name("program")
    writer.string(program)
    writer.name("segment")
    writer.string(segment.description)
    if let predecessor {
      writer.name("predecessor")
      writer.beginObject()
      writer.name("segment")
      writer.string(predecessor.segment.description)
      writer.name("end")
      writer.integer(predecessor.end)
      writer.name("seq")
      writer.integer(predecessor.sequence)
      writer.name("hash")
      writer.string(predecessor.hash.hex)
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }

  /// Reads the header in a segment's first record; nil when that is no header.
  package init?(_ record: Record) {
    guard record.type == Self.type, let data = try? record.decodedData(),
      let journal = data["journal"]?.string, let station = data["station"]?.string,
      let format = data["format"]?.integer, let program = data["program"]?.string,
      let segment = data["segment"]?.string.flatMap(SegmentName.init)
    else { return nil }
    self.init(journal: journal, station: station, format: format, program: program, segment: segment)
    if let before = data["predecessor"] {
      guard let name = before["segment"]?.string.flatMap(SegmentName.init), let end = before["end"]?.integer,
        let sequence = before["seq"]?.integer, let hash = before["hash"]?.string.flatMap(Digest.init),
        end >= 0, sequence >= 0
      else { return nil }
      predecessor = Predecessor(segment: name, end: end, sequence: sequence, hash: hash)
    }
  }

  init(
    journal: String, station: String, format: Int, program: String, segment: SegmentName,
    predecessor: Predecessor? = nil
  ) {
    self.journal = journal
    self.station = station
    self.format = format
    self.program = program
    self.segment = segment
    self.predecessor = predecessor
  }

  /// The header in `record` as a record to be written.
  func record(stamp: String, by: [UInt8]) -> NewRecord {
    NewRecord(at: stamp, entered: stamp, by: by, type: Self.type, data: data)
  }
}
