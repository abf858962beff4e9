import DutyModel

/// The one grammar of every time field, typed on the number pad.
///
/// `2031`, `20:31`, `20.31` and `20点31分` are today's 20:31, `-6` is six minutes ago, `昨2031` or `d2031` yesterday's,
/// `前天2031` or `dd2031` the day before's, `0714 2031` and `7月14日20:31` that day's, nothing at all is now. Where a time to
/// come is asked for, `30` is in half an hour, `2110` the next 21:10, `明0800` or `+d0800` tomorrow's. Full-width digits
/// and signs are taken as they come; two runs of digits are never joined.
enum TimeEntry {
  enum Direction: Equatable {
    /// When something happened.
    case past
    /// By when something is due.
    case coming
  }

  enum Reading: Equatable {
    case instant(Timestamp)
    /// It can be read, but it hasn't come yet: whoever typed it is asked.
    case ahead(Timestamp)
    case unreadable
  }

  static func read(_ text: String, _ direction: Direction = .past, now: Timestamp, zone: ZoneTable) -> Reading
  {
    let text = plainWidth(text).trimmingBlanks
    switch direction {
    case .past:
      guard let instant = past(text, now: now, zone: zone) else { return .unreadable }
      return Reading(fixed: instant, now: now)
    case .coming:
      return coming(text, now: now, zone: zone).map(Reading.instant) ?? .unreadable
    }
  }

  private static func past(_ text: String, now: Timestamp, zone: ZoneTable) -> Timestamp? {
    if text.isEmpty { return now }
    if text.hasPrefix("-"), let minutes = Int(text.dropFirst().filter { $0 != " " }),
      (0...1_440).contains(minutes)
    {
      return now.adding(minutes: -minutes)
    }
    if let (date, rest) = WrittenDate.split(text, latest: zone.civil(now).date, direction: .past) {
      return clock(rest, on: date, zone: zone)
    }
    let (rest, days) = without(
      [
        ("前天", -2), ("前", -2), ("-dd", -2), ("dd", -2), ("昨天", -1), ("昨", -1), ("-d", -1), ("d", -1),
        ("今天", 0),
      ],
      text)
    return clock(rest, on: day(days ?? 0, from: now, zone), zone: zone)
  }

  /// The longest that a number of minutes may be: two digits, for three are a time of the day; `+90` says more.
  private static func coming(_ text: String, now: Timestamp, zone: ZoneTable) -> Timestamp? {
    let minutes = text.hasPrefix("+") ? String(text.dropFirst()) : text.utf8.count <= 2 ? text : ""
    if isDigits(minutes), let count = Int(minutes), (1...1_440).contains(count) {
      return now.adding(minutes: count)
    }
    if let (date, rest) = WrittenDate.split(text, latest: zone.civil(now).date, direction: .coming) {
      return clock(rest, on: date, zone: zone)
    }
    let (rest, days) = without([("后天", 2), ("+dd", 2), ("明天", 1), ("明", 1), ("+d", 1), ("今天", 0)], text)
    guard let instant = clock(rest, on: day(days ?? 0, from: now, zone), zone: zone) else { return nil }
    if days != nil || instant > now { return instant }
    return clock(rest, on: day(1, from: now, zone), zone: zone)
  }

  private static func day(_ days: Int, from now: Timestamp, _ zone: ZoneTable) -> CivilDate {
    CivilDate(daysSinceEpoch: zone.civil(now).date.daysSinceEpoch + days)
  }

  private static func without(_ prefixes: [(String, Int)], _ text: String) -> (rest: String, days: Int?) {
    for (prefix, days) in prefixes where text.hasPrefix(prefix) {
      return (String(text.dropFirst(prefix.count)).trimmingBlanks, days)
    }
    return (text, nil)
  }

  private static func clock(_ text: String, on date: CivilDate, zone: ZoneTable) -> Timestamp? {
    guard let (hour, minute) = WrittenClock.read(text) else { return nil }
    return zone.instant(CivilTime(date: date, hour: hour, minute: minute))
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension TimeEntry.Reading {
  /// What a time that was fixed when it was typed means now.
  init(fixed instant: Timestamp, now: Timestamp) {
    self = instant > now.adding(minutes: Moment.toleranceMinutes) ? .ahead(instant) : .instant(instant)
  }
}

extension TimeEntry.Reading {
  /// How a typed time was understood, for the eye beside it: `7月13日 20:31`, or what it is asked back.
  func words(now: Timestamp, zone: ZoneTable, in language: Language) -> String {
    func said(_ instant: Timestamp) -> String {
      let (civil, today) = (zone.civil(instant), zone.civil(now).date)
      switch civil.date.daysSinceEpoch - today.daysSinceEpoch {
      case 0: return civil.clock
      case -1: return language("昨天 ", "yesterday ") + civil.clock
      case 1: return language("明天 ", "tomorrow ") + civil.clock
      default:
        return language("\(civil.date.month)月\(civil.date.day)日 ", "\(civil.date.month)/\(civil.date.day) ")
          + civil.clock
      }
    }
    switch self {
    case .instant(let instant): return said(instant)
    case .ahead(let instant):
      let clock = zone.civil(instant).clock
      return language("\(clock) 还没到；昨天的前面加 昨 或 -d", "\(clock) hasn't come; yesterday's begins with -d")
    case .unreadable: return language("看不懂", "can't read it")
    }
  }
}
