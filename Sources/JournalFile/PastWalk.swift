/// Where a pass over the past stands.
struct PastWalk {
  private let pass: PastPass
  /// The past and, last, the current segment.
  private let names: [SegmentName]
  private var check: PastCheck
  private var next = 0
  /// Header of the segment that comes next.
  private var header: Record?
  /// What was seen up to here; a stop takes it up again.
  private var mark: VerifiedMark
  private var file: VerifiedFile
  private var bytesSinceRecord = 0

  init(_ pass: PastPass) throws(JournalFailure) {
    self.pass = pass
    let all = try JournalFolder.segmentNames(in: pass.segments).filter { $0 <= pass.current }
    names = JournalArchive.withoutFailedAttempts(all)
    check = PastCheck(identity: pass.identity, evidence: pass.evidence, isDeep: false, known: Set(all))
    file = VerifiedFile.read(pass.folder)
    mark = VerifiedMark(began: pass.now)
    if pass.end != nil {
      beginBehindLastPass()
    } else if let unfinished = file.unfinished,
      (0..<Journal.pastPassMilliseconds).contains(pass.now - unfinished.began),
      let index = names.firstIndex(where: { $0 == unfinished.segment })
    {
      mark = unfinished
      next = index + 1
      check.point = ChainPoint(sequence: unfinished.sequence, hash: unfinished.hash)
    }
    if next < names.count { header = try pass.firstRecord(of: names[next]) }
  }

  /// What the last whole pass has seen isn't looked at again; without one only the current segment is.
  private mutating func beginBehindLastPass() {
    next = max(0, names.count - 1)
    guard let whole = file.whole else { return }
    if whole.segment == nil { next = 0 }
    if let index = names.firstIndex(where: { $0 == whole.segment }) {
      next = index + 1
      check.point = ChainPoint(sequence: whole.sequence, hash: whole.hash)
    }
  }

  var isAtEnd: Bool { next + 1 >= names.count }

  /// Looks at one segment. False when it was stopped on the way.
  mutating func step(_ tell: (PastNews) -> Bool) throws(JournalFailure) -> Bool {
    let (name, successor) = (names[next], names[next + 1])
    let (done, all, damage) = (next, names.count - 1, mark.damage)
    func goesOn(read: Int, of size: Int) -> Bool {
      tell(.reading(percent: (done * 100 + read * 100 / max(1, size)) / all, damage: damage))
    }
    var check = check
    check.report = JournalReport()
    check.begin(name, header: header.flatMap(SegmentHeader.init), behind: next > 0 ? names[next - 1] : nil)
    let after = try pass.firstRecord(of: successor)
    do throws(JournalFailure) {
      let isWhole = try check.judge(
        name, in: pass.open(name), endingAt: after.flatMap(SegmentHeader.init)?.predecessor
      ) { read, size in
        bytesSinceRecord += SegmentPieces.pieceBytes
        return goesOn(read: read, of: size)
      }
      if !isWhole { return false }
    } catch {
      if error.isOfThisProcess { throw error }
      check.skip(name, error, before: successor)
    }
    self.check = check
    header = after
    next += 1
    mark.segments += 1
    mark.add(check.report)
    if let hash = check.point.hash {
      (mark.segment, mark.sequence, mark.hash) = (name, check.point.sequence, hash)
      if bytesSinceRecord >= PastPass.bytesBetweenMarks { record() }
    }
    return tell(.reading(percent: next * 100 / all, damage: mark.damage))
  }

  /// The whole pass: the header of the current segment has to fit, too, and in a look at what this seat has read,
  /// all of it up to there. Nil when it was stopped.
  mutating func finish(_ tell: (PastNews) -> Bool) throws(JournalFailure) -> VerifiedMark? {
    if let name = names.last {
      check.report = JournalReport()
      check.begin(
        name, header: header.flatMap(SegmentHeader.init), behind: names.dropLast().last)
      if let header, let hash = check.point.hash, header.previous != hash {
        check.report.add(.wrongHeader, name, sequence: name.first, offset: 0)
      }
      if let end = pass.end, try !judgeCurrent(name, to: end, tell) { return nil }
      mark.add(check.report)
    }
    file = VerifiedFile(whole: mark)
    save()
    return mark
  }

  /// False when it was stopped on the way.
  private mutating func judgeCurrent(
    _ name: SegmentName, to end: SegmentHeader.Predecessor, _ tell: (PastNews) -> Bool
  ) throws(JournalFailure) -> Bool {
    do throws(JournalFailure) {
      return try check.judge(name, in: pass.open(name), endingAt: end) { _, _ in
        tell(.reading(percent: 0, damage: nil))
      }
    } catch {
      if error.isOfThisProcess { throw error }
      check.skip(name, error, before: name)
      return true
    }
  }

  /// Writes down how far the pass is, for the one that goes on.
  mutating func record() {
    bytesSinceRecord = 0
    guard mark.segment != nil else { return }
    file.unfinished = mark
    save()
  }

  private func save() {
    // A cache only: what can't be written down is looked at again the next time. Without the lock another
    // seat may be writing.
    guard pass.lock != nil else { return }
    do throws(JournalFailure) { try file.save(in: pass.folder) } catch {}
  }
}

extension VerifiedMark {
  /// Takes in what was found in a segment.
  fileprivate mutating func add(_ report: JournalReport) {
    records += report.records
    exitCode = Swift.max(exitCode, report.exitCode)
    guard damage == nil, let finding = report.findings.first(where: { $0.exitCode != 0 }) else { return }
    guard let segment = finding.segment else { return }
    let sort: Damage.Sort =
      switch finding.kind {
      case .missingSegment: .missing
      case .unreadable: .unreadable
      default: .damaged
      }
    damage = Damage(sort, segment, sequence: finding.sequence ?? segment.first)
  }
}
