import Glibc

extension Journal {
  /// Whole groups that other seats published and no call has returned yet. Takes no lock: this seat lives, so
  /// the published end in `lock` is certain. Crosses into a successor segment, whose header and carried records
  /// are returned like any others.
  /// - Throws: `replaced` when `lock`, `current` or the segment is another file by now, though nothing was
  ///   written here, or when somebody has ended a read-only state; `readOnly(.corrupt)` when published bytes are
  ///   not what they should be, and from then on this object is read-only.
  package func follow() throws(JournalFailure) -> [Record] {
    try lock.requireInPlace()
    try requireInPlace()
    if isReadOnly, try lock.readState() != judgedState { throw .replaced(path: folder.lock) }
    if !isReadOnly, let state = try lock.readState(), state.boot == surroundings.bootIdentity {
      isPoisoned = state.isPoisoned
      try catchUp(to: state)
    }
    openingRecords = nil
    defer { pending = [] }
    return pending
  }

  /// Makes sure that `current` says what it said, and that the open segment is still the file that the other
  /// seats have. Taking the lock has made sure of `lock`.
  /// - Throws: `replaced`.
  func requireInPlace() throws(JournalFailure) {
    // Asked at every append: what wasn't touched since isn't read again.
    let mark = FileMark(base.current)
    if mark == nil || mark != currentMark {
      guard try base.readCurrent() == current else { throw .replaced(path: base.current) }
      currentMark = mark
    }
    try reader.requireInPlace()
    guard writer?.isSameFile(as: reader) ?? true else { throw .replaced(path: reader.path) }
  }

  /// Reads what was published up to `state`.
  func catchUp(to state: LockState) throws(JournalFailure) {
    while cursor.segment != state.segment { try crossIntoNextSegment() }
    if state.offset > cursor.offset {
      try read(to: state.offset)
    }
    guard cursor.offset == state.offset, cursor.sequence == state.sequence, cursor.hash == state.hash else {
      throw try stop(.corrupt)
    }
  }

  /// Reads whole groups from the cursor to `end`.
  private func read(to end: Int) throws(JournalFailure) {
    let scan = SegmentScan(
      try reader.read(cursor.offset..<end), at: cursor.offset,
      after: ChainPoint(sequence: cursor.sequence, hash: cursor.hash))
    guard scan.end == end, let hash = scan.point.hash else { throw try stop(.corrupt) }
    if cursor.offset == 0 { openingBytes = scan.records.firstGroupBytes }
    pending.append(contentsOf: scan.records)
    cursor.offset = scan.end
    cursor.sequence = scan.point.sequence
    cursor.hash = hash
  }

  /// Reads this segment to the end that its successor names, and steps over.
  private func crossIntoNextSegment() throws(JournalFailure) {
    let names = try folder.segmentNames()
    guard let next = names.first(where: { $0.first > cursor.segment.first }),
      // Of several attempts the last one counts.
      let name = names.last(where: { $0.first == next.first })
    else { throw try stop(.corrupt) }
    let file = try OpenFile(folder.segment(name), O_RDONLY, folder.calls)
    let start = try file.read(0..<JournalLimits.lineBytes)
    guard let line = SegmentScan.line(in: start, from: 0), let record = Frame.decode(line),
      let before = SegmentHeader(record)?.predecessor, before.segment == cursor.segment
    else { throw try stop(.corrupt) }
    if before.end > cursor.offset { try read(to: before.end) }
    guard cursor.offset == before.end, cursor.sequence == before.sequence, cursor.hash == before.hash else {
      throw try stop(.corrupt)
    }
    reader = file
    writer = nil
    cursor.segment = name
    cursor.offset = 0
  }

  private func stop(_ verdict: Verdict) throws(JournalFailure) -> JournalFailure {
    try judge(verdict)
    return .readOnly(verdict)
  }
}
