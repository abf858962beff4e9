import Curses
import Desk
import DutyModel

/// 日志: what was recorded, the newest at the bottom. Its words are chosen when an entry is delivered.
package final class LogPane: Pane {
  private struct Line {
    var sequence: Int
    var at: Timestamp
    var mark: EntryMark?
    var author: String
    var line: LogLine
    var matter: MatterID?
    var isStruck = false
  }

  private let view: RoomView
  private let look: Look
  private var lines: [Line] = []
  /// The selected entry; nil while the pane follows the newest.
  package private(set) var selected: Int?
  private var pageRows = 1

  package init(view: RoomView, look: Look) {
    self.view = view
    self.look = look
  }

  package func receive(_ group: [Entry]) {
    for entry in group {
      // A segment opens alone: what came before it is for a replay, here as in a console that starts now.
      if case .segmentOpened = entry.event {
        lines = []
        selected = nil
      }
      if case .entryStruck(let struck) = entry.event,
        let index = lines.lastIndex(where: { $0.sequence == struck.entry })
      {
        lines[index].isStruck = true
      }
      guard isShown(entry), let line = view.room.logLine(for: entry, in: look.language) else { continue }
      lines.append(
        Line(
          sequence: entry.sequence, at: entry.at, mark: entry.mark,
          author: view.room.author(of: entry, in: look.language), line: line, matter: entry.event.matter))
    }
  }

  /// Word and text of an entry that stands in the log.
  func text(of sequence: Int) -> String? {
    lines.last { $0.sequence == sequence }.map { "\($0.line.word) \($0.line.text)" }
  }

  /// One passed time a matter is news, that of each further office would bury the night; the opened matter
  /// shows them all.
  private func isShown(_ entry: Entry) -> Bool {
    guard case .clockMissed(let missed) = entry.event else { return true }
    guard let plan = view.room.clocks[missed.clock]?.plan else { return true }
    return plan.decisive || plan.standing == .promise
  }

  package func handle(_ key: Key) -> Response {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -pageRows)
    case .pageDown: move(by: pageRows)
    case .home, .character("g"): move(by: -lines.count)
    case .end, .character("G"): selected = nil
    case .enter:
      guard let line = lines.first(where: { $0.sequence == selected }), let matter = line.matter else {
        return .ignored
      }
      return .openMatter(matter)
    default: return .ignored
    }
    return .handled
  }

  private func move(by step: Int) {
    guard !lines.isEmpty else { return }
    let index = selected.flatMap { sequence in lines.firstIndex { $0.sequence == sequence } } ?? lines.count
    let next = index + step
    selected = next >= lines.count ? nil : lines[max(0, next)].sequence
  }

  package func draw(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool) {
    guard area.rows > 0 else { return }
    let language = look.language
    surface.heading(language("日志   新的在下", "Log   newest last"), row: area.row, look: look)
    let space = area.rows - 1
    guard space > 0 else { return }
    pageRows = space
    let last =
      selected.flatMap { sequence in lines.firstIndex { $0.sequence == sequence } } ?? lines.count - 1
    let first = max(0, min(last - space + 1, lines.count - space))
    for (offset, line) in lines.dropFirst(first).prefix(space).enumerated() {
      draw(line, on: &surface, row: area.row + 1 + offset, at: now, focused: focused)
    }
    if focused && selected == nil && !lines.isEmpty {
      let newest = area.row + min(space, lines.count)
      surface.text(">", row: newest, column: 0, style: look.theme[.selected])
      surface.cursor = (newest, 0)
    }
  }

  private func draw(_ line: Line, on surface: inout Surface, row: Int, at now: Timestamp, focused: Bool) {
    let grid = LogGrid(language: look.language, columns: surface.columns)
    let style = look.theme[line.isStruck ? .done : .normal]
    if focused && line.sequence == selected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 0)
    }
    surface.right("\(line.sequence)", row: row, end: 5, width: 4, style: look.theme[.dim])
    surface.text(view.room.zone.civil(line.at).clock, row: row, column: 6, width: 5, style: style)
    surface.text(mark(of: line), row: row, column: 12, width: 2, style: style)
    surface.text(line.author, row: row, column: 15, width: grid.word - 16, style: style)
    surface.text(line.line.word, row: row, column: grid.word, width: grid.text - grid.word - 1, style: style)
    surface.text(dateOfAnotherYear(line, at: now) + line.line.text, row: row, column: grid.text, style: style)
  }

  /// `2025年12月31日 ` in front of what happened in another year: within a year the time of day says enough.
  private func dateOfAnotherYear(_ line: Line, at now: Timestamp) -> String {
    let (date, today) = (view.room.zone.civil(line.at).date, view.room.zone.civil(now).date)
    return date.year == today.year ? "" : date.text(besides: today, in: look.language) + " "
  }

  /// 补 for what was typed late, 划 for what was struck.
  private func mark(of line: Line) -> String {
    if line.isStruck { return look.language("划", "x") }
    return line.mark?.name(in: look.language) ?? ""
  }
}

private struct LogGrid {
  let word: Int
  let text: Int

  init(language: Language, columns: Int) {
    let author = columns < 60 ? 7 : language == .chinese ? 7 : 11
    word = 15 + author
    text = word + (language == .chinese ? 5 : 12)
  }
}
