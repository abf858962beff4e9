import Curses
import DutyModel

/// 处置卡: the checklist of the matter that is selected. Digits choose a step, Space ticks it.
final class CardPane {
  /// A step that somebody means.
  struct Choice: Equatable {
    var run: CardRunID
    var step: Int
  }

  private let view: RoomView
  private let look: Look
  /// Whose card it shows.
  var matter: MatterID?
  private var chosen: Choice?
  private var top = 0
  private var pageRows = 1

  init(view: RoomView, look: Look) {
    self.view = view
    self.look = look
  }

  /// Of several cards the one that was chosen, else the first that isn't over.
  var progress: CardProgress? {
    guard let matter else { return nil }
    let runs = view.room.cardRuns(of: matter).compactMap { view.room.progress(of: $0.id) }
    return runs.first { $0.run.id == chosen?.run } ?? runs.first { !$0.isOver } ?? runs.last
  }

  /// The step that has the selection: the chosen one, else what is to be done next.
  var selected: CardStepProgress? { progress.flatMap(selected) }

  private func selected(of progress: CardProgress) -> CardStepProgress? {
    let step = chosen.flatMap { $0.run == progress.run.id ? $0.step : nil }
    return step.flatMap { progress.step(numbered: $0) } ?? progress.next ?? progress.steps.first
  }

  /// Puts the selection on a step; false when the card has none of this number.
  func choose(_ step: Int) -> Bool {
    guard let progress, progress.step(numbered: step) != nil else { return false }
    chosen = Choice(run: progress.run.id, step: step)
    return true
  }

  /// True when the key moved something.
  func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -pageRows)
    case .pageDown: move(by: pageRows)
    case .home, .character("g"): move(by: -1_000)
    case .end, .character("G"): move(by: 1_000)
    case .left: switchCard(by: -1)
    case .right: switchCard(by: 1)
    default: return false
    }
    return true
  }

  private func move(by step: Int) {
    guard let progress, let current = selected(of: progress),
      let index = progress.steps.firstIndex(where: { $0.step.n == current.step.n })
    else { return }
    let next = min(max(0, index + step), progress.steps.count - 1)
    chosen = Choice(run: progress.run.id, step: progress.steps[next].step.n)
  }

  private func switchCard(by step: Int) {
    guard let matter, let progress else { return }
    let runs = view.room.cardRuns(of: matter)
    guard let index = runs.firstIndex(where: { $0.id == progress.run.id }) else { return }
    let run = runs[(index + step + runs.count) % runs.count]
    guard run.id != progress.run.id, let other = view.room.progress(of: run.id) else { return }
    chosen = Choice(run: run.id, step: (other.next ?? other.steps[0]).step.n)
  }

  /// Rows that show everything, without the heading.
  var wantedRows: Int { progress?.steps.count ?? 2 }

  /// What stands behind 处置卡 in the heading; empty without a card.
  var title: String { rows?.title ?? "" }

  private var rows: CardRows? { progress.map { CardRows(progress: $0, view: view, look: look) } }

  /// Draws the steps below the heading. Where there isn't room for all, what is settled at the head gives way.
  /// `unfolds`: the words of the selected step stand whole, in the rows below it.
  func draw(
    on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool, unfolds: Bool = true
  ) {
    guard area.rows > 0 else { return }
    guard let rows, let current = selected(of: rows.progress) else {
      drawSuggestions(on: &surface, in: area)
      return
    }
    let steps = rows.progress.steps
    let more =
      focused && unfolds
      ? rows.more(of: current, columns: surface.columns).prefix(max(0, area.rows - 2)) : []
    let space = area.rows - more.count
    let shown = steps.count > space ? max(1, space - 1) : space
    pageRows = shown
    let index = steps.firstIndex { $0.step.n == current.step.n } ?? 0
    if chosen?.run != rows.progress.run.id {
      // Nobody has moved in it: the next step with two before it, for where one is.
      top = index - 2
    } else {
      if index < top { top = index }
      if index >= top + shown { top = index - shown + 1 }
    }
    top = max(0, min(top, steps.count - shown))
    let places = top..<min(top + shown, steps.count)
    for place in places {
      let below = place > index ? more.count : 0
      rows.draw(
        steps[place], on: &surface, row: area.row + place - top + below, at: now,
        selected: focused && place == index)
    }
    for (offset, line) in more.enumerated() {
      surface.text(line, row: area.row + index - top + 1 + offset, column: 0, style: look.theme[.normal])
    }
    guard steps.count > shown else { return }
    let below = steps.count - places.upperBound
    surface.text(
      look.language(
        "    上面 \(top) 步，下面还有 \(below) 步", "    \(top) above, \(below) below"),
      row: area.row + shown + more.count,
      column: 0,
      style: look.theme[.dim])
  }

  private func drawSuggestions(on surface: inout Surface, in area: Area) {
    let language = look.language
    func say(_ text: String) {
      for (offset, line) in wrapped(text, width: surface.columns - 2).prefix(area.rows).enumerated() {
        surface.text(" " + line, row: area.row + offset, column: 0, style: look.theme[.dim])
      }
    }
    guard let matter, let incident = view.room.matters[matter]?.incident else {
      return say(language("选一件突发事件，这里就是它的卡。", "Select an incident, and its card stands here."))
    }
    let cards = view.room.settings.suggestedCards(for: incident.kind).prefix(2)
    let names = cards.map { $0.card.title(language) }.joined(separator: language("、", ", "))
    say(
      names.isEmpty
        ? language("还没用卡，也没有合适的。", "No card is in use, and none fits.")
        : language("还没用卡。合适的：\(names)", "No card in use. Fitting: \(names)"))
  }
}
