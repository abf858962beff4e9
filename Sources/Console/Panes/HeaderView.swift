import Curses
import DutyModel

/// The first row: where we are, what time it is, who types, and whether everything is saved.
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

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let columns = surface.columns
    var end = columns - 1
    end -= drawSaved(on: &surface, row: row, end: end) + 2
    if columns >= 60 { end -= drawPerson(on: &surface, row: row, end: end) + 2 }
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
    let text =
      unsaved > 0
      ? language(" 未保存 \(unsaved) ", " NOT SAVED \(unsaved) ")
      : isReadOnly
        ? language(" 只读 ", " READ-ONLY ") : language("已存 \(room.sequence)", "saved \(room.sequence)")
    let width = Curses.columns(of: text)
    surface.text(
      text, row: row, column: end - width, style: look.theme[unsaved > 0 || isReadOnly ? .notSaved : .dim])
    return width
  }

  private func drawPerson(on surface: inout Surface, row: Int, end: Int) -> Int {
    let language = look.language
    let name =
      person.map { LogWords(room: room, language: language).person($0) }
      ?? language("未选 Ctrl-O", "nobody Ctrl-O")
    let text =
      surface.columns >= 100
      ? language("\(seat)机  登记人 \(name)", "seat \(seat)  typing: \(name)")
      : language("\(seat)机 \(name)", "\(seat) \(name)")
    let width = Curses.columns(of: text)
    surface.text(text, row: row, column: end - width, style: look.theme[.normal])
    return width
  }

  /// Name, date, time and shift, with less and less of it for a narrower screen; the time stays.
  private func clockTexts(at now: Timestamp) -> [String] {
    let language = look.language
    let civil = room.zone.civil(now)
    let weekday = civil.date.weekday
    let date = language("\(civil.date.month)月\(civil.date.day)日", "\(civil.date.month)/\(civil.date.day)")
    let day = language(
      "周\(Array("日一二三四五六")[weekday])", ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday])
    let name = room.settings.station.name(language)
    let time = civil.clockWithSeconds
    let shift = shiftText(at: now)
    return [
      "\(name)   \(date) \(day)   \(time)   \(shift)", "\(name) \(date) \(day) \(time) \(shift)",
      "\(name) \(date) \(time) \(shift)", "\(date) \(time) \(shift)", "\(time) \(shift)", time,
    ]
  }

  /// The shift and what is left of it: `在班余11:17`.
  private func shiftText(at now: Timestamp) -> String {
    let language = look.language
    guard let shift = room.shift else { return language("无人值班", "unmanned") }
    let start = room.zone.civil(shift.start).clock
    guard let end = shift.end else { return language("\(start)起在班", "on since \(start)") }
    let left = max(0, now.seconds(until: end) / 60)
    let text = "\(left / 60):\(twoDigits(left % 60))"
    return language("在班余\(text)", "\(text) left")
  }
}
