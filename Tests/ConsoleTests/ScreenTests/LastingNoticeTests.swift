import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// What stands under the one line until somebody has looked at it.
@Suite struct LastingNoticeTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func banners(_ columns: Int = 80, _ rows: Int = 24) -> String {
    let all = console.rows(columns, rows)
    guard let first = all.firstIndex(where: { $0.hasPrefix(" ! ") }) else { return "" }
    return all[first...].prefix { $0.hasPrefix(" ! ") || $0.hasPrefix("   ") }.joined()
  }

  private func run(_ action: String) {
    console.press(.f1)
    console.type(action)
    console.press(.enter)
  }

  @Test func aClockThatWasSetStandsThereUntilAPersonConfirmsIt() throws {
    #expect(!banners().contains("时钟"))
    console.clock.set(byMilliseconds: -3 * 3_600_000)
    try console.desk.tick()
    console.press(.f8)
    console.type("水")
    console.press(.escape)
    #expect(banners().contains("时钟被拨回了3时00分") && console.rows()[0].contains("2026年7月14日"))
    #expect(banners(40, 12).contains("时钟被拨回了"))
    run("时间没错")
    #expect(!banners().contains("时钟") && !console.rows()[0].contains("2026年"))
    console.press(.f1)
    #expect(console.desktop.list?.items.contains { $0.value == "confirmTime" } == false)
  }

  @Test func aClockThatWasSetRightAgainIsNoNews() throws {
    console.clock.set(byMilliseconds: 7_200_000)
    try console.desk.tick()
    #expect(banners().contains("时钟被拨快了2时00分"))
    console.clock.set(byMilliseconds: -7_200_000)
    try console.desk.tick()
    #expect(!banners().contains("时钟"))
  }

  @Test func aClockBeforeTheLogIsSaidWithBothYears() {
    console.desktop.doubt.begin()
    console.clock.pass(seconds: -3 * 365 * 86_400)
    let shown = console.screen().lines.joined()
    #expect(shown.contains("2023-07-15") && shown.contains("2026-07-14"))
    #expect(console.rows()[0].contains("2023年"))
  }

  @Test func refusedInboxFilesStandThereUntilSomebodyHasSeenThem() {
    console.desktop.refusedFiles = [RefusedFile(name: "one.json-1", reason: "时间还没到")]
    console.press(.f8)
    console.type("水")
    console.press(.escape)
    #expect(banners().contains("收件没收下 1") && banners(40, 12).contains("收件没收下 1"))
    run("没收下的收件")
    #expect(console.rows().contains { $0.contains("one.json-1  时间还没到") })
    console.press(.escape)
    #expect(banners().contains("收件没收下 1"))
    run("没收下的收件")
    console.press(.enter)
    #expect(!banners().contains("没收下") && console.desktop.refusedSeen == ["one.json-1"])
  }

  @Test func noticesStandTogetherOnAHighScreen() throws {
    console.desktop.refusedFiles = [RefusedFile(name: "one.json-1", reason: "时间还没到")]
    console.desktop.warning = "policy.toml 第 3 行"
    #expect(banners().contains("收件没收下 1") && banners().contains("policy.toml"))
    #expect(!banners(40, 12).contains("policy.toml"))
  }

  @Test func whatIsDueOnAnotherDayShowsTheDate() throws {
    try console.receive("石桥村")
    let due = try #require(console.desk.room.openClocks.first).due
    #expect(dueText(due, at: console.now, zone: .china) == ZoneTable.china.civil(due).clock)
    console.clock.set(byMilliseconds: -40 * 86_400_000)
    #expect(dueText(due, at: console.now, zone: .china) == "7/14")
    #expect(console.rows(120, 40).contains { $0.contains("7/14") && $0.contains("石桥村") })
  }

  @Test func aShiftThatIsOverSaysSo() {
    console.clock.pass(seconds: 30 * 86_400)
    #expect(console.rows(120, 40)[0].contains("班次已过"))
    #expect(!console.rows(120, 40)[0].contains("0:00"))
  }
}
