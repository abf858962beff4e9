// Whose keys count, and who may change that. What a signature covers is checked before the rules are asked: they know
// no cryptography.

extension DutyRoom {
  /// All keys that the room knows, a person's together, the oldest first.
  package var enrolledKeys: [EnrolledKey] {
    keys.values.sorted { ($0.person, $0.enrolled, $0.id) < ($1.person, $1.enrolled, $1.id) }
  }

  package func enrolledKey(_ id: KeyID) -> EnrolledKey? { keys[id] }

  /// The key with which `person` signs now; nil for most people.
  package func validKey(of person: PersonID) -> EnrolledKey? {
    keys.values.first { $0.person == person && $0.isValid }
  }

  func decide(_ command: KeyCommand, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    switch command {
    case .enroll(let enrolled):
      try checkNew(enrolled)
      if validKey(of: enrolled.person) != nil { throw .keys(.enrolledAlready(personName(enrolled.person))) }
      return [.keys(.enrolled(enrolled))]
    case .rotate(let rotated):
      let former = try checkUsable(rotated.former, by: rotated.person)
      if actor.person != former.person { throw .keys(.rotatedByAnother(personName(former.person))) }
      try checkNew(rotated.next)
      if !EnrolledKey.isSignature(rotated.signature) {
        throw .keys(.notSignedByFormer(personName(former.person)))
      }
      return [.keys(.rotated(rotated))]
    case .revoke(let revoked):
      _ = try checkValid(revoked.key)
      if isBlank(revoked.reason) { throw .keys(.revokeNeedsReason) }
      try checkKept(revoked.reason, "reason")
      return [.keys(.revoked(revoked))]
    case .reset(let named): return try reset(named.key, by: actor)
    case .fail(let named):
      let key = try checkValid(named.key)
      var failed = KeyFailed()
      failed.key = key.id
      failed.person = key.person
      failed.count = key.tries.failures + 1
      return [.keys(.failed(failed))]
    case .checkpoint(let checkpoint): return try sign(checkpoint)
    }
  }

  /// A key that `person` can sign with at this moment.
  /// - Throws: `Refusal` when it is unknown, ended, somebody else's or locked.
  @discardableResult
  package func checkUsable(_ id: KeyID, by person: PersonID) throws(Refusal) -> EnrolledKey {
    let key = try checkValid(id)
    if key.person != person {
      throw .keys(.ofAnother(owner: personName(key.person), signer: personName(person)))
    }
    if key.tries.failures >= UnlockTries.most { throw .keys(.locked(personName(person))) }
    return key
  }

  private func checkValid(_ id: KeyID) throws(Refusal) -> EnrolledKey {
    guard let key = keys[id] else { throw .keys(.unknown(id)) }
    if let end = key.end { throw .keys(.ended(personName(key.person), end.cause, entry: end.entry)) }
    return key
  }

  private func checkNew(_ key: KeyEnrolled) throws(Refusal) {
    try checkLeader(key.person)
    guard EnrolledKey.isPublicHalf(key.publicHalf), keys[key.key] == nil else { throw .keys(.badPublicHalf) }
    if !EnrolledKey.isSignature(key.possession) { throw .keys(.newKeyUnproven(personName(key.person))) }
  }

  /// Keys are for those who sign, also where one of them is an officer on other nights.
  private func checkLeader(_ person: PersonID) throws(Refusal) {
    try checkPerson(person)
    if settings.person(person)?.isLeader != true { throw .keys(.notALeader(personName(person))) }
  }

  private func reset(_ id: KeyID, by actor: Actor) throws(Refusal) -> [Event] {
    let key = try checkValid(id)
    guard let person = actor.person else { throw .keys(.resetterMissing) }
    // The role is what somebody says of himself; the post is what the people list says of him now.
    try checkLeader(person)
    if person == key.person { throw .keys(.resetByOwner(personName(person))) }
    if key.tries.failures == 0 { throw .keys(.notTried(personName(key.person))) }
    var reset = KeyReset()
    reset.key = key.id
    reset.person = key.person
    return [.keys(.reset(reset))]
  }

  private func sign(_ checkpoint: CheckpointSigned) throws(Refusal) -> [Event] {
    guard let key = keys[checkpoint.key] else { throw .keys(.unknown(checkpoint.key)) }
    try checkUsable(key.id, by: key.person)
    try checkLeader(key.person)
    guard checkpoint.head != nil, checkpoint.role != nil, checkpoint.time != nil, checkpoint.signature != nil
    else { throw .keys(.checkpointUnsigned) }
    guard checkpoint.sequence == sequence else { throw .keys(.headMovedOn(now: sequence)) }
    try checkKept(checkpoint.head, "head")
    try checkKept(checkpoint.time, "time")
    try checkKept(checkpoint.signature, "signature")
    return [.keys(.checkpoint(checkpoint))]
  }

  /// The record of what a sign-off by key covers; none for the other kinds.
  /// - Throws: `Refusal`; a sign-off by key without what was signed is none.
  func signatureMade(
    _ command: SignBulletin, _ signOff: SignOff, over bulletin: Bulletin
  ) throws(Refusal) -> [Event] {
    guard signOff.kind == .key else { return [] }
    guard let statement = command.statement, let key = signOff.key else {
      throw .bulletin(.signatureMissing)
    }
    try checkUsable(KeyID(rawValue: key), by: signOff.signer)
    var made = SignatureMade()
    made.bulletin = bulletin.id
    made.matter = bulletin.matter
    made.draft = bulletin.draft
    made.person = signOff.signer
    made.key = KeyID(rawValue: key)
    made.text = statement.text
    made.number = statement.number
    made.head = signOff.head ?? ""
    made.role = statement.role
    made.time = statement.time
    made.signature = signOff.signature ?? ""
    return [.keys(.signed(made))]
  }

  /// As what `person` signs `bulletin` at `instant`.
  package func signingRole(of person: PersonID, for bulletin: Bulletin, at instant: Timestamp) -> SigningRole
  {
    if bulletin.signed != nil { return .counterSigner }
    return signingPlan(for: bulletin, at: instant).signers.contains(person) ? .leader : .standIn
  }
}

// What entries do to the keys.

extension DutyRoom {
  /// So many keys that count no more are carried: their signatures are judged by the whole journal.
  static let endedKeysCarried = 50

  mutating func apply(_ act: KeyAct, of entry: Entry) {
    switch act {
    case .enrolled(let enrolled): keys[enrolled.key] = EnrolledKey(enrolled, entry: entry.sequence)
    case .rotated(let rotated):
      end(rotated.former, .rotated, by: entry) { $0.successor = rotated.key }
      keys[rotated.key] = EnrolledKey(rotated.next, entry: entry.sequence)
    case .revoked(let revoked): end(revoked.key, .revoked, by: entry) { $0.reason = revoked.reason }
    case .failed(let failed): keys[failed.key]?.tries.failed(at: entry.at)
    case .reset(let reset): keys[reset.key]?.tries.reset()
    case .signed(let made): keys[made.key]?.tries.succeeded()
    // A key that lies open signs these by itself: nobody has shown that he knows the passphrase.
    case .checkpoint: break
    }
  }

  private mutating func end(
    _ id: KeyID, _ cause: KeyEndCause, by entry: Entry, _ change: (inout KeyEnd) -> Void
  ) {
    var end = KeyEnd()
    end.entry = entry.sequence
    end.at = entry.at
    end.cause = cause
    end.by = entry.by.person
    change(&end)
    keys[id]?.end = end
  }

  var carriedKeys: [Carried] {
    let ended = keys.values.filter { !$0.isValid }.sorted { ($0.enrolled, $0.id) < ($1.enrolled, $1.id) }
    let kept = Set(ended.suffix(Self.endedKeysCarried).map(\.id))
    return enrolledKeys.filter { $0.isValid || kept.contains($0.id) }.map(Carried.key)
  }
}
