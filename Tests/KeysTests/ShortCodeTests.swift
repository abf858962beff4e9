import Testing

@testable import Keys

@Suite struct ShortCodeTests {
  private func code(_ text: String) -> ShortCode { ShortCode(of: Array(text.utf8)) }

  @Test func theCodeIsFourSignsThatLookLikeNoOther() {
    #expect(Set(ShortCode.signs).count == 26)
    #expect(Set(ShortCode.signs).isDisjoint(with: "01OILZSGBU"))
    for number in 0..<500 {
      let text = code("\(number)").text
      #expect(text.count == 4 && text.allSatisfy(ShortCode.signs.contains))
    }
  }

  /// A stored code must be found again by every later version.
  @Test func theCodeOfATextNeverChanges() {
    #expect(code("").text == "P7FM")
    #expect(code("截至22时，应转11户34人已全部转移。").text == "A8MJ")
  }

  @Test func oneChangedSignChangesTheCode() {
    let text = Array("截至22时，石桥村三组应转移11户34人已全部转移至石桥小学，无人员伤亡，无失联。")
    let whole = code(String(text))
    for place in text.indices {
      for other: Character in ["0", "不", "，"] where text[place] != other {
        var changed = text
        changed[place] = other
        #expect(code(String(changed)) != whole, "\(place) \(other)")
      }
    }
  }

  @Test func codesAreSpreadOverAllThereAre() {
    #expect(ShortCode.count == 26 * 26 * 26 * 26)
    // Of 2,000 texts about 4 pairs share a code; 30 would be a poor spread.
    let codes = Set((0..<2_000).map { code("稿\($0)").text })
    #expect(codes.count > 1_970)
  }

  @Test func whatIsTypedBackIsReadAsItWasMeant() throws {
    let code = try #require(ShortCode(stored: "7Q4M"))
    for typed in ["7Q4M", "7q4m", "７Ｑ４Ｍ", "７ｑ４ｍ", " 7Q 4M ", "7-Q-4-M", "7Q4M。"] {
      #expect(code.matches(typed: typed), "\(typed)")
    }
    for typed in ["", "7Q4", "7Q4MM", "Q74M", "7Q4N", "07Q4M", "同意"] {
      #expect(!code.matches(typed: typed), "\(typed)")
    }
    #expect(ShortCode(stored: "2568")?.matches(typed: "zSgB") == true)
  }

  @Test func whatIsNoCodeIsNotReadAsOne() {
    for text in ["", "7Q4", "7Q4MM", "7q4m", "7Q40"] { #expect(ShortCode(stored: text) == nil, "\(text)") }
  }

  @Test func theCodeIsFoundInTheLeadersAnswer() throws {
    let code = try #require(ShortCode(stored: "7Q4M"))
    for answer in ["同意 7Q4M", "同意7q4m。", "７Ｑ４Ｍ 同意，请报", "ok 7Q 4M", "7q4m", "22:05 同意发 7Q4M 林"] {
      #expect(code.isNamed(in: answer), "\(answer)")
    }
    for answer in ["同意", "17Q4M2", "同意 7Q4N", "7Q", ""] { #expect(!code.isNamed(in: answer), "\(answer)") }
  }
}
