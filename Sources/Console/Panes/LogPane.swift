import Curses
import Desk
import DutyModel

/// 日志: what was recorded, the newest at the bottom. Its words are chosen when an entry is delivered.
package final class LogPane: Pane {
  private let view: RoomView
  private let look: Look
  private var lines: [LogRow] = []
  /// The selected entry; nil while the pane follows the newest.
  package private(set) var selected: Int?
  /// How many lines there were when the selection last moved: what came since is news.
  private var knownCount = 0
  private var pageRows = 1
  /// The newest line as it was last drawn: what `>` stood on while the pane follows.
  private var newestDrawn: Int?

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
        knownCount = 0
      }
      if case .entryStruck(let struck) = entry.event,
        let index = lines.lastIndex(where: { $0.sequence == struck.entry })
      {
        lines[index].isStruck = true
        if let file = lines[index].file { count(-1, of: file) }
      }
      guard Self.isShown(entry, in: view.room), let line = view.room.logLine(for: entry, in: look.language)
      else { continue }
      lines.append(
        LogRow(
          sequence: entry.sequence, at: entry.at, mark: entry.mark,
          author: view.room.author(of: entry, in: look.language), line: line, matter: entry.event.matter))
      if case .fileAttached(let file) = entry.event {
        lines[lines.count - 1].file = file
        count(1, of: file)
      }
    }
  }

  /// Its entry says that it carries a file, or one less.
  private func count(_ step: Int, of file: FileAttached) {
    guard let index = lines.lastIndex(where: { $0.sequence == file.entry }) else { return }
    lines[index].attachments += step
  }

  /// The matter that an entry is about, as far as the log shows it.
  func matter(of sequence: Int) -> MatterID? { lines.last { $0.sequence == sequence }?.matter }

  /// All rows, the newest last.
  var rows: [LogRow] { lines }

  /// Word and text of an entry that stands in the log.
  func text(of sequence: Int) -> String? {
    lines.last { $0.sequence == sequence }.map { "\($0.line.word) \($0.line.text)" }
  }

  /// What was recorded about one matter, the oldest first.
  func rows(of matter: MatterID) -> [LogRow] {
    lines.filter { $0.matter == matter }
  }

  /// Puts the selection on an entry; false when the pane doesn't show it.
  func select(_ sequence: Int) -> Bool {
    guard lines.contains(where: { $0.sequence == sequence }) else { return false }
    selected = sequence
    knownCount = lines.count
    return true
  }

  /// One passed time a matter is news, that of each further office would bury the night; the opened matter
  /// shows them all.
  static func isShown(_ entry: Entry, in room: DutyRoom) -> Bool {
    guard case .clockMissed(let missed) = entry.event else { return true }
    guard let plan = room.clocks[missed.clock]?.plan else { return true }
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
      // What came since the line was looked at isn't meant.
      let meant = selected ?? newestDrawn ?? lines.last?.sequence
      guard let line = lines.first(where: { $0.sequence == meant }), let matter = line.matter else {
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
    knownCount = lines.count
    selected = next >= lines.count ? nil : lines[max(0, next)].sequence
  }

  package func draw(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool) {
    guard area.rows > 0 else { return }
    surface.heading(title, row: area.row, look: look)
    drawRows(
      on: &surface, in: Area(row: area.row + 1, rows: area.rows - 1, columns: area.columns), at: now,
      focused: focused)
  }

  /// `日志   新的在下   新 3`
  var title: String {
    let language = look.language
    let new = selected == nil ? 0 : lines.count - knownCount
    return language("日志   新的在下", "Log   newest last")
      + (new > 0 ? language("   新 \(new)  End 看", "   \(new) new, End") : "")
  }

  /// The rows without the heading.
  func drawRows(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool) {
    let space = area.rows
    guard space > 0 else { return }
    pageRows = space
    let last =
      selected.flatMap { sequence in lines.lastIndex { $0.sequence == sequence } } ?? lines.count - 1
    let first = max(0, min(last - space + 1, lines.count - space))
    for (offset, line) in lines.dropFirst(first).prefix(space).enumerated() {
      line.draw(
        on: &surface, row: area.row + offset, look: look, zone: view.room.zone, at: now,
        selected: focused && line.sequence == selected)
    }
    if focused && selected == nil && !lines.isEmpty {
      newestDrawn = lines.last?.sequence
      let newest = area.row + min(space, lines.count) - 1
      surface.text(">", row: newest, column: 0, style: look.theme[.selected])
      surface.cursor = (newest, 0)
    }
  }
}
