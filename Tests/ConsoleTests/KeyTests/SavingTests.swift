import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct SavingTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
  }

  @Test func aRefusalKeepsTheFormAndSaysWhy() {
    console.press(.f8, .f8)
    #expect(desktop.message == .init(.refused, Refusal.emptyNote.message(in: .chinese)))
    #expect(desktop.frontForm?.sort == .note)
    console.type("写上")
    console.press(.f8)
    #expect(desktop.forms.isEmpty)
    #expect(desktop.message?.sort == .saved)
  }

  @Test func aFailureKeepsTheFormAndTheHeaderSaysSo() throws {
    console.press(.f8)
    console.type("要紧的")
    console.diskIsFull = true
    console.press(.f8)
    #expect(desktop.message?.sort == .failed)
    #expect(desktop.message?.text.hasPrefix("未保存。") == true)
    #expect(desktop.unsavedCount == 1)
    #expect(console.rows()[0].contains("未保存 1"))
    console.press(.escape)
    #expect(desktop.unsavedCount == 1)
    console.diskIsFull = false
    console.press(.f4, .f8)
    #expect(desktop.unsavedCount == 0)
    #expect(desktop.forms.isEmpty)
    #expect(console.rows()[0].contains("已存\(console.desk.room.sequence)"))
  }

  @Test func aFailedTakeOverStaysInItsForm() {
    console.diskIsFull = true
    console.press(.f9, .character("1"), .f8)
    #expect(desktop.message?.sort == .failed && desktop.unsavedCount == 1)
    console.diskIsFull = false
    console.press(.f8)
    #expect(desktop.unsavedCount == 0)
    #expect(desktop.room.shift?.officers.first == "wu.xiao")
  }

  @Test func whatIsEmptiedAndDroppedIsNoLongerUnsaved() {
    console.press(.f8, .character("x"))
    console.diskIsFull = true
    console.press(.f8, .backspace, .escape)
    #expect(desktop.forms.isEmpty && desktop.unsavedCount == 0)
  }

  @Test func aFormThrownAwayIsNoLongerUnsaved() {
    console.press(.f8, .character("x"))
    console.diskIsFull = true
    console.press(.f8, .f1)
    console.type("丢掉")
    console.press(.enter)
    #expect(desktop.forms.isEmpty && desktop.unsavedCount == 0)
  }

  @Test func savingOneOfTwoFormsLeavesTheOtherInFront() {
    console.press(.f8, .character("a"), .f5, .character("4"), .character("b"))
    let key = desktop.forms[0].key
    let intent = Intent(command: .addNote(NoteAdded(text: "a")), occasion: .now, key: key)
    desktop.saved(intent, Acknowledgement([]), at: console.now)
    #expect(desktop.forms.count == 1)
    #expect(desktop.frontForm?[.text] == "b")
  }

  @Test func aWrongFieldIsSelectedWithTheReason() {
    console.press(.f5, .character("1"))
    console.type("水")
    console.desktop.forms[0].select(.occurred)
    #expect(desktop.frontForm?.current?.name == .occurred)
    console.type("2599")
    console.press(.tab, .f8)
    #expect(desktop.frontForm?.current?.name == .occurred)
    #expect(desktop.message?.sort == .refused)
    #expect(desktop.room.reports.isEmpty)
  }

  @Test func whatWasTypedTooLongIsSaid() {
    console.press(.f8, .paste(String(repeating: "水", count: 6_000)))
    #expect(desktop.message?.sort == .refused)
    console.press(.f8)
    #expect(desktop.message?.sort == .saved)
  }

  @Test func quittingWithOpenMattersAsks() throws {
    try console.receive("石桥村")
    console.press(.f1)
    console.type("退出")
    console.press(.enter)
    #expect(!console.hasQuit && desktop.frontForm?.sort == .quit)
    console.press(.enter, .escape)
    #expect(!console.hasQuit && desktop.forms.isEmpty)
    console.press(.f1)
    console.type("退出")
    console.press(.enter, .f8)
    #expect(console.hasQuit)
  }

  @Test func quittingAnEmptyRoomIsOneChoice() {
    console.press(.f1)
    console.type("退出")
    console.press(.enter)
    #expect(console.hasQuit)
  }

  @Test func draftsComeBackHeld() throws {
    var draft = Draft()
    draft.form = "ring.ordinary"
    draft.started = night("20:12:00")
    draft.key = "Z/1"
    draft.fields = [Draft.Field(name: "text", text: "高坪村 塌方")]
    var odd = draft
    odd.form = "radar"
    let isTaken = [draft, odd].map { desktop.restore($0, number: nil, at: console.now) }
    desktop.tellRestored()
    #expect(isTaken == [.held, .unknown])
    #expect(desktop.forms.count == 1 && desktop.front == nil)
    #expect(desktop.message?.sort == .hint)
    console.press(.f4)
    #expect(desktop.frontForm?.category == .ordinary)
    #expect(desktop.frontForm?.started == night("20:12:00"))
    console.press(.f8)
    #expect(desktop.room.reports.values.first?.at == night("20:12:00"))
    // Saved before the crash: it isn't offered again.
    #expect(desktop.restore(draft, number: nil, at: console.now) == .stored)
    #expect(desktop.forms.isEmpty)
  }
}
