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

  /// The damaged journal in whose place a new one was begun.
  package struct Replaced: Equatable, Sendable {
    /// Its id.
    package var journal: String
    /// Its folder beside the new one; `.` for the station's first.
    package var folder: String
    /// The end of what could be read of it: segment, offset, last record.
    package var end: Predecessor
    /// What was wrong with it: a verdict's word, or `missing`.
    package var verdict: String
    /// With `missing`, which parts weren't there.
    package var missing: [JournalPart] = []
    /// What lay behind that end; nil in headers of older programs, and where it couldn't be read.
    package var rest: Rest?
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
  /// Only in the first segment of a journal that was begun in the place of a damaged one; its numbers go on
  /// behind those that the damaged one gave.
  package var replaces: Replaced?

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
      predecessor.write(to: &writer)
      writer.endObject()
    }
    if let replaces {
      writer.name("replaces")
      writer.beginObject()
      writer.name("journal")
      writer.string(replaces.journal)
      writer.name("folder")
      writer.string(replaces.folder)
      replaces.end.write(to: &writer)
      writer.name("verdict")
      writer.string(replaces.verdict)
      if !replaces.missing.isEmpty {
        writer.name("missing")
        writer.beginArray()
        for part in replaces.missing { writer.string(part.rawValue) }
        writer.endArray()
      }
      if let rest = replaces.rest {
        writer.name("rest")
        writer.beginObject()
        rest.write(to: &writer)
        writer.endObject()
      }
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
      guard let end = Predecessor(before) else { return nil }
      predecessor = end
    }
    if let damaged = data["replaces"] {
      guard let journal = damaged["journal"]?.string, let folder = damaged["folder"]?.string,
        let end = Predecessor(damaged), let verdict = damaged["verdict"]?.string
      else { return nil }
      replaces = Replaced(
        journal: journal, folder: folder, end: end, verdict: verdict,
        missing: damaged["missing"]?.elements.compactMap { $0.string.flatMap(JournalPart.init) } ?? [],
        rest: damaged["rest"].flatMap(Rest.init))
    }
  }

  init(
    journal: String, station: String, format: Int, program: String, segment: SegmentName,
    predecessor: Predecessor? = nil, replaces: Replaced? = nil
  ) {
    self.journal = journal
    self.station = station
    self.format = format
    self.program = program
    self.segment = segment
    self.predecessor = predecessor
    self.replaces = replaces
  }

  /// The header in `record` as a record to be written.
  func record(stamp: String, by: [UInt8]) -> NewRecord {
    NewRecord(at: stamp, entered: stamp, by: by, type: Self.type, data: data)
  }
}

extension SegmentHeader.Predecessor {
  fileprivate init?(_ fields: JSONNode) {
    guard let segment = fields["segment"]?.string.flatMap(SegmentName.init), let end = fields["end"]?.integer,
      let sequence = fields["seq"]?.integer, let hash = fields["hash"]?.string.flatMap(Digest.init),
      end >= 0, sequence >= 0
    else { return nil }
    self.init(segment: segment, end: end, sequence: sequence, hash: hash)
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.name("segment")
    writer.string(segment.description)
    writer.name("end")
    writer.integer(end)
    writer.name("seq")
    writer.integer(sequence)
    writer.name("hash")
    writer.string(hash.hex)
  }
}
