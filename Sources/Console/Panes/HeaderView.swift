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
  /// 演练, or 过去 in a replay; nothing on a live console.
  var banner: String?

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let language = look.language
    let columns = surface.columns
    let civil = room.zone.civil(now)
    let saved = language("已存 \(room.sequence)", "saved \(room.sequence)")
    var end = columns - 1
    if unsaved > 0 {
      let text = language(" 未保存 \(unsaved) ", " NOT SAVED \(unsaved) ")
      let width = Curses.columns(of: text)
      surface.text(text, row: row, column: end - width, style: look.theme[.notSaved])
      end -= width + 1
    } else {
      let width = Curses.columns(of: saved)
      surface.text(saved, row: row, column: end - width, style: look.theme[.dim])
      end -= width + 2
    }
    if columns >= 60 {
      let name =
        person.map { LogWords(room: room, language: language).person($0) }
        ?? language("未选 Ctrl-O", "none Ctrl-O")
      let who = language("\(seat)机 登记人 \(name)", "Seat \(seat) \(name)")
      let width = Curses.columns(of: who)
      surface.text(who, row: row, column: end - width, style: look.theme[.normal])
      end -= width + 2
    }
    var column = 1
    if let banner {
      column +=
        surface.text(
          " \(banner) ", row: row, column: column, width: end - column, style: look.theme[.exercise]) + 1
    }
    let weekdays = language("日一二三四五六", "")
    let weekday =
      language == .chinese
      ? "周\(Array(weekdays)[civil.date.weekday])"
      : ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][civil.date.weekday]
    let date = language(
      "\(civil.date.month)月\(civil.date.day)日 \(weekday)", "\(weekday) \(civil.date.month)/\(civil.date.day)")
    let name = room.settings.station.name(language)
    let parts: [String] =
      columns >= 80
      ? [name, date, civil.clockWithSeconds, shiftText(at: now)]
      : columns >= 60 ? [name, civil.clockWithSeconds] : [civil.clockWithSeconds, shiftText(at: now)]
    surface.text(
      parts.filter { !$0.isEmpty }.joined(separator: "  "), row: row, column: column,
      width: max(0, end - column),
      style: look.theme[.title])
  }

  /// The shift and what is left of it: `17:00-08:00 余11:17`.
  private func shiftText(at now: Timestamp) -> String {
    let language = look.language
    guard let shift = room.shift else { return language("无人值班", "unmanned") }
    let start = room.zone.civil(shift.start).clock
    guard let end = shift.end else { return language("\(start)起在班", "on since \(start)") }
    let left = max(0, now.seconds(until: end) / 60)
    let text = "\(left / 60):\(twoDigits(left % 60))"
    return language("在班 余\(text)", "shift \(text) left")
  }
}
