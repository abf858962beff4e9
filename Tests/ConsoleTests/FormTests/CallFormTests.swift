import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// Calls: who was called stands in the entry, and nobody is called twice without being told.
@Suite struct CallFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private let matter: MatterID = "EV-20260714-01"

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func receiveFromZhou() throws {
    var content = ReportContent()
    content.place = "石桥村"
    content.text = "水漫桥"
    content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    try console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
  }

  /// F6, whom by 0, the result by a digit, F8.
  private func callBack(_ result: Character) {
    console.press(.f6)
    desktop.forms[desktop.forms.count - 1].select(.recipient)
    console.press(.character("0"), .enter)
    desktop.forms[desktop.forms.count - 1].select(.outcome)
    console.press(.character(result), .f8)
  }

  @Test func aCallBackSaysWhoWasCalledAndItsSearchFindsHim() throws {
    try receiveFromZhou()
    callBack("2")
    let entry = console.desk.head.sequence
    guard case .callMade(let call) = desktop.acts[entry]?.event else {
      Issue.record("no call")
      return
    }
    #expect(call.callee == "石桥村 周某" && call.phone == "13800000002")
    #expect(desktop.log.text(of: entry)?.contains("石桥村 周某 138 0000 0002 无人接") == true)
    console.press(.f3)
    console.type("周某 无人接")
    console.search()
    #expect(console.searched?.hits.map(\.sequence).contains(entry) == true)
  }

  @Test func theCorrectionOfACallBackShowsWhoWasCalled() throws {
    try receiveFromZhou()
    callBack("1")
    let entry = try #require(desktop.lastSaved)
    desktop.correct(entry: entry, at: console.now)
    let rows = console.rows()
    #expect(rows.contains { $0.contains("对象") && $0.contains("周某  138 0000 0002") })
    #expect(!rows.contains { $0.contains("party") })
  }

  @Test func theCorrectionOfACallToAVillageKeepsTheVillage() throws {
    try console.receive("石桥村三组")
    console.press(.f6)
    desktop.forms[0].select(.recipient)
    console.press(.character("9"), .enter)
    console.type("05")
    desktop.forms[0].select(.outcome)
    console.press(.character("1"), .f8)
    desktop.correct(entry: try #require(desktop.lastSaved), at: console.now)
    #expect(desktop.frontForm?[.recipient] == CallTarget.village && desktop.frontForm?[.village] == "石桥村")
  }

  @Test func aCorrectionThatWasPutAwaySaysOfWhichEntryItIs() throws {
    try receiveFromZhou()
    callBack("2")
    let entry = try #require(desktop.lastSaved)
    desktop.correct(entry: entry, at: console.now)
    console.press(.escape, .f4)
    #expect(console.rows()[0].contains("去电 改第\(entry)条"))
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    #expect(again.rows()[0].contains("去电 改第\(entry)条"))
  }

  @Test func f6OffersTheCallOfTheOneLine() throws {
    try console.receive("石桥村")
    var call = CallMade()
    (call.matter, call.recipient) = (matter, "duty_leader")
    try console.submit(.recordCall(call))
    try console.verify()
    // Telling the head falls due before the county's report, but the line names the county.
    let line = try #require(desktop.room.oneLine(at: console.now).clock)
    console.press(.f6)
    #expect(line.plan.recipient == "county_gov")
    #expect(desktop.frontForm?[.recipient] == "county_gov")
  }

  @Test func f6MeansTheMatterOfTheOneLineUntilARowIsChosen() throws {
    for place in ["石桥村", "高坪村"] { try console.receive(place) }
    try console.verify()
    let second: MatterID = "EV-20260714-02"
    var call = CallMade()
    (call.matter, call.recipient) = (matter, "duty_leader")
    try console.submit(.recordCall(call))
    #expect(desktop.queue.selected == matter && desktop.room.oneLine(at: console.now).matter?.id == second)
    console.press(.f6)
    #expect(desktop.frontForm?.matter == second)
    console.press(.escape, .up, .down, .f6)
    #expect(desktop.frontForm?.matter == matter)
  }

  @Test func whatAnotherSeatHasToldMeanwhileIsSaidAndAskedOnce() throws {
    try receiveFromZhou()
    console.press(.f9, .character("1"))
    #expect(desktop.frontForm?[.recipient] == "duty_leader")
    console.clock.pass(minutes: 2)
    var call = CallMade()
    (call.matter, call.recipient, call.receiver) = (matter, "duty_leader", "林远山")
    try console.submit(.recordCall(call), by: "zhao.min")
    #expect(console.rows().contains { $0.contains("赵敏 20:33 已告知 带班领导") })
    let head = console.desk.head.sequence
    console.press(.f8)
    #expect(console.desk.head.sequence == head)
    #expect(desktop.message?.text.hasPrefix("赵敏 20:33 已告知 带班领导") == true)
    console.press(.f8)
    #expect(console.desk.head.sequence > head)
  }

  @Test func anOfficeThatWasToldIsNotSaidToWait() throws {
    try receiveFromZhou()
    try console.callCounty(matter)
    console.press(.f6)
    desktop.forms[0].select(.recipient)
    console.press(.character("1"))
    let county = console.rows(120, 40).first { $0.contains("县政府总值班室") && $0.contains("822 0110  ") }
    #expect(county?.contains("已报 20:31") == true && county?.contains("未报") == false)
  }

  @Test func theFirstMissingItemOfAClosingIsAskedBeforeItsNumber() throws {
    try receiveFromZhou()
    console.press(.character("1"), .f1)
    console.type(Action.closeMatter.name(in: .chinese))
    console.press(.enter, .f8)
    #expect(desktop.frontForm?.current?.name == .outcome)
    console.press(.character("2"), .f8)
    #expect(desktop.frontForm?.current?.name == .text)
    console.type("看错")
    console.press(.f8)
    #expect(desktop.frontForm?.current?.name == .matter)
  }

  @Test func aClosingShowsWhoIsStillInDangerAndWhatIsOwedAndRefusesAllAtOnce() throws {
    var content = ReportContent()
    content.place = "石桥村"
    content.kind = .flashFlood
    content.figures = ReportedFigures([.trapped: 7])
    try console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
    try console.submit(.startCard(StartCard(matter: matter, card: "flash_flood")), by: "wu.xiao")
    try console.verify()
    console.press(.character("1"), .f1)
    console.type(Action.closeMatter.name(in: .chinese))
    console.press(.enter)
    let rows = console.rows(120, 40)
    let people = try #require(rows.firstIndex { $0.contains("还有人 被困7（据报）") })
    let owed = try #require(rows.firstIndex { $0.contains("还欠 告知带班领导") }, "\(rows)")
    let card = try #require(rows.firstIndex { $0.contains("卡 0/13，没办的步 1 2 3") })
    #expect(people < owed && owed < card)
    console.press(.character("1"), .enter)
    console.type("撤了")
    console.press(.f8)
    let message = try #require(desktop.message?.text)
    #expect(message.contains("告知带班领导") && message.contains("书面首报县政府"), "\(message)")
  }

  @Test func aCheckThatNamesNobodyIsSavedAndSaysWhatIsMissing() throws {
    console.press(.f5, .character("2"), .f8)
    #expect(desktop.message?.text.contains("没写谁查的，退格可补") == true)
    let entry = try #require(desktop.lastSaved)
    console.clock.pass(minutes: 1)
    console.press(.backspace)
    #expect(desktop.frontForm?.category == .spotCheck && desktop.frontForm?.replaces == entry)
    desktop.forms[0].select(.name)
    console.type("孙某")
    console.press(.f8)
    #expect(desktop.message?.text.contains("没写谁查的") == false)
    #expect(desktop.log.text(of: console.desk.head.sequence - 1)?.contains("孙某") == true)
  }

  @Test func thereIsNoStepOverdueOnceItsMatterIsClosed() throws {
    try console.receive("石桥村")
    try console.submit(.startCard(StartCard(matter: matter, card: "flash_flood")), by: "wu.xiao")
    var closed = CloseMatter()
    (closed.matter, closed.outcome, closed.text, closed.verifiedBy) = (matter, .untrue, "没有", "周某")
    try console.submit(.closeMatter(closed))
    console.clock.pass(minutes: 60)
    console.press(.character("1"))
    #expect(console.rows(120, 40).contains { $0.contains("接报登记") && $0.contains("没办") })
    #expect(!console.rows(120, 40).contains { $0.contains("超时") && $0.contains("应急广播") })
  }

  @Test func theStepOfTellingTheLeaderTicksWithTheCall() throws {
    try console.receive("石桥村")
    try console.verify()
    try console.submit(.startCard(StartCard(matter: matter, card: "flash_flood")), by: "wu.xiao")
    let run = try #require(desktop.room.cardRuns(of: matter).first)
    #expect(desktop.room.progress(of: run.id)?.step(numbered: 2)?.state == .open)
    console.press(.f9, .character("1"), .f8)
    #expect(desktop.room.progress(of: run.id)?.step(numbered: 2)?.state == .done)
  }
}
