// Between the draft and the signature: checking, taking back, sending back, signing.

extension DutyRoom {
  func check(_ command: MarkBulletin, by actor: Actor) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .checkBulletin)
    try checkDraft(command.draft, of: bulletin)
    guard bulletin.state == .checking else { throw notNow(bulletin, .checkBulletin) }
    if let person = actor.person, person == bulletin.writer { throw .bulletin(.checkedByWriter) }
    var checked = BulletinMarked()
    checked.bulletin = bulletin.id
    checked.matter = bulletin.matter
    checked.draft = bulletin.draft
    checked.text = command.text
    return [.bulletin(.checked(checked))]
  }

  func recall(_ command: MarkBulletin) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .recallBulletin)
    try checkDraft(command.draft, of: bulletin)
    guard bulletin.state == .checking || bulletin.state == .awaitingSignature else {
      throw notNow(bulletin, .recallBulletin)
    }
    return [.bulletin(.recalled(recalled(bulletin, text: command.text)))]
  }

  func recalled(_ bulletin: Bulletin, text: String?) -> BulletinMarked {
    var recalled = BulletinMarked()
    recalled.bulletin = bulletin.id
    recalled.matter = bulletin.matter
    recalled.draft = bulletin.draft
    recalled.text = text
    return recalled
  }

  func sendBack(_ command: ReturnBulletin) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .returnBulletin)
    try checkDraft(command.draft, of: bulletin)
    guard bulletin.state == .checking || bulletin.state == .awaitingSignature else {
      throw notNow(bulletin, .returnBulletin)
    }
    if isBlank(command.reason) { throw .bulletin(.returnNeedsReason) }
    try checkPerson(command.person)
    var returned = BulletinReturned()
    returned.bulletin = bulletin.id
    returned.matter = bulletin.matter
    returned.draft = bulletin.draft
    returned.reason = command.reason
    returned.person = command.person
    return [.bulletin(.returned(returned))]
  }

  /// 签发: over this very draft, by whoever may, with what proves it. The number is given here.
  func sign(_ command: SignBulletin, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .signBulletin)
    let matter = try openMatter(bulletin.matter)
    try checkDraft(command.draft, of: bulletin)
    guard bulletin.state == .awaitingSignature else { throw notNow(bulletin, .signBulletin) }
    var signOff = try signOff(command, for: bulletin, by: actor, at: moment)
    try checkReady(bulletin)
    signOff.standsIn = try checkSigner(signOff.signer, of: bulletin, at: signOff.at, moment)
    var signed = BulletinSigned()
    signed.bulletin = bulletin.id
    signed.matter = matter.id
    signed.draft = bulletin.draft
    signed.signOff = signOff
    let made = try signatureMade(command, signOff, over: bulletin)
    return [.bulletin(.signed(signed))] + numbered(bulletin, at: moment)
      + counterSigningClock(for: bulletin, signOff, at: moment) + toldBySigning(signOff, of: matter.id) + made
  }

  /// 补签: whoever gave his word makes it good by key or pen. It may be done after the matter was closed.
  func counterSign(_ command: SignBulletin, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    guard let bulletin = bulletins[command.bulletin] else { throw .bulletin(.unknown(command.bulletin)) }
    guard bulletin.owesCounterSignature, let word = bulletin.signed else {
      throw .bulletin(.counterSignatureNotOwed(title(of: bulletin)))
    }
    try checkDraft(command.draft, of: bulletin)
    if command.kind == .authority { throw .bulletin(.counterSignedByAnother(personName(word.signer))) }
    var signOff = try signOff(command, for: bulletin, by: actor, at: moment)
    guard signOff.signer == word.signer else {
      throw .bulletin(.counterSignedByAnother(personName(word.signer)))
    }
    signOff.standsIn = word.standsIn
    var signed = BulletinCounterSigned()
    signed.bulletin = bulletin.id
    signed.matter = bulletin.matter
    signed.signOff = signOff
    let act = sequence + 1
    let met = counterSigningClocks(of: bulletin).filter(\.isOpen).map {
      Event.clockMet(ClockMet(clock: $0.id, act: act, metAt: signOff.at))
    }
    return [.bulletin(.counterSigned(signed))] + met + (try signatureMade(command, signOff, over: bulletin))
  }

  private func checkKept(_ command: SignBulletin) throws(Refusal) {
    try checkKept(command.phone, "phone")
    try checkKept(command.proof, "proof")
    try checkKept(command.key, "key")
    try checkKept(command.head, "head")
    try checkKept(command.signature, "signature")
  }

  /// What a sign-off must hold, each kind its own.
  private func signOff(
    _ command: SignBulletin, for bulletin: Bulletin, by actor: Actor, at moment: Moment
  ) throws(Refusal) -> SignOff {
    guard let signer = command.signer ?? (command.kind == .authority ? nil : actor.person) else {
      throw .bulletin(.signerMissing)
    }
    try checkPerson(signer)
    let typed = foldedCode(command.code)
    guard typed == bulletin.code else {
      throw .bulletin(
        .codeDiffers(typed: command.code, older: bulletin.codes.last { $0.code == typed }?.draft))
    }
    try checkKept(command)
    var signOff = SignOff()
    signOff.kind = command.kind
    signOff.signer = signer
    signOff.code = typed
    signOff.proof = command.proof
    signOff.at = moment.at
    switch command.kind {
    case .key:
      guard !isBlank(command.key), !isBlank(command.signature) else { throw .bulletin(.signatureMissing) }
      (signOff.key, signOff.head, signOff.signature) = (command.key, command.head, command.signature)
    case .authority:
      guard let means = command.means, let words = command.words, !isBlank(words) else {
        throw .bulletin(.wordMissing)
      }
      if let no = DecliningWords.first(in: words) { throw .bulletin(.wordDeclines(no)) }
      try checkOccurred(command.said, at: moment)
      try checkIsWritten(bulletin, by: command.said)
      (signOff.means, signOff.words, signOff.phone) = (means, words, command.phone)
      signOff.at = command.said ?? moment.at
    case .paper:
      if let printed = bulletin.pages, command.pages != printed {
        throw .bulletin(.pagesDiffer(given: command.pages, printed: printed))
      }
      guard let pages = command.pages, (1...9_999).contains(pages) else {
        throw .pagesOutOfRange(command.pages ?? 0)
      }
      signOff.pages = pages
    }
    return signOff
  }

  /// Nobody approves a text before it is written; people give whole minutes.
  private func checkIsWritten(_ bulletin: Bulletin, by said: Timestamp?) throws(Refusal) {
    let step = bulletin.steps.last { $0.kind == .drafted || $0.kind == .edited }
    guard let said, let written = step?.at, said.adding(minutes: 1) <= written else { return }
    throw .bulletin(.wordBeforeText(said: said, written: written))
  }

  /// Why `signer` can't sign `bulletin` at `instant`: it isn't his to sign, or not his turn yet. Nil when he can.
  package func obstacle(to signer: PersonID, signing bulletin: Bulletin, at instant: Timestamp) -> Refusal? {
    do throws(Refusal) {
      _ = try checkSigner(signer, of: bulletin, at: instant, Moment(now: instant))
      return nil
    } catch {
      return error
    }
  }

  /// Whether the signer stands in for another; a word that was given before its time doesn't count.
  private func checkSigner(
    _ signer: PersonID, of bulletin: Bulletin, at instant: Timestamp, _ moment: Moment
  ) throws(Refusal) -> Bool {
    let plan = signingPlan(for: bulletin, at: moment.entered)
    if plan.signers.contains(signer) { return false }
    guard plan.instead.contains(signer) else {
      let allowed = plan.signers + plan.instead
      throw .bulletin(.notASigner(personName(signer), allowed: allowed.map(personName)))
    }
    if let from = plan.insteadFrom, instant < from {
      throw .bulletin(.standInTooEarly(personName(signer), from: from))
    }
    return true
  }

  func void(_ command: VoidBulletin) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .voidBulletin)
    guard bulletin.state.isInHand else { throw notNow(bulletin, .voidBulletin) }
    if isBlank(command.reason) { throw .bulletin(.voidNeedsReason) }
    return [.bulletin(.voided(voided(bulletin, .dropped, reason: command.reason)))]
      + counterSigningClocks(of: bulletin).filter(\.isOpen).map {
        .clockReleased(ClockReleased(clock: $0.id, cause: .rules))
      }
  }

  func voided(_ bulletin: Bulletin, _ cause: VoidCause, reason: String? = nil) -> BulletinVoided {
    var voided = BulletinVoided()
    voided.bulletin = bulletin.id
    voided.matter = bulletin.matter
    voided.cause = cause
    voided.reason = reason
    voided.number = bulletin.number
    return voided
  }
}

// What every act on a bulletin looks at first.

extension DutyRoom {
  func bulletinInHand(_ id: BulletinID, for act: Command.Name) throws(Refusal) -> Bulletin {
    guard let bulletin = bulletins[id] else { throw .bulletin(.unknown(id)) }
    if bulletin.state == .void { throw notNow(bulletin, act) }
    return bulletin
  }

  func notNow(_ bulletin: Bulletin, _ act: Command.Name) -> Refusal {
    .bulletin(.notNow(title(of: bulletin), bulletin.state, act))
  }

  /// Nobody acts on a text that he hasn't seen.
  func checkDraft(_ draft: Int, of bulletin: Bulletin) throws(Refusal) {
    guard draft != bulletin.draft else { return }
    let step = bulletin.steps.last { [.drafted, .edited, .recalled].contains($0.kind) }
    throw .bulletin(
      .draftMovedOn(
        title(of: bulletin), given: draft, now: bulletin.draft, by: step?.person.map(personName), at: step?.at
      ))
  }

  /// What is kept with a bulletin, and so carried in one line with it, must be short.
  func checkKept(_ text: String?, _ field: String) throws(Refusal) {
    if let text, text.utf8.count > Incident.textLimit {
      throw .textTooLong(field: field, bytes: text.utf8.count, limit: Incident.textLimit)
    }
  }

  package func personName(_ id: PersonID) -> LocalText {
    guard let person = settings.person(id) else { return LocalText(id.rawValue, id.rawValue) }
    return LocalText(person.name, person.latinName ?? person.name)
  }
}
