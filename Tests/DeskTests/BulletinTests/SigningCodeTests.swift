import DutyModel
import TestSupport
import Testing

@testable import Desk

/// The code that a leader answers with.
@Suite struct SigningCodeTests {
  @Test func theCodeIsFoundInTheLeadersWords() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let code = try room.document(id).code.text
    try room.sign(id, words: "收到，同意 \(code.lowercased())。")
    #expect(try room.bulletin(id).signed?.code == code)
  }

  /// The print that the leader signs has who checked it; room for that is kept free from the start.
  @Test func theCheckersNameTakesNoOtherPage() throws {
    let room = try BulletinDesk(isChecked: true)
    let id = try room.draft()
    for lines in 8...18 {
      try room.edit(id) { $0.text = (1...lines).map { "\($0)" }.joined(separator: "\n") }
      try room.submit(id)
      let submitted = try room.document(id).pages
      let draft = try room.bulletin(id).draft
      try room.act(.check(MarkBulletin(id, draft: draft)), by: Actor(person: "zhao.min", role: .officer))
      #expect(try room.document(id).pages == submitted, "\(lines)")
    }
    let counted = try room.document(id).pages
    try room.signOnPaper(id)
    #expect(try room.bulletin(id).state == .signed && room.document(id).pages == counted)
  }

  @Test func wordsWithoutTheCodeSignNothing() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    #expect(
      try room.refusal { try room.sign(id, words: "同意") }
        == .bulletin(.codeDiffers(typed: "", older: nil)))
    #expect(try room.bulletin(id).state == .awaitingSignature)
  }

  /// What nothing can check would stand there as proof.
  @Test func aSignatureOfNoKeyIsRefused() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    var signing = SignBulletin()
    (signing.bulletin, signing.kind, signing.signer) = (id, .key, "lin.yuanshan")
    signing.code = try room.document(id).code.text
    (signing.key, signing.head, signing.signature) = ("lin-1", "00aa", "00ff")
    #expect(try room.refusal { try room.act(.sign(signing)) } != nil)
    #expect(try room.bulletin(id).signed == nil)
  }

  @Test func twoDesksThatSignAtOnceGiveOneNumber() throws {
    let room = try BulletinDesk()
    let id = try room.draft()
    try room.submit(id)
    let (other, _) = try room.station.desk("B")
    var signing = SignBulletin()
    (signing.bulletin, signing.kind, signing.signer, signing.means) = (id, .authority, "lin.yuanshan", .phone)
    signing.words = "同意"
    signing.code = try room.document(id).code.text
    try room.act(.sign(signing))
    // It decides on what the other seat wrote a moment before.
    #expect(throws: Refusal.self) { try other.submit(.bulletin(.sign(signing)), by: BulletinDesk.wu) }
    #expect(other.room.bulletins[id]?.number == BulletinNumber(.issue, year: 2026, value: 1))
    #expect(room.listener.types.filter { $0 == "bulletin.numbered/1" }.count == 1)
  }
}
