import DutyModel
import JournalFile

// A checkpoint says by a leader's key where the journal stood. It is signed in passing, while a key that was opened in
// this process is held: nobody types a passphrase for it.

extension Desk {
  /// Signs where the journal stands, when a key is open here.
  /// - Returns: the entry that says so; nil when no key is open, or it counts no more.
  /// - Throws: `JournalFailure`; `Refusal` when the key is locked.
  @discardableResult
  package func signCheckpoint(at occasion: CheckpointOccasion) throws -> Int? {
    guard let key = heldKey?.key else { return nil }
    guard room.enrolledKey(key.id)?.isValid == true else {
      putAwayKey()
      return nil
    }
    let acknowledgement = try submit(
      Submission(
        .keys(.checkpoint(CheckpointSigned(key.id, at: occasion))),
        by: Actor(person: key.person, role: .leader, assurance: .key), key: newKey(), pen: key))
    return acknowledgement.last
  }

  /// After a sign-off by key and at a change of shift. The act itself is saved by then, so what goes wrong here is no
  /// fault of it: it is told beside it, and the next checkpoint covers it too.
  func signCheckpoint(after submission: Submission) {
    let occasion: CheckpointOccasion
    switch submission.command {
    case .bulletin(.sign), .bulletin(.counterSign): occasion = .signOff
    case .takeShift, .leaveShift: occasion = .handover
    case .changeShift(let change) where change.leader != nil: occasion = .handover
    default: return
    }
    if occasion == .signOff, submission.pen == nil { return }
    signCheckpointOrNoteFault(at: occasion)
  }

  /// Before this process leaves.
  package func signExitCheckpoint() {
    putAwayKeyOutOfTurn()
    signCheckpointOrNoteFault(at: .exit)
    putAwayKey()
  }

  private func signCheckpointOrNoteFault(at occasion: CheckpointOccasion) {
    do {
      let before = checkpointFault
      checkpointFault = nil
      // Nil again only by a new one; its note beside the entries may be missing all the same.
      if try signCheckpoint(at: occasion) == nil { checkpointFault = before }
    } catch {
      checkpointFault = error
    }
  }

  /// That the last checkpoint is missing, why, and what to do, told once; nil when none is.
  package func takeMissingCheckpoint(in language: Language) -> String? {
    guard let fault = checkpointFault else { return nil }
    checkpointFault = nil
    let reason =
      if let refusal = fault as? Refusal {
        refusal.message(in: language, knowing: room)
      } else {
        Failure(fault).message(in: language)
      }
    return language(
      "都存了，只缺密钥检查点，交班前请领导补一个：dutyroom key checkpoint。原因：\(reason)",
      "All is saved, only the checkpoint by key is missing; before the shift changes let the leader run dutyroom key checkpoint. Why: \(reason)"
    )
  }
}
