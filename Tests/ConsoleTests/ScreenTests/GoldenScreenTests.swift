import Curses
import Desk
import DutyModel
import Glibc
import TestSupport
import Testing

@testable import Console

/// What stands on the screen, row by row, in both languages and at all sizes.
@Suite struct GoldenScreenTests {
  /// A busy hour: four matters, one of them overdue, one a false alarm, and two forms begun.
  private func busy(_ language: Language) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村三组", text: "溪水漫过便桥了，三组那几户进水")
    console.clock.pass(minutes: 4)
    try console.receive("李家湾村", .lifelineOutage, text: "全村停电")
    try console.callCounty("EV-20260714-02")
    try console.receive("县道205弯桥", .roadTraffic, text: "两车相撞，1人卡在车里")
    try console.receive("青禾中学", .buildingFire, text: "食堂后面冒烟")
    var closed = CloseMatter()
    closed.matter = "EV-20260714-04"
    closed.outcome = .falseAlarm
    closed.text = "烧落叶，已灭"
    closed.verifiedBy = "派出所值班民警"
    try console.submit(.closeMatter(closed), by: "zhao.min")
    console.clock.pass(seconds: 76)
    try console.desk.tick()
    try console.submit(.addNote(NoteAdded(text: "供电所说正在查线，约40分钟", matter: "EV-20260714-02")), by: "wu.xiao")
    return console
  }

  private func check(_ console: TestConsole, _ name: String, _ language: Language) throws {
    for size in ScreenSize.allCases {
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now),
        is: "\(name)-\(language.rawValue)-\(size.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func main(language: Language) throws {
    try check(busy(language), "main", language)
  }

  @Test(arguments: Language.allCases)
  func anOpenedMatter(language: Language) throws {
    let console = try busy(language)
    console.press(.character("2"))
    try check(console, "matter", language)
  }

  @Test(arguments: Language.allCases)
  func theLogInFront(language: Language) throws {
    let console = try busy(language)
    console.press(.tab, .up, .up)
    try check(console, "log", language)
  }

  @Test(arguments: Language.allCases)
  func nothingIsOpen(language: Language) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try check(console, "empty", language)
  }

  @Test(arguments: Language.allCases)
  func nobodyHasTakenTheShift(language: Language) throws {
    try check(TestConsole(language), "unmanned", language)
  }

  @Test(arguments: Language.allCases)
  func nothingIsAdopted(language: Language) throws {
    let console = try TestConsole(language, adopts: false)
    console.desktop.warning = language(
      "policy.toml 第 3 行：缺 minutes", "policy.toml line 3: minutes is missing")
    try check(console, "bare", language)
  }

  @Test(arguments: Language.allCases)
  func aRing(language: Language) throws {
    let console = try busy(language)
    console.press(.f5)
    console.clock.pass(seconds: 6)
    try check(console, "ring", language)
  }

  @Test(arguments: Language.allCases)
  func aCallBeingWrittenDown(language: Language) throws {
    let console = try busy(language)
    console.press(.f5, .character("4"))
    console.type("停电咨询")
    console.press(.f5, .character("1"))
    console.type("水漫过便桥了，三组那几户进水，周家老人还在屋里")
    console.press(.enter)
    console.type("05")
    console.press(.enter)
    console.type("3")
    console.press(.enter)
    console.type("便桥旁")
    console.press(.enter)
    console.type("13800000002")
    console.press(.enter, .character("1"), .enter)
    console.clock.pass(seconds: 72)
    try check(console, "call", language)
  }

  /// The caller hung up before he said where: his first words stand for the place.
  @Test(arguments: Language.allCases)
  func aMatterWithoutAPlace(language: Language) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    var content = ReportContent()
    content.text = "水到窗台了，快来人，楼上还有两个老人"
    try console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
    content.kind = .flashFlood
    try console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
    try check(console, "no-place", language)
  }

  @Test(arguments: Language.allCases)
  func anOfferOfTheSameMatter(language: Language) throws {
    let console = try busy(language)
    console.press(.f5, .character("1"), .enter)
    console.type("05")
    console.press(.enter)
    console.desktop.forms[0].select(.same)
    try check(console, "same", language)
  }

  @Test(arguments: Language.allCases)
  func aSpotCheck(language: Language) throws {
    let console = try busy(language)
    console.press(.control("o"), .character("1"), .f5, .character("2"))
    try check(console, "spot-check", language)
  }

  @Test(arguments: Language.allCases)
  func confirmingAClosing(language: Language) throws {
    let console = try busy(language)
    console.press(.character("2"))
    console.desktop.perform(.closeMatter, at: console.now)
    console.press(.character("1"), .enter)
    console.type("复电")
    console.desktop.forms[0].select(.matter)
    try check(console, "close", language)
  }

  @Test(arguments: Language.allCases)
  func aLongText(language: Language) throws {
    let console = try busy(language)
    console.press(.f8, .f2)
    console.type(String(repeating: "水位21时40分起回落。", count: 12))
    console.press(.enter)
    console.type("雨停了")
    try check(console, "long-text", language)
  }

  @Test(arguments: Language.allCases)
  func callingTheCounty(language: Language) throws {
    let console = try busy(language)
    console.press(.control("o"), .character("1"))
    for _ in 1...4 { console.press(.f9, .character("1"), .f8) }
    console.press(.f9)
    try check(console, "county", language)
  }

  @Test(arguments: Language.allCases)
  func callingOut(language: Language) throws {
    let console = try busy(language)
    console.press(.control("o"), .character("1"), .f9, .character("1"))
    try check(console, "outgoing", language)
  }

  @Test(arguments: Language.allCases)
  func aNote(language: Language) throws {
    let console = try busy(language)
    console.press(.f8)
    console.type("水位21时40分起回落0.4米")
    try check(console, "note", language)
  }

  @Test(arguments: Language.allCases)
  func aRefusedNote(language: Language) throws {
    let console = try busy(language)
    console.press(.f8, .f8)
    try check(console, "refused", language)
  }

  @Test(arguments: Language.allCases)
  func notSaved(language: Language) throws {
    let console = try busy(language)
    console.diskIsFull = true
    console.press(.f8)
    console.type("要紧的")
    console.press(.f8, .escape, .f5, .character("4"))
    console.type("停电咨询")
    console.press(.f8)
    try check(console, "unsaved", language)
    console.press(.escape)
    try check(console, "unsaved-held", language)
  }

  @Test(arguments: Language.allCases)
  func refusedWhenItWasTriedAgain(language: Language) throws {
    let console = try busy(language)
    console.diskIsFull = true
    console.press(.f8)
    console.type("要紧的")
    console.press(.f8)
    console.desktop.refused(.emptyNote, key: console.desktop.forms[0].key)
    console.saver.retryWhenDue()
    try check(console, "unsaved-refused", language)
  }

  @Test(arguments: Language.allCases)
  func quittingWithSomethingUnsaved(language: Language) throws {
    let console = try busy(language)
    console.diskIsFull = true
    console.press(.f8)
    console.type("要紧的，下一班一定要看：李家湾村停电，供电所来电说明早六点前修不好")
    console.press(.f8, .escape, .f1)
    console.type(Action.quit.name(in: language))
    console.press(.enter)
    try check(console, "unsaved-quit", language)
  }

  @Test(arguments: Language.allCases)
  func readingOnly(language: Language) throws {
    let console = try busy(language)
    console.press(.f8)
    console.type("要紧的")
    console.disk.fail(["write"], with: EROFS)
    console.press(.f8, .escape)
    try check(console, "unsaved-read-only", language)
  }

  @Test(arguments: Language.allCases)
  func whatCanBeDone(language: Language) throws {
    let console = try busy(language)
    console.press(.f1)
    try check(console, "actions", language)
  }

  @Test(arguments: Language.allCases)
  func whoTypes(language: Language) throws {
    let console = try busy(language)
    console.press(.control("o"), .down)
    try check(console, "people", language)
  }

  @Test(arguments: Language.allCases)
  func quitting(language: Language) throws {
    let console = try busy(language)
    console.press(.f1)
    console.type(Action.quit.name(in: language))
    console.press(.enter)
    try check(console, "quit", language)
  }

  @Test(arguments: Language.allCases)
  func aReplay(language: Language) throws {
    let console = try busy(language)
    let recording = try Recording(folder: console.folder, zone: .china)
    let replay = ReplayScreen(recording, look: Look(language: language))
    replay.player.seek(to: night("20:35:00"))
    for size in ScreenSize.allCases {
      try Golden.expect(replay.draw(size.size), is: "replay-\(language.rawValue)-\(size.rawValue)")
    }
  }

  @Test func everySizeDrawsSomethingAndNothingTooWide() throws {
    let console = try busy(.chinese)
    console.press(.f5, .character("1"))
    for columns in stride(from: 0, through: 130, by: 7) {
      for rows in stride(from: 0, through: 42, by: 3) {
        let surface = console.screen(columns, rows)
        #expect(surface.size == Size(columns: columns, rows: rows))
        if let cursor = surface.cursor {
          #expect(cursor.row < rows && cursor.column < max(1, columns))
        }
      }
    }
  }
}
