import Curses
import DutyModel

/// Who leads, where he is and his number; who is on at which seat.
struct PeopleRow {
  let view: RoomView
  let look: Look

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let language = look.language
    let words = LogWords(room: view.room, language: language)
    let style = look.theme[.normal]
    let leader = view.room.leaderOnDuty(at: now)
    let name = leader.map(words.person) ?? language("名单里没有带班", "no leader listed")
    let place = leader.flatMap { words.whereabouts(of: $0, besides: now) }.map { " " + folded($0) } ?? ""
    let phone = leader.flatMap { view.room.settings.person($0)?.phones.first }.map(grouped(phone:)) ?? ""
    guard surface.columns >= 60 else {
      let width = columns(of: phone)
      surface.text(phone, row: row, column: surface.columns - width, style: style)
      surface.text(
        " " + abridged(folded(name) + place, to: surface.columns - width - 2), row: row, column: 0,
        style: style)
      return
    }
    let lead = language(" 带班  ", " Leader ") + folded(name) + place + "  " + phone
    let free = surface.columns - surface.text(lead, row: row, column: 0, style: style) - 3
    // A number to dial is never cut off for who sits here anyway.
    let others = self.others(words)
    let shown = others.indices.reversed().map { others[...$0].joined(separator: language(" ", "  ")) }
      .first { columns(of: $0) <= free }
    if let shown {
      surface.text(shown, row: row, column: surface.columns - columns(of: shown) - 1, style: style)
    }
  }

  /// `吴晓A机 赵敏B机 备勤3`
  private func others(_ words: LogWords) -> [String] {
    let language = look.language
    guard let shift = view.room.shift else { return [language("无人值班", "unmanned")] }
    let officers = shift.officers.map { officer in
      let seats = view.lastPerson.filter { $0.value == officer }.keys.sorted()
      return words.person(officer)
        + (seats.isEmpty ? "" : language("\(seats.joined())机", " at \(seats.joined(separator: ","))"))
    }
    let reserve =
      shift.reserve.isEmpty ? [] : [language("备勤\(shift.reserve.count)", "reserve \(shift.reserve.count)")]
    return officers + reserve
  }
}
