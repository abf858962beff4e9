import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

/// A frame shows one instant: whatever else runs on while it's drawn, all its times belong together.
@Suite struct OneInstantTests {
  private func console() throws -> TestConsole {
    let console = try TestConsole(at: night("20:31:00"))
    try console.takeShift()
    try console.receive("石桥村三组", text: "溪水漫过便桥了")
    try console.receive("李家湾村", .lifelineOutage, text: "全村停电")
    console.clock.pass(seconds: 140)
    return console
  }

  /// What brings a view to the front.
  private static let views: [(name: String, keys: [Key])] = [
    ("main", []), ("matter", [.character("1")]), ("whole list", [.character("0")]), ("log", [.tab]),
    ("ring", [.f5]), ("report", [.f5, .character("1"), .character("水")]), ("call", [.f9]), ("note", [.f8]),
    ("actions", [.f1]), ("search", [.f3]),
  ]

  /// The desk's clock goes on by minutes between two drawings for the same instant.
  @Test(arguments: views.indices)
  func aFrameKnowsNoClockButItsOwn(index: Int) throws {
    let view = Self.views[index]
    let console = try console()
    for key in view.keys { console.press(key) }
    for size in ScreenSize.allCases {
      let at = console.now
      let first = console.desktop.draw(size.size, at: at)
      console.clock.pass(seconds: 121)
      let second = console.desktop.draw(size.size, at: at)
      #expect(first.lines == second.lines, "\(view.name) at \(size.rawValue)")
      #expect(first == second)
    }
  }

  /// One clock on one screen: the one line, the queue and the opened matter say the same.
  @Test(arguments: [0, 1, 59, 60, 159, 160, 161, 300])
  func theSameClockReadsTheSameInEveryPlace(seconds: Int) throws {
    let console = try console()
    let at = console.now.adding(seconds: seconds)
    let clock = try #require(console.desk.room.oneLine(at: at).clock)
    let act = clock.plan.kind.act(in: .chinese)
    let left = timeLeft(until: clock.due, at: at, in: .chinese)
    func times(_ surface: Surface, with words: String) -> [String] {
      surface.lines.filter { $0.contains(words) && $0.contains("20:36") }
    }
    let main = console.desktop.draw(ScreenSize.usual.size, at: at)
    let inMain = times(main, with: act)
    #expect(inMain.count >= 2 && inMain.allSatisfy { $0.contains(left) }, "\(inMain)")
    console.press(.character("1"))
    let inMatter = times(console.desktop.draw(ScreenSize.usual.size, at: at), with: act)
    #expect(inMatter.contains { $0.contains(left) }, "\(inMatter)")
  }
}
