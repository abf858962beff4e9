import Curses
import DutyModel

/// What the view of one matter shows, row by row: what was said, what is owed, the card, what was recorded.
struct MatterRows {
  /// One row.
  enum Row: Equatable {
    /// Text from the first column on; never selected.
    case head(String)
    case text(String)
    case clock(ClockID)
    case bulletin(BulletinID)
    case step(CardRunID, Int)
    case dont(String)
    case entry(LogRow)

    var isHead: Bool { if case .head = self { true } else { false } }
  }

  let view: RoomView
  let look: Look
  let matter: Matter
  let log: LogPane
  /// Columns of the surface, for texts that take more than one row.
  let columns: Int
  /// Times of other days are said with their date.
  let now: Timestamp

  private var room: DutyRoom { view.room }
  private var language: Language { look.language }
  private var words: LogWords { LogWords(room: room, language: language) }

  /// `3号 石桥村三组 山洪 未定级  EV-20260714-03`
  var title: String {
    let level = matter.incident?.level.name(in: language)
    let head = [numbered(matter.number, in: language), folded(words.title(matter.id)), level]
      .compactMap { $0 }.joined(separator: " ")
    // The long id is for paper.
    let id = "  \(matter.id)"
    let whole = words.closed(matter.id).map { "\(head)  \($0)" } ?? head
    return Curses.columns(of: whole + id) < columns ? whole + id : abridged(whole, to: columns - 1)
  }

  /// All rows in order.
  func rows() -> [Row] {
    said + clocksAndReports + card
      + section(language("记录", "Records"), log.rows(of: matter.id).reversed().map(Row.entry))
  }

  private func section(_ name: String, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [.head(name)] + rows
  }

  /// A label and a text in as many rows as it takes; a number to dial behind it stays whole.
  private func labelled(_ label: String, _ text: String, phone: String? = nil) -> [Row] {
    let head = " " + padded(label, to: language == .chinese ? 5 : 8) + " "
    let width = columns - Curses.columns(of: head) - 1
    var lines = wrapped(folded(text), width: width)
    if let phone {
      let last = "\(lines.last ?? "")  \(phone)"
      if Curses.columns(of: last) <= width { lines[lines.count - 1] = last } else { lines.append(phone) }
    }
    let indent = String(repeating: " ", count: Curses.columns(of: head))
    return lines.enumerated().map { .text(($0.offset == 0 ? head : indent) + $0.element) }
  }

  private var said: [Row] {
    var rows: [Row] = []
    for report in room.reports(of: matter.id) {
      let line = words.line(report.received.content)
      let phone = report.received.content.source?.phone.map(grouped(phone:))
      rows += labelled(room.zone.civil(report.at).clock, "\(line.word) \(line.text)", phone: phone)
    }
    rows += papers
    let facts = matter.errand.map { words.facts(of: $0, besides: now) } ?? []
    if !facts.isEmpty { rows += labelled(language("要点", "Facts"), facts.joined(separator: "  ")) }
    for answer in room.answers(of: matter.id).suffix(Self.answersShown) {
      let line = words.line(answer.answered)
      rows += labelled(room.zone.civil(answer.at).clock, "\(line.word) \(line.text)")
    }
    let figures = room.figuresInUse(of: matter.id).map {
      "\($0.words(in: language)) \(room.zone.civil($0.line.figure.asOf).clock)"
    }
    if !figures.isEmpty { rows += labelled(language("数字", "Figures"), figures.joined(separator: "   ")) }
    let files = log.rows(of: matter.id).filter { !$0.isStruck }.compactMap(\.file).map { file in
      "\(file.name) \(file.size) " + language("第\(file.entry)条", "entry \(file.entry)")
    }
    if !files.isEmpty { rows += labelled(language("附件", "Files"), files.joined(separator: "   ")) }
    let outdated = room.outdatedBulletins(of: matter.id).map(words(of:))
    if !outdated.isEmpty {
      rows += labelled(language("前报", "Told"), outdated.joined(separator: "   "))
    }
    if let suggested = room.suggestedLevel(of: matter.id), suggested.level != matter.incident?.level {
      rows += labelled(language("等级", "Level"), suggested.words(in: language))
    }
    let missing = room.missingElements(of: matter.id).map { $0.name(in: language) }
    if !missing.isEmpty {
      rows += labelled(
        language("待核", "Unknown"),
        language("正在核实 ", "Being checked: ") + missing.joined(separator: language("、", ", ")))
    }
    return rows
  }

  /// The latest answers to an errand; the records have them all.
  static let answersShown = 3

  /// `首报报的 被困7，现在 5`: the county still has the old number.
  private func words(of outdated: OutdatedBulletin) -> String {
    let title = room.bulletins[outdated.bulletin].map { room.title(of: $0).shortName(in: language) } ?? ""
    func number(_ value: Int?) -> String { value.map(String.init) ?? language("正在核实", "being verified") }
    let figure = outdated.figure.name(in: language)
    return language(
      "\(title)报的\(figure)\(number(outdated.told))，现在\(number(outdated.now))",
      "\(title) told \(figure) \(number(outdated.told)), now \(number(outdated.now))")
  }

  private var reports: [Row] {
    room.bulletins(of: matter.id).reversed().map { .bulletin($0.id) }
  }

  /// Reports stand above the clocks that run no more: those are many when it's the text that counts.
  private var clocksAndReports: [Row] {
    let clocks = language("时限", "Clocks")
    guard !reports.isEmpty else { return section(clocks, self.clocks(open: true) + self.clocks(open: false)) }
    return section(clocks, self.clocks(open: true)) + section(language("报告", "Reports"), reports)
      + section(language("其余时限", "Other clocks"), self.clocks(open: false))
  }

  private func clocks(open: Bool) -> [Row] {
    room.clocks(of: matter.id).filter { $0.isOpen == open }.map { .clock($0.id) }
  }

  /// What came back and who has a text before his eyes: it mustn't wait for somebody who scrolls down to the reports.
  private var papers: [Row] {
    room.bulletins(of: matter.id).flatMap { bulletin -> [Row] in
      let title = room.title(of: bulletin).shortName(in: language)
      let returned = bulletin.returned.map { words.returned($0, besides: now) }
      let readers = view.readers.filter { $0.reading?.bulletin == bulletin.id }.map {
        $0.glance(room: room, in: language)
      }
      return (returned.map { labelled(language("退回", "Back"), "\(title) \($0)") } ?? [])
        + (readers.isEmpty
          ? [] : labelled(language("在看", "Reads"), "\(title) " + readers.joined(separator: "   ")))
    }
  }

  private var card: [Row] {
    room.cardRuns(of: matter.id).compactMap { room.progress(of: $0.id) }.flatMap { progress -> [Row] in
      let title = CardRows(progress: progress, view: view, look: look).title
      let donts = progress.run.card.donts.flatMap { dont in
        wrapped(language("记住 ", "Mind: ") + folded(dont(language)), width: columns - 6)
      }
      return [.head(language("处置卡 ", "Card ") + title)]
        + progress.steps.map { .step(progress.run.id, $0.step.n) } + donts.map(Row.dont)
    }
  }
}
