/// What station.json says of a journal; it never changes.
package struct JournalIdentity: Equatable, Sendable {
  /// A live journal and an exercise never mix.
  package enum Purpose: String, Sendable {
    case live, exercise
  }

  /// The station's code.
  package var station: String
  /// A UUID as text, made once.
  package var journal: String
  /// Live or exercise.
  package var purpose: Purpose
  /// When it was made, as text.
  package var created: String
  /// Version of the file format.
  package var format: Int

  /// The format this program writes and the newest it reads.
  package static let currentFormat = 1

  /// An identity; `format` is left at what this program writes.
  package init(
    station: String, journal: String, purpose: Purpose, created: String, format: Int = currentFormat
  ) {
    self.station = station
    self.journal = journal
    self.purpose = purpose
    self.created = created
    self.format = format
  }

  /// The content of station.json.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("station")
    writer.string(station)
    writer.name("journal")
    writer.string(journal)
    writer.name("purpose")
    writer.string(purpose.rawValue)
    writer.name("created")
    writer.string(created)
    writer.name("format")
    writer.integer(format)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads the content of station.json.
  /// - Throws: where it stops being JSON; 0 when a field is missing or wrong.
  init(bytes: [UInt8]) throws(JSONFault) {
    let root = try JSONDocument(bytes).root
    guard let station = root["station"]?.string,
      let journal = root["journal"]?.string, let purpose = root["purpose"]?.string.flatMap(Purpose.init),
      let created = root["created"]?.string, let format = root["format"]?.integer
    else { throw JSONFault(.unexpectedByte, at: 0) }
    self.init(station: station, journal: journal, purpose: purpose, created: created, format: format)
  }
}
