/// Why something can't be done with a leader's key, or why a signature doesn't count.
package enum KeyRefusal: Equatable, Sendable {
  /// No entry enrolled it.
  case unknown(KeyID)
  /// It counts no more, since that entry.
  case ended(LocalText, KeyEndCause, entry: Int)
  case ofAnother(owner: LocalText, signer: LocalText)
  /// Keys are for those who sign.
  case notALeader(LocalText)
  case enrolledAlready(LocalText)
  /// Only its owner takes a new one in its place.
  case rotatedByAnother(LocalText)
  /// The public half is none, or the id isn't its.
  case badPublicHalf
  /// It didn't sign whose it is.
  case newKeyUnproven(LocalText)
  /// The old key of this person didn't hand its place over.
  case notSignedByFormer(LocalText)
  case revokeNeedsReason
  /// Ten wrong passphrases in a row.
  case locked(LocalText)
  case notTried(LocalText)
  /// Nobody lets himself try again.
  case resetByOwner(LocalText)
  case resetterMissing
  /// It was made over other bytes, or isn't one of this key.
  case signatureDiffers(LocalText)
  /// Something was recorded since it was signed.
  case headMovedOn(now: Int)
  /// What the text is made of has changed since it was submitted.
  case textMovedOn(BulletinTitle)
  /// Its words lie in an earlier part of the log.
  case textNotHere(BulletinTitle)
  /// No key is open, and no signature was given.
  case checkpointUnsigned

  /// A stable word for machines.
  package var code: String {
    switch self {
    case .unknown: "unknown_key"
    case .ended: "key_ended"
    case .ofAnother: "key_of_another"
    case .notALeader: "key_needs_leader"
    case .enrolledAlready: "key_enrolled_already"
    case .rotatedByAnother: "key_rotated_by_another"
    case .badPublicHalf: "bad_public_half"
    case .newKeyUnproven: "new_key_unproven"
    case .notSignedByFormer: "not_signed_by_former"
    case .revokeNeedsReason: "revoke_needs_reason"
    case .locked: "key_locked"
    case .notTried: "key_not_tried"
    case .resetByOwner: "reset_by_owner"
    case .resetterMissing: "resetter_missing"
    case .signatureDiffers: "signature_differs"
    case .headMovedOn: "head_moved_on"
    case .textMovedOn: "text_moved_on"
    case .textNotHere: "text_not_here"
    case .checkpointUnsigned: "checkpoint_unsigned"
    }
  }
}
