import Curses
import Desk
import DutyModel
import Paperwork

extension Desktop {
  /// Below this nothing useful fits.
  static let smallest = Size(columns: 30, rows: 6)

  /// The whole screen at `now`.
  package func draw(_ size: Size, at now: Timestamp) -> Surface {
    var surface = Surface(size)
    surface.fill(row: 0, column: 0, width: size.columns, height: size.rows, style: look.theme[.normal])
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      surface.text(
        language("窗口太小 \(size.columns)x\(size.rows)", "Too small \(size.columns)x\(size.rows)"), row: 0,
        column: 0)
      surface.text(language("至少 30x6", "30x6 at least"), row: 1, column: 0)
      return surface
    }
    let body = drawFrame(on: &surface, at: now)
    if let list {
      list.draw(on: &surface, in: body, look: look)
    } else if let form = frontForm {
      FormView(
        form: form, room: room, look: look, script: script(for: form, at: now), held: forms.count - 1,
        heldUnsaved: heldUnsaved, forPaper: form.sort == .quit ? linesForPaper : []
      ).draw(on: &surface, in: body, at: now)
    } else {
      drawPanes(on: &surface, in: body, at: now)
    }
    drawMessage(on: &surface)
    return surface
  }

  /// Header, the one line, message and keys; returns what is left between them.
  private func drawFrame(on surface: inout Surface, at now: Timestamp) -> Area {
    let columns = surface.columns
    HeaderView(
      room: room, look: look, seat: seat, person: personAtKeys, unsaved: unsavedCount, isReadOnly: isReadOnly,
      banner: banner
    ).draw(on: &surface, row: 0, at: now)
    OneLineView(room: room, look: look).draw(on: &surface, row: 1, at: now)
    var row = 1 + OneLineView.rows(columns: columns)
    func drawBanner(_ lines: [String]) {
      for (offset, line) in lines.enumerated() {
        let text = padded((offset == 0 ? " ! " : "   ") + line, to: columns)
        surface.text(text, row: row, column: 0, style: look.theme[.banner])
        row += 1
      }
    }
    let width = columns - 4
    let trouble = troubleRows(width: width)
    let lines = trouble.isEmpty ? warning.map { bannerRows($0, width: width) } ?? [] : trouble
    drawBanner(lines)
    // A low screen has room for one banner; tonight's comes first.
    if let alarm, lines.isEmpty || surface.rows >= 20 { drawBanner(bannerRows(alarm, width: width)) }
    if surface.rows >= 20 {
      drawPeople(on: &surface, row: row, at: now)
      row += 1
    }
    let last = surface.rows - 1
    surface.text(" " + keys(columns: columns), row: last, column: 0, style: look.theme[.key])
    var end = last
    if surface.rows >= Self.rowsForMessage { end -= 1 }
    return Area(row: row, rows: max(0, end - row), columns: columns)
  }

  private func drawPanes(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard area.rows >= 8 else {
      if focus == .queue {
        queue.draw(on: &surface, in: area, at: now, focused: true)
      } else {
        log.draw(on: &surface, in: area, at: now, focused: true)
      }
      return
    }
    // The queue takes what it needs up to half, and a blank row below; the log takes the rest.
    let taken = min(queue.wantedRows + 1, area.rows - area.rows / 2)
    let upper = Area(row: area.row, rows: taken, columns: area.columns)
    let rest = Area(row: area.row + taken, rows: area.rows - taken, columns: area.columns)
    queue.draw(on: &surface, in: upper, at: now, focused: focus == .queue)
    guard let opened, focus == .queue else {
      log.draw(on: &surface, in: rest, at: now, focused: focus == .log)
      return
    }
    let pane = MatterPane(view: view, look: look, matter: opened)
    // The log stays in sight where there is room for both.
    let wanted = pane.wantedRows(columns: rest.columns, at: now) + 1
    let shared = rest.rows - wanted >= 6 ? wanted : rest.rows
    pane.draw(on: &surface, in: Area(row: rest.row, rows: shared, columns: rest.columns), at: now)
    log.draw(
      on: &surface, in: Area(row: rest.row + shared, rows: rest.rows - shared, columns: rest.columns),
      at: now,
      focused: false)
  }

  /// Who leads and who is on, with the leader's number.
  private func drawPeople(on surface: inout Surface, row: Int, at now: Timestamp) {
    let words = LogWords(room: room, language: language)
    let leader = room.leaderOnDuty(at: now)
    let phone =
      leader.flatMap { room.settings.person($0)?.phones.first }.map { "  " + grouped(phone: $0) } ?? ""
    surface.text(
      language(" 带班  ", " Leader ") + (leader.map(words.person) ?? language("名单里没有", "none on the roster"))
        + phone,
      row: row, column: 0, style: look.theme[.normal])
    let officers = room.shift?.officers.map(words.person).joined(separator: " ")
    let text = officers.map { language("值班 \($0)", "on duty \($0)") } ?? language("无人值班", "unmanned")
    let width = Curses.columns(of: text)
    surface.text(text, row: row, column: max(40, surface.columns - width - 1), style: look.theme[.normal])
  }

  /// A screen this high keeps a row for messages; on a lower one they cover the keys.
  private static let rowsForMessage = 10

  private func drawMessage(on surface: inout Surface) {
    let row = surface.rows - (surface.rows >= Self.rowsForMessage ? 2 : 1)
    if !typedDigits.isEmpty {
      surface.text(
        language(" 件号 \(typedDigits)_  Enter 打开", " Number \(typedDigits)_  Enter opens"), row: row,
        column: 0,
        style: look.theme[.selected])
      return
    }
    guard let message else {
      // On a screen without a row for messages the keys stand here.
      if let status, surface.rows >= Self.rowsForMessage {
        let column = max(1, surface.columns - Curses.columns(of: status) - 1)
        surface.text(status, row: row, column: column, style: look.theme[.dim])
      }
      return
    }
    // A sentence that says what helps must not end at the edge: it takes the rows above, too.
    let lines = wrapped(message.text, width: surface.columns - 2)
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
  }

  /// Those not saved among the forms that are put away.
  private var heldUnsaved: Int { unsavedCount - (frontForm?.unsaved?.hasFailed == true ? 1 : 0) }

  private func keys(columns: Int) -> String {
    let held = forms.count - (front == nil ? 0 : 1)
    let unsaved = FormView.unsaved(heldUnsaved, language)
    let back = held > 0 ? language("F4挂着\(held)\(unsaved)  ", "F4 Held\(held)\(unsaved)  ") : ""
    if list != nil {
      guard columns >= 60 else {
        return language("Enter办 Esc回 上下选 打字筛选", "Enter run  Esc back  or type to filter")
      }
      return language("Enter办  Esc回  上下选  打字筛选", "Enter run  Esc back  arrows  type to filter")
    }
    if let form = frontForm {
      if form.sort == .quit {
        return form.fields.isEmpty
          ? language("F8退出  Esc不退", "F8 Quit  Esc Stay")
          : language("1不退 2退出 F8照办 Esc不退", "1 Stay 2 Quit  F8 Do  Esc Stay")
      }
      guard columns >= 60 else { return language("F8存 Enter下项 F5来电 Esc放", "F8 Save Enter Next F5 Ring Esc") }
      // A count of what isn't saved needs the room of a hint.
      let item = heldUnsaved > 0 ? "" : language("Tab换项  ", "Tab Item  ")
      return language(
        "F8存  Enter下一项  \(item)F5又来电  \(back)Esc先放下  F1能做什么",
        "F8 Save  Enter Next  \(item)F5 Ring  \(back)Esc Put away  F1 Help")
    }
    guard columns >= 60 else { return language("F5来电 F6去电 F8记 F9办 F1", "F5 Ring F6 Call F8 Log F9 Do F1") }
    let digits = heldUnsaved > 0 ? "" : language("数字开件  ", "Digits Open  ")
    return language(
      "F5来电  F6去电  F8记一笔  F9办这件  \(back)Tab换栏  \(digits)F1能做什么",
      "F5 Ring  F6 Call  F8 Log  F9 Do  \(back)Tab Pane  \(digits)F1 Help")
  }

  /// Until when the county may expect the written report.
  private func writtenDue(of matter: MatterID) -> Timestamp? {
    room.clocks(of: matter).first { $0.isOpen && $0.plan.kind == .writtenReport && $0.plan.decisive }?.due
  }

  /// What to read out while calling or when the room is checked, or the entry to be struck.
  private func script(for form: Form, at now: Timestamp) -> Script? {
    switch form.sort {
    case .strike:
      return form[.entry].flatMap { Int($0) }.flatMap(log.text(of:)).map(Script.toSee)
    case .ring where form.category == .spotCheck:
      return .toRead(spotCheckAnswer(room, at: now))
    case .call:
      guard let matter = form.matter.flatMap({ room.matters[$0] }), let incident = matter.incident else {
        return nil
      }
      let said = room.reports(of: matter.id).first?.received.content.text
      let officer = personAtKeys.map(LogWords(room: room, language: .chinese).person)
      let figures = room.figuresInUse(of: matter.id).map(\.line)
      if let recipient = form[.recipient].map(RecipientID.init), recipient.isLeader {
        return .toRead(
          leaderScript(incident: incident, figures: figures, said: said, officer: officer, zone: room.zone))
      }
      return .toRead(
        phoneScript(
          incident: incident, figures: figures, merged: room.mergedReports(of: matter.id),
          station: room.settings.station.name(.chinese), officer: officer, said: said, zone: room.zone,
          writtenDue: writtenDue(of: matter.id)))
    case .ring, .bulletin, .note, .figure, .close, .take, .leave, .quit: return nil
    }
  }
}
