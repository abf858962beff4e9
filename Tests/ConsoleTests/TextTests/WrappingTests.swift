import Curses
import Testing

@testable import Console

@Suite struct WrappingTests {
  @Test func aNumberJoinedToAChineseWordIsNotPartedFromIt() {
    #expect(wrapped("水浸，18\u{A0}尾矿库", width: 9) == ["水浸，", "18\u{A0}尾矿库"])
  }

  @Test func chineseBreaksAnywhere() {
    #expect(wrapped("石桥村三组山洪", width: 6) == ["石桥村", "三组山", "洪"])
    #expect(wrapped("石桥村", width: 5) == ["石桥", "村"])
  }

  @Test func wordsAndNumbersStayWhole() {
    #expect(wrapped("call the county now", width: 10) == ["call the ", "county now"])
    #expect(wrapped("请打822 0110找孙某", width: 8) == ["请打", "822 0110", "找孙某"])
    #expect(wrapped("电话138 0000 1002；", width: 14) == ["电话", "138 0000 1002", "；"])
    #expect(wrapped("没办的步 1 2 3 4", width: 12) == ["没办的步 1 2", "3 4"])
  }

  @Test func noRowBeginsWithAStop() {
    #expect(wrapped("石桥村三组、已通知", width: 10) == ["石桥村三", "组、已通知"])
    #expect(wrapped("他说“水退了。”", width: 10) == ["他说“水退", "了。”"])
    #expect(wrapped("校验码7Q4M：不开", width: 10) == ["校验码", "7Q4M：不开"])
    // Where nothing would be left of a row, nothing goes along.
    #expect(wrapped("桥，，", width: 4) == ["桥，", "，"])
  }

  @Test func aWordThatIsTooLongIsCut() {
    #expect(wrapped("abcdefgh", width: 3) == ["abc", "def", "gh"])
  }

  @Test func lineBreaksStay() {
    #expect(wrapped("一\n\n二", width: 10) == ["一", "", "二"])
    #expect(wrapped("", width: 10) == [""])
  }

  @Test func withoutRoomThereAreNoRows() {
    #expect(wrapped("一", width: 1) == [])
    #expect(wrapped("一", width: 0) == [])
  }

  @Test(arguments: [
    ("石桥村三组", 10, "石桥村三组"), ("石桥村三组山洪", 11, "石桥村三.."), ("Tell the leader on duty", 19, "Tell the leader.."),
    ("County road 205", 12, "County roa.."), ("下达指令：三组", 11, "下达指令.."), ("headquarters", 8, "headqu.."),
    ("abc", 0, ""), ("石桥村", 4, "石桥"), ("石桥村", 5, "石.."),
  ]) func whatIsCutSaysSo(text: String, width: Int, result: String) {
    #expect(abridged(text, to: width) == result)
  }

  @Test(arguments: 0...30)
  func nothingAbridgedIsWiderThanAsked(width: Int) {
    for text in ["县道205弯桥（K12+300）两车相撞", "Call 822-0110 at once, “孙某”", "e\u{301}nd of it all, at last"] {
      #expect(columns(of: abridged(text, to: width)) <= width)
    }
  }

  @Test(arguments: 2...30)
  func noRowIsWiderThanAskedAndNothingIsLost(width: Int) {
    let text =
      "8时15分，县道205弯桥（K12+300）两车相撞：1人卡在车里。Call 822-0110 at once，“孙某”已复述……e\u{301}nd"
    let rows = wrapped(text, width: width)
    for row in rows { #expect(columns(of: row) <= width, "\(row)") }
    #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
