import Curses
import DutyModel

/// The checklist of a card in use, a row a step: number, state, what, who, by when.
struct CardRows {
  let progress: CardProgress
  let view: RoomView
  let look: Look

  var wantedRows: Int { 1 + progress.steps.count }

  /// Draws from `first` up to `end`; returns the row behind the last one. Where there isn't room for all, what is
  /// settled at the head gives way to what comes next.
  func draw(on surface: inout Surface, from first: Int, to end: Int, at now: Timestamp) -> Int {
    guard first < end else { return first }
    let language = look.language
    let title = progress.run.card.title(language)
    surface.heading(
      language("处置卡 ", "Card ") + "\(folded(title)) \(progress.settled)/\(progress.steps.count)", row: first,
      look: look)
    let room = end - first - 1
    let next = progress.steps.firstIndex { $0.step.n == progress.next?.step.n } ?? 0
    let skipped = max(0, min(next, progress.steps.count - room))
    var row = first + 1
    for step in progress.steps.dropFirst(skipped).prefix(room) {
      draw(step, on: &surface, row: row, at: now)
      row += 1
    }
    return row
  }

  private func draw(_ step: CardStepProgress, on surface: inout Surface, row: Int, at now: Timestamp) {
    let language = look.language
    let isOwed = step.state == .open || step.isRepeating
    let isLate = isOwed && step.due.map { $0 < now } ?? false
    let style = look.theme[isLate ? .overdue : isOwed ? .normal : .done]
    let state = isLate ? Urgency.overdue.word(in: language) : step.state.name(in: language)
    let number = "\(step.step.n)"
    surface.text(number, row: row, column: 3 - number.count, style: style)
    surface.text(fitting(6, state, "n/a"), row: row, column: 4, width: 6, style: style)
    let condition = step.step.condition.map { $0(language) + language("：", ": ") } ?? ""
    let text = folded(condition + step.step.text(language))
    guard surface.columns >= 70 else {
      surface.text(text, row: row, column: 11, style: style)
      return
    }
    let posts = step.step.posts.map { $0.name(in: language) }.joined(separator: " ")
    surface.text(text, row: row, column: 11, width: surface.columns - 36, style: style)
    surface.text(folded(posts), row: row, column: surface.columns - 24, width: 16, style: style)
    let done = isOwed ? step.due : step.times.last ?? step.due
    surface.text(
      done.map { view.room.zone.civil($0).clock } ?? "", row: row, column: surface.columns - 6, style: style)
  }
}
