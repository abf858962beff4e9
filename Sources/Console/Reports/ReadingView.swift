import Curses
import DutyModel
import Paperwork

/// Draws a report's page over the whole screen: what it is and by when it must leave, the text as it is printed with the
/// facts beside it, what can be done.
struct ReadingView {
  let text: ReportText
  let look: Look
  let facts: ReportFacts
  /// What the draft is compared with; nil while it is simply read.
  let compared: (former: BulletinContent, title: String)?
  /// `B机 林远山`
  let seat: String
  /// 演练, 过去.
  let banner: String?
  let now: Timestamp

  /// The grid of the paper, a mark and a gutter before it.
  static let gridColumns = BulletinLayout.columns * 2
  static let columnsForGrid = gridColumns + 24
  /// A screen this high has the acts in words below the text.
  private static let rowsForActs = 18

  private var room: DutyRoom { text.room }
  private var bulletin: Bulletin { text.bulletin }
  private var language: Language { look.language }
  private var words: LogWords { LogWords(room: room, language: language) }

  func draw(_ page: inout ReadingPage, on surface: inout Surface, from first: Int) {
    let size = surface.size
    var row = first
    row += drawHead(on: &surface, row: row, isShort: size.rows < Self.rowsForActs)
    var end = size.rows - (size.rows >= Desktop.rowsForMessage ? 2 : 1)
    if size.rows >= Self.rowsForActs {
      surface.heading("", row: row, look: look)
      row += 1
      end -= 1
      surface.heading("", row: end, look: look)
      end -= 3
      drawActs(on: &surface, row: end)
      end -= 1
      surface.heading("", row: end, look: look)
    }
    let area = Area(row: row, rows: max(1, end - row), columns: size.columns)
    if let compared {
      drawRedline(
        Redline(from: compared.former.paragraphs, to: text.content.paragraphs), compared.title,
        &page, on: &surface, in: area)
    } else if size.columns >= Self.columnsForGrid {
      drawGrid(&page, on: &surface, in: area)
    } else {
      drawNarrow(&page, on: &surface, in: area)
    }
  }

  // The head.

  private func drawHead(on surface: inout Surface, row: Int, isShort: Bool) -> Int {
    let columns = surface.columns
    let due = dueWords(isShort: columns < 60)
    let right = fitting(
      columns / 2, "\(due)   " + language("已存 \(room.sequence)", "saved \(room.sequence)"), due)
    let width = Curses.columns(of: right)
    var start = 1
    if let banner {
      start += surface.text(" \(banner) ", row: row, column: 1, style: look.theme[.exercise]) + 1
    }
    let state = bulletin.state.name(in: language)
    let title = room.title(of: bulletin)
    let long =
      "\(state)   \(words.number(bulletin.matter)) \(folded(words.title(bulletin.matter))) "
      + title.shortName(in: language)
    let short = "\(title.name(in: language)) \(text.code ?? "")"
    let space = columns - start - width - 2
    let shown =
      [long, "\(state) \(short)", short].first { Curses.columns(of: $0) <= space } ?? title.name(in: language)
    surface.text(abridged(shown, to: space), row: row, column: start, style: look.theme[.title])
    surface.text(
      right, row: row, column: columns - width - 1, style: look.theme[isPressing ? .overdue : .normal])
    guard !isShort else { return 1 }
    let legend = legend
    let legendWidth = Curses.columns(of: legend)
    surface.text(" " + abridged(seat, to: max(4, columns - legendWidth - 4)), row: row + 1, column: 0)
    surface.text(legend, row: row + 1, column: columns - legendWidth - 1, style: look.theme[.dim])
    return 2
  }

  /// `+ 新写的   * 数字变了   其余与首报同`, or that there is no report before.
  private var legend: String {
    if compared != nil { return language("删 去掉的   增 写进的", "- struck out   + put in") }
    guard let before = text.before else {
      return language("全文新写，前面没有报过", "all new: nothing was reported before")
    }
    let title = room.title(of: before).shortName(in: language)
    guard text.beforeContent != nil else {
      return language("\(title)的正文在早先的日志里", "the text of \(title) is in an earlier log")
    }
    return language("+ 新写的   * 数字变了   其余与\(title)同", "+ new   * a number changed   the rest as in \(title)")
  }

  private var clock: Clock? { room.clock(waitingFor: bulletin.id, at: now) }

  private var isPressing: Bool {
    clock.map { [.pressing, .overdue].contains(room.urgency(of: $0, at: now)) } ?? false
  }

  /// `22:06前报出   还剩 1:12`, where it is narrow `还剩 1:12`.
  private func dueWords(isShort: Bool) -> String {
    guard let clock else { return "" }
    let due = dueText(clock.due, at: now, zone: room.zone)
    let left = timeLeft(until: clock.due, at: now, in: language)
    let isOver = now > clock.due
    if isShort {
      return isOver ? language("超时 \(left)", "OVER \(left)") : language("还剩 \(left)", "\(left) left")
    }
    let act =
      switch clock.plan.kind {
      case .counterSign: language("补签", "sign")
      case .acknowledge: language("签收", "receipt")
      default: language("报出", "send")
      }
    return isOver
      ? language("\(due)前\(act)   超时 \(left)", "\(act) by \(due)   OVER \(left)")
      : language("\(due)前\(act)   还剩 \(left)", "\(act) by \(due)   \(left) left")
  }

  // The text.

  /// Facts at the left, the grid of the paper at the right: signs of doubtful width shift nothing behind them.
  private func drawGrid(_ page: inout ReadingPage, on surface: inout Surface, in area: Area) {
    let start = area.columns == Self.gridColumns + 24 ? 24 : area.columns - Self.gridColumns - 1
    let rows = text.rows
    let beside = facts.rows(width: start - 3)
    let count = max(rows.count, beside.count)
    let top = page.fit(count: count, rows: area.rows)
    for offset in 0..<min(area.rows, count - top) {
      let index = top + offset
      let line = area.row + offset
      if beside.indices.contains(index) {
        surface.text(
          beside[index].text, row: line, column: 0, width: start - 2, style: look.theme[beside[index].meaning]
        )
      }
      if rows.indices.contains(index) { draw(rows[index], on: &surface, row: line, column: start) }
    }
  }

  /// One column: the text first, then the facts.
  private func drawNarrow(_ page: inout ReadingPage, on surface: inout Surface, in area: Area) {
    let rows = text.rows(width: area.columns - 3)
    let below = facts.rows(width: area.columns - 1)
    let count = rows.count + 1 + below.count
    let top = page.fit(count: count, rows: area.rows)
    for offset in 0..<min(area.rows, count - top) {
      let (index, line) = (top + offset, area.row + offset)
      if index < rows.count {
        draw(rows[index], on: &surface, row: line, column: 2)
      } else if index == rows.count {
        surface.heading(language("经手和数字", "Hands and figures"), row: line, look: look)
      } else {
        let fact = below[index - rows.count - 1]
        surface.text(fact.text, row: line, column: 0, style: look.theme[fact.meaning])
      }
    }
  }

  /// Only what changed stands out.
  private func draw(_ row: ReportText.Row, on surface: inout Surface, row line: Int, column: Int) {
    let hasBefore = text.beforeContent != nil
    let style = look.theme[row.isPageEnd || hasBefore && row.mark == .none ? .dim : .normal]
    switch row.mark {
    case .none: break
    case .new: surface.text("+", row: line, column: column - 2, style: look.theme[.title])
    case .number: surface.text("*", row: line, column: column - 2, style: look.theme[.dueSoon])
    }
    if row.isPageEnd {
      surface.text(
        padded(row.text, to: Self.gridColumns, alignRight: true), row: line, column: column, style: style)
    } else {
      surface.text(row.text, row: line, column: column, style: style)
    }
  }

  private func drawRedline(
    _ redline: Redline, _ title: String, _ page: inout ReadingPage, on surface: inout Surface, in area: Area
  ) {
    let head =
      redline.isEmpty
      ? language(" \(title)：一字没改", " \(title): not a sign was changed")
      : language(" \(title)：改了\(redline.places)处", " \(title): \(redline.places) places changed")
    surface.text(abridged(head, to: area.columns), row: area.row, column: 0, style: look.theme[.title])
    let rows = redline.rows(columns: area.columns - 4, language: language)
    let body = Area(row: area.row + 1, rows: area.rows - 1, columns: area.columns)
    let top = page.fit(count: rows.count, rows: max(1, body.rows))
    let right = 2 + (area.columns - 4) / 2 + 2
    for offset in 0..<max(0, min(body.rows, rows.count - top)) {
      let row = rows[top + offset]
      draw(row.left, on: &surface, row: body.row + offset, column: 2)
      draw(row.right, on: &surface, row: body.row + offset, column: right)
    }
  }

  private func draw(_ pieces: [Redline.Piece], on surface: inout Surface, row: Int, column: Int) {
    var column = column
    for piece in pieces {
      let meaning: Meaning =
        switch piece.change {
        case .kept: .dim
        case .removed: .dueSoon
        case .added: .title
        }
      column += surface.text(piece.text, row: row, column: column, style: look.theme[meaning])
    }
  }

  // What can be done.

  private func drawActs(on surface: inout Surface, row: Int) {
    let acts = bulletin.acts
    let width = surface.columns / 3
    let hasHints = surface.columns >= 100
    for act in ReportAct.allCases where acts.contains(act) {
      let (name, hint) = act.words(for: bulletin)
      let place = (act.rawValue - 1) % 3
      let column = (act.rawValue - 1) / 3 * width
      let label = " \(act.rawValue) \(name(language))"
      let more = "   " + hint(language)
      let space = width - 1
      let text =
        hasHints || Curses.columns(of: label + more) <= space ? abridged(label + more, to: space) : label
      surface.text(text, row: row + place, column: column)
    }
  }
}

extension DutyRoom {
  /// The nearest open clock that waits for this report: that it leaves, that it is acknowledged, that a word is made good.
  func clock(waitingFor bulletin: BulletinID, at instant: Timestamp) -> Clock? {
    guard let matter = bulletins[bulletin]?.matter else { return nil }
    return clocks(of: matter).filter { clock in
      clock.isOpen && bulletinDuty(for: clock, at: instant)?.bulletin?.id == bulletin
    }.min { $0.due < $1.due }
  }
}
