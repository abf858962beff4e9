import Testing

@testable import Console

@Suite struct LineEditorTests {
  @Test func typingGoesInBeforeTheCaret() {
    var editor = LineEditor("水过桥")
    editor.left()
    editor.left()
    editor.insert("漫")
    #expect(editor.text == "水漫过桥")
    #expect(editor.caret == 2)
  }

  @Test func aPastedLineBreakIsABlank() {
    var editor = LineEditor()
    editor.insert("一\n二\t三")
    #expect(editor.text == "一 二 三")
  }

  @Test func whatGoesBeyondTheJournalsLimitIsNotTaken() {
    var editor = LineEditor()
    let fits = editor.insert(String(repeating: "水", count: 6_000))
    #expect(!fits)
    #expect(editor.text.utf8.count == 16_383)
  }

  @Test func backspaceAndDeleteTakeWholeCharacters() {
    var editor = LineEditor("e\u{301}x")
    editor.home()
    editor.deleteForward()
    #expect(editor.text == "x")
    editor.end()
    editor.backspace()
    editor.backspace()
    #expect(editor.text == "")
  }

  @Test func theCaretStopsAtBothEnds() {
    var editor = LineEditor("ab")
    editor.right()
    #expect(editor.caret == 2)
    editor.home()
    editor.left()
    editor.backspace()
    #expect(editor.caret == 0 && editor.text == "ab")
    editor.end()
    editor.deleteForward()
    #expect(editor.caret == 2 && editor.text == "ab")
  }

  @Test func clearedIsEmpty() {
    var editor = LineEditor("水")
    editor.clear()
    #expect(editor == LineEditor())
  }

  @Test func aTextOfTheLimitFitsToTheByte() {
    var editor = LineEditor(String(repeating: "a", count: LineEditor.longestBytes - 3))
    let fits = [editor.insert("水"), editor.insert("b")]
    #expect(fits == [true, false])
    #expect(editor.text.utf8.count == LineEditor.longestBytes)
  }

  @Test func whatDoesNotFitAtTheCaretLeavesTheRestAlone() {
    var editor = LineEditor(String(repeating: "a", count: LineEditor.longestBytes - 1))
    editor.home()
    let fits = editor.insert("bc")
    #expect(!fits)
    #expect(editor.text.hasPrefix("ba"))
    #expect(editor.caret == 1)
  }

  @Test func aMarkThatComesByItselfJoinsItsLetter() {
    var editor = LineEditor("e")
    editor.insert("\u{301}")
    editor.insert("x")
    #expect(editor.characters == ["e\u{301}", "x"])
    for _ in 1...1_000 { editor.insert("\u{301}") }
    #expect(editor.characters.count == 2)
    #expect(editor.text.unicodeScalars.count <= 2 + LineEditor.longestSign)
  }

  @Test func controlsAndHiddenSignsOfAPasteAreLeftOut() {
    var editor = LineEditor()
    editor.insert("一\u{1b}[2J\u{0}\u{202e}二\u{9b}三\u{200b}")
    #expect(editor.text == "一[2J二三")
  }

  @Test func linesStayWhereTheFieldKeepsThem() {
    #expect(LineEditor("一\r\n二\n三", keepsLines: true).text == "一\n二\n三")
    #expect(LineEditor("一\r\n二\n三").text == "一 二 三")
  }

  @Test func undoTakesBackARunAPasteAndAClearedField() {
    var editor = LineEditor()
    for letter in ["水", "漫"] { editor.insert(letter) }
    editor.insert("过了便桥")
    editor.clear()
    var seen: [String] = []
    while editor.undo() { seen.append(editor.text) }
    #expect(seen == ["水漫过了便桥", "水漫", ""])
    while editor.redo() {}
    #expect(editor.text == "")
    _ = editor.undo()
    editor.insert("！")
    let again = editor.redo()
    #expect(!again && editor.text == "水漫过了便桥！")
  }

  @Test func whatWasTypedElsewhereIsAStepOfItsOwn() {
    var editor = LineEditor("水桥")
    editor.insert("了")
    editor.move(to: 1)
    editor.insert("漫")
    _ = editor.undo()
    #expect(editor.text == "水桥了" && editor.caret == 1)
    _ = editor.undo()
    #expect(editor.text == "水桥")
  }

  @Test func historyIsBounded() {
    var editor = LineEditor(String(repeating: "a", count: 16_000))
    for _ in 1...40 {
      editor.clear()
      editor.insert(String(repeating: "b", count: 16_000))
    }
    var steps = 0
    while editor.undo() { steps += 1 }
    #expect(steps < 10)
  }
}
