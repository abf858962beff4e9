import Testing

@testable import Curses

@Suite struct WidthTests {
  init() { setUpLocale() }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("石桥村", 6), ("，！", 4), ("e\u{301}", 1), ("\u{20BB7}", 2), ("ｱ", 1),
    ("─", 1), ("\u{3000}", 2), ("가", 2), ("\u{1100}\u{1161}", 2), ("👨\u{200D}👩\u{200D}👧", 1),
    ("a\u{1B}b", 3), ("\n", 1), ("ก\u{E33}", 2),
  ]) func columnsAreThoseOfTheTerminalLibrary(text: String, expected: Int) {
    #expect(columns(of: text) == expected)
  }

  @Test(arguments: [
    ("石桥村", 6, "石桥村"), ("石桥村", 5, "石桥"), ("石桥村", 1, ""), ("石桥村", 0, ""), ("石桥村", -4, ""),
    ("ab", 9, "ab"), ("e\u{301}e\u{301}", 1, "e\u{301}"), ("a\nb", 2, "a "), ("石a桥", 3, "石a"),
  ]) func clippingKeepsWholeCharacters(text: String, width: Int, expected: String) {
    #expect(clipped(text, to: width) == expected)
  }

  @Test(arguments: [
    ("石", 4, false, "石  "), ("石", 4, true, "  石"), ("石桥", 3, false, "石 "), ("石桥", 3, true, " 石"),
    ("", 2, false, "  "), ("ab", 2, true, "ab"), ("ab", 0, false, ""), ("ab", -1, false, ""),
  ]) func paddingFillsExactlyTheColumns(text: String, width: Int, right: Bool, expected: String) {
    let result = padded(text, to: width, alignRight: right)
    #expect(result == expected)
    #expect(columns(of: result) == max(0, width))
  }
}
