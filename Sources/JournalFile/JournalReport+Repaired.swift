import Glibc

// Damage to which a person has consented stays where it is for ever. It is told, and it's no news: what is found in
// a journal that was put aside is held against what its successor's header says of it.

extension JournalReport {
  /// Who agreed, and when, to go on from a damaged journal.
  package struct Repaired: Equatable, Sendable {
    /// As text, as it was written.
    package var at: String
    /// The person's id; nil when the header names nobody.
    package var by: String?
  }

  /// Marks what `successor`, the first record of the journal that was begun in its place, has recorded of the
  /// damage in `archive`. Anything else that is wrong there is news.
  mutating func markKnown(in archive: JournalArchive, by successor: Record?) {
    guard let successor, let replaced = SegmentHeader(successor)?.replaces, replaced.folder == archive.place
    else { return }
    let person: String?
    do throws(JSONFault) { person = try successor.decodedBy()["person"]?.string } catch { person = nil }
    let repaired = Repaired(at: successor.entered, by: person)
    // Without a note of what lay there only the place can be compared.
    let isUnchanged =
      replaced.rest.map { $0 == SegmentHeader.Rest(behind: replaced.end, in: archive.folder) } ?? true
    for index in findings.indices {
      if findings[index].isRecorded(in: replaced, isUnchanged: isUnchanged) {
        findings[index].repaired = repaired
      }
    }
  }
}

extension JournalReport.Finding {
  fileprivate func isRecorded(in replaced: SegmentHeader.Replaced, isUnchanged: Bool) -> Bool {
    switch kind {
    case .unreadable(let failure):
      guard let missing = failure.missingParts else { return false }
      return Set(missing).isSubset(of: replaced.missing)
    case .tail:
      guard let segment, let offset else { return replaced.missing.contains(.segments) }
      // A last segment without one whole group: the good end lies in the one before.
      let isBehind = segment == replaced.end.segment ? offset == replaced.end.end : offset == 0
      return isUnchanged && segment >= replaced.end.segment && isBehind
    default: return false
    }
  }
}
