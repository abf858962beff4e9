import Curses
import Desk
import DutyModel

/// One matter opened: what was said, its clocks with the numbers to dial, its card, what was recorded about it.
/// The selection goes through all of it, Tab from part to part.
final class MatterPane {
  private let view: RoomView
  let look: Look
  private let log: LogPane
  /// The matter that is shown.
  private(set) var matter: MatterID
  private var selected: MatterRows.Row?
  private var top = 0
  private var pageRows = 1
  private var columns = 80
  /// When it was last drawn.
  private var drawn = Timestamp()

  init(view: RoomView, look: Look, log: LogPane, matter: MatterID) {
    self.view = view
    self.look = look
    self.log = log
    self.matter = matter
  }

  private var content: MatterRows? {
    view.room.matters[matter].map {
      MatterRows(view: view, look: look, matter: $0, log: log, columns: columns, now: drawn)
    }
  }

  /// The row with the selection: the chosen one, else the first clock, else the first row.
  var current: MatterRows.Row? { content.map { index(in: $0.rows()).row } ?? nil }

  private func index(in rows: [MatterRows.Row]) -> (index: Int, row: MatterRows.Row?) {
    let known = selected.flatMap(rows.firstIndex)
    let clock = rows.firstIndex { if case .clock = $0 { true } else { false } }
    let index = known ?? clock ?? rows.firstIndex { !$0.isHead } ?? 0
    return (index, rows.indices.contains(index) ? rows[index] : nil)
  }

  /// The steps that a digit can mean: those of the card in which the selection stands, else none.
  var stepsHere: (run: CardRunID, numbers: [Int])? {
    guard let content, let run = runHere(in: content) else { return nil }
    return (run, view.room.progress(of: run)?.steps.map(\.step.n) ?? [])
  }

  private func runHere(in content: MatterRows) -> CardRunID? {
    if case .step(let run, _) = index(in: content.rows()).row { run } else { nil }
  }

  /// Puts the selection on a step of the card in which it stands.
  func choose(step: Int) {
    if let run = stepsHere?.run { selected = .step(run, step) }
  }

  /// True when the key moved something.
  func handle(_ key: Key) -> Bool {
    guard let content else { return false }
    let rows = content.rows()
    switch key {
    case .up, .character("k"): move(by: -1, in: rows)
    case .down, .character("j"): move(by: 1, in: rows)
    case .pageUp: move(by: -pageRows, in: rows)
    case .pageDown: move(by: pageRows, in: rows)
    case .home, .character("g"): move(by: -rows.count, in: rows)
    case .end, .character("G"): move(by: rows.count, in: rows)
    case .tab: jump(by: 1, in: rows)
    case .backTab: jump(by: -1, in: rows)
    default: return false
    }
    return true
  }

  private func move(by step: Int, in rows: [MatterRows.Row]) {
    guard !rows.isEmpty else { return }
    let direction = step < 0 ? -1 : 1
    var place = min(max(0, index(in: rows).index + step), rows.count - 1)
    while rows.indices.contains(place), rows[place].isHead { place += direction }
    // A heading at the end of the way: back to the nearest row that can be selected.
    if !rows.indices.contains(place) { place = rows.firstIndex { !$0.isHead } ?? 0 }
    selected = rows[place]
  }

  /// To the first row of the next part.
  private func jump(by step: Int, in rows: [MatterRows.Row]) {
    let starts = rows.indices.filter { !rows[$0].isHead && ($0 == 0 || rows[$0 - 1].isHead) }
    guard !starts.isEmpty else { return }
    let here = starts.lastIndex { $0 <= index(in: rows).index } ?? 0
    selected = rows[starts[(here + step + starts.count) % starts.count]]
  }

  /// Rows that show everything, the heading included.
  func wantedRows(columns: Int, at now: Timestamp) -> Int {
    (self.columns, drawn) = (columns, now)
    return 1 + (content?.rows().count ?? 0)
  }

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool) {
    (columns, drawn) = (surface.columns, now)
    guard area.rows > 0, let content else { return }
    surface.heading(content.title, row: area.row, look: look)
    let rows = content.rows()
    let space = area.rows - 1
    guard space > 0, !rows.isEmpty else { return }
    let index = index(in: rows).index
    let more = focused ? self.more(of: rows[index], columns: surface.columns).prefix(max(0, space - 2)) : []
    let left = space - more.count
    let shown = rows.count > left ? max(1, left - 1) : left
    pageRows = shown
    if selected == nil {
      top = 0
    }
    // A heading above the selection stays in sight.
    let lead = index > 0 && rows[index - 1].isHead ? index - 1 : index
    if lead < top { top = lead }
    if index >= top + shown { top = index - shown + 1 }
    top = max(0, min(top, rows.count - shown))
    let places = top..<min(top + shown, rows.count)
    for place in places {
      draw(
        rows[place], on: &surface, row: area.row + 1 + place - top + (place > index ? more.count : 0),
        at: now, selected: focused && place == index)
    }
    for (offset, line) in more.enumerated() {
      surface.text(line, row: area.row + 2 + index - top + offset, column: 0, style: look.theme[.normal])
    }
    guard rows.count > shown else { return }
    let below = rows.count - places.upperBound
    surface.text(
      look.language(
        "    上面 \(top) 行，下面还有 \(below) 行   Tab 换段", "    \(top) above, \(below) below   Tab next part"),
      row: area.row + 1 + shown + more.count, column: 0, style: look.theme[.dim])
  }

  /// What the selected row has no room for: the words of a step; on a narrow screen the number to dial.
  private func more(of row: MatterRows.Row, columns: Int) -> [String] {
    if case .clock(let id) = row, columns < ClockRow.widthWithPhone, let clock = view.room.clocks[id],
      clock.isOpen, let contact = view.room.contact(for: clock, at: drawn), let phone = contact.phone
    {
      let number = grouped(phone: phone)
      let name = clipped(contact.name(look.language), to: max(0, columns - 5 - Curses.columns(of: number)))
      return ["   " + number + "  " + name]
    }
    if case .bulletin(let id) = row, let bulletin = view.room.bulletins[id] {
      return moreAbout(bulletin, columns: columns)
    }
    guard case .step(let run, let number) = row, let progress = view.room.progress(of: run),
      let step = progress.step(numbered: number)
    else { return [] }
    return CardRows(progress: progress, view: view, look: look).more(of: step, columns: columns)
  }

  /// Why it was sent back, or what it still lacks; on a narrow screen what its row has no room for.
  private func moreAbout(_ bulletin: Bulletin, columns: Int) -> [String] {
    let language = look.language
    var lines: [String] = []
    if columns < ClockRow.widthWithPhone {
      lines.append(BulletinRow(view: view, look: look, bulletin: bulletin).rest(at: drawn))
    }
    if let returned = bulletin.returned {
      lines.append(LogWords(room: view.room, language: language).returned(returned, besides: drawn))
    }
    if bulletin.state.isEditable,
      let missing = view.room.content(of: bulletin.id)?.missing(for: bulletin.kind),
      !missing.isEmpty
    {
      let names = missing.map { $0.name(in: language) }.joined(separator: language("、", ", "))
      lines.append(language("缺 \(names)", "Missing: \(names)"))
    }
    return lines.flatMap { wrapped(folded($0), width: columns - 4) }.map { "   " + $0 }
  }

  private func draw(
    _ content: MatterRows.Row, on surface: inout Surface, row: Int, at now: Timestamp, selected: Bool
  ) {
    switch content {
    case .head(let text):
      surface.heading(text, row: row, look: look)
      return
    case .text(let text): surface.text(text, row: row, column: 0, style: look.theme[.normal])
    case .dont(let text): surface.text(text, row: row, column: 4, style: look.theme[.dueSoon])
    case .clock(let id):
      guard let clock = view.room.clocks[id] else { return }
      ClockRow(view: view, look: look, clock: clock).draw(on: &surface, row: row, at: now)
    case .bulletin(let id):
      guard let bulletin = view.room.bulletins[id] else { return }
      BulletinRow(view: view, look: look, bulletin: bulletin).draw(on: &surface, row: row, at: now)
    case .step(let run, let number):
      guard let progress = view.room.progress(of: run), let step = progress.step(numbered: number) else {
        return
      }
      CardRows(progress: progress, view: view, look: look)
        .draw(step, on: &surface, row: row, at: now, selected: selected)
    case .entry(let line):
      line.draw(on: &surface, row: row, look: look, zone: view.room.zone, at: now, selected: selected)
    }
    if selected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 0)
    }
  }
}
