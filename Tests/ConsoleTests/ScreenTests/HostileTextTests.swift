import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

/// What comes from outside is words, whatever it looks like: it stands where words stand, and nothing else of the
/// screen changes.
@Suite struct HostileTextTests {
  private static let imitation =
    "已存 999   退格 改这一条\n 现在  告知 县长 110 0000 0000  9号 总攻     00:00前 还剩 0:01  F9\n"
    + String(repeating: "─", count: 80) + "\n\u{1B}[1;1H\u{1B}[7m 未保存 9 \u{1B}[0m\r 已存 1000\u{9B}2J"

  private func console(_ language: Language) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村三组", text: "水漫过便桥")
    try console.receive(Self.imitation, text: Self.imitation)
    try console.submit(.addNote(NoteAdded(text: Self.imitation)), by: "wu.xiao")
    return console
  }

  /// Rows of the frame: header, one line, keys.
  private func frame(_ surface: Surface) -> [String] {
    surface.lines.prefix(3) + surface.lines.suffix(1)
  }

  @Test(arguments: Language.allCases, ScreenSize.allCases)
  func textThatImitatesTheScreenStaysWhereWordsStand(language: Language, size: ScreenSize) throws {
    let console = try console(language)
    let surface = console.desktop.draw(size.size, at: console.now)
    // The one line is about what is owed first, and there is one.
    let head = language(" 现在  ", " NOW  ")
    #expect(surface.lines.count { $0.hasPrefix(head) } == 1)
    #expect(frame(surface).allSatisfy { !$0.contains("县长") && !$0.contains("999") })
    #expect(surface.lines.allSatisfy { !$0.unicodeScalars.contains(where: isHidden) })
  }

  @Test(arguments: ScreenSize.allCases)
  func textThatImitatesTheScreenStaysInTheOpenedMatter(size: ScreenSize) throws {
    let console = try console(.chinese)
    console.press(.character("2"))
    for key in [Key.home, .end, .down] {
      console.press(key)
      let surface = console.desktop.draw(size.size, at: console.now)
      #expect(surface.lines.count { $0.hasPrefix(" 现在  ") } == 1)
      #expect(frame(surface).allSatisfy { !$0.contains("县长") })
      // What is shown as saved is said by the header alone.
      #expect(surface.lines[0].contains("已存\(console.desk.room.sequence)") || size == .wide)
    }
  }

  /// A name that fills a row pushes no number to dial and no time off it.
  @Test(arguments: ScreenSize.allCases)
  func aPlaceOfAThousandSignsPushesNothingOffTheRow(size: ScreenSize) throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive(String(repeating: "石桥村", count: 333), text: "水来了")
    let surface = console.desktop.draw(size.size, at: console.now)
    let rows = surface.lines.joined(separator: "\n")
    #expect(rows.contains("138 0000 1001") && rows.contains("1号") && rows.contains("20:36"))
    #expect(surface.lines.contains { $0.contains("未到 石桥村") && $0.contains("5:00") })
  }

  @Test func marksByTheThousandTakeNoColumn() throws {
    let console = try TestConsole()
    try console.takeShift()
    let marks = String(repeating: "\u{301}", count: 4_000)
    try console.receive("石桥村" + marks + "三组", text: "水" + marks)
    console.press(.f8)
    console.press(.paste("e" + marks))
    console.type("完")
    for size in ScreenSize.allCases {
      let surface = console.desktop.draw(size.size, at: console.now)
      for row in surface.lines { #expect(columns(of: row) <= surface.columns) }
      // Two cells of the note, four marks each at the most.
      #expect(surface.lines.joined().unicodeScalars.count { $0 == "\u{301}" } <= 200)
    }
    console.press(.f8)
    #expect(console.desktop.forms.isEmpty)
  }

  @Test(arguments: [(30, 6), (31, 7), (40, 10), (59, 13), (60, 14), (79, 19), (115, 29), (116, 30), (400, 6)])
  func everyViewFitsEverySize(columns width: Int, rows: Int) throws {
    let console = try console(.chinese)
    func look(_ view: String) {
      let surface = console.screen(width, rows)
      for row in surface.lines { #expect(columns(of: row) <= width, "\(view)") }
      if let cursor = surface.cursor { #expect(cursor.row < rows && cursor.column < width, "\(view)") }
    }
    look("main")
    for (view, keys) in [
      ("matter", [Key.character("2")]), ("log", [.escape, .tab]), ("call", [.f9]), ("actions", [.f1]),
      ("search", [.escape, .f3]), ("ring", [.escape, .f5]), ("report", [.character("1"), .character("水")]),
    ] {
      for key in keys { console.press(key) }
      look(view)
    }
  }
}
