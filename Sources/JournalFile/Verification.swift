// Verifying reads everything and writes nothing. The last segment is judged by the opening table, every
// earlier one up to the end that its successor names.

import Glibc

extension Journal {
  /// Verifies the journal in `folder`. Beside a living seat it judges up to what is published and reports the
  /// rest as saving; after a failed sync of this boot, with a seat or without, as poisoned.
  /// - Parameters:
  ///   - deep: every record must obey the strict JSON rules too.
  ///   - evidence: what checkpoints and receipts say was acknowledged.
  package static func verify(
    folder: String, deep: Bool = false, evidence: [Evidence] = [], surroundings: JournalSurroundings? = nil
  ) -> JournalReport {
    do throws(JournalFailure) {
      var report = JournalReport()
      // A seat that comes in between is seen half way through a save: look again as beside a living one. It
      // can't keep doing that: three looks are plenty.
      for _ in 0..<3 {
        var verification = try Verification(folder: folder, isDeep: deep, evidence, surroundings)
        try verification.run()
        report = verification.report
        if verification.archive.hadLivingSeat { break }
        if try !verification.archive.hasLivingSeat() { break }
      }
      return report
    } catch {
      var report = JournalReport()
      report.add(.unreadable(error))
      return report
    }
  }
}

private struct Verification {
  let archive: JournalArchive
  let isDeep: Bool
  var evidence: [Evidence]
  var report = JournalReport()

  init(
    folder: String, isDeep: Bool, _ evidence: [Evidence], _ surroundings: JournalSurroundings?
  ) throws(JournalFailure) {
    // Read first: what `head` names was published before the state that is read next.
    let slots = try HeadFile.read(try JournalArchive(folder: folder, surroundings: surroundings).folder)
    archive = try JournalArchive(folder: folder, surroundings: surroundings)
    self.isDeep = isDeep
    self.evidence = evidence + slots.compactMap { $0.map { Evidence(sequence: $0.sequence, hash: $0.hash) } }
    if let published = archive.published {
      self.evidence.append(Evidence(sequence: published.sequence, hash: published.hash))
    }
  }

  mutating func run() throws(JournalFailure) {
    var names = try archive.publishedNames()
    try noteUnpublished()
    let (last, verdict) = try judgeLast(&names)
    report.verdict = verdict
    guard let last else {
      report.add(.tail(verdict))
      return
    }
    var point = ChainPoint(sequence: 0, hash: .zero)
    for (index, name) in names.enumerated() {
      if index + 1 < names.count, names[index + 1].first == name.first {
        report.add(.leftovers(bytes: try archive.readBytes(name).count), name, offset: 0)
        continue
      }
      report.segments += 1
      let header = try archive.header(of: name)
      try check(header, name, at: &point, known: names)
      if index + 1 < names.count {
        point = try verifyPast(name, successor: names[(index + 1)...], after: point)
      } else {
        verifyLast(name, last, after: point, verdict)
      }
    }
  }

  /// What lies behind the limit is being saved, or was given up after a failed sync.
  private mutating func noteUnpublished() throws(JournalFailure) {
    guard let limit = archive.limit else { return }
    for name in try archive.folder.segmentNames() where name >= limit.segment {
      let size = try OpenFile(archive.folder.segment(name), O_RDONLY, archive.folder.calls).size()
      let start = name == limit.segment ? limit.offset : 0
      let bytes = max(0, size - start)
      if limit.isPoisoned {
        report.add(.poisoned(bytes: bytes), name, offset: start)
      } else if bytes > 0 {
        report.add(.saving(bytes: bytes), name, offset: start)
      }
    }
  }

  /// Hollow segments are reported and left out; the one before them is judged.
  private mutating func judgeLast(
    _ names: inout [SegmentName]
  ) throws(JournalFailure) -> (SegmentScan?, Verdict) {
    var isHollow = false
    while let name = names.last {
      let scan = SegmentScan(
        try archive.readBytes(name), at: 0, after: ChainPoint(sequence: name.first - 1))
      let verdict = Judgement(
        scan: scan, first: name.first, hasPredecessor: names.count > 1, evidence: evidence,
        publishedSequence: archive.published?.sequence
      ).verdict
      if verdict != .hollow { return (scan, verdict == .clean && isHollow ? .hollow : verdict) }
      isHollow = true
      report.add(.tail(.hollow), name, sequence: name.first, offset: 0)
      names.removeLast()
    }
    let acknowledged = evidence.map(\.sequence).max() ?? 0
    return (nil, acknowledged > 0 ? .lostTail(first: 1, last: acknowledged) : .ambiguous)
  }

  /// The header must be this file's own and name the segment that stands before it.
  private mutating func check(
    _ header: SegmentHeader?, _ name: SegmentName, at point: inout ChainPoint, known names: [SegmentName]
  ) throws(JournalFailure) {
    guard let header else {
      // Without a first group there is no header either; the scan says where and why.
      if point.sequence != name.first - 1 { point = ChainPoint(sequence: name.first - 1) }
      return
    }
    if header.journal != archive.identity.journal || header.segment != name
      || header.station != archive.identity.station
    {
      report.add(.wrongHeader, name, sequence: name.first, offset: 0)
    }
    if let before = header.predecessor {
      if !names.contains(before.segment) {
        report.add(.missingSegment, before.segment, sequence: before.segment.first)
      }
      point = ChainPoint(sequence: before.sequence, hash: before.hash)
    } else if name.first != 1 {
      report.add(.wrongHeader, name, sequence: name.first, offset: 0)
      point = ChainPoint(sequence: name.first - 1)
    }
  }

  private mutating func verifyPast(
    _ name: SegmentName, successor later: ArraySlice<SegmentName>, after point: ChainPoint
  ) throws(JournalFailure) -> ChainPoint {
    var bytes = try archive.readBytes(name)
    let size = bytes.count
    let next = later.last { $0.first == later.first?.first }
    var before = try next.flatMap { next throws(JournalFailure) in try archive.header(of: next) }?.predecessor
    if before?.segment != name { before = nil }
    if let before { bytes.removeLast(max(0, size - before.end)) }
    let scan = SegmentScan(bytes, at: 0, after: point)
    count(scan, name)
    guard let before else {
      if !scan.rest.isEmpty {
        report.add(.damagedPast, name, sequence: scan.point.sequence + 1, offset: scan.end)
      }
      return scan.point
    }
    if scan.end != before.end || scan.point.sequence != before.sequence || scan.point.hash != before.hash {
      report.add(.damagedPast, name, sequence: scan.point.sequence + 1, offset: scan.end)
    }
    if size > before.end { report.add(.leftovers(bytes: size - before.end), name, offset: before.end) }
    return ChainPoint(sequence: before.sequence, hash: before.hash)
  }

  private mutating func verifyLast(
    _ name: SegmentName, _ scan: SegmentScan, after point: ChainPoint, _ verdict: Verdict
  ) {
    if let first = scan.records.first, point.hash != nil, first.previous != point.hash {
      report.add(.wrongHeader, name, sequence: name.first, offset: 0)
    }
    count(scan, name)
    report.sequence = scan.point.sequence
    report.hash = scan.point.hash ?? point.hash ?? .zero
    if verdict != .clean, verdict != .hollow {
      report.add(.tail(verdict), name, sequence: scan.point.sequence + 1, offset: scan.end)
    }
  }

  private mutating func count(_ scan: SegmentScan, _ name: SegmentName) {
    report.records += scan.records.count
    guard let first = scan.records.first else { return }
    for item in evidence where item.sequence >= first.sequence && item.sequence <= scan.point.sequence {
      if scan.records[item.sequence - first.sequence].hash != item.hash {
        report.add(.otherRecord, name, sequence: item.sequence)
      }
    }
    if isDeep { for record in scan.records { checkStrict(record, name) } }
  }

  private mutating func checkStrict(_ record: Record, _ name: SegmentName) {
    do throws(JSONFault) {
      _ = try JSONDocument(record.line, maximumDepth: JournalLimits.depth + 2)
      _ = try record.decodedBy()
      _ = try record.decodedData()
    } catch {
      report.add(.notStrict(error), name, sequence: record.sequence, offset: record.line.startIndex)
    }
  }
}
