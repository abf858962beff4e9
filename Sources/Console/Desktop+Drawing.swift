import Curses
import Desk
import DutyModel
import Paperwork

extension Desktop {
  /// Below this nothing useful fits.
  static let smallest = Size(columns: 30, rows: 6)

  /// The whole screen at `now`.
  package func draw(_ size: Size, at now: Timestamp) -> Surface {
    dropStaleMessage(at: now)
    stopOvertakenPassphrase(at: now)
    dropStalePassphrase(at: now)
    var surface = Surface(size)
    surface.fill(row: 0, column: 0, width: size.columns, height: size.rows, style: look.theme[.normal])
    paneAreas = []
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      surface.text(
        language("窗口太小 \(size.columns)x\(size.rows)", "Too small \(size.columns)x\(size.rows)"), row: 0,
        column: 0)
      surface.text(language("至少 30x6", "30x6 at least"), row: 1, column: 0)
      return surface
    }
    if list == nil, let form = frontForm, takesWholeScreen(form, size) {
      drawWhole(form, on: &surface, at: now)
      drawMessage(on: &surface)
      return surface
    }
    if list == nil, front == nil, let reading {
      drawReading(reading, on: &surface, at: now)
      drawMessage(on: &surface)
      return surface
    }
    let body = drawFrame(on: &surface, at: now)
    if let list {
      list.draw(on: &surface, in: body, look: look)
      self.list?.page = max(1, body.rows - 2)
    } else if let form = frontForm {
      drawForm(form, on: &surface, in: body, at: now)
    } else {
      switch page {
      case .search(var search):
        search.draw(on: &surface, in: body, look: look, zone: room.zone, at: now)
        page = .search(search)
      case .restart(let restart):
        RestartView(
          page: restart, room: room, look: look, forms: forms, isSound: trouble == nil && alarm == nil
        ).draw(on: &surface, in: body, at: now)
      case .reports(.list(let reports)): drawReports(reports, on: &surface, in: body, at: now)
      case .reports(.reading), nil: drawPanes(on: &surface, in: body, at: now)
      }
    }
    drawMessage(on: &surface)
    return surface
  }

  /// The panes are in front: no form, list or page.
  private var showsPanes: Bool { list == nil && front == nil && page == nil }

  /// Header, the one line, message and keys; returns what is left between them.
  private func drawFrame(on surface: inout Surface, at now: Timestamp) -> Area {
    let columns = surface.columns
    let layout = MainLayout(surface.size, language)
    HeaderView(
      room: room, look: look, seat: seat, person: personAtKeys, unsaved: unsavedCount, isReadOnly: isReadOnly,
      banner: banner, power: power, showsYear: doubtLine(at: now) != nil
    ).draw(on: &surface, row: 0, at: now)
    var row = 1
    if layout.isAiry {
      surface.heading("", row: row, look: look)
      row += 1
    }
    OneLineView(room: room, look: look, isRehearsal: isRehearsal, leader: leaderAtKeys)
      .draw(on: &surface, row: row, at: now)
    row += OneLineView.rows(columns: columns)
    func drawBanner(_ lines: [String]) {
      for (offset, line) in lines.enumerated() {
        let text = padded((offset == 0 ? " ! " : "   ") + line, to: columns)
        surface.text(text, row: row, column: 0, style: look.theme[.banner])
        row += 1
      }
    }
    let width = columns - 4
    let trouble = troubleRows(width: width)
    let notices = notices(at: now)
    let lines = trouble.isEmpty ? notices.first.map { bannerRows($0, width: width) } ?? [] : trouble
    drawBanner(lines)
    if layout.isHigh {
      for notice in notices.dropFirst(trouble.isEmpty ? 1 : 0) {
        drawBanner(bannerRows(notice, width: width))
      }
    }
    // A low screen has room for one banner; tonight's comes first.
    if let alarm, lines.isEmpty || layout.isHigh { drawBanner(bannerRows(alarm, width: width)) }
    // Where two columns stand the roster says it, with all numbers.
    if layout.isHigh ? !(showsPanes && layout.hasTwoColumns) : showsPanes && lines.isEmpty {
      PeopleRow(view: view, look: look).draw(on: &surface, row: row, at: now)
      row += 1
    }
    if layout.isHigh, WarningRow(view: view, look: look).draw(on: &surface, row: row, at: now) { row += 1 }
    if layout.isAiry { row += 1 }
    let last = surface.rows - 1
    surface.text(" " + keys(layout), row: last, column: 0, style: look.theme[.key])
    // On a low screen a message lies over the last row for as long as it's there.
    let keepsMessageRow =
      layout.isHigh || !showsPanes || message != nil || !typedDigits.isEmpty || reason != nil
    let end = surface.rows >= Self.rowsForMessage && keepsMessageRow ? last - 1 : last
    return Area(row: row, rows: max(0, end - row), columns: columns)
  }

  private func drawPanes(on surface: inout Surface, in area: Area, at now: Timestamp) {
    card.matter = matterInFront
    leaveEmptyInbox()
    let layout = MainLayout(surface.size, language)
    if layout.hasTwoColumns && area.rows >= 12 {
      drawTwoColumns(layout, on: &surface, in: area, at: now)
    } else if area.rows >= 8 {
      drawOneColumn(on: &surface, in: area, at: now)
    } else if opened != nil || focus == .queue {
      drawQueue(on: &surface, in: area, at: now)
    } else {
      drawLower(focus, on: &surface, in: area, at: now)
    }
  }

  /// The queue, or the opened matter in its place.
  private func drawQueue(on surface: inout Surface, in area: Area, at now: Timestamp) {
    if opened != nil, let matterPane {
      matterPane.draw(on: &surface, in: area, at: now, focused: focus == .queue)
    } else {
      queue.draw(on: &surface, in: area, at: now, focused: focus == .queue)
    }
  }

  /// The queue takes what it needs up to half, the lower pane the rest.
  private func drawOneColumn(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard opened == nil && !isQueueWhole else { return drawQueue(on: &surface, in: area, at: now) }
    defer { drew(.queue, rows: area.row..<area.row + area.rows, columns: 0..<area.columns) }
    let taken = min(queue.wantedRows, max(4, (area.rows + 1) / 2))
    drawQueue(on: &surface, in: Area(row: area.row, rows: taken, columns: area.columns), at: now)
    let fitting: Focus = card.progress == nil ? .log : .card
    drawLower(
      lower ?? fitting, on: &surface,
      in: Area(row: area.row + taken, rows: area.rows - taken, columns: area.columns), at: now)
  }

  /// One of the lower panes, under a heading that names all of them.
  private func drawLower(_ pane: Focus, on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard area.rows > 0 else { return }
    drew(pane, rows: area.row..<area.row + area.rows, columns: 0..<area.columns)
    let cardTitle = card.title.isEmpty ? "" : " " + card.title
    let tabs: [(pane: Focus, name: String, detail: String)] =
      [
        (.card, language("处置卡", "Card"), cardTitle),
        (.log, language("日志", "Log"), String(log.title.dropFirst(language("日志", "Log").count))),
        (.roster, language("值班", "Roster"), language("   电话在右", "   numbers at the right")),
      ] + (inbox.isEmpty ? [] : [(.inbox, inbox.title, language("   没收下的", "   not taken yet"))])
    let isNarrow = surface.columns < 60
    let gap = isNarrow ? 3 : 6
    // Where not all of it fits, the other panes' names stay and what is known anyway goes.
    let names = tabs.reduce(gap * (tabs.count - 1)) { $0 + columns(of: $1.name) }
    let left = surface.columns - names - 1
    let titles = tabs.map { tab in
      guard tab.pane == pane else { return tab.name }
      if columns(of: tab.detail) <= left { return tab.name + tab.detail }
      return tab.name + (pane == .card ? abridged(tab.detail, to: left) : "")
    }
    surface.heading(
      titles.joined(separator: String(repeating: " ", count: gap)), row: area.row, look: look)
    var column = 0
    for (tab, title) in zip(tabs, titles) {
      let width = columns(of: title)
      if tab.pane != pane {
        let meaning: Meaning = tab.pane == .inbox ? .dueSoon : .dim
        surface.restyle(row: area.row, column: column, width: width) { $0 = look.theme[meaning] }
      }
      column += width + gap
    }
    let rest = Area(row: area.row + 1, rows: area.rows - 1, columns: area.columns)
    switch pane {
    case .card: card.draw(on: &surface, in: rest, at: now, focused: focus == .card)
    case .log: log.drawRows(on: &surface, in: rest, at: now, focused: focus == .log)
    case .inbox: inbox.draw(on: &surface, in: rest, at: now, focused: focus == .inbox)
    case .roster, .queue: drawRoster(on: &surface, in: rest, at: now)
    }
  }

  /// With a blank column at both sides.
  private func drawRoster(on surface: inout Surface, in area: Area, at now: Timestamp) {
    var part = blank(columns: area.columns - 2, rows: area.rows)
    RosterPane(view: view, look: look, activities: activities, at: now).draw(
      on: &part, in: Area(row: 0, rows: area.rows, columns: part.columns))
    surface.lay(part, row: area.row, column: 1)
    if focus == .roster { surface.cursor = (area.row, 0) }
  }

  /// Queue and log at the left; roster, card and its step at the right.
  private func drawTwoColumns(
    _ layout: MainLayout, on surface: inout Surface, in area: Area, at now: Timestamp
  ) {
    var left = blank(columns: layout.left, rows: area.rows)
    let all = Area(row: 0, rows: area.rows, columns: layout.left)
    if opened != nil || isQueueWhole {
      drawQueue(on: &left, in: all, at: now)
    } else {
      let taken = min(queue.wantedRows + 1, max(4, (area.rows + 1) / 2))
      drawQueue(on: &left, in: Area(row: 0, rows: taken, columns: layout.left), at: now)
      drew(
        focus == .inbox ? .inbox : .log, rows: area.row + taken..<area.row + area.rows,
        columns: 0..<layout.left)
      drawLog(
        on: &left, in: Area(row: taken + 1, rows: area.rows - taken - 1, columns: layout.left), at: now)
    }
    var right = blank(columns: layout.right, rows: area.rows)
    let rosterRows = drawRight(on: &right, at: now)
    let column = layout.left + MainLayout.gap
    drew(.roster, rows: area.row..<area.row + rosterRows, columns: column..<surface.columns)
    drew(.card, rows: area.row + rosterRows..<area.row + area.rows, columns: column..<surface.columns)
    drew(.queue, rows: area.row..<area.row + area.rows, columns: 0..<layout.left)
    surface.lay(left, row: area.row, column: 0)
    surface.lay(right, row: area.row, column: layout.left + MainLayout.gap)
    if left.cursor == nil, right.cursor == nil { surface.cursor = (area.row, 0) }
  }

  /// The log; what lies in the inbox is counted in its heading and takes its place while it has the keys.
  private func drawLog(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard !inbox.isEmpty, area.rows > 0 else {
      return log.draw(on: &surface, in: area, at: now, focused: focus == .log)
    }
    guard focus == .inbox else {
      log.draw(on: &surface, in: area, at: now, focused: focus == .log)
      let note = " " + inbox.title + language("  Tab 看 ", "  Tab ")
      surface.text(
        note, row: area.row, column: surface.columns - columns(of: note), style: look.theme[.dueSoon])
      return
    }
    surface.heading(inbox.title + language("   没收下的", "   not taken yet"), row: area.row, look: look)
    inbox.draw(
      on: &surface, in: Area(row: area.row + 1, rows: area.rows - 1, columns: area.columns), at: now,
      focused: true)
  }

  /// Returns the rows of the roster and its heading; the card stands below.
  private func drawRight(on surface: inout Surface, at now: Timestamp) -> Int {
    let roster = RosterPane(view: view, look: look, activities: activities, at: now)
    let rosterRows = min(roster.wantedRows(columns: surface.columns), 10)
    surface.heading(
      (focus == .roster ? ">" : "") + language("值班", "Roster"), row: 0, look: look)
    roster.draw(on: &surface, in: Area(row: 1, rows: rosterRows, columns: surface.columns))
    var row = rosterRows + 2
    guard row < surface.rows else { return row }
    surface.heading(
      [language("处置卡", "Card"), card.title].filter { !$0.isEmpty }.joined(separator: "   "), row: row,
      look: look)
    row += 1
    // Under the steps stand the words of the one that is selected, where there is room.
    let room = surface.rows - row
    let steps = min(card.wantedRows, max(3, room - 8))
    card.draw(
      on: &surface, in: Area(row: row, rows: min(steps, room), columns: surface.columns), at: now,
      focused: focus == .card, unfolds: false)
    row += steps + 1
    guard let progress = card.progress, let step = card.selected, row < surface.rows else {
      return rosterRows + 1
    }
    CardDetail(view: view, look: look, progress: progress, step: step).draw(
      on: &surface, in: Area(row: row, rows: surface.rows - row, columns: surface.columns), at: now)
    return rosterRows + 1
  }

  private func blank(columns: Int, rows: Int) -> Surface {
    var surface = Surface(Size(columns: columns, rows: rows))
    surface.fill(row: 0, column: 0, width: columns, height: rows, style: look.theme[.normal])
    return surface
  }

  /// A screen this high keeps a row for messages; on a lower one they cover the keys.
  static let rowsForMessage = 10

  private func drawMessage(on surface: inout Surface) {
    var row = surface.rows - (surface.rows >= Self.rowsForMessage ? 2 : 1)
    if let reason {
      drawReason(reason, on: &surface, row: row)
      row -= 1
    }
    if !typedDigits.isEmpty {
      surface.text(
        language(" 号 \(typedDigits)_  Enter 打开", " Number \(typedDigits)_  Enter opens"), row: row,
        column: 0,
        style: look.theme[.selected])
      return
    }
    guard let message else {
      // On a screen without a row for messages the keys stand here.
      if let status, surface.rows >= Self.rowsForMessage, reason == nil {
        let column = max(1, surface.columns - Curses.columns(of: status) - 1)
        surface.text(status, row: row, column: column, style: look.theme[.dim])
      }
      return
    }
    // A sentence that says what helps must not end at the edge: it takes the rows above, too.
    let text = isRehearsal ? language("演练 ", "DRILL ") + message.whole : message.whole
    var lines = wrapped(text, width: surface.columns - 2)
    let how = language("退格 改这一条", "Backspace corrects it")
    let width = columns(of: how)
    // What was saved stands whole in the log: one row is enough to know it again.
    if message.isCorrectable, showsPanes, surface.columns >= 60 {
      lines = [clipped(text, to: surface.columns - width - 4)]
    }
    let meaning: Meaning =
      switch message.sort {
      case .saved: .done
      case .refused: .dueSoon
      case .failed: .notSaved
      case .hint: .normal
      }
    for (offset, line) in lines.prefix(3).enumerated() {
      let place = row - min(lines.count, 3) + 1 + offset
      surface.text(padded(" " + line, to: surface.columns), row: place, column: 0, style: look.theme[meaning])
    }
    if message.isCorrectable, showsPanes, lines.count == 1,
      columns(of: lines[0]) + width + 4 <= surface.columns
    {
      surface.text(how, row: row, column: surface.columns - width - 1, style: look.theme[.key])
    }
  }

  private func drawReason(_ reason: ReasonEntry, on surface: inout Surface, row: Int) {
    let label = language(" 第\(reason.step)步不用办，为什么 ", " Step \(reason.step) doesn't apply: why ")
    let before = columns(of: String(reason.editor.characters.prefix(reason.editor.caret)))
    let width = surface.columns - columns(of: label) - 1
    // The end of a long reason is what is being written.
    var shown = reason.editor.text
    while columns(of: shown) > width { shown.removeFirst() }
    surface.text(
      padded(label + shown, to: surface.columns), row: row, column: 0, style: look.theme[.selected])
    surface.cursor = (row, columns(of: label) + min(before, columns(of: shown)))
  }
}
