import DutyModel
import JournalFile

/// What became of a damaged journal.
package struct DeskRepair: Equatable, Sendable {
  package var outcome: Journal.Repair
  /// Numbers of entries that could not be read and are in nothing that goes on; empty unless a new journal began.
  package var lost: [ClosedRange<Int>]
}

extension Desk {
  /// Ends a read-only state with the consent of `person`, and follows into the journal that may have been begun.
  ///
  /// A new journal opens with everything that can be read: also with what stands behind the damage, where a
  /// record is right in itself.
  /// - Throws: `JournalFailure`; nothing has changed for the room then.
  package func repair(by person: Actor) throws -> DeskRepair {
    var lost: [ClosedRange<Int>] = []
    func carried(_ highest: Int) throws -> [NewRecord] {
      try foldBeforeDamage()
      let salvage = try salvage(upTo: highest)
      lost = salvage.lost
      return records(of: salvage.room.carry())
    }
    let outcome: Journal.Repair
    do {
      outcome = try use(atOnce: true) { journal in
        try journal.repair(
          successor: randomUUID(), by: FieldsWriter.object(person, zone: zone), carried: carried)
      }
    } catch let failure as JournalFailure where failure.missingParts != nil {
      outcome = try succeed(by: person, carried: carried)
    }
    try follow()
    // A part of a station file may have been among what is lost, or all of them.
    if !lost.isEmpty || room.settings.hashes.isEmpty { _ = try adoptStationFiles() }
    return DeskRepair(outcome: outcome, lost: lost)
  }

  /// Goes on from a journal of which parts are missing.
  private func succeed(
    by person: Actor, carried: (_ highest: Int) throws -> [NewRecord]
  ) throws -> Journal.Repair {
    let profile = readStation(folder, now: now).station?.content
    // An exercise that set its clock says what it was; else a room is taken for a live one.
    let purpose: Purpose = room.exerciseClock == nil ? room.purpose : .exercise
    let fallback = JournalIdentity(
      station: identity.station.isEmpty ? profile?.code ?? "" : identity.station, journal: "",
      purpose: JournalIdentity.Purpose(purpose), created: "")
    let successor = try Journal.succeed(
      folder: folder.journal, successor: randomUUID(), fallback: fallback, seat: seat,
      program: programVersion, by: FieldsWriter.object(person, zone: zone), surroundings: surroundings,
      stamp: { zone.text(now) }, carried: carried)
    access.shut(by: .replaced(path: folder.journal + "/current"))
    return successor.map { .succeeded(folder: $0) } ?? .nothing
  }

  /// A current segment without one whole group says nothing about the room; the one before it does.
  private func foldBeforeDamage() throws {
    guard room.sequence == 0 else { return }
    for archive in try archives().reversed() {
      for segment in try archive.segments().reversed() {
        let records = try archive.read(segment).records
        if records.isEmpty { continue }
        return fold(records)
      }
    }
  }

  /// The journal in use and those before it; none where there is no folder.
  private func archives() throws(JournalFailure) -> [JournalArchive] {
    do throws(JournalFailure) {
      return try JournalArchive.all(folder: folder.journal)
    } catch .notAJournal {
      return []
    }
  }

  /// The room with all that can be read behind the damage, giving no id or number again that was given there.
  private func salvage(upTo highest: Int) throws -> (room: DutyRoom, lost: [ClosedRange<Int>]) {
    var room = room
    var lost: [ClosedRange<Int>] = []
    let strays = try archives().last?.strayRecords() ?? []
    for record in strays where record.sequence > room.sequence {
      if record.sequence > room.sequence + 1 { lost.append(room.sequence + 1...record.sequence - 1) }
      room.apply(Entry(record))
    }
    if highest > room.sequence { lost.append(room.sequence + 1...highest) }
    // Numbers may stand in a matter that is lost while its report isn't, and the other way round.
    for record in strays { room.reserveNumbers(of: Entry(record)) }
    let count = lost.reduce(0) { $0 + $1.count }
    if count > 0 {
      room.skipIDs(count, on: [now.adding(seconds: -86_400), now].map { room.zone.civil($0).date.compact })
      room.doubtSettings()
    }
    return (room, lost)
  }
}
