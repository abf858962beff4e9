// Verifying reads everything and writes nothing. The last segment is judged by the opening table, every
// earlier one up to the end that its successor names.

import Glibc

extension Journal {
  /// Verifies the journals in `folder`, the one in use and those that were put aside. Beside a living seat it
  /// judges up to what is published and reports the rest as saving; after a failed sync of this boot, with a seat or without, as poisoned.
  /// - Parameters:
  ///   - deep: every record must obey the strict JSON rules too.
  ///   - evidence: what checkpoints and receipts say was acknowledged.
  ///   - progress: told how many segments were looked at, of how many.
  ///   - reading: told what is read on the way, for whoever judges more than the chain.
  package static func verify(
    folder: String, deep: Bool = false, evidence: [Evidence] = [],
    surroundings: JournalSurroundings? = nil, progress: @escaping (Int, Int) -> Void = { _, _ in },
    reading: @escaping (JournalReading) -> Void = { _ in }
  ) -> JournalReport {
    var report = JournalReport()
    // A seat that comes in between is seen half way through a save: look again as beside a living one. It
    // can't keep doing that: three looks are plenty.
    for _ in 0..<3 {
      report = JournalReport()
      reading(.begun)
      do throws(JournalFailure) {
        let archive = try JournalArchive(folder: folder, surroundings: surroundings)
        report.add(verifyAside(of: archive, deep: deep, progress: progress, reading: reading))
        reading(.journal(place: nil, archive.identity))
        var verification = Verification(
          archive, isDeep: deep, evidence, progress: progress, take: { reading(.records($0)) })
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

  /// Judges one of the journals in `folder` alone: the one at `place`, `.` or the name of a folder that took over.
  static func verify(
    folder: String, place: String, evidence: [Evidence], surroundings: JournalSurroundings
  ) -> JournalReport {
    var report = JournalReport()
    do throws(JournalFailure) {
      let archive = try JournalArchive(folder: folder, place: place, surroundings)
      var verification = Verification(archive, isDeep: false, evidence)
      verification.run()
      report = verification.report
    } catch {
      report.add(.unreadable(error))
    }
    return report
  }

  /// The journals that were put aside before `archive`. One that can't be opened hides nothing of the others.
  private static func verifyAside(
    of archive: JournalArchive, deep: Bool, progress: @escaping (Int, Int) -> Void,
    reading: @escaping (JournalReading) -> Void
  ) -> JournalReport {
    var report = JournalReport()
    do throws(JournalFailure) {
      let all = try archive.putAside() + [archive]
      for (aside, next) in zip(all, all.dropFirst()) {
        reading(.journal(place: aside.place, aside.identity))
        var verification = Verification(
          aside, isDeep: deep, [], progress: progress, take: { reading(.records($0)) })
        verification.run()
        verification.report.markKnown(in: aside, by: next.firstRecord())
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
  let progress: (Int, Int) -> Void
  let take: ([Record]) -> Void
  var report = JournalReport()

  init(
    _ archive: JournalArchive, isDeep: Bool, _ evidence: [Evidence],
    progress: @escaping (Int, Int) -> Void = { _, _ in }, take: @escaping ([Record]) -> Void = { _ in }
  ) {
    self.archive = archive
    self.isDeep = isDeep
    self.evidence = evidence + archive.acknowledged
    self.progress = progress
    self.take = take
  }

  mutating func run() {
    do throws(JournalFailure) {
      if archive.missing.contains(.folder) || archive.missing.contains(.identity) {
        // A damaged station.json is named by the place of its damage.
        if archive.folder.exists(archive.folder.station) { _ = try archive.folder.readIdentity() }
        throw .incomplete(path: archive.folder.path, missing: archive.missing)
      }
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
    var check = PastCheck(
      identity: archive.identity, evidence: evidence, isDeep: isDeep, known: Set(names), take: take,
      report: report)
    for (index, name) in counted.enumerated() {
      progress(index, counted.count)
      check.report.segments += 1
      check.begin(name, header: header(of: name), behind: index > 0 ? counted[index - 1] : nil)
      if index + 1 < counted.count {
        let next = counted[index + 1]
        do throws(JournalFailure) {
          let file = try OpenFile(archive.folder.segment(name), O_RDONLY, archive.folder.calls)
          _ = try check.judge(name, in: file, endingAt: header(of: next)?.predecessor)
        } catch {
          check.skip(name, error, before: next)
        }
      } else if let last {
        Self.verifyLast(name, last, &check)
      }
    }
    progress(counted.count, counted.count)
    report = check.report
    let isCounted = Set(counted)
    for name in names where !isCounted.contains(name) {
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

  private static func verifyLast(_ name: SegmentName, _ scan: SegmentScan, _ check: inout PastCheck) {
    if let first = scan.records.first, check.point.hash != nil, first.previous != check.point.hash {
      check.report.add(.wrongHeader, name, sequence: name.first, offset: 0)
    }
    check.count(scan.records, name, at: 0)
    check.report.sequence = scan.point.sequence
    check.report.hash = scan.point.hash ?? check.point.hash ?? .zero
  }
}
