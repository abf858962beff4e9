import Testing

@testable import Desk

/// What is meant by what somebody types into the search.
@Suite struct SearchQueryTests {
  @Test(arguments: [
    ("3号", SearchQuery.number(3)), ("#12", .number(12)), ("７", .number(7)), ("no 3", .number(3)),
    ("138 0000 0002", .phone("13800000002")), ("+86 138-0000-0002", .phone("13800000002")),
    ("822-0110", .phone("8220110")), ("110", .phone("110")), ("0002", .phone("0002")),
    ("便桥  三组", .words(["便桥", "三组"])),
    ("EV-20260714-03", .words(["ev-20260714-03"])), ("3组", .words(["3组"])),
  ])
  func aTextIsUnderstood(text: String, query: SearchQuery) {
    #expect(SearchQuery(text) == query)
  }

  @Test(arguments: ["", "  ", "\u{3000}"])
  func blanksLookForNothing(text: String) {
    #expect(SearchQuery(text) == nil)
  }

  @Test func digitsAreFoundAcrossTheirSeparators() {
    let query = SearchQuery.phone("13800000002")
    #expect(query.matches(number: nil, texts: ["打 138-0000 0002 找周某"]))
    #expect(!query.matches(number: nil, texts: ["138 0000", "0002"]))
    #expect(SearchQuery.phone("0002").matches(number: nil, texts: ["13800000002"]))
  }

  @Test func wordsMayStandInDifferentTexts() {
    let query = SearchQuery.words(["吴晓", "bridge"])
    #expect(query.matches(number: nil, texts: ["吴晓", "The Bridge"]))
    #expect(!query.matches(number: nil, texts: ["吴晓"]))
  }
}
