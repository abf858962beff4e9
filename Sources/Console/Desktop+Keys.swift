import Curses
import Desk
import DutyModel

extension Desktop {
  /// What a key does here and now.
  package func handle(_ key: Key, at now: Timestamp) -> Response {
    if case .press(let row, let column) = key {
      press(row: row, column: column)
      return .handled
    }
    if awaitsFunctionKey, let number = functionKeyNumber(withoutInputMethod(key)) {
      awaitsFunctionKey = false
      message = nil
      return handle(.function(number), at: now)
    }
    if awaitsFunctionKey, key != .resized {
      awaitsFunctionKey = false
      message = nil
      // Esc and the same again only take it back; anything else is meant as it is.
      if key == .escape || key == .control("g") { return .handled }
    }
    dropStaleMessage(at: now)
    let typing = isTyping
    let plain = typing ? key : withoutInputMethod(key)
    if !typing, plain == .character(" ") || plain == .character("+"), bounced.isBounce(plain, at: now) {
      return .handled
    }
    if let response = handleEverywhere(plain, at: now) { return response }
    if list != nil { return handleList(plain, at: now) }
    if front != nil { return handleForm(plain, at: now) }
    return handleView(plain, at: now)
  }

  /// True while keys are text.
  private var isTyping: Bool {
    if list != nil { return true }
    if front == nil { return isWritingInView }
    guard let form = frontForm, let field = form.current, !form.isUndecided else { return false }
    // Words that go on where they mean nothing stay as they are typed.
    return field.sort == .text || field.hasStrayWords
  }

  /// F5 to F9 mean one thing everywhere.
  private func handleEverywhere(_ key: Key, at now: Timestamp) -> Response? {
    switch key {
    // A real phone never waits for an exercise.
    case .function(5) where isRehearsal: return .leaveRehearsal(ringing: true)
    case .function(5): perform(.ring, at: now)
    case .function(6): return call(at: now)
    case .function(9): perform(.doOneLine, at: now)
    case .function(4): perform(.held, at: now)
    // What lies below the list isn't seen, so nothing of it changes: F8 uncovers a form first.
    case .function(8) where list != nil:
      list = nil
      return front == nil ? save(at: now) : .handled
    case .control("u") where list != nil, .control("c") where list != nil: list?.clear()
    case .control("r") where list != nil, .control("e") where list != nil: return .ignored
    case .function(8): return save(at: now)
    case .function(1): showActions(at: now)
    case .function(3), .control("f"): openSearch()
    case .function(7):
      message = Message(
        .hint, language("叫应还没有，先用 F6 一个个打。", "There is no call-out yet: call one by one with F6."))
    case .function(2): editOrCorrect(at: now)
    case .control("u"): return undo(true) ? .handled : nil
    case .control("r"): return undo(false) ? .handled : nil
    case .control("e"): return textForEditor().map(Response.editOutside) ?? .handled
    case .control("o"): perform(.choosePerson, at: now)
    case .control("c"):
      guard let front else { return nil }
      forms[front].edit(in: room) { $0.clear() }
    case .control("l"): return .handled
    case .control("p"):
      if front == nil, list == nil, let reading { return .printReport(reading.bulletin) }
      return .print
    case .control("y"): return showClean(at: now)
    case .control("g"):
      awaitsFunctionKey = true
      message = Message(
        .hint, language("再按 1-9，当 F1-F9 用。Esc 取消。", "Now 1-9 for F1-F9. Esc takes it back."))
    default: return nil
    }
    return .handled
  }

  /// What a digit means behind Ctrl-G.
  private func functionKeyNumber(_ key: Key) -> Int? {
    guard case .character(let digit) = key, digit.isASCII, let number = digit.wholeNumberValue, number > 0
    else { return nil }
    return number
  }

  private func handleList(_ key: Key, at now: Timestamp) -> Response {
    guard let list else { return .ignored }
    switch key {
    case .escape: self.list = nil
    case .up: self.list?.move(by: -1)
    case .down: self.list?.move(by: 1)
    case .pageUp: self.list?.move(by: -list.page)
    case .pageDown: self.list?.move(by: list.page)
    case .home: self.list?.move(by: -list.items.count)
    case .end: self.list?.move(by: list.items.count)
    case .backspace: self.list?.erase()
    case .enter:
      guard let item = list.current else { return .handled }
      self.list = nil
      return choose(item, of: list.subject, at: now)
    case .character(let character):
      if list.subject == .people, let digit = Int(plainDigits(String(character))),
        list.shown.indices.contains(digit - 1)
      {
        self.list = nil
        return choose(list.shown[digit - 1], of: list.subject, at: now)
      }
      self.list?.type(String(character))
    case .paste(let text): self.list?.type(String(text.prefix(40)))
    default: return .ignored
    }
    return .handled
  }

  private func choose(_ item: ChoiceList.Item, of subject: ChoiceList.Subject, at now: Timestamp) -> Response
  {
    switch subject {
    case .people:
      let chosen = PersonID(rawValue: item.value)
      person = (chosen, now)
      if room.shift?.leader == chosen, !room.awaitingSignature.isEmpty, front == nil { showWaiting(at: now) }
      message = Message(.hint, language("登记人 \(item.label)", "\(item.label) types now"))
      return .handled
    case .refused:
      // Seen is what was shown, not what came meanwhile.
      refusedSeen += refusedFiles.map(\.name)
      refusedFiles = []
      message = Message(
        .hint,
        language("看过了，文件在 inbox/refused/seen。请发件人改好重送。", "Seen; in inbox/refused/seen. Have them sent again.")
      )
      return .handled
    case .actions:
      guard let action = Action(rawValue: item.value) else { return .ignored }
      return run(action, at: now)
    }
  }

  var tooLong: Message {
    Message(
      .refused, language("太长了，后面的没收下。请分成几条。", "Too long: the rest was not taken. Write several entries."))
  }

  func showActions(at now: Timestamp) {
    // On a low screen a long message would cover what there is to choose.
    message = nil
    // What helps against the last refusal stands first.
    let helpful = standingSuggestion?.action
    let actions =
      Action.allCases.filter { $0 == helpful }
      + Action.allCases.filter { $0 != helpful && isPossible($0, at: now) }
    list = ChoiceList(
      .actions,
      items: actions.map {
        .init(
          value: $0.rawValue, label: $0.name(in: language), key: $0.key(in: language),
          other: $0.name(in: language == .chinese ? .english : .chinese), words: $0.otherWords,
          syllables: $0.syllables)
      })
  }

  private func isPossible(_ action: Action, at now: Timestamp) -> Bool {
    switch action {
    case .held: !forms.isEmpty
    case .tickStep, .dropStep: front == nil && stepHere != nil
    case .correctLast: lastSaved != nil
    case .dropForm: front != nil
    case .leaveShift: room.shift != nil
    case .closeMatter, .recordBulletin, .recordFigure: !room.openMatters.isEmpty
    case .verify, .phase, .revise, .merge, .detach: selectedMatter?.incident != nil
    case .answer, .remind: selectedMatter?.errand != nil
    case .claim, .release, .assign, .card, .step: selectedMatter != nil
    case .join: !room.unjoinedReports.isEmpty && !room.openMatters.isEmpty
    case .shift: room.shift != nil
    case .choose: selectedMatter.map { !room.figures(of: $0.id).isEmpty } ?? false
    case .sift: !inbox.isEmpty
    case .rehearse: canRehearse && room.purpose == .live
    case .leaveRehearsal: isRehearsal
    case .quit: !isRehearsal
    case .refusedFiles: !refusedFiles.isEmpty
    case .confirmTime: doubtLine(at: now) != nil
    case .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .receipt,
      .counterSign, .voidBulletin, .exempt, .skipNumbers:
      action.form.map { isBulletinActPossible($0, at: now) } ?? false
    case .readBulletin: !room.bulletins.isEmpty
    case .toSign:
      leaderAtKeys != nil || !room.awaitingSignature.isEmpty || !room.owedCounterSignatures.isEmpty
    case .showInbox, .attach, .cleanText, .ring, .call, .note, .doOneLine, .takeShift, .strikeEntry,
      .choosePerson, .nextPane, .redraw,
      .errand, .locate, .find, .wholeList, .mouse:
      true
    }
  }
}
