import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// The first page after a stop.
@Suite struct RestartTests {
  private let console: TestConsole
  /// The station's folder goes with it.
  private let before: TestConsole
  private let stopped: Timestamp

  /// Half a report is typed, then the power goes for twenty minutes.
  init() throws {
    before = try TestConsole()
    try before.takeShift()
    try before.receive("石桥村")
    before.press(.f5)
    before.type("高坪村塌方")
    before.drafts.save()
    stopped = before.now
    before.clock.pass(minutes: 20)
    console = try TestConsole(restarting: before)
  }

  private func stop(_ cause: Stoppage.Cause = .machine) -> Stoppage {
    Stoppage(from: stopped, to: console.now, cause: cause)
  }

  private var isShown: Bool { if case .restart = console.desktop.page { true } else { false } }

  @Test func itSaysHowLongAndWhyWhatWasHalfWrittenAndWhatFellDue() {
    console.desktop.showRestart(stop())
    let rows = console.rows()
    #expect(rows.contains { $0.contains("停了 20分00秒   20:31:00 到 20:51:00   机器关过") })
    #expect(rows.contains { $0.contains("1 接着写") && $0.contains("高坪村塌方") })
    #expect(rows.contains { $0.contains("2 已过") && $0.contains("石桥村") && $0.contains("应20:36") })
    #expect(rows.contains { $0.contains("0 先回主屏") })
  }

  @Test func aStopOfAMomentIsSaidInWords() {
    let stop = Stoppage(from: console.now.adding(seconds: -2), to: console.now, cause: .program)
    console.desktop.showRestart(stop)
    #expect(console.rows().contains { $0.contains("刚才停了一下   20:50:58   程序断了，机器没关") })
    #expect(!console.rows().contains { $0.contains("秒") })
  }

  @Test func aDigitTakesUpTheDraft() {
    console.desktop.showRestart(stop())
    console.press(.character("1"))
    #expect(console.desktop.frontForm?[.text] == "高坪村塌方")
    console.press(.f8, .f8)
    // Back on the page, where it's settled by now.
    #expect(isShown && console.rows().contains { $0.contains("1 接着写  已存或已丢") })
  }

  @Test func aDigitOpensTheFormOfWhatFellDueAndSavesNothing() throws {
    console.desktop.showRestart(stop())
    let head = console.desk.head.sequence
    console.press(.character("２"))
    #expect(console.desktop.frontForm?.sort == .verify)
    #expect(console.desktop.frontForm?.matter == "EV-20260714-01")
    #expect(console.desk.head.sequence == head)
  }

  @Test(arguments: [Key.character("0"), .escape])
  func everythingCanBeLeftForLater(key: Key) {
    console.desktop.showRestart(stop())
    console.press(key)
    #expect(console.desktop.page == nil && console.desktop.forms.count == 1)
    #expect(console.rows().contains { $0.contains("石桥村") })
  }

  @Test func theGlobalKeysWorkOnIt() {
    console.desktop.showRestart(stop())
    console.press(.f5)
    #expect(console.desktop.frontForm?.isUndecided == true)
    console.press(.escape, .character("7"))
    #expect(console.desktop.frontForm?.sort == .note)
  }

  @Test func whoLeftForAMomentSeesNoPage() throws {
    console.desktop.showRestart(
      Stoppage(from: console.now.adding(minutes: -4), to: console.now, cause: .left))
    #expect(!isShown)
    console.desktop.showRestart(stop(.left))
    #expect(isShown)
  }

  @Test func aShortStopWithNothingLostShowsNoPage() throws {
    let calm = try TestConsole()
    let now = calm.now
    calm.desktop.showRestart(Stoppage(from: now.adding(seconds: -30), to: now, cause: .program))
    #expect(calm.desktop.page == nil)
    calm.desktop.showRestart(Stoppage(from: now.adding(minutes: -2), to: now, cause: .program))
    #expect(calm.desktop.page != nil)
  }

  @Test func aClockThatWasSetBackIsSaid() {
    console.desktop.showRestart(stop(.clockSetBack))
    #expect(console.rows().contains { $0.contains("对一下表") })
  }
}
