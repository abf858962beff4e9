import DutyModel

/// A limit that somebody set in a message: `请于22:00前反馈`, `今晚10点以前报数`.
package enum PastedDeadline {
  /// The first time in `text` that has 前 behind it and lies within the day ahead of `now`; nil when there is none.
  package static func read(in text: String, after now: Timestamp, zone: ZoneTable) -> Timestamp? {
    var reader = SignReader(text)
    var isInNumber = false
    while let sign = reader.current {
      let place = reader.place
      if !isInNumber, let due = limit(&reader, zone.civil(now).date, zone) {
        if due > now, due < now.adding(minutes: 24 * 60) { return due }
        // What is left of it is no other limit: 明晚9点 isn't 晚9点.
        continue
      }
      reader.go(to: place)
      reader.step()
      // `12.5` and `2026-07-14` have no time in their middle.
      isInNumber = sign.isNumber || ":：.-/".contains(sign)
    }
    return nil
  }

  private static func limit(_ reader: inout SignReader, _ today: CivilDate, _ zone: ZoneTable) -> Timestamp? {
    let isTomorrowNight = reader.take("明晚")
    let isTomorrow = isTomorrowNight || reader.take("明天", "明日", "次日")
    if !isTomorrow { _ = reader.take("今天", "今日") }
    let isLate = reader.take("今晚", "晚上", "晚", "下午") || isTomorrowNight
    reader.skipBlanks()
    guard let clock = PastedTime.readClock(&reader) else { return nil }
    reader.skipBlanks()
    guard reader.take("前", "以前", "之前") else { return nil }
    let day = CivilDate(daysSinceEpoch: today.daysSinceEpoch + (isTomorrow ? 1 : 0))
    let hour = isLate && clock.hour < 12 ? clock.hour + 12 : clock.hour
    return zone.instant(CivilTime(date: day, hour: hour, minute: clock.minute))
  }
}
