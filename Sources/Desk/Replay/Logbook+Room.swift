import DutyModel
import JournalFile

extension Logbook {
  /// The room as it stood at `instant`, folded from the segment that held it: who was on duty, what was open. What
  /// was written down later for a time before is in it as far as it stands in the same segment.
  /// Nil when the journal begins later.
  package func room(at instant: Timestamp, zone: ZoneTable) -> DutyRoom? {
    // Segments begin one after the other, so the first that began too late is found by halving.
    var (low, high) = (pages.startIndex, pages.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if let began = beginning(of: pages[middle]), began > instant { high = middle } else { low = middle + 1 }
    }
    guard low > pages.startIndex else { return nil }
    var room = DutyRoom(purpose: purpose, zone: zone)
    var reader = EntryReader()
    for record in read(pages[low - 1]).records {
      let entry = reader.entry(record)
      if entry.at <= instant { room.apply(entry) }
    }
    return room
  }

  /// When its first entry was written; nil for a segment that holds none.
  private func beginning(of page: Page) -> Timestamp? {
    read(page).records.first.flatMap { Timestamp(rfc3339: $0.entered) }
  }
}
