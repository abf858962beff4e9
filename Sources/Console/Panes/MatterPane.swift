import Curses
import Desk
import DutyModel

/// One matter opened: what was said, its figures, and every clock with the number to dial.
struct MatterPane {
  let view: RoomView
  let look: Look
  let matter: MatterID

  /// Rows that show everything, the heading included.
  func wantedRows(columns: Int, at now: Timestamp) -> Int {
    1 + view.room.clocks(of: matter).count + (view.room.figures(of: matter).isEmpty ? 0 : 1)
      + view.room.reports(of: matter).count + (facts(at: now).isEmpty ? 0 : 1)
      + knowledge(columns: columns).count
      + min(answers.count, Self.answersShown)
      + cards.reduce(0) { $0 + $1.wantedRows }
  }

  private var cards: [CardRows] {
    view.room.cardRuns(of: matter).compactMap { run in
      view.room.progress(of: run.id).map { CardRows(progress: $0, view: view, look: look) }
    }
  }

  /// The latest answers to an errand; the log has them all.
  static let answersShown = 3

  private var answers: [KnownAnswer] { view.room.answers(of: matter) }

  private func facts(at now: Timestamp) -> [String] {
    let words = LogWords(room: view.room, language: look.language)
    return view.room.matters[matter]?.errand.map { words.facts(of: $0, besides: now) } ?? []
  }

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) {
    guard area.rows > 0, let matter = view.room.matters[matter] else { return }
    let language = look.language
    let words = LogWords(room: view.room, language: language)
    surface.heading(
      "\(numbered(matter.number, in: language)) \(folded(words.title(matter.id))) \(level(of: matter))  \(matter.id)",
      row: area.row, look: look)
    var row = area.row + 1
    let end = area.row + area.rows
    for report in view.room.reports(of: matter.id) where row < end {
      let line = words.line(report.received.content)
      let phone = report.received.content.source?.phone.map { "  " + grouped(phone: $0) } ?? ""
      surface.text(
        " \(view.room.zone.civil(report.at).clock)  \(line.word) \(line.text)\(phone)", row: row, column: 0,
        style: look.theme[.normal])
      row += 1
    }
    let facts = facts(at: now)
    if !facts.isEmpty && row < end {
      surface.text(
        language(" 要点   ", " Facts   ") + facts.joined(separator: "  "), row: row, column: 0,
        style: look.theme[.normal])
      row += 1
    }
    for answer in answers.suffix(Self.answersShown) where row < end {
      let line = words.line(answer.answered)
      surface.text(
        " \(view.room.zone.civil(answer.at).clock)  \(line.word) \(line.text)", row: row, column: 0,
        style: look.theme[.normal])
      row += 1
    }
    let figures = view.room.figuresInUse(of: matter.id)
    if !figures.isEmpty && row < end {
      let parts = figures.map { figure in
        "\(figure.words(in: language)) \(view.room.zone.civil(figure.line.figure.asOf).clock)"
      }
      surface.text(
        language(" 数字   ", " Figures ") + parts.joined(separator: "   "), row: row, column: 0,
        style: look.theme[.normal])
      row += 1
    }
    for line in knowledge(columns: surface.columns) where row < end {
      surface.text(" " + line, row: row, column: 0, style: look.theme[.normal])
      row += 1
    }
    let clocks = view.room.clocks(of: matter.id)
    for clock in clocks.filter(\.isOpen) + clocks.filter({ !$0.isOpen }) where row < end {
      draw(clock, words: words, on: &surface, row: row, at: now)
      row += 1
    }
    for card in cards { row = card.draw(on: &surface, from: row, to: end, at: now) }
  }

  /// The confirmed level; a suggested one stands in the row below.
  private func level(of matter: Matter) -> String {
    matter.incident?.level.name(in: look.language) ?? ""
  }

  /// What the numbers suggest where nobody has confirmed as much, with law and article in full, and what still has
  /// to be asked for.
  private func knowledge(columns: Int) -> [String] {
    let language = look.language
    var rows: [String] = []
    if let suggested = view.room.suggestedLevel(of: matter),
      suggested.level != view.room.matters[matter]?.incident?.level
    {
      rows += wrapped(suggested.words(in: language), width: columns - 1)
    }
    let missing = view.room.missingElements(of: matter)
    if !missing.isEmpty {
      rows.append(
        language("正在核实 ", "Being checked: ")
          + missing.map { $0.name(in: language) }.joined(separator: language("、", ", ")))
    }
    return rows
  }

  private func draw(_ clock: Clock, words: LogWords, on surface: inout Surface, row: Int, at now: Timestamp) {
    let language = look.language
    let contact = view.room.contact(for: clock, at: now)
    let due = view.room.zone.civil(clock.due).clock
    let state: String
    let meaning: Meaning
    if clock.isOpen {
      let urgency = view.room.urgency(of: clock, at: now)
      state = openState(clock, urgency, at: now)
      meaning = urgency == .running ? .running : urgency == .dueSoon ? .dueSoon : .overdue
    } else if clock.isLive {
      state =
        clock.state(at: now) == .elapsed ? Clock.State.elapsed.name(in: language) : language("只看", "shown")
      meaning = .done
    } else {
      let metAt = clock.metAt.map { " " + view.room.zone.civil($0).clock } ?? ""
      state = clock.state(at: now).name(in: language) + metAt
      meaning = .done
    }
    let style = look.theme[meaning]
    let wide = surface.columns >= 70
    let width = wide ? 30 : 22
    surface.text(
      fitting(width, words.duty(clock), words.briefDuty(clock)), row: row, column: 1, width: width,
      style: style)
    if wide {
      surface.text(contact?.phone.map(grouped(phone:)) ?? "", row: row, column: 32, width: 14, style: style)
    }
    surface.text(due, row: row, column: wide ? 47 : 24, width: 5, style: style)
    surface.text(state, row: row, column: wide ? 54 : 30, width: wide ? 16 : nil, style: style)
    guard surface.columns >= 100 else { return }
    surface.text(clock.plan.basis(language), row: row, column: 72, style: look.theme[.dim])
  }

  /// 认领 and 已续报 say more than the word of the colour.
  private func openState(_ clock: Clock, _ urgency: Urgency, at now: Timestamp) -> String {
    let language = look.language
    let left = timeLeft(until: clock.due, at: now, in: language)
    if let claim = clock.claim(at: now) {
      let name = LogWords(room: view.room, language: language).person(claim.person)
      return language("认领 \(name) \(left)", "by \(name) \(left)")
    }
    if let phoned = clock.phoned {
      let at = view.room.zone.civil(phoned.at).clock
      return language("电话已报 \(at)", "phoned \(at)")
    }
    return "\(urgency.word(in: language)) \(left)"
  }
}
