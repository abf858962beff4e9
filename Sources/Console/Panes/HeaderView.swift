import Curses
import Desk
import DutyModel

/// The first row: where we are, what time it is, what is left of the shift, who types, and whether everything is
/// saved.
struct HeaderView {
  let room: DutyRoom
  let look: Look
  let seat: String
  let person: PersonID?
  /// Reverse at the right end when something isn't saved.
  var unsaved: Int
  /// Nothing can be written any more.
  var isReadOnly: Bool
  /// 演练, or 过去 in a replay; nothing on a live console.
  var banner: String?
  /// Only while the mains are gone.
  var power: MainsState?
  /// The machine's time is in doubt.
  var showsYear = false

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let columns = surface.columns
    let gap = columns >= 100 ? 3 : 2
    var end = columns - 1
    end -= drawSaved(on: &surface, row: row, end: end) + gap
    end -= drawPower(on: &surface, row: row, end: end, gap: gap)
    if columns >= 60 { end -= drawPerson(on: &surface, row: row, end: end) + gap }
    var column = 1
    if let banner {
      let style = look.theme[.exercise]
      column += surface.text(" \(banner) ", row: row, column: column, width: end - column, style: style) + 1
    }
    let texts = clockTexts(at: now)
    let text = texts.first { Curses.columns(of: $0) <= end - column } ?? texts[texts.count - 1]
    surface.text(text, row: row, column: column, width: max(0, end - column), style: look.theme[.title])
  }

  /// What the officer must never overlook stands reversed at the right end. Returns its width.
  private func drawSaved(on surface: inout Surface, row: Int, end: Int) -> Int {
    let language = look.language
    let blank = surface.columns >= 100 ? " " : ""
    let text =
      unsaved > 0
      ? language(" 未保存 \(unsaved) ", " NOT SAVED \(unsaved) ")
      : isReadOnly
        ? language(" 只读 ", " READ-ONLY ")
        : language("已存\(blank)\(room.sequence)", "saved \(room.sequence)")
    let width = Curses.columns(of: text)
    surface.text(
      text, row: row, column: end - width, style: look.theme[unsaved > 0 || isReadOnly ? .notSaved : .dim])
    return width
  }

  /// `市电停 电池62%`. Returns its width with the gap.
  private func drawPower(on surface: inout Surface, row: Int, end: Int, gap: Int) -> Int {
    guard let power else { return 0 }
    let language = look.language
    let battery = power.batteryPercent.map { language(" 电池\($0)%", " bat \($0)%") } ?? ""
    let lost = surface.columns >= 60 || battery.isEmpty ? language("市电停", "no mains") : ""
    let text = (lost + battery).drop { $0 == " " }.description
    let width = Curses.columns(of: text)
    surface.text(text, row: row, column: end - width, style: look.theme[.dueSoon])
    return width + gap
  }

  private func drawPerson(on surface: inout Surface, row: Int, end: Int) -> Int {
    let language = look.language
    let blank = surface.columns >= 100 ? " " : ""
    let text =
      person.map {
        let name = LogWords(room: room, language: language).person($0)
        return language("登记人\(blank)\(name)", "typing: \(name)")
      } ?? language("\(seat)机 登记人没选 Ctrl-O", "seat \(seat): who types? Ctrl-O")
    let width = Curses.columns(of: text)
    let style = look.theme[person == nil ? .dueSoon : .normal]
    surface.text(text, row: row, column: end - width, style: style)
    return width
  }

  /// Name, date, time and shift, with less and less of it for a narrower screen; the time stays.
  private func clockTexts(at now: Timestamp) -> [String] {
    let language = look.language
    let civil = room.zone.civil(now)
    let weekday = civil.date.weekday
    let year = showsYear ? language("\(civil.date.year)年", "\(civil.date.year)/") : ""
    let date =
      year + language("\(civil.date.month)月\(civil.date.day)日", "\(civil.date.month)/\(civil.date.day)")
    let day = language(
      "周\(Array("日一二三四五六")[weekday])", ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday])
    let name = room.settings.station.name(language)
    let time = civil.clockWithSeconds
    let (long, short) = shiftTexts(at: now)
    return [
      "\(name)   \(date) \(day)  \(time)   \(long)", "\(name)  \(date) \(day) \(time)  \(short)",
      "\(name) \(date) \(time) \(short)", "\(date) \(day) \(time)  \(short)", "\(date) \(time) \(short)",
      "\(time)  \(short)", "\(time) \(short)", time,
    ].map { $0.drop { $0 == " " }.description }
  }

  /// The shift and what is left of it: `夜班 17:00-08:00 余 11:17` and `夜班余11:17`.
  private func shiftTexts(at now: Timestamp) -> (long: String, short: String) {
    let language = look.language
    guard let shift = room.shift else {
      let text = language("无人值班", "unmanned")
      return (text, text)
    }
    let start = room.zone.civil(shift.start)
    guard let end = shift.end else {
      let text = language("\(start.clock)起在班", "on since \(start.clock)")
      return (text, text)
    }
    if end <= now {
      let text = language("班次已过", "shift is over")
      return (text, text)
    }
    let left = now.seconds(until: end) / 60
    let rest = "\(left / 60):\(twoDigits(left % 60))"
    let rostered = rosteredStart(of: shift).map(room.zone.civil) ?? start
    let finish = room.zone.civil(end)
    let isNight = rostered.date != finish.date
    let name = language(isNight ? "夜班" : "白班", isNight ? "night" : "day")
    let span = "\(rostered.clock)-\(finish.clock)"
    return (
      language("\(name) \(span) 余 \(rest)", "\(name) \(span), \(rest) left"),
      language("\(name)余\(rest)", "\(name) \(rest) left")
    )
  }

  /// When the roster has the shift begin; it may have been taken earlier or later.
  private func rosteredStart(of shift: Shift) -> Timestamp? {
    room.settings.roster.first {
      $0.track == .officer && $0.end == shift.end && shift.officers.contains($0.person)
    }?.start
  }
}
