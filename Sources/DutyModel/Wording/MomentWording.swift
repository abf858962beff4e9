// Dates where the time of day alone would mislead: on another day, and in another year.

extension CivilDate {
  /// `7月14日` / `7/14`; with the year where that is another than that of `other`: `2025年7月14日` / `2025/7/14`.
  package func text(besides other: CivilDate, in language: Language) -> String {
    guard year == other.year else { return language("\(year)年\(month)月\(day)日", "\(year)/\(month)/\(day)") }
    return language("\(month)月\(day)日", "\(month)/\(day)")
  }
}

extension LogWords {
  /// `20:46`, with the date where that is another than that of `other`, and with the year likewise.
  package func moment(_ instant: Timestamp, besides other: Timestamp) -> String {
    let (civil, date) = (room.zone.civil(instant), room.zone.civil(other).date)
    return civil.date == date ? civil.clock : civil.date.text(besides: date, in: language) + " " + civil.clock
  }

  /// `7月14日 20:46` whatever the day of `other`.
  func dated(_ instant: Timestamp, besides other: Timestamp) -> String {
    let civil = room.zone.civil(instant)
    return civil.date.text(besides: room.zone.civil(other).date, in: language) + " " + civil.clock
  }
}
