import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// What a message says is true for as long as it stands; what is typed after `-` survives.
@Suite struct StaleMessageTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  @Test func aNumberThatNobodyHadIsSaidOnlyUntilSomebodyHasIt() throws {
    console.press(.character("1"))
    #expect(console.rows()[22] == " 没有 1号在办。")
    try console.receive("石桥村")
    #expect(!console.rows().contains { $0.contains("没有 1号在办") })
    #expect(desktop.message == nil)
  }

  @Test func nothingOwedIsSaidOnlyUntilSomethingIs() throws {
    console.press(.f9)
    #expect(desktop.message == .init(.hint, "现在没有要办的。"))
    try console.receive("石桥村")
    _ = console.rows()
    #expect(desktop.message == nil)
  }

  @Test func aNewMessageDoesntHangOnTheOldCondition() throws {
    console.press(.character("1"))
    desktop.message = .init(.hint, "别的")
    try console.receive("石桥村")
    _ = console.rows()
    #expect(desktop.message == .init(.hint, "别的"))
  }

  private func beginReason() throws {
    try console.receive("石桥村三组")
    try console.submit(.startCard(StartCard(matter: "EV-20260714-01", card: "flash_flood")), by: "wu.xiao")
    console.press(.tab, .character("4"), .character("-"))
    console.type("没有")
  }

  @Test func aReasonIsADraftOnDiskAndComesBackAfterACrash() throws {
    try beginReason()
    console.drafts.save()
    #expect(try console.draftFiles.count == 1)
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    let form = try #require(again.desktop.frontForm)
    #expect(form.sort == .step && form[.step] == "flash_flood#4" && form[.text] == "没有")
    again.press(.f8)
    let step = try #require(
      again.desktop.room.cardRuns(of: "EV-20260714-01").first.flatMap {
        again.desktop.room.progress(of: $0.id)?.step(numbered: 4)
      })
    #expect(step.state == .notApplicable && step.text == "没有")
  }

  @Test func escKeepsTheReasonHeld() throws {
    try beginReason()
    console.press(.escape)
    #expect(desktop.reason == nil && desktop.forms.first?[.text] == "没有")
    console.press(.f4)
    #expect(desktop.frontForm?.sort == .step)
  }

  @Test func aSavedReasonLeavesNoDraft() throws {
    try beginReason()
    console.drafts.save()
    console.press(.f8)
    console.drafts.save()
    #expect(try desktop.reason == nil && console.draftFiles.isEmpty && desktop.forms.isEmpty)
  }
}
