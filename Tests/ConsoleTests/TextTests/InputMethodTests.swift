import Curses
import Testing

@testable import Console

@Suite struct InputMethodTests {
  @Test(
    arguments: [
      ("？", "?"), ("：", ":"), ("／", "/"), ("、", "/"), ("。", "."), ("．", "."), ("，", ","), ("；", ";"),
      ("【", "["), ("「", "["), ("】", "]"), ("」", "]"), ("《", "<"), ("》", ">"), ("＋", "+"), ("－", "-"),
      ("—", "-"), ("＝", "="), ("＊", "*"), ("×", "*"), ("\u{3000}", " "),
    ] as [(Character, Character)])
  func punctuationIsTurnedBack(typed: Character, meant: Character) {
    #expect(withoutInputMethod(.character(typed)) == .character(meant))
  }

  @Test func fullWidthLettersAndDigitsAreTurnedBack() {
    for (typed, meant) in zip("０１２３４５６７８９", "0123456789") {
      #expect(withoutInputMethod(.character(typed)) == .character(meant))
    }
    for (typed, meant) in zip("ＡＺａｚ！～", "AZaz!~") {
      #expect(withoutInputMethod(.character(typed)) == .character(meant))
    }
  }

  @Test func everythingElseStays() {
    for character in "aZ09?水ａ́é￥“" {
      #expect(withoutInputMethod(.character(character)) == .character(character))
    }
    for key in [Key.enter, .function(5), .paste("１"), .control("o")] {
      #expect(withoutInputMethod(key) == key)
    }
  }

  @Test func digitsOfATextArePlain() {
    #expect(plainDigits("１３８－００００ 昨") == "138-0000 昨")
  }
}
