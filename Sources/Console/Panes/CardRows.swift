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
    let isOwed = isOwed(step)
    let isLate = isLate(step, at: now)
    let style = look.theme[isLate ? .overdue : isOwed ? .normal : .done]
    if selected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 0)
    }
    surface.right("\(step.step.n)", row: row, end: 3, width: 2, style: style)
    surface.text(state(of: step, at: now), row: row, column: 4, width: grid.text - 5, style: style)
    surface.text(abridged(words(of: step), to: grid.textWidth), row: row, column: grid.text, style: style)
    if grid.hasPost {
      let posts = step.step.posts.map { $0.name(in: language) }.joined(separator: " ")
      surface.text(
        abridged(folded(posts), to: grid.time - grid.post - 1), row: row, column: grid.post, style: style)
    }
    guard grid.hasTime else { return }
    let time = isOwed ? step.due : step.times.last ?? step.due
    surface.text(time.map { view.room.zone.civil($0).clock } ?? "", row: row, column: grid.time, style: style)
  }

  /// With its matter a card ends: what wasn't done by then is owed no more.
  private func isOwed(_ step: CardStepProgress) -> Bool {
    let isOpen = view.room.matters[progress.run.started.matter]?.isOpen ?? false
    return isOpen && (step.state == .open || step.isRepeating)
  }

  /// The rest of a step's words, which its row has no room for: rows under the one that is selected.
  func more(of step: CardStepProgress, columns: Int) -> [String] {
    let grid = CardGrid(language: language, columns: columns)
    let text = words(of: step)
    guard Curses.columns(of: text) > grid.textWidth else { return [] }
    // Its row ends in two points.
    let shown = abridged(text, to: grid.textWidth).count - 2
    let indent = String(repeating: " ", count: grid.text)
    return wrapped(String(text.dropFirst(shown)), width: columns - grid.text - 1)
      .map { indent + $0 }
  }

  private func words(of step: CardStepProgress) -> String {
    let condition = step.step.condition.map { $0(language) + language("：", ": ") } ?? ""
    return folded(condition + step.step.text(language))
  }

  private func isLate(_ step: CardStepProgress, at now: Timestamp) -> Bool {
    isOwed(step) && step.due.map { $0 < now } ?? false
  }

  /// One word, or none for what isn't due yet: a card on which all steps cry is not read.
  private func state(of step: CardStepProgress, at now: Timestamp) -> String {
    if isLate(step, at: now) { return Urgency.overdue.word(in: language) }
    switch step.state {
    case .done: return language("已办", "done")
    case .notApplicable: return language("不用", "n/a")
    case .open where !isOwed(step): return language("没办", "not done")
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
  let textWidth: Int
  let hasPost: Bool
  let hasTime: Bool

  init(language: Language, columns: Int) {
    text = language == .chinese ? 9 : 12
    hasTime = columns >= language(41, 36)
    // Half a post's name says nothing; the step's own words stand below the card.
    hasPost = columns >= language(41, 60)
    time = columns - (columns >= 60 ? 13 : 5)
    post = time - language(8, 16) - 1
    textWidth = (hasPost ? post : hasTime ? time : columns + 1) - text - 1
  }
}
