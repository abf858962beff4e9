import Glibc

extension Journal {
  /// Begins a successor in the place of a journal of which parts are missing, with a person's consent: numbers go
  /// on behind the highest that anything left in `path` tells of. What is left stays as it is.
  /// - Parameters:
  ///   - successor: a new UUID, name and id of the new journal.
  ///   - fallback: what is taken where nothing left says it: station and purpose.
  ///   - by: who consents, a JSON object.
  ///   - carried: what it opens with; the argument is the highest sequence that is told of, 0 for none.
  /// - Returns: the successor's name; nil when nothing is missing any more.
  package static func succeed(
    folder path: String, successor: String, fallback: JournalIdentity, seat: String, program: String,
    by person: [UInt8], surroundings: JournalSurroundings? = nil, stamp: () -> String,
    carried: (_ highest: Int) throws -> [NewRecord]
  ) throws -> String? {
    let surroundings = if let surroundings { surroundings } else { try JournalSurroundings.machine() }
    let base = JournalFolder(path: path, calls: surroundings.calls)
    if !base.exists(path) { try base.makeFolder(path) }
    try base.refuseForeignAccess()
    try JournalFolder.refuseSharedFileSystem(path)
    let place = try base.resolveCurrent()
    let folder = JournalFolder(path: place.map { path + "/" + $0 } ?? path, calls: surroundings.calls)
    // A seat that had it open holds this lock when it saves.
    let lock = try AppendLock(
      path: folder.exists(folder.path) ? folder.lock : base.lock, calls: surroundings.calls)
    try lock.take(
      waitMilliseconds: surroundings.lockWaitMilliseconds, holder: holder(of: seat) + stamp())
    defer { lock.release() }
    let missing = try folder.missingParts()
    guard try base.resolveCurrent() == place, !missing.isEmpty else { return nil }
    let highest = try base.highestToldAnywhere()
    let sibling = try base.siblingIdentity()
    let old = try folder.identityFromHeaders(purpose: sibling?.purpose ?? fallback.purpose)
    let known = sibling ?? old ?? fallback
    let now = stamp()
    let end =
      try lastReadableEnd(folder)
      ?? SegmentHeader.Predecessor(
        segment: SegmentName(first: 1), end: 0, sequence: 0, hash: .zero)
    try create(
      in: path + "/" + successor,
      identity: JournalIdentity(
        station: known.station, journal: successor, purpose: known.purpose, created: now),
      seat: seat, program: program, stamp: now, by: person, first: highest + 1,
      replaces: SegmentHeader.Replaced(
        journal: old?.journal ?? "", folder: place ?? ".", end: end, verdict: "missing", missing: missing,
        rest: SegmentHeader.Rest(behind: end, in: folder)),
      carried: try carried(highest), surroundings: surroundings)
    try base.replace(base.current, with: Array((successor + "\n").utf8))
    return successor
  }

  /// The end of the last segment that has whole groups; nil when none has.
  private static func lastReadableEnd(
    _ folder: JournalFolder
  ) throws(JournalFailure) -> SegmentHeader.Predecessor? {
    for name in try folder.segmentNames().reversed() {
      let file = try OpenFile(folder.segment(name), O_RDONLY, folder.calls)
      let scan = SegmentScan(
        try file.read(0..<(try file.size())), at: 0, after: ChainPoint(sequence: name.first - 1))
      guard let hash = scan.point.hash, !scan.records.isEmpty else { continue }
      return SegmentHeader.Predecessor(
        segment: name, end: scan.end, sequence: scan.point.sequence, hash: hash)
    }
    return nil
  }
}

/// What is left of a journal of which parts are missing, before anybody agrees to go on from it.
package struct JournalRemains: Equatable, Sendable {
  /// The folder that was in use.
  package var path: String
  package var missing: [JournalPart]
  /// The highest sequence that anything left tells of; 0 when nothing does.
  package var highest: Int
  /// The last entry that can be read, in this journal or one before it; 0 for none.
  package var readable: Int
  /// The station's code; nil when nothing left in the journal says it.
  package var station: String?
  /// Live or exercise; nil when nothing left says it.
  package var purpose: JournalIdentity.Purpose?

  /// Looks at the journal in `path`; nil when nothing is missing. Writes nothing.
  package static func look(folder path: String) throws(JournalFailure) -> JournalRemains? {
    let base = JournalFolder(path: path, calls: SystemCalls())
    guard base.exists(path) else {
      return JournalRemains(path: path, missing: [.folder], highest: 0, readable: 0)
    }
    let place = try base.resolveCurrent()
    let folder = JournalFolder(path: place.map { path + "/" + $0 } ?? path, calls: base.calls)
    let missing = try folder.missingParts()
    if missing.isEmpty { return nil }
    let sibling = try base.siblingIdentity()
    let rebuilt = try folder.identityFromHeaders(purpose: .live)
    var readable = 0
    for archive in try JournalArchive.all(folder: path) {
      for name in try archive.segments() {
        readable = max(readable, try archive.read(name).records.last?.sequence ?? 0)
      }
    }
    return JournalRemains(
      path: folder.path, missing: missing, highest: try base.highestToldAnywhere(), readable: readable,
      station: sibling?.station ?? rebuilt?.station, purpose: sibling?.purpose)
  }
}
