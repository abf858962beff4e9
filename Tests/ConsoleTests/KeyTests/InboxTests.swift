import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// The inbox pane: what lies there is joined by the number of a matter, taken, or put down; F8 saves, always.
@Suite struct InboxTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole(at: night("20:25:00"))
    try console.takeShift()
  }

  @discardableResult
  private func arrive(_ text: String, place: String? = nil, from: String = "周某") throws -> ReportID {
    var content = ReportContent()
    (content.category, content.channel, content.text, content.place) = (.news, .message, text, place)
    content.source = Counterpart(name: from, unit: "石桥村")
    (content.sent, content.seen) = (console.now.adding(minutes: -4), console.now)
    try console.desk.submit(
      Submission(
        .receiveReport(ReceiveReport(content: content)), by: Actor(role: .inbox), key: console.desk.newKey()))
    return try #require(desktop.room.untakenReports.last?.id)
  }

  private var untaken: [ReportID] { desktop.room.untakenReports.map(\.id) }

  @Test func anEmptyInboxIsNoPane() {
    #expect(!console.rows().contains { $0.contains("收件") })
    console.press(.tab, .tab, .tab)
    #expect(desktop.focus == .queue)
  }

  @Test func theCountStandsBesideTheOtherPanes() throws {
    try arrive("水漫便桥")
    #expect(console.rows().contains { $0.contains("值班      收件 1") })
    #expect(console.rows(120, 40).contains { $0.contains("收件 1  Tab 看") })
    console.press(.backTab)
    #expect(desktop.focus == .inbox)
    let rows = console.rows()
    #expect(rows.contains { $0.contains("收件 1   没收下的") })
    #expect(rows.contains { $0.hasPrefix("> 20:25 微信短信 石桥村 周某") && $0.contains("水漫便桥") })
    #expect(rows.contains { $0.contains("20:21发出   20:25看到") })
  }

  @Test func aDigitIsTheNumberOfTheMatterAndF8Joins() throws {
    try console.receive("李家湾村", .lifelineOutage)
    try console.receive("石桥村三组")
    let report = try arrive("水漫便桥")
    console.press(.backTab, .character("2"))
    #expect(desktop.frontForm?.sort == .join && untaken == [report])
    #expect(console.rows().contains { $0.contains("并入 2号 石桥村三组 山洪：按 F8 就并") })
    console.press(.f8)
    #expect(desktop.room.reports[report]?.matter == "EV-20260714-02" && untaken.isEmpty)
    // Nobody stays in an empty pane.
    #expect(console.rows().contains { $0.contains("在办 2") } && desktop.focus == .queue)
  }

  @Test func aNumberThatNobodyHasJoinsNothing() throws {
    let report = try arrive("水漫便桥")
    console.press(.backTab, .character("7"))
    #expect(desktop.frontForm == nil && untaken == [report])
    #expect(desktop.message == .init(.refused, "没有 7号在办。"))
  }

  @Test func spaceAndF8TakeItAsAnIncident() throws {
    let report = try arrive("水漫便桥", place: "石桥村三组")
    console.press(.backTab, .character(" "))
    #expect(desktop.frontForm?[.disposal] == "incident" && desktop.room.openMatters.isEmpty)
    console.press(.f8)
    #expect(desktop.room.openMatters.first?.incident?.report == report && untaken.isEmpty)
  }

  @Test func minusAsksForTheReason() throws {
    try arrive("邻县的桥断了")
    console.press(.backTab, .character("-"))
    #expect(desktop.frontForm?.current?.name == .reason)
    console.press(.f8)
    #expect(desktop.message == .init(.refused, "写一句为什么，再按 F8。") && !untaken.isEmpty)
    console.type("不归我们")
    console.press(.f8)
    #expect(untaken.isEmpty)
    #expect(console.rows().contains { $0.contains("收件 无关  不归我们  邻县的桥断了") })
  }

  @Test func enterOffersWhatCanBecomeOfItAndTheMatterThatIsLike() throws {
    try console.receive("石桥村三组")
    let report = try arrive("石桥村便桥断了")
    console.press(.backTab)
    #expect(console.rows().contains { $0.contains("像 1号") })
    console.press(.enter)
    #expect(console.rows().contains { $0.contains("6 并入1号 石桥村三组 山洪") })
    console.press(.character("6"), .f8)
    #expect(desktop.room.reports[report]?.matter == "EV-20260714-01")
  }

  @Test func anErrandAsksByWhen() throws {
    try arrive("请回个电话")
    console.press(.backTab, .enter, .character("2"), .enter)
    console.type("回周某电话")
    console.press(.enter)
    #expect(desktop.frontForm?.current?.name == .due)
    console.type("30")
    console.press(.f8)
    let errand = try #require(desktop.room.openMatters.first?.errand)
    #expect(errand.what == "回周某电话" && errand.due == night("20:55:00"))
  }

  @Test func theSelectionStaysOnItsReportWhenNewsComes() throws {
    try arrive("一")
    let second = try arrive("二")
    console.press(.backTab, .down)
    try arrive("三")
    #expect(desktop.inbox.current?.id == second)
  }

  @Test func aReportThatAnotherSeatTookIsSaid() throws {
    let report = try arrive("水漫便桥")
    console.press(.backTab, .character(" "))
    try console.submit(.settleReport(SettleReport(report: report, outcome: .ordinary)))
    try console.receive("石桥村")
    try console.submit(.joinReport(JoinReport(report: report, matter: "EV-20260714-01")))
    console.press(.f8)
    #expect(desktop.message?.sort == .refused && desktop.message?.text.contains("1号") == true)
  }
}
