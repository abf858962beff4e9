import Curses
import DutyModel

/// A text that stands above the items of a form.
struct Script {
  /// What to do with it: `念` read it out, `看` look at it.
  var label: LocalText
  var text: String

  static func toRead(_ text: String) -> Script {
    Script(label: LocalText(" 念   ", " Say  "), text: text)
  }

  static func toSee(_ text: String) -> Script {
    Script(label: LocalText(" 看   ", " See  "), text: text)
  }
}

/// Draws a form: the question to ask stands alone at the top, items below, the caret in the current one.
struct FormView {
  let form: Form
  let room: DutyRoom
  let look: Look
  /// Sentences to read out, or the entry that is meant; wrapped to the width.
  var script: Script?
  var held: Int
  /// How many of those held aren't saved.
  var heldUnsaved = 0
  /// What isn't saved, for the question whether to quit.
  var forPaper: [String] = []

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard area.rows > 2 else { return }
    let language = look.language
    let seconds = form.started.seconds(until: now)
    let passed = "\(max(0, seconds) / 60):\(twoDigits(max(0, seconds) % 60))"
    let stamp = room.zone.civil(form.started).clockWithSeconds
    let isUnsaved = form.unsaved?.hasFailed == true
    let title = " \(form.title(in: language)) "
    let mark = isUnsaved ? language(" 未保存 ", " NOT SAVED ") : ""
    var head = "\(title)\(mark)  \(stamp)   \(passed)"
    if held > 0 { head += language("   挂着\(held)", "   held \(held)") + Self.unsaved(heldUnsaved, language) }
    surface.heading(head, row: area.row, look: look)
    surface.restyle(row: area.row, column: columns(of: title), width: columns(of: mark)) {
      $0 = look.theme[.notSaved]
    }
    if form.isUndecided {
      drawRing(on: &surface, in: Area(row: area.row + 1, rows: area.rows - 1, columns: area.columns))
      return
    }
    var row = area.row + 1
    let end = area.row + area.rows
    let reason = form.unsaved?.reason.map { language(" 未存 ", " Why  ") + $0(language) }
    if let reason {
      surface.text(reason, row: row, column: 0, style: look.theme[.dueSoon])
      row += 1
    }
    // Where rows are few, why it isn't saved comes before what to ask.
    if reason == nil || end - row > form.fields.count {
      surface.text(question, row: row, column: 0, style: look.theme[.title])
      row += 1
    }
    if let script, end - row > form.fields.count + 2 {
      let lines = wrapped(script.text, width: area.columns - 8)
      // The items, a rule and the words of a choice keep their rows.
      let space = min(lines.count, end - row - form.fields.count - 2)
      for (offset, line) in lines.prefix(space).enumerated() {
        surface.text(
          (offset == 0 ? script.label(language) : "      ") + line, row: row, column: 0,
          style: look.theme[.normal])
        row += 1
      }
    }
    if end - row > form.fields.count && forPaper.isEmpty {
      surface.heading("", row: row, look: look)
      row += 1
    }
    let rest = Area(row: row, rows: end - row, columns: area.columns)
    row += drawFields(on: &surface, in: rest)
    if end - row > forPaper.count { row += 1 }
    for line in forPaper.flatMap({ wrapped($0, width: area.columns - 3) }) where row < end {
      surface.text(line, row: row, column: 2, style: look.theme[.normal])
      row += 1
    }
  }

  /// ` 未存2` behind the number of forms that are held.
  static func unsaved(_ count: Int, _ language: Language) -> String {
    count > 0 ? language(" 未存\(count)", " unsaved\(count)") : ""
  }

  private var question: String {
    guard form.sort != .quit || forPaper.isEmpty else {
      return look.language(
        " 没保存 \(forPaper.count) 条，退出就要抄在纸上。", " \(forPaper.count) not saved: copy on paper if you quit")
    }
    guard let current = form.current else { return " " + quitQuestion }
    return look.language(" 问   ", " Ask  ") + current.question(look.language)
  }

  private var quitQuestion: String {
    let open = room.openMatterCount
    return look.language(
      "还有 \(open) 件在办。这台机退出后不再提醒，时限照走。F8 退出，Esc 不退。",
      "\(open) open. This seat stops reminding, the clocks go on. F8 quits, Esc stays.")
  }

  private func drawRing(on surface: inout Surface, in area: Area) {
    let language = look.language
    let station = room.settings.station.name(language)
    let rows: [(String, Meaning)] =
      [
        (language(" 说   您好，\(station)，请讲。", " Say  \(station). Go ahead, please."), .title),
        ("", .normal),
      ]
      + FormCatalogue.ringCategories.map { digit, category in
        ("   \(digit) \(category.name(in: language))   \(hint(category))", .normal)
      }
      + [
        ("", .normal),
        (
          language(
            " 直接打字就是记原话，类别后定。随时 F8 可存。",
            " Just type: it is the caller's words, the kind comes later. F8 saves at any time."), .dim
        ),
      ]
    for (offset, (text, meaning)) in rows.prefix(area.rows).enumerated() {
      surface.text(text, row: area.row + offset, column: 0, style: look.theme[meaning])
    }
    surface.cursor = (area.row + min(2, area.rows - 1), 3)
  }

  private func hint(_ category: ReportCategory) -> String {
    let language = look.language
    switch category {
    case .incident: return language("出了事，或要出事", "something happened, or is about to")
    case .spotCheck: return language("上级问谁在岗", "who is on duty, asked from above")
    case .order: return language("通知 核查 批示 催报", "notice, check, instruction, reminder")
    case .ordinary: return language("咨询 求助 反映", "question, request, complaint")
    case .calledOut: return language("叫我们，要我们复述和反馈", "we are called and must read back")
    case .news: return language("已在办的件，按号并入", "joins an open matter by its number")
    case .wrongNumber: return language("按 0 即存", "0 saves at once")
    }
  }

  /// Returns the rows used.
  private func drawFields(on surface: inout Surface, in area: Area) -> Int {
    let language = look.language
    let labelWidth = language == .chinese ? 7 : 12
    let column = 3 + labelWidth
    let help = form.current.map { rows(of: $0.help(in: language), width: area.columns - column - 1) } ?? []
    // The words of a long choice may want more rows than there are; the item itself stays in sight.
    let first = max(0, min(form.selected, form.selected - area.rows + 1 + help.count))
    var row = area.row
    let end = area.row + area.rows
    for (index, field) in form.fields.enumerated().dropFirst(first) where row < end {
      let isCurrent = index == form.selected
      let style = look.theme[isCurrent ? .selected : .normal]
      if isCurrent { surface.text(">", row: row, column: 0, style: style) }
      surface.text(field.label(language), row: row, column: 2, width: labelWidth, style: style)
      drawValue(
        field, isCurrent: isCurrent, on: &surface, row: row, column: column,
        width: max(4, area.columns - column - 1))
      row += 1
      for line in isCurrent ? help : [] where row < end {
        surface.text(line, row: row, column: column, style: look.theme[.dim])
        row += 1
      }
    }
    return row - area.row
  }

  /// Words with two blanks between them, as many in a row as fit.
  private func rows(of words: [String], width: Int) -> [String] {
    words.reduce(into: []) { rows, word in
      if let last = rows.last, columns(of: last + "  " + word) <= width {
        rows[rows.count - 1] = last + "  " + word
      } else {
        rows.append(word)
      }
    }
  }

  /// A recipient with the number to dial.
  private func shown(_ field: FormField) -> String {
    let text = field.shown(in: look.language)
    let recipient = RecipientID(rawValue: field.text)
    guard field.name == .recipient, let contact = room.contact(for: recipient, at: form.started) else {
      return text
    }
    let name = recipient.isLeader ? "  " + contact.name(look.language) : ""
    return text + name + "  " + (contact.phone.map(grouped(phone:)) ?? "")
  }

  /// A long text shows the part around the caret.
  private func drawValue(
    _ field: FormField, isCurrent: Bool, on surface: inout Surface, row: Int, column: Int, width: Int
  ) {
    guard isCurrent, case let characters = field.editor.characters, !field.isChoice else {
      surface.text(shown(field), row: row, column: column, width: width, style: look.theme[.normal])
      if isCurrent { surface.cursor = (row, column) }
      return
    }
    var start = 0
    func columns(from start: Int) -> Int {
      Curses.columns(of: String(characters[start..<field.editor.caret]))
    }
    while start < field.editor.caret && columns(from: start) > width - 2 {
      start += max(1, (field.editor.caret - start) / 4)
    }
    surface.text(
      String(characters[start...]), row: row, column: column, width: width, style: look.theme[.normal])
    surface.cursor = (row, min(column + columns(from: start), surface.columns - 1))
  }
}
