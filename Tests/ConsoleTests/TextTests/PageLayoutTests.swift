import Curses
import Testing

@testable import Console

@Suite struct PageLayoutTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    let layout = PageLayout(Array(text), width: width)
    return layout.rows.indices.map(layout.text)
  }

  @Test func chineseBreaksAnywhereAndWordsStayWhole() {
    #expect(rows("石桥村三组山洪", 6) == ["石桥村", "三组山", "洪"])
    #expect(rows("call the county", 9) == ["call the ", "county"])
    #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
  }

  @Test func lineBreaksEndRowsAndAnEmptyTextHasOne() {
    #expect(rows("一\n\n二", 10) == ["一", "", "二"])
    #expect(rows("一\n", 10) == ["一", ""])
    #expect(rows("", 10) == [""])
  }

  @Test(arguments: 2...24)
  func everyCharacterStandsInOneRowAndTheCaretComesBack(width: Int) {
    let characters = Array("8时15分，县道205弯桥 Call 822-0110\nat once，“孙某”已复述 e\u{301}nd")
    let layout = PageLayout(characters, width: width)
    #expect(layout.rows.flatMap { Array($0) } == characters.indices.filter { characters[$0] != "\n" })
    for row in layout.rows.indices { #expect(columns(of: layout.text(ofRow: row)) <= width) }
    for caret in 0...characters.count {
      let row = layout.row(of: caret)
      #expect(layout.caret(row: row, column: layout.column(of: caret)) == caret)
    }
  }

  @Test func aColumnBeyondARowIsItsEnd() {
    let layout = PageLayout(Array("一二三\n四"), width: 20)
    #expect(layout.caret(row: 1, column: 4) == 5)
    #expect(layout.caret(row: 0, column: 99) == 3)
    #expect(layout.caret(row: 0, column: 1) == 0)
  }
}
