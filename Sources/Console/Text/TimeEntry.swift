import DutyModel

/// The one grammar of every time field: `2031` today, `-6` minutes ago, `昨2031` or `d2031` yesterday,
/// empty for now. Full-width digits are taken as they come.
enum TimeEntry {
  /// The instant that was meant; nil when it can't be read.
  static func instant(_ text: String, now: Timestamp, zone: ZoneTable) -> Timestamp? {
    var text = plainDigits(text).filter { !$0.isWhitespace && $0 != ":" }
    if text.isEmpty { return now }
    if text.hasPrefix("-"), let minutes = Int(text.dropFirst()), (0...1_440).contains(minutes) {
      return now.adding(minutes: -minutes)
    }
    var days = 0
    for prefix in ["昨", "-d", "d"] where text.hasPrefix(prefix) {
      text.removeFirst(prefix.count)
      days = 1
      break
    }
    guard text.utf8.count == 3 || text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(text), value / 100 < 24, value % 100 < 60
    else { return nil }
    let today = zone.civil(now).date
    let date = CivilDate(daysSinceEpoch: today.daysSinceEpoch - days)
    return zone.instant(CivilTime(date: date, hour: value / 100, minute: value % 100))
  }
}
