// Verifying reads everything and writes nothing. The last segment is judged by the opening table, every
// earlier one up to the end that its successor names.

import Glibc

extension Journal {
  /// Verifies the journals in `folder`, the one in use and those that were put aside. Beside a living seat it judges up to what is published and reports the
  /// rest as saving; after a failed sync of this boot, with a seat or without, as poisoned.
  /// - Parameters:
  ///   - deep: every record must obey the strict JSON rules too.
  ///   - evidence: what checkpoints and receipts say was acknowledged.
  package static func verify(
    folder: String, deep: Bool = false, evidence: [Evidence] = [], surroundings: JournalSurroundings? = nil
  ) -> JournalReport {
    var report = JournalReport()
    // A seat that comes in between is seen half way through a save: look again as beside a living one. It
    // can't keep doing that: three looks are plenty.
    for _ in 0..<3 {
      report = JournalReport()
      do throws(JournalFailure) {
        let archive = try JournalArchive(folder: folder, surroundings: surroundings)
        report.add(verifyAside(of: archive, deep: deep))
        var verification = Verification(archive, isDeep: deep, evidence)
        verification.run()
        report.add(verification.report)
        if archive.hadLivingSeat { break }
        if try !archive.hasLivingSeat() { break }
      } catch {
        report.add(.unreadable(error))
        break
      }
    }
    return report
  }

  /// The journals that were put aside before `archive`. One that can't be opened hides nothing of the others.
  private static func verifyAside(of archive: JournalArchive, deep: Bool) -> JournalReport {
    var report = JournalReport()
    do throws(JournalFailure) {
      for aside in try archive.putAside() {
        var verification = Verification(aside, isDeep: deep, [])
        verification.run()
        report.add(aside: verification.report, in: aside.place)
      }
    } catch {
      report.add(.unreadable(error))
    }
    return report
  }
}

private struct Verification {
  let archive: JournalArchive
  let isDeep: Bool
  let evidence: [Evidence]
  var report = JournalReport()

  init(_ archive: JournalArchive, isDeep: Bool, _ evidence: [Evidence]) {
    self.archive = archive
    self.isDeep = isDeep
    self.evidence = evidence + archive.acknowledged
  }

  mutating func run() {
    do throws(JournalFailure) {
      var names = try archive.publishedNames()
      try noteUnpublished()
      let last = judgeLast(&names)
      try verify(names, last)
    } catch {
      report.add(.unreadable(error))
    }
  }

  /// From the first segment to the last. One that can't be read hides none of the others.
  private mutating func verify(_ names: [SegmentName], _ last: SegmentScan?) throws(JournalFailure) {
    let counted = JournalArchive.withoutFailedAttempts(names)
    var point = ChainPoint(sequence: 0, hash: .zero)
    for (index, name) in counted.enumerated() {
      report.segments += 1
      point = check(name, behind: index > 0 ? counted[index - 1] : nil, at: point, known: names)
      if index + 1 < counted.count {
        point = verifyPast(name, before: counted[index + 1], after: point)
      } else if let last {
        verifyLast(name, last, after: point)
      }
    }
    for name in names where !counted.contains(name) {
      report.add(.leftovers(bytes: try archive.readBytes(name).count), name, offset: 0)
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

  /// Judges the last segment and reads it; nil when it can't be read. Hollow segments are reported and left
  /// out, and the one before them is judged.
  private mutating func judgeLast(_ names: inout [SegmentName]) -> SegmentScan? {
    var isHollow = false
    while let name = names.last {
      let bytes: [UInt8]
      do throws(JournalFailure) {
        bytes = try archive.readBytes(name)
      } catch {
        report.add(.unreadable(error), name)
        return nil
      }
      let scan = SegmentScan(bytes, at: 0, after: ChainPoint(sequence: name.first - 1))
      let verdict = Judgement(
        scan: scan, first: name.first, hasPredecessor: names.count > 1, evidence: evidence,
        publishedSequence: archive.published?.sequence
      ).verdict
      if verdict != .hollow {
        report.verdict = verdict == .clean && isHollow ? .hollow : verdict
        if verdict != .clean {
          report.add(.tail(verdict), name, sequence: scan.point.sequence + 1, offset: scan.end)
        }
        return scan
      }
      isHollow = true
      report.add(.tail(.hollow), name, sequence: name.first, offset: 0)
      names.removeLast()
    }
    let acknowledged = evidence.map(\.sequence).max() ?? 0
    let verdict = acknowledged > 0 ? Verdict.lostTail(first: 1, last: acknowledged) : .ambiguous
    report.verdict = verdict
    report.add(.tail(verdict))
    return nil
  }

  /// Nil also when the segment can't be read, which is reported in its turn.
  private func header(of name: SegmentName) -> SegmentHeader? {
    do throws(JournalFailure) { return try archive.header(of: name) } catch { return nil }
  }

  /// The header must be this file's own and name the segment that stands before it, `previous`.
  /// - Returns: where in the chain the segment has to begin.
  private mutating func check(
    _ name: SegmentName, behind previous: SegmentName?, at point: ChainPoint, known names: [SegmentName]
  ) -> ChainPoint {
    // Without a first group there is no header either; the scan says where and why.
    guard let header = header(of: name) else {
      return point.sequence == name.first - 1 ? point : ChainPoint(sequence: name.first - 1)
    }
    let before = header.predecessor
    var isOwn =
      header.journal == archive.identity.journal && header.station == archive.identity.station
      && header.segment == name
      && before?.sequence ?? (header.replaces == nil ? 0 : name.first - 1) == name.first - 1
      && (header.replaces == nil || previous == nil)
    if let before, !names.contains(before.segment) {
      report.add(.missingSegment, before.segment, sequence: before.segment.first)
    } else if before?.segment != previous {
      isOwn = false
    }
    if !isOwn { report.add(.wrongHeader, name, sequence: name.first, offset: 0) }
    if header.replaces != nil { return ChainPoint(sequence: name.first - 1, hash: .zero) }
    if let before { return ChainPoint(sequence: name.first - 1, hash: before.hash) }
    return name.first == 1 ? point : ChainPoint(sequence: name.first - 1)
  }

  /// Judges a segment up to the end that its successor names.
  /// - Returns: where in the chain the successor has to begin.
  private mutating func verifyPast(
    _ name: SegmentName, before successor: SegmentName, after point: ChainPoint
  ) -> ChainPoint {
    var bytes: [UInt8]
    do throws(JournalFailure) {
      bytes = try archive.readBytes(name)
    } catch {
      report.add(.unreadable(error), name)
      return ChainPoint(sequence: successor.first - 1)
    }
    let named = header(of: successor)?.predecessor.flatMap { $0.segment == name ? $0 : nil }
    let behind = max(0, bytes.count - (named?.end ?? bytes.count))
    bytes.removeLast(behind)
    let scan = SegmentScan(bytes, at: 0, after: point)
    count(scan, name)
    let isWhole =
      if let named {
        scan.end == named.end && scan.point.sequence == named.sequence && scan.point.hash == named.hash
      } else {
        scan.rest.isEmpty
      }
    if !isWhole { report.add(.damagedPast, name, sequence: scan.point.sequence + 1, offset: scan.end) }
    if let named, behind > 0 { report.add(.leftovers(bytes: behind), name, offset: named.end) }
    return named.map { ChainPoint(sequence: $0.sequence, hash: $0.hash) } ?? scan.point
  }

  private mutating func verifyLast(
    _ name: SegmentName, _ scan: SegmentScan, after point: ChainPoint
  ) {
    if let first = scan.records.first, point.hash != nil, first.previous != point.hash {
      report.add(.wrongHeader, name, sequence: name.first, offset: 0)
    }
    count(scan, name)
    report.sequence = scan.point.sequence
    report.hash = scan.point.hash ?? point.hash ?? .zero
  }

  private mutating func count(_ scan: SegmentScan, _ name: SegmentName) {
    report.records += scan.records.count
    guard let first = scan.records.first else { return }
    if SegmentHeader(first) == nil { report.add(.wrongHeader, name, sequence: first.sequence, offset: 0) }
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
