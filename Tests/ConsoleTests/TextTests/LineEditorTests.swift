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
}
