import Curses
import Desk
import DutyModel

/// 在办: everything open, the nearest clock first, with the numbers that people say aloud.
package final class QueuePane: Pane {
  private let view: RoomView
  private let look: Look
  private var order = QueueOrder()
  /// The selection is a matter, not a row: news must not move it from under a finger.
  package private(set) var selected: MatterID?
  /// Somebody moved the selection, or opened what it stands on.
  private(set) var isChosen = false
  /// The rows as they stand while a finger is in the list: news is counted, and taken by the next movement.
  private var held: [MatterID]?
  private var heldSince: Timestamp?
  private var top = 0
  private var pageRows = 1

  /// After so long without a movement nobody has a finger in the list any more.
  static let holdSeconds = 60

  package init(view: RoomView, look: Look) {
    self.view = view
    self.look = look
  }

  package func receive(_ group: [Entry]) {
    let room = view.room
    if group.contains(where: \.event.mayMoveAllRows) {
      order = QueueOrder(room)
      held = nil
    } else {
      for matter in Set(group.compactMap(\.event.matter)) { order.update(matter, in: room) }
    }
    let isGone = selected.map(order.contains) != true
    let isClosed = !isChosen && selected.flatMap { room.matters[$0] }?.isOpen == false
    if isGone || isClosed {
      selected = order.first
      isChosen = false
    }
  }

  /// Rows that show everything without scrolling, the heading included.
  package var wantedRows: Int { max(2, order.count + 1) }

  package func select(_ matter: MatterID) {
    guard order.contains(matter) else { return }
    selected = matter
    isChosen = true
    if held?.contains(matter) == false { held = nil }
  }

  /// The numbers of all rows, the closed ones too.
  var numbers: [Int] { order.matters.compactMap { view.room.matters[$0]?.number } }

  /// The row of a closed matter with this number; of several the one that was closed last.
  func closed(numbered number: Int) -> MatterID? {
    order.matters.dropFirst(order.openCount).first { view.room.matters[$0]?.number == number }
  }

  package func handle(_ key: Key) -> Response {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -pageRows)
    case .pageDown: move(by: pageRows)
    case .home, .character("g"):
      // Back at the head the list follows the news again.
      (held, selected, isChosen) = (nil, order.first, false)
    case .end, .character("G"): move(by: order.count)
    case .enter, .right, .character("l"):
      guard let selected else { return .ignored }
      return .openMatter(selected)
    default: return .ignored
    }
    return .handled
  }

  private func move(by step: Int) {
    guard order.count > 0 else { return }
    let index = order.index(of: selected) ?? 0
    selected = order[min(max(0, index + step), order.count - 1)]
    isChosen = true
    held = order.matters
    heldSince = nil
  }

  /// What came while the rows were held, for the heading; nil when they stand as they should.
  private func news(rows: Range<Int>) -> String? {
    guard let held else { return nil }
    let new = order.count - held.count
    if new > 0 { return look.language("新 \(new)  Home 看", "\(new) new, Home") }
    let isMoved = rows.contains { held[$0] != order[$0] }
    return isMoved ? look.language("顺序变了  Home 看", "order changed, Home") : nil
  }

  /// The row of a matter, as the rows stand.
  private func place(of matter: MatterID?) -> Int? {
    guard let held else { return order.index(of: matter) }
    return matter.flatMap { held.firstIndex(of: $0) }
  }

  private func letGo(at now: Timestamp) {
    guard held != nil else { return }
    let since = heldSince ?? now
    heldSince = since
    let seconds = since.seconds(until: now)
    if seconds < 0 || seconds >= Self.holdSeconds { held = nil }
  }

  package func draw(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool) {
    guard area.rows > 0 else { return }
    letGo(at: now)
    let language = look.language
    let count = held?.count ?? order.count
    let hasHeads = surface.rows >= Self.rowsForHeads && area.columns >= QueueGrid.narrowest && count > 0
    let space = area.rows - (hasHeads ? 2 : 1)
    // On a small screen the heading says what is cut off: every row is needed for what is owed.
    let isSmall = area.columns < QueueGrid.narrowest && area.rows < 8
    let shown = count > space && !isSmall ? max(1, space - 1) : max(0, space)
    pageRows = max(1, shown)
    let index = place(of: selected) ?? 0
    if index < top { top = index }
    if index >= top + shown { top = index - shown + 1 }
    top = max(0, min(top, count - shown))
    let rows = top..<min(top + shown, count)
    let name = language("在办 \(order.openCount)   按时限排", "Open \(order.openCount)   by time limit")
    let title = isSmall ? cutWords(rows, of: count) : [name]
    surface.heading(
      (title + [news(rows: rows)].compactMap { $0 }).joined(separator: "   "), row: area.row, look: look)
    guard space > 0 else { return }
    guard count > 0 else {
      surface.text(
        fitting(
          surface.columns,
          language(" 没有在办的件。电话响了按 F5。", " Nothing is open. When the phone rings, press F5."),
          language(" 没有在办的件。", " Nothing is open.")), row: area.row + 1, column: 0,
        style: look.theme[.dim])
      return
    }
    let first = area.row + area.rows - space
    if hasHeads { drawHeads(on: &surface, row: area.row + 1, columns: area.columns) }
    // The room is large: one copy of it serves all rows.
    let paper = PaperWords(LogWords(room: view.room, language: language), at: now)
    for index in rows {
      guard let row = view.room.queueRow(of: held?[index] ?? order[index], at: now) else { continue }
      draw(
        row, paper, on: &surface, line: first + index - top, columns: area.columns, at: now, focused: focused)
    }
    if count > shown && !isSmall {
      let below = count - rows.upperBound
      surface.text(
        language(
          "    上面 \(top) 件，下面还有 \(below) 件   上下键", "    \(top) above, \(below) below   arrow keys"),
        row: first + shown, column: 0, style: look.theme[.dim])
    }
  }

  /// `上面 2 件，下面还有 3 件`, where rows are cut off.
  private func cutWords(_ rows: Range<Int>, of count: Int) -> [String] {
    let below = count - rows.upperBound
    let above =
      rows.lowerBound == 0 ? nil : look.language("上面 \(rows.lowerBound) 件", "\(rows.lowerBound) above")
    let rest = below == 0 ? nil : look.language("下面还有 \(below) 件", "\(below) below")
    return [above, rest].compactMap { $0 }
  }

  /// A surface this high says what the columns are.
  private static let rowsForHeads = 28

  private func drawHeads(on surface: inout Surface, row: Int, columns: Int) {
    let language = look.language
    let grid = QueueGrid(columns: columns, language: language)
    let style = look.theme[.dim]
    surface.text(language("号", " #"), row: row, column: 1, style: style)
    surface.text(language("地点", "place"), row: row, column: grid.place, style: style)
    surface.text(language("事由", "kind"), row: row, column: grid.kind, style: style)
    surface.text(language("下一件", "next"), row: row, column: grid.duty, style: style)
    surface.text(language("时限", "due"), row: row, column: grid.due, style: style)
    surface.right(language("还剩", "left"), row: row, end: grid.owner - 1, width: grid.left, style: style)
    surface.text(language("主办", "owner"), row: row, column: grid.owner, style: style)
  }

  private func draw(
    _ row: QueueRow, _ paper: PaperWords, on surface: inout Surface, line: Int, columns: Int,
    at now: Timestamp, focused: Bool
  ) {
    let language = look.language
    let grid = QueueGrid(columns: columns, language: language)
    let words = paper.words
    let isSelected = focused && row.matter.id == selected
    let style = self.style(of: row, at: now)
    if isSelected {
      surface.text(">", row: line, column: 0, style: look.theme[.selected])
      surface.cursor = (line, 0)
    }
    surface.right("\(row.matter.number)", row: line, end: 3, width: 2, style: style)
    let state = state(of: row, paper, at: now)
    surface.right(state.sign, row: line, end: 6, width: 2, style: style)
    surface.text(state.word, row: line, column: 7, width: 4, style: style)
    guard columns >= QueueGrid.narrowest else {
      drawShort(row, words, on: &surface, line: line, columns: columns, at: now, style: style)
      return
    }
    func cell(_ text: String, from start: Int, to end: Int) {
      surface.text(abridged(text, to: end - start - 1), row: line, column: start, style: style)
    }
    cell(
      folded(words.subject(row.matter) ?? unknown(row.matter, words)), from: grid.place, to: grid.kind)
    cell(words.sort(row.matter) ?? language("未明", "unclear"), from: grid.kind, to: grid.duty)
    guard let clock = row.clock else {
      let rest = row.matter.closed?.text ?? whenNothingIsDue(row.matter)
      cell(folded(rest), from: grid.duty, to: grid.owner)
      return
    }
    let width = grid.due - grid.duty - 1
    let duty = fitting(width, paper.duty(clock), paper.briefDuty(clock))
    let more = row.others > 0 ? look.language(" 另\(row.others)", " +\(row.others)") : ""
    let hasRoom = Curses.columns(of: duty + more) <= width
    cell(duty + (hasRoom ? more : ""), from: grid.duty, to: grid.due)
    surface.text(
      dueText(clock.due, at: now, zone: view.room.zone), row: line, column: grid.due, width: 5, style: style)
    surface.right(
      left(clock, at: now, width: grid.left), row: line, end: grid.owner - 1, width: grid.left,
      style: style)
    surface.text(
      abridged(words.person(row.matter.owner), to: columns - grid.owner), row: line, column: grid.owner,
      style: style)
  }

  /// What a small screen can say: place, kind and the time that is left.
  private func drawShort(
    _ row: QueueRow, _ words: LogWords, on surface: inout Surface, line: Int, columns: Int,
    at now: Timestamp, style: Style
  ) {
    let title = words.title(row.matter.id)
    let what = folded(title.isEmpty ? unknown(row.matter, words) : title)
    guard let clock = row.clock else {
      surface.text(abridged(what, to: columns - 13), row: line, column: 12, style: style)
      return
    }
    let left = timeLeft(until: clock.due, at: now, in: look.language)
    let width = max(6, Curses.columns(of: left))
    surface.text(abridged(what, to: columns - 13 - width), row: line, column: 12, style: style)
    surface.right(left, row: line, end: columns, width: width, style: style)
  }

  /// Never cut: what takes too many columns as hours and minutes is said in minutes, `过110分`.
  private func left(_ clock: Clock, at now: Timestamp, width: Int) -> String {
    let text = timeLeft(until: clock.due, at: now, in: look.language)
    guard Curses.columns(of: text) > width, now > clock.due else { return text }
    let passed = clock.due.seconds(until: now) / 60
    return look.language("过\(passed)分", "+\(passed)min")
  }

  /// Stands where a place would: what was said, or that it isn't known.
  private func unknown(_ matter: Matter, _ words: LogWords) -> String {
    guard matter.errand == nil else { return look.language("没写办什么", "not said what") }
    return words.firstWords(about: matter.id) ?? look.language("地点未明", "place unknown")
  }

  private func whenNothingIsDue(_ matter: Matter) -> String {
    let language = look.language
    if matter.errand?.source == .standing {
      return language("长期有效，解除了就办结", "holds until lifted")
    }
    if QueueRow(matter: matter, answers: view.room.answers(of: matter.id).count).isStillToDo {
      return language("没定时限，办完答复", "no time set; answer when done")
    }
    return language("该做的都做了，可办结", "nothing owed, may be closed")
  }

  private func state(of row: QueueRow, _ paper: PaperWords, at now: Timestamp) -> (sign: String, word: String)
  {
    let language = look.language
    if let closed = row.matter.closed {
      switch closed.outcome {
      case .handled: return ("", language("办结", "done"))
      case .falseAlarm: return ("", language("误报", "void"))
      case .untrue: return ("", language("不实", "void"))
      case .merged: return ("", language("并案", "into"))
      }
    }
    guard let clock = row.clock else {
      return row.isStillToDo ? ("", language("待办", "open")) : ("", language("可结", "idle"))
    }
    let urgency = view.room.urgency(of: clock, at: now)
    let word = paper.waiting(clock) ?? urgency.word(in: language)
    switch urgency {
    case .overdue, .pressing: return ("!!", word)
    case .dueSoon: return ("!", word)
    case .running: return ("", word)
    }
  }

  private func style(of row: QueueRow, at now: Timestamp) -> Style {
    guard row.matter.isOpen else { return look.theme[.done] }
    guard let clock = row.clock else { return look.theme[.normal] }
    switch view.room.urgency(of: clock, at: now) {
    case .overdue, .pressing: return look.theme[.overdue]
    case .dueSoon: return look.theme[.dueSoon]
    case .running: return look.theme[.running]
    }
  }
}

extension Event {
  /// More may change than the matter that it names.
  fileprivate var mayMoveAllRows: Bool {
    switch self {
    case .segmentOpened, .carried, .entryStruck: true
    case .journalRepaired, .stationAdopted, .peopleAdopted, .rosterAdopted, .policyAdopted, .cardsAdopted,
      .cardStarted, .cardStepSet, .reportReceived, .registerAdopted,
      .reportJoined, .incidentOpened, .figureRecorded, .clockStarted, .clockMet, .clockMissed, .clockReopened,
      .callMade, .bulletinSent, .matterAssigned, .matterClosed, .shiftTaken, .shiftChanged, .shiftLeft,
      .leaderLocated, .noteAdded, .exerciseClockSet, .timeStepped, .mainsChanged, .fileAttached, .unknown,
      .clockReleased, .errandOpened,
      .errandAnswered, .errandReminded, .spotCheckRecorded, .clockReplanned, .clockPhoned, .clockClaimed,
      .phaseEntered, .matterReopened, .reportDetached, .incidentRevised, .incidentVerified, .figureChosen,
      .reportSettled, .bulletin, .keys:
      false
    }
  }
}

/// Where the columns of the queue start; the free ones take what a wider screen gives.
private struct QueueGrid {
  let place = 12
  let kind: Int
  let duty: Int
  let due: Int
  let owner: Int
  /// Columns for the time that is left.
  var left: Int { owner - due - 7 }

  static let narrowest = 72

  init(columns: Int, language: Language) {
    let extra = columns - 80
    // Narrower than 80 the names give way, wider they take what there is.
    // The words of kinds and duties are wider in English, times are wider in Chinese: `过2时05分`.
    kind = language(27, 25) + (extra < 0 ? extra * 2 / 5 : extra * 2 / 10)
    duty = language(36, 37) + (extra < 0 ? extra * 2 / 5 : extra * 3 / 10)
    due = language(57, 59) + (extra < 0 ? extra * 4 / 5 : extra * 7 / 10)
    owner = language(73, 72) + (extra < 0 ? extra * 4 / 5 : extra * 8 / 10)
  }
}
