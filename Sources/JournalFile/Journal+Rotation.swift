import Glibc

extension Journal {
  /// Opens the next segment: `segment.opened/1` and what `carried` returns are its first group. File, folder and
  /// a `head` that names it are synced before this returns.
  ///
  /// Foreign records are handed out as in `append`.
  /// - Parameters:
  ///   - onlyWhenFull: the current segment's size, or a sync that failed in it, is the reason. It's looked at
  ///     again under the lock, after catching up: when another seat was quicker, `own` is empty and nothing is
  ///     written.
  ///   - carried: what the new segment opens with; not called when nothing is written.
  package func openSegment(
    onlyWhenFull: Bool = false,
    carried: (_ foreign: [Record]) throws -> [NewRecord]
  ) throws -> (foreign: [Record], own: [Record]) {
    try underLock {
      let foreign = pending
      let isWanted = !onlyWhenFull || wantsNewSegment || isPoisoned
      let own = isWanted ? try writeSegment(carrying: try carried(foreign)) : []
      pending = []
      openingRecords = nil
      return (foreign, own)
    }
  }

  /// Goes on behind a failed sync, in a segment that names where the old one ends.
  func openSuccessor(carrying carried: (_ foreign: [Record]) throws -> [NewRecord]) throws {
    let opened = try writeSegment(carrying: try carried(pending))
    pending.append(contentsOf: opened)
    try nameCuts(among: opened)
  }

  private func writeSegment(carrying carried: [NewRecord]) throws(JournalFailure) -> [Record] {
    let first = cursor.sequence + 1
    let attempt =
      (try folder.segmentNames().last { $0.first == first })?.attempt ?? failedAttempts[first] ?? 0
    let name = SegmentName(first: first, attempt: attempt + 1)
    let header = SegmentHeader(
      journal: identity.journal, station: identity.station, format: identity.format, program: program,
      segment: name,
      predecessor: SegmentHeader.Predecessor(
        segment: cursor.segment, end: cursor.offset, sequence: cursor.sequence, hash: cursor.hash))
    let group = try GroupEncoding(
      key: "journal/segment/\(first)", digest: nil,
      records: [header.record(stamp: stamp(), by: by)] + carried, after: cursor, seat: seat)
    var state = publishedState
    state.isDirty = true
    try lock.write(state)
    let file: OpenFile
    let opened: OpenFile
    do throws(JournalFailure) {
      file = try makeSegment(name, group.bytes)
      // Before anybody hears of it: behind the publication nothing may fail any more.
      opened = try OpenFile(folder.segment(name), O_RDONLY, folder.calls)
    } catch {
      failedAttempts[first] = name.attempt
      takeBack(name)
      throw error
    }
    // From here on the segment is durable; if `head` or `lock` fails, the next holder adopts it.
    try head.save(HeadSlot(segment: name, sequence: group.last.sequence, hash: group.last.hash))
    let after = Cursor(
      segment: name, offset: group.bytes.count, sequence: group.last.sequence, hash: group.last.hash)
    try lock.write(
      LockState(
        boot: surroundings.bootIdentity, segment: name, sequence: after.sequence, offset: after.offset,
        hash: after.hash))
    cursor = after
    openingBytes = group.bytes.count
    isPoisoned = false
    reader = opened
    writer = file
    return group.records
  }

  private func makeSegment(_ name: SegmentName, _ bytes: [UInt8]) throws(JournalFailure) -> OpenFile {
    let file = try OpenFile(folder.segment(name), O_RDWR | O_CREAT | O_EXCL, folder.calls)
    try file.write(bytes, at: 0)
    try file.sync()
    try folder.sync(folder.segments)
    return file
  }

  /// Removes a segment that didn't become durable. The old one is untouched, so once the name is gone for good
  /// the room goes on there; until then the state stays dirty and the next holder decides.
  private func takeBack(_ name: SegmentName) {
    do throws(JournalFailure) {
      if folder.exists(folder.segment(name)) {
        try folder.unlink(folder.segment(name))
        try folder.sync(folder.segments)
      }
      try lock.write(publishedState)
    } catch {}
  }
}
