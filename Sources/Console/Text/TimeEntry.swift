import DutyModel

/// The one grammar of every time field, typed on the number pad.
///
/// `2031` is today's 20:31, `-6` six minutes ago, `昨2031` or `-d2031` yesterday's, nothing at all is now. Where a time
/// to come is asked for, `30` is in half an hour, `2110` the next 21:10, `明0800` or `+d0800` tomorrow's.
/// Full-width digits and signs are taken as they come.
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
    let text = plainDigits(text).filter { !$0.isWhitespace && $0 != ":" }
    switch direction {
    case .past:
      guard let instant = past(text, now: now, zone: zone) else { return .unreadable }
      return instant > now.adding(minutes: Moment.toleranceMinutes) ? .ahead(instant) : .instant(instant)
    case .coming:
      return coming(text, now: now, zone: zone).map(Reading.instant) ?? .unreadable
    }
  }

  private static func past(_ text: String, now: Timestamp, zone: ZoneTable) -> Timestamp? {
    if text.isEmpty { return now }
    if text.hasPrefix("-"), let minutes = Int(text.dropFirst()), (0...1_440).contains(minutes) {
      return now.adding(minutes: -minutes)
    }
    let (rest, isYesterday) = without(["昨", "-d", "d"], text)
    return clock(rest, daysFromToday: isYesterday ? -1 : 0, now: now, zone: zone)
  }

  /// The longest that a number of minutes may be: two digits, for three are a time of the day; `+90` says more.
  private static func coming(_ text: String, now: Timestamp, zone: ZoneTable) -> Timestamp? {
    let minutes = text.hasPrefix("+") ? String(text.dropFirst()) : text.utf8.count <= 2 ? text : ""
    if isDigits(minutes), let count = Int(minutes), (1...1_440).contains(count) {
      return now.adding(minutes: count)
    }
    let (rest, isTomorrow) = without(["明", "+d"], text)
    guard let instant = clock(rest, daysFromToday: isTomorrow ? 1 : 0, now: now, zone: zone) else {
      return nil
    }
    if isTomorrow || instant > now { return instant }
    return clock(rest, daysFromToday: 1, now: now, zone: zone)
  }

  private static func without(_ prefixes: [String], _ text: String) -> (rest: String, isMarked: Bool) {
    for prefix in prefixes where text.hasPrefix(prefix) {
      return (String(text.dropFirst(prefix.count)), true)
    }
    return (text, false)
  }

  /// `931` or `2031` on a day.
  private static func clock(_ text: String, daysFromToday days: Int, now: Timestamp, zone: ZoneTable)
    -> Timestamp?
  {
    guard (3...4).contains(text.utf8.count), isDigits(text), let value = Int(text), value / 100 < 24,
      value % 100 < 60
    else { return nil }
    let date = CivilDate(daysSinceEpoch: zone.civil(now).date.daysSinceEpoch + days)
    return zone.instant(CivilTime(date: date, hour: value / 100, minute: value % 100))
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
