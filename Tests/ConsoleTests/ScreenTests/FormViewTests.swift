import Curses
import DutyModel
import Testing

@testable import Console

@Suite struct FormViewTests {
  @Test(arguments: Language.allCases, ScreenSize.allCases)
  func theItemBeingFilledInIsAlwaysInSight(language: Language, size: ScreenSize) throws {
    let console = try TestConsole(language)
    console.press(.f5, .character("1"))
    let fields = try #require(console.desktop.frontForm?.fields)
    for _ in fields {
      let field = try #require(console.desktop.frontForm?.current)
      let surface = console.desktop.draw(size.size, at: console.now)
      let cursor = try #require(surface.cursor, "\(field.name)")
      let row = surface.line(cursor.row)
      #expect(row.hasPrefix(">") && row.contains(field.label(language)), "\(field.name)")
      console.press(.down)
    }
  }

  @Test func aLongTextShowsThePartAroundTheCaret() throws {
    let console = try TestConsole()
    console.press(.f8, .paste(String(repeating: "水", count: 300) + "尾"))
    var surface = console.screen(40, 12)
    var cursor = try #require(surface.cursor)
    #expect(surface.line(cursor.row).hasSuffix("尾"))
    console.press(.home)
    surface = console.screen(40, 12)
    cursor = try #require(surface.cursor)
    #expect(cursor.column == 10)
    #expect(!surface.line(cursor.row).contains("尾"))
  }
}
