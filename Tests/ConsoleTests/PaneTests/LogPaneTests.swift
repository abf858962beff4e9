import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct LogPaneTests {
  private let console: TestConsole
  private var log: LogPane { console.desktop.log }

  init() throws {
    console = try TestConsole()
    console.press(.tab)
  }

  private func note(_ count: Int, from first: Int = 1) throws {
    for number in first..<first + count {
      try console.submit(.addNote(NoteAdded(text: "第\(number)条")))
    }
  }

  private func shown() -> [String] {
    console.rows().compactMap { row in
      row.firstRange(of: /第\d+条/).map { String(row[$0]) }
    }
  }

  @Test func itFollowsTheNewest() throws {
    try note(40)
    #expect(shown().last == "第40条")
    try note(1, from: 41)
    #expect(shown().last == "第41条")
    #expect(log.selected == nil)
  }

  @Test func upSelectsTheNewestAndNewsDoesNotMoveIt() throws {
    try note(40)
    console.press(.up, .up)
    let selected = log.selected
    #expect(selected == console.desk.head.sequence - 1)
    try note(30, from: 41)
    #expect(log.selected == selected)
    #expect(console.rows().contains { $0.hasPrefix(">") && $0.contains("第39条") })
  }

  @Test func pagesGoByTheHeightOfThePane() throws {
    try note(60)
    let height = shown().count
    console.press(.pageUp)
    #expect(log.selected == console.desk.head.sequence - height + 1)
    console.press(.home)
    #expect(log.selected.map { $0 < 10 } == true)
    console.press(.pageUp)
    #expect(log.selected.map { $0 < 10 } == true)
    console.press(.end)
    #expect(log.selected == nil)
    #expect(shown().last == "第60条")
  }

  @Test func downFromTheNewestFollowsAgain() throws {
    try note(5)
    console.press(.up, .down)
    #expect(log.selected == nil)
  }

  @Test func enterOpensTheMatterOfTheEntry() throws {
    try console.receive("石桥村")
    try console.submit(.addNote(NoteAdded(text: "水位平", matter: "EV-20260714-01")))
    console.press(.up, .enter)
    #expect(console.desktop.opened == "EV-20260714-01")
    #expect(console.desktop.focus == .queue)
  }

  @Test func enterBehindEndOpensTheMatterOfTheNewestThatWasSeen() throws {
    try console.receive("石桥村")
    try console.submit(.addNote(NoteAdded(text: "水位平", matter: "EV-20260714-01")))
    console.press(.up, .end)
    _ = console.rows()
    try note(3)
    console.press(.enter)
    #expect(console.desktop.opened == "EV-20260714-01")
  }

  @Test func enterOnAnEntryOfNoMatterSaysSo() throws {
    try note(3)
    console.press(.up, .enter)
    #expect(console.desktop.opened == nil && console.desktop.message?.text == "这一条不属于哪一件。")
  }

  @Test func aStruckEntryIsMarkedAndStays() throws {
    try note(2)
    let entry = console.desk.head.sequence - 1
    try console.submit(.strikeEntry(EntryStruck(entry: entry, reason: "记错")))
    #expect(console.rows().contains { $0.contains("划") && $0.contains("第1条") })
    #expect(shown().contains("第1条"))
  }

  @Test func aLateEntryIsMarked() throws {
    try console.desk.submit(
      .init(
        .addNote(NoteAdded(text: "第9条")), by: Actor(role: .officer), occasion: .typed(night("20:11:00")),
        key: "A/late"))
    let row = try #require(console.rows().first { $0.contains("第9条") })
    #expect(row.contains("20:11 补"))
  }

  @Test func f1StrikeOffersTheSelectedEntry() throws {
    try note(3)
    console.press(.up, .up, .f1)
    console.type("划掉")
    console.press(.enter)
    #expect(console.desktop.frontForm?[.entry] == "\(console.desk.head.sequence - 1)")
  }

  @Test func theBellRingsForAMissAndAFileButNotForANote() throws {
    let bell = Bell()
    console.desk.bus.subscribe(bell)
    try note(1)
    #expect(!(bell.turn(isOnThePhone: false, isRed: false, elapsed: 0) == .beep))
    try console.receive("石桥村")
    #expect(!(bell.turn(isOnThePhone: false, isRed: false, elapsed: 0) == .beep))
    console.clock.pass(minutes: 16)
    try console.desk.tick()
    #expect(
      (bell.turn(isOnThePhone: false, isRed: false, elapsed: 0) == .beep)
        && !(bell.turn(isOnThePhone: false, isRed: false, elapsed: 0) == .beep))
    var content = ReportContent()
    content.text = "水涨"
    try console.desk.submit(
      .init(.receiveReport(ReceiveReport(content: content)), by: Actor(role: .inbox), key: "inbox/1"))
    bell.reset()
    #expect(!(bell.turn(isOnThePhone: false, isRed: false, elapsed: 0) == .beep))
  }
}
