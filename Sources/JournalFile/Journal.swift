// The journal's one promise: a record that `append` returned is on disk, or the next opening says loudly
// that it's not. Opening reads first, so an appender always knows the end of the chain it continues.

import Glibc

/// An open journal: read it whole, then append and follow. One object belongs to one thread.
package final class Journal {
  /// What station.json says.
  package let identity: JournalIdentity
  /// The folder in use, after `current` was followed.
  package var folderPath: String { folder.path }
  /// What the opening table said, or what was found since; `clean` after a recovery that went well.
  package private(set) var verdict: Verdict = .clean
  /// No appending until a person has decided.
  package var isReadOnly: Bool { verdict.isReadOnly }
  /// A sync failed on the current segment: everything published stays readable, and the next append goes on in a
  /// successor segment.
  package internal(set) var isPoisoned = false
  /// The last record that was read or written here.
  package var position: (sequence: Int, hash: Digest) { (cursor.sequence, cursor.hash) }
  /// The current segment's name.
  package var segment: SegmentName { cursor.segment }
  /// The current segment is 16 MiB or more, most of it written since it was opened: a successor would open with
  /// what this one opened with.
  package var wantsNewSegment: Bool { cursor.offset >= fullBytes }
  /// It's twice as large: who put the successor off puts it off no longer.
  package var needsNewSegment: Bool { cursor.offset >= 2 * fullBytes }
  private var fullBytes: Int { max(JournalLimits.segmentBytes, 2 * openingBytes) }

  /// Its file.
  package var segmentPath: String { folder.segment(cursor.segment) }
  /// How long an append, a new segment or ``saveHead()`` waits for the append lock, in milliseconds.
  package var lockWaitMilliseconds: Int

  let base: JournalFolder
  let folder: JournalFolder
  /// The name in `current` when this was opened.
  let current: String?
  /// The file `current` when it was last read and still said so.
  var currentMark: FileMark?
  let seat: String
  let program: String
  let by: [UInt8]
  let stamp: () -> String
  /// What whoever waits for the lock in vain is told of this seat; the time follows.
  private let holder: String
  let evidence: [Evidence]
  let surroundings: JournalSurroundings
  let lock: AppendLock
  let head: HeadFile
  /// Held with a shared flock as long as this object lives: `verify` sees by it that a seat lives.
  let presence: OpenFile
  var changes: ChangeWatch?

  /// What was published when the verdict was found: once it changes, somebody has ended the read-only state.
  var judgedState: LockState?

  /// Up to where this object has read.
  var cursor: Cursor
  var reader: OpenFile
  /// Opened for the first write; gone for good after a failed sync.
  var writer: OpenFile?
  /// Read and not yet returned by any call.
  var pending: [Record] = []
  /// What opening read, until it's asked for.
  var openingRecords: [Record]?
  /// By first sequence, the last attempt at a segment that failed here: its name isn't used again.
  var failedAttempts: [Int: Int] = [:]

  /// Bytes of the current segment's first group: its header and what it carries.
  var openingBytes = 0

  struct Cursor: Equatable {
    var segment: SegmentName
    /// Offset of the end of the last record read.
    var offset: Int
    var sequence: Int
    var hash: Digest
  }

  /// Opens the journal in `folder` under the append lock, applies the opening table and recovers what may be
  /// recovered. A verdict that forbids appending still opens for reading.
  /// - Parameters:
  ///   - seat: the seat's name, stored in every record.
  ///   - program: name and version of the program, stored in segment headers.
  ///   - by: the actor, a JSON object, of entries that the journal writes by itself.
  ///   - evidence: what checkpoints and receipts say was acknowledged; `head` is read by itself.
  ///   - surroundings: nil for this machine.
  ///   - openingWaitMilliseconds: how long opening waits for the append lock; nil for as long as an append.
  ///   - stamp: the time as text, for entries that the journal writes by itself.
  package init(
    folder path: String, seat: String, program: String, by: [UInt8], evidence: [Evidence] = [],
    surroundings: JournalSurroundings? = nil, openingWaitMilliseconds: Int? = nil,
    stamp: @escaping () -> String
  ) throws(JournalFailure) {
    let surroundings = if let surroundings { surroundings } else { try JournalSurroundings.machine() }
    base = JournalFolder(path: path, calls: surroundings.calls)
    try base.refuseForeignAccess()
    try JournalFolder.refuseSharedFileSystem(path)
    current = try base.resolveCurrent()
    let folder = JournalFolder(path: current.map { path + "/" + $0 } ?? path, calls: surroundings.calls)
    self.folder = folder
    if folder.exists(folder.station) { _ = try folder.readIdentity() }
    let missing = try folder.missingParts()
    if !missing.isEmpty { throw .incomplete(path: folder.path, missing: missing) }
    if try base.readCurrent() != current {
      try base.replace(base.current, with: Array("\(current ?? ".")\n".utf8))
    }
    identity = try folder.readIdentity()
    (self.seat, self.program, self.by, self.stamp) = (seat, program, by, stamp)
    holder = Self.holder(of: seat)
    (self.evidence, self.surroundings) = (evidence, surroundings)
    lockWaitMilliseconds = surroundings.lockWaitMilliseconds
    presence = try OpenFile(folder.segments, O_RDONLY | O_DIRECTORY, surroundings.calls)
    let lock = try AppendLock(path: folder.lock, calls: surroundings.calls)
    self.lock = lock
    head = HeadFile(folder)
    // One wait for both.
    let wait = openingWaitMilliseconds ?? surroundings.lockWaitMilliseconds
    let start = monotonicMilliseconds()
    try AppendLock.flock(presence, LOCK_SH, waitMilliseconds: wait) { nil }
    try lock.take(
      waitMilliseconds: max(0, wait - (monotonicMilliseconds() - start)), holder: holder + stamp())
    defer { lock.release() }
    let opened = try Recovery(
      folder: folder, lock: lock, head: head, evidence: evidence, boot: surroundings.bootIdentity
    ).run()
    verdict = opened.verdict
    judgedState = try lock.readState()
    isPoisoned = opened.isPoisoned
    cursor = opened.cursor
    reader = opened.reader
    openingRecords = opened.records
    openingBytes = opened.records.firstGroupBytes
    if !isReadOnly, !isPoisoned { try nameCuts(among: opened.records) }
  }

  /// The records of the current segment from its header on, whole groups only; following goes on behind them.
  package func readCurrentSegment() throws(JournalFailure) -> [Record] {
    if let records = openingRecords {
      openingRecords = nil
      pending = []
      return records
    }
    let scan = SegmentScan(
      try reader.read(0..<cursor.offset), at: 0, after: ChainPoint(sequence: cursor.segment.first - 1))
    guard scan.end == cursor.offset else { throw .damaged(path: reader.path, offset: scan.end) }
    pending = []
    return scan.records
  }

  /// From here on this journal is only read, or no longer only read.
  func judge(_ verdict: Verdict) throws(JournalFailure) {
    self.verdict = verdict
    judgedState = try lock.readState()
  }

  /// What stands in front of the time in the words about who holds the lock.
  static func holder(of seat: String) -> String { "pid \(getpid()) seat \(seat) since " }

  func takeLock() throws(JournalFailure) {
    try lock.take(waitMilliseconds: lockWaitMilliseconds, holder: holder + stamp())
  }

  /// Runs `body` under the append lock, with the journal read up to what is published.
  func underLock<Value>(_ body: () throws -> Value) throws -> Value {
    if isReadOnly { throw JournalFailure.readOnly(verdict) }
    try takeLock()
    defer { lock.release() }
    try catchUpUnderLock()
    return try body()
  }
}
