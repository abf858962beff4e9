import DutyModel
import JournalFile

/// A command on its way in: who wants what, when it happened, and the key that makes a retry harmless.
package struct Submission: Sendable {
  /// When the thing happened.
  package enum Occasion: Equatable, Sendable {
    /// Now.
    case now
    /// A person or a script wrote the time.
    case typed(Timestamp)
    /// The program took the stamp earlier, for instance when F5 was pressed.
    case taken(Timestamp)
    /// Another machine wrote the time, and its clock may be somewhat fast.
    case reported(Timestamp)
  }

  package var command: Command
  package var by: Actor
  package var occasion: Occasion
  /// `client/id`, at most 128 characters, chosen before the first try.
  package var key: String
  /// When it was first to be saved; nil for now. A retry keeps the stamp of its first try.
  package var entered: Timestamp?
  /// The open key with which a sign-off or a checkpoint is signed, under the append lock; it is no part of the command,
  /// so a retry is the same command whatever was signed meanwhile.
  package var pen: UnlockedKey?

  package init(
    _ command: Command, by: Actor, occasion: Occasion = .now, key: String, entered: Timestamp? = nil,
    pen: UnlockedKey? = nil
  ) {
    self.pen = pen
    self.command = command
    self.by = by
    self.occasion = occasion
    self.key = key
    self.entered = entered
  }

  /// By how much another machine's clock may be fast before what it sent is refused.
  package static let fastMinutes = 15

  /// Nothing happened after it was saved: a stamp that lies ahead was taken before the clock was set back, or on a
  /// machine whose clock is fast, and what counts from it would have too much time.
  func moment(now: Timestamp) -> Moment {
    let isAhead = entered.map { $0 > now } ?? false
    let entered = min(entered ?? now, now)
    func notAhead(_ at: Timestamp) -> Moment {
      Moment(
        at: min(at, entered), entered: entered, source: .taken, wasAhead: isAhead || at > entered)
    }
    switch occasion {
    case .now: return notAhead(entered)
    case .taken(let at): return notAhead(at)
    case .reported(let at)
    where at > entered.adding(minutes: Moment.toleranceMinutes)
      && at <= entered.adding(minutes: Submission.fastMinutes):
      return notAhead(at)
    case .typed(let at), .reported(let at): return Moment(at: at, entered: entered, source: .typed)
    }
  }

  /// 16 hexadecimal digits that tell a retry from another command under the same key. The time counts only
  /// when it was typed: a retry of "now" comes later and is the same command, whoever sits there by then.
  package func digest(zone: ZoneTable) -> String {
    var bytes = Array(command.name.rawValue.utf8) + [0x0A]
    bytes += FieldsWriter.object(command, zone: zone) + [0x0A]
    switch occasion {
    case .typed(let at), .reported(let at): bytes += Array(zone.text(at).utf8)
    case .now, .taken: break
    }
    return String(Digest(of: bytes).hex.prefix(16))
  }
}

extension Desk {
  /// Submits once more what wasn't saved, while nobody waits for it at the keys: it takes the lock only when that is
  /// free.
  /// - Throws: like ``submit(_:)``.
  package func submitAgain(_ submission: Submission) throws -> Acknowledgement {
    // Taking a shift begins a segment first.
    if case .takeShift = submission.command { return try submit(submission) }
    guard let acknowledgement = try transact({ submission }) else {
      throw JournalFailure.locked(holder: "")
    }
    return acknowledgement
  }
}

/// What became durable. Empty when there was nothing to do, as for a due time that is already recorded.
package struct Acknowledgement: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package var sequence: Int
    package var type: String
    package var hash: String
  }

  package var lines: [Line]
  /// True when the same command had been stored before.
  package var isRepeated = false

  package init(_ records: [JournalFile.Record], isRepeated: Bool = false) {
    lines = records.map { Line(sequence: $0.sequence, type: $0.type, hash: $0.hash.hex) }
    self.isRepeated = isRepeated
  }

  /// The last sequence: what the screen calls 已存 N.
  package var last: Int? { lines.last?.sequence }
}
