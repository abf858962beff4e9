import Curses
import DutyModel

/// Draws a list of reports in the place of the panes.
struct ReportListView {
  let room: DutyRoom
  let look: Look
  /// The leader at the keys; nil for an officer.
  let leader: PersonID?
  let now: Timestamp

  private var language: Language { look.language }
  private var words: LogWords { LogWords(room: room, language: language) }

  func draw(_ list: inout ReportList, on surface: inout Surface, in area: Area) {
    guard area.rows > 1 else { return }
    let bulletins = list.bulletins(in: room, for: leader, at: now)
    surface.heading(title(of: list, count: bulletins.count), row: area.row, look: look)
    let rowsOfEach = area.columns >= 60 ? 1 : 2
    let next = list.subject == .waiting ? comingNext(width: area.columns - 2) : []
    let left = area.rows - 1 - min(next.count, max(0, area.rows - 1 - bulletins.count * rowsOfEach))
    let place = list.index(in: bulletins)
    let top = list.fit(place: place, count: bulletins.count, rows: max(1, left / rowsOfEach))
    var row = area.row + 1
    for (offset, bulletin) in bulletins.dropFirst(top).enumerated() {
      guard row + rowsOfEach <= area.row + 1 + max(rowsOfEach, left) else { break }
      let index = top + offset
      let isSelected = index == place
      for (line, text) in lines(of: bulletin, number: index + 1, in: list, columns: area.columns).enumerated()
      {
        surface.text(text, row: row + line, column: 0, style: look.theme[meaning(of: bulletin)])
      }
      if isSelected {
        surface.text(">", row: row, column: 0, style: look.theme[.selected])
        surface.cursor = (row, 0)
      }
      row += rowsOfEach
    }
    if bulletins.isEmpty {
      for line in wrapped(empty(list), width: area.columns - 2) where row < area.row + area.rows {
        surface.text(" " + line, row: row, column: 0)
        row += 1
      }
    }
    for line in next where row < area.row + area.rows {
      surface.text(line, row: row, column: 0, style: look.theme[.dim])
      row += 1
    }
  }

  /// The same in sentences.
  func spoken(_ list: ReportList) -> [String] {
    let bulletins = list.bulletins(in: room, for: leader, at: now)
    let rows = bulletins.enumerated().map { index, bulletin in
      lines(of: bulletin, number: index + 1, in: list, columns: 120).joined(separator: " ")
    }
    let next = list.subject == .waiting ? comingNext(width: 200) : []
    return [title(of: list, count: bulletins.count)] + (rows.isEmpty ? [empty(list)] : rows)
      + next.filter { !$0.isEmpty }
  }

  private func title(of list: ReportList, count: Int) -> String {
    switch list.subject {
    case .waiting:
      let name = leader.map(words.person)
      return name.map { language("待签   \($0)   \(count)份", "To sign   \($0)   \(count)") }
        ?? language("待签   \(count)份", "To sign   \(count)")
    case .matter(let matter):
      return language(
        "报告   \(words.number(matter)) \(folded(words.title(matter)))",
        "Reports   \(words.number(matter)) \(folded(words.title(matter)))")
    }
  }

  private func empty(_ list: ReportList) -> String {
    switch list.subject {
    case .waiting:
      leader == nil
        ? language("没有等领导签的。", "Nothing waits for a signature.")
        : language(
          "没有等您签的。送来会响，排在这里。", "Nothing waits for you. It rings once and stands here when it comes.")
    case .matter: language("还没有报告。F1 选“拟报告”。", "No report yet. F1, “Write a report”.")
    }
  }

  private func meaning(of bulletin: Bulletin) -> Meaning {
    if bulletin.state == .void { return .dim }
    guard let clock = room.clock(waitingFor: bulletin.id, at: now) else { return .normal }
    switch room.urgency(of: clock, at: now) {
    case .overdue, .pressing: return .overdue
    case .dueSoon: return .dueSoon
    case .running: return .normal
    }
  }

  /// Who, what, since when, by when; on a narrow screen in two rows.
  private func lines(of bulletin: Bulletin, number: Int, in list: ReportList, columns: Int) -> [String] {
    let digit = number <= 9 ? " \(number)" : "  "
    let title = room.title(of: bulletin)
    let name: String
    let what: String
    switch list.subject {
    case .waiting:
      name = title.name(in: language)
      what = folded(words.title(bulletin.matter))
    case .matter:
      name = title.shortName(in: language)
      what = [
        bulletin.number?.shortText(in: language), language("第\(bulletin.draft)稿", "draft \(bulletin.draft)"),
      ]
      .compactMap { $0 }.joined(separator: " ")
    }
    let code = bulletin.code ?? ""
    let state = state(of: bulletin)
    let due = due(of: bulletin)
    guard columns >= 60 else {
      return [
        abridged("\(digit) \(name) \(code) \(state)", to: columns - 1),
        abridged("    \(what) \(due)", to: columns - 1),
      ]
    }
    let isWide = columns >= 100
    let head =
      "\(digit) \(padded(name, to: language(12, 20))) \(padded(abridged(what, to: isWide ? 30 : 20), to: isWide ? 30 : 20))"
    return [
      abridged(
        [head, padded(code, to: 4), padded(state, to: isWide ? 28 : 22), due].joined(separator: " "),
        to: columns - 1)
    ]
  }

  /// `待签 22:03起 12分`, `等高翔 22:13起`, `已报出 22:10`
  private func state(of bulletin: Bulletin) -> String {
    let name = bulletin.state.name(in: language)
    if bulletin.owesCounterSignature, let signed = bulletin.signed {
      let at = words.moment(signed.at, besides: now)
      return language(
        "欠补签 \(words.person(signed.signer)) \(at)", "word of \(words.person(signed.signer)) \(at)")
    }
    guard let since = bulletin.waitingSince else {
      return [name, bulletin.steps.last.map { words.moment($0.at, besides: now) }].compactMap { $0 }
        .joined(separator: " ")
    }
    let waited = minutes(max(0, since.seconds(until: now)) / 60, in: language)
    let at = words.moment(since, besides: now)
    if let leader, !room.isFor(leader, bulletin, at: now) {
      let other = words.person(room.signerWanted(for: bulletin, at: now))
      return language("等\(other) \(at)起", "waits for \(other) since \(at)")
    }
    return language("\(at)起 等了\(waited)", "since \(at), \(waited)")
  }

  private func due(of bulletin: Bulletin) -> String {
    guard let clock = room.clock(waitingFor: bulletin.id, at: now) else { return "" }
    let due = dueText(clock.due, at: now, zone: room.zone)
    let left = timeLeft(until: clock.due, at: now, in: language)
    return now > clock.due
      ? language("超时 \(left)", "OVER \(left)") : language("\(due)前 剩\(left)", "by \(due), \(left)")
  }

  /// What will come to the leader: drafts on their way, and reports that somebody has to begin.
  private func comingNext(width: Int) -> [String] {
    let drafts = room.bulletins.values.filter {
      ($0.state == .draft || $0.state == .checking) && room.matters[$0.matter]?.isOpen == true
    }.sorted { $0.id < $1.id }.map { bulletin in
      let at = bulletin.steps.last.map { " " + room.zone.civil($0.at).clock } ?? ""
      let who = bulletin.steps.last?.person.map { " " + words.person($0) } ?? ""
      return room.title(of: bulletin).name(in: language) + " " + bulletin.state.name(in: language) + who + at
    }
    let unwritten = room.openClocks.filter { clock in
      room.bulletinDuty(for: clock, at: now).map { $0.act == .draftBulletin } ?? false
    }.sorted { $0.due < $1.due }.prefix(3).map { clock in
      "\(words.number(clock.plan.matter)) \(words.duty(clock)) "
        + language(
          "\(dueText(clock.due, at: now, zone: room.zone))前",
          "by \(dueText(clock.due, at: now, zone: room.zone))")
    }
    guard !drafts.isEmpty || !unwritten.isEmpty else { return [] }
    return ["", language(" 接着会来", " Coming next")]
      + (drafts + unwritten).map { abridged("   " + folded($0), to: width) }
  }
}
