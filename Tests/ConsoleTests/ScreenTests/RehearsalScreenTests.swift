import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// A demo night in front of a room on duty: what is the exercise's, what is live, and how it is left.
@Suite struct RehearsalScreenTests {
  private static let sizes = [
    ScreenSize.usual.rawValue: ScreenSize.usual.size, ScreenSize.wide.rawValue: ScreenSize.wide.size,
  ]

  /// A live room with a flood of its own, and the exercise some minutes on.
  private func begin(_ language: Language) throws -> (TestConsole, DemoDesk) {
    let live = try TestConsole(language)
    try live.takeShift()
    try live.receive("石桥村三组", text: "溪水漫过便桥了")
    let demo = try DemoDesk(language)
    demo.desktop.isRehearsal = true
    try demo.play(to: night("20:33:00"))
    return (live, demo)
  }

  private func frame(_ live: TestConsole, _ demo: DemoDesk, _ size: Size) throws -> Surface {
    let title = try DemoScenario.scenario().title
    return RehearsalFrame(demo.desktop, at: demo.now, over: live.desktop, at: live.now, title: title)
      .draw(size)
  }

  private func check(_ live: TestConsole, _ demo: DemoDesk, _ name: String, _ language: Language) throws {
    for (size, value) in Self.sizes {
      try Golden.expect(frame(live, demo, value), is: "\(name)-\(language.rawValue)-\(size)")
    }
  }

  @Test(arguments: Language.allCases)
  func theMainScreenOfARehearsal(language: Language) throws {
    let (live, demo) = try begin(language)
    try check(live, demo, "rehearsal", language)
  }

  @Test(arguments: Language.allCases)
  func aFormOfARehearsal(language: Language) throws {
    let (live, demo) = try begin(language)
    live.clock.pass(minutes: 7)
    try demo.press(.control("o"), .character("1"), .f9, .character("1"))
    try check(live, demo, "rehearsal-verify", language)
  }

  @Test(arguments: Language.allCases)
  func whatWasSavedInARehearsalIsMarked(language: Language) throws {
    let (live, demo) = try begin(language)
    try demo.press(.control("o"), .character("1"), .f9, .character("1"), .f8)
    let saved = try frame(live, demo, ScreenSize.usual.size).lines.first {
      $0.contains(language(" 已存 ", " Saved "))
    }
    #expect(saved?.hasPrefix(language(" 演练 已存", " DRILL Saved")) == true)
  }

  @Test(arguments: Language.allCases)
  func everySizeNamesTheExerciseAndTheLiveRoom(language: Language) throws {
    let (live, demo) = try begin(language)
    for size in [Size(columns: 40, rows: 12), Size(columns: 30, rows: 8), Size(columns: 120, rows: 40)] {
      let rows = try frame(live, demo, size).lines
      #expect(rows.first?.contains(language("演练", "EXERCISE")) == true)
      #expect(rows.last?.hasPrefix(language(" 实况", " LIVE")) == true)
      #expect(rows.last?.contains("F5") == true)
    }
    let low = try frame(live, demo, Size(columns: 40, rows: 6)).lines
    #expect(low.last?.hasPrefix(language(" 实况", " LIVE")) == true)
  }

  @Test func whatIsntSavedLiveStandsOnTheLiveRow() throws {
    let (live, demo) = try begin(.chinese)
    live.diskIsFull = true
    live.press(.f8)
    live.type("要紧的")
    live.press(.f8)
    let row = try #require(try frame(live, demo, ScreenSize.usual.size).lines.last)
    #expect(row.contains("未保存") || row.contains("盘满"), "\(row)")
  }

  @Test(arguments: [[Key.f5], [.control("g"), .character("5")], [.f8, .f5], [.f1, .f5]])
  func aRealPhoneLeavesItFromEverywhere(keys: [Key]) throws {
    let (_, demo) = try begin(.chinese)
    let responses = keys.map { demo.desktop.handle($0, at: demo.now) }
    #expect(responses.last == .leaveRehearsal(ringing: true))
  }

  /// The phone of the exercise rings from the list.
  @Test func theListRingsRehearsesAndLeaves() throws {
    let (live, demo) = try begin(.chinese)
    func choose(_ words: String, on desktop: Desktop) -> Response {
      _ = desktop.handle(.f1, at: demo.now)
      for sign in words { _ = desktop.handle(.character(sign), at: demo.now) }
      return desktop.handle(.enter, at: demo.now)
    }
    #expect(choose("来电", on: demo.desktop) == .handled && demo.desktop.frontForm?.sort == .ring)
    #expect(choose("离开预演", on: demo.desktop) == .leaveRehearsal(ringing: false))
    live.desktop.canRehearse = true
    #expect(choose("预演一夜", on: live.desktop) == .rehearse)
    // An exercise has no rehearsal inside it, and lines can't show two rooms.
    demo.desktop.canRehearse = true
    #expect(choose("预演一夜", on: demo.desktop) == .handled)
    live.desktop.canRehearse = false
    live.desktop.list = nil
    #expect(choose("预演一夜", on: live.desktop) == .handled)
  }
}
