import DutyModel
import JournalFile
import Keys

// A new key is proved by signatures: its own says that whoever brings it holds it, that of the key before it says
// that the same person took it. Whoever can write a line for the agent can't do either without the keys.

extension KeyEnrolled {
  /// What the new key signs.
  func claim(in journal: JournalIdentity) -> Statement {
    .possession(
      journal: journal.journal, station: journal.station, person: person.rawValue, key: key.rawValue,
      publicHalf: publicHalf)
  }

  /// True when the id is that of the public half.
  var isNamedByItsPublicHalf: Bool {
    do throws(KeyFault) {
      guard let bytes = Hex.bytes(publicHalf) else { return false }
      return try VerifyingKey(bytes: bytes).id == key.rawValue
    } catch {
      return false
    }
  }

  /// True when the key itself signed the claim.
  func isProven(in journal: JournalIdentity) -> Bool {
    EnrolledKey(self, entry: 0).verifies(possession, of: claim(in: journal))
  }
}

extension KeyRotated {
  /// What the key before signs.
  func claim(in journal: JournalIdentity) -> Statement {
    .rotation(
      journal: journal.journal, station: journal.station, person: person.rawValue, former: former.rawValue,
      key: key.rawValue, publicHalf: publicHalf)
  }

  /// True when `key`, the one before, signed the claim.
  func isHandedOver(by key: EnrolledKey, in journal: JournalIdentity) -> Bool {
    key.verifies(signature, of: claim(in: journal))
  }
}

extension Desk {
  /// - Throws: `Refusal` when the key isn't what it says, or whoever brings it doesn't hold it.
  func checkProof(of enrolled: KeyEnrolled) throws(Refusal) {
    if !enrolled.isNamedByItsPublicHalf { throw .keys(.badPublicHalf) }
    if !enrolled.isProven(in: identity) {
      throw .keys(.newKeyUnproven(room.personName(enrolled.person)))
    }
  }

  /// - Throws: `Refusal`; also when the key before didn't hand its place over.
  func checkProofs(of rotated: KeyRotated) throws(Refusal) {
    try checkProof(of: rotated.next)
    guard let former = room.enrolledKey(rotated.former) else { throw .keys(.unknown(rotated.former)) }
    if !rotated.isHandedOver(by: former, in: identity) {
      throw .keys(.notSignedByFormer(room.personName(rotated.person)))
    }
  }
}
