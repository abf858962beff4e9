import DutyModel
import JournalFile
import Keys
import TestSupport
import Testing

@testable import Desk

/// A desk on duty whose leader 林远山 has a key, and a first report that waits for him.
struct KeyDesk {
  static let passphrase = "qinghe-2026-night"
  static let lin: PersonID = "lin.yuanshan"
  static let gao: PersonID = "gao.xiang"
  static let officer = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
  static let leader = Actor(person: lin, role: .leader, assurance: .asserted)
  static let other = Actor(person: gao, role: .leader, assurance: .asserted)
  /// A try takes no time that a test would feel.
  static let cost = ScryptCost(n: 16, r: 1, p: 1)

  let station: TestStation
  let desk: Desk
  let listener: Listener
  let key: KeyID

  init(calls: (any FileCalls)? = nil) throws {
    station = try TestStation()
    (desk, listener) = try station.desk("A", calls: calls)
    try desk.adoptStationFiles()
    var taking = TakeShift()
    taking.officers = ["wu.xiao"]
    taking.leader = Self.lin
    try desk.submit(.takeShift(taking), by: Self.officer)
    desk.keyCost = Self.cost
    key = try desk.makeKey(for: Self.lin, passphrase: Self.passphrase, by: Self.leader)
  }

  /// A desk of a station that has had one, and a key.
  init(goingOnIn station: TestStation, key: KeyID) throws {
    (self.station, self.key) = (station, key)
    (desk, listener) = try station.desk("C")
    desk.keyCost = Self.cost
  }

  /// Another seat of the same station.
  func seat(_ name: String) throws -> Desk {
    let desk = try station.desk(name).0
    desk.keyCost = Self.cost
    return desk
  }

  /// A first report that lies with the leader.
  func waiting(_ change: (inout ReportContent) -> Void = { _ in }) throws -> BulletinID {
    var report = ReceiveReport.flood(trapped: 7)
    report.content.occurred = night("20:25:00")
    report.content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    report.content.actionsTaken = "村干部逐户敲门"
    change(&report.content)
    try desk.submit(.receiveReport(report), by: Self.officer)
    var drafting = DraftBulletin()
    drafting.matter = try #require(desk.room.openMatters.last).id
    try desk.submit(.bulletin(.draft(drafting)), by: Self.officer)
    let id = try #require(desk.room.bulletins(of: drafting.matter).last).id
    var submitting = SubmitBulletin()
    submitting.bulletin = id
    try desk.submit(.bulletin(.submit(submitting)), by: Self.officer)
    return id
  }

  func unlock() throws -> UnlockedKey {
    try desk.unlock(Self.lin, typed: Self.passphrase, by: Self.leader)
  }

  /// What the leader's F8 hands in.
  func signing(_ id: BulletinID, in desk: Desk? = nil) throws -> SignBulletin {
    let bulletin = try #require((desk ?? self.desk).room.bulletins[id])
    var sign = SignBulletin()
    (sign.bulletin, sign.draft, sign.kind) = (id, bulletin.draft, .key)
    (sign.signer, sign.code) = (Self.lin, try #require(bulletin.code))
    return sign
  }

  @discardableResult
  func sign(_ id: BulletinID, with pen: UnlockedKey, key: String? = nil) throws -> Acknowledgement {
    try desk.submit(
      Submission(
        .bulletin(.sign(try signing(id))), by: Self.leader, key: key ?? desk.newKey(), pen: pen))
  }

  /// The last signature in the journal.
  func lastSignature() throws -> (entry: Entry, made: SignatureMade) {
    for entry in listener.entries.reversed() {
      if case .keys(.signed(let made)) = entry.event { return (entry, made) }
    }
    throw Missing()
  }

  /// What its checkpoints were signed for.
  var occasions: [CheckpointOccasion] {
    listener.entries.compactMap { entry in
      if case .keys(.checkpoint(let signed)) = entry.event { signed.occasion } else { nil }
    }
  }

  /// Appends what no rule was asked about, as somebody's own program could.
  func record(_ events: [Event]) throws {
    let moment = Moment(now: desk.now)
    let result = try desk.use { journal in
      try journal.append(carrying: desk.carry) { foreign in
        desk.fold(foreign)
        return Group(
          key: desk.newKey(), digest: "0123456789abcdef",
          records: events.map { NewRecord($0, by: Self.leader, at: moment, zone: .china) })
      }
    }
    desk.fold(result.own)
    desk.deliverPending()
  }

  /// A sign-off for `signer` that is right in every byte and in its place, and that no rule was asked about.
  ///
  /// - Parameter alter: changes it once it is signed, and says what stands before it in its group.
  func recordSignOff(
    by pen: UnlockedKey, for signer: PersonID = lin,
    alter: (inout BulletinSigned, inout SignatureMade) -> [Event] = { _, _ in [] }
  ) throws {
    var made = SignatureMade()
    (made.bulletin, made.matter, made.person, made.key) = ("BL-1", "EV-1", signer, pen.id)
    (made.text, made.head) = (["p: 水退了"], desk.head.hash)
    made.time = ZoneTable.china.text(desk.now)
    made.signature = try #require(
      pen.signature(
        over: .bulletin(
          text: SignedText(lines: made.text).bytes, number: "", head: made.head, role: made.role.rawValue,
          key: pen.id.rawValue, time: made.time)))
    var signed = BulletinSigned()
    (signed.bulletin, signed.matter) = (made.bulletin, made.matter)
    (signed.signOff.kind, signed.signOff.signer, signed.signOff.at) = (.key, signer, desk.now)
    (signed.signOff.key, signed.signOff.head) = (pen.id.rawValue, made.head)
    signed.signOff.signature = made.signature
    signed.signOff.code = ShortCode(of: SignedText(lines: made.text).bytes).text
    let before = alter(&signed, &made)
    try record(before + [.bulletin(.signed(signed)), .keys(.signed(made))])
  }

  /// A new key that nobody sealed, with its proof, for `person`.
  func newKey(of person: PersonID = lin) throws -> (pen: UnlockedKey, enrolled: KeyEnrolled) {
    let key = SigningKey()
    let pen = UnlockedKey(person: person, id: KeyID(rawValue: key.publicKey.id), key: key)
    var enrolled = KeyEnrolled(
      pen.id, of: person, publicHalf: Hex.text(key.publicKey.bytes), created: desk.now)
    enrolled.possession = try #require(pen.signature(over: enrolled.claim(in: desk.identity)))
    return (pen, enrolled)
  }

  /// A new key in the place of that of `former`, handed over by `pen`.
  func rotation(
    from former: KeyID, by pen: UnlockedKey, to person: PersonID = lin
  ) throws -> KeyRotated {
    var rotated = KeyRotated(former, to: try newKey(of: person).enrolled)
    rotated.signature = try #require(pen.signature(over: rotated.claim(in: desk.identity)))
    return rotated
  }

  func check() throws -> SignatureCheck { try SignatureCheck(folder: station.folder.journal) }

  func problems() throws -> [SignatureCheck.Finding.Problem] { try check().findings.map(\.problem) }

  func refusal(_ body: () throws -> Void) throws -> Refusal? {
    do {
      try body()
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  func fault(_ body: () throws -> Void) throws -> UnlockFault? {
    do {
      try body()
      return nil
    } catch let fault as UnlockFault {
      return fault
    }
  }

  private struct Missing: Error {}
}
