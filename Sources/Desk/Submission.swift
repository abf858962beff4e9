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
  }

  package var command: Command
  package var by: Actor
  package var occasion: Occasion
  /// `client/id`, at most 128 characters, chosen before the first try.
  package var key: String
  /// When it was first to be saved; nil for now. A retry keeps the stamp of its first try.
  package var entered: Timestamp?

  package init(
    _ command: Command, by: Actor, occasion: Occasion = .now, key: String, entered: Timestamp? = nil
  ) {
    self.command = command
    self.by = by
    self.occasion = occasion
    self.key = key
    self.entered = entered
  }

  func moment(now: Timestamp) -> Moment {
    let entered = entered ?? now
    return switch occasion {
    case .now: Moment(now: entered)
    case .typed(let at): Moment(at: at, entered: entered, source: .typed)
    case .taken(let at): Moment(at: at, entered: entered, source: .taken)
    }
  }

  /// 16 hexadecimal digits that tell a retry from another command under the same key. The time counts only
  /// when it was typed: a retry of "now" comes later and is the same command, whoever sits there by then.
  package func digest(zone: ZoneTable) -> String {
    var bytes = Array(command.name.rawValue.utf8) + [0x0A]
    bytes += FieldsWriter.object(command, zone: zone) + [0x0A]
    if case .typed(let at) = occasion { bytes += Array(zone.text(at).utf8) }
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
