import DutyModel
import Glibc
import JournalFile

extension StationFacts {
  /// What the files say; for those with errors what the journal holds of them, which is what consoles go by.
  package static func examine(
    _ folder: StationFolder, reading: StationReading, zone: ZoneTable, now: Timestamp
  ) -> StationFacts {
    var roster = reading.roster?.content
    var people = reading.people?.content
    var isFromJournal = false
    if roster == nil || people == nil, let adopted = adopted(folder, zone: zone) {
      isFromJournal = roster == nil
      roster = roster ?? (adopted.roster.isEmpty ? nil : adopted.roster)
      people = people ?? (adopted.people.isEmpty ? nil : adopted.people)
    }
    return StationFacts(
      faults: reading.faults + readRegisters(folder).faults, roster: roster, people: people,
      isFromJournal: isFromJournal && roster != nil,
      peopleAgeDays: ageDays(folder.file(.people), now: now), zone: zone, now: now)
  }

  /// Nil when the journal can't be read: its own findings say why.
  private static func adopted(_ folder: StationFolder, zone: ZoneTable) -> Settings? {
    guard let recording = try? Recording(folder: folder, zone: zone) else { return nil }
    var room = DutyRoom(purpose: recording.purpose, zone: recording.zone)
    for entry in recording.entries { room.apply(entry) }
    return room.settings
  }

  private static func ageDays(_ path: String, now: Timestamp) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return max(0, (now.milliseconds / 1_000 - status.st_mtim.tv_sec) / 86_400)
  }
}
