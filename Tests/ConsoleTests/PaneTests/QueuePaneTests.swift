import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct QueuePaneTests {
  private let console: TestConsole
  private var queue: QueuePane { console.desktop.queue }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func numbers(_ rows: [String]) -> [Int] {
    rows.prefix { !$0.hasPrefix("处置卡") }.compactMap { row in
      let head = row.hasPrefix(">") ? row.dropFirst() : row[...]
      return head.prefix(3).allSatisfy { $0 == " " || $0.isNumber } && head.count > 30
        ? Int(head.prefix(3).filter(\.isNumber)) : nil
    }
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 40)], [75, 119, 250])
  func theTimeThatHasPassedIsNeverCut(size: (Int, Int), minutes: Int) throws {
    try console.receive("石桥村")
    let clock = try #require(console.desktop.room.oneLine(at: console.now).clock)
    console.clock.pass(minutes: console.now.seconds(until: clock.due) / 60 + minutes)
    let rows = console.rows(size.0, size.1)
    #expect(
      rows.contains { $0.contains(/过\d+(时\d+)?分/) && $0.contains("石桥村") && $0.contains("超时") }, "\(rows)")
  }

  @Test func theSelectedMatterStaysWhenRowsAreSortedAnew() throws {
    try console.receive("石桥村")
    console.clock.pass(minutes: 1)
    try console.receive("李家湾村")
    #expect(queue.selected == "EV-20260714-01")
    // Its decisive clocks are met, so it goes down the list.
    var call = CallMade()
    call.matter = "EV-20260714-01"
    call.recipient = "duty_leader"
    call.receiver = "林远山"
    try console.submit(.recordCall(call))
    try console.callCounty("EV-20260714-01")
    try console.verify("EV-20260714-01")
    #expect(queue.selected == "EV-20260714-01")
    #expect(numbers(console.rows()).prefix(2) == [2, 1])
    let selected = console.rows().first { $0.hasPrefix(">") }
    #expect(selected?.contains("石桥村") == true)
  }

  @Test func theSelectionGoesToTheFirstWhenItsMatterIsGone() throws {
    try console.receive("石桥村")
    try console.receive("李家湾村")
    queue.select("EV-20260714-02")
    var closed = CloseMatter()
    closed.matter = "EV-20260714-02"
    closed.outcome = .untrue
    closed.text = "没有"
    closed.verifiedBy = "周某"
    try console.submit(.closeMatter(closed))
    #expect(queue.selected == "EV-20260714-02")
    try console.desk.openSegment()
    #expect(queue.selected == "EV-20260714-01")
  }

  @Test func anUnknownMatterCannotBeSelected() throws {
    try console.receive("石桥村")
    queue.select("EV-20260714-09")
    #expect(queue.selected == "EV-20260714-01")
  }

  @Test func arrowsStopAtBothEnds() throws {
    for place in ["一村", "二村", "三村"] { try console.receive(place) }
    console.press(.up, .up)
    #expect(queue.selected == "EV-20260714-01")
    console.press(.down, .down, .down, .down)
    #expect(queue.selected == "EV-20260714-03")
    console.press(.home)
    #expect(queue.selected == "EV-20260714-01")
    console.press(.character("G"))
    #expect(queue.selected == "EV-20260714-03")
  }

  @Test func aLongListScrollsWithTheSelectionAndCountsTheRest() throws {
    for number in 1...15 { try console.receive("第\(number)村") }
    var shown = numbers(console.rows())
    #expect(shown.first == 1 && shown.count < 15)
    let below = 15 - shown.count
    #expect(console.rows().contains { $0.contains("上面 0 件，下面还有 \(below) 件") })
    console.press(.end)
    shown = numbers(console.rows())
    #expect(shown.last == 15)
    #expect(console.rows().contains { $0.contains("上面 \(below) 件，下面还有 0 件") })
    console.press(.home)
    #expect(numbers(console.rows()).first == 1)
  }

  @Test func theCursorStandsOnTheSelectedRow() throws {
    for place in ["一村", "二村"] { try console.receive(place) }
    console.press(.down)
    let surface = console.screen()
    let cursor = try #require(surface.cursor)
    #expect(surface.line(cursor.row).hasPrefix("> 2 "))
  }

  @Test func closedMattersStandBelowWhatIsOpen() throws {
    for place in ["一村", "二村"] { try console.receive(place) }
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "烧落叶"
    closed.verifiedBy = "周某"
    try console.submit(.closeMatter(closed))
    #expect(numbers(console.rows()).prefix(2) == [2, 1])
    #expect(console.rows().contains { $0.contains("误报") && $0.contains("一村") })
  }

  private func row(_ number: Int) -> String {
    console.rows().first { $0.dropFirst().hasPrefix(" \(number) ") } ?? ""
  }

  @Test func theRowShowsWhatIsOverdueToAnyRecipientAndHowManyMoreAreOwed() throws {
    try console.receive("石桥村")
    var call = CallMade()
    call.matter = "EV-20260714-01"
    call.recipient = "duty_leader"
    try console.submit(.recordCall(call))
    try console.callCounty("EV-20260714-01")
    try console.verify()
    #expect(row(1).contains("未到") && row(1).contains("告知 书记"), "\(row(1))")
    console.clock.pass(minutes: 11)
    try console.desk.tick()
    #expect(row(1).contains("!! 超时") && row(1).contains("告知 书记 另"), "\(row(1))")
    let missed = console.desktop.room.clocks(of: "EV-20260714-01").filter { $0.missedAt != nil }
    #expect(missed.map(\.plan.recipient).contains("township_head"))
  }

  @Test func anOverdueCallBackShowsInTheRow() throws {
    var content = ReportContent()
    content.text = "有人喊"
    content.source = Counterpart(name: "周某", phone: "13800000002")
    try console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
    let id = try #require(console.desktop.room.openMatters.first?.id)
    for recipient in ["duty_leader", "township_head", "party_secretary"] as [RecipientID] {
      var call = CallMade()
      (call.matter, call.recipient) = (id, recipient)
      try console.submit(.recordCall(call))
    }
    try console.callCounty(id)
    console.clock.pass(minutes: 12)
    #expect(row(1).contains("!! 超时") && row(1).contains("回电"))
  }

  @Test func theNumberOfAClosedRowOpensIt() throws {
    try console.receive("一村")
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "烧落叶"
    closed.verifiedBy = "周某"
    try console.submit(.closeMatter(closed))
    console.press(.character("1"))
    #expect(console.desktop.opened == "EV-20260714-01")
    console.press(.escape, .character("7"))
    #expect(console.desktop.message?.text == "没有 7号在办。")
  }

  @Test func anUnknownPlaceAndKindAreSaid() throws {
    try console.receive("", nil, text: "电话断了")
    #expect(console.rows().contains { $0.contains("未明") })
  }
}
