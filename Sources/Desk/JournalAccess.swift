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

  private let openJournal: () throws(JournalFailure) -> Journal
  private let clock: any WallClock
  /// The journal, while it's open.
  private(set) var current: Journal?
  /// Why there is no journal.
  private var shutBy: JournalFailure?
  private var triedAt = Int.min
  /// Since when the program's own work hasn't had its turn.
  private var lockedSince: Int?
  private var longWaitMilliseconds = 0

  init(clock: any WallClock, open: @escaping () throws(JournalFailure) -> Journal) {
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
      let archive = try JournalArchive(folder: folder, surroundings: surroundings)
      guard let last = try archive.segments().last else { throw error }
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
    let journal = try reopen()
    try anew(journal)
    return journal
  }

  /// Lets go of a journal whose files aren't the ones that were opened.
  func shut(by failure: JournalFailure) {
    current = nil
    shutBy = failure
    triedAt = Int.min
  }

  /// Does the program's own work with little patience. A lock that can't be had is no news for a while: nil.
  func work<Value>(_ body: () throws -> Value) throws -> Value? {
    current?.lockWaitMilliseconds = Self.shortWaitMilliseconds
    defer { current?.lockWaitMilliseconds = longWaitMilliseconds }
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

  private func reopen() throws(JournalFailure) -> Journal {
    triedAt = clock.elapsedMilliseconds()
    do throws(JournalFailure) {
      let opened = try openJournal()
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
    default: false
    }
  }
}
