import Curses
import Desk
import DutyModel

// What keys do where no form and no list is in front: in the panes, the opened matter, the search.

extension Desktop {
  /// Keys are text here: a reason or what is looked for is being written.
  var isWritingInView: Bool {
    if reason != nil { return true }
    if case .search(let search) = page { return search.isWriting }
    return reading?.passphrase != nil
  }

  /// A key outside forms and lists.
  func handleView(_ key: Key, at now: Timestamp) -> Response {
    if reason != nil { return handleReason(key) }
    switch page {
    case .search: return handleSearch(key, at: now)
    case .restart: return handleRestart(key, at: now)
    case .reports(.list(let list)): return handleReports(list, key, at: now)
    case .reports(.reading): return handleReading(key, at: now)
    case nil: return handleMain(key, at: now)
    }
  }

  private func handleMain(_ key: Key, at now: Timestamp) -> Response {
    leaveEmptyInbox()
    if let response = handleInbox(key, at: now) { return response }
    switch key {
    case .character(let character) where character.isASCII && character.isNumber:
      return type(digit: character, at: now)
    case .enter where !typedDigits.isEmpty:
      let number = Int(typedDigits) ?? 0
      typedDigits = ""
      return open(number: number, at: now)
    case .backspace where !typedDigits.isEmpty, .escape where !typedDigits.isEmpty:
      typedDigits = ""
    case .backspace: correctLast(at: now)
    case .escape: goBack()
    case .tab where opened == nil: changePane(by: 1)
    case .backTab where opened == nil: changePane(by: -1)
    case .character("?"), .character(":"): showActions(at: now)
    case .character("/"): openSearch()
    case .character("q"), .control("c"):
      message = Message(.hint, language("要退出：F1，选退出。", "To leave: F1, then Quit."))
    case .character(" "), .character("+"): return tickStep(at: now)
    case .character("-"): askWhyNotApplicable(at: now)
    case .paste(let text): openMessage(text, at: now)
    case .cutPaste(let text): openMessage(text, isCut: true, at: now)
    case .character(let character) where !character.isASCII:
      openSearch(for: String(character))
      message = Message(
        .hint, language("输入法开着，当查找了。要记按 F8，来电按 F5。", "The input method is on: searching. F8 note, F5 ring.")
      )
    default: return handlePane(key, at: now)
    }
    return .handled
  }

  /// Esc goes back one level.
  private func goBack() {
    if message != nil && message?.sort != .saved {
      message = nil
    } else if opened != nil {
      opened = nil
      message = nil
    } else if isQueueWhole {
      isQueueWhole = false
    } else {
      message = nil
      focus = .queue
      lower = nil
    }
  }

  private func handlePane(_ key: Key, at now: Timestamp) -> Response {
    if opened != nil, focus == .queue {
      if key == .enter { return enterMatterRow(at: now) }
      return matterPane?.handle(key) == true ? .handled : .ignored
    }
    switch focus {
    case .queue:
      let response = queue.handle(key)
      if case .openMatter(let matter) = response { return openMatter(matter) }
      return response
    case .log:
      let response = log.handle(key)
      if case .openMatter(let matter) = response { return openMatter(matter) }
      if key == .enter {
        message = Message(.hint, language("这一条不属于哪一件。", "This entry belongs to no matter."))
        return .handled
      }
      return response
    case .card:
      card.matter = matterInFront
      if key == .enter { return enterStep(at: now) }
      return card.handle(key) ? .handled : .ignored
    case .roster, .inbox: return .ignored
    }
  }

  /// The matter whose card is shown.
  var matterInFront: MatterID? { opened ?? queue.selected }

  /// Tab: the next pane that has something to move in. Back at the queue the lower pane shows what fits it again.
  func changePane(by step: Int) {
    typedDigits = ""
    opened = nil
    card.matter = matterInFront
    let panes = Focus.allCases.filter { pane in
      switch pane {
      case .card: card.progress != nil
      case .inbox: !inbox.isEmpty
      case .queue, .log, .roster: true
      }
    }
    let here = panes.firstIndex(of: focus) ?? 0
    focus = panes[(here + step + panes.count) % panes.count]
    lower = focus == .queue ? nil : focus
  }

  /// Digits open a matter by its number, or choose a step where the selection stands on a card; at once when no
  /// longer number begins with them.
  private func type(digit: Character, at now: Timestamp) -> Response {
    if typedDigits.isEmpty && digit == "0" {
      isQueueWhole.toggle()
      (opened, focus) = (nil, .queue)
      return .handled
    }
    message = nil
    typedDigits.append(digit)
    let candidates = Set(stepsHere ?? queue.numbers).filter {
      String($0).hasPrefix(typedDigits)
    }
    guard candidates.isEmpty || candidates.map(String.init) == [typedDigits] else {
      return .handled
    }
    let number = Int(typedDigits) ?? 0
    typedDigits = ""
    return open(number: number, at: now)
  }

  /// The numbers of the steps that a digit means here; nil where digits mean matters.
  private var stepsHere: [Int]? {
    if opened != nil { return focus == .queue ? matterPane?.stepsHere?.numbers : nil }
    guard focus == .card else { return nil }
    card.matter = matterInFront
    return card.progress?.steps.map(\.step.n)
  }

  private func open(number: Int, at now: Timestamp) -> Response {
    if let steps = stepsHere {
      guard steps.contains(number) else {
        message = Message(
          .refused, language("这张卡没有第\(number)步。", "The card has no step \(number)."))
        return .handled
      }
      if opened != nil { matterPane?.choose(step: number) } else { _ = card.choose(number) }
      return .handled
    }
    guard let matter = room.matter(numbered: number)?.id ?? queue.closed(numbered: number) else {
      say(Message(.refused, whyNotOpen(number)), whileTrue: .noMatter(number))
      return .handled
    }
    if opened == nil, focus == .inbox, let report = inbox.current, let matter = room.matters[matter] {
      guard matter.isOpen else {
        message = Message(.refused, whyNotOpen(number))
        return .handled
      }
      join(report, to: matter, at: now)
      return .handled
    }
    return openMatter(matter)
  }

  /// No open matter has this number; one that was closed this shift is named, for somebody may still say it aloud.
  private func whyNotOpen(_ number: Int) -> String {
    let words = LogWords(room: room, language: language)
    let closed = room.matters.values.filter { $0.number == number && $0.closed != nil }
      .max { ($0.closedAt ?? Timestamp()) < ($1.closedAt ?? Timestamp()) }
    guard let closed, let how = words.closed(closed.id) else {
      return language("没有 \(number)号在办。", "No open matter \(number).")
    }
    return language(
      "\(number)号 \(words.title(closed.id)) \(how)，不在办了。",
      "#\(number) \(words.title(closed.id)): \(how), no longer open.")
  }

  /// Shows a matter in the place of the queue.
  @discardableResult
  func openMatter(_ matter: MatterID) -> Response {
    opened = matter
    queue.select(matter)
    focus = .queue
    return .handled
  }

  /// Enter in the opened matter: goes on with what the row is about, and never does it.
  private func enterMatterRow(at now: Timestamp) -> Response {
    switch matterPane?.current {
    case .clock(let id): openForm(for: id, at: now)
    case .bulletin(let id):
      if !isPast { readBulletin(id, at: now) }
    case .step(let run, let number): return enter(step: number, of: run, at: now)
    case .entry(let row):
      guard log.select(row.sequence) else { return .ignored }
      opened = nil
      (focus, lower) = (.log, .log)
    case .head, .text, .dont, nil: return .ignored
    }
    return .handled
  }

  private func openForm(for id: ClockID, at now: Timestamp) {
    guard !isPast else { return }
    guard let clock = room.clocks[id], clock.isOpen, let matter = room.matters[clock.plan.matter] else {
      message = Message(.hint, language("这个时限已经停了。", "This clock has stopped."))
      return
    }
    openForm(for: clock, of: matter, to: room.contact(for: clock, at: now), at: now)
  }

  private func enterStep(at now: Timestamp) -> Response {
    guard let run = card.progress?.run.id, let step = card.selected else { return .ignored }
    return enter(step: step.step.n, of: run, at: now)
  }

  /// A step on a clock is done by its call; for any other the keys are said.
  private func enter(step number: Int, of run: CardRunID, at now: Timestamp) -> Response {
    guard let step = room.progress(of: run)?.step(numbered: number) else { return .ignored }
    if let clock = step.clock, step.state == .open {
      openForm(for: clock, at: now)
    } else {
      message = Message(
        .hint,
        language("第\(number)步：空格 已办，- 不用办。", "Step \(number): Space ticks it, - says it doesn't apply."))
    }
    return .handled
  }

  /// Backspace: the correction of what was last saved here.
  func correctLast(at now: Timestamp) {
    guard let lastSaved else {
      message = Message(.hint, language("这台机还没存过什么。", "Nothing has been saved here yet."))
      return
    }
    correct(entry: lastSaved, at: now)
  }
}
