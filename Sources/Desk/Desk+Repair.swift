import DutyModel
import JournalFile

extension Desk {
  /// Ends a read-only state with the consent of `person`, and follows into the journal that may have been begun.
  /// - Throws: `JournalFailure`; nothing has changed for the room then.
  package func repair(by person: Actor) throws -> Journal.Repair {
    let outcome = try use(atOnce: true) { journal in
      try journal.repair(successor: randomUUID(), by: FieldsWriter.object(person, zone: zone)) { highest in
        try foldBeforeDamage()
        let carried = try roomReserving(numbersUpTo: highest).carry()
        return records(of: carried)
      }
    }
    try follow()
    return outcome
  }

  /// A current segment without one whole group says nothing about the room; the one before it does.
  private func foldBeforeDamage() throws {
    guard room.sequence == 0 else { return }
    let archive = try JournalArchive(folder: folder.journal)
    for segment in try archive.segments().reversed() {
      let records = try archive.read(segment).records
      if records.isEmpty { continue }
      return fold(records)
    }
  }

  /// The room as it was before the damage, but giving no id or number again that the damaged part gave.
  private func roomReserving(numbersUpTo highest: Int) throws -> DutyRoom {
    var room = room
    let strays = try JournalArchive(folder: folder.journal).strayRecords().filter {
      $0.sequence > room.sequence
    }
    for record in strays { room.reserveNumbers(of: Entry(record)) }
    let lost = highest - room.sequence - Set(strays.map(\.sequence)).count
    let dates = [now.adding(seconds: -86_400), now].map { room.zone.civil($0).date.compact }
    if lost > 0 { room.skipIDs(lost, on: dates) }
    return room
  }
}
