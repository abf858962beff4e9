import DutyModel

/// The keys of a whole journal, however often its segments forgot the ended ones.
struct KeyRing {
  /// In the order of their enrolment.
  private(set) var all: [EnrolledKey] = []

  subscript(_ id: KeyID) -> EnrolledKey? { all.first { $0.id == id } }

  mutating func apply(_ act: KeyAct, at sequence: Int) {
    switch act {
    case .enrolled(let enrolled): add(enrolled, at: sequence)
    case .rotated(let rotated):
      end(rotated.former, .rotated, at: sequence)
      add(rotated.next, at: sequence)
    case .revoked(let revoked): end(revoked.key, .revoked, at: sequence)
    case .failed, .reset, .signed, .checkpoint: break
    }
  }

  /// What a segment carries counts only for what can't be read any more: an enrolment, or the entry that ended a key
  /// and lies behind the damage in a journal that was put aside.
  mutating func takeOver(_ key: EnrolledKey) {
    guard let place = all.firstIndex(where: { $0.id == key.id }) else { return all.append(key) }
    if all[place].end == nil { all[place].end = key.end }
  }

  private mutating func add(_ enrolled: KeyEnrolled, at sequence: Int) {
    // An id is never given twice: a second enrolment changes nothing about what the first one signed.
    if self[enrolled.key] == nil { all.append(EnrolledKey(enrolled, entry: sequence)) }
  }

  private mutating func end(_ id: KeyID, _ cause: KeyEndCause, at sequence: Int) {
    guard let place = all.firstIndex(where: { $0.id == id }), all[place].end == nil else { return }
    var end = KeyEnd()
    end.entry = sequence
    end.cause = cause
    all[place].end = end
  }
}

/// What the entries of one group say of a sign-off, to be held against its signature.
struct SignedGroup {
  /// Entries of these types are looked at.
  static let types: Set<String> = [
    "key.enrolled/1", "key.rotated/1", "key.revoked/1", "carried.key/1", "signature.made/1",
    "checkpoint.signed/1", "bulletin.signed/1", "bulletin.countersigned/1", "bulletin.numbered/1",
  ]

  /// The hash of the entry before the group.
  var head = ""
  /// The group has the signature that its sign-off owes.
  var isSigned = false
  private var bulletin: (id: BulletinID, signOff: SignOff, sequence: Int)?
  private var number: BulletinNumber?

  init(head: String = "") { self.head = head }

  mutating func take(_ act: BulletinAct, at sequence: Int) {
    switch act {
    case .signed(let signed): bulletin = (signed.bulletin, signed.signOff, sequence)
    case .counterSigned(let signed): bulletin = (signed.bulletin, signed.signOff, sequence)
    case .numbered(let numbered): number = numbered.number
    default: break
    }
  }

  /// The sign-off by key that has no signature; ask at the end of the group.
  var unsigned: Int? {
    guard let bulletin, bulletin.signOff.kind == .key, !isSigned else { return nil }
    return bulletin.sequence
  }

  /// A number is told with the station's own words before it, which may change; its end is always the same.
  func agrees(with made: SignatureMade) -> Bool {
    guard let bulletin else { return false }
    let signOff = bulletin.signOff
    return bulletin.id == made.bulletin && signOff.kind == .key && signOff.signer == made.person
      && signOff.key == made.key.rawValue && signOff.head == made.head && signOff.signature == made.signature
      && number.map { made.number.hasSuffix($0.text(prefix: nil)) } ?? true
  }
}
