import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct FormKeyTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func received() -> [ReportReceived] {
    desktop.room.reports.values.sorted { $0.entry < $1.entry }.map(\.received)
  }

  @Test func aRingIsWrittenDownAndSavedByF8() throws {
    console.press(.f5)
    #expect(desktop.isOnThePhone)
    console.clock.pass(seconds: 70)
    console.press(.character("1"))
    console.type("水漫过便桥了")
    console.press(.enter)
    console.type("石桥村三组")
    console.press(.enter)
    console.type("13800000002")
    #expect(console.desk.room.reports.isEmpty)
    let response = console.press(.f8)
    guard case .submit(let intent) = response, case .receiveReport(let report) = intent.command else {
      Issue.record("\(response)")
      return
    }
    #expect(report.content.category == .incident)
    #expect(report.content.text == "水漫过便桥了")
    #expect(report.content.place == "石桥村三组")
    #expect(report.content.source?.phone == "13800000002")
    #expect(intent.occasion == .taken(night("20:31:00")))
    #expect(desktop.forms.isEmpty && desktop.front == nil)
    #expect(desktop.message?.sort == .saved)
    #expect(desktop.message?.text.hasPrefix("已存 \(console.desk.head.sequence)") == true)
    #expect(desktop.room.openMatters.first?.opened == night("20:31:00"))
    #expect(!desktop.isOnThePhone)
  }

  @Test func enterNeverSaves() {
    console.press(.f5, .character("4"))
    console.type("问路")
    for _ in 1...20 { console.press(.enter) }
    #expect(received().isEmpty)
    #expect(desktop.forms.count == 1)
  }

  @Test func typingBeforeADigitIsTheCallersWords() {
    console.press(.f5)
    console.type("水来了1个人")
    // Asked once what sort it is; the next F8 saves it in any case.
    console.press(.f8)
    #expect(received().isEmpty && desktop.frontForm?.current?.name == .category)
    #expect(desktop.message?.sort == .refused)
    console.press(.f8)
    #expect(received().map(\.content.text) == ["水来了1个人"])
    #expect(received().first?.content.category == .incident)
  }

  @Test func fullWidthDigitsChooseTheKindOfARing() {
    console.press(.f5, .character("４"))
    #expect(desktop.frontForm?.category == .ordinary)
  }

  @Test func aWrongNumberIsSavedByOneDigit() {
    console.press(.f5, .character("0"))
    #expect(received().map(\.content.category) == [.wrongNumber])
    #expect(desktop.forms.isEmpty)
  }

  @Test func aRingInsideAFormHoldsItAndF4ReturnsToTheSamePlace() {
    console.press(.f5, .character("1"))
    console.type("水漫桥")
    console.press(.enter)
    console.type("石桥村")
    console.press(.left)
    let held = desktop.frontForm
    console.press(.f5)
    #expect(desktop.forms.count == 2 && desktop.frontForm?.isUndecided == true)
    console.press(.character("4"))
    console.type("问路")
    console.press(.f8)
    #expect(desktop.front == nil)
    console.press(.f4)
    #expect(desktop.frontForm == held)
    console.type("三")
    #expect(desktop.frontForm?[.place] == "石桥三村")
  }

  @Test func f4GoesRoundTheHeldForms() {
    for text in ["一", "二", "三"] {
      console.press(.f5)
      console.type(text)
    }
    console.press(.f5)
    // The empty ring is not worth holding.
    console.press(.f4)
    #expect(desktop.forms.count == 3)
    let seen = (1...4).map { _ in
      defer { console.press(.f4) }
      return desktop.frontForm?[.text]
    }
    #expect(seen == ["三", "二", "一", "三"])
  }

  @Test func nothingHeldIsSaid() {
    console.press(.f4)
    #expect(desktop.message?.sort == .hint)
    #expect(desktop.front == nil)
  }

  /// Whoever took it away would find a note under the next F8.
  @Test func f4LeavesAnEmptyFormInFront() {
    console.press(.f6, .f4)
    #expect(desktop.frontForm?.sort == .call && desktop.message?.sort == .hint)
    console.press(.f8)
    #expect(desktop.frontForm?.sort == .call)
    console.press(.escape)
    #expect(desktop.forms.isEmpty)
  }

  @Test func escapePutsAwayAndKeepsWhatWasTyped() {
    console.press(.f8)
    console.type("写到一半")
    console.press(.escape)
    #expect(desktop.front == nil)
    #expect(desktop.message == .init(.hint, "先放下了，F4 接着写。"))
    console.press(.f4)
    #expect(desktop.frontForm?[.text] == "写到一半")
  }

  @Test func escapeDropsAnEmptyForm() {
    console.press(.f5, .escape)
    #expect(desktop.forms.isEmpty && desktop.message == nil)
  }

  @Test func ctrlCDropsOnlyTheField() {
    console.press(.f5, .character("1"))
    console.type("一")
    console.press(.tab)
    console.type("二")
    #expect(console.press(.control("c")) == .handled)
    #expect(desktop.frontForm?[.text] == "一" && desktop.frontForm?[.place] == nil)
    #expect(!console.hasQuit)
  }

  @Test func digitsInATextFieldAreText() {
    console.press(.f8)
    console.type("１2、？")
    #expect(desktop.frontForm?[.text] == "１2、？")
  }

  @Test func aPasteOutsideAFieldBecomesADraft() {
    console.press(.paste("县气象台：\n橙色预警 1 2 3"))
    #expect(desktop.frontForm?.sort == .ring)
    #expect(desktop.frontForm?[.name] == "县气象台" && desktop.frontForm?[.text] == "橙色预警 1 2 3")
    #expect(received().isEmpty)
  }

  @Test func aPasteInAFieldIsTextWithoutKeys() {
    console.press(.f8, .paste("一\n二"), .paste("三"))
    #expect(desktop.frontForm?[.text] == "一\n二三")
    #expect(desktop.room.sequence == console.desk.head.sequence)
  }

  @Test func aPasteThatWasCutIsKeptAndSaid() {
    console.press(.cutPaste("开头"))
    #expect(desktop.frontForm?[.text] == "开头")
    #expect(desktop.message?.sort == .refused)
    console.press(.cutPaste("再来"))
    #expect(desktop.frontForm?[.text] == "开头\n再来")
  }

  @Test func aChoiceFieldTellsItsDigits() throws {
    try console.receive("石桥村")
    console.press(.f6)
    #expect(desktop.frontForm?.current?.name == .outcome)
    console.type("水")
    #expect(desktop.message == .init(.hint, "这里按数字选，或打字找。"))
    console.press(.character("１"))
    #expect(desktop.frontForm?[.outcome] == "answered")
  }
}
