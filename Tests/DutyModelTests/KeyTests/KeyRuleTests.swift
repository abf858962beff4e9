import DutyModel
import Testing

/// Whose keys count, from when to when, and who may change that.
@Suite struct KeyRuleTests {
  private static let zhou = LocalText("周明", "Zhou Ming")
  private static let he = Actor(person: .he, role: .leader, assurance: .asserted)
  private static let first: KeyID = "aaaaaaaaaaaaaaaa"
  private static let second: KeyID = "bbbbbbbbbbbbbbbb"

  private func night() throws -> Night {
    var night = try Night.begun()
    try night.submit(.keys(.enroll(KeyEnrolled("a", of: .zhou))), by: .zhou)
    return night
  }

  @Test func aKeyCountsBehindItsEnrolmentAndNotBefore() throws {
    let night = try night()
    let key = try #require(night.room.validKey(of: .zhou))
    #expect(key.id == Self.first && key.enrolled == night.last)
    #expect(!key.isValid(at: night.last) && key.isValid(at: night.last + 1))
    #expect(night.room.validKey(of: .he) == nil)
  }

  @Test func aLeaderHasOneKeyAndOthersNone() throws {
    let night = try night()
    #expect(
      night.refusal(.keys(.enroll(KeyEnrolled("b", of: .zhou))), by: .zhou)
        == .keys(.enrolledAlready(Self.zhou)))
    #expect(
      night.refusal(.keys(.enroll(KeyEnrolled("b", of: .lin))), by: .zhou)
        == .keys(.notALeader(LocalText("林燕", "林燕"))))
    #expect(
      night.refusal(.keys(.enroll(KeyEnrolled("b", of: "li.si"))), by: .zhou) == .unknownPerson("li.si"))
    // An officer can't make a leader's key.
    #expect(
      night.refusal(.keys(.enroll(KeyEnrolled("b", of: .he))), by: .wu) == .notAllowed(.officer, .enrollKey))
    var odd = KeyEnrolled("b", of: .he)
    odd.publicHalf = "0g"
    #expect(night.refusal(.keys(.enroll(odd)), by: Self.he) == .keys(.badPublicHalf))
    // An id is never given twice.
    #expect(night.refusal(.keys(.enroll(KeyEnrolled("a", of: .he))), by: Self.he) == .keys(.badPublicHalf))
  }

  @Test func aNewKeyEndsTheOldOneAtItsEntry() throws {
    var night = try night()
    let rotation = KeyRotated.handedOver(Self.first, to: KeyEnrolled("b", of: .zhou))
    #expect(night.refusal(.keys(.rotate(rotation)), by: Self.he) == .keys(.rotatedByAnother(Self.zhou)))
    let stolen = KeyRotated.handedOver(Self.first, to: KeyEnrolled("b", of: .he))
    #expect(
      night.refusal(.keys(.rotate(stolen)), by: Self.he)
        == .keys(.ofAnother(owner: Self.zhou, signer: LocalText("何青", "何青"))))
    try night.submit(.keys(.rotate(rotation)), by: .zhou)
    let (old, new) = (night.room.enrolledKey(Self.first), night.room.enrolledKey(Self.second))
    #expect(old?.end?.cause == .rotated && old?.end?.successor == Self.second)
    #expect(old?.isValid(at: night.last) == false && new?.isValid(at: night.last + 1) == true)
    #expect(night.room.validKey(of: .zhou)?.id == Self.second)
    #expect(
      night.refusal(.keys(.rotate(.handedOver(Self.first, to: KeyEnrolled("c", of: .zhou)))), by: .zhou)
        == .keys(.ended(Self.zhou, .rotated, entry: night.last)))
  }

  @Test func aNewKeyWithoutSignaturesIsRefused() throws {
    let night = try night()
    var unproven = KeyEnrolled("b", of: .he)
    for signature in ["", "00ff", Sample.signature.uppercased()] {
      unproven.possession = signature
      #expect(
        night.refusal(.keys(.enroll(unproven)), by: Self.he)
          == .keys(.newKeyUnproven(LocalText("何青", "何青"))))
    }
    // Only his role says that it is his: the old key doesn't.
    #expect(
      night.refusal(.keys(.rotate(KeyRotated(Self.first, to: KeyEnrolled("b", of: .zhou)))), by: .zhou)
        == .keys(.notSignedByFormer(Self.zhou)))
  }

  @Test func onlyTheProgramRecordsAWrongPassphrase() throws {
    let night = try night()
    for actor in [Actor.wu, .zhou, Self.he, .nobody] {
      #expect(
        night.refusal(.keys(.fail(NamedKey(Self.first))), by: actor) == .notAllowed(actor.role, .failKey))
    }
    #expect(night.room.validKey(of: .zhou)?.tries.failures == 0)
  }

  /// The role is what somebody says of himself; the people list says who leads.
  @Test func onlyAKnownLeaderResets() throws {
    var night = try night()
    try night.submit(.keys(.fail(NamedKey(Self.first))), by: .program)
    func refusal(by person: PersonID) -> Refusal? {
      night.refusal(
        .keys(.reset(NamedKey(Self.first))),
        by: Actor(person: person, role: .leader, assurance: .asserted))
    }
    #expect(refusal(by: "li.si") == .unknownPerson("li.si"))
    #expect(refusal(by: .wu) == .keys(.notALeader(LocalText("吴晓", "Wu Xiao"))))
    #expect(refusal(by: .he) == nil)
  }

  @Test func anOfficerMayRevokeALostKeyWithAReason() throws {
    var night = try night()
    #expect(
      night.refusal(.keys(.revoke(KeyRevoked(Self.first, reason: " "))), by: .wu)
        == .keys(.revokeNeedsReason))
    try night.submit(.keys(.revoke(KeyRevoked(Self.first, reason: "手机和本子都丢了"))), by: .wu)
    let end = try #require(night.room.enrolledKey(Self.first)?.end)
    #expect(end.cause == .revoked && end.by == .wu && end.reason == "手机和本子都丢了")
    #expect(night.room.validKey(of: .zhou) == nil)
    #expect(
      night.refusal(.keys(.revoke(KeyRevoked(Self.first, reason: "再来"))), by: .wu)
        == .keys(.ended(Self.zhou, .revoked, entry: night.last)))
    #expect(night.refusal(.keys(.fail(NamedKey("0"))), by: .program) == .keys(.unknown("0")))
    // Then he may have another one.
    try night.submit(.keys(.enroll(KeyEnrolled("b", of: .zhou))), by: .zhou)
  }

  @Test func tenWrongTriesLockUntilAnotherLeaderResets() throws {
    var night = try night()
    #expect(night.refusal(.keys(.reset(NamedKey(Self.first))), by: Self.he) == .keys(.notTried(Self.zhou)))
    for count in 1...10 {
      let events = try night.submit(.keys(.fail(NamedKey(Self.first))), by: .program)
      guard case .keys(.failed(let failed))? = events.first else { return #expect(Bool(false)) }
      #expect(failed.count == count && failed.person == .zhou)
    }
    #expect(throws: Refusal.keys(.locked(Self.zhou))) {
      try night.room.checkUsable(Self.first, by: .zhou)
    }
    #expect(night.refusal(.keys(.reset(NamedKey(Self.first))), by: .zhou) == .keys(.resetByOwner(Self.zhou)))
    #expect(
      night.refusal(.keys(.reset(NamedKey(Self.first))), by: Actor(role: .leader))
        == .keys(.resetterMissing))
    // Neither he himself under a new key nor a new segment gets round it.
    #expect(
      night.refusal(.keys(.rotate(.handedOver(Self.first, to: KeyEnrolled("b", of: .zhou)))), by: .zhou)
        == .keys(.locked(Self.zhou)))
    night.openSegment()
    #expect(night.room.validKey(of: .zhou)?.tries.failures == 10)
    try night.submit(.keys(.reset(NamedKey(Self.first))), by: Self.he)
    #expect(try night.room.checkUsable(Self.first, by: .zhou).tries.failures == 0)
  }

  @Test func aCheckpointIsAboutTheLastEntry() throws {
    var night = try night()
    var checkpoint = Sample.checkpoint
    (checkpoint.key, checkpoint.sequence) = (Self.first, night.last)
    var unsigned = checkpoint
    unsigned.signature = nil
    #expect(night.refusal(.keys(.checkpoint(unsigned))) == .keys(.checkpointUnsigned))
    try night.submit(.keys(.fail(NamedKey(Self.first))), by: .program)
    #expect(night.refusal(.keys(.checkpoint(checkpoint))) == .keys(.headMovedOn(now: night.last)))
    checkpoint.sequence = night.last
    try night.submit(.keys(.checkpoint(checkpoint)))
    // Nobody typed the passphrase for it: wrong tries elsewhere are not forgotten.
    #expect(night.room.validKey(of: .zhou)?.tries.failures == 1)
  }

  @Test func whoLeadsNoMoreSignsNoCheckpoint() throws {
    var night = try night()
    var people = [Person].fictional
    people.removeAll { $0.id == .zhou }
    var adoption = SettingsAdoption()
    adoption.people = Adopted.parts(of: people, sha256: "without-zhou", each: 100)
    try night.submit(.adoptSettings(adoption), by: .program)
    var checkpoint = Sample.checkpoint
    (checkpoint.key, checkpoint.sequence) = (Self.first, night.last)
    #expect(night.refusal(.keys(.checkpoint(checkpoint))) == .unknownPerson(.zhou))
  }

  @Test func aSignOffByKeyHasTheSignedBytesInAnEntryOfItsOwn() throws {
    var (night, matter) = try Night.withFlood()
    try night.submit(.keys(.enroll(KeyEnrolled("a", of: .zhou))), by: .zhou)
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    var sign = SignBulletin.key(id)
    sign.statement = SignedStatement(text: ["p: 水退了"], number: "〔2026〕第1期", role: .leader, time: "t")
    sign.key = Self.second.rawValue
    #expect(night.refusal(.bulletin(.sign(sign)), by: .zhou) == .keys(.unknown(Self.second)))
    sign.key = Self.first.rawValue
    // What was signed is part of it: a signature over nothing that is known is none.
    var bare = sign
    bare.statement = nil
    #expect(night.refusal(.bulletin(.sign(bare)), by: .zhou) == .bulletin(.signatureMissing))
    let events = try night.submit(.bulletin(.sign(sign)), by: .zhou)
    let made = events.compactMap { event -> SignatureMade? in
      if case .keys(.signed(let made)) = event { made } else { nil }
    }
    #expect(made.count == 1 && made.first?.text == ["p: 水退了"] && made.first?.person == .zhou)
    #expect(made.first?.signature == "00ff" && made.first?.head == "00aa" && made.first?.bulletin == id)
  }

  @Test func keysGoOnInTheNextSegment() throws {
    var night = try night()
    try night.submit(.keys(.rotate(.handedOver(Self.first, to: KeyEnrolled("b", of: .zhou)))), by: .zhou)
    try night.submit(.keys(.enroll(KeyEnrolled("c", of: .he))), by: Self.he)
    let before = night.room.enrolledKeys
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    #expect(night.room.enrolledKeys == before && before.count == 3)
  }

  @Test func ofManyEndedKeysTheLatestAreCarried() throws {
    var night = try night()
    var former = Self.first
    for number in 1...60 {
      let digits = String(number + 0x1000, radix: 16)
      let id = KeyID(rawValue: String(repeating: digits, count: 4))
      let next = KeyEnrolled.proven(
        id, of: .zhou, publicHalf: String(repeating: digits, count: 16), created: time("20:00"))
      try night.submit(.keys(.rotate(.handedOver(former, to: next))), by: .zhou)
      former = id
    }
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    #expect(night.room.enrolledKeys.count == 51 && night.room.enrolledKey(Self.first) == nil)
    #expect(night.room.validKey(of: .zhou)?.id == former)
  }

  @Test func theLogTellsOfKeysInPlainWords() throws {
    var night = try night()
    try night.submit(.keys(.fail(NamedKey(Self.first))), by: .program)
    try night.submit(.keys(.reset(NamedKey(Self.first))), by: Self.he)
    try night.submit(.keys(.rotate(.handedOver(Self.first, to: KeyEnrolled("b", of: .zhou)))), by: .zhou)
    try night.submit(.keys(.revoke(KeyRevoked(Self.second, reason: "丢了"))), by: .wu)
    func lines(_ language: Language) -> [String] {
      night.entries.suffix(5).compactMap { entry in
        night.room.logLine(for: entry, in: language).map { "\($0.word) \($0.text)" }
      }
    }
    #expect(
      lines(.chinese) == [
        "密钥 周明 启用新密钥", "口令 周明口令错1次（10次锁住）", "密钥 周明 的密钥解锁，可以再试", "密钥 周明 换了密钥，旧的不再有效",
        "密钥 周明 的密钥作废  丢了",
      ])
    #expect(
      lines(.english) == [
        "Key new for Zhou Ming", "Wrong try key of Zhou Ming, 1 of 10",
        "Key of Zhou Ming unlocked, may be tried again",
        "Key Zhou Ming took a new one for the old", "Key of Zhou Ming revoked  丢了",
      ])
  }
}
