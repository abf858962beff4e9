/// Judges the segments of a journal one after the other, each up to the end that its successor names.
/// `verify` and the pass behind the first screen both judge with it.
struct PastCheck {
  let identity: JournalIdentity
  /// What is known to have been acknowledged.
  let evidence: [Evidence]
  /// Every record must obey the strict JSON rules too.
  let isDeep: Bool
  /// Names of all segments that are there.
  let known: Set<SegmentName>
  /// Told the records as they are counted, in order.
  var take: ([Record]) -> Void = { _ in }
  /// What was found so far, and how much was looked at.
  var report = JournalReport()
  /// Where in the chain the next segment has to begin.
  var point = ChainPoint(sequence: 0, hash: .zero)

  /// A segment's first record, its header as a rule; nil when there is no whole line.
  static func firstRecord(in file: OpenFile) throws(JournalFailure) -> Record? {
    SegmentScan.line(in: try file.read(0..<JournalLimits.lineBytes), from: 0).flatMap(Frame.decode)
  }

  /// The header must be this file's own and name the segment that stands before it, `previous`.
  mutating func begin(_ name: SegmentName, header: SegmentHeader?, behind previous: SegmentName?) {
    // Without a first group there is no header either; the scan says where and why.
    guard let header else {
      if point.sequence != name.first - 1 { point = ChainPoint(sequence: name.first - 1) }
      return
    }
    let before = header.predecessor
    var isOwn =
      header.journal == identity.journal && header.station == identity.station
      && header.segment == name
      && before?.sequence ?? (header.replaces == nil ? 0 : name.first - 1) == name.first - 1
      && (header.replaces == nil || previous == nil)
    if let before, !known.contains(before.segment) {
      report.add(.missingSegment, before.segment, sequence: before.segment.first)
    } else if before?.segment != previous {
      isOwn = false
    }
    if !isOwn { report.add(.wrongHeader, name, sequence: name.first, offset: 0) }
    if header.replaces != nil {
      point = ChainPoint(sequence: name.first - 1, hash: .zero)
    } else if let before {
      point = ChainPoint(sequence: name.first - 1, hash: before.hash)
    } else if name.first != 1 {
      point = ChainPoint(sequence: name.first - 1)
    }
  }

  /// Judges the segment that `begin` named, up to the end that its successor names, and goes on to there.
  /// - Parameter atPiece: told how many of the segment's bytes are read, of how many; false stops.
  /// - Returns: false when it was stopped: what was counted of this segment isn't to be used then.
  mutating func judge(
    _ name: SegmentName, in file: OpenFile, endingAt end: SegmentHeader.Predecessor?,
    atPiece: (_ done: Int, _ of: Int) -> Bool = { _, _ in true }
  ) throws(JournalFailure) -> Bool {
    let size = try file.size()
    let named = end.flatMap { $0.segment == name ? $0 : nil }
    let limit = min(size, named?.end ?? size)
    var pieces = SegmentPieces(file, to: limit, after: point)
    while let piece = try pieces.next() {
      count(piece.records, name, at: piece.offset)
      if !atPiece(pieces.end, limit) { return false }
    }
    let isWhole =
      if let named {
        pieces.end == named.end && pieces.point.sequence == named.sequence
          && pieces.point.hash == named.hash
      } else {
        pieces.end == limit
      }
    if !isWhole {
      report.add(.damagedPast, name, sequence: pieces.point.sequence + 1, offset: pieces.end)
    }
    if let named, size > limit { report.add(.leftovers(bytes: size - limit), name, offset: named.end) }
    point = named.map { ChainPoint(sequence: $0.sequence, hash: $0.hash) } ?? pieces.point
    return true
  }

  /// A segment that can't be read hides none of the others.
  mutating func skip(_ name: SegmentName, _ failure: JournalFailure, before successor: SegmentName) {
    report.add(.unreadable(failure), name)
    point = ChainPoint(sequence: successor.first - 1)
  }

  /// Counts records of a segment and holds them against the evidence; the first is the header.
  mutating func count(_ records: [Record], _ name: SegmentName, at offset: Int) {
    guard let first = records.first, let last = records.last else { return }
    report.records += records.count
    take(records)
    if offset == 0, SegmentHeader(first) == nil {
      report.add(.wrongHeader, name, sequence: first.sequence, offset: 0)
    }
    for item in evidence where (first.sequence...last.sequence).contains(item.sequence) {
      if records[item.sequence - first.sequence].hash != item.hash {
        report.add(.otherRecord, name, sequence: item.sequence)
      }
    }
    if isDeep { for record in records { checkStrict(record, name, at: offset) } }
  }

  private mutating func checkStrict(_ record: Record, _ name: SegmentName, at offset: Int) {
    do throws(JSONFault) {
      _ = try JSONDocument(record.line, maximumDepth: JournalLimits.depth + 2)
      _ = try record.decodedBy()
      _ = try record.decodedData()
    } catch {
      report.add(
        .notStrict(error), name, sequence: record.sequence, offset: offset + record.line.startIndex)
    }
  }
}
