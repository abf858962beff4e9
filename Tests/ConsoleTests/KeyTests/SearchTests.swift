import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

/// F3: what is looked for over all shifts' logs.
@Suite struct SearchTests {
  private let console: TestConsole

  /// Two shifts: in the first 1号 is a flood, in the second a false alarm is closed and 1号 is still the flood.
  init() throws {
    console = try TestConsole()
    try console.takeShift()
    console.press(.f5, .character("1"))
    console.type("水漫过便桥")
    console.press(.enter)
    console.type("石桥村三组")
    console.press(.enter)
    console.type("13800000002")
    console.press(.f8)
    try console.submit(.addNote(NoteAdded(text: "供电所孙某 822-0199 说在查")), by: "zhao.min")
    console.clock.pass(minutes: 60)
    try console.submit(.takeShift(TakeShift(officers: ["he.chuan", "tang.ning"])))
    try console.submit(.addNote(NoteAdded(text: "便桥已修好")), by: "he.chuan")
  }

  private func found(_ text: String) -> [String] {
    console.press(.f3)
    console.type(text)
    console.search()
    return console.searched?.hits.map(\.line.text) ?? []
  }

  @Test func wordsAreFoundInEveryShiftNewestFirst() {
    let found = found("便桥")
    #expect(found.first == "便桥已修好")
    #expect(found.last?.contains("水漫过便桥") == true)
  }

  @Test func severalWordsMustAllBeThere() {
    #expect(found("供电所 孙某").count == 1)
    #expect(found("供电所 便桥").isEmpty)
    #expect(console.rows().contains { $0.contains("没找到") })
  }

  @Test(arguments: ["13800000002", "138 0000 0002", "138-0000-0002", "00002", "１３８００００"])
  func aNumberIsFoundHoweverItIsWritten(number: String) {
    #expect(found(number).contains { $0.contains("水漫过便桥") })
  }

  @Test(arguments: ["8220199", "822 0199"])
  func aNumberInTheWordsOfANoteIsFound(number: String) {
    #expect(found(number) == ["供电所孙某 822-0199 说在查"])
  }

  @Test(arguments: ["1号", "1", "#1", "１号"])
  func aMattersNumberFindsWhatIsAboutIt(number: String) {
    let found = found(number)
    #expect(found.contains { $0.contains("水漫过便桥") } && !found.contains { $0.contains("供电所") })
  }

  @Test func theLongIdAndTheAuthorAreFound() {
    #expect(!found("ev-20260714-01").isEmpty)
    #expect(found("何川").contains("便桥已修好"))
  }

  @Test func enterShowsTheHitAmongItsNeighboursAndEscapeGoesBack() {
    _ = found("822")
    console.press(.enter)
    console.search()
    let rows = console.rows()
    #expect(rows.contains { $0.hasPrefix(">") && $0.contains("822-0199") })
    #expect(rows.contains { $0.contains("登记 1号 石桥村三组") })
    console.press(.escape)
    #expect(console.searched?.isWriting == true && console.searched?.text == "822")
    console.press(.escape)
    #expect(console.desktop.page == nil)
  }

  @Test func anEntryOfAnOpenMatterLeadsToIt() {
    _ = found("水漫过便桥")
    console.press(.enter)
    console.search()
    console.press(.enter)
    #expect(console.desktop.opened == "EV-20260714-01" && console.desktop.page == nil)
  }

  @Test func escapeStopsALongSearchBeforeItLeaves() throws {
    console.press(.f3)
    console.type("便桥")
    // One slice only.
    let hasMore = console.searcher.work(on: console.desktop, until: { true })
    #expect(hasMore)
    #expect(console.rows().contains { $0.contains("Esc 停") })
    console.press(.escape)
    #expect(!console.searcher.work(on: console.desktop, until: { true }))
    #expect(console.searched != nil)
    console.press(.escape)
    #expect(console.desktop.page == nil)
  }

  @Test(arguments: [Key.f3, .control("f"), .character("/"), .character("、")])
  func everyKeyOfItOpensIt(key: Key) {
    console.press(key)
    #expect(console.searched?.text == "")
  }

  @Test func aRingComesInFrontAndTheSearchStays() {
    _ = found("便桥")
    console.press(.f5)
    #expect(console.desktop.frontForm?.sort == .ring)
    console.press(.escape)
    #expect(console.searched?.text == "便桥")
  }

  @Test func aFormInFrontIsHeld() {
    console.press(.f8)
    console.type("写到一半")
    console.press(.f3)
    #expect(console.desktop.front == nil && console.desktop.forms.count == 1)
    console.press(.f4)
    #expect(console.desktop.frontForm?[.text] == "写到一半")
  }

  @Test func arrowsStopAtBothEnds() {
    _ = found("桥")
    console.press(.end)
    let last = console.searched?.selected
    #expect(last == (console.searched?.hits.count ?? 0) - 1)
    console.press(.down)
    #expect(console.searched?.selected == last)
    console.press(.home, .up)
    #expect(console.searched?.selected == 0)
  }
}
