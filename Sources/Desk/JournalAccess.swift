import DutyModel
import Glibc
import JournalFile

/// A desk's way to its journal: open, or shut for a reason that may pass, and then tried again.
///
/// A disk that came up read-only, a lock that a stopped program keeps, files that somebody put back from a copy:
/// none of them may need a restart of the room.
final class JournalAccess {
  /// What a desk starts from.
  struct Opening {
    var identity: JournalIdentity
    /// The current segment.
    var records: [JournalFile.Record]
  }

  /// How long the program's own work waits for its turn: keys come first, and there is always another turn.
  static let shortWaitMilliseconds = 20

  /// Real milliseconds between two tries that nobody asked for.
  static let retryMilliseconds = 2_000

  /// Waits as long as it's told for the append lock, nil for as long as an append does.
  private let openJournal: (_ waitMilliseconds: Int?) throws(JournalFailure) -> Journal
  private let clock: any WallClock
  /// The journal, while it's open.
  private(set) var current: Journal?
  /// Why there is no journal.
  private var shutBy: JournalFailure?
  private var triedAt = Int.min / 2
  /// When the last try ended that waited the whole time.
  private var waitedAt = Int.min / 2
  /// The program's own work is being done.
  private var isWorking = false
  /// Since when the program's own work hasn't had its turn.
  private var lockedSince: Int?
  private var longWaitMilliseconds = 0

  init(clock: any WallClock, open: @escaping (Int?) throws(JournalFailure) -> Journal) {
    self.clock = clock
    openJournal = open
  }

  /// Why nothing can be appended now.
  var obstacle: JournalFailure? {
    guard let journal = current else { return shutBy }
    if journal.isReadOnly { return .readOnly(journal.verdict) }
    return journal.isPoisoned ? .poisoned(path: journal.segmentPath) : nil
  }

  /// The first try, which may end in reading only.
  /// - Throws: what keeps it from being read, too.
  func open(orRead folder: String, surroundings: JournalSurroundings?) throws(JournalFailure) -> Opening {
    do throws(JournalFailure) {
      let journal = try reopen()
      return Opening(identity: journal.identity, records: try journal.readCurrentSegment())
    } catch {
      guard error.mayPass else { throw error }
      // Without a folder there is nothing to read, and all the same a room to look on from.
      if error.missingParts == [.folder] {
        return Opening(
          identity: JournalIdentity(station: "", journal: "", purpose: .live, created: ""), records: [])
      }
      let archive = try JournalArchive(folder: folder, surroundings: surroundings)
      guard let last = try archive.segments().last else {
        if error.missingParts == nil { throw error }
        return Opening(identity: archive.identity, records: [])
      }
      return Opening(identity: archive.identity, records: try archive.read(last).records)
    }
  }

  /// The open journal; when it's shut, `anew` is called with what the next try opens.
  /// - Parameter atOnce: somebody waits for it.
  func journal(
    atOnce: Bool, anew: (Journal) throws(JournalFailure) -> Void
  ) throws(JournalFailure) -> Journal {
    if let current { return current }
    if let shutBy, !atOnce, clock.elapsedMilliseconds() - triedAt < Self.retryMilliseconds { throw shutBy }
    let journal = try reopen(waitMilliseconds: atOnce ? patience : Self.shortWaitMilliseconds)
    try anew(journal)
    return journal
  }

  /// Lets go of a journal whose files aren't the ones that were opened.
  func shut(by failure: JournalFailure) {
    current = nil
    shutBy = failure
    triedAt = Int.min / 2
  }

  /// Does the program's own work with little patience. A lock that can't be had is no news for a while: nil.
  func work<Value>(_ body: () throws -> Value) throws -> Value? {
    current?.lockWaitMilliseconds = Self.shortWaitMilliseconds
    isWorking = true
    defer {
      current?.lockWaitMilliseconds = longWaitMilliseconds
      isWorking = false
    }
    do {
      let value = try body()
      lockedSince = nil
      return value
    } catch let failure as JournalFailure {
      guard case .locked = failure else { throw failure }
      let elapsed = clock.elapsedMilliseconds()
      lockedSince = lockedSince ?? elapsed
      if elapsed - (lockedSince ?? elapsed) >= longWaitMilliseconds { throw failure }
      return nil
    }
  }

  /// Whoever waited in vain for the lock a moment ago asks only in passing, and so does the program's own work:
  /// waits must not add up before the first screen or answer. Nil for the whole wait.
  private var patience: Int? {
    if isWorking { return Self.shortWaitMilliseconds }
    guard case .locked = shutBy else { return nil }
    let isFresh = clock.elapsedMilliseconds() - waitedAt < Self.retryMilliseconds
    return isFresh ? Self.shortWaitMilliseconds : nil
  }

  private func reopen(waitMilliseconds: Int? = nil) throws(JournalFailure) -> Journal {
    defer {
      // When the wait ended counts, not when it began.
      triedAt = clock.elapsedMilliseconds()
      if waitMilliseconds == nil { waitedAt = triedAt }
    }
    do throws(JournalFailure) {
      let opened = try openJournal(waitMilliseconds)
      current = opened
      shutBy = nil
      longWaitMilliseconds = opened.lockWaitMilliseconds
      return opened
    } catch {
      shutBy = error
      throw error
    }
  }
}

extension JournalFailure {
  /// The journal may be well and can't be opened now.
  fileprivate var mayPass: Bool {
    switch self {
    case .system(let number, _, _): number != ENOENT
    case .locked, .replaced: true
    default: missingParts != nil
    }
  }
}
