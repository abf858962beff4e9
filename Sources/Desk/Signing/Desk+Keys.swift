import DutyModel
import Keys

// Making, replacing and ending keys. A file is always there before the entry that makes it count, and goes only after
// the entry that ended it: whoever is killed in between can sign with what the entries say.

extension Desk {
  /// A new key for a leader who has none.
  ///
  /// - Throws: `Refusal`, ``UnlockFault``, `JournalFailure`.
  @discardableResult
  package func makeKey(for person: PersonID, passphrase: String, by actor: Actor) throws -> KeyID {
    try follow()
    let (made, enrolled) = try seal(for: person, passphrase)
    let command = Command.keys(.enroll(enrolled))
    // Before there is a file that nobody needs.
    _ = try room.decide(command, by: actor, at: Moment(now: now))
    try store(made)
    try submit(Submission(command, by: actor, key: newKey()))
    return enrolled.key
  }

  /// A new key in the place of an open one.
  ///
  /// - Returns: the new key, which counts from now on, and why a file of an old one still lies there; nil as a rule.
  /// - Throws: `Refusal`, ``UnlockFault``, `JournalFailure`.
  @discardableResult
  package func rotateKey(
    _ former: UnlockedKey, passphrase: String, by actor: Actor
  ) throws -> (key: KeyID, leftover: KeyFileFault?) {
    try follow()
    let (made, enrolled) = try seal(for: former.person, passphrase)
    var rotated = KeyRotated(former.id, to: enrolled)
    rotated.signature = former.signature(over: rotated.claim(in: identity)) ?? ""
    let command = Command.keys(.rotate(rotated))
    _ = try room.decide(command, by: actor, at: Moment(now: now))
    try store(made)
    try submit(Submission(command, by: actor, key: newKey()))
    return (enrolled.key, removeReplacedFiles())
  }

  package func revokeKey(_ key: KeyID, reason: String, by actor: Actor) throws {
    try submit(Submission(.keys(.revoke(KeyRevoked(key, reason: reason))), by: actor, key: newKey()))
  }

  package func resetKey(_ key: KeyID, by actor: Actor) throws {
    try submit(Submission(.keys(.reset(NamedKey(key))), by: actor, key: newKey()))
  }

  /// Files of keys in whose place their owners took others; also those that a stopped run left.
  private func removeReplacedFiles() -> KeyFileFault? {
    var leftover: KeyFileFault?
    for key in keyFolder.keys() where room.enrolledKey(key)?.end?.cause == .rotated {
      do throws(KeyFileFault) { try keyFolder.remove(key) } catch { leftover = error }
    }
    return leftover
  }

  private func seal(for person: PersonID, _ typed: String) throws(UnlockFault) -> (SealedKey, KeyEnrolled) {
    do throws(KeyFault) {
      let passphrase = try Passphrase(typed: typed)
      let key = SigningKey()
      let created = now.wholeSecond
      let sealed = try SealedKey(
        sealing: key, person: person.rawValue, created: zone.text(created), passphrase: passphrase,
        cost: keyCost)
      var enrolled = KeyEnrolled(
        KeyID(rawValue: key.publicKey.id), of: person, publicHalf: Hex.text(key.publicKey.bytes),
        created: created)
      enrolled.possession = Hex.text(try key.sign(enrolled.claim(in: identity)))
      return (sealed, enrolled)
    } catch {
      throw .passphrase(error)
    }
  }

  private func store(_ sealed: SealedKey) throws(UnlockFault) {
    do throws(KeyFileFault) { try keyFolder.write(sealed) } catch { throw .file(error) }
  }
}
