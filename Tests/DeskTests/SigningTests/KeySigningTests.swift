import DutyModel
import Foundation
import JournalFile
import Keys
import TestSupport
import Testing

@testable import Desk

/// Signing a bulletin by key: what the signature covers, and which signatures count.
@Suite struct KeySigningTests {
  private let keys: KeyDesk
  private let name: LocalText

  init() throws {
    keys = try KeyDesk()
    name = keys.desk.room.personName(KeyDesk.lin)
  }

  /// A signature as another program would hand it in.
  private func given(
    _ id: BulletinID, by pen: UnlockedKey, head: String? = nil, number: String = "〔2026〕第1期",
    _ change: (inout [UInt8]) -> Void = { _ in }
  ) throws -> SignBulletin {
    var sign = try keys.signing(id)
    var text = try keys.desk.signedText(of: #require(keys.desk.room.bulletins[id])).bytes
    change(&text)
    let at = head ?? keys.desk.head.hash
    (sign.key, sign.head) = (pen.id.rawValue, at)
    sign.signature = pen.signature(
      over: .bulletin(
        text: text, number: number, head: at, role: "leader", key: pen.id.rawValue,
        time: ZoneTable.china.text(keys.station.clock.now())))
    return sign
  }

  @Test func theSignatureCoversTextNumberHeadRoleKeyAndTime() throws {
    let id = try keys.waiting()
    let head = keys.desk.head.hash
    keys.station.clock.pass(seconds: 7)
    let acknowledgement = try keys.sign(id, with: keys.unlock())
    #expect(acknowledgement.lines.map(\.type).prefix(2) == ["bulletin.signed/1", "bulletin.numbered/1"])
    #expect(acknowledgement.lines.last?.type == "signature.made/1")
    let (entry, made) = try keys.lastSignature()
    #expect(made.head == head && made.number == "〔2026〕第1期" && made.role == .leader)
    #expect(made.time == ZoneTable.china.text(entry.at) && made.key == keys.key && made.draft == 1)
    #expect(entry.by.assurance == .key)
    let statement = Statement.bulletin(
      text: SignedText(lines: made.text).bytes, number: made.number, head: head, role: "leader",
      key: made.key.rawValue, time: made.time)
    let key = try #require(keys.desk.room.enrolledKey(keys.key))
    #expect(key.verifies(made.signature, of: statement))
    let bulletin = try #require(keys.desk.room.bulletins[id])
    #expect(bulletin.signed?.kind == .key && bulletin.signed?.signature == made.signature)
    #expect(try keys.problems() == [])
  }

  @Test func aPassphraseAndADraftAreEnoughToSign() throws {
    let id = try keys.waiting()
    func sign(_ typed: String) throws -> (command: Command, acknowledgement: Acknowledgement) {
      try keys.desk.sign(
        KeySigning(
          bulletin: id, draft: 1, code: keys.desk.room.bulletins[id]?.code ?? "", signer: KeyDesk.lin,
          passphrase: typed, key: keys.desk.newKey(),
          by: KeyDesk.officer))
    }
    #expect(try keys.fault { _ = try sign("not the passphrase") } == .wrong(left: 9, seconds: 1))
    #expect(keys.desk.room.bulletins[id]?.state == .awaitingSignature)
    keys.station.clock.pass(seconds: 1)
    let signed = try sign(KeyDesk.passphrase)
    #expect(signed.acknowledgement.lines.first?.type == "bulletin.signed/1")
    // He stood behind the officer's chair: the entry says who sat there, the signature who signed.
    let (entry, made) = try keys.lastSignature()
    #expect(entry.by.person == "wu.xiao" && entry.by.assurance == .asserted && made.person == KeyDesk.lin)
    #expect(try keys.problems() == [])
  }

  @Test func theKeySignsTheTextThatWasReadAndNoOther() throws {
    let id = try keys.waiting()
    let refusal = #expect(throws: Refusal.self) {
      _ = try keys.desk.sign(
        KeySigning(
          bulletin: id, draft: 1, code: "2222", signer: KeyDesk.lin, passphrase: KeyDesk.passphrase,
          key: keys.desk.newKey(), by: KeyDesk.officer))
    }
    #expect(refusal == .bulletin(.codeDiffers(typed: "2222", older: nil)))
    #expect(keys.desk.room.bulletins[id]?.state == .awaitingSignature)
  }

  @Test func aSignOffIsFollowedByACheckpointOverIt() throws {
    try keys.sign(keys.waiting(), with: keys.unlock())
    guard case .keys(.checkpoint(let signed))? = keys.listener.entries.last?.event else {
      return #expect(Bool(false))
    }
    #expect(signed.occasion == .signOff && signed.sequence == keys.desk.head.sequence - 1)
    let check = try keys.check()
    #expect(check.signatures == 1 && check.checkpoints == 1 && check.findings.isEmpty)
  }

  /// So that a log that was cut or rewritten contradicts it.
  @Test func aCheckpointIsNotedBesideTheEntriesWithAllThatItsSignatureCovers() throws {
    try keys.sign(keys.waiting(), with: keys.unlock())
    guard case .keys(.checkpoint(let signed))? = keys.listener.entries.last?.event else {
      return #expect(Bool(false))
    }
    let notes = try keys.station.text(keys.station.folder.journal + "/checkpoints").split(separator: "\n")
    let words = try #require(notes.last).split(separator: " ").map(String.init)
    try #require(notes.count == 1 && words.count == 8)
    #expect(Int(words[0]) == signed.sequence && words[1] == signed.head && words[4] == signed.key.rawValue)
    let statement = Statement.checkpoint(
      journal: words[2], sequence: try #require(Int(words[0])), head: words[1], role: words[3], key: words[4],
      time: words[5])
    #expect(try #require(keys.desk.room.enrolledKey(keys.key)).verifies(words[6], of: statement))
    #expect(keys.desk.checkpointFault == nil)
  }

  @Test func aLogThatWasRewrittenContradictsItsCheckpoint() throws {
    try keys.sign(keys.waiting(), with: keys.unlock())
    try rewriteJournal(keys.station.folder.journal, keepingNotes: true) { _, body in
      body.replacing("溪水漫过便桥", with: "溪水很小")
    }
    let report = Journal.verify(folder: keys.station.folder.journal)
    #expect(report.exitCode == 20, "\(report.findings)")
  }

  @Test func aChangeOfShiftHasItsCheckpointAndTheKeyGoesWithIt() throws {
    _ = try keys.unlock()
    var leaving = LeaveShift()
    leaving.reason = "交班"
    try keys.desk.submit(.leaveShift(leaving), by: KeyDesk.officer)
    #expect(keys.occasions == [.handover] && keys.desk.keyHolder == nil)
    // Whoever comes after him signs nothing with his key.
    keys.desk.signExitCheckpoint()
    #expect(try keys.occasions == [.handover] && keys.problems() == [])
  }

  @Test func theEndHasItsCheckpointWhileAKeyIsOpen() throws {
    keys.desk.signExitCheckpoint()
    #expect(keys.occasions == [])
    _ = try keys.unlock()
    keys.desk.signExitCheckpoint()
    #expect(try keys.occasions == [.exit] && keys.desk.keyHolder == nil && keys.problems() == [])
  }

  @Test func anotherProgramsSignatureIsTakenWhenItIsRight() throws {
    let id = try keys.waiting()
    let pen = try keys.unlock()
    try keys.desk.submit(.bulletin(.sign(try given(id, by: pen))), by: KeyDesk.leader)
    #expect(keys.desk.room.bulletins[id]?.signed?.kind == .key)
    #expect(try keys.problems() == [])
  }

  @Test func aSignatureOverOtherBytesIsRefused() throws {
    let id = try keys.waiting()
    let pen = try keys.unlock()
    let before = keys.desk.head.sequence
    for place in [0, 40, 80] {
      let sign = try given(id, by: pen) { $0[place] ^= 1 }
      #expect(
        try keys.refusal { try keys.desk.submit(.bulletin(.sign(sign)), by: KeyDesk.leader) }
          == .keys(.signatureDiffers(name)))
    }
    // Another number, and no signature at all.
    for number in ["〔2026〕第2期", ""] {
      let sign = try given(id, by: pen, number: number)
      #expect(
        try keys.refusal { try keys.desk.submit(.bulletin(.sign(sign)), by: KeyDesk.leader) }
          == .keys(.signatureDiffers(name)))
    }
    for signature in ["00ff", "zz", String(repeating: "0", count: 128)] {
      var sign = try given(id, by: pen)
      sign.signature = signature
      #expect(
        try keys.refusal { try keys.desk.submit(.bulletin(.sign(sign)), by: KeyDesk.leader) }
          == .keys(.signatureDiffers(name)))
    }
    #expect(keys.desk.head.sequence == before)
  }

  @Test func aSignatureAtAnOlderHeadIsRefused() throws {
    let id = try keys.waiting()
    let sign = try given(id, by: keys.unlock())
    try keys.desk.note("雨停了")
    #expect(
      try keys.refusal { try keys.desk.submit(.bulletin(.sign(sign)), by: KeyDesk.leader) }
        == .keys(.headMovedOn(now: keys.desk.head.sequence)))
  }

  @Test func unknownRevokedReplacedAndForeignKeysSignNothing() throws {
    let id = try keys.waiting()
    let pen = try keys.unlock()
    var unknown = try given(id, by: pen)
    unknown.key = "0123456789abcdef"
    #expect(
      try keys.refusal { try keys.desk.submit(.bulletin(.sign(unknown)), by: KeyDesk.leader) }
        == .keys(.unknown("0123456789abcdef")))
    try keys.desk.makeKey(for: KeyDesk.gao, passphrase: "another passphrase", by: KeyDesk.other)
    let foreign = try keys.desk.unlock(KeyDesk.gao, typed: "another passphrase", by: KeyDesk.other)
    #expect(
      try keys.refusal { try keys.sign(id, with: foreign) }
        == .keys(.ofAnother(owner: keys.desk.room.personName(KeyDesk.gao), signer: name)))
    try keys.desk.revokeKey(keys.key, reason: "本子丢了", by: KeyDesk.officer)
    #expect(
      try keys.refusal { try keys.sign(id, with: pen) }
        == .keys(.ended(name, .revoked, entry: keys.desk.head.sequence)))
    #expect(keys.desk.room.bulletins[id]?.state == .awaitingSignature)
  }

  @Test func whatTheRulesHaveAgainstItComesFirst() throws {
    let id = try keys.waiting()
    let pen = try keys.unlock()
    var editing = EditBulletin()
    (editing.bulletin, editing.draft, editing.text) = (id, 1, "水退了。")
    var sign = try keys.signing(id)
    try keys.desk.submit(.bulletin(.edit(editing)), by: KeyDesk.officer)
    let refusal = try keys.refusal {
      try keys.desk.submit(
        Submission(.bulletin(.sign(sign)), by: KeyDesk.leader, key: keys.desk.newKey(), pen: pen))
    }
    guard case .bulletin(.draftMovedOn) = refusal else {
      return #expect(Bool(false), "\(String(describing: refusal))")
    }
    sign.draft = 2
    let early = try keys.refusal {
      try keys.desk.submit(
        Submission(.bulletin(.sign(sign)), by: KeyDesk.leader, key: keys.desk.newKey(), pen: pen))
    }
    guard case .bulletin(.notNow) = early else { return #expect(Bool(false), "\(String(describing: early))") }
  }

  @Test func aRetryIsStoredOnceWhateverWasSignedMeanwhile() throws {
    let id = try keys.waiting()
    let pen = try keys.unlock()
    let key = keys.desk.newKey()
    let sign = try keys.signing(id)
    func submit() throws -> Acknowledgement {
      try keys.desk.submit(Submission(.bulletin(.sign(sign)), by: KeyDesk.leader, key: key, pen: pen))
    }
    let first = try submit()
    keys.station.clock.pass(minutes: 1)
    let second = try submit()
    #expect(second.isRepeated && second.lines == first.lines)
    #expect(try keys.check().signatures == 1)
  }

  @Test func twoSeatsNeverSignTheSameNumberAndEachSignatureIsOverItsOwn() throws {
    let one = try keys.waiting()
    let two = try keys.waiting { $0.place = "李家湾" }
    let second = try keys.seat("B")
    let pens = [
      try keys.unlock(), try second.unlock(KeyDesk.lin, typed: KeyDesk.passphrase, by: KeyDesk.leader),
    ]
    // Neither has read what the other one signs.
    try second.submit(
      Submission(
        .bulletin(.sign(try keys.signing(two, in: second))), by: KeyDesk.leader, key: second.newKey(),
        pen: pens[1]))
    try keys.sign(one, with: pens[0])
    try second.follow()
    #expect(second.room.bulletins[two]?.number?.value == 1 && second.room.bulletins[one]?.number?.value == 2)
    let check = try keys.check()
    #expect(check.signatures == 2 && check.checkpoints == 2 && check.findings.isEmpty)
  }

  @Test func twoLeadersAtOnceOneIsToldThatItIsSigned() throws {
    let id = try keys.waiting()
    let second = try keys.seat("B")
    try keys.sign(id, with: keys.unlock())
    let pen = try second.unlock(KeyDesk.lin, typed: KeyDesk.passphrase, by: KeyDesk.leader)
    let refusal = try keys.refusal {
      try second.submit(
        Submission(
          .bulletin(.sign(try keys.signing(id))), by: KeyDesk.leader, key: second.newKey(), pen: pen))
    }
    guard case .bulletin(.notNow(_, .signed, _)) = refusal else {
      return #expect(Bool(false), "\(String(describing: refusal))")
    }
  }

  @Test func behindAFailedSyncItIsSignedAnewAtTheHeadOfTheNextSegment() throws {
    let calls = FaultyCalls()
    let keys = try KeyDesk(calls: calls)
    let id = try keys.waiting()
    let pen = try keys.unlock()
    calls.fail(["fdatasync"], times: 1)
    try keys.sign(id, with: pen)
    #expect(calls.failures == 1 && keys.desk.room.bulletins[id]?.state == .signed)
    #expect(try keys.problems() == [] && keys.check().signatures == 1)
  }

  @Test func aWordIsMadeGoodByKey() throws {
    let id = try keys.waiting()
    var word = try keys.signing(id)
    (word.kind, word.means, word.words) = (.authority, .wechat, "同意")
    try keys.desk.submit(.bulletin(.sign(word)), by: KeyDesk.officer)
    keys.station.clock.pass(minutes: 30)
    try keys.desk.submit(
      Submission(
        .bulletin(.counterSign(try keys.signing(id))), by: KeyDesk.leader, key: keys.desk.newKey(),
        pen: try keys.unlock()))
    let made = try keys.lastSignature().made
    #expect(made.role == .counterSigner && made.number == "〔2026〕第1期")
    #expect(try keys.problems() == [])
  }

  @Test func aClockSetBackBetweenDraftAndSigningSpoilsNothing() throws {
    let id = try keys.waiting()
    keys.station.clock.set(byMilliseconds: -3_600_000)
    try keys.sign(id, with: keys.unlock())
    #expect(try keys.problems() == [])
  }

  @Test func signaturesAndKeysGoOnInTheNextSegment() throws {
    try keys.sign(keys.waiting(), with: keys.unlock())
    try keys.desk.openSegment()
    try keys.sign(keys.waiting { $0.place = "李家湾" }, with: keys.unlock())
    try keys.desk.openSegment()
    let check = try keys.check()
    #expect(check.signatures == 2 && check.findings.isEmpty && check.keys.map(\.id) == [keys.key])
    let carried = try CarryCheck(folder: keys.station.folder.journal, zone: .china)
    #expect(carried.findings.isEmpty && carried.unread.isEmpty)
  }
}
