import DutyModel
import Paperwork
import Testing

@Suite struct BulletinNumberTests {
  private static let issue = BulletinNumber(.issue, year: 2026, value: 38)

  @Test func aListNamesTheYearOnlyOfOtherYears() {
    #expect(Self.issue.name(in: .chinese, thisYear: 2026) == "第38期")
    #expect(Self.issue.name(in: .chinese, thisYear: 2027) == "〔2026〕第38期")
    #expect(Self.issue.name(in: .english, thisYear: 2027) == "no. 2026/38")
    let serial = BulletinNumber(.serial, year: 2026, value: 12)
    #expect(serial.name(in: .chinese, thisYear: 2027) == "〔2026〕12号")
  }

  @Test func fileNamesSortAsTheNumbersDo() {
    let names = [1, 9, 38, 120, 999].map { BulletinNumber(.issue, year: 2026, value: $0).fileName }
    #expect(names == names.sorted() && names[2] == "2026-038")
  }
}
