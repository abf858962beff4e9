import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// From the draft to the signature: checked, taken back, sent back, signed by the leader's word or pen.
@Suite struct SigningFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private var room: DutyRoom { desktop.room }

  init() throws {
    console = try TestConsole.withFlood()
  }

  /// 赵敏 takes the keys.
  private func changePerson() { console.press(.control("o"), .character("2")) }

  @Test func theOtherOfficerChecksAndTheLeaderHasIt() throws {
    console.run(.compose)
    console.press(.f8, .f8)
    console.run(.check)
    console.press(.f8)
    // Nobody checks what he wrote himself.
    #expect(desktop.message?.sort == .refused && console.report()?.state == .checking)
    console.press(.escape)
    changePerson()
    console.run(.check)
    console.press(.f8)
    #expect(console.report()?.state == .awaitingSignature)
  }

  @Test func aReasonSendsItToTheLeaderAtOnce() throws {
    console.run(.compose)
    console.press(.f8)
    console.put(.unchecked, "赵敏去了现场")
    console.press(.f8)
    #expect(console.report()?.state == .awaitingSignature)
  }

  /// A slip of the finger must not take a text past the second pair of eyes.
  @Test func aDigitIsNoReasonToLeaveItUnchecked() throws {
    console.run(.compose)
    console.press(.f8)
    for slip in ["2", "无", "ok"] {
      console.put(.unchecked, slip)
      #expect(console.rows(120, 40).contains { $0.contains("赵敏 核稿") }, "\(slip)")
      console.press(.f8)
      #expect(desktop.frontForm?.current?.name == .unchecked && desktop.message?.sort == .refused, "\(slip)")
      #expect(console.report()?.state == .draft, "\(slip)")
      console.press(.control("c"))
    }
    console.type("gone")
    #expect(!console.rows(120, 40).contains { $0.contains("赵敏 核稿") })
    console.press(.f8)
    #expect(console.report()?.state == .awaitingSignature)
  }

  @Test func aTextThatIsTakenBackClosesTheFormOfItsSignature() throws {
    try console.submitReport()
    console.run(.wordSign)
    console.press(.character("1"))
    console.type("同意")
    try console.submit(.bulletin(.recall(MarkBulletin(console.report()!.id, draft: 1))), by: "zhao.min")
    #expect(console.rows().contains { $0.contains("注意 赵敏20:31收回，等下一稿。") })
    console.press(.f8)
    #expect(desktop.front == nil && desktop.message?.sort == .refused)
    #expect(desktop.message?.text == "赵敏20:31收回，等下一稿。写下的挂着，F4 翻到它。")
    console.press(.f4)
    #expect(desktop.frontForm?[.said] == "同意")
  }

  @Test func aTextThatAnotherSignedIsSaidToWhoeverWasAboutTo() throws {
    try console.submitReport()
    let bulletin = try #require(console.report())
    console.run(.paperSign)
    var sign = SignBulletin()
    (sign.bulletin, sign.draft, sign.kind) = (bulletin.id, 1, .paper)
    (sign.signer, sign.code, sign.pages) = ("lin.yuanshan", bulletin.code ?? "", bulletin.pages)
    try console.submit(.bulletin(.sign(sign)), by: "zhao.min")
    console.press(.f8)
    #expect(desktop.forms.isEmpty && desktop.message?.text == "林远山20:31签了，不用再签。")
  }

  @Test func theLeadersWordHasHisWordsMeansAndCode() throws {
    try console.submitReport()
    let code = try #require(console.report()?.code)
    console.run(.wordSign)
    #expect(desktop.frontForm?[.signer] == "lin.yuanshan" && desktop.frontForm?.current?.name == .means)
    #expect(console.rows(120, 40).contains { $0.contains("林远山") && $0.contains("138 0000 1001") })
    // It has to come from his answer, so it isn't here to be copied.
    #expect(!console.rows(120, 40).contains { $0.contains(code) })
    console.press(.character("2"), .enter)
    console.type("同意 \(code.lowercased())")
    console.press(.enter)
    #expect(desktop.frontForm?[.code] == code)
    console.press(.f8)
    #expect(console.report()?.state == .awaitingSignature && desktop.frontForm?.current?.name == .matter)
    console.press(.character("1"), .f8)
    let signed = try #require(console.report()?.signed)
    #expect(signed.kind == .authority && signed.means == .wechat && signed.signer == "lin.yuanshan")
    #expect(console.report()?.owesCounterSignature == true)
  }

  @Test func aWordByPhoneHasTheNumberOfTheList() throws {
    try console.submitReport()
    let code = try #require(console.report()?.code)
    console.run(.wordSign)
    console.press(.character("1"), .enter)
    console.type("同意\(code)")
    console.put(.matter, "1")
    console.press(.f8)
    #expect(console.report()?.signed?.phone == "138 0000 1001")
  }

  @Test func aCodeOfAnEarlierDraftIsToldAtItsItem() throws {
    try console.submitReport()
    let old = try #require(console.report()?.code)
    console.run(.redraft)
    desktop.forms[0].select(.body)
    console.press(.end)
    console.type("请求支援。")
    console.press(.f8)
    console.put(.unchecked, "没人")
    console.press(.f8)
    #expect(console.report()?.draft == 2 && console.report()?.code != old)
    console.run(.wordSign)
    console.press(.character("1"), .enter)
    console.type("同意 \(old)")
    console.press(.enter)
    console.put(.matter, "1")
    console.press(.f8)
    #expect(desktop.message?.text.contains("1号首报第1稿，不是这一稿") == true)
    #expect(desktop.frontForm?.current?.name == .said && console.report()?.signed == nil)
  }

  /// A number that he calls from may have the same signs.
  @Test func aCodeWithinOtherSignsIsNoCode() throws {
    try console.submitReport()
    let code = try #require(console.report()?.code)
    console.run(.wordSign)
    console.press(.character("1"), .enter)
    console.type("同意，打1\(code)7")
    console.press(.enter)
    #expect(desktop.frontForm?[.code] == nil)
    console.put(.matter, "1")
    console.press(.f8)
    #expect(console.report()?.signed == nil && desktop.frontForm?.current?.name == .code)
  }

  @Test func aCodeWithABlankInItIsFoundInHisWords() throws {
    try console.submitReport()
    let code = try #require(console.report()?.code)
    console.run(.wordSign)
    console.press(.character("1"), .enter)
    console.type("同意 \(code.prefix(2)) \(code.suffix(2).lowercased())。")
    console.press(.enter)
    #expect(desktop.frontForm?[.code] == code)
  }

  @Test func nobodySignsADraftThatWasChangedMeanwhile() throws {
    try console.submitReport()
    let bulletin = try #require(console.report())
    console.run(.wordSign)
    console.press(.character("1"), .enter)
    console.type("同意 \(bulletin.code ?? "")")
    var editing = EditBulletin()
    (editing.bulletin, editing.draft, editing.text) = (bulletin.id, 1, "水退了。")
    try console.submit(.bulletin(.edit(editing)), by: "zhao.min")
    console.put(.matter, "1")
    console.press(.f8)
    #expect(desktop.message?.sort == .refused && console.report()?.signed == nil)
    #expect(desktop.frontForm?.current?.name == .bulletin && desktop.frontForm?[.bulletin] == nil)
    #expect(desktop.frontForm?[.said] != nil)
  }

  @Test func paperHasItsCodeAndPagesTypedBack() throws {
    try console.submitReport()
    let bulletin = try #require(console.report())
    console.run(.paperSign)
    console.put(.code, bulletin.code ?? "")
    console.put(.pages, "7")
    console.put(.matter, "1")
    console.press(.f8)
    #expect(desktop.frontForm?.current?.name == .pages && desktop.message?.sort == .refused)
    console.press(.control("c"))
    console.type("\(bulletin.pages ?? 1)")
    console.press(.f8)
    #expect(console.report()?.signed?.kind == .paper && console.report()?.state == .signed)
  }

  @Test func whatIsSentBackSaysWhyWhereItIsEdited() throws {
    try console.submitReport()
    console.run(.sendBack)
    console.press(.f8)
    #expect(desktop.frontForm?.current?.name == .reason && console.report()?.state == .awaitingSignature)
    console.type("起因写清楚")
    console.press(.f8)
    #expect(console.report()?.state == .draft)
    console.run(.redraft)
    #expect(console.rows(120, 40).contains { $0.contains("退回") && $0.contains("起因写清楚") })
  }

  private func sendBack() throws {
    try console.submitReport()
    var back = ReturnBulletin()
    (back.bulletin, back.draft, back.reason) = (console.report()!.id, 1, "起因写清楚")
    try console.submit(.bulletin(.sendBack(back)), by: "lin.yuanshan")
  }

  @Test func whatIsSentBackStaysInSightUntilSomebodyTakesItUp() throws {
    try sendBack()
    let words = "1号首报 林远山20:31退回：起因写清楚"
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
      #expect(console.rows(columns, rows).joined().contains(words), "\(columns)")
    }
    console.press(.escape, .character("1"))
    #expect(console.rows().contains { $0.hasPrefix(" 退回  首报 林远山20:31退回：起因写清楚") })
    // It isn't the leader's to rewrite.
    desktop.sit("lin.yuanshan", at: console.now)
    #expect(!console.rows(120, 40).joined().contains(words))
    console.press(.escape, .control("o"), .character("1"))
    console.run(.redraft)
    console.put(.saysCause, "上游持续降雨")
    console.press(.f8, .escape)
    #expect(!console.rows(120, 40).joined().contains("退回："))
  }

  @Test func whatIsSentBackIsRewrittenByF9() throws {
    try sendBack()
    let matter = try #require(room.matters[TestConsole.flood])
    let clock = try #require(
      room.clocks(of: matter.id).first { $0.plan.kind == .writtenReport && $0.plan.decisive })
    let paper = PaperWords(LogWords(room: room, language: .chinese), at: console.now)
    #expect(paper.act(of: clock) == "改稿 首报" && paper.waiting(clock) == "退回")
    desktop.openForm(for: clock, of: matter, receiver: "", at: console.now)
    #expect(desktop.frontForm?.sort == .redraft)
    #expect(console.rows().contains { $0.contains("林远山20:31退回：起因写清楚") })
  }

  @Test func aRestartedSeatStillSaysWhatWasSentBack() throws {
    try sendBack()
    let again = try TestConsole(restarting: console)
    #expect(again.rows().joined().contains("1号首报 林远山20:31退回：起因写清楚"))
  }

  @Test func aSubmittedDraftIsTakenBack() throws {
    try console.submitReport()
    console.run(.recall)
    console.press(.f8)
    #expect(console.report()?.state == .draft)
  }

  @Test func voidingIsConfirmedByTheNumber() throws {
    try console.signReport()
    console.run(.voidBulletin)
    console.put(.reason, "情况不实")
    console.press(.f8)
    #expect(console.report()?.state == .signed && desktop.frontForm?.current?.name == .matter)
    console.press(.character("1"), .f8)
    #expect(console.report()?.state == .void)
  }

  @Test func aWordIsMadeGoodOnPaper() throws {
    try console.submitReport()
    let bulletin = try #require(console.report())
    console.run(.wordSign)
    console.press(.character("1"), .enter)
    console.type("同意 \(bulletin.code ?? "")")
    console.put(.matter, "1")
    console.press(.f8)
    console.run(.counterSign)
    console.put(.code, bulletin.code ?? "")
    console.put(.pages, "\(bulletin.pages ?? 1)")
    console.put(.matter, "1")
    console.press(.f8)
    #expect(console.report()?.counterSigned?.kind == .paper && room.owedCounterSignatures.isEmpty)
  }

  @Test func onlyStepsThatAreDueAreOffered() throws {
    func offered() -> Set<String> {
      console.press(.escape, .escape, .character("1"), .f1)
      defer { console.press(.escape) }
      return Set(desktop.list?.items.map(\.value) ?? [])
    }
    #expect(
      offered().contains("compose") && !offered().contains("wordSign") && !offered().contains("dispatch"))
    try console.submitReport()
    #expect(offered().isSuperset(of: ["wordSign", "paperSign", "recall", "sendBack", "redraft"]))
    #expect(!offered().contains("submit") && !offered().contains("counterSign"))
  }

  @Test func theOneLineNamesWhoSignsInstead() throws {
    try console.submitReport()
    console.clock.pass(minutes: 11)
    let matter = try #require(room.matters[TestConsole.flood])
    let clock = try #require(
      room.clocks(of: matter.id).first { $0.plan.kind == .writtenReport && $0.plan.decisive })
    let words = LogWords(room: room, language: .chinese)
    let paper = PaperWords(words, at: console.now)
    #expect(paper.act(of: clock) == "授权签 高翔" && paper.contact(of: clock)?.phone == "138 0000 1002")
    let leader = PaperWords(words, at: console.now, role: .leader)
    #expect(leader.act(of: clock) == "签发 首报" && leader.contact(of: clock) == nil)
  }
}
