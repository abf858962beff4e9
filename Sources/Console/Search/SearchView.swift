import Curses
import Desk
import DutyModel

/// 查找: what is looked for, what was found so far, and a hit among its neighbours.
struct SearchView {
  private(set) var editor: LineEditor
  /// What the log was asked last, and what it answered.
  var hits: [LogHit] = []
  /// How far it has come: `查了 3/120 班`; nil before anything was asked.
  var progress: String?
  var isRunning = false
  /// Somebody stopped it.
  private(set) var isStopped = false
  private(set) var selected = 0
  private var top = 0
  private var pageRows = 1
  /// The hit that is to be shown among its neighbours, until the log has handed them over.
  private(set) var wanted: LogHit?
  private var context: [LogHit]?
  private var contextSelected = 0
  /// The neighbours have just come: their hit belongs in the middle.
  private var isFresh = false

  init(_ text: String) {
    editor = LineEditor(text)
  }

  /// The keys are text.
  var isWriting: Bool { context == nil }
  var text: String { editor.text }

  /// What Enter in the neighbourhood of a hit opens.
  var matter: MatterID? { context?[contextSelected].matter }

  private var rows: [LogHit] { context ?? hits }
  private var place: Int { context == nil ? selected : contextSelected }

  mutating func type(_ text: String) { change { $0.insert(text) } }
  mutating func erase() { change { $0.backspace() } }
  mutating func deleteForward() { change { $0.deleteForward() } }
  mutating func clear() { change { $0.clear() } }
  mutating func left() { editor.left() }
  mutating func right() { editor.right() }

  private mutating func change(_ body: (inout LineEditor) -> Void) {
    body(&editor)
    (selected, top, isStopped) = (0, 0, false)
  }

  mutating func stop() {
    isStopped = true
    isRunning = false
  }

  mutating func move(by step: Int) {
    let next = min(max(0, place + step), max(0, rows.count - 1))
    if context == nil { selected = next } else { contextSelected = next }
  }

  /// By the height of the list.
  mutating func movePage(by direction: Int) { move(by: direction * pageRows) }

  mutating func moveToEnd(_ direction: Int) { move(by: direction * rows.count) }

  /// Enter: asks for the neighbours of the selected hit.
  mutating func open() {
    if context == nil, hits.indices.contains(selected) { wanted = hits[selected] }
  }

  mutating func show(_ neighbours: [LogHit], of hit: LogHit) {
    wanted = nil
    guard let place = neighbours.firstIndex(where: { $0.sequence == hit.sequence }) else { return }
    (context, contextSelected, isFresh) = (neighbours, place, true)
  }

  /// Esc: from a hit back to the list. False when there was none.
  mutating func closeHit() -> Bool {
    guard context != nil else { return false }
    (context, top) = (nil, 0)
    return true
  }

  mutating func draw(on surface: inout Surface, in area: Area, look: Look, zone: ZoneTable, at now: Timestamp)
  {
    guard area.rows > 2 else { return }
    let language = look.language
    surface.heading(title(language, columns: area.columns), row: area.row, look: look)
    let label = language(" 找 ", " Find ")
    surface.text(label + text, row: area.row + 1, column: 0, style: look.theme[.normal])
    let done = progress ?? ""
    let width = columns(of: done)
    if columns(of: label + text) + width + 2 < area.columns {
      surface.text(done, row: area.row + 1, column: area.columns - width - 1, style: look.theme[.dim])
    }
    let space = area.rows - 2
    pageRows = max(1, space)
    if isFresh { (top, isFresh) = (place - space / 2, false) }
    if place < top { top = place }
    if place >= top + space { top = place - space + 1 }
    top = max(0, min(top, rows.count - space))
    for (offset, hit) in rows.dropFirst(top).prefix(space).enumerated() {
      LogRow(hit).draw(
        on: &surface, row: area.row + 2 + offset, look: look, zone: zone, at: now,
        selected: top + offset == place,
        day: true)
    }
    if rows.isEmpty, let hint = hint(language) {
      for (offset, line) in wrapped(hint, width: area.columns - 3).prefix(space).enumerated() {
        surface.text("  " + line, row: area.row + 2 + offset, column: 0, style: look.theme[.dim])
      }
    }
    if isWriting {
      surface.cursor = (area.row + 1, columns(of: label + String(editor.characters.prefix(editor.caret))))
    }
  }

  private func title(_ language: Language, columns: Int) -> String {
    if context != nil { return language("那一班的日志", "The log of that night") }
    return columns < 60
      ? language("查找 各班日志", "Find in all logs")
      : language("查找   各班日志，新的在上", "Find   in the logs of all shifts, newest first")
  }

  private func hint(_ language: Language) -> String? {
    guard SearchQuery(text) != nil else {
      return language(
        "写要找的：几个字，件号（3号），来电号码（整个或几位，带不带空格都行）。",
        "Write what to look for: words, a number (#3), a phone number or part of it, with or without blanks.")
    }
    guard !isRunning, progress != nil else { return nil }
    return language("没找到。少写几个字，或换个说法。", "Nothing found. Try fewer or other words.")
  }
}

extension LogRow {
  init(_ hit: LogHit) {
    self.init(
      sequence: hit.sequence, at: hit.at, mark: hit.mark, author: hit.author, line: hit.line,
      matter: hit.matter, isStruck: hit.isStruck)
  }
}
