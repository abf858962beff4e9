import Curses
import Desk
import DutyModel
import Testing

@testable import Console

/// Ctrl-G and a digit stand for a function key, on terminals where those don't arrive.
@Suite struct FunctionPrefixTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村")
  }

  private func prefixed(_ digit: Character) { console.press(.control("g"), .character(digit)) }

  @Test(arguments: [(Character("5"), "ring"), ("6", "call"), ("8", "note"), ("9", "verify")])
  func aDigitBehindItIsTheFunctionKey(digit: Character, form: String) {
    prefixed(digit)
    #expect(desktop.frontForm?.sort.rawValue == form)
    #expect(desktop.typedDigits.isEmpty && desktop.opened == nil)
  }

  /// In a text, where a digit is text and the input method may be on.
  @Test(arguments: [Character("8"), "８"])
  func aNoteIsWrittenAndSavedWithIt(digit: Character) {
    prefixed("8")
    console.type("三组8户")
    let head = console.desk.head.sequence
    prefixed(digit)
    #expect(console.desk.head.sequence == head + 1 && desktop.forms.isEmpty)
    #expect(desktop.message?.sort == .saved)
  }

  @Test func f4AndF1HaveItToo() {
    prefixed("5")
    console.type("4")
    console.type("问路")
    console.press(.escape)
    prefixed("4")
    #expect(desktop.frontForm?[.text] == "问路")
    prefixed("1")
    #expect(desktop.list?.subject == .actions)
  }

  @Test func itIsSaidOnTheScreenAndTakenBackByEscape() {
    prefixed("8")
    console.type("一")
    console.press(.control("g"))
    #expect(desktop.message?.text.contains("F1-F9") == true)
    console.press(.escape)
    #expect(desktop.frontForm?[.text] == "一" && desktop.message == nil)
    console.type("8")
    #expect(desktop.frontForm?[.text] == "一8")
  }

  @Test func anyOtherKeyMeansWhatItSays() {
    prefixed("8")
    console.press(.control("g"), .character("水"))
    #expect(desktop.frontForm?[.text] == "水")
    console.press(.control("g"), .f8)
    #expect(desktop.forms.isEmpty && desktop.message?.sort == .saved)
    console.press(.control("g"), .character("0"))
    #expect(desktop.awaitsFunctionKey == false)
  }

  @Test func aNewWindowSizeIsNoKey() {
    console.press(.control("g"), .resized, .character("5"))
    #expect(desktop.frontForm?.sort == .ring)
  }

  @Test func aLongMessageDoesNotCoverTheListOfALowScreen() {
    prefixed("8")
    console.type(String(repeating: "水漫过便桥了", count: 20))
    prefixed("8")
    console.press(.f1)
    let rows = console.rows(40, 12)
    #expect(rows.contains { $0.hasPrefix("> 来电") } && rows.contains { $0.contains("去电") })
  }

  @Test(arguments: Language.allCases, [(80, 24), (40, 12)])
  func theListSaysIt(language: Language, size: (Int, Int)) throws {
    let console = try TestConsole(language)
    console.press(.f1)
    let row = try #require(console.rows(size.0, size.1).first { $0.contains("Ctrl-G") })
    #expect(row.hasSuffix(language("再按数字", "then the digit")))
  }
}
