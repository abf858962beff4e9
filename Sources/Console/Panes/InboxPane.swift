import Curses
import DutyModel

/// 收件: what came in and nobody has taken yet, the earliest first: when, from whom, by what channel, its words. The
/// selected one stands there whole.
final class InboxPane {
  private let view: RoomView
  private let look: Look
  private var selected: ReportID?
  private var top = 0
  private var pageRows = 1
  /// What was looked up for this entry of the log: both are asked for at every frame.
  private var known: (sequence: Int, reports: [IncomingReport]) = (-1, [])
  private var likes: [ReportID: MatterID?] = [:]

  init(view: RoomView, look: Look) {
    self.view = view
    self.look = look
  }

  /// What lies there.
  var reports: [IncomingReport] {
    if known.sequence != view.room.sequence {
      known = (view.room.sequence, view.room.untakenReports)
      likes = [:]
    }
    return known.reports
  }

  var isEmpty: Bool { reports.isEmpty }

  /// `收件 2`
  var title: String { look.language("收件 \(reports.count)", "Inbox \(reports.count)") }

  /// The one with the selection: the chosen one, else the earliest.
  var current: IncomingReport? { reports.first { $0.id == selected } ?? reports.first }

  /// The open matter that it seems to be about (像同一件).
  func like(_ report: IncomingReport) -> MatterID? {
    _ = reports
    if let known = likes[report.id] { return known }
    var query = SameMatterQuery(report)
    if query.place == nil, let text = report.received.content.text {
      query.village = view.room.settings.registers.villageNamed(in: text)?.name
    }
    let found = view.room.sameMatterCandidates(for: query, except: report.id).lazy.compactMap {
      if case .matter(let id) = $0.subject { id } else { nil }
    }.first
    likes[report.id] = .some(found)
    return found
  }

  /// True when the key moved something.
  func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -pageRows)
    case .pageDown: move(by: pageRows)
    case .home, .character("g"): move(by: -reports.count)
    case .end, .character("G"): move(by: reports.count)
    default: return false
    }
    return true
  }

  private func move(by step: Int) {
    let reports = reports
    guard !reports.isEmpty else { return }
    let index = reports.firstIndex { $0.id == current?.id } ?? 0
    selected = reports[min(max(0, index + step), reports.count - 1)].id
  }

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool) {
    let reports = reports
    guard area.rows > 0 else { return }
    guard let current else {
      surface.text(
        look.language(" 没有没收下的。", " Nothing lies here."), row: area.row, column: 0, style: look.theme[.dim])
      return
    }
    let whole = focused ? words(of: current, columns: surface.columns) : []
    let shown = max(1, min(reports.count, area.rows - min(whole.count, area.rows - 1)))
    pageRows = shown
    let index = reports.firstIndex { $0.id == current.id } ?? 0
    if index < top { top = index }
    if index >= top + shown { top = index - shown + 1 }
    top = max(0, min(top, reports.count - shown))
    var row = area.row
    let end = area.row + area.rows
    for place in top..<min(top + shown, reports.count) where row < end {
      draw(reports[place], on: &surface, row: row, at: now, selected: focused && place == index)
      row += 1
      guard place == index else { continue }
      for line in whole where row < end - (min(top + shown, reports.count) - 1 - place) {
        surface.text(line, row: row, column: 2, style: look.theme[.dim])
        row += 1
      }
    }
  }

  /// What the row has no room for: number, both times of a message, which matter it is like; then all its words.
  private func words(of report: IncomingReport, columns: Int) -> [String] {
    let language = look.language
    let room = view.room
    let content = report.received.content
    let clock = { room.zone.civil($0).clock }
    let facts = [
      content.source?.phone.map(grouped(phone:)),
      content.sent.map { language("\(clock($0))发出", "sent \(clock($0))") },
      content.seen.map { language("\(clock($0))看到", "read \(clock($0))") },
      like(report).map { id in
        let words = LogWords(room: room, language: language)
        return language("像同一件：", "perhaps ") + words.number(id) + " " + words.title(id)
      },
    ].compactMap { $0 }
    let indent = "      "
    let rows = [facts.joined(separator: "   "), content.text ?? ""].filter { !$0.isEmpty }
    return rows.flatMap { wrapped(folded($0), width: columns - indent.count - 3) }.prefix(4).map {
      indent + $0
    }
  }

  private func draw(
    _ report: IncomingReport, on surface: inout Surface, row: Int, at now: Timestamp, selected: Bool
  ) {
    let language = look.language
    let content = report.received.content
    let room = view.room
    if selected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 0)
    }
    let style = look.theme[.normal]
    let today = room.zone.civil(now).date
    let time = room.zone.civil(report.at)
    let day = time.date == today ? "" : time.date.text(besides: today, in: language) + " "
    surface.text(day + time.clock, row: row, column: 2, width: 11, style: style)
    // Times of other days need the room of the channel.
    let channel = day.isEmpty ? 8 : 14
    let who = language(17, 18)
    surface.text(
      content.channel.name(in: language), row: row, column: channel, width: who - channel - 1,
      style: look.theme[.dim])
    let source =
      content.source?.title ?? content.source?.phone.map(grouped(phone:)) ?? language("没写谁", "not said")
    let text = surface.columns < 60 ? who : who + 14
    if surface.columns >= 60 {
      surface.text(folded(source), row: row, column: who, width: 13, style: style)
    }
    let like = like(report).map {
      language("像 ", "like ") + LogWords(room: room, language: language).number($0)
    }
    let width = like.map { columns(of: $0) + 1 } ?? 0
    if let like {
      surface.text(like, row: row, column: surface.columns - width, style: look.theme[.dueSoon])
    }
    let said = [
      content.placeText, content.text.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") },
    ]
    .compactMap { $0 }.joined(separator: " ")
    surface.text(
      folded(said), row: row, column: text, width: max(0, surface.columns - text - width - 1), style: style)
  }
}
