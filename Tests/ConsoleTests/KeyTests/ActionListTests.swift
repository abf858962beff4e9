import Curses
import DutyModel
import Testing

@testable import Console

/// F1: what works here and now, found and run.
@Suite struct ActionListTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func first(_ filter: String, in console: TestConsole? = nil) -> String? {
    let console = console ?? self.console
    console.press(.f1)
    console.type(filter)
    return console.desktop.list?.current?.value
  }

  @Test(arguments: ["记一笔", "jyb", "JYB", "note", "Write a", "F8"])
  func anActIsFoundByChineseInitialsEnglishOrKey(filter: String) {
    #expect(first(filter) == "note")
    console.press(.enter)
    #expect(console.desktop.frontForm?.sort == .note && console.desktop.list == nil)
  }

  @Test func theEnglishListIsFoundByItsWordsToo() throws {
    let console = try TestConsole(.english)
    #expect(first("xyzzy", in: console) == nil)
    console.press(.escape)
    #expect(first("find", in: console) == "find")
  }

  @Test func everyActHasInitialsForEveryCharacter() {
    for action in Action.allCases {
      let name = action.name(in: .chinese)
      #expect(pinyinInitials(name).count == name.count, "\(name) \(pinyinInitials(name))")
    }
  }

  @Test(arguments: [
    ("banjie", "closeMatter"), ("结案", "closeMatter"), ("finish", "closeMatter"), ("离席", "leaveShift"),
    ("handover", "takeShift"), ("discard", nil), ("取消", "release"), ("yijian", "closeMatter"),
    ("huan deng ji ren", "choosePerson"),
  ])
  func anActIsFoundByPinyinAndByWhatElseItIsCalled(typed: String, action: String?) throws {
    try console.receive("石桥村")
    #expect(first(typed) == action)
  }

  @Test func throwingAFormAwayIsFoundByOtherWords() {
    console.press(.f8)
    console.type("路通了")
    #expect(first("discard") == "dropForm")
  }

  @Test func whatLiesBelowTheListIsNotChangedThroughIt() {
    console.press(.f8)
    console.type("路通了")
    console.press(.f1, .control("u"), .control("c"), .escape)
    #expect(console.desktop.frontForm?[.text] == "路通了")
    console.press(.f1)
    console.type("jyb")
    console.press(.control("u"))
    #expect(console.desktop.list?.filter == "")
  }

  @Test func f8BehindTheListUncoversTheFormBeforeItSaves() {
    let head = console.desk.head.sequence
    console.press(.f8)
    console.type("路通了")
    console.press(.f1, .f8)
    #expect(console.desktop.list == nil && console.desk.head.sequence == head)
    console.press(.f8)
    #expect(console.desk.head.sequence == head + 1)
    console.press(.f1, .f8)
    #expect(console.desktop.list == nil && console.desktop.frontForm?.sort == .note)
  }

  @Test func aListThatIsLongerThanTheScreenSaysWhereOneIs() {
    console.press(.f1)
    let total = console.desktop.list?.items.count ?? 0
    let rows = console.rows()
    #expect(rows.contains { $0.contains(" 1-") && $0.contains("/ \(total) ") })
    console.type("记一笔")
    #expect(!console.rows().contains { $0.contains("/ 1 ") })
  }

  @Test func syllablesGoWithTheNameOfTheAct() {
    for action in Action.allCases {
      let initials = action.syllables.split(separator: " ").map { String($0.prefix(1)) }.joined()
      #expect(initials == pinyinInitials(action.name(in: .chinese)), "\(action)")
    }
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func whatIsNotFoundSaysWhatToDoNext(size: (Int, Int)) {
    #expect(first("没有的") == nil)
    let rows = console.rows(size.0, size.1).joined()
    #expect(rows.contains("没有这样的") && rows.replacing(" ", with: "").contains("banjie"), "\(rows)")
  }

  @Test func namesOfPeopleHaveInitials() {
    #expect(pinyinInitials("林远山") == "lys")
    #expect(pinyinInitials("何川 B2") == "hcb2")
    #expect(pinyinInitials("重画") == "ch")
    #expect(pinyinInitials("Quit") == "quit")
  }

  @Test func whatMakesNoSenseHereIsNotListed() throws {
    console.press(.f1)
    #expect(console.desktop.list?.items.contains { $0.value == "closeMatter" } == false)
    #expect(console.desktop.list?.items.contains { $0.value == "tickStep" } == false)
    console.press(.escape)
    try console.receive("石桥村")
    console.press(.f1)
    #expect(console.desktop.list?.items.contains { $0.value == "closeMatter" } == true)
  }

  @Test func theListScrollsAndItsEndsAreReached() throws {
    console.press(.f1)
    _ = console.rows(40, 12)
    console.press(.end)
    #expect(console.desktop.list?.current?.value == "quit")
    #expect(console.rows(40, 12).contains { $0.hasPrefix("> 退出") })
    console.press(.home, .pageDown)
    #expect(console.desktop.list?.selected == console.desktop.list?.page)
  }
}
