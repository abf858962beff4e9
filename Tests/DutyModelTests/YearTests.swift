import DutyModel
import Testing

/// A date without its year is this year's.
@Suite struct YearTests {
  private let noon = Timestamp(rfc3339: "2026-07-14T12:00:00+08:00")!

  private func words(_ language: Language) throws -> LogWords {
    LogWords(room: try Night.begun().room, language: language)
  }

  @Test(arguments: [
    ("2026-07-14T20:31:00+08:00", "20:31", "20:31"),
    ("2026-07-15T08:00:00+08:00", "7月15日 08:00", "7/15 08:00"),
    ("2025-12-31T23:59:00+08:00", "2025年12月31日 23:59", "2025/12/31 23:59"),
    ("2027-01-01T00:00:00+08:00", "2027年1月1日 00:00", "2027/1/1 00:00"),
  ])
  func aMomentSaysItsDayAndItsYearWhereTheyDiffer(text: String, chinese: String, english: String) throws {
    let instant = try #require(Timestamp(rfc3339: text))
    #expect(try words(.chinese).moment(instant, besides: noon) == chinese)
    #expect(try words(.english).moment(instant, besides: noon) == english)
  }

  @Test func whatIsPutRightToAnotherYearSaysSo() throws {
    var revised = IncidentRevised()
    revised.matter = Sample.matter
    revised.occurred = Timestamp(rfc3339: "2025-12-31T23:50:00+08:00")
    let line = try #require(try LogLineTests.line(.incidentRevised(revised), .chinese))
    #expect(line.text == "1号 事发时间 2025年12月31日 23:50")
  }

  @Test func theLastContactSaysOnWhichDay() throws {
    var night = try Night.begun()
    try night.submit(.locateLeader(LeaderLocated(person: .zhou, whereabouts: Whereabouts(.scene))))
    let words = LogWords(room: night.room, language: .chinese)
    #expect(words.whereabouts(of: .zhou, besides: night.now) == "现场 20:00")
    #expect(words.whereabouts(of: .zhou, besides: night.now.adding(minutes: 600)) == "现场 7月14日 20:00")
  }
}
