import DutyModel
import Paperwork
import Testing

@Suite struct BulletinNumberTests {
  @Test func aNumberIsPrintedByTheStationsWay() {
    #expect(BulletinNumber(.issue, year: 2026, number: 38)?.text == "〔2026〕第38期")
    #expect(BulletinNumber(.code, word: "青禾值", year: 2026, number: 12)?.text == "青禾值〔2026〕12号")
    #expect(BulletinNumber(.none, year: 2026, number: 38) == nil)
  }

  @Test func aListNamesTheYearOnlyOfOtherYears() {
    let issue = BulletinNumber.issue(year: 2026, number: 38)
    #expect(issue.name(in: .chinese, thisYear: 2026) == "第38期")
    #expect(issue.name(in: .chinese, thisYear: 2027) == "〔2026〕第38期")
    #expect(issue.name(in: .english, thisYear: 2026) == "issue 38")
    let code = BulletinNumber.code(word: "青禾值", year: 2026, number: 12)
    #expect(code.name(in: .chinese, thisYear: 2026) == "青禾值12号" && code.year == 2026 && code.number == 12)
  }

  @Test func fileNamesSortAsTheNumbersDo() {
    let names = [1, 9, 38, 120, 999].map { BulletinNumber.issue(year: 2026, number: $0).fileName }
    #expect(names == names.sorted() && names[0] == "2026-001" && names[4] == "2026-999")
  }

  @Test func beforeSigningTheNumberToComeIsShown() {
    let next = BulletinNumber.issue(year: 2026, number: 38)
    #expect(numberWords(nil, next: next, in: .chinese) == "签后给 38")
    #expect(numberWords(next, next: nil, in: .chinese) == "〔2026〕第38期")
    #expect(numberWords(nil, next: nil, in: .chinese) == "不编号")
  }

  @Test func everyWayOfNumberingHasAName() {
    #expect(Set(BulletinNumbering.allCases.map { $0.name(in: .chinese) }).count == 3)
    #expect(Set(BulletinNumbering.allCases.map { $0.name(in: .english) }).count == 3)
  }
}
