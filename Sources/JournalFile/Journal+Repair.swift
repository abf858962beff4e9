import Glibc

extension Journal {
  /// What a person's consent brought about.
  package enum Repair: Equatable, Sendable {
    /// Nothing was in the way.
    case nothing
    /// The doubtful tail lies in quarantine, and this journal goes on.
    case cut
    /// The room goes on in a new journal in this folder beside the damaged one, which stays as it is. This object
    /// is of no more use.
    case succeeded(folder: String)
  }

  /// Ends a read-only state with a person's consent: a tail that may have been acknowledged is put into
  /// quarantine; where acknowledged records are damaged or missing, a new journal is begun whose first record
  /// names the damaged one. Nothing is deleted.
  /// - Parameters:
  ///   - successor: a new UUID, name and id of the journal that may have to be begun.
  ///   - by: who consents, a JSON object.
  ///   - carried: what the new journal opens with; the argument is the highest sequence that the damaged one gave.
  package func repair(
    successor: String, by person: [UInt8], carried: (_ highest: Int) throws -> [NewRecord]
  ) throws -> Repair {
    guard isReadOnly else { return .nothing }
    try takeLock()
    defer { lock.release() }
    guard try base.readCurrent() == current else { throw JournalFailure.replaced(path: base.current) }
    try lock.requireInPlace()
    let found = try Recovery(
      folder: folder, lock: lock, head: head, evidence: evidence, boot: surroundings.bootIdentity,
      consent: person
    ).run()
    if !found.verdict.isReadOnly {
      try judge(.clean)
      (cursor, reader, isPoisoned) = (found.cursor, found.reader, found.isPoisoned)
      pending = []
      openingRecords = found.records
      if !isPoisoned { try nameCuts(among: found.records) }
      return .cut
    }
    let end = try lastGoodEnd(found)
    let replaced = SegmentHeader.Replaced(
      journal: identity.journal, folder: current ?? ".", end: end, verdict: found.verdict.word,
      rest: SegmentHeader.Rest(behind: end, in: folder))
    // Also a journal that took over and whose files are gone gave numbers.
    let highest = max(found.highestSequence, try base.highestToldAnywhere())
    let now = stamp()
    let new = JournalIdentity(
      station: identity.station, journal: successor, purpose: identity.purpose, created: now)
    try Journal.create(
      in: base.path + "/" + successor, identity: new, seat: seat, program: program, stamp: now, by: person,
      first: highest + 1, replaces: replaced, carried: try carried(highest),
      surroundings: surroundings)
    try base.replace(base.current, with: Array((successor + "\n").utf8))
    return .succeeded(folder: successor)
  }

  /// Where the last good record ends: in the segment before when the last one has none.
  private func lastGoodEnd(_ found: Recovery.Outcome) throws(JournalFailure) -> SegmentHeader.Predecessor {
    if found.records.isEmpty,
      let before = try folder.segmentNames().last(where: { $0.first < found.cursor.segment.first })
    {
      let file = try OpenFile(folder.segment(before), O_RDONLY, folder.calls)
      let scan = SegmentScan(
        try file.read(0..<(try file.size())), at: 0, after: ChainPoint(sequence: before.first - 1))
      if let hash = scan.point.hash, !scan.records.isEmpty {
        return SegmentHeader.Predecessor(
          segment: before, end: scan.end, sequence: scan.point.sequence, hash: hash)
      }
    }
    return SegmentHeader.Predecessor(
      segment: found.cursor.segment, end: found.cursor.offset, sequence: found.cursor.sequence,
      hash: found.cursor.hash)
  }
}
