// The opening table. One pure function over what was read and what is known to have been acknowledged;
// opening acts on its verdict, `verify` reports it.

/// Judges the last segment of a journal.
struct Judgement {
  /// The segment as read from its start.
  let scan: SegmentScan
  /// First sequence in the segment's name.
  let first: Int
  /// There is a segment before it.
  let hasPredecessor: Bool
  /// What is known to have been acknowledged.
  let evidence: [Evidence]
  /// The published end, when it was published since the machine started: nobody was told of anything behind it.
  let publishedSequence: Int?

  /// Highest acknowledged sequence; 0 when nothing is known.
  private var acknowledged: Int { evidence.map(\.sequence).max() ?? 0 }

  /// The highest sequence that evidence or any good line names, also behind damage: no new record may take it.
  var highestSequence: Int {
    let seen = lines.compactMap { Frame.decode($0)?.groupLast }.max() ?? 0
    return max(scan.point.sequence, acknowledged, seen)
  }

  /// The first row that matches, in the table's order.
  var verdict: Verdict {
    let last = scan.point.sequence
    if contradictsEvidence { return .corrupt }
    if !scan.rest.isEmpty, acknowledged > last || hasLaterGroup { return .corrupt }
    let hasGroup = last >= first
    if !hasGroup, hasPredecessor, acknowledged < first { return .hollow }
    if scan.rest.isEmpty, acknowledged > last { return .lostTail(first: last + 1, last: acknowledged) }
    // A first segment without its first group leaves nothing to go on from: never cut by itself.
    guard hasGroup else { return .ambiguous }
    if scan.rest.isEmpty { return .clean }
    if let publishedSequence, last >= publishedSequence { return .torn }
    return isTorn ? .torn : .ambiguous
  }

  private var contradictsEvidence: Bool {
    evidence.contains { item in
      if let record = record(item.sequence) { return record.hash != item.hash }
      if item.sequence == first - 1, let header = scan.records.first { return header.previous != item.hash }
      return false
    }
  }

  private func record(_ sequence: Int) -> Record? {
    let index = sequence - first
    return scan.records.indices.contains(index) ? scan.records[index] : nil
  }

  /// A valid line of a later group: that one was synced, so the damaged one before it was acknowledged.
  private var hasLaterGroup: Bool {
    lines.contains { line in
      Frame.decode(line).map { $0.groupFirst > scan.point.sequence + 1 } ?? false
    }
  }

  private var lines: [ArraySlice<UInt8>] { SegmentScan.lines(of: scan.rest) }

  private var isTorn: Bool {
    !scan.rest.contains(UInt8(ascii: "\n")) || isIncompleteGroup || hasZeroChunk
  }

  /// Good lines of the next group, then nothing or a line without its end.
  private var isIncompleteGroup: Bool {
    var sequence = scan.point.sequence
    var hash = scan.point.hash
    for line in lines {
      guard let record = Frame.decode(line), record.groupFirst == scan.point.sequence + 1,
        record.sequence == sequence + 1, record.previous == hash
      else { return false }
      (sequence, hash) = (record.sequence, record.hash)
    }
    return true
  }

  /// Between two 512-byte boundaries of the file nothing was written: the size reached the disk, the data didn't.
  private var hasZeroChunk: Bool {
    var offset = scan.end
    var rest = scan.rest
    while !rest.isEmpty {
      let chunk = rest.prefix(512 - offset % 512)
      if chunk.allSatisfy({ $0 == 0 }) { return true }
      offset += chunk.count
      rest = rest.dropFirst(chunk.count)
    }
    return false
  }
}
