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
  private let words: LogWords
  /// What is on the phone, here and at other seats.
  private let activities: [SeatActivity]
  private let now: Timestamp
  private var rows: [Row] = []

  init(view: RoomView, look: Look, activities: [SeatActivity], at now: Timestamp) {
    self.view = view
    self.look = look
    words = LogWords(room: view.room, language: look.language)
    self.activities = activities
    self.now = now
    rows = makeRows()
  }

  private var room: DutyRoom { words.room }

  private func row(_ post: String, _ person: PersonID, _ place: String) -> Row {
    let known = room.settings.person(person)
    return Row(
      post: post, name: words.person(person), place: place,
      phone: known?.phones.first.map(grouped(phone:)) ?? "")
  }

  private func makeRows() -> [Row] {
    let language = look.language
    var rows: [Row] = []
    if let leader = room.leaderOnDuty(at: now) {
      rows.append(
        row(
          language("带班", "Leader"), leader,
          words.whereabouts(of: leader, besides: now) ?? language("本班还没联系", "not reached yet")))
      if let backup = room.settings.person(leader)?.backup {
        let post = room.settings.person(backup)?.posts.first?.name(in: language) ?? ""
        rows.append(row(language("B角", "Deputy"), backup, post))
      }
    } else {
      rows.append(
        Row(post: language("带班", "Leader"), name: language("名单里没有", "none listed"), place: "", phone: ""))
    }
    for (index, officer) in (room.shift?.officers ?? []).enumerated() {
      rows.append(row(index == 0 ? language("值班", "Officer") : "", officer, seat(of: officer)))
    }
    let officers = Set(room.shift?.officers ?? [])
    for activity in activities where activity.person.map({ !officers.contains($0) }) ?? true {
      let who = activity.person.map(words.person) ?? ""
      rows.append(Row(post: "", name: who, place: activity.brief(room: room, in: language), phone: ""))
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

  /// `A机` where he saved something last, and `B机 来电中 石桥村` while he has somebody on the phone.
  private func seat(of person: PersonID) -> String {
    let busy = activities.filter { $0.person == person }
    let seats = view.lastPerson.filter { $0.value == person }.keys.filter { seat in
      !busy.contains { $0.seat == seat }
    }
    let idle = seats.sorted().map { look.language("\($0)机", "seat \($0)") }
    return (busy.map { $0.brief(room: room, in: look.language) } + idle).joined(separator: " ")
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
  func wantedRows(columns width: Int) -> Int {
    let grid = RosterGrid(rows.map(\.name), columns: width, look.language)
    return rows.reduce(0) { $0 + (grid.holds($1.place, besides: $1.phone) ? 1 : 2) }
  }

  func draw(on surface: inout Surface, in area: Area) {
    let language = look.language
    let grid = RosterGrid(rows.map(\.name), columns: surface.columns, language)
    // Where somebody is may stand below his name, if that costs nobody his row.
    let mayUseTwo = wantedRows(columns: surface.columns) <= area.rows
    let shown = rows.count > area.rows ? max(0, area.rows - 1) : rows.count
    var row = area.row
    for entry in rows.prefix(shown) {
      let style = look.theme[.normal]
      let place = folded(entry.place)
      surface.text(entry.post, row: row, column: 0, width: grid.name - 1, style: look.theme[.dim])
      surface.text(
        abridged(entry.name, to: grid.place - grid.name - 1), row: row, column: grid.name, style: style)
      surface.text(
        entry.phone, row: row, column: surface.columns - columns(of: entry.phone), style: style)
      if mayUseTwo && !grid.holds(place, besides: entry.phone) {
        row += 1
        surface.text(
          abridged(place, to: surface.columns - grid.name), row: row, column: grid.name, style: style)
      } else {
        // Three letters of a place say nothing.
        let width = grid.width(besides: entry.phone)
        let words = width < 6 && !grid.holds(place, besides: entry.phone) ? "" : abridged(place, to: width)
        surface.text(words, row: row, column: grid.place, style: style)
      }
      row += 1
    }
    if rows.count > shown, area.rows > 0 {
      let left = rows.count - shown
      surface.text(
        language("     下面还有 \(left) 人", "  \(left) more"), row: row, column: 0, style: look.theme[.dim])
    }
  }
}

/// Where the columns of the roster start. Numbers to dial stand at the right end and are never cut.
private struct RosterGrid {
  let name: Int
  let place: Int
  let columns: Int

  init(_ names: [String], columns: Int, _ language: Language) {
    name = language(5, 8)
    let longest = names.map(Curses.columns(of:)).max() ?? 0
    place = name + min(max(longest, language(6, 10)), columns / 3) + 1
    self.columns = columns
  }

  /// What is left between a name and a number.
  func width(besides phone: String) -> Int {
    max(0, columns - place - Curses.columns(of: phone) - 1)
  }

  func holds(_ place: String, besides phone: String) -> Bool {
    Curses.columns(of: place) <= width(besides: phone)
  }
}
