import Curses
import Testing

@testable import Console

@Suite struct WrappingTests {
  @Test func chineseBreaksAnywhere() {
    #expect(wrapped("石桥村三组山洪", width: 6) == ["石桥村", "三组山", "洪"])
    #expect(wrapped("石桥村", width: 5) == ["石桥", "村"])
  }

  @Test func wordsAndNumbersStayWhole() {
    #expect(wrapped("call the county now", width: 10) == ["call the ", "county now"])
    #expect(wrapped("请打822 0110找孙某", width: 8) == ["请打822 ", "0110找孙", "某"])
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

  @Test(arguments: 2...30)
  func noRowIsWiderThanAskedAndNothingIsLost(width: Int) {
    let text =
      "8时15分，县道205弯桥（K12+300）两车相撞：1人卡在车里。Call 822-0110 at once，“孙某”已复述……e\u{301}nd"
    let rows = wrapped(text, width: width)
    for row in rows { #expect(columns(of: row) <= width, "\(row)") }
    #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
