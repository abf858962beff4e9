import Curses
import DutyModel
import Testing

@testable import Console

/// An opened matter: everything about it can be reached at every size.
@Suite struct MatterPaneTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组", text: "溪水漫过便桥了")
    try console.submit(.startCard(StartCard(matter: "EV-20260714-01", card: "flash_flood")), by: "wu.xiao")
    console.press(.character("1"))
  }

  /// Every text that is seen on the way from top to bottom.
  private func seen(_ columns: Int, _ rows: Int, by key: Key) -> Set<String> {
    console.press(.home)
    var seen = Set(console.rows(columns, rows))
    for _ in 1...(key == .down ? 60 : 24) {
      console.press(key)
      seen.formUnion(console.rows(columns, rows))
    }
    return seen
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)], [Key.down, .pageDown])
  func everyPartIsReached(size: (Int, Int), key: Key) {
    let rows = seen(size.0, size.1, by: key)
    for text in ["溪水漫过便桥了", "告知 带班领导", "书面首报", "接报登记", "不涉水", "登记 1号"] {
      #expect(rows.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test func tabGoesFromPartToPart() {
    console.press(.home, .tab)
    #expect(console.rows().contains { $0.hasPrefix(">核实 石桥村") })
    console.press(.tab)
    #expect(console.rows().contains { $0.hasPrefix("> 1 ") && $0.contains("接报登记") })
    console.press(.tab)
    #expect(console.rows().contains { $0.hasPrefix(">") && $0.contains("开卡") })
    console.press(.backTab, .backTab)
    #expect(console.rows().contains { $0.hasPrefix(">核实 石桥村") })
  }

  @Test func enterOnAClockOpensItsFormAndSavesNothing() {
    let head = console.desk.head.sequence
    console.press(.enter)
    #expect(console.desktop.frontForm?.sort == .verify)
    #expect(console.desk.head.sequence == head)
  }

  @Test func enterOnARecordShowsItInTheLog() {
    console.press(.end, .enter)
    #expect(console.desktop.opened == nil && console.desktop.focus == .log)
    #expect(console.rows().contains { $0.hasPrefix(">") && $0.contains("登记 1号") })
  }

  @Test func theSelectionStaysWhenNewsArrives() throws {
    console.press(.home, .tab, .down)
    let selected = console.rows().first { $0.hasPrefix(">") }?.prefix(20)
    try console.submit(.addNote(NoteAdded(text: "村里在喊人", matter: "EV-20260714-01")), by: "wu.xiao")
    #expect(console.rows().first { $0.hasPrefix(">") }?.prefix(20) == selected)
  }

  @Test func digitsOpenAnotherMatterWhereNoStepIsMeant() throws {
    try console.receive("李家湾村")
    console.press(.home, .character("2"))
    #expect(console.desktop.opened == "EV-20260714-02")
  }

  @Test func backspaceCorrectsWhatWasJustSaved() {
    console.press(.escape, .f8)
    console.type("写错了")
    console.press(.f8)
    #expect(console.rows()[22].hasSuffix("退格 改这一条"))
    console.press(.backspace)
    #expect(console.desktop.frontForm?.sort == .note)
    #expect(console.desktop.frontForm?[.text] == "写错了")
  }
}
