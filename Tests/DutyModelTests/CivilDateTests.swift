import DutyModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (1900, 1, 1, -25_567), (1900, 3, 1, -25_508),
    (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2026, 7, 14, 20_648), (2100, 3, 1, 47_541),
    (1600, 1, 1, -135_140), (1, 1, 1, -719_162),
  ])
  func dayHasItsNumberAndBack(year: Int, month: Int, day: Int, number: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date.daysSinceEpoch == number)
    #expect(CivilDate(daysSinceEpoch: number) == date)
  }

  @Test func everyDayOfEightCenturiesFollowsTheOneBefore() {
    var date = CivilDate(year: 1599, month: 12, day: 31)
    for number in date.daysSinceEpoch + 1...CivilDate(year: 2401, month: 1, day: 1).daysSinceEpoch {
      let next = CivilDate(daysSinceEpoch: number)
      #expect(next > date && next.exists && next.daysSinceEpoch == number)
      #expect(next.day == date.day + 1 || next.day == 1)
      date = next
    }
    #expect(date == CivilDate(year: 2401, month: 1, day: 1))
  }

  @Test(arguments: [
    (2024, true), (2026, false), (1900, false), (2000, true), (2100, false), (2400, true), (1969, false),
    (1968, true),
  ])
  func leapYearsHaveA29thOfFebruary(year: Int, isLeap: Bool) {
    #expect(CivilDate(year: year, month: 2, day: 29).exists == isLeap)
    #expect(CivilDate(year: year, month: 2, day: 28).exists)
    #expect(!CivilDate(year: year, month: 2, day: 30).exists)
  }

  @Test(arguments: [(0, 1), (13, 1), (-1, 1), (1, 0), (1, 32), (4, 31), (6, 31), (9, 31), (11, 31), (1, -1)])
  func daysThatNoCalendarHasDoNotExist(month: Int, day: Int) {
    #expect(!CivilDate(year: 2026, month: month, day: day).exists)
  }

  @Test(arguments: [
    (1970, 1, 1, 4), (2026, 7, 14, 2), (2000, 2, 29, 2), (1969, 12, 28, 0), (1900, 1, 1, 1), (2100, 1, 1, 5),
  ])
  func weekdayCountsFromSunday(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(CivilDate(year: year, month: month, day: day).weekday == weekday)
  }

  @Test func compactDateHasEightDigits() {
    #expect(CivilDate(year: 2026, month: 7, day: 4).compact == "20260704")
    #expect(CivilDate(year: 987, month: 12, day: 31).compact == "09871231")
  }

  @Test(arguments: [
    (7, 2, 3), (-7, 2, -4), (-8, 2, -4), (0, 2, 0), (-1, 1_000, -1), (999, 1_000, 0), (-1_000, 1_000, -1),
  ])
  func calendarDivisionRoundsDown(value: Int, divisor: Int, quotient: Int) {
    #expect(value.quotientRoundedDown(by: divisor) == quotient)
  }

  @Test func secondsUntilRoundDownOnBothSides() {
    let now = Timestamp(milliseconds: 10_000)
    #expect(now.seconds(until: Timestamp(milliseconds: 11_999)) == 1)
    #expect(now.seconds(until: Timestamp(milliseconds: 9_999)) == -1)
    #expect(Timestamp(milliseconds: -1).wholeSecond == Timestamp(milliseconds: -1_000))
    #expect(Timestamp(milliseconds: 1_999).wholeSecond == Timestamp(milliseconds: 1_000))
  }
}
