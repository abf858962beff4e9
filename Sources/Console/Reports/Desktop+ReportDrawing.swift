import Curses
import Desk
import DutyModel

// How pages about reports stand on the screen.
extension Desktop {
  /// A report's page without header and one line; what is wrong with the journal stays on top.
  func drawReading(_ reading: ReadingPage, on surface: inout Surface, at now: Timestamp) {
    var reading = reading
    var row = 0
    let width = surface.columns - 4
    for (offset, line) in troubleRows(width: width).enumerated() {
      let text = padded((offset == 0 ? " ! " : "   ") + line, to: surface.columns)
      surface.text(text, row: row, column: 0, style: look.theme[.banner])
      row += 1
    }
    let last = surface.rows - 1
    surface.text(
      " " + keys(of: reading, columns: surface.columns), row: last, column: 0, style: look.theme[.key])
    guard let bulletin = room.bulletins[reading.bulletin] else { return }
    reading.noteCode(of: bulletin)
    // What was read and what stands now are put side by side at once.
    if bulletin.draft != reading.draft { reading.showChanges() }
    guard let text = shownText(reading, bulletin) else {
      drawForgotten(bulletin, on: &surface, row: row)
      return
    }
    let words = LogWords(room: room, language: language)
    let seat = [personAtKeys.map(words.person), language("\(self.seat)机", "seat \(self.seat)")].compactMap {
      $0
    }
    .joined(separator: "   ")
    let view = ReadingView(
      text: text, look: look,
      facts: ReportFacts(text: text, language: language, readers: readers(of: bulletin.id), now: now),
      compared: compared(reading, bulletin), seat: seat, banner: banner, now: now)
    view.draw(&reading, on: &surface, from: row)
    self.reading = reading
    drawStatus(reading, bulletin, on: &surface, at: now)
  }

  /// While changes are shown it's the new text that is shown with them.
  func shownText(_ reading: ReadingPage, _ bulletin: Bulletin) -> ReportText? {
    guard reading.isComparing, reading.base == reading.draft, let now = room.content(of: bulletin.id) else {
      return reportText(reading, bulletin)
    }
    return ReportText(room: room, bulletin: bulletin, draft: bulletin.draft, content: now)
  }

  func compared(_ reading: ReadingPage, _ bulletin: Bulletin) -> (former: BulletinContent, title: String)? {
    guard reading.isComparing else { return nil }
    if let base = reading.base {
      let now = base == reading.draft ? bulletin.draft : reading.draft
      return reportDrafts.content(of: bulletin.id, draft: base).map {
        ($0, language("第\(base)稿到第\(now)稿", "draft \(base) to \(now)"))
      }
    }
    guard let text = reportText(reading, bulletin), let before = text.before, let content = text.beforeContent
    else { return nil }
    return (
      content,
      language(
        "与\(room.title(of: before).shortName(in: .chinese))比",
        "against \(room.title(of: before).shortName(in: .english))")
    )
  }

  /// Its text stands in an earlier segment of the log.
  private func drawForgotten(_ bulletin: Bulletin, on surface: inout Surface, row: Int) {
    let lines = wrapped(forgotten(bulletin), width: surface.columns - 2)
    for (offset, line) in lines.enumerated() { surface.text(" " + line, row: row + offset, column: 0) }
  }

  /// Where a text is that this segment of the log doesn't have.
  func forgotten(_ bulletin: Bulletin) -> String {
    let title = room.title(of: bulletin).name(in: language)
    let state = bulletin.state.name(in: language)
    return language(
      "\(title) \(state)。正文在早先的日志里：dutyroom bulletin show \(bulletin.id)",
      "\(title), \(state). Its text is in an earlier log: dutyroom bulletin show \(bulletin.id)")
  }

  /// Who has a report before his eyes at another seat.
  func readers(of bulletin: BulletinID) -> [SeatActivity] {
    elsewhere.filter { $0.reading?.bulletin == bulletin }
  }

  /// The row above the keys: the passphrase, else what has to be known before one signs.
  private func drawStatus(
    _ reading: ReadingPage, _ bulletin: Bulletin, on surface: inout Surface, at now: Timestamp
  ) {
    guard surface.rows >= Self.rowsForMessage else { return }
    let row = surface.rows - 2
    if let why = reading.passphrase?.stopped {
      let lines = wrapped(why, width: surface.columns - 2).prefix(2)
      for (offset, line) in lines.enumerated() {
        surface.text(
          padded(" " + line, to: surface.columns), row: row - lines.count + 1 + offset, column: 0,
          style: look.theme[.dueSoon])
      }
      surface.cursor = (row, 0)
      return
    }
    if let entry = reading.passphrase {
      let (label, after) = passphrasePrompt(entry, at: now)
      let afterWidth = columns(of: after)
      surface.text(
        padded(label + entry.stars, to: surface.columns), row: row, column: 0, style: look.theme[.selected])
      if columns(of: label + entry.stars) + afterWidth + 2 < surface.columns {
        surface.text(after, row: row, column: surface.columns - afterWidth - 1, style: look.theme[.selected])
      }
      surface.cursor = (row, min(surface.columns - 1, columns(of: label + entry.stars)))
      return
    }
    guard message == nil else { return }
    let (text, meaning) = status(reading, bulletin, at: now, isWide: surface.columns >= 60)
    let lines = wrapped(text, width: surface.columns - 2).prefix(2)
    for (offset, line) in lines.enumerated() {
      surface.text(
        padded(" " + line, to: surface.columns), row: row - lines.count + 1 + offset, column: 0,
        style: look.theme[meaning])
    }
    // That the text goes on must be known before one signs.
    let more = reading.below == 0 ? "" : language("下面\(reading.below)行", "\(reading.below) more")
    let width = columns(of: more)
    if columns(of: lines.last ?? "") + width + 2 < surface.columns {
      surface.text(more, row: row, column: surface.columns - width - 1, style: look.theme[.key])
    }
    surface.cursor = (row, 0)
  }

  /// What has to be known before one does anything.
  func status(
    _ reading: ReadingPage, _ bulletin: Bulletin, at now: Timestamp, isWide: Bool = true
  ) -> (text: String, meaning: Meaning) {
    if let moved = movedOn(bulletin, at: now) { return (moved, .dueSoon) }
    let words = LogWords(room: room, language: language)
    func said(_ step: BulletinStep?, _ chinese: String, _ english: String) -> String {
      let who = words.person(step?.person)
      let at = step.map { words.moment($0.at, besides: now) } ?? ""
      let reason = step?.text.map { language("：\($0)", ": \($0)") } ?? ""
      return language("\(who)\(at)\(chinese)\(reason)", "\(who) \(english) at \(at)\(reason)")
    }
    let last = bulletin.steps.last
    switch bulletin.state {
    case .draft where last?.kind == .recalled:
      return (said(last, "收回", "took it back") + language("。现在不能签。", ". It can't be signed now."), .dueSoon)
    case .draft where last?.kind == .returned: return (said(last, "退回", "sent it back"), .dueSoon)
    case .draft: return (language("还没送签。8 送核送签。", "Not submitted yet: 8 submits it."), .normal)
    case .checking: return (language("等另一位值班员核稿。", "It waits for the other officer."), .normal)
    case .awaitingSignature:
      let at = bulletin.waitingSince.map { words.moment($0, besides: now) } ?? ""
      guard isWide else {
        return (
          language("第\(bulletin.draft)稿没人动过，签的就是这些字。", "Draft \(bulletin.draft), untouched: you sign this."),
          .signed
        )
      }
      return (
        language(
          "第\(bulletin.draft)稿 \(at) 后没人动过。签的就是上面这些字。",
          "Nobody touched draft \(bulletin.draft) since \(at). These are the words you sign."), .signed
      )
    case .signed:
      return (language("签了，还没报出。8 登记报出。", "Signed and not sent yet: 8 records that it left."), .normal)
    case .sent: return (language("报出了，等签收。8 登记。", "It left; 8 records who has it."), .normal)
    case .acknowledged:
      return (language("报出并签收了。不再改，有错另发更正。", "Sent and received. It isn't changed any more."), .done)
    case .void: return (said(last, "作废", "voided it"), .dim)
    }
  }

  /// The row of keys on a report's page.
  func keys(of reading: ReadingPage, columns: Int) -> String {
    if reading.passphrase?.stopped != nil {
      return language("Esc回正文  打的字不算", "Esc Back to the text  What is typed doesn't count")
    }
    if reading.passphrase != nil {
      return language("F8签  Esc不签  PgDn接着看  Enter不起作用", "F8 Sign  Esc Don't  PgDn Read on")
    }
    if room.bulletins[reading.bulletin].map(reading.isBehind) ?? true {
      return columns >= 60
        ? language("0看新稿  PgDn往下  Esc回  F5来电", "0 New draft  PgDn Down  Esc Back  F5 Ring")
        : language("0看新稿 PgDn Esc回 F5来电", "0 New draft PgDn Esc F5")
    }
    guard columns >= 60 else { return shortKeys(of: reading) }
    let next = reading.list == nil ? "" : language("Tab下一份  ", "Tab Next  ")
    return language(
      "1-9选  PgDn往下  \(next)F5来电  \(held)Ctrl-P打印  Ctrl-Y净文本  Esc\(reading.isComparing ? "回正文" : "回")",
      "1-9  PgDn Down  \(next)F5 Ring  \(held)^P Print  ^Y Clean  Esc \(reading.isComparing ? "Text" : "Back")"
    )
  }

  /// On a low screen the acts have no rows of their own.
  private func shortKeys(of reading: ReadingPage) -> String {
    guard let bulletin = room.bulletins[reading.bulletin] else { return "" }
    let acts = ReportAct.allCases.filter { bulletin.acts.contains($0) && $0 != .clean && $0 != .compare }
      .prefix(5).map { "\($0.rawValue)" + $0.briefName(for: bulletin)(language) }
    return acts.joined(separator: " ") + language(" PgDn Esc", " PgDn Esc")
  }

  func drawReports(_ list: ReportList, on surface: inout Surface, in area: Area, at now: Timestamp) {
    var list = list
    ReportListView(room: room, look: look, leader: leaderAtKeys, now: now).draw(&list, on: &surface, in: area)
    page = .reports(.list(list))
  }
}
