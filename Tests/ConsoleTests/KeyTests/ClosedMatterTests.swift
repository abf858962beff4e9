import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

/// Another seat closes what is open on this screen.
@Suite struct ClosedMatterTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组", .flashFlood, text: "水漫过便桥")
    try console.submit(.startCard(StartCard(matter: "EV-20260714-01", card: "flash_flood")), by: "wu.xiao")
    console.press(.character("1"))
  }

  private func close() throws {
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "看错"
    closed.verifiedBy = "周某"
    try console.submit(.closeMatter(closed), by: "zhao.min")
  }

  private var said: String { console.desktop.message?.text ?? "" }

  @Test func theViewSaysWhenAndHow() throws {
    try close()
    #expect(console.rows().contains { $0.hasPrefix("1号 石桥村三组 山洪") && $0.contains("20:31 误报") })
  }

  @Test(arguments: [Action.closeMatter, .recordFigure, .recordBulletin, .verify, .phase, .card, .step])
  func whatWouldBeAboutItIsRefusedWithWhy(action: Action) throws {
    try close()
    console.desktop.perform(action, at: console.now)
    #expect(console.desktop.frontForm == nil)
    #expect(console.desktop.message?.sort == .refused)
    #expect(said.contains("1号 20:31 误报，不能再办") && said.contains("F5"))
  }

  @Test func aStepOfItsCardIsNeitherTickedNorDropped() throws {
    _ = console.rows()
    console.press(.tab)
    try #require(console.desktop.stepHere != nil)
    try close()
    let head = console.desk.head.sequence
    console.press(.character(" "))
    #expect(said.contains("不能再办"))
    console.desktop.message = nil
    console.press(.character("-"))
    #expect(console.desktop.reason == nil && said.contains("不能再办"))
    #expect(console.desk.head.sequence == head)
  }

  /// A call is a call: it's recorded, but not about what is over.
  @Test func aCallFromHereIsNotAboutIt() throws {
    try close()
    console.press(.f6)
    #expect(console.desktop.frontForm?.sort == .call && console.desktop.frontForm?.matter == nil)
    #expect(said.contains("1号 20:31 误报"))
  }

  @Test func aFormAboutItSaysSoWhileItIsWritten() throws {
    console.press(.f6)
    #expect(!console.rows().contains { $0.contains("注意") })
    console.clock.pass(seconds: 70)
    try close()
    #expect(console.rows().contains { $0.hasPrefix(" 注意 1号 20:32 误报") })
  }

  @Test func itsNumberOpensItAndSaysWhatBecameOfIt() throws {
    try close()
    console.press(.escape, .escape, .character("1"))
    #expect(console.desktop.opened == "EV-20260714-01")
    #expect(console.rows().contains { $0.contains("误报") && $0.contains("1号") })
    console.press(.escape)
    console.press(.character("7"))
    #expect(said == "没有 7号在办。")
  }
}
