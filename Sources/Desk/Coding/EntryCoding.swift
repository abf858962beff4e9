import DutyModel
import JournalFile

/// A record whose frame and chain are right but whose content this program can't read: a bug or a forgery.
package struct EntryFault: Error, Equatable, Sendable {
  package var sequence: Int
  package var type: String
  package var message: String
}

extension Entry {
  /// The entry that a journal record holds. An unknown type or version stays an entry without effect.
  package init(_ record: JournalFile.Record) throws(EntryFault) {
    func fault(_ message: String) -> EntryFault {
      EntryFault(sequence: record.sequence, type: record.type, message: message)
    }
    guard let at = Timestamp(rfc3339: record.at), let entered = Timestamp(rfc3339: record.entered) else {
      throw fault("at or entered is not a time")
    }
    let by: Actor
    let event: Event?
    do {
      by = try FieldsReader.read(try record.decodedBy(), unknown: .passedOver) {
        (reader) throws(FieldFault) in try Actor(reading: &reader)
      }
      event = try FieldsReader.read(try record.decodedData(), unknown: .passedOver) {
        (reader) throws(FieldFault) in try Event(type: record.type, reading: &reader)
      }
    } catch let error as FieldFault {
      throw fault(error.message(in: .english))
    } catch let error as JSONFault {
      throw fault(error.description)
    } catch {
      throw fault("\(error)")
    }
    self.init(
      sequence: record.sequence, group: record.groupFirst...record.groupLast, at: at, entered: entered,
      mark: record.mark.flatMap(EntryMark.init(rawValue:)), seat: record.seat, by: by,
      command: CommandKey(text: record.key, digest: record.keyDigest),
      event: event ?? .unknown(type: record.type))
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
