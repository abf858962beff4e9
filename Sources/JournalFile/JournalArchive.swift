import Glibc

/// A journal opened for reading only, for showing, replaying and verifying: it never writes and takes no lock.
package struct JournalArchive: Sendable {
  /// What station.json says; without it what a segment's header says, and else nothing but empty texts.
  package let identity: JournalIdentity
  /// Its place in the station's journal folder: `.`, or the name of the folder that took over.
  package let place: String

  /// What isn't there of it: it's read as far as it goes then.
  package let missing: [JournalPart]
  /// Why it can't be gone on with; nil as a rule.
  package var incomplete: JournalFailure? {
    missing.isEmpty ? nil : .incomplete(path: folder.path, missing: missing)
  }

  let folder: JournalFolder
  let boot: String
  private let base: String
  private let surroundings: JournalSurroundings
  /// The published state that reading stops at: while a seat of this boot lives the tail behind it is being
  /// saved, and after a failed sync it isn't believed.
  let limit: LockState?
  /// A seat had the journal open when this was made.
  let hadLivingSeat: Bool
  /// The published state of this boot, whether or not a seat lives.
  let published: LockState?
  /// What `head`, the checkpoints and the published state say was acknowledged.
  let acknowledged: [Evidence]

  /// The whole groups of one segment.
  package struct Reading: Sendable {
    package let records: [Record]
    /// Offset of the first byte that is no whole group although the segment goes on; nil when all was read.
    package let damageOffset: Int?
    /// What lies there.
    package let damage: ArraySlice<UInt8>
  }

  /// Records behind the damage of the last segment whose own frame and hash are right; they are not chained to what
  /// is whole, so nothing is decided on them.
  package func strayRecords() throws(JournalFailure) -> [Record] {
    guard let last = try segments().last else { return [] }
    return SegmentScan.lines(of: try read(last).damage).compactMap { Frame.decode($0) }
  }

  /// The highest sequence that is known to have been acknowledged; 0 when nothing is known.
  package var acknowledgedSequence: Int { acknowledged.map(\.sequence).max() ?? 0 }

  /// Opens the journal in `path`, following `current`.
  package init(folder path: String, surroundings: JournalSurroundings? = nil) throws(JournalFailure) {
    let surroundings = if let surroundings { surroundings } else { try JournalSurroundings.machine() }
    let base = JournalFolder(path: path, calls: surroundings.calls)
    guard base.exists(path) else { throw .notAJournal(path: path) }
    let current = try base.resolveCurrent()
    try self.init(folder: path, place: current ?? ".", surroundings)
  }

  /// The journals in whose place this one was begun, oldest first: damaged, and kept as they were.
  package func putAside() throws(JournalFailure) -> [JournalArchive] {
    var archives: [JournalArchive] = []
    var places: Set = [place]
    var next = self
    while next.place != "." {
      // A successor whose beginning is damaged names nobody; the first journal is there all the same.
      var named: String?
      if let first = try next.segments().first { named = try next.header(of: first)?.replaces?.folder }
      let place = named.flatMap { places.contains($0) ? nil : $0 } ?? "."
      places.insert(place)
      next = try JournalArchive(folder: base, place: place, surroundings)
      archives.insert(next, at: 0)
    }
    return archives
  }

  /// Opens the journal at `place` in `path`: `.`, or the name of a folder that took over.
  init(
    folder path: String, place: String, _ surroundings: JournalSurroundings
  ) throws(JournalFailure) {
    (base, self.place, self.surroundings) = (path, place, surroundings)
    folder = JournalFolder(path: place == "." ? path : path + "/" + place, calls: surroundings.calls)
    boot = surroundings.bootIdentity
    missing = try folder.missingParts()
    if missing.contains(.identity) || missing.contains(.folder) {
      let sibling = try JournalFolder(path: path, calls: surroundings.calls).siblingIdentity()
      identity =
        try folder.identityFromHeaders(purpose: sibling?.purpose ?? .live)
        ?? JournalIdentity(
          station: sibling?.station ?? "", journal: "", purpose: sibling?.purpose ?? .live, created: "")
    } else {
      identity = try folder.readIdentity()
    }
    // Read first: what it names was published before the state that is read next.
    let evidence = try folder.readEvidence()
    let state = try Self.readState(folder)
    published = state.flatMap { $0.boot == surroundings.bootIdentity ? $0 : nil }
    hadLivingSeat = try Self.hasLivingSeat(folder)
    let limit = hadLivingSeat || published?.isPoisoned == true ? published : nil
    self.limit = limit
    // Whoever opens a segment or recovers one saves `head` first and publishes then, dirty in between.
    let named = evidence.filter { item in
      limit.map { !$0.isDirty || item.sequence <= $0.sequence } ?? true
    }
    acknowledged =
      named
      + (published.map { [Evidence(sequence: $0.sequence, hash: $0.hash)] } ?? [])
  }

  /// The segments in order; of several attempts at one segment the last.
  package func segments() throws(JournalFailure) -> [SegmentName] {
    Self.withoutFailedAttempts(try publishedNames())
  }

  /// Of several attempts at one segment only the last.
  static func withoutFailedAttempts(_ names: [SegmentName]) -> [SegmentName] {
    names.indices.filter { $0 + 1 == names.count || names[$0 + 1].first != names[$0].first }.map {
      names[$0]
    }
  }

  /// Reads a segment up to the end that its successor names, or up to what is published.
  package func read(_ name: SegmentName) throws(JournalFailure) -> Reading {
    try read(name, before: try segments().first { $0 > name })
  }

  /// The same for whoever goes through `segments` in order and knows the next; nil for the last.
  package func read(_ name: SegmentName, before next: SegmentName?) throws(JournalFailure) -> Reading {
    var bytes = try readBytes(name)
    if let next, let before = try header(of: next)?.predecessor, before.segment == name {
      bytes.removeLast(max(0, bytes.count - before.end))
    }
    let scan = SegmentScan(bytes, at: 0, after: ChainPoint(sequence: name.first - 1))
    return Reading(records: scan.records, damageOffset: scan.rest.isEmpty ? nil : scan.end, damage: scan.rest)
  }

  /// Segments up to the published one where reading has a limit, all of them otherwise.
  func publishedNames() throws(JournalFailure) -> [SegmentName] {
    let names = try folder.segmentNames()
    guard let limit else { return names }
    return names.filter { $0 <= limit.segment }
  }

  /// The bytes of a segment up to the limit.
  func readBytes(_ name: SegmentName) throws(JournalFailure) -> [UInt8] {
    let file = try OpenFile(folder.segment(name), O_RDONLY, folder.calls)
    var end = try file.size()
    if let limit, limit.segment == name { end = min(end, limit.offset) }
    return try file.read(0..<end)
  }

  /// The first record of the first segment; nil when it can't be read.
  func firstRecord() -> Record? {
    do throws(JournalFailure) {
      guard let first = try segments().first else { return nil }
      return try PastCheck.firstRecord(in: OpenFile(folder.segment(first), O_RDONLY, folder.calls))
    } catch {
      return nil
    }
  }

  /// A segment's header; nil when its first line is none.
  func header(of name: SegmentName) throws(JournalFailure) -> SegmentHeader? {
    try PastCheck.firstRecord(in: OpenFile(folder.segment(name), O_RDONLY, folder.calls))
      .flatMap(SegmentHeader.init)
  }

  /// A seat has this journal open at this moment.
  func hasLivingSeat() throws(JournalFailure) -> Bool { try Self.hasLivingSeat(folder) }

  static func readState(_ folder: JournalFolder) throws(JournalFailure) -> LockState? {
    for _ in 0..<100 {
      guard let bytes = try folder.readIfPresent(folder.lock, limitBytes: LockState.size),
        bytes.count == LockState.size
      else { return nil }
      // A read that fell into a write is found by the check, and read again.
      if let state = LockState(bytes: bytes) { return state }
      sched_yield()
    }
    return nil
  }

  /// Every seat holds a shared lock on the segments folder as long as it lives.
  static func hasLivingSeat(_ folder: JournalFolder) throws(JournalFailure) -> Bool {
    guard folder.exists(folder.segments) else { return false }
    let probe = try OpenFile(folder.segments, O_RDONLY | O_DIRECTORY, folder.calls)
    do throws(JournalFailure) {
      // Another probe holds the lock for an instant; a seat keeps it.
      try AppendLock.flock(probe, LOCK_EX, waitMilliseconds: 10) { nil }
      return false
    } catch {
      guard case .locked = error else { throw error }
      return true
    }
  }
}

extension JournalArchive {
  /// The journal in use, last, and before it those in whose place it was begun, the oldest first.
  package static func all(
    folder path: String, surroundings: JournalSurroundings? = nil
  ) throws(JournalFailure) -> [JournalArchive] {
    let archive = try JournalArchive(folder: path, surroundings: surroundings)
    // Tonight's log is shown also when an old journal can't be opened any more.
    do throws(JournalFailure) { return try archive.putAside() + [archive] } catch { return [archive] }
  }
}
