/// An open journal: read it whole, then append and follow. One object belongs to one thread.
package final class Journal {
  /// What station.json says.
  package let identity: JournalIdentity
  /// What the opening table said, or what was found since.
  package let verdict: Verdict
  /// No appending until a person has decided.
  package var isReadOnly: Bool { verdict.isReadOnly }
  /// The last record that was read or written here.
  package let position: (sequence: Int, hash: Digest)

  /// Makes a journal in the new folder `folder`, with its first segment: `segment.opened/1` and `carried`.
  package static func create(
    in folder: String, identity: JournalIdentity, seat: String, program: String, stamp: String, by: [UInt8],
    carried: [NewRecord] = [], surroundings: JournalSurroundings? = nil
  ) throws(JournalFailure) {
    throw .notAJournal(path: folder)
  }

  /// Opens the journal in `folder`, applies the opening table and recovers what may be recovered.
  package init(
    folder: String, seat: String, program: String, by: [UInt8], evidence: [Evidence] = [],
    surroundings: JournalSurroundings? = nil, stamp: @escaping () -> String
  ) throws(JournalFailure) {
    throw .notAJournal(path: folder)
  }

  /// The records of the current segment from its header on, whole groups only.
  package func readCurrentSegment() throws(JournalFailure) -> [Record] { throw .poisoned(path: "") }

  /// Whole groups that other seats published since; crosses into a successor segment.
  package func follow() throws(JournalFailure) -> [Record] { throw .poisoned(path: "") }

  /// Appends what `decide` returns under the append lock. `foreign` holds the records that no call has returned
  /// yet; when this throws, the next call hands them out again (fold by sequence).
  package func append(
    _ decide: (_ foreign: [Record]) throws -> Group?
  ) throws -> (foreign: [Record], own: [Record]) { throw JournalFailure.poisoned(path: "") }

  /// Opens the next segment with `segment.opened/1` and what `carried` returns, as one group.
  package func openSegment(
    carried: (_ foreign: [Record]) throws -> [NewRecord]
  ) throws -> (foreign: [Record], own: [Record]) { throw JournalFailure.poisoned(path: "") }

  /// The current segment is 16 MiB or more.
  package var wantsNewSegment: Bool { false }

  /// True when `head` on disk names less than what was appended: call `saveHead` within a second, and at exit.
  package var isHeadBehind: Bool { false }
  /// Writes and syncs `head`.
  package func saveHead() throws(JournalFailure) { throw .poisoned(path: "") }

  /// Readable when another seat may have written; -1 when the journal can't be watched.
  package var changeDescriptor: Int32 { -1 }
  /// Empties `changeDescriptor`.
  package func drainChanges() {}
}
