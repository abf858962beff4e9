import Curses
import DutyModel

/// 值班: who leads, who stands in, who is on at which seat, who comes when called, who comes next; each with the
/// number to dial.
struct RosterPane {
  private struct Row {
    var post: String
    var name: String
    var place: String
    var phone: String
  }

  private let view: RoomView
  private let look: Look
  private let now: Timestamp
  private var rows: [Row] = []

  init(view: RoomView, look: Look, at now: Timestamp) {
    self.view = view
    self.look = look
    self.now = now
    rows = makeRows()
  }

  private var room: DutyRoom { view.room }

  private func row(_ post: String, _ person: PersonID, _ place: String) -> Row {
    let known = room.settings.person(person)
    return Row(
      post: post, name: LogWords(room: room, language: look.language).person(person), place: place,
      phone: known?.phones.first.map(grouped(phone:)) ?? "")
  }

  private func makeRows() -> [Row] {
    let language = look.language
    let words = LogWords(room: room, language: language)
    var rows: [Row] = []
    if let leader = room.leaderOnDuty(at: now) {
      rows.append(
        row(
          language("带班", "Leader"), leader,
          words.whereabouts(of: leader, besides: now) ?? language("本班还没联系", "not heard from yet")))
      if let backup = room.settings.person(leader)?.backup {
        let post = room.settings.person(backup)?.posts.first?.name(in: language) ?? ""
        rows.append(row(language("B角", "Stands in"), backup, post))
      }
    } else {
      rows.append(
        Row(post: language("带班", "Leader"), name: language("名单里没有", "none listed"), place: "", phone: ""))
    }
    for (index, officer) in (room.shift?.officers ?? []).enumerated() {
      rows.append(row(index == 0 ? language("值班", "Officer") : "", officer, seat(of: officer)))
    }
    for (index, person) in (room.shift?.reserve ?? []).enumerated() {
      rows.append(row(index == 0 ? language("备勤", "Reserve") : "", person, ""))
    }
    if let next = room.settings.next(.officer, after: now) {
      let others = next.people.dropFirst().map(words.person)
      for (index, person) in next.people.prefix(1).enumerated() where index == 0 {
        rows.append(
          row(language("接班", "Next"), person, (others + [moment(next.start)]).joined(separator: " ")))
      }
    }
    return rows
  }

  /// `A机` where he saved something last.
  private func seat(of person: PersonID) -> String {
    let seats = view.lastPerson.filter { $0.value == person }.keys.sorted()
    return seats.map { look.language("\($0)机", "seat \($0)") }.joined(separator: " ")
  }

  /// `明早 08:00`
  private func moment(_ instant: Timestamp) -> String {
    let time = room.zone.civil(instant)
    let days = time.date.daysSinceEpoch - room.zone.civil(now).date.daysSinceEpoch
    switch days {
    case 0: return time.clock
    case 1: return look.language("明天 \(time.clock)", "\(time.clock) tomorrow")
    default:
      return look.language("\(time.date.month)月\(time.date.day)日 ", "\(time.date.month)/\(time.date.day) ")
        + time.clock
    }
  }

  /// Rows that show everybody, without the heading.
  var wantedRows: Int { rows.count }

  func draw(on surface: inout Surface, in area: Area) {
    let language = look.language
    let shown = rows.count > area.rows ? max(0, area.rows - 1) : rows.count
    let name = language == .chinese ? 5 : 10
    let place = name + (language == .chinese ? 7 : 14)
    for (offset, entry) in rows.prefix(shown).enumerated() {
      let row = area.row + offset
      let style = look.theme[.normal]
      surface.text(entry.post, row: row, column: 0, width: name - 1, style: look.theme[.dim])
      surface.text(entry.name, row: row, column: name, width: place - name - 1, style: style)
      let end = surface.columns
      let width = columns(of: entry.phone)
      surface.text(entry.phone, row: row, column: end - width, style: style)
      surface.text(
        folded(entry.place), row: row, column: place, width: max(0, end - width - 1 - place), style: style)
    }
    if rows.count > shown, area.rows > 0 {
      let left = rows.count - shown
      surface.text(
        language("     下面还有 \(left) 人", "  \(left) more"), row: area.row + shown, column: 0,
        style: look.theme[.dim])
    }
  }
}
