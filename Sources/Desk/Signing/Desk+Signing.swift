import DutyModel

/// A leader's wish to sign a bulletin with what he typed.
package struct KeySigning: Equatable, Sendable, CustomStringConvertible {
  package var bulletin: BulletinID
  /// The draft that he read.
  package var draft: Int
  /// The code of the text that stood before him: a recalled draft may come back with another letter under its number.
  package var code: String
  /// 补签: he gave his word before.
  package var isCounterSignature: Bool
  package var signer: PersonID
  package var passphrase: String
  /// See ``Submission/key``.
  package var key: String
  /// Who sits at the keys; a leader may stand behind an officer's chair.
  package var by: Actor

  package init(
    bulletin: BulletinID, draft: Int, code: String, isCounterSignature: Bool = false, signer: PersonID,
    passphrase: String,
    key: String, by: Actor
  ) {
    self.bulletin = bulletin
    self.draft = draft
    self.code = code
    self.isCounterSignature = isCounterSignature
    self.signer = signer
    self.passphrase = passphrase
    self.key = key
    self.by = by
  }

  /// Without the passphrase, wherever it is printed.
  package var description: String { "\(signer) signs draft \(draft) of \(bulletin)" }
}

extension Desk {
  /// Opens the leader's key and signs with it, all in one: the passphrase is kept nowhere.
  ///
  /// - Returns: the command as it was submitted, without what only the desk adds, and what became durable.
  /// - Throws: ``UnlockFault`` while the key isn't open, `Refusal` when a rule says no, `JournalFailure` when it isn't
  ///   saved.
  package func sign(_ signing: KeySigning) throws -> (command: Command, acknowledgement: Acknowledgement) {
    let pen = try unlock(signing.signer, typed: signing.passphrase, by: signing.by)
    var sign = SignBulletin()
    sign.bulletin = signing.bulletin
    sign.draft = signing.draft
    sign.kind = .key
    sign.signer = signing.signer
    sign.code = signing.code
    let command = Command.bulletin(signing.isCounterSignature ? .counterSign(sign) : .sign(sign))
    let acknowledgement = try submit(
      Submission(command, by: signing.by, key: signing.key, pen: pen))
    return (command, acknowledgement)
  }
}
