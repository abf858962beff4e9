import Glibc

extension Journal {
  /// Appends the group that `decide` returns, under the append lock and on everything other seats wrote before.
  ///
  /// `foreign` holds the records that no call has returned yet. It is also the first part of the result, so that
  /// a caller delivers foreign and own records in order. When this throws, whether by `decide` or by the disk,
  /// the next `follow`, `append` or `openSegment` hands the same foreign records out again: fold by sequence.
  /// Nil or an empty group writes nothing.
  ///
  /// When the sync fails, nothing more is written to this segment: a successor is opened with what `carried`
  /// returns, and `decide` is asked again for the same command, because numbers have moved on; its records then
  /// stand in the successor.
  /// - Returns: `own` only after the records are synced and published.
  /// - Throws: what `decide` throws, or a `JournalFailure`; nothing was acknowledged then.
  package func append(
    carrying carried: (_ foreign: [Record]) throws -> [NewRecord],
    _ decide: (_ foreign: [Record]) throws -> Group?
  ) throws -> (foreign: [Record], own: [Record]) {
    try underLock {
      if isPoisoned { try openSuccessor(carrying: carried) }
      do {
        return try appendUnderLock(decide)
      } catch {
        guard isPoisoned else { throw error }
        try openSuccessor(carrying: carried)
        return try appendUnderLock(decide)
      }
    }
  }

  private func appendUnderLock(
    _ decide: (_ foreign: [Record]) throws -> Group?
  ) throws -> (foreign: [Record], own: [Record]) {
    let foreign = pending
    var own: [Record] = []
    if let group = try decide(foreign), !group.records.isEmpty {
      own = try write(GroupEncoding(group, after: cursor, seat: seat))
    }
    pending = []
    openingRecords = nil
    return (foreign, own)
  }

  /// Steps 2 to 4: the same files and the same journal, a clean state, everything published read.
  func catchUpUnderLock() throws(JournalFailure) {
    try requireInPlace()
    if var state = try lock.readState(), state.boot == surroundings.bootIdentity {
      if isPoisoned, state.isDirty, !state.isPoisoned, state.segment == cursor.segment {
        // The medium took the failed sync but not the word about it.
        state.isPoisoned = true
        try lock.write(state)
      }
      isPoisoned = state.isPoisoned
      if !state.isDirty {
        try catchUp(to: state)
        // Bytes behind the published end, or fewer than published, are somebody's accident: judge them.
        if try reader.size() == state.offset { return }
      }
    }
    try recover()
  }

  /// After an unclean holder.
  private func recover() throws(JournalFailure) {
    let outcome = try Recovery(
      folder: folder, lock: lock, head: head, evidence: evidence, boot: surroundings.bootIdentity
    ).run()
    if outcome.verdict.isReadOnly {
      try judge(outcome.verdict)
      throw .readOnly(verdict)
    }
    isPoisoned = outcome.isPoisoned
    if let state = try lock.readState() { try catchUp(to: state) }
    if !isPoisoned { try nameCuts(among: outcome.records) }
  }

  /// Gives every quarantined cut its `journal.repaired` entry.
  func nameCuts(among records: [Record]) throws(JournalFailure) {
    let cuts = try Quarantine(folder: folder).unnamed(in: records, first: cursor.segment.first)
    if cuts.isEmpty { return }
    let time = stamp()
    let entries = cuts.map { cut in
      NewRecord(
        at: time, entered: time, by: cut.by ?? by, type: QuarantinedBytes.entryType, data: cut.entryData)
    }
    let own = try write(
      GroupEncoding(
        key: "journal/repaired/\(cursor.sequence + 1)", digest: nil, records: entries, after: cursor,
        seat: seat))
    pending.append(contentsOf: own)
    openingRecords?.append(contentsOf: own)
  }

  /// Steps 5a to 8 for one group at the end of the current segment.
  func write(_ group: GroupEncoding) throws(JournalFailure) -> [Record] {
    let writer =
      if let writer { writer } else { try OpenFile(folder.segment(cursor.segment), O_RDWR, folder.calls) }
    self.writer = writer
    // Deciding took its time.
    try reader.requireInPlace()
    var state = publishedState
    state.isDirty = true
    try lock.write(state)
    do throws(JournalFailure) {
      try writer.write(group.bytes, at: cursor.offset)
    } catch {
      try cutBack(writer)
      throw error
    }
    try syncOrPoison(writer)
    // Synced into a file that nobody will find again is not saved.
    try writer.requireInPlace()
    cursor.offset += group.bytes.count
    cursor.sequence = group.last.sequence
    cursor.hash = group.last.hash
    do throws(JournalFailure) {
      try lock.write(publishedState)
    } catch {
      // Durable, but unpublished: not acknowledged. The next holder finds the state dirty and publishes it.
      cursor = Cursor(
        segment: state.segment, offset: state.offset, sequence: state.sequence, hash: state.hash)
      throw error
    }
    return group.records
  }

  /// The state that says everything up to the cursor is published, and nothing behind it after a failed sync.
  var publishedState: LockState {
    LockState(
      boot: surroundings.bootIdentity, isDirty: isPoisoned, isPoisoned: isPoisoned, segment: cursor.segment,
      sequence: cursor.sequence, offset: cursor.offset, hash: cursor.hash)
  }

  /// Takes back what a failed write left of its own unanswered group; synced before anybody appends again.
  /// When even that fails the state stays dirty, and the next holder recovers.
  private func cutBack(_ writer: OpenFile) throws(JournalFailure) {
    do throws(JournalFailure) { try writer.truncate(to: cursor.offset) } catch { return }
    try syncOrPoison(writer)
    do throws(JournalFailure) { try lock.write(publishedState) } catch { return }
  }

  /// A failed sync is final for its descriptor: a second one would report success for data that is gone.
  private func syncOrPoison(_ file: OpenFile) throws(JournalFailure) {
    do throws(JournalFailure) {
      try file.syncData()
    } catch {
      writer = nil
      isPoisoned = true
      // If this write fails too the state is still dirty, and this object knows why.
      do throws(JournalFailure) { try lock.write(publishedState) } catch {}
      throw error
    }
  }
}
