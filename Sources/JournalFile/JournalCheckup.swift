import Glibc

// A check-up looks at a journal as a passer-by: it writes nothing, makes no file, tries the append lock for an
// instant only and reads no segment but the last.

/// What can be known of a journal without disturbing the seats that use it. Each part stands for itself, so a
/// damaged one hides none of the others.
package struct JournalCheckup: Sendable {
  package enum Lock: Equatable, Sendable {
    case free
    /// Held for as long as was waited; `holder` says pid, seat and since when, or is empty.
    case held(holder: String)
    /// There is no lock file, as before the first start.
    case missing
    case unreadable(JournalFailure)
  }

  /// What the seats of this boot published.
  package struct Published: Equatable, Sendable {
    /// Somebody began to write and hasn't published yet.
    package var isDirty: Bool
    /// A sync failed since the machine started.
    package var isPoisoned: Bool
  }

  /// The last segment, judged by the opening table.
  package struct Tail: Equatable, Sendable {
    package var verdict: Verdict
    package var segment: SegmentName
    package var bytes: Int
    /// The last good record, and when it was typed.
    package var sequence: Int
    package var entered: String?
    /// How many segments there are.
    package var segments: Int
  }

  /// When the past was last verified as a whole.
  package struct PastCheck: Equatable, Sendable {
    /// When that began: milliseconds since 1970.
    package var began: Int
    /// As `journal verify` would have it for the past alone; 0 when all was sound.
    package var exitCode: Int
  }

  package var identity: Result<JournalIdentity, JournalFailure>
  /// The folder in use when it isn't the journal's own: the name in `current`.
  package var successor: String?
  package var lock: Lock
  /// A seat has the journal open; nil when that can't be told.
  package var hasLivingSeat: Bool?
  /// Nil when nothing was published since the machine started.
  package var published: Published?
  package var tail: Result<Tail, JournalFailure>
  /// Nil when nobody has, or the note of it can't be read.
  package var lastPastCheck: PastCheck?
  /// Paths of what was cut and kept.
  package var quarantined: [String]
  /// The file that whoever writes holds with an exclusive flock, and the folder that every seat holds with a
  /// shared one.
  package var lockPath: String
  package var presencePath: String
}

extension Journal {
  /// Looks at the journal in `folder`. Waits at most `lockWaitMilliseconds` for the append lock.
  package static func checkUp(
    folder path: String, surroundings: JournalSurroundings? = nil, lockWaitMilliseconds: Int = 1_000
  ) -> JournalCheckup {
    do throws(JournalFailure) {
      let surroundings = if let surroundings { surroundings } else { try JournalSurroundings.machine() }
      let base = JournalFolder(path: path, calls: surroundings.calls)
      let current = try base.resolveCurrent()
      let folder = JournalFolder(path: current.map { path + "/" + $0 } ?? path, calls: surroundings.calls)
      let lock = lockState(folder, waitMilliseconds: lockWaitMilliseconds)
      let looked = lookAtTail(path, surroundings)
      let quarantined = Result { () throws(JournalFailure) in try folder.names(in: folder.quarantine) }
      return JournalCheckup(
        identity: Result { () throws(JournalFailure) in
          if !base.exists(path) { throw .notAJournal(path: path) }
          if folder.exists(folder.station) { _ = try folder.readIdentity() }
          let missing = try folder.missingParts()
          if !missing.isEmpty { throw .incomplete(path: folder.path, missing: missing) }
          return try folder.readIdentity()
        }, successor: current,
        lock: lock, hasLivingSeat: looked.archive?.hadLivingSeat,
        published: looked.archive?.published.map { .init(isDirty: $0.isDirty, isPoisoned: $0.isPoisoned) },
        tail: looked.tail, lastPastCheck: lastPastCheck(folder),
        quarantined: ((try? quarantined.get()) ?? []).sorted().map { folder.quarantine + "/" + $0 },
        lockPath: folder.lock, presencePath: folder.segments)
    } catch {
      return JournalCheckup(
        identity: .failure(error), successor: nil, lock: .unreadable(error), hasLivingSeat: nil,
        published: nil, tail: .failure(error), lastPastCheck: nil, quarantined: [],
        lockPath: path + "/lock", presencePath: path + "/segments")
    }
  }

  private static func lockState(_ folder: JournalFolder, waitMilliseconds: Int) -> JournalCheckup.Lock {
    do throws(JournalFailure) {
      let file = try OpenFile(folder.lock, O_RDONLY, folder.calls)
      // Shared: two check-ups don't see each other, a writer is seen.
      try AppendLock.flock(file, LOCK_SH, waitMilliseconds: waitMilliseconds) { holder(folder) }
      try file.flock(LOCK_UN)
      return .free
    } catch .locked(let holder) {
      return .held(holder: holder)
    } catch .system(ENOENT, _, _) {
      return .missing
    } catch {
      return .unreadable(error)
    }
  }

  private static func holder(_ folder: JournalFolder) -> String? {
    do throws(JournalFailure) {
      return try folder.readIfPresent(folder.lock + ".holder", limitBytes: AppendLock.holderSize)
        .flatMap { CheckedSlot.decode($0, size: AppendLock.holderSize) }?.joined(separator: " ")
    } catch {
      return nil
    }
  }

  private static func lastPastCheck(_ folder: JournalFolder) -> JournalCheckup.PastCheck? {
    VerifiedFile.read(folder).whole.map {
      JournalCheckup.PastCheck(began: $0.began, exitCode: Int($0.exitCode))
    }
  }

  private static func lookAtTail(
    _ path: String, _ surroundings: JournalSurroundings
  ) -> (archive: JournalArchive?, tail: Result<JournalCheckup.Tail, JournalFailure>) {
    var archive: JournalArchive?
    do throws(JournalFailure) {
      // As in `verify`: a seat that comes in between is seen half way through a save, so look again.
      for _ in 0..<2 {
        let opened = try JournalArchive(folder: path, surroundings: surroundings)
        archive = opened
        let tail = try judgeTail(opened)
        if opened.hadLivingSeat { return (archive, .success(tail)) }
        if try !opened.hasLivingSeat() { return (archive, .success(tail)) }
      }
      let opened = try JournalArchive(folder: path, surroundings: surroundings)
      archive = opened
      return (archive, .success(try judgeTail(opened)))
    } catch {
      return (archive, .failure(error))
    }
  }

  private static func judgeTail(_ archive: JournalArchive) throws(JournalFailure) -> JournalCheckup.Tail {
    let names = try archive.publishedNames()
    guard var name = names.last else { throw .notAJournal(path: archive.folder.segments) }
    var verdict = Verdict.clean
    var scan: SegmentScan
    var bytes = 0
    var index = names.count - 1
    var isHollow = false
    repeat {
      name = names[index]
      let content = try archive.readBytes(name)
      bytes = content.count
      scan = SegmentScan(content, at: 0, after: ChainPoint(sequence: name.first - 1))
      verdict =
        Judgement(
          scan: scan, first: name.first, hasPredecessor: index > 0, evidence: archive.acknowledged,
          publishedSequence: archive.published?.sequence
        ).verdict
      if verdict == .hollow { isHollow = true }
      index -= 1
    } while verdict == .hollow && index >= 0
    if verdict == .clean, isHollow { verdict = .hollow }
    return JournalCheckup.Tail(
      verdict: verdict, segment: name, bytes: bytes, sequence: scan.point.sequence,
      entered: scan.records.last?.entered, segments: JournalArchive.withoutFailedAttempts(names).count)
  }
}
