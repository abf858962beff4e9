/// A calendar day in the station's zone.
package struct CivilDate: Hashable, Comparable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  ///
  /// Counts whole eras of 400 years with the year starting in March, so that the leap day comes last.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.quotientRoundedDown(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = shifted.quotientRoundedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// False for days that no calendar has, such as 30 February.
  package var exists: Bool {
    (1...12).contains(month) && day >= 1 && CivilDate(daysSinceEpoch: daysSinceEpoch) == self
  }

  /// 0 for Sunday … 6 for Saturday.
  package var weekday: Int {
    let days = daysSinceEpoch + 4
    return days - days.quotientRoundedDown(by: 7) * 7
  }

  /// `20260714`, the form used inside ids.
  package var compact: String {
    twoDigits(year / 100) + twoDigits(year % 100) + twoDigits(month) + twoDigits(day)
  }
}

/// A wall clock reading in the station's zone.
package struct CivilTime: Hashable, Sendable {
  package var date: CivilDate
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var millisecond: Int

  package init(date: CivilDate, hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// `20:31`
  package var clock: String { twoDigits(hour) + ":" + twoDigits(minute) }

  /// `20:31:04`
  package var clockWithSeconds: String { clock + ":" + twoDigits(second) }
}

/// The zone's offsets from UTC over time: Desk builds it once, rules only look things up.
package struct ZoneTable: Equatable, Sendable {
  /// From `from` on, local time is UTC plus `offsetSeconds`.
  package struct Span: Equatable, Sendable {
    package var from: Timestamp
    package var offsetSeconds: Int

    package init(from: Timestamp, offsetSeconds: Int) {
      self.from = from
      self.offsetSeconds = offsetSeconds
    }
  }

  /// In order of time; the first one also holds before its start.
  package var spans: [Span]

  package init(spans: [Span]) {
    precondition(!spans.isEmpty, "a zone has at least one offset")
    self.spans = spans
  }

  package init(fixedOffsetSeconds seconds: Int) {
    spans = [Span(from: Timestamp(), offsetSeconds: seconds)]
  }

  /// China Standard Time, UTC+8 all year.
  package static let china = ZoneTable(fixedOffsetSeconds: 8 * 3_600)

  package func offsetSeconds(at instant: Timestamp) -> Int {
    (spans.last { $0.from <= instant } ?? spans[0]).offsetSeconds
  }

  package func civil(_ instant: Timestamp) -> CivilTime {
    let local = instant.milliseconds + offsetSeconds(at: instant) * 1_000
    let days = local.quotientRoundedDown(by: 86_400_000)
    let rest = local - days * 86_400_000
    return CivilTime(
      date: CivilDate(daysSinceEpoch: days), hour: rest / 3_600_000, minute: rest / 60_000 % 60,
      second: rest / 1_000 % 60, millisecond: rest % 1_000)
  }

  /// The instant of a wall clock reading; of two (clocks set back) the earlier one.
  package func instant(_ civil: CivilTime) -> Timestamp {
    let local =
      civil.date.daysSinceEpoch * 86_400_000 + civil.hour * 3_600_000 + civil.minute * 60_000
      + civil.second * 1_000 + civil.millisecond
    let candidates = Set(spans.map(\.offsetSeconds)).map {
      Timestamp(milliseconds: local - $0 * 1_000)
    }
    let exact = candidates.filter {
      $0.milliseconds + offsetSeconds(at: $0) * 1_000 == local
    }
    return exact.min() ?? candidates.min()!
  }

  /// RFC 3339 with milliseconds and offset: `2026-07-14T20:31:00.000+08:00`.
  package func text(_ instant: Timestamp) -> String {
    let civil = civil(instant)
    let offset = offsetSeconds(at: instant)
    let minutes = abs(offset) / 60
    // Every entry holds some: written into one string, not put together from a dozen.
    return String(unsafeUninitializedCapacity: 48) { memory in
      var pen = DigitPen(memory)
      pen.write(civil.date.year, digits: 4)
      pen.write("-", civil.date.month)
      pen.write("-", civil.date.day)
      pen.write("T", civil.hour)
      pen.write(":", civil.minute)
      pen.write(":", civil.second)
      pen.write(".", civil.millisecond, digits: 3)
      pen.write(offset < 0 ? "-" : "+", minutes / 60)
      pen.write(":", minutes % 60)
      return pen.count
    }
  }
}

/// `7` as `07`.
package func twoDigits(_ value: Int) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}

/// Writes numbers of 0 or more with leading zeros.
private struct DigitPen {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  mutating func write(_ sign: Unicode.Scalar, _ value: Int, digits: Int = 2) {
    memory[count] = UInt8(ascii: sign)
    count += 1
    write(value, digits: digits)
  }

  /// At least so many digits.
  mutating func write(_ value: Int, digits: Int) {
    var rest = value.magnitude
    var width = 1
    while rest >= 10 {
      rest /= 10
      width += 1
    }
    width = max(width, digits)
    rest = value.magnitude
    for place in (count..<count + width).reversed() {
      memory[place] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
    count += width
  }
}
