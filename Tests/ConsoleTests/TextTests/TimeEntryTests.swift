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
      ("2033", "2026-07-14T20:33:00+08:00"),
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
      ("20.05", "2026-07-14T20:05:00+08:00"),
      ("20．05", "2026-07-14T20:05:00+08:00"),
      ("20点5分", "2026-07-14T20:05:00+08:00"),
      ("20时05", "2026-07-14T20:05:00+08:00"),
      ("二十点五分", "2026-07-14T20:05:00+08:00"),
      ("二〇二五", "2026-07-14T20:25:00+08:00"),
      ("八点", "2026-07-14T08:00:00+08:00"),
      ("八点半", "2026-07-14T08:30:00+08:00"),
      ("10点一刻", "2026-07-14T10:15:00+08:00"),
      ("前天2031", "2026-07-12T20:31:00+08:00"),
      ("前2031", "2026-07-12T20:31:00+08:00"),
      ("dd2031", "2026-07-12T20:31:00+08:00"),
      ("昨天20点", "2026-07-13T20:00:00+08:00"),
      ("0712 2031", "2026-07-12T20:31:00+08:00"),
      ("7月12日20:31", "2026-07-12T20:31:00+08:00"),
      ("7-12 2031", "2026-07-12T20:31:00+08:00"),
      ("1231 2031", "2025-12-31T20:31:00+08:00"),
      ("20250714 2031", "2025-07-14T20:31:00+08:00"),
    ])
  func isRead(text: String, instant: String) {
    #expect(
      TimeEntry.read(text, now: Self.now, zone: .china)
        == Timestamp(rfc3339: instant).map(TimeEntry.Reading.instant))
  }

  @Test(
    arguments: [
      "2400", "2060", "9", "99", "20315", "20:5", "20.5", "5 3", "20:31:05", "8点起3人", "二十一二点",
      "0631 2031", "1331 2031", "2031 2032", "-", "-1441", "--6", "-6分", "昨", "昨昨2031", "d",
      "+5", "20-31", "२०३१",
    ])
  func isNoTime(text: String) {
    #expect(TimeEntry.read(text, now: Self.now, zone: .china) == .unreadable)
  }

  @Test func minutesAgoGoOverMidnight() {
    let now = night("00:03:00", day: 15)
    #expect(TimeEntry.read("-6", now: now, zone: .china) == .instant(night("23:57:00")))
    #expect(TimeEntry.read("昨2355", now: now, zone: .china) == .instant(night("23:55:00")))
  }

  @Test(
    arguments: [("2040", "20:40:00"), ("2359", "23:59:00"), ("20：34", "20:34:00")])
  func aTimeThatHasNotComeIsAskedBack(text: String, clock: String) {
    let reading = TimeEntry.read(text, now: Self.now, zone: .china)
    #expect(reading == .ahead(night(clock)))
    #expect(reading.words(now: Self.now, zone: .china, in: .chinese).contains("还没到"))
    #expect(reading.words(now: Self.now, zone: .china, in: .english).contains("hasn't come"))
  }

  @Test(
    arguments: [
      ("30", "2026-07-14T21:01:04+08:00"),
      ("５", "2026-07-14T20:36:04+08:00"),
      ("+90", "2026-07-14T22:01:04+08:00"),
      ("2110", "2026-07-14T21:10:00+08:00"),
      ("21：10", "2026-07-14T21:10:00+08:00"),
      ("800", "2026-07-15T08:00:00+08:00"),
      ("2031", "2026-07-15T20:31:00+08:00"),
      ("明0800", "2026-07-15T08:00:00+08:00"),
      ("+d2200", "2026-07-15T22:00:00+08:00"),
      ("后天0800", "2026-07-16T08:00:00+08:00"),
      ("0716 0800", "2026-07-16T08:00:00+08:00"),
      ("0101 0800", "2027-01-01T08:00:00+08:00"),
      ("21点10分", "2026-07-14T21:10:00+08:00"),
    ])
  func aDueTimeIsTheNextOne(text: String, instant: String) {
    #expect(
      TimeEntry.read(text, .coming, now: Self.now, zone: .china)
        == Timestamp(rfc3339: instant).map(TimeEntry.Reading.instant))
  }

  @Test(arguments: ["", "-6", "0", "+0", "2500", "昨2031", "+1441", "d0800", "x"])
  func isNoDueTime(text: String) {
    #expect(TimeEntry.read(text, .coming, now: Self.now, zone: .china) == .unreadable)
  }

  @Test(
    arguments: [("昨天 20:31", "-1440"), ("20:31", ""), ("20:25", "2025"), ("看不懂", "9")])
  func howItWasUnderstoodIsShown(words: String, text: String) {
    #expect(
      TimeEntry.read(text, now: Self.now, zone: .china).words(now: Self.now, zone: .china, in: .chinese)
        == words)
  }

  @Test(
    arguments: [
      ("李家湾停电 20:40回", "2040"), ("20：40前回电", "2040"), ("答应 9:05 左右回", "905"), ("会 call back", nil),
      ("20:40 call back", "2040"), ("他20:40来过，回头再说", nil), ("25:40回", nil), ("不用回", nil),
    ] as [(String, String?)])
  func aPromiseInTheWordsIsRead(text: String, clock: String?) {
    #expect(promisedTime(in: text) == clock)
  }
}
