import DutyModel

/// The rule by which a zone goes on after its last listed transition, in the notation of the POSIX variable
/// TZ: `EST5EDT,M3.2.0,M11.1.0`. Offsets are seconds east of UTC here; the notation counts west.
struct DaylightRule: Equatable {
  struct Change: Equatable {
    enum Day: Equatable {
      /// `M3.2.0`: month, week of the month (5 is the last), weekday from Sunday 0.
      case weekday(month: Int, week: Int, weekday: Int)
      /// `J60`: day of the year from 1, never counting 29 February.
      case withoutLeapDay(Int)
      /// `59`: day of the year from 0.
      case dayOfYear(Int)
    }

    var day: Day
    /// Wall clock seconds after midnight; may be negative or more than a day.
    var secondsOfDay: Int

    /// In seconds since 1970, had the wall clock been UTC.
    func localSecond(in year: Int) -> Int {
      let newYear = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch
      let days: Int
      switch day {
      case .weekday(let month, let week, let weekday):
        let first = CivilDate(year: year, month: month, day: 1)
        var date = 1 + (weekday - first.weekday + 7) % 7 + (week - 1) * 7
        while !CivilDate(year: year, month: month, day: date).exists { date -= 7 }
        days = CivilDate(year: year, month: month, day: date).daysSinceEpoch
      case .withoutLeapDay(let number):
        let hasLeapDay = CivilDate(year: year, month: 2, day: 29).exists
        days = newYear + number - 1 + (hasLeapDay && number >= 60 ? 1 : 0)
      case .dayOfYear(let number):
        days = newYear + number
      }
      return days * 86_400 + secondsOfDay
    }
  }

  var standardSeconds: Int
  /// Nil when the clocks are never changed.
  var daylight: Daylight?

  struct Daylight: Equatable {
    var seconds: Int
    var start: Change
    var end: Change
  }

  /// Nil for anything that isn't such a rule.
  init?(_ text: String) {
    var reader = RuleReader(rest: Array(text.utf8)[...])
    guard reader.skipName(), let west = reader.time(hourLimit: 24) else { return nil }
    standardSeconds = -west
    if reader.isAtEnd { return }
    guard reader.skipName() else { return nil }
    var seconds = standardSeconds + 3_600
    if reader.peek != UInt8(ascii: ",") {
      guard let west = reader.time(hourLimit: 24) else { return nil }
      seconds = -west
    }
    guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else { return nil }
    daylight = Daylight(seconds: seconds, start: start, end: end)
  }

  /// The changes of `year` in order of time.
  func transitions(in year: Int) -> [TZif.Transition] {
    guard let daylight else { return [] }
    return [
      TZif.Transition(
        second: daylight.start.localSecond(in: year) - standardSeconds, offsetSeconds: daylight.seconds),
      TZif.Transition(
        second: daylight.end.localSecond(in: year) - daylight.seconds, offsetSeconds: standardSeconds),
    ].sorted { $0.second < $1.second }
  }
}

private struct RuleReader {
  var rest: ArraySlice<UInt8>

  var isAtEnd: Bool { rest.isEmpty }
  var peek: UInt8? { rest.first }

  private mutating func take(_ byte: Character) -> Bool {
    guard rest.first == byte.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// `EST`, or `<+0330>`.
  mutating func skipName() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard (1...3).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self)),
      range.contains(value)
    else { return nil }
    rest = rest.dropFirst(digits.count)
    return value
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(hourLimit: Int) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(0...hourLimit) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where take(":") {
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.2.0/2`; 02:00 unless it says otherwise.
  mutating func change() -> DaylightRule.Change? {
    guard take(",") else { return nil }
    let day: DaylightRule.Change.Day
    if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."),
        let weekday = number(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if take("J") {
      guard let number = number(1...365) else { return nil }
      day = .withoutLeapDay(number)
    } else {
      guard let number = number(0...365) else { return nil }
      day = .dayOfYear(number)
    }
    guard take("/") else { return DaylightRule.Change(day: day, secondsOfDay: 7_200) }
    return time(hourLimit: 167).map { DaylightRule.Change(day: day, secondsOfDay: $0) }
  }
}
