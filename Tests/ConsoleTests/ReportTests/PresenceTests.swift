import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct PresenceTests {
  @Test func othersSeeWhoReadsWhichDraft() throws {
    let console = try TestConsole()
    try console.receiveFlood()
    let id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    let seat = try Seat.take("B", in: console.folder)
    var draft = Draft()
    draft.form = "reading"
    draft.started = console.now
    draft.person = "lin.yuanshan"
    draft.fields = [.init(name: "bulletin", text: id.rawValue), .init(name: "draft", text: "1")]
    try withExtendedLifetime(seat) {
      try Drafts(folder: console.folder, zone: .china).save(draft, seat: "B", number: 0)
      console.drafts.lookElsewhere()
    }
    let words = console.desktop.elsewhere.map { $0.words(room: console.desktop.room, in: .chinese) }
    #expect(words == ["B机 林远山 在看 1号首报 第1稿"])
    // On the roster of the officer's screen, in the head of its matter, and beside the text.
    #expect(console.rows(120, 40).joined().contains("在看 1号首报 第1稿"))
    console.press(.character("1"))
    #expect(console.rows().contains { $0.contains("在看  首报 B机 林远山 在看第1稿") })
    console.press(.escape)
    console.desktop.readBulletin(id, at: console.now)
    #expect(console.rows().contains { $0.contains("B机 林远山") })
    // It is no call.
    console.press(.f5)
    #expect(!console.rows().contains { $0.contains("在看") })
  }

  @Test func aPageThatIsOpenIsToldAndTakenBack() throws {
    let console = try TestConsole()
    try console.receiveFlood()
    let id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    console.sitLeader()
    console.drafts.save()
    #expect(try console.draftFiles == ["A-0.json"])
    #expect(console.desktop.draftsInMemory.isEmpty && console.desktop.notSaved.isEmpty)
    console.press(.escape)
    console.drafts.save()
    #expect(try console.draftFiles.isEmpty)
    _ = id
  }

  @Test func aReaderWhoWasCutOffReadsNothingAnyMore() throws {
    let console = try TestConsole()
    try console.receiveFlood()
    let id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    console.sitLeader()
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    #expect(try again.draftFiles.isEmpty && again.desktop.forms.isEmpty && again.desktop.message == nil)
    #expect(again.desk.room.bulletins[id]?.state == .awaitingSignature)
  }
}
