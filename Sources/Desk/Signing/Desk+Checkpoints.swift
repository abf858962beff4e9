import DutyModel
import JournalFile

// A checkpoint says by a leader's key where the journal stood. It is signed in passing, whenever a key was opened in
// this process: nobody types a passphrase for it.

extension Desk {
  /// Signs where the journal stands, when a key is open here and something was recorded since the last time.
  /// - Throws: `JournalFailure`; `Refusal` when the key counts no more.
  package func signCheckpoint(at occasion: CheckpointOccasion) throws {
    guard let key = heldKey else { return }
    guard room.enrolledKey(key.id)?.isValid == true else {
      heldKey = nil
      return
    }
    try submit(
      Submission(
        .keys(.checkpoint(CheckpointSigned(key.id, at: occasion))),
        by: Actor(person: key.person, role: .leader, assurance: .key), key: newKey(), pen: key))
  }

  /// After a sign-off by key and at a change of shift. The act itself is saved by then, so what goes wrong here is no
  /// fault of it: the next checkpoint covers it too.
  func signCheckpoint(after submission: Submission) {
    let occasion: CheckpointOccasion
    switch submission.command {
    case .bulletin(.sign), .bulletin(.counterSign): occasion = .signOff
    case .takeShift, .leaveShift: occasion = .handover
    default: return
    }
    if occasion == .signOff, submission.pen == nil { return }
    do { try signCheckpoint(at: occasion) } catch { checkpointFault = error }
  }

  /// Before this process leaves.
  package func signExitCheckpoint() {
    do { try signCheckpoint(at: .exit) } catch { checkpointFault = error }
    heldKey = nil
  }
}
