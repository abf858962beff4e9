import Curses
import DutyModel

/// The steps of a card in use, a row each: number, state, what, who, by when.
struct CardRows {
  let progress: CardProgress
  let view: RoomView
  let look: Look

  var language: Language { look.language }

  /// `3号 山洪防汛 6/13`
  var title: String {
    let words = LogWords(room: view.room, language: language)
    let card = folded(progress.run.card.title(language))
    return "\(words.number(progress.run.started.matter)) \(card) \(progress.settled)/\(progress.steps.count)"
  }

  /// Draws one step in `row`; with `>` where the keys are.
  func draw(_ step: CardStepProgress, on surface: inout Surface, row: Int, at now: Timestamp, selected: Bool)
  {
    let grid = CardGrid(language: language, columns: surface.columns)
    let isOwed = step.state == .open || step.isRepeating
    let isLate = isLate(step, at: now)
    let style = look.theme[isLate ? .overdue : isOwed ? .normal : .done]
    if selected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 0)
    }
    surface.right("\(step.step.n)", row: row, end: 3, width: 2, style: style)
    surface.text(state(of: step, at: now), row: row, column: 4, width: grid.text - 5, style: style)
    let condition = step.step.condition.map { $0(language) + language("：", ": ") } ?? ""
    let text = folded(condition + step.step.text(language))
    surface.text(text, row: row, column: grid.text, width: grid.post - grid.text - 1, style: style)
    guard grid.hasPost else { return }
    let posts = step.step.posts.map { $0.name(in: language) }.joined(separator: " ")
    surface.text(folded(posts), row: row, column: grid.post, width: grid.time - grid.post - 1, style: style)
    let time = isOwed ? step.due : step.times.last ?? step.due
    surface.text(time.map { view.room.zone.civil($0).clock } ?? "", row: row, column: grid.time, style: style)
  }

  private func isLate(_ step: CardStepProgress, at now: Timestamp) -> Bool {
    (step.state == .open || step.isRepeating) && step.due.map { $0 < now } ?? false
  }

  /// One word, or none for what isn't due yet: a card on which all steps cry is not read.
  private func state(of step: CardStepProgress, at now: Timestamp) -> String {
    if isLate(step, at: now) { return Urgency.overdue.word(in: language) }
    switch step.state {
    case .done: return language("已办", "done")
    case .notApplicable: return language("不用", "n/a")
    case .open:
      let isNear = step.due.map { $0 <= now.adding(minutes: Self.nearMinutes) } ?? false
      return isNear || progress.next?.step.n == step.step.n ? language("该办", "do") : ""
    }
  }

  /// A step that is due within this time is to be done now.
  static let nearMinutes = 10
}

/// Where the columns of a step start.
private struct CardGrid {
  let text: Int
  let post: Int
  let time: Int
  let hasPost: Bool

  init(language: Language, columns: Int) {
    text = language == .chinese ? 9 : 12
    hasPost = columns >= 42
    time = columns - (columns >= 60 ? 13 : 5)
    let width = language == .chinese ? 8 : columns >= 60 ? 16 : 8
    post = hasPost ? time - width - 1 : columns + 1
  }
}
