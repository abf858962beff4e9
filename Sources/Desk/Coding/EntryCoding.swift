import DutyModel
import JournalFile

/// Turns journal records into entries. It remembers the last actor: most entries have the one before's.
///
/// A record's frame and chain are right, so it stands. Content that this program can't read, of a newer version
/// or not, makes it an unknown entry without effect: one entry must not shut the room.
package struct EntryReader {
  private var actor = Actor(role: .officer)
  /// The bytes that say `actor`.
  private var actorBytes: ArraySlice<UInt8> = []

  package init() {}

  /// The entry that `record` holds.
  package mutating func entry(_ record: JournalFile.Record) -> Entry {
    if record.by != actorBytes {
      actor = Self.actor(record)
      actorBytes = record.by
    }
    let event = try? Self.event(record, try record.decodedData())
    let times = record.withTimes { at, entered in
      let typed = Timestamp(rfc3339: entered)
      // As a rule both are the same.
      let happened = at.elementsEqual(entered) ? typed : Timestamp(rfc3339: at)
      return (happened: happened ?? typed ?? Timestamp(), typed: typed ?? Timestamp())
    }
    return Entry(
      sequence: record.sequence, group: record.groupFirst...record.groupLast, at: times.happened,
      entered: times.typed, mark: record.mark.flatMap(EntryMark.init(rawValue:)), seat: record.seat,
      by: actor, command: CommandKey(text: record.key, digest: record.keyDigest),
      event: event.flatMap { $0 } ?? .unknown(type: record.type))
  }

  /// Why the content of `record` can't be read though this program knows its type, with the path of the field. Nil
  /// for a type that it doesn't know, and for a line that breaks the strict rules, which `verify` tells by itself.
  package static func fault(in record: JournalFile.Record) -> FieldFault? {
    guard let data = try? record.decodedData() else { return nil }
    do throws(FieldFault) {
      _ = try event(record, data)
      return nil
    } catch {
      return error.inside("data")
    }
  }

  /// Nil for a type that this program doesn't know.
  private static func event(_ record: JournalFile.Record, _ data: JSONNode) throws(FieldFault) -> Event? {
    let type = record.type
    return try FieldsReader.read(data, unknown: .passedOver) {
      (reader) throws(FieldFault) in try Event(type: type, reading: &reader)
    }
  }

  private static func actor(_ record: JournalFile.Record) -> Actor {
    let read = try? FieldsReader.read(try record.decodedBy(), unknown: .passedOver) {
      (reader) throws(FieldFault) in try Actor(reading: &reader)
    }
    return read ?? Actor(role: .officer)
  }
}

extension Entry {
  /// The entry that a single record holds.
  package init(_ record: JournalFile.Record) {
    var reader = EntryReader()
    self = reader.entry(record)
  }
}

extension Entry {
  /// The entry that a record holds which was made of this event.
  init(_ record: JournalFile.Record, _ event: Event, by actor: Actor, at moment: Moment) {
    self.init(
      sequence: record.sequence, group: record.groupFirst...record.groupLast, at: moment.at,
      entered: moment.entered, mark: moment.mark, seat: record.seat, by: actor,
      command: CommandKey(text: record.key, digest: record.keyDigest), event: event)
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
