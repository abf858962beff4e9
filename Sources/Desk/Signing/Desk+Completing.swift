import DutyModel
import Keys

// What only whoever appends can know: the number that signing gives, the head, the very time. It is found, signed or
// checked here, under the append lock, before the rules are asked; so nobody can sign a number that another one got.

extension Desk {
  /// The command with what is signed in it, and its actor with how sure that makes us.
  ///
  /// - Throws: `Refusal` when a signature isn't over this, or its key doesn't count.
  func completed(_ submission: Submission, at moment: Moment) throws(Refusal) -> (command: Command, by: Actor)
  {
    var actor = submission.by
    let command = try room.prepared(submission.command)
    try checkFiles(of: command)
    switch command {
    case .bulletin(.sign(let sign)) where sign.kind == .key:
      let signed = try completed(sign, of: submission, at: moment)
      if signed.signer ?? actor.person == actor.person { actor.assurance = .key }
      return (.bulletin(.sign(signed)), actor)
    case .bulletin(.counterSign(let sign)) where sign.kind == .key:
      let signed = try completed(sign, of: submission, at: moment)
      if signed.signer ?? actor.person == actor.person { actor.assurance = .key }
      return (.bulletin(.counterSign(signed)), actor)
    case .keys(.checkpoint(let checkpoint)):
      return (.keys(.checkpoint(try completed(checkpoint, of: submission, at: moment))), actor)
    case .keys(.enroll(let enrolled)):
      _ = try room.decide(command, by: actor, at: moment)
      try checkProof(of: enrolled)
      return (command, actor)
    case .keys(.rotate(let rotated)):
      _ = try room.decide(command, by: actor, at: moment)
      try checkProofs(of: rotated)
      actor.assurance = .key
      return (command, actor)
    default: return (command, actor)
    }
  }

  private func completed(
    _ sign: SignBulletin, of submission: Submission, at moment: Moment
  ) throws(Refusal) -> SignBulletin {
    var sign = sign
    sign.statement = .notYetSigned
    if let pen = submission.pen {
      sign.signer = sign.signer ?? pen.person
      (sign.key, sign.head, sign.signature) = (pen.id.rawValue, head.hash, "-")
    }
    // What the rules have against it comes first: an older draft, another state, not his turn.
    let isCounter = if case .bulletin(.counterSign) = submission.command { true } else { false }
    _ = try room.decide(
      .bulletin(isCounter ? .counterSign(sign) : .sign(sign)), by: submission.by, at: moment)
    guard let bulletin = room.bulletins[sign.bulletin], let signer = sign.signer ?? submission.by.person,
      let id = sign.key
    else {
      sign.statement = nil
      return sign
    }
    let key = try room.checkUsable(KeyID(rawValue: id), by: signer)
    let text = try signedText(of: bulletin)
    let number = bulletin.signed == nil ? room.nextNumber(at: moment.entered) : bulletin.number
    let statement = SignedStatement(
      text: text.lines, number: number?.text ?? "",
      role: room.signingRole(of: signer, for: bulletin, at: moment.entered), time: zone.text(moment.at))
    let covered = Statement.bulletin(
      text: text.bytes, number: statement.number, head: head.hash, role: statement.role.rawValue, key: id,
      time: statement.time)
    sign.signature = try signature(
      over: covered, by: key, pen: submission.pen, given: (sign.head, sign.signature))
    sign.head = head.hash
    sign.statement = statement
    return sign
  }

  private func completed(
    _ checkpoint: CheckpointSigned, of submission: Submission, at moment: Moment
  ) throws(Refusal) -> CheckpointSigned {
    var checkpoint = checkpoint
    guard let key = room.enrolledKey(checkpoint.key) else { throw .keys(.unknown(checkpoint.key)) }
    try room.checkUsable(key.id, by: key.person)
    let time = zone.text(moment.at)
    let covered = Statement.checkpoint(
      journal: identity.journal, sequence: head.sequence, head: head.hash, role: SigningRole.leader.rawValue,
      key: key.id.rawValue, time: time)
    checkpoint.signature = try signature(
      over: covered, by: key, pen: submission.pen, given: (checkpoint.head, checkpoint.signature))
    (checkpoint.sequence, checkpoint.head) = (head.sequence, head.hash)
    (checkpoint.role, checkpoint.time) = (.leader, time)
    return checkpoint
  }

  /// The pen's signature, or the one that was given when it is right: 128 digits.
  private func signature(
    over statement: Statement, by key: EnrolledKey, pen: UnlockedKey?,
    given: (head: String?, signature: String?)
  ) throws(Refusal) -> String {
    let signature: String?
    if let pen {
      signature = pen.id == key.id ? pen.signature(over: statement) : nil
    } else {
      if given.signature == nil { throw .keys(.checkpointUnsigned) }
      if given.head != head.hash { throw .keys(.headMovedOn(now: head.sequence)) }
      signature = given.signature
    }
    // Also what was signed here: a fault of the machine must not become an entry.
    guard let signature, key.verifies(signature, of: statement) else {
      throw .keys(.signatureDiffers(room.personName(key.person)))
    }
    return signature
  }
}

extension SignedStatement {
  /// Stands in while the rules are asked whether it may be signed at all; it's never recorded.
  fileprivate static let notYetSigned = SignedStatement(text: [], number: "", role: .leader, time: "")
}
