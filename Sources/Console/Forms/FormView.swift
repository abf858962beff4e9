import Curses
import DutyModel

/// A text that stands above the items of a form.
struct Script {
  /// What to do with it: `念` read it out, `看` look at it, `拨` dial.
  var label: LocalText
  var text: String

  static func toRead(_ text: String) -> Script {
    Script(label: LocalText(" 念   ", " Say  "), text: text)
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

  /// Fewer rows than this show the items alone.
  private static let rowsForAll = 18

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard area.rows > 2 else { return }
    drawTitle(on: &surface, row: area.row, at: now)
    var row = area.row + 1
    let end = area.row + area.rows
    let rows = FormRows(form: form, room: room, look: look, now: now, columns: area.columns)
    let count = rows.count(withSame: false)
    let reason = form.unsaved?.reason.map { look.language(" 未存 ", " Why  ") + $0(look.language) }
    if let reason {
      surface.text(reason, row: row, column: 0, style: look.theme[.dueSoon])
      row += 1
    }
    // Where rows are few, why it isn't saved comes before what to ask.
    if reason == nil || end - row > count {
      surface.text(question, row: row, column: 0, style: look.theme[.title])
      row += 1
    }
    if form.category == .incident, area.rows >= Self.rowsForAll {
      surface.text(nothingIsNeeded, row: row, column: 0, style: look.theme[.dim])
      row += 1
    }
    // The items, a rule and the words of a choice keep their rows.
    drawScripts(on: &surface, from: &row, end: end - count - 2)
    if end - row > count && forPaper.isEmpty {
      surface.heading("", row: row, look: look)
      row += 1
    }
    let bottom = area.rows >= Self.rowsForAll ? bottomRows(columns: area.columns) : []
    let space = end - row - (bottom.isEmpty ? 0 : bottom.count + 1)
    let isSameBelow = !bottom.isEmpty
    row += rows.draw(
      on: &surface, in: Area(row: row, rows: space, columns: area.columns), withSame: !isSameBelow)
    drawBottom(bottom, on: &surface, row: row)
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
    var head = "\(title)\(mark)  \(stamp)   \(passed)"
    if held > 0 {
      head += language("   挂着\(held)", "   held \(held)") + Self.unsaved(heldUnsaved, language)
      if surface.columns >= 76 && !heldWords.isEmpty { head += "  " + clipped(heldWords, to: 24) }
    }
    surface.heading(head, row: row, look: look)
    surface.restyle(row: row, column: columns(of: title), width: columns(of: mark)) {
      $0 = look.theme[.notSaved]
    }
    guard isDrafted, surface.columns >= 60 else { return }
    let note = language(" 草稿已存 ", " draft on disk ")
    surface.text(note, row: row, column: surface.columns - columns(of: note), style: look.theme[.dim])
  }

  /// Each stands in its own rows; what doesn't fit is cut, the items never are.
  private func drawScripts(on surface: inout Surface, from row: inout Int, end: Int) {
    for script in scripts {
      let lines = script.text.split(separator: "\n").flatMap {
        wrapped(String($0), width: surface.columns - 8)
      }
      for (offset, line) in lines.enumerated() where row < end {
        let label = offset == 0 ? script.label(look.language) : "      "
        surface.text(label + line, row: row, column: 0, style: look.theme[.normal])
        row += 1
      }
    }
  }

  /// 像同一件 and what to read back: always in the same place at the end of a report.
  private func bottomRows(columns: Int) -> [FormRows.Bottom] {
    var rows: [FormRows.Bottom] = []
    if !form.isHidden(.same), form.fields.contains(where: { $0.name == .same }) { rows.append(.same) }
    if let sentence = ReadBack(form: form, room: room, language: look.language).sentence {
      let lines = wrapped(sentence, width: columns - 10)
      rows += lines.prefix(2).enumerated().map { FormRows.Bottom.readBack($1, isFirst: $0 == 0) }
    }
    return rows
  }

  private func drawBottom(_ bottom: [FormRows.Bottom], on surface: inout Surface, row: Int) {
    guard !bottom.isEmpty else { return }
    surface.heading("", row: row, look: look)
    for (offset, kind) in bottom.enumerated() {
      let place = row + 1 + offset
      switch kind {
      case .same: SameRow(form: form, room: room, look: look).draw(on: &surface, row: place)
      case .readBack(let line, let isFirst):
        let label = isFirst ? look.language(" 复述   ", " Repeat ") : "        "
        surface.text(label + line, row: place, column: 0, style: look.theme[.normal])
      }
    }
  }

  /// ` 未存2` behind the number of forms that are held.
  static func unsaved(_ count: Int, _ language: Language) -> String {
    count > 0 ? language(" 未存\(count)", " unsaved\(count)") : ""
  }

  private var nothingIsNeeded: String {
    let minutes = room.settings.policy.callBackMinutes
    return look.language(
      "      缺的不拦：存了就写正在核实，留了号码就起\(minutes)分钟回电钟",
      "      Nothing is needed to save; with a number, a call-back in \(minutes) minutes")
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
}
