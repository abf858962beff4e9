import Curses
import DutyModel

/// A text that stands above the items of a form.
struct Script {
  /// What to do with it: `念` read it out, `看` look at it, `拨` dial.
  var label: LocalText
  /// It's read out to offices and leaders, so it is Chinese whatever the screen speaks.
  var isSpoken = false
  var text: String

  /// The text as it stands on a screen of this language.
  func words(in language: Language) -> String {
    isSpoken && language == .english ? "(in Chinese) " + text : text
  }

  static func toRead(_ text: String) -> Script {
    Script(label: LocalText(" 念   ", " Say  "), isSpoken: true, text: text)
  }

  static func toSee(_ text: String) -> Script {
    Script(label: LocalText(" 看   ", " See  "), text: text)
  }

  static func toDial(_ text: String) -> Script {
    Script(label: LocalText(" 拨   ", " Dial "), text: text)
  }
}

/// Draws a form: the question to ask stands alone at the top, items below, the caret in the current one.
struct FormView {
  let form: Form
  let room: DutyRoom
  let look: Look
  /// Numbers to dial, sentences to read out, or the entry that is meant; wrapped to the width.
  var scripts: [Script] = []
  var held: Int
  /// What the last held form is about, where there is room to say it.
  var heldWords = ""
  /// How many of those held aren't saved.
  var heldUnsaved = 0
  /// What isn't saved, for the question whether to quit.
  var forPaper: [String] = []
  /// The draft of this form is on disk.
  var isDrafted = false
  /// Who was there before with the report that it is about, and did what.
  var overtaken: String?

  /// Fewer rows than this show the items alone.
  private static let rowsForAll = 18
  /// Of the items, so many stay in sight whatever stands above them.
  private static let itemsKept = 3

  /// In a second row where one doesn't hold it, as long as the items keep theirs.
  private func drawQuestion(on surface: inout Surface, from row: inout Int, end: Int) {
    let (label, text) = question
    let width = surface.columns - columns(of: label) - 1
    var lines = wrapped(text, width: width)
    // What stands in brackets explains the question; the question is what is said aloud.
    if lines.count > 1, end - row < Self.rowsForAll - 1,
      let bracket = text.firstIndex(where: { "（(".contains($0) })
    {
      lines = wrapped(String(text[..<bracket]), width: width)
    }
    let limit = form.fields.isEmpty ? end - row : max(1, min(2, end - row - Self.itemsKept))
    let indent = String(repeating: " ", count: columns(of: label))
    for (offset, line) in lines.prefix(limit).enumerated() {
      surface.text(
        (offset == 0 ? label : indent) + line, row: row, column: 0, style: look.theme[.title])
      row += 1
    }
  }

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard area.rows > 2 else { return }
    drawTitle(on: &surface, row: area.row, at: now)
    var row = area.row + 1
    let end = area.row + area.rows
    let rows = FormRows(
      form: form, room: room, look: look, now: now, columns: area.columns,
      proposal: form.proposedContent(in: room, at: now))
    let count = rows.count(withSame: false)
    let reason =
      form.unsaved?.reason.map { look.language(" 未存 ", " Why  ") + $0(look.language) }
      ?? (closedElsewhere ?? overtaken).map { look.language(" 注意 ", " Mind ") + $0 }
    if let reason {
      surface.text(
        abridged(reason, to: surface.columns - 1), row: row, column: 0, style: look.theme[.dueSoon])
      row += 1
    }
    // Where rows are few, why it isn't saved comes before what to ask.
    if reason == nil || end - row > count { drawQuestion(on: &surface, from: &row, end: end) }
    let isLow = area.rows < Self.rowsForAll
    if form.category == .incident, !isLow {
      surface.text(nothingIsNeeded, row: row, column: 0, style: look.theme[.dim])
      row += 1
    }
    // The items, a rule and the words of a choice keep their rows; on a low screen those around the caret do.
    let words = form.current?.name == .recipient ? max(1, rows.helpRows(columns: area.columns)) : 1
    let kept = isLow ? min(count, Self.itemsKept) : count + 1 + words
    // The last sentence of a script asks for the name that stops the clock: items scroll before it is cut.
    let script = scriptRows(columns: surface.columns)
    let least = min(count, Self.itemsKept) + (isLow ? 0 : 2)
    drawScript(script, on: &surface, from: &row, end: end - max(least, min(kept, end - row - script.count)))
    if end - row > count && forPaper.isEmpty {
      surface.heading("", row: row, look: look)
      row += 1
    }
    let bottom = bottomRows(columns: area.columns, isLow: isLow, space: end - row)
    let space = end - row - (bottom.isEmpty || isLow ? bottom.count : bottom.count + 1)
    row += rows.draw(
      on: &surface, in: Area(row: row, rows: space, columns: area.columns),
      withSame: !bottom.contains(.same))
    drawBottom(bottom, on: &surface, row: isLow ? end - bottom.count : row, hasRule: !isLow)
    if end - row > forPaper.count { row += 1 }
    for line in forPaper.flatMap({ wrapped($0, width: area.columns - 3) }) where row < end {
      surface.text(line, row: row, column: 2, style: look.theme[.normal])
      row += 1
    }
  }

  private func drawTitle(on surface: inout Surface, row: Int, at now: Timestamp) {
    let language = look.language
    let seconds = max(0, form.started.seconds(until: now))
    let passed = language("已 ", "") + "\(twoDigits(seconds / 60)):\(twoDigits(seconds % 60))"
    let stamp = room.zone.civil(form.started).clockWithSeconds
    let title = " \(form.title(in: language)) "
    let mark = form.unsaved?.hasFailed == true ? language(" 未保存 ", " NOT SAVED ") : ""
    let others =
      held > 0 ? language("   挂着\(held)", "   held \(held)") + Self.unsaved(heldUnsaved, language) : ""
    let words = held > 0 && !heldWords.isEmpty ? "  " + abridged(heldWords, to: 24) : ""
    // What gives way where it is narrow: what the held one is about, when it began, how long ago.
    let head = fitting(
      surface.columns - 1, "\(title)\(mark)  \(stamp)   \(passed)\(others)\(words)",
      "\(title)\(mark)  \(stamp)   \(passed)\(others)", "\(title)\(mark)  \(passed)\(others)",
      "\(title)\(mark)\(others)")
    surface.heading(head, row: row, look: look)
    surface.restyle(row: row, column: columns(of: title), width: columns(of: mark)) {
      $0 = look.theme[.notSaved]
    }
    let note = language(" 草稿已存 ", " draft on disk ")
    guard isDrafted, surface.columns >= 60, columns(of: head + note) < surface.columns else { return }
    surface.text(note, row: row, column: surface.columns - columns(of: note), style: look.theme[.dim])
  }

  /// What is to be read out, seen or dialled, each with its label in its own rows.
  private func scriptRows(columns: Int) -> [String] {
    // On a narrow screen the words take the whole row: below the label, too.
    let isNarrow = columns < 60
    return scripts.flatMap { script in
      let label = script.label(look.language)
      let lines = script.words(in: look.language).split(separator: "\n").enumerated().flatMap {
        index, text in
        isNarrow
          ? wrapped((index == 0 ? label.drop { $0 == " " }.description : "") + text, width: columns - 2)
          : wrapped(String(text), width: columns - 8)
      }
      return lines.enumerated().map { ($0 == 0 && !isNarrow ? label : isNarrow ? " " : "      ") + $1 }
    }
  }

  /// What has no room is said to go on, and where it stands whole.
  private func drawScript(_ lines: [String], on surface: inout Surface, from row: inout Int, end: Int) {
    let room = max(0, end - row)
    let more = look.language(" ..Ctrl-Y 看全文", " ..Ctrl-Y: all of it")
    for (offset, line) in lines.prefix(room).enumerated() {
      let isCut = offset == room - 1 && lines.count > room
      let text = isCut ? clipped(line, to: surface.columns - columns(of: more) - 1) + more : line
      surface.text(text, row: row, column: 0, style: look.theme[.normal])
      row += 1
    }
  }

  /// 像同一件 and what to read back: always in the same place at the end of a report. On a low screen the former is an
  /// item like others, and the latter says what is known.
  private func bottomRows(columns: Int, isLow: Bool, space: Int) -> [FormRows.Bottom] {
    var rows: [FormRows.Bottom] = []
    guard !isLow || space >= Self.itemsKept + 2 else { return rows }
    if !isLow, !form.isHidden(.same), form.fields.contains(where: { $0.name == .same }) { rows.append(.same) }
    if let sentence = ReadBack(form: form, room: room, language: look.language, isBrief: isLow).sentence {
      let lines = wrapped(sentence, width: columns - (isLow ? 9 : 10))
      rows += lines.prefix(2).enumerated().map { FormRows.Bottom.readBack($1, isFirst: $0 == 0) }
    }
    return rows
  }

  private func drawBottom(_ bottom: [FormRows.Bottom], on surface: inout Surface, row: Int, hasRule: Bool) {
    guard !bottom.isEmpty else { return }
    if hasRule { surface.heading("", row: row, look: look) }
    for (offset, kind) in bottom.enumerated() {
      let place = row + (hasRule ? 1 : 0) + offset
      switch kind {
      case .same: SameRow(form: form, room: room, look: look).draw(on: &surface, row: place)
      case .readBack(let line, let isFirst):
        let label = isFirst ? look.language(" 复述   ", " Repeat ") : "        "
        surface.text(label + line, row: place, column: 0, style: look.theme[.normal])
      }
    }
  }

  /// What the form is about was closed meanwhile, perhaps at another seat.
  private var closedElsewhere: String? {
    let words = LogWords(room: room, language: look.language)
    guard let id = form.matter, let at = room.matters[id]?.closedAt, form.started <= at,
      let closed = words.closed(id)
    else { return nil }
    return words.number(id) + " " + closed
  }

  /// ` 未存2` behind the number of forms that are held.
  static func unsaved(_ count: Int, _ language: Language) -> String {
    count > 0 ? language(" 未存\(count)", " unsaved\(count)") : ""
  }

  private var nothingIsNeeded: String {
    let minutes = room.settings.policy.callBackMinutes
    return look.language(
      "      缺的不拦：存了就写正在核实，留了号码，\(minutes)分钟内要回电",
      "      Nothing is needed to save; with a number, a call-back in \(minutes) minutes")
  }

  private var question: (label: String, text: String) {
    guard form.sort != .quit || forPaper.isEmpty else {
      return (
        " ",
        look.language(
          "没保存 \(forPaper.count) 条，退出就要抄在纸上。", "\(forPaper.count) not saved: copy on paper if you quit")
      )
    }
    guard let current = form.current else { return (" ", quitQuestion) }
    return (look.language(" 问   ", " Ask  "), current.question(look.language))
  }

  private var quitQuestion: String {
    let open = room.openMatterCount
    return look.language(
      "还有 \(open) 件在办。这台机退出后不再提醒，时限照走。F8 退出，Esc 不退。",
      "\(open) open. This seat stops reminding, the clocks go on. F8 quits, Esc stays.")
  }
}
