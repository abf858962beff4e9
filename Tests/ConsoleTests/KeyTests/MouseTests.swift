import Curses
import Desk
import DutyModel
import Testing

@testable import Console

@Suite struct MouseTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村", .flashFlood)
  }

  /// Presses the button on the row that holds `text`, `below` it.
  private func press(on text: String, below: Int = 0, column: Int, size: Size) throws {
    let rows = desktop.draw(size, at: console.now).lines
    let row = try #require(rows.firstIndex { $0.contains(text) })
    console.press(.press(row: row + below, column: column))
  }

  @Test func aPressMovesTheKeysToThePaneUnderIt() throws {
    let size = Size(columns: 120, rows: 40)
    for (text, column, pane) in [
      ("日志", 3, Desktop.Focus.log), ("值班 ─", 90, .roster), ("处置卡", 90, .card), ("在办 1", 3, .queue),
    ] {
      try press(on: text, below: 1, column: column, size: size)
      #expect(desktop.focus == pane, "\(text)")
    }
  }

  @Test func atTheSmallSizeTheLowerPaneIsPressedToo() throws {
    let size = Size(columns: 80, rows: 24)
    try press(on: "日志", below: 1, column: 3, size: size)
    #expect(desktop.focus == .log)
    try press(on: "在办 1", below: 1, column: 3, size: size)
    #expect(desktop.focus == .queue)
  }

  @Test func aPressNeverDoesAnythingInAForm() throws {
    console.press(.function(8))
    console.type("水")
    let before = desktop.draw(Size(columns: 80, rows: 24), at: console.now).lines
    for row in 0..<24 { console.press(.press(row: row, column: 5)) }
    #expect(desktop.draw(Size(columns: 80, rows: 24), at: console.now).lines == before)
  }

  @Test func itIsOffUntilItIsAskedForInTheList() {
    #expect(!desktop.isMouseOn)
    #expect(desktop.run(.mouse, at: console.now) == .mouse(true))
    desktop.mouse(true, isThere: true)
    #expect(desktop.isMouseOn)
    #expect(desktop.run(.mouse, at: console.now) == .mouse(false))
    desktop.mouse(true, isThere: false)
    #expect(!desktop.isMouseOn && desktop.message?.text == "这个终端没有鼠标。换栏按 Tab。")
  }
}
