import Curses
import Desk
import DutyModel

/// What stands in the place of the panes about reports.
enum ReportPage: Equatable {
  case list(ReportList)
  case reading(ReadingPage)
}

// The page of one report: what keys do on it.
extension Desktop {
  /// The page of a report that is before somebody's eyes here.
  var reading: ReadingPage? {
    get { if case .reports(.reading(let reading)) = page { reading } else { nil } }
    set { if let newValue { page = .reports(.reading(newValue)) } }
  }

  /// Shows a report in the place of the panes.
  func read(_ bulletin: BulletinID, from list: ReportList? = nil, at now: Timestamp) {
    guard let known = room.bulletins[bulletin] else { return }
    var list = list
    list?.select(bulletin)
    page = .reports(.reading(ReadingPage(known, list: list, at: now)))
    self.list = nil
    typedDigits = ""
    message = nil
  }

  func handleReading(_ key: Key, at now: Timestamp) -> Response {
    guard var reading, let bulletin = room.bulletins[reading.bulletin] else {
      page = nil
      return .ignored
    }
    reading.noteCode(of: bulletin)
    self.reading = reading
    if reading.passphrase != nil { return handlePassphrase(key, at: now) }
    switch key {
    case .escape: leaveReading(reading)
    case .up: scroll { $0.scroll(by: -1) }
    case .down: scroll { $0.scroll(by: 1) }
    case .pageUp: scroll { $0.scrollPage(by: -1) }
    case .pageDown, .character(" "), .character("+"): scroll { $0.scrollPage(by: 1) }
    case .home: scroll { $0.scrollToEnd(-1) }
    case .end: scroll { $0.scrollToEnd(1) }
    case .tab: turnPage(by: 1, at: now)
    case .backTab: turnPage(by: -1, at: now)
    case .enter:
      message = Message(
        .hint, language("Enter 在这里不起作用。要办的按上面的数字。", "Enter does nothing here: press one of the digits."))
    case .character("0"):
      guard reading.isBehind(bulletin) else { return .handled }
      reading.take(bulletin)
      self.reading = reading
      message = nil
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let act = ReportAct.allCases.first(where: { $0.digit == digit }) else { return .ignored }
      return perform(act, on: bulletin, at: now)
    case .character("?"), .character(":"): showActions(at: now)
    case .character("/"): openSearch()
    case .paste(let text): openMessage(text, at: now)
    case .cutPaste(let text): openMessage(text, isCut: true, at: now)
    case .character(let sign) where !sign.isASCII:
      message = Message(
        .hint, language("输入法开着。先关掉，再按数字。", "The input method is on: turn it off, then press a digit."))
    default: return .ignored
    }
    return .handled
  }

  private func scroll(_ change: (inout ReadingPage) -> Void) {
    guard var reading else { return }
    change(&reading)
    self.reading = reading
  }

  /// Esc: from the comparison to the text, from the text to where it was opened.
  private func leaveReading(_ reading: ReadingPage) {
    if reading.isComparing, room.bulletins[reading.bulletin]?.draft == reading.draft {
      self.reading?.compare(with: reading.base)
    } else if let list = reading.list {
      page = .reports(.list(list))
    } else {
      page = nil
    }
    message = nil
  }

  /// Tab: the next one of the list from which it was opened.
  private func turnPage(by step: Int, at now: Timestamp) {
    guard let reading, var list = reading.list else { return }
    let bulletins = list.bulletins(in: room, for: leaderAtKeys, at: now)
    list.select(reading.bulletin)
    list.move(by: step, in: bulletins)
    guard let next = list.selected, next != reading.bulletin else {
      message = Message(.hint, language("没有别的了。", "There is no other one."))
      return
    }
    read(next, from: list, at: now)
  }

  private func perform(_ act: ReportAct, on bulletin: Bulletin, at now: Timestamp) -> Response {
    if isPast, act != .compare && act != .clean { return .ignored }
    guard bulletin.acts.contains(act) else {
      let title = room.title(of: bulletin).name(in: language)
      let state = bulletin.state.name(in: language)
      message = Message(
        .refused,
        language("\(title)现在是\(state)，这一项用不上。", "\(title) is \(state): this doesn't apply."))
      return .handled
    }
    switch act {
    case .clean: return showClean(at: now)
    case .compare: compare(bulletin)
    case .ownKey: return askForPassphrase(bulletin, at: now)
    case .word, .paper, .sendBack:
      // Nobody acts on a text that he hasn't seen.
      if let moved = movedOn(bulletin, at: now) {
        message = Message(.refused, moved)
      } else {
        openReport(act, of: bulletin, at: now)
      }
    case .edit, .next, .recall: openReport(act, of: bulletin, at: now)
    }
    return .handled
  }

  /// 对照: with what somebody else had written before it was changed, else with the last report that left, else with the
  /// draft before.
  private func compare(_ bulletin: Bulletin) {
    guard var reading else { return }
    let text = reportText(reading, bulletin)
    func content(of draft: Int) -> BulletinContent? { reportDrafts.content(of: bulletin.id, draft: draft) }
    let others = reportDrafts.draftOfAnother(before: reading.draft, of: bulletin.id)
    let changed = others.flatMap { content(of: $0)?.paragraphs == text?.content.paragraphs ? nil : $0 }
    let base = changed ?? (text?.beforeContent == nil ? reading.draft - 1 : nil)
    guard base.map({ content(of: $0) != nil }) ?? true else {
      message = Message(
        .hint, language("前面没有可对照的：第一稿，也没有报过。", "There is nothing to compare with: it is the first draft."))
      return
    }
    reading.compare(with: base)
    self.reading = reading
    message = nil
  }

  /// What was read and what stands now aren't the same any more: who did what; nil while they are.
  func movedOn(_ bulletin: Bulletin, at now: Timestamp) -> String? {
    guard let reading, reading.bulletin == bulletin.id, reading.isBehind(bulletin) else { return nil }
    let words = LogWords(room: room, language: language)
    func told(_ step: BulletinStep?) -> (who: String, at: String) {
      (words.person(step?.person), step.map { words.moment($0.at, besides: now) } ?? "")
    }
    guard bulletin.draft != reading.draft else {
      let (who, at) = told(bulletin.steps.last { [.sentForChecking, .sentForSignature].contains($0.kind) })
      let (read, code) = (reading.code ?? "", bulletin.code ?? "")
      return language(
        "\(who)\(at)重新送签，校验码由 \(read) 变成 \(code)。正文没动，单位、名称这些变了。再看一遍按 0，再办。",
        "\(who) submitted it anew at \(at): code \(read) became \(code). The text is the same, names around it aren't. Read it again, press 0, then go on."
      )
    }
    let (who, at) = told(bulletin.last(.edited))
    return language(
      "\(who)\(at)改成第\(bulletin.draft)稿，您看的是第\(reading.draft)稿。看过改动按 0，再办。",
      "\(who) made draft \(bulletin.draft) at \(at); you read draft \(reading.draft). See the change, press 0, then go on."
    )
  }

  /// The text that the page shows; nil where this segment doesn't have it.
  func reportText(_ reading: ReadingPage, _ bulletin: Bulletin) -> ReportText? {
    let content =
      bulletin.draft == reading.draft
      ? room.content(of: bulletin.id) : reportDrafts.content(of: bulletin.id, draft: reading.draft)
    return content.map { ReportText(room: room, bulletin: bulletin, draft: reading.draft, content: $0) }
  }

  /// The clean text of the page: marks, title, body, date, and the code as its last line.
  func cleanLines(of reading: ReadingPage) -> [String] {
    guard let bulletin = room.bulletins[reading.bulletin], let text = reportText(reading, bulletin) else {
      return []
    }
    let code = text.code ?? language("未送签", "not submitted")
    return text.paper.plain(code: code).split(separator: "\n").map(String.init)
  }
}
