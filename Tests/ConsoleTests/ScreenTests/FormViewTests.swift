import Curses
import DutyModel
import Foundation
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

  @Test(arguments: Language.allCases, ScreenSize.allCases)
  func whetherToQuitIsAskedWhole(language: Language, size: ScreenSize) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村")
    console.press(.f1)
    console.type(language("退出", "Quit"))
    console.press(.enter)
    let rows = console.desktop.draw(size.size, at: console.now).lines.joined().filter { $0 != " " }
    #expect(rows.contains(language("F8退出，Esc不退", "F8quits,Escstays")), "\(rows)")
  }

  @Test(arguments: Language.allCases)
  func aRefusedQuitIsNoFormThatWasPutAway(language: Language) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村")
    console.press(.f8)
    console.type("x")
    console.press(.escape, .f1)
    console.type(language("退出", "Quit"))
    console.press(.enter, .escape)
    #expect(
      console.desktop.message?.text == language("没退出。", "Not left.") && console.desktop.forms.count == 1)
  }

  @Test(arguments: Language.allCases, ScreenSize.allCases)
  func theGreetingEndsWithItsLastWord(language: Language, size: ScreenSize) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    console.press(.f5)
    let rows = console.desktop.draw(size.size, at: console.now).lines
    let said = rows.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: language("", " "))
    #expect(said.contains(language("请讲。", "Go ahead, please.")), "\(rows)")
  }

  @Test func theScriptForTheCountyEndsWithItsLastSentenceOnASmallScreen() throws {
    let console = try TestConsole()
    try console.takeShift()
    let words = String(repeating: "水漫过便桥了，三组那几户进水，", count: 5)
    try console.receive("石桥村三组", text: words)
    try console.verify()
    var told = CallMade()
    (told.matter, told.recipient) = ("EV-20260714-01", "duty_leader")
    try console.submit(.recordCall(told))
    console.press(.f9)
    let rows = console.rows()
    #expect(rows.contains { $0.contains("请您复述一遍") } && rows.contains { $0.hasPrefix(">") }, "\(rows)")
    // Where even that has no room, it is said where all of it stands.
    #expect(console.rows(40, 12).contains { $0.contains("..Ctrl-Y 看全文") })
  }

  @Test(arguments: Language.allCases)
  func onlyAnEnglishScreenSaysThatAScriptIsChinese(language: Language) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村")
    try console.verify()
    console.press(.f9)
    #expect(console.rows().contains { $0.contains("(in Chinese)") } == (language == .english))
  }

  @Test(arguments: Language.allCases, ScreenSize.allCases)
  func theNumberToDialIsWhole(language: Language, size: ScreenSize) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村")
    try console.verify()
    console.press(.f9)
    let call = console.desktop.draw(size.size, at: console.now).lines
    #expect(call.contains { $0.contains("138 0000 1001") }, "\(call)")
    console.press(.escape, .character("1"))
    let matter = console.desktop.draw(size.size, at: console.now).lines.dropFirst(4)
    #expect(matter.contains { $0.contains("138 0000 1001") }, "\(matter)")
  }

  @Test(arguments: Language.allCases)
  func everyDigitOfWhoIsCalledIsShown(language: Language) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村", text: "水漫过便桥，三组进水")
    console.press(.f6)
    console.desktop.forms[0].select(.recipient)
    let rows = console.rows().joined(separator: "\n")
    for digit in 1...9 { #expect(rows.contains("\(digit) "), "\(digit)") }
    #expect(rows.contains(language("9 村", "9 a village")), "\(rows)")
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
