import DutyModel
import JournalFile
import Keys

/// Judges every signature in a journal with the key that counted at its sequence. Reads only, one segment at a time.
package struct SignatureCheck {
  package struct Finding: Equatable, Sendable {
    package enum Problem: String, Sendable {
      /// No entry before it enrolled the key.
      case unknownKey = "unknown_key"
      /// The key was replaced or revoked before.
      case endedKey = "ended_key"
      /// It is the key of somebody else than whoever signed.
      case keyOfAnother = "key_of_another"
      /// A new key that didn't sign whose it is, or under an id that isn't its.
      case unprovenKey = "unproven_key"
      /// A new key in the place of one that didn't hand it over.
      case notHandedOver = "not_handed_over"
      /// Another head than the one before it, or another time than the entry's.
      case otherPlace = "other_place"
      /// The bytes that stand there aren't those that were signed.
      case wrong
      /// What the sign-off beside it says is something else.
      case otherSignOff = "other_sign_off"
      /// A sign-off by key without its signature.
      case missing
      /// A second sign-off in the group of another.
      case surplus
      /// It can't be read.
      case unreadable
    }

    /// The folder of a journal that was put aside; nil for the one in use.
    package var journal: String?
    /// The entry that holds the signature.
    package var sequence: Int
    package var problem: Problem
  }

  /// A signature with all that another program needs to check it.
  package struct Proof: Sendable {
    package let journal: String?
    package let sequence: Int
    package let key: KeyID
    package let pem: String
    /// The very bytes that were signed.
    package let statement: [UInt8]
    /// 64 bytes.
    package let signature: [UInt8]
  }

  package private(set) var findings: [Finding] = []
  /// Signatures over bulletins, right or wrong.
  package private(set) var signatures = 0
  package private(set) var checkpoints = 0
  /// Every key that was ever enrolled, in that order.
  package var keys: [EnrolledKey] { ring.all }

  private var ring = KeyRing()
  private var group = SignedGroup()
  private var submitted = SubmittedTexts()
  /// The journal that is being read: the folder of one that was put aside, and what it says of itself.
  private var journal: (place: String?, identity: JournalIdentity)
  private let tell: (Proof) -> Void

  /// 22 when something is wrong with a signature.
  package var exitCode: Int32 { findings.isEmpty ? 0 : 22 }

  /// Has read nothing yet.
  /// - Parameter take: told each signature whose key is known, right or wrong.
  package init(take: @escaping (Proof) -> Void = { _ in }) {
    tell = take
    journal = (nil, JournalIdentity(station: "", journal: "", purpose: .live, created: ""))
  }

  /// Checks the journal in `folder`, those that were put aside first.
  ///
  /// - Parameter take: told each signature whose key is known, right or wrong.
  /// - Throws: `JournalFailure` when nothing can be read; a damaged segment is read as far as it goes.
  package init(
    folder: String, surroundings: JournalSurroundings? = nil,
    take: @escaping (Proof) -> Void = { _ in }
  ) throws(JournalFailure) {
    self.init(take: take)
    let archives = try JournalArchive.all(folder: folder, surroundings: surroundings)
    for archive in archives {
      self.take(
        .journal(place: archive.place == archives.last?.place ? nil : archive.place, archive.identity))
      let names = try archive.segments()
      for (index, name) in names.enumerated() {
        do throws(JournalFailure) {
          let next = index + 1 < names.count ? names[index + 1] : nil
          self.take(.records(try archive.read(name, before: next).records))
        } catch {
          // `verify` names the file; keys that were enrolled in it are unknown then, and that is told.
          continue
        }
      }
    }
  }

  /// Judges what verifying reads, piece by piece.
  package mutating func take(_ reading: JournalReading) {
    switch reading {
    case .begun: self = SignatureCheck(take: tell)
    case .journal(let place, let identity):
      journal = (place, identity)
      submitted = SubmittedTexts()
    case .records(let records): for record in records { read(record) }
    }
  }

  private mutating func read(_ record: JournalFile.Record) {
    if record.sequence == record.groupFirst { group = SignedGroup(head: record.previous.hex) }
    if SignedGroup.types.contains(record.type) { take(record) }
    // One that can't be read says nothing; the signature over it is judged all the same.
    if record.type == SubmittedTexts.type, case .bulletin(.submitted(let text)) = Entry(record).event {
      submitted.take(text)
    }
    guard record.sequence == record.groupLast else { return }
    for sequence in group.surplus { find(.surplus, sequence) }
    for sequence in group.unsigned { find(.missing, sequence) }
  }

  private mutating func take(_ record: JournalFile.Record) {
    switch Entry(record).event {
    case .keys(.signed(let made)): judge(made, in: record)
    case .keys(.checkpoint(let signed)): judge(signed, in: record)
    case .keys(let act):
      judge(act, in: record)
      ring.apply(act, at: record.sequence)
    case .carried(.key(let key)): ring.takeOver(key)
    case .bulletin(let act): group.take(act, at: record.sequence)
    default: find(.unreadable, record)
    }
  }

  /// A new key has signed whose it is, and the one in whose place it is has handed that over.
  private mutating func judge(_ act: KeyAct, in record: JournalFile.Record) {
    switch act {
    case .enrolled(let enrolled): judge(enrolled, in: record)
    case .rotated(let rotated):
      judge(rotated.next, in: record)
      guard let former = ring[rotated.former] else { return find(.unknownKey, record) }
      if !rotated.isHandedOver(by: former, in: journal.identity) { return find(.notHandedOver, record) }
      if !former.isValid(at: record.sequence) { return find(.endedKey, record) }
      if former.person != rotated.person { find(.keyOfAnother, record) }
    default: break
    }
  }

  private mutating func judge(_ enrolled: KeyEnrolled, in record: JournalFile.Record) {
    if !enrolled.isNamedByItsPublicHalf || !enrolled.isProven(in: journal.identity) {
      find(.unprovenKey, record)
    }
  }

  private mutating func judge(_ made: SignatureMade, in record: JournalFile.Record) {
    signatures += 1
    let statement = Statement.bulletin(
      text: SignedText(lines: made.text).bytes, number: made.number, head: made.head,
      role: made.role.rawValue,
      key: made.key.rawValue, time: made.time)
    let isInPlace = made.head == group.head && made.time == record.at
    judge(made.key, made.signature, statement, isInPlace: isInPlace, signer: made.person, in: record)
    let isOfSignOff = group.settle(made)
    if !isOfSignOff || !submitted.agree(with: made) { find(.otherSignOff, record) }
  }

  private mutating func judge(_ signed: CheckpointSigned, in record: JournalFile.Record) {
    checkpoints += 1
    let sequence = signed.sequence ?? 0
    let statement = Statement.checkpoint(
      journal: journal.identity.journal, sequence: sequence, head: signed.head ?? "",
      role: signed.role?.rawValue ?? "",
      key: signed.key.rawValue, time: signed.time ?? "")
    let isInPlace =
      signed.head == group.head && sequence == record.groupFirst - 1 && signed.time == record.at
    judge(signed.key, signed.signature ?? "", statement, isInPlace: isInPlace, signer: nil, in: record)
  }

  private mutating func judge(
    _ id: KeyID, _ signature: String, _ statement: Statement, isInPlace: Bool, signer: PersonID?,
    in record: JournalFile.Record
  ) {
    guard let key = ring[id], let pem = key.verifyingKey?.pem else { return find(.unknownKey, record) }
    tell(
      Proof(
        journal: journal.place, sequence: record.sequence, key: id, pem: pem, statement: statement.bytes,
        signature: Hex.bytes(signature) ?? []))
    if !key.verifies(signature, of: statement) { return find(.wrong, record) }
    if !isInPlace { return find(.otherPlace, record) }
    if !key.isValid(at: record.sequence) { return find(.endedKey, record) }
    if let signer, signer != key.person { find(.keyOfAnother, record) }
  }

  private mutating func find(_ problem: Finding.Problem, _ record: JournalFile.Record) {
    find(problem, record.sequence)
  }

  private mutating func find(_ problem: Finding.Problem, _ sequence: Int) {
    findings.append(Finding(journal: journal.place, sequence: sequence, problem: problem))
  }
}
