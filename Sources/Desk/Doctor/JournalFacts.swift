import DutyModel
import JournalFile

/// The journal as a passer-by sees it, and who sits at it.
package struct JournalFacts: Equatable, Sendable {
  package enum Lock: Equatable, Sendable {
    case free
    /// Held the whole time that was waited.
    case held(Holder)
    case missing
    case unreadable(JournalFailure)
  }

  /// Who holds the append lock, as far as it is known.
  package struct Holder: Equatable, Sendable {
    package var process: Int?
    /// Nil also for a process that is no seat.
    package var seat: String?
    /// When it took the lock, RFC 3339.
    package var since: String?
    /// The process is there and was stopped.
    package var isStopped: Bool

    package init(process: Int? = nil, seat: String? = nil, since: String? = nil, isStopped: Bool = false) {
      self.process = process
      self.seat = seat
      self.since = since
      self.isStopped = isStopped
    }
  }

  package struct Tail: Equatable, Sendable {
    package var verdict: Verdict
    package var segment: String
    package var bytes: Int
    package var sequence: Int
    package var segments: Int

    package init(verdict: Verdict, segment: String, bytes: Int, sequence: Int, segments: Int) {
      self.verdict = verdict
      self.segment = segment
      self.bytes = bytes
      self.sequence = sequence
      self.segments = segments
    }
  }

  /// The last time the whole past was verified.
  package struct PastVerification: Equatable, Sendable {
    package var at: Timestamp
    /// As `journal verify` has it: 0 when all was sound.
    package var exitCode: Int

    package init(at: Timestamp, exitCode: Int) {
      self.at = at
      self.exitCode = exitCode
    }
  }

  /// Why station.json can't be read; nil as a rule.
  package var identityFailure: JournalFailure?
  package var isExercise = false
  /// The folder that took over after damage.
  package var successor: String?
  package var lock = Lock.free
  /// Seats that have the journal open; nil when they can't be counted.
  package var livingSeats: Int?
  /// A seat has it open; nil when that can't be told either.
  package var hasLivingSeat: Bool?
  /// Names of the seats that are taken, as far as they can be seen.
  package var seatNames: [String] = []
  package var isDirty = false
  package var isPoisoned = false
  /// Nil when it can't be read; then the reason is in `tailFailure`.
  package var tail: Tail?
  package var tailFailure: JournalFailure?
  /// Nil when the past was never verified as a whole.
  package var lastVerification: PastVerification?
  /// Files with bytes that were cut, by their names.
  package var quarantined: [AgedFile] = []
  /// Reports that wait in `inbox/`, and for how long the oldest has.
  package var inboxWaiting = 0
  /// Files that weren't taken and that nobody has looked at.
  package var inboxRefused = 0
  package var inboxOldestSeconds = 0
  /// The time of the check-up, for "so many days ago".
  package var now: Timestamp

  package init(now: Timestamp) { self.now = now }
}
