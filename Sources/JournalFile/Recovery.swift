import Glibc

// What opening does, and what an append does after an unclean holder: judge the last segment, carry out the
// table's action, publish. Every step may be cut short by a crash and begun again.

/// Brings a journal into a state from which it can be read and appended to. The caller holds the append lock.
struct Recovery {
  struct Outcome {
    var verdict: Verdict
    var isPoisoned: Bool
    var cursor: Journal.Cursor
    var reader: OpenFile
    /// The whole groups of the current segment.
    var records: [Record]
    /// The highest sequence that anything here names, acknowledged or not.
    var highestSequence: Int
  }

  let folder: JournalFolder
  let lock: AppendLock
  let head: HeadFile
  let evidence: [Evidence]
  let boot: String
  /// The person, a JSON object, who has agreed to the cut of a tail that may have been acknowledged.
  var consent: [UInt8]?

  func run() throws(JournalFailure) -> Outcome {
    let state = try lock.readState()
    let published = state.flatMap { $0.boot == boot ? $0 : nil }
    let evidence = try allEvidence(published)
    // Ten years have eleven thousand names: they are read only where the published end leaves a doubt.
    var expected = published.flatMap { expectedLast($0) }
    var names = if let expected { [expected] } else { try folder.segmentNames() }
    while let name = names.popLast() {
      // Behind a failed sync only a successor counts that somebody began and didn't publish.
      if let published, published.isPoisoned, name <= published.segment { return try readPoisoned(published) }
      let path = folder.segment(name)
      let reader = try OpenFile(path, O_RDONLY, folder.calls)
      let scan = SegmentScan(
        try reader.read(0..<(try reader.size())), at: 0, after: ChainPoint(sequence: name.first - 1))
      let judgement = Judgement(
        scan: scan, first: name.first, hasPredecessor: !names.isEmpty, evidence: evidence,
        publishedSequence: published?.sequence)
      var verdict = judgement.verdict
      if expected != nil, verdict != .clean || cursor(name, scan) != published?.end {
        expected = nil
        names = try folder.segmentNames()
        continue
      }
      if verdict == .ambiguous, consent != nil, !scan.records.isEmpty {
        try cut(name, scan, .ambiguous)
        try settle(name, scan, state)
        verdict = .clean
      }
      switch verdict {
      case .hollow:
        try discard(name, scan)
        continue
      case .torn:
        try cut(name, scan, .torn)
        try settle(name, scan, state)
      case .clean:
        try settle(name, scan, state)
      case .corrupt, .lostTail, .ambiguous:
        break
      }
      if !verdict.isReadOnly {
        while let twin = names.last, twin.first == name.first {
          names.removeLast()
          try discardTwin(twin, of: name)
        }
        try publish(name, scan)
      }
      return Outcome(
        verdict: verdict.isReadOnly ? verdict : .clean, isPoisoned: false,
        cursor: cursor(name, scan), reader: reader, records: scan.records,
        highestSequence: judgement.highestSequence)
    }
    throw .notAJournal(path: folder.segments)
  }

  /// The segment that is the last one unless the folder was changed by others: a new one is published before its
  /// opener gives the lock back, and an unclean state says that somebody didn't come to that. One whose number comes
  /// next is somebody's copy of a journal at work; `lock` in it was copied first.
  private func expectedLast(_ published: LockState) -> SegmentName? {
    if published.isDirty || published.isPoisoned { return nil }
    let next = SegmentName(first: published.sequence + 1)
    let isLast = folder.exists(folder.segment(published.segment)) && !folder.exists(folder.segment(next))
    return isLast ? published.segment : nil
  }

  /// What is published was synced before, so within its boot it is evidence as good as `head`.
  private func allEvidence(_ published: LockState?) throws(JournalFailure) -> [Evidence] {
    var all = try evidence + folder.readEvidence()
    if let published { all.append(Evidence(sequence: published.sequence, hash: published.hash)) }
    return all
  }

  private func cursor(_ name: SegmentName, _ scan: SegmentScan) -> Journal.Cursor {
    Journal.Cursor(
      segment: name, offset: scan.end, sequence: scan.point.sequence, hash: scan.point.hash ?? .zero)
  }

  /// Behind a failed sync nothing is believed: the segment is read up to its published end and left alone.
  private func readPoisoned(_ published: LockState) throws(JournalFailure) -> Outcome {
    let reader = try OpenFile(folder.segment(published.segment), O_RDONLY, folder.calls)
    let scan = SegmentScan(
      try reader.read(0..<published.offset), at: 0, after: ChainPoint(sequence: published.segment.first - 1))
    let isWhole = scan.end == published.offset && scan.point.hash == published.hash
    return Outcome(
      verdict: isWhole ? .clean : .corrupt, isPoisoned: true, cursor: cursor(published.segment, scan),
      reader: reader, records: scan.records, highestSequence: published.sequence)
  }

  /// Makes what was read durable. After an unclean holder of this boot the page cache may hold clean pages that
  /// never reached the disk (a sync that failed leaves them so): what isn't known to be published is written again
  /// in place. After a restart of the machine the cache holds what the disk holds.
  private func settle(_ name: SegmentName, _ scan: SegmentScan, _ state: LockState?) throws(JournalFailure) {
    let writer = try OpenFile(folder.segment(name), O_RDWR, folder.calls)
    var doubtful = 0..<scan.end
    if let state {
      if state.boot != boot {
        doubtful = scan.end..<scan.end
      } else if state.segment == name {
        doubtful = min(state.offset, scan.end)..<scan.end
      }
    }
    try writer.write(try writer.read(doubtful), at: doubtful.lowerBound)
    try writer.sync()
    try folder.sync(folder.segments)
  }

  private func cut(_ name: SegmentName, _ scan: SegmentScan, _ verdict: Verdict) throws(JournalFailure) {
    try Quarantine(folder: folder).keep(
      scan.rest, segment: name, offset: scan.end, verdict: verdict,
      by: verdict == .ambiguous ? consent : nil, next: scan.point.sequence + 1)
    let writer = try OpenFile(folder.segment(name), O_RDWR, folder.calls)
    try writer.truncate(to: scan.end)
    try writer.sync()
  }

  private func discard(_ name: SegmentName, _ scan: SegmentScan) throws(JournalFailure) {
    try Quarantine(folder: folder).keep(
      scan.rest, segment: name, offset: 0, verdict: .hollow, next: name.first)
    try folder.unlink(folder.segment(name))
    try folder.sync(folder.segments)
  }

  /// An earlier attempt at the segment that was adopted: nothing in it was ever acknowledged.
  private func discardTwin(_ twin: SegmentName, of name: SegmentName) throws(JournalFailure) {
    let file = try OpenFile(folder.segment(twin), O_RDONLY, folder.calls)
    let bytes = try file.read(0..<(try file.size()))
    try Quarantine(folder: folder).keep(
      bytes[...], segment: twin, offset: 0, verdict: .hollow, next: name.first)
    try folder.unlink(folder.segment(twin))
    try folder.sync(folder.segments)
  }

  private func publish(_ name: SegmentName, _ scan: SegmentScan) throws(JournalFailure) {
    let cursor = cursor(name, scan)
    // `head` names in a moment what isn't published yet; whoever looks now must see why.
    if var state = try lock.readState(), state.boot == boot, !state.isDirty, state.sequence < cursor.sequence
    {
      state.isDirty = true
      try lock.write(state)
    }
    try head.save(HeadSlot(segment: name, sequence: cursor.sequence, hash: cursor.hash))
    // With a cut not yet named in the journal the state stays unclean, so that whoever comes next names it.
    let unnamed = try Quarantine(folder: folder).unnamed(in: scan.records, first: name.first)
    try lock.write(
      LockState(
        boot: boot, isDirty: !unnamed.isEmpty, segment: name, sequence: cursor.sequence,
        offset: cursor.offset,
        hash: cursor.hash))
  }
}
