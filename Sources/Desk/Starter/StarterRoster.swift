import DutyModel

/// `roster.csv` of a new station.
enum StarterRoster {
  /// Leader from 08:30 to 08:30, two officers at 08:00 and 17:00, one reserve, for `days` days from `first` on.
  ///
  /// It has no comments, because a spreadsheet would show them as people.
  static func text(from first: CivilDate, days: Int, language: Language) -> String {
    let leaders = ["lin.yuanshan", "gao.xiang", "song.heping"]
    var text = "track,start,end,person\r\n"
    for offset in 0..<days {
      let day = CivilDate(daysSinceEpoch: first.daysSinceEpoch + offset)
      let next = CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1)
      func row(_ track: RosterTrack, _ start: String, _ end: String, _ person: String) {
        text += "\(word(track, language)),\(start),\(end),\(person)\r\n"
      }
      // Such that Lin has 14 July 2026, as in the manual's example night.
      row(.leader, "\(iso(day)) 08:30", "\(iso(next)) 08:30", leaders[(day.daysSinceEpoch + 1) % 3])
      row(.officer, "\(iso(day)) 08:00", "\(iso(day)) 17:00", "he.chuan")
      row(.officer, "\(iso(day)) 08:00", "\(iso(day)) 17:00", "tang.ning")
      row(.officer, "\(iso(day)) 17:00", "\(iso(next)) 08:00", "wu.xiao")
      row(.officer, "\(iso(day)) 17:00", "\(iso(next)) 08:00", "zhao.min")
      row(.reserve, "\(iso(day)) 08:00", "\(iso(next)) 08:00", "zheng.yan")
    }
    return text
  }

  private static func word(_ track: RosterTrack, _ language: Language) -> String {
    switch (track, language) {
    case (.leader, .chinese): "带班"
    case (.officer, .chinese): "值班"
    case (.reserve, .chinese): "备勤"
    case (_, .english): track.rawValue
    }
  }

  private static func iso(_ date: CivilDate) -> String {
    "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
  }
}
