import DutyModel
import Testing

@Suite struct ZoneTableTests {
  /// UTC-5, an hour ahead from 2026-03-08 07:00Z, back from 2026-11-01 06:00Z.
  let changing = ZoneTable(spans: [
    ZoneTable.Span(from: Timestamp(rfc3339: "2025-11-02T06:00:00Z")!, offsetSeconds: -5 * 3_600),
    ZoneTable.Span(from: Timestamp(rfc3339: "2026-03-08T07:00:00Z")!, offsetSeconds: -4 * 3_600),
    ZoneTable.Span(from: Timestamp(rfc3339: "2026-11-01T06:00:00Z")!, offsetSeconds: -5 * 3_600),
  ])

  func instant(_ text: String) -> Timestamp { Timestamp(rfc3339: text)! }

  @Test(arguments: [
    ("2026-07-14T12:31:04.250Z", "2026-07-14T20:31:04.250+08:00"),
    ("2026-07-14T16:00:00Z", "2026-07-15T00:00:00.000+08:00"),
    ("2026-07-14T15:59:59.999Z", "2026-07-14T23:59:59.999+08:00"),
    ("1969-12-31T15:59:59.999Z", "1969-12-31T23:59:59.999+08:00"),
    ("1899-12-31T16:00:00Z", "1900-01-01T00:00:00.000+08:00"),
  ])
  func chinaIsEightHoursAhead(utc: String, local: String) {
    #expect(ZoneTable.china.text(instant(utc)) == local)
    #expect(Timestamp(rfc3339: local) == instant(utc))
  }

  @Test(arguments: [
    (5 * 3_600 + 45 * 60, "+05:45"), (-(3 * 3_600 + 30 * 60), "-03:30"), (0, "+00:00"),
    (14 * 3_600, "+14:00"),
  ])
  func offsetIsWrittenWithHoursAndMinutes(seconds: Int, written: String) {
    let zone = ZoneTable(fixedOffsetSeconds: seconds)
    let text = zone.text(instant("2026-07-14T12:00:00Z"))
    #expect(text.hasSuffix(written))
    #expect(Timestamp(rfc3339: text) == instant("2026-07-14T12:00:00Z"))
  }

  @Test(arguments: [
    ("2026-03-08T06:59:59Z", "2026-03-08T01:59:59.000-05:00"),
    ("2026-03-08T07:00:00Z", "2026-03-08T03:00:00.000-04:00"),
    ("2026-11-01T05:30:00Z", "2026-11-01T01:30:00.000-04:00"),
    ("2026-11-01T06:30:00Z", "2026-11-01T01:30:00.000-05:00"),
    ("2020-01-01T05:00:00Z", "2020-01-01T00:00:00.000-05:00"),
  ])
  func offsetHoldsFromTheInstantOfItsChange(utc: String, local: String) {
    #expect(changing.text(instant(utc)) == local)
  }

  @Test func ofADoubledHourTheEarlierIsMeant() {
    let reading = CivilTime(date: CivilDate(year: 2026, month: 11, day: 1), hour: 1, minute: 30)
    #expect(changing.instant(reading) == instant("2026-11-01T05:30:00Z"))
  }

  @Test func everyInstantOutsideTheDoubledHourComesBack() {
    for minutes in stride(from: 0, to: 366 * 24 * 60, by: 17) {
      let instant = instant("2026-01-01T05:00:00Z").adding(minutes: minutes)
      let back = changing.instant(changing.civil(instant))
      let isSecondOfTwo =
        instant >= self.instant("2026-11-01T06:00:00Z") && instant < self.instant("2026-11-01T07:00:00Z")
      #expect(back == (isSecondOfTwo ? instant.adding(minutes: -60) : instant))
    }
  }

  @Test func aReadingThatTheClockSkipsIsTakenWithinTheHour() {
    let skipped = CivilTime(date: CivilDate(year: 2026, month: 3, day: 8), hour: 2, minute: 30)
    let change = instant("2026-03-08T07:00:00Z")
    #expect(abs(change.seconds(until: changing.instant(skipped))) <= 3_600)
  }

  @Test func negativeInstantsHaveAWallClockToo() {
    let civil = ZoneTable.china.civil(Timestamp(milliseconds: -1))
    #expect(civil.date == CivilDate(year: 1970, month: 1, day: 1))
    #expect((civil.hour, civil.minute, civil.second, civil.millisecond) == (7, 59, 59, 999))
    #expect(ZoneTable.china.instant(civil) == Timestamp(milliseconds: -1))
  }

  @Test func clockIsWrittenWithTwoDigitsEach() {
    let civil = CivilTime(date: CivilDate(year: 2026, month: 7, day: 14), hour: 3, minute: 4, second: 5)
    #expect(civil.clock == "03:04")
    #expect(civil.clockWithSeconds == "03:04:05")
  }
}
