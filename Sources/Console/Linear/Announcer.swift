import Curses
import DutyModel

/// Finds what is new since it was last asked, in the order in which an officer has to hear it.
struct Announcer {
  private var line: LineState?
  private var standing: [String?] = []
  private var message: Desktop.Message?
  private var prompt: Prompt?
  private var opened: MatterID?
  /// The report or the list of reports that has been said.
  private var page: SpokenReport.Page?
  /// The form that it has been said of how to answer and to save.
  private var explained: String?
  /// The call or ring whose words to read out have been said.
  private var readOut: String?
  /// What stood in the form in front when it was last asked about.
  private var known = Known()

  /// A blank that no line is broken at: `18 尾矿库` is one thing.
  static let joint = "\u{A0}"

  /// The items of a form as they were last said.
  private struct Known {
    var form: String?
    var item: FieldName?
    var values: [FieldName: String] = [:]
  }

  /// What the one line has told: which duty, and how near its time is.
  private struct LineState: Equatable {
    var clock: ClockID?
    var isUnmanned: Bool
    var step: Int
    /// What waits for the leader who listens.
    var toSign: [BulletinID]
  }

  /// What is asked right now.
  private struct Prompt: Equatable {
    var form: String?
    var item: FieldName?
    var isUndecided = false
    var shown: [ChoiceList.Item]?

    init(_ desktop: Desktop) {
      shown = desktop.list?.shown
      form = desktop.frontForm?.key
      item = desktop.frontForm?.current?.name
      isUndecided = desktop.frontForm?.isUndecided ?? false
    }
  }

  /// The next prompt is said again, whether or not it's a new one.
  mutating func repeatPrompt() { prompt = nil }

  /// The same refusal twice is said twice.
  mutating func forgetMessage() { message = nil }

  /// What stands on the screen and wasn't said yet. `log` is what the log has gained.
  mutating func news(of desktop: Desktop, log: [String], at now: Timestamp) -> [String] {
    let language = desktop.language
    var said = log
    let spoken = SpokenRoom(room: desktop.room, language: language, now: now, leader: desktop.leaderAtKeys)
    let troubles = [
      desktop.troubleLine, desktop.doubtLine(at: now), desktop.refusedLine,
      desktop.returnedLine(at: now), desktop.warning, desktop.restartLine, desktop.alarm,
    ]
    for (index, text) in troubles.enumerated() where (standing.isEmpty ? nil : standing[index]) != text {
      said.append(
        text.map { language("注意：", "Attention: ") + $0 } ?? language("注意的事好了一件。", "One trouble is over."))
    }
    standing = troubles
    if let new = desktop.message, new != message {
      // What was saved are people's words.
      let text = new.sort == .saved ? new.text : spokenKeys(new.text, in: language)
      said.append(new.next.isEmpty ? text : text + "   " + spokenKeys(new.next, in: language))
    }
    message = desktop.message
    let state = lineState(of: desktop, at: now)
    if state != line { said.append(spoken.oneLine) }
    line = state
    if desktop.opened != opened, let matter = desktop.opened {
      said += MatterPane(view: desktop.view, look: desktop.look, log: desktop.log, matter: matter).lines(
        at: now)
    }
    opened = desktop.opened
    let page = desktop.list == nil && desktop.front == nil ? SpokenReport.Page(desktop) : page
    if page != self.page, page != nil { said += SpokenReport(desktop: desktop, now: now).lines }
    self.page = page
    said += filledIn(desktop)
    let asked = Prompt(desktop)
    if asked != prompt { said += question(of: desktop) }
    prompt = asked
    return said
  }

  /// A duty is told when it comes onto the line, and again as its time draws near: at 10, 5, 3 and 1 minutes, when it
  /// has passed, and every five minutes from then on.
  private func lineState(of desktop: Desktop, at now: Timestamp) -> LineState {
    let one = desktop.room.oneLine(at: now, for: desktop.leaderAtKeys)
    let toSign = one.toSign.map(\.id)
    guard let clock = one.clock else {
      return LineState(clock: nil, isUnmanned: one.isUnmanned, step: 0, toSign: toSign)
    }
    let left = now.seconds(until: clock.due)
    let step = left < 0 ? 5 + -left / 300 : [60, 180, 300, 600].firstIndex { left <= $0 }.map { 4 - $0 } ?? 0
    return LineState(clock: clock.plan.clock, isUnmanned: one.isUnmanned, step: step, toSign: toSign)
  }

  /// What was filled in by itself since: a name that belongs to a number.
  private mutating func filledIn(_ desktop: Desktop) -> [String] {
    let before = known
    let form = desktop.frontForm
    known = Known(
      form: form?.key, item: form?.current?.name,
      values: Dictionary(uniqueKeysWithValues: form?.fields.map { ($0.name, $0.text) } ?? []))
    guard let form, before.form == form.key else { return [] }
    let language = desktop.language
    // A number or the beginning of a name was typed: which village that is has to be heard.
    let village =
      before.item == .place && before.values[.place] != form[.place]
      ? form[.place].flatMap(desktop.room.settings.registers.village) : nil
    let heard = village.map { [language("地点 ", "Place ") + $0.name(in: language) + language("。", ".")] } ?? []
    return heard
      + form.fields.filter { field in
        !field.isEmpty && field.name != before.item && field.name != form.current?.name
          && before.values[field.name]?.isEmpty == true
      }.map { field in
        language("自动填了", "Filled in: ") + field.label(language) + " " + field.shown(in: language)
          + language("。", ".")
      }
  }

  /// What is asked for, with what can be chosen.
  private mutating func question(of desktop: Desktop) -> [String] {
    let language = desktop.language
    if let list = desktop.list {
      let items = list.shown.enumerated().map { "\($0 + 1)\(Self.joint)\($1.label)" }
      guard !items.isEmpty else {
        return [language("没有这样的。打“Esc”回去。", "There is nothing like that. “Esc” goes back.")]
      }
      return items + [language("打号选一个，“Esc”回去。", "Type a number, or “Esc” to go back.")]
    }
    guard let form = desktop.frontForm else { return [] }
    if form.sort == .quit {
      return desktop.linesForPaper + [
        language("要退出就打“退出”，别的都算不退。", "Type “quit” to leave; anything else stays.")
      ]
    }
    if form.isUndecided {
      return [form.title(in: language)]
        + FormCatalogue.ringCategories.map { "\($0.digit) \($0.category.name(in: language))" }
        + [language("打号选类别，或直接打原话。", "Type the digit of the kind, or the caller's words.")]
    }
    guard let field = form.current else { return [] }
    let value = field.isEmpty ? "" : language("，已写 ", ", has ") + field.shown(in: language)
    let head = form.title(in: language) + " " + field.label(language) + value + language("。", ". ")
    var choices: [String] = []
    if case .choice = field.sort {
      let numbered = field.numbered(in: language).map { choice in
        choice.number.map { "\($0)\(Self.joint)\(choice.label)" } ?? choice.label
      }
      choices = [numbered.joined(separator: language("， ", ", "))]
    }
    var lines: [String] = []
    // Whom to call and what to read out comes once it is known who is called.
    let call = "\(form.key) \(form.category?.rawValue ?? "") \(form[.recipient] ?? "")"
    if call != readOut, form.sort != .call || form[.recipient] != nil {
      lines = desktop.spokenScripts(at: form.started)
      readOut = call
    }
    lines += [head + spokenKeys(field.question(language), in: language)] + choices
    // How forms work is said once for each; aloud it would bury the question.
    if form.key != explained {
      lines.append(language("空行跳过，“.存”存下，“.放下”先放着。", "Empty skips, “.save” saves, “.away” puts it away."))
    }
    explained = form.key
    return lines
  }
}

extension MatterPane {
  /// What the pane shows, as lines without its columns.
  fileprivate func lines(at now: Timestamp) -> [String] {
    let rows = wantedRows(columns: 120, at: now)
    var surface = Surface(Size(columns: 120, rows: rows))
    draw(on: &surface, in: Area(row: 0, rows: rows, columns: 120), at: now, focused: false)
    return surface.lines.map { line in
      // Rules and gutters mean nothing aloud.
      line.split(whereSeparator: { $0 == " " || $0 == look.rule.rawValue && look.rule == .line })
        .joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
