import DutyModel
import JournalFile

/// A logged segment, ready to be replayed: it opens alone, with everything carried into it.
package struct Recording: Sendable {
  package let purpose: Purpose
  package let zone: ZoneTable
  package let segment: String
  /// The segment before it, if there is one.
  package let earlier: String?
  package let entries: [Entry]
  /// More was written than is here: the segment goes on with bytes that are no whole group, or entries that were
  /// acknowledged behind the last segment that can be read are missing.
  package let isDamaged: Bool
  /// Why the journal can't be gone on with although it can be read; nil as a rule.
  package let incomplete: JournalFailure?

  /// The segment called `name`, the one in which the shift `SH-…` was taken, or the last one.
  /// - Throws: `JournalFailure` or `RecordingFault.unknown`.
  package init(folder: StationFolder, zone: ZoneTable, name: String? = nil) throws {
    let archive = try JournalArchive(folder: folder.journal)
    let segments = try archive.segments()
    if name == nil, segments.isEmpty, let incomplete = archive.incomplete { throw incomplete }
    self.incomplete = archive.incomplete
    purpose = Purpose(archive.identity.purpose)
    self.zone = zone
    var isLast = true
    for (index, segment) in segments.enumerated().reversed() {
      let reading = try archive.read(segment)
      // A segment that was only begun holds nothing; the one before it is the last.
      guard !reading.records.isEmpty || index == 0 else { continue }
      var reader = EntryReader()
      let entries = reading.records.map { reader.entry($0) }
      guard let name, !segment.description.hasPrefix(name),
        !entries.contains(where: { $0.takes(shift: name) })
      else {
        self.segment = segment.description
        earlier = index > 0 ? segments[index - 1].description : nil
        self.entries = entries
        let isCut = isLast && entries.last?.sequence ?? 0 < archive.acknowledgedSequence
        isDamaged = reading.damageOffset != nil || isCut
        return
      }
      isLast = false
    }
    throw RecordingFault.unknown(name ?? "", known: segments.map(\.description))
  }

  package init(purpose: Purpose, zone: ZoneTable, segment: String, entries: [Entry]) {
    self.purpose = purpose
    self.zone = zone
    self.segment = segment
    earlier = nil
    incomplete = nil
    isDamaged = false
    self.entries = entries
  }
}

/// Why there is nothing to replay.
package enum RecordingFault: Error, Equatable, Sendable {
  case unknown(String, known: [String])
}

extension Entry {
  fileprivate func takes(shift id: String) -> Bool {
    switch event {
    case .shiftTaken(let shift): shift.id.rawValue == id
    default: false
    }
  }
}
