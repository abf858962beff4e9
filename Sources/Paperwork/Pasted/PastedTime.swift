import DutyModel

/// A time of the day as chats and notices write it: `20:27`, `昨天 20:27`, `7月14日 晚上8:27`, `2026/7/14 20:27:13`,
/// `2026年7月14日19时50分`.
enum PastedTime {
  /// The instant that stands where the reader is; `now` tells which day is meant where none is said: the latest such
  /// time that isn't ahead. Nil, and nothing read, when no time stands there.
  static func read(_ reader: inout SignReader, now: Timestamp, zone: ZoneTable) -> Timestamp? {
    let start = reader.place
    let today = zone.civil(now).date
    let date = readDate(&reader, today: today)
    reader.skipBlanks()
    let half = dayParts.first { reader.take($0.name) }
    guard let clock = readClock(&reader) else {
      reader.go(to: start)
      return nil
    }
    let hour = half.map { $0.isLate && clock.hour < 12 ? clock.hour + 12 : clock.hour } ?? clock.hour
    func instant(_ date: CivilDate) -> Timestamp {
      zone.instant(CivilTime(date: date, hour: hour, minute: clock.minute))
    }
    if let date { return instant(date) }
    let latest = now.adding(minutes: Moment.toleranceMinutes)
    let here = instant(today)
    // Midnight has passed since it was sent.
    return here <= latest ? here : instant(CivilDate(daysSinceEpoch: today.daysSinceEpoch - 1))
  }

  private static let dayParts: [(name: String, isLate: Bool)] = [
    ("凌晨", false), ("早上", false), ("上午", false), ("中午", true), ("下午", true), ("晚上", true),
  ]

  private static func readDate(_ reader: inout SignReader, today: CivilDate) -> CivilDate? {
    let start = reader.place
    for (name, days) in [("昨天", 1), ("前天", 2), ("今天", 0)] where reader.take(name) {
      return CivilDate(daysSinceEpoch: today.daysSinceEpoch - days)
    }
    for (weekday, sign) in "日一二三四五六".enumerated() where reader.take("星期\(sign)", "周\(sign)") {
      return CivilDate(daysSinceEpoch: today.daysSinceEpoch - (today.weekday - weekday + 7) % 7)
    }
    guard let first = reader.number(most: 4), reader.take("年", "-", "/", "月", ".") else {
      reader.go(to: start)
      return nil
    }
    guard first > 31 else {
      // `7月14日` or `07-14`: without a year it's the latest such day.
      guard let date = day(year: today.year, month: first, &reader, from: start) else { return nil }
      return date > today ? CivilDate(year: date.year - 1, month: date.month, day: date.day) : date
    }
    guard let month = reader.number(most: 2), reader.take("月", "-", "/", ".") else {
      reader.go(to: start)
      return nil
    }
    return day(year: first, month: month, &reader, from: start)
  }

  private static func day(
    year: Int, month: Int, _ reader: inout SignReader, from start: Int
  ) -> CivilDate? {
    guard let day = reader.number(most: 2), (1...12).contains(month), (1...31).contains(day) else {
      reader.go(to: start)
      return nil
    }
    _ = reader.take("日", "号")
    let date = CivilDate(year: year, month: month, day: day)
    return date.exists ? date : nil
  }

  /// `20:27`, `20:27:13`, `19时50分`, `19时`.
  static func readClock(_ reader: inout SignReader) -> (hour: Int, minute: Int)? {
    let start = reader.place
    guard let hour = reader.number(most: 2), hour < 24 else {
      reader.go(to: start)
      return nil
    }
    if reader.take("时", "点") {
      let place = reader.place
      guard let minute = reader.number(most: 2), minute < 60 else {
        reader.go(to: place)
        return (hour, 0)
      }
      _ = reader.take("分")
      return (hour, minute)
    }
    guard reader.take(":", "："), let minute = reader.number(most: 2), minute < 60 else {
      reader.go(to: start)
      return nil
    }
    let place = reader.place
    // A colon behind the minutes may also begin somebody's words.
    if !reader.take(":") || reader.number(most: 2) == nil { reader.go(to: place) }
    return (hour, minute)
  }
}
