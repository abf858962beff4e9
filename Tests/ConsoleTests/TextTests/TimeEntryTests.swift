import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct TimeEntryTests {
  private static let now = night("20:31:04")

  @Test(
    arguments: [
      ("", "2026-07-14T20:31:04+08:00"),
      ("  ", "2026-07-14T20:31:04+08:00"),
      ("2025", "2026-07-14T20:25:00+08:00"),
      ("0000", "2026-07-14T00:00:00+08:00"),
      ("2359", "2026-07-14T23:59:00+08:00"),
      ("20:25", "2026-07-14T20:25:00+08:00"),
      ("20 25", "2026-07-14T20:25:00+08:00"),
      ("931", "2026-07-14T09:31:00+08:00"),
      ("２０２５", "2026-07-14T20:25:00+08:00"),
      ("２０：２５", "2026-07-14T20:25:00+08:00"),
      ("-6", "2026-07-14T20:25:04+08:00"),
      ("－６", "2026-07-14T20:25:04+08:00"),
      ("—6", "2026-07-14T20:25:04+08:00"),
      ("-0", "2026-07-14T20:31:04+08:00"),
      ("-1440", "2026-07-13T20:31:04+08:00"),
      ("昨2031", "2026-07-13T20:31:00+08:00"),
      ("昨 20：31", "2026-07-13T20:31:00+08:00"),
      ("d2031", "2026-07-13T20:31:00+08:00"),
      ("-d2031", "2026-07-13T20:31:00+08:00"),
    ])
  func isRead(text: String, instant: String) {
    #expect(TimeEntry.instant(text, now: Self.now, zone: .china) == Timestamp(rfc3339: instant))
  }

  @Test(
    arguments: [
      "2400", "2060", "9", "99", "20315", "八点", "20.31", "-", "-1441", "--6", "-6分", "昨", "昨昨2031", "d",
      "+5", "20-31", "२०३१",
    ])
  func isNoTime(text: String) {
    #expect(TimeEntry.instant(text, now: Self.now, zone: .china) == nil)
  }

  @Test func minutesAgoGoOverMidnight() {
    let now = night("00:03:00", day: 15)
    #expect(TimeEntry.instant("-6", now: now, zone: .china) == night("23:57:00"))
    #expect(TimeEntry.instant("昨2355", now: now, zone: .china) == night("23:55:00"))
  }
}
