import Glibc

/// What a pass over the past has to say.
package enum PastNews: Equatable, Sendable {
  /// It goes on: how far it is, and what is wrong so far.
  case reading(percent: Int, damage: VerifiedMark.Damage?)
  /// It has seen everything.
  case finished(VerifiedMark)
  /// It was told to stop; what it has seen is recorded.
  case stopped
  /// This process has no means to go on, which says nothing of the journal.
  case failed(JournalFailure)
}

/// One look at every segment before the current one, or at what this seat has read since the last one. It knows the folder by an open descriptor and shares
/// nothing that changes, so it may run on a thread of its own.
package struct PastPass: Sendable {
  /// Everything behind the last mark is read again after a kill: about so many bytes.
  static let bytesBetweenMarks = 256 * 1024 * 1024

  let folder: JournalFolder
  let segments: OpenFile
  /// Held by this pass and gone with it; nil on a disk that takes no lock file.
  let lock: OpenFile?
  let identity: JournalIdentity
  let evidence: [Evidence]
  /// The past ends where this one begins.
  let current: SegmentName
  /// Milliseconds since 1970.
  let now: Int
  /// For a look at what was read since the last whole pass: how far this seat has read. Nil for a whole pass.
  var end: SegmentHeader.Predecessor?

  /// Looks at everything, from where an earlier pass was cut short.
  /// - Parameter tell: told every change of the percentage and the first damage; false stops the pass.
  /// - Returns: `finished`, `stopped` or `failed`.
  package func run(tell: (PastNews) -> Bool) -> PastNews {
    do throws(JournalFailure) {
      var walk = try PastWalk(self)
      while !walk.isAtEnd {
        if try !walk.step(tell) {
          walk.record()
          return .stopped
        }
      }
      return try walk.finish(tell).map(PastNews.finished) ?? .stopped
    } catch {
      return .failed(error)
    }
  }

  /// The file of a segment.
  func open(_ name: SegmentName) throws(JournalFailure) -> OpenFile {
    try OpenFile(name.description, in: segments)
  }

  /// A segment's first record; nil when there is none, or none that can be read.
  func firstRecord(of name: SegmentName) throws(JournalFailure) -> Record? {
    do throws(JournalFailure) {
      return try PastCheck.firstRecord(in: open(name))
    } catch {
      if error.isOfThisProcess { throw error }
      return nil
    }
  }
}

extension JournalFailure {
  /// The process or the machine is short of something; the file may be whole.
  var isOfThisProcess: Bool {
    switch self {
    case .system(EMFILE, _, _), .system(ENFILE, _, _), .system(ENOMEM, _, _), .system(ENOBUFS, _, _): true
    default: false
    }
  }
}

extension Journal {
  /// How old a look at the past may be before another is due, in milliseconds.
  package static let pastPassMilliseconds = 24 * 60 * 60 * 1000

  /// The last whole pass over this journal's past; nil when there was none.
  package var verifiedMark: VerifiedMark? { VerifiedFile.read(folder).whole }

  /// A pass over the past, when one is due and no other seat makes it: once a day, and at a start when the
  /// last one found damage, which somebody may have mended since.
  /// - Parameter now: milliseconds since 1970.
  package func pastPass(now: Int, atStart: Bool) throws(JournalFailure) -> PastPass? {
    guard isPassDue(now: now, atStart: atStart) else { return nil }
    let lock: OpenFile?
    do throws(JournalFailure) {
      let file = try OpenFile(folder.verified + ".lock", O_RDWR | O_CREAT, folder.calls)
      try file.flock(LOCK_EX | LOCK_NB)
      lock = file
    } catch {
      if case .system(EWOULDBLOCK, _, _) = error { return nil }
      if error.isOfThisProcess { throw error }
      // On a full or read-only disk the past is looked at all the same; nobody can write down that it was.
      lock = nil
    }
    // Another seat may just have finished.
    guard isPassDue(now: now, atStart: atStart) else { return nil }
    return PastPass(
      folder: folder, segments: try OpenFile(folder.segments, O_RDONLY | O_DIRECTORY, folder.calls),
      lock: lock, identity: identity, evidence: try allEvidence(), current: segment, now: now)
  }

  /// A look at what this seat has read since the last whole pass, up to the end of the current segment: bytes that
  /// were right then may not be any more. It's written down nowhere.
  /// - Parameter now: milliseconds since 1970.
  package func recentPass(now: Int) throws(JournalFailure) -> PastPass {
    PastPass(
      folder: folder, segments: try OpenFile(folder.segments, O_RDONLY | O_DIRECTORY, folder.calls),
      lock: nil,
      identity: identity, evidence: evidence, current: segment, now: now,
      end: .init(
        segment: cursor.segment, end: cursor.offset, sequence: cursor.sequence, hash: cursor.hash))
  }

  private func isPassDue(now: Int, atStart: Bool) -> Bool {
    guard let mark = verifiedMark else { return true }
    if atStart, mark.damage != nil { return true }
    // A mark from the future was made before somebody set the clock.
    return !(0..<Self.pastPassMilliseconds).contains(now - mark.began)
  }

  private func allEvidence() throws(JournalFailure) -> [Evidence] {
    try evidence + folder.readEvidence()
  }
}
