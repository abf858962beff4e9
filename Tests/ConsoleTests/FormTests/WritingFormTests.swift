import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// 拟稿 and 改稿: a report is written from what the incident holds, and people go over it.
@Suite struct WritingFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private var room: DutyRoom { desktop.room }

  init() throws {
    console = try TestConsole.withFlood()
  }

  private var content: BulletinContent? { console.report().flatMap { room.content(of: $0.id) } }

  @Test func aFirstReportTakesTwoKeysAndGoesToBeChecked() throws {
    console.run(.compose)
    #expect(desktop.frontForm?[.reportKind] == "first")
    console.press(.f8)
    let bulletin = try #require(console.report())
    #expect(bulletin.state == .draft && bulletin.round == 1)
    #expect(content?.text.contains("被困7人") == true)
    // What comes next is in front already, and its text can be read.
    #expect(desktop.frontForm?.sort == .submit)
    #expect(console.rows(120, 40).contains { $0.contains("赵敏 核稿") })
    #expect(console.rows(120, 40).contains { $0.contains("关于石桥村三组山洪情况的报告") })
    console.press(.f8)
    #expect(console.report()?.state == .checking && console.report()?.code != nil)
  }

  @Test func whatIsUntouchedIsWrittenWhenItIsStored() throws {
    console.run(.compose)
    desktop.forms[0].select(.body)
    console.press(.left)
    #expect(desktop.frontForm?[.body]?.contains("被困7人") == true)
    guard case .submit(let intent) = console.press(.f8), case .bulletin(.draft(let draft)) = intent.command
    else {
      Issue.record("nothing was submitted")
      return
    }
    #expect(draft.text == nil && draft.title == nil)
  }

  @Test func whatPeopleWroteStays() throws {
    console.run(.compose)
    desktop.forms[0].select(.body)
    console.press(.right, .end)
    console.type("请求支援。")
    console.put(.saysNextSteps, "夜间每半小时巡查一次")
    console.press(.f8)
    #expect(content?.text.hasSuffix("请求支援。") == true)
    #expect(content?.words(of: .nextSteps) == "夜间每半小时巡查一次")
  }

  @Test func whatIsTypedElsewhereGoesIntoTheText() throws {
    console.run(.compose)
    desktop.forms[0].select(.body)
    console.press(.left)
    console.put(.saysNextSteps, "夜间每半小时巡查一次")
    desktop.forms[0].select(.body)
    console.press(.left)
    #expect(desktop.frontForm?[.body]?.contains("夜间每半小时巡查一次") == true)
  }

  @Test func whatIsMissingComesBeforeWhatIsKnown() throws {
    console.run(.compose)
    let names = try #require(desktop.frontForm).fields.map(\.name)
    let scope = try #require(names.firstIndex(of: .saysScope))
    let body = try #require(names.firstIndex(of: .body))
    let place = try #require(names.firstIndex(of: .saysPlace))
    #expect(scope < body && body < place)
    #expect(console.rows(120, 40).contains { $0.contains("石桥村三组") && $0.contains("事发地点") })
  }

  @Test func aFormThatNobodyTypedIntoIsDropped() throws {
    console.run(.compose)
    desktop.forms[0].select(.body)
    console.press(.left, .escape)
    #expect(desktop.forms.isEmpty)
  }

  @Test func aChangedCasualtyFigureIsExplainedBeforeItGoes() throws {
    try console.sendReport()
    try console.record(.trapped, 5)
    console.run(.compose)
    #expect(desktop.frontForm?[.reportKind] == "follow_up")
    #expect(console.rows(120, 40).contains { $0.contains("前报7") })
    #expect(desktop.frontForm?.current?.name == .whyTrapped)
    desktop.forms[0].select(.urgency)
    console.press(.f8)
    // It is saved, and what it lacks is asked for at once.
    #expect(console.report(.followUp)?.draft == 1 && desktop.message?.text.contains("被困为什么变") == true)
    #expect(desktop.frontForm?.sort == .redraft && desktop.frontForm?.current?.name == .whyTrapped)
    console.press(.f8)
    #expect(desktop.frontForm == nil && console.report(.followUp)?.draft == 1)
    #expect(desktop.message?.text == "1号续报一是草稿，还缺 被困为什么变。补上才能送签，用“改稿”。")
    console.run(.submit)
    console.press(.f8)
    // The refusal says by which key it's put right.
    #expect(desktop.message?.sort == .refused && desktop.message?.text.contains("F1 再 Enter 改稿") == true)
    console.press(.f1, .enter)
    #expect(desktop.frontForm?.sort == .redraft && desktop.frontForm?.current?.name == .whyTrapped)
    console.type("两人自行撤出")
    console.press(.f8)
    #expect(console.report(.followUp)?.draft == 2 && desktop.frontForm?.sort == .submit)
    let followUp = try #require(console.report(.followUp))
    #expect(room.content(of: followUp.id)?.figures.first?.explanation == "两人自行撤出")
  }

  @Test func whatASavedDraftLacksIsFilledInAndGoesOn() throws {
    try console.sendReport()
    try console.record(.trapped, 5)
    console.run(.compose)
    console.press(.f8)
    #expect(console.rows().joined().contains("还缺 被困为什么变   补上按 F8，先不补也按 F8"))
    console.type("两人自行撤出")
    console.press(.f8)
    #expect(console.report(.followUp)?.draft == 2 && desktop.frontForm?.sort == .submit)
  }

  @Test func f4LeavesWhatASavedDraftLacks() throws {
    try console.sendReport()
    try console.record(.trapped, 5)
    console.run(.compose)
    console.press(.f8, .f4)
    #expect(desktop.frontForm == nil && desktop.forms.isEmpty)
    #expect(desktop.message?.text.contains("还缺 被困为什么变") == true)
  }

  @Test func aTextOfOldNumbersIsWrittenAnew() throws {
    console.run(.compose)
    console.press(.f8, .escape)
    try console.record(.trapped, 9)
    console.run(.redraft)
    #expect(console.rows(120, 40).contains { $0.contains("写稿以后被困变了") })
    desktop.forms[desktop.front!].select(.body)
    console.press(.control("c"))
    console.press(.f8)
    #expect(content?.text.contains("被困9人") == true && content?.figures.first?.value == 9)
  }

  @Test func whatIsFilledInLaterStandsInTheText() throws {
    console.run(.compose)
    console.press(.f8, .escape)
    console.run(.redraft)
    #expect(desktop.frontForm?[.body] == nil)
    console.put(.saysNextSteps, "夜间每半小时巡查一次")
    console.press(.f8)
    #expect(content?.text.contains("夜间每半小时巡查一次") == true && console.report()?.draft == 2)
    // What people wrote themselves isn't written over.
    console.run(.redraft)
    desktop.forms[desktop.front!].select(.body)
    console.press(.right, .end)
    console.type("请求支援。")
    console.press(.f8)
    console.run(.redraft)
    #expect(desktop.frontForm?[.body]?.hasSuffix("请求支援。") == true)
    console.put(.saysScope, "两个组")
    console.press(.f8)
    #expect(content?.text.hasSuffix("请求支援。") == true && content?.text.contains("两个组") == false)
  }

  @Test func anotherKindAsksForItsOwnItems() throws {
    try console.sendReport()
    console.run(.compose)
    desktop.forms[0].select(.reportKind)
    console.press(.character("4"))
    #expect(desktop.frontForm?.isHidden(.corrects) == false)
    #expect(desktop.frontForm?[.corrects] == console.report()?.id.rawValue)
    console.press(.character("3"))
    let names = try #require(desktop.frontForm).fields.map(\.name)
    #expect(names.firstIndex(of: .saysCause)! < names.firstIndex(of: .body)!)
  }

  @Test func aSecondOneOfItsKindSendsToTheFirst() throws {
    console.run(.compose)
    console.press(.f8, .escape)
    console.run(.compose)
    console.press(.f8)
    #expect(desktop.message?.sort == .refused && desktop.frontForm?.current?.name == .reportKind)
    console.press(.f1, .enter)
    #expect(desktop.frontForm?.sort == .redraft)
  }

  @Test func f9OpensWhatThePaperWaitsFor() throws {
    let clock = try #require(
      room.clocks(of: TestConsole.flood).first { $0.plan.kind == .writtenReport && $0.plan.decisive })
    let matter = try #require(room.matters[TestConsole.flood])
    func opened() -> FormSort? {
      desktop.openForm(for: clock, of: matter, receiver: "", at: console.now)
      defer { console.press(.escape) }
      return desktop.frontForm?.sort
    }
    #expect(opened() == .compose)
    console.run(.compose)
    console.press(.f8, .escape)
    #expect(opened() == .submit)
    try console.submit(.bulletin(.void(VoidBulletin(console.report()!.id, reason: "重拟"))), by: "wu.xiao")
    try console.submitReport()
    #expect(opened() == .wordSign)
  }

  @Test func aDraftSurvivesACrash() throws {
    console.run(.compose)
    console.put(.saysNextSteps, "巡查")
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    let form = try #require(again.desktop.forms.first)
    #expect(form.sort == .compose && form[.saysNextSteps] == "巡查" && form.matter == TestConsole.flood)
  }
}
