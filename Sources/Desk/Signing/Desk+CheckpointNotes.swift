import DutyModel
import JournalFile

extension Desk {
  /// Notes the checkpoints among what was saved just now beside the entries: where, by which key, and the signature, with
  /// all that it covers. The entries themselves are saved by then, so what goes wrong is no fault of theirs.
  func noteCheckpoints(among events: [Event]) {
    for case .keys(.checkpoint(let signed)) in events {
      guard let sequence = signed.sequence, let head = signed.head, let hash = Digest(hex: head.utf8) else {
        continue
      }
      let words = [
        identity.journal, signed.role?.rawValue ?? "-", signed.key.rawValue, signed.time ?? "-",
        signed.signature ?? "-",
      ]
      do {
        try use { journal in
          try journal.noteCheckpoint(
            Evidence(sequence: sequence, hash: hash), words.joined(separator: " "))
        }
      } catch {
        checkpointFault = error
      }
    }
  }
}
