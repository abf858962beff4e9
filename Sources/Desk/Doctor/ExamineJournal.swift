import DutyModel
import Glibc
import JournalFile

extension JournalFacts {
  /// Looks at the station's journal, its seats and its inbox; writes nothing and waits a second at most.
  /// - Returns: the facts, and when the last entry was typed.
  package static func examine(
    _ folder: StationFolder, now: Timestamp
  ) -> (facts: JournalFacts, lastEntry: Timestamp?) {
    var facts = JournalFacts(now: now)
    let checkup = Journal.checkUp(folder: folder.journal)
    switch checkup.identity {
    case .success(let identity): facts.isExercise = identity.purpose == .exercise
    case .failure(let failure): facts.identityFailure = folder.explained(failure)
    }
    facts.successor = checkup.successor
    switch checkup.lock {
    case .free: facts.lock = .free
    case .missing: facts.lock = .missing
    case .unreadable(let failure): facts.lock = .unreadable(failure)
    case .held(let words): facts.lock = .held(holder(words, of: checkup.lockPath))
    }
    facts.hasLivingSeat = checkup.hasLivingSeat
    facts.isDirty = checkup.published?.isDirty ?? false
    facts.isPoisoned = checkup.published?.isPoisoned ?? false
    var lastEntry: Timestamp?
    switch checkup.tail {
    case .success(let tail):
      facts.tail = Tail(
        verdict: tail.verdict, segment: tail.segment.description, bytes: tail.bytes, sequence: tail.sequence,
        segments: tail.segments)
      lastEntry = tail.entered.flatMap { Timestamp(rfc3339: $0) }
    case .failure(let failure): facts.tailFailure = failure
    }
    facts.lastVerification = checkup.lastPastCheck.map {
      PastVerification(at: Timestamp(milliseconds: $0.began), exitCode: $0.exitCode)
    }
    facts.countSeats(folder, presence: checkup.presencePath)
    facts.quarantined = checkup.quarantined.compactMap { path in
      path.hasSuffix(".part") ? nil : ageSeconds(of: path).map { AgedFile(lastName(path), ageSeconds: $0) }
    }
    facts.countInbox(folder)
    return (facts, facts.isExercise ? nil : lastEntry)
  }

  private mutating func countSeats(_ folder: StationFolder, presence: String) {
    if hasLivingSeat == false { livingSeats = 0 }
    guard let locks = KernelLocks.now() else { return }
    seatNames = fileNames(in: folder.seats).filter { locks.soleHolder(of: folder.seats + "/" + $0) != nil }
    // A file system may give its files other numbers in that list: then none is found although one lives.
    if hasLivingSeat == true, let count = locks.sharedHolders(of: presence), count > 0 { livingSeats = count }
  }

  private mutating func countInbox(_ folder: StationFolder) {
    // Photos wait for an entry that carries them, not for us.
    let arrivals = fileNames(in: folder.inbox).filter(Inbox.isWhole)
    let ages = arrivals.compactMap { Self.ageSeconds(of: folder.inbox + "/" + $0) }
    inboxWaiting = ages.count
    inboxOldestSeconds = ages.max() ?? 0
    inboxRefused = RefusedFile.names(in: folder).count
  }

  /// Seconds since a file was last changed, as this machine's clock has it; nil for what is no file.
  private static func ageSeconds(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return max(0, now.tv_sec - status.st_mtim.tv_sec)
  }

  private static func lastName(_ path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The kernel's word on who holds the lock; `words`, as `pid 812 seat A since …`, when they are of the same
  /// process. They were written by the last seat that took it, which another program doesn't do.
  private static func holder(_ words: String, of path: String) -> Holder {
    let parts = words.split(separator: " ").map(String.init)
    let isWhole = parts.count == 6 && parts[0] == "pid" && parts[2] == "seat" && parts[4] == "since"
    let named = isWhole ? Int(parts[1]) : nil
    guard let process = KernelLocks.now()?.soleHolder(of: path) ?? named else { return Holder() }
    let isStopped = isStopped(process)
    guard process == named else { return Holder(process: process, isStopped: isStopped) }
    return Holder(process: process, seat: parts[3], since: parts[5], isStopped: isStopped)
  }

  private static func isStopped(_ process: Int) -> Bool {
    guard let state = readKernelText("/proc/\(process)/stat") else { return false }
    // The name in parentheses may hold anything; the state follows the last one.
    let behind = state[(state.lastIndex(of: ")").map(state.index(after:)) ?? state.startIndex)...]
    return ["T", "t"].contains(behind.split(separator: " ").first)
  }
}
