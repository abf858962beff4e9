import DutyModel
import JournalFile

extension Entry {
  /// The entry that a journal record holds.
  ///
  /// Its frame and chain are right, so it stands. Content that this program can't read, of a newer version or
  /// not, makes it an unknown entry without effect: one entry must not shut the room.
  package init(_ record: JournalFile.Record) {
    let by = try? FieldsReader.read(try record.decodedBy(), unknown: .passedOver) {
      (reader) throws(FieldFault) in try Actor(reading: &reader)
    }
    let event = try? FieldsReader.read(try record.decodedData(), unknown: .passedOver) {
      (reader) throws(FieldFault) in try Event(type: record.type, reading: &reader)
    }
    let entered = Timestamp(rfc3339: record.entered)
    self.init(
      sequence: record.sequence, group: record.groupFirst...record.groupLast,
      at: Timestamp(rfc3339: record.at) ?? entered ?? Timestamp(), entered: entered ?? Timestamp(),
      mark: record.mark.flatMap(EntryMark.init(rawValue:)), seat: record.seat,
      by: by ?? Actor(role: .officer), command: CommandKey(text: record.key, digest: record.keyDigest),
      event: event.flatMap { $0 } ?? .unknown(type: record.type))
  }
}

extension NewRecord {
  /// An event as it goes into the journal.
  init(_ event: Event, by actor: Actor, at moment: Moment, zone: ZoneTable) {
    self.init(
      at: zone.text(moment.at), entered: zone.text(moment.entered),
      mark: moment.mark?.rawValue, by: FieldsWriter.object(actor, zone: zone), type: event.type,
      data: FieldsWriter.object(event, zone: zone))
  }
}
