import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct PassphraseTests {
  private func asked() throws -> (TestConsole, BulletinID) {
    let console = try TestConsole()
    try console.receiveFlood()
    let id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    console.sitLeader()
    console.desktop.reading?.passphrase = PassphraseEntry(
      signer: "lin.yuanshan", code: console.desk.room.bulletins[id]?.code ?? "", key: "k1", at: console.now)
    return (console, id)
  }

  @Test func whoHasNoKeyIsToldTheOtherWays() throws {
    let (console, _) = try asked()
    console.press(.escape, .character("1"))
    #expect(console.desktop.reading?.passphrase == nil)
    #expect(console.desktop.message?.text.contains("2 授权签或 3 纸签") == true)
  }

  @Test func itIsNowhereButInTheWishToSign() throws {
    let (console, id) = try asked()
    console.type("山洪9527夜")
    console.drafts.save()
    let shown = console.rows().joined()
    #expect(!shown.contains("9527") && shown.contains("林远山的口令 *******"))
    for file in try console.draftFiles {
      #expect(
        try !String(contentsOfFile: console.folder.drafts + "/" + file, encoding: .utf8).contains("9527"))
    }
    console.press(.f8)
    let signing = try #require(console.signing)
    #expect(signing.passphrase == "山洪9527夜" && signing.bulletin == id && signing.draft == 1)
    #expect(signing.by.role == .leader && !"\(signing)".contains("9527"))
    #expect(console.desktop.reading?.passphrase?.isEmpty == true)
  }

  @Test func anEmptyOneSignsNothing() throws {
    let (console, _) = try asked()
    console.press(.f8)
    #expect(console.signing == nil && console.desktop.message?.sort == .hint)
  }

  @Test func aDigitIsPartOfItAndNoAct() throws {
    let (console, _) = try asked()
    console.press(.character("2"), .character("？"))
    #expect(console.desktop.reading?.passphrase?.text == "2？" && console.desktop.front == nil)
  }

  @Test func aRingTakesItAway() throws {
    let (console, _) = try asked()
    console.type("山洪")
    console.press(.f5)
    _ = console.rows()
    #expect(console.desktop.reading?.passphrase == nil)
    console.press(.escape)
    #expect(console.desktop.reading != nil)
  }

  @Test func nobodyFindsItAMinuteLater() throws {
    let (console, _) = try asked()
    console.type("山洪")
    console.clock.pass(seconds: 61)
    _ = console.rows()
    #expect(console.desktop.reading?.passphrase == nil)
  }

  /// What he goes on typing must neither be kept nor do anything on the page.
  @Test func aTextThatIsTakenBackUnderThePromptEndsIt() throws {
    let (console, id) = try asked()
    console.type("山洪")
    try console.bulletin(.recall(MarkBulletin(id, draft: 1)))
    #expect(console.rows()[22] == " 吴晓20:31收回，等下一稿。")
    console.type("5夜")
    #expect(console.desktop.front == nil && console.desktop.reading?.passphrase?.isEmpty == true)
    console.press(.f8)
    #expect(console.signing == nil && console.desktop.reading?.passphrase == nil)
    #expect(console.desktop.message?.text == "吴晓20:31收回，等下一稿。")
  }

  @Test func aChangeUnderThePromptSwallowsWhatIsTypedOn() throws {
    let (console, id) = try asked()
    console.type("山洪")
    try console.edit(id, text: "水退了。")
    #expect(console.rows()[21...22].joined().contains("吴晓20:31改成第2稿"))
    console.type("2夜")
    #expect(console.desktop.front == nil && console.desktop.reading?.passphrase?.isEmpty == true)
    console.press(.enter)
    #expect(console.desktop.reading?.passphrase == nil && console.desktop.message?.sort == .refused)
  }

  @Test func aSignatureMadeElsewhereEndsThePrompt() throws {
    let (console, id) = try asked()
    console.type("山洪")
    try console.bulletin(.sign(console.signOnPaper(id)))
    #expect(console.rows()[22] == " 林远山20:31签了，不用再签。")
  }

  @Test func aDraftThatMovedOnIsNotSigned() throws {
    let (console, id) = try asked()
    console.type("山洪")
    try console.edit(id, text: "改过了。")
    _ = console.press(.f8)
    #expect(console.signing == nil && console.desktop.message?.sort == .refused)
    _ = console.rows()
    #expect(console.desktop.reading?.passphrase == nil)
  }

  /// The change of shift is saved, and the leader's key that lay open didn't sign where the log stood.
  @Test func aMissingCheckpointIsToldAtTheSeat() throws {
    let console = try TestConsole()
    let desk = console.desk
    desk.keyCost = .init(n: 16, r: 1, p: 1)
    let leader = Actor(person: "lin.yuanshan", role: .leader, assurance: .asserted)
    let passphrase = "qinghe-2026-night"
    let key = try desk.makeKey(for: "lin.yuanshan", passphrase: passphrase, by: leader)
    _ = try desk.unlock("lin.yuanshan", typed: passphrase, by: leader)
    for _ in 1...UnlockTries.most {
      try desk.submit(Submission(.keys(.fail(NamedKey(key))), by: .program, key: desk.newKey()))
    }
    let taking = Command.takeShift(TakeShift(leader: "gao.xiang", officers: ["wu.xiao"]))
    console.saver.submit(Intent(command: taking, occasion: .now, key: desk.newKey(), by: leader))
    #expect(desk.room.shift?.leader == "gao.xiang")
    let message = try #require(console.desktop.message)
    #expect(message.sort == .refused && message.text.contains("dutyroom key checkpoint"), "\(message)")
  }
}
