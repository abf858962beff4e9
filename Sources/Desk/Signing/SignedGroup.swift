import DutyModel
import Keys

/// What the entries of one group say of a sign-off, to be held against its signature. check.py does the same.
struct SignedGroup {
  /// Entries of these types are looked at.
  static let types: Set<String> = [
    "key.enrolled/1", "key.rotated/1", "key.revoked/1", "carried.key/1", "signature.made/1",
    "checkpoint.signed/1", "bulletin.signed/1", "bulletin.countersigned/1", "bulletin.numbered/1",
  ]

  /// The hash of the entry before the group.
  var head = ""
  private var signOffs: [RecordedSignOff] = []
  private var numbers: [BulletinNumbered] = []

  init(head: String = "") { self.head = head }

  mutating func take(_ act: BulletinAct, at sequence: Int) {
    switch act {
    case .signed(let signed): signOffs.append(RecordedSignOff(signed, at: sequence))
    case .counterSigned(let signed): signOffs.append(RecordedSignOff(signed, at: sequence))
    case .numbered(let numbered): numbers.append(numbered)
    default: break
    }
  }

  /// Gives `made` to the sign-off whose signature it is; false where there is none that says the same in every part.
  mutating func settle(_ made: SignatureMade) -> Bool {
    let open = signOffs.indices.filter { signOffs[$0].signOff.kind == .key && !signOffs[$0].hasSignature }
    let match = open.first { signOffs[$0].agrees(with: made) }
    // One that says something else has its finding already: it isn't missing as well.
    guard let place = match ?? open.first(where: { signOffs[$0].bulletin == made.bulletin }) else {
      return false
    }
    signOffs[place].hasSignature = true
    return match != nil && numbers(agreeWith: made, of: signOffs[place])
  }

  /// The sign-offs by key that have no signature of their own; ask at the end of the group.
  var unsigned: [Int] {
    signOffs.filter { $0.signOff.kind == .key && !$0.hasSignature }.map(\.sequence)
  }

  /// Sign-offs behind the first one: signing is one act, and records one.
  var surplus: [Int] { signOffs.dropFirst().map(\.sequence) }

  /// The number is given in the group of the first signature and in no other.
  private func numbers(agreeWith made: SignatureMade, of signOff: RecordedSignOff) -> Bool {
    guard !signOff.isCounterSignature else { return numbers.isEmpty }
    guard let number = numbers.first else { return made.number.isEmpty }
    return numbers.count == 1 && number.bulletin == made.bulletin && number.matter == made.matter
      && made.number == number.number.text
  }
}

/// A sign-off as its entry has it.
private struct RecordedSignOff {
  let bulletin: BulletinID
  let signOff: SignOff
  let sequence: Int
  let isCounterSignature: Bool
  var hasSignature = false
  private let matter: MatterID
  /// A counter-signature is over the draft of the word that it makes good and doesn't name it again.
  private let draft: Int?

  init(_ signed: BulletinSigned, at sequence: Int) {
    (bulletin, matter, draft) = (signed.bulletin, signed.matter, signed.draft)
    (signOff, self.sequence, isCounterSignature) = (signed.signOff, sequence, false)
  }

  init(_ signed: BulletinCounterSigned, at sequence: Int) {
    (bulletin, matter, draft) = (signed.bulletin, signed.matter, nil)
    (signOff, self.sequence, isCounterSignature) = (signed.signOff, sequence, true)
  }

  /// True when it names what was signed, by whom, when and as what, just as the signature does.
  func agrees(with made: SignatureMade) -> Bool {
    let isSame = bulletin == made.bulletin && matter == made.matter && draft ?? made.draft == made.draft
    let isHis =
      signOff.signer == made.person && signOff.key == made.key.rawValue && signOff.head == made.head
      && signOff.signature == made.signature
    let isRole =
      isCounterSignature
      ? made.role == .counterSigner : made.role == (signOff.standsIn ? .standIn : .leader)
    return isSame && isHis && isRole && signOff.at == Timestamp(rfc3339: made.time)
      && signOff.code == ShortCode(of: SignedText(lines: made.text).bytes).text
  }
}
