import Curses
import DutyModel

/// Below the card on a wide screen: whom the selected step is for, with numbers, and what nobody may do.
struct CardDetail {
  let view: RoomView
  let look: Look
  let progress: CardProgress
  let step: CardStepProgress

  /// The lines of the step: its words whole, then each office that its clocks are for.
  private func stepLines(width: Int, at now: Timestamp) -> [(text: String, meaning: Meaning)] {
    let language = look.language
    let number = step.step.n
    var lines = wrapped(
      language("第\(number)步  ", "Step \(number)  ") + folded(step.step.text(language)), width: width
    ).map { (text: $0, meaning: Meaning.normal) }
    if let text = step.text { lines += wrapped(folded(text), width: width).map { ($0, .dim) } }
    guard case .clock(let kind) = step.step.due else { return lines }
    let matter = progress.run.started.matter
    let words = LogWords(room: view.room, language: language)
    for clock in view.room.clocks(of: matter) where clock.plan.kind == kind {
      let phone = view.room.contact(for: clock, at: now)?.phone.map(grouped(phone:)) ?? ""
      let state =
        clock.metAt.map { view.room.zone.civil($0).clock + language(" 已报", " done") }
        ?? (clock.isOpen ? language("未报", "owed") : clock.state(at: now).name(in: language))
      let name = padded(words.recipient(clock.plan.recipient), to: max(8, width - 27))
      lines.append(("  \(name) \(padded(phone, to: 13)) \(state)", clock.isOpen ? .normal : .done))
    }
    return lines
  }

  private func dontLines(width: Int) -> [String] {
    let language = look.language
    return progress.run.card.donts.flatMap { dont in
      wrapped(language("记住 ", "Mind: ") + folded(dont(language)), width: width)
    }
  }

  /// Draws what fits: the step's own lines first, then what nobody may do.
  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) {
    let width = surface.columns - 2
    var row = area.row
    let end = area.row + area.rows
    for line in stepLines(width: width, at: now) where row < end {
      surface.text(line.text, row: row, column: 1, style: look.theme[line.meaning])
      row += 1
    }
    row += 1
    for line in dontLines(width: width) where row < end {
      surface.text(line, row: row, column: 1, style: look.theme[.dueSoon])
      row += 1
    }
  }
}
