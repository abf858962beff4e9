import Curses
import Desk
import DutyModel

extension Desktop {
  /// Runs what was chosen from the list.
  func run(_ action: Action, at now: Timestamp) -> Response {
    if action == .quit && room.openMatters.isEmpty && notSaved.isEmpty { return .quit }
    if action == .tickStep { return tickStep(at: now) }
    if action == .mouse { return .mouse(!isMouseOn) }
    if action == .rehearse { return .rehearse }
    if action == .leaveRehearsal { return .leaveRehearsal(ringing: false) }
    if action == .cleanText { return showClean(at: now) }
    if let suggestion = standingSuggestion, suggestion.action == action {
      openSuggested(suggestion, at: now)
      return .handled
    }
    perform(action, at: now)
    return .handled
  }

  /// Actions that only open or change something on this screen.
  func perform(_ action: Action, at now: Timestamp) {
    if action.needsOpenMatter, let closed = closedInFront {
      message = Message(.refused, closed)
      return
    }
    switch action {
    case .ring: open(.ring, fields: catalogue.fields(for: nil, at: now), at: now)
    case .call:
      let suggested = standingSuggestion
      let matter = suggested.flatMap { room.matters[$0.matter] } ?? matterToCallAbout(at: now)
      let clock =
        suggested.flatMap(\.clock).flatMap { room.clocks[$0] }
        ?? matter.flatMap { nextCall(of: $0.id, at: now) }
      open(
        .call, fields: catalogue.call(matter: matter, recipient: clock?.plan.recipient, at: now),
        about: matter,
        at: now)
      selectForCall(clock?.plan.recipient)
      message = closedInFront.map { Message(.hint, $0) }
    case .note: open(.note, fields: catalogue.note(matter: openedMatter), about: openedMatter, at: now)
    case .doOneLine: doOneLine(at: now)
    case .held: takeUpHeld()
    case .leaveShift: open(.leave, fields: catalogue.leave(), at: now)
    case .closeMatter:
      open(.close, fields: catalogue.close(matter: selectedMatter), about: selectedMatter, at: now)
    case .recordBulletin: openBulletin(for: selectedMatter, recipient: nil, at: now)
    case .strikeEntry: open(.strike, fields: catalogue.strike(entry: log.selected), at: now)
    case .choosePerson: choosePerson(at: now)
    case .nextPane: changePane(by: 1)
    case .find: openSearch()
    case .dropStep: askWhyNotApplicable(at: now)
    case .correctLast: correctLast(at: now)
    case .wholeList: isQueueWhole.toggle()
    case .quit: open(.quit, fields: notSaved.isEmpty ? [] : catalogue.quit(), at: now)
    case .dropForm:
      guard let front else { return }
      forms.remove(at: front)
      self.front = nil
      message = Message(.hint, language("丢掉了一份没存的。", "One unsaved form was thrown away."))
    case .recordFigure:
      open(.figure, fields: catalogue.figure(matter: selectedMatter), about: selectedMatter, at: now)
      if selectedMatter != nil { forms[forms.count - 1].select(.figure) }
    case .takeShift: takeShift(at: now)
    case .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join,
      .detach,
      .merge, .shift, .locate, .choose:
      if let sort = action.form { openForm(sort, at: now) }
    case .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .receipt,
      .counterSign, .voidBulletin, .exempt, .skipNumbers:
      if let sort = action.form { openBulletinForm(sort, at: now) }
    case .readBulletin: readBulletins(at: now)
    case .toSign: showWaiting(at: now)
    case .showInbox: showInbox()
    case .sift: if let report = inbox.current { sift(report, at: now) }
    case .attach: openAttach(at: now)
    case .refusedFiles:
      list = ChoiceList(
        .refused, items: refusedFiles.map { .init(value: $0.name, label: $0.name + "  " + $0.reason) })
    case .confirmTime:
      doubt.confirm(at: now)
      message = Message(.hint, language("记住了，时间照这个钟算。", "Noted: this clock counts."))
    case .redraw, .tickStep, .cleanText, .mouse, .rehearse, .leaveRehearsal: break
    }
  }

  /// F6 inside an incident's ring saves it first: the call is about what was just written down.
  func call(at now: Timestamp) -> Response {
    guard let front, forms[front].sort == .ring, forms[front].category == .incident, !forms[front].isEmpty
    else {
      perform(.call, at: now)
      return .handled
    }
    forms[front].thenCalls = true
    return save(at: now)
  }

  /// F8: saves the form in front; without one it opens a note.
  func save(at now: Timestamp) -> Response {
    guard let form = frontForm else {
      if reason != nil { return saveReason(at: now) }
      if reading?.passphrase != nil { return signByKey(at: now) }
      if reading != nil, leaderAtKeys != nil, list == nil {
        // A leader who presses it here means to sign.
        message = Message(
          .hint,
          language(
            "这里 F8 不存什么：先按上面的数字。记一笔先按 Esc。",
            "F8 saves nothing here: press a digit first. For a note, Esc first."))
        return .handled
      }
      perform(.note, at: now)
      return .handled
    }
    if form.sort == .quit { return leave(form) }
    guard let front, !leavesReminder(), !closesOvertaken(at: now) else { return .handled }
    if asksWhetherAgain(front) { return .handled }
    if let entry = forms[front].replaces, acts.struck.contains(entry) {
      // There is nothing left to strike; what was written still counts.
      forms[front].replaces = nil
      message = Message(
        .refused,
        language(
          "第 \(entry) 条已经划掉了。再按 F8 就当新的一条存，Esc 先放下。",
          "Entry \(entry) was struck meanwhile. F8 again saves this as a new one, Esc puts it away."))
      return .handled
    }
    do throws(FormProblem) {
      if form.sort == .attach { return try attach(form) }
      return .submit(try forms[front].press(in: room, at: now, by: actor(of:)))
    } catch {
      forms[front].select(error.field)
      if error.field == .category { forms[front].isCategoryAsked = true }
      message = Message(.refused, error.message(language))
      return .handled
    }
  }

  /// F8 on the question whether to quit: with something unsaved it stays unless that was chosen.
  private func leave(_ form: Form) -> Response {
    if form.fields.isEmpty || form[.leave] == "yes" { return .quit }
    dropIfEmpty()
    message = Message(.hint, language("没退出，会接着再存。", "Not left; saving is tried again."))
    return .handled
  }

  var openedMatter: Matter? { opened.flatMap { room.matters[$0] } }

  /// Why nothing more can be done about the matter that is opened here: it was closed, perhaps at another seat.
  var closedInFront: String? {
    let words = LogWords(room: room, language: language)
    guard let opened, let closed = words.closed(opened) else { return nil }
    return language(
      "\(words.number(opened)) \(closed)，不能再办。又有情况，按 F5 另记。",
      "\(words.number(opened)) \(closed): nothing more can be done. F5 for anything new.")
  }

  /// The matter that is opened or selected, if it is open; before a report's page it is the report's.
  var selectedMatter: Matter? {
    guard let id = matterOfReport ?? opened ?? queue.selected, let matter = room.matters[id], matter.isOpen
    else { return nil }
    return matter
  }

  /// The matter of the report that is before somebody's eyes: what lies behind it isn't seen, and not meant.
  private var matterOfReport: MatterID? {
    reading.flatMap { room.bulletins[$0.bulletin]?.matter }
  }

  /// The matter that somebody opened or chose; a row that merely stood first isn't meant, the one line is.
  private func matterToCallAbout(at now: Timestamp) -> Matter? {
    matterOfReport == nil && opened == nil && !queue.isChosen
      ? room.oneLine(at: now).matter ?? selectedMatter : selectedMatter
  }

  /// The call of the one line where that is about this matter, else its most urgent one. Whether something is true is
  /// asked with a form of its own, and no call says that it was.
  private func nextCall(of matter: MatterID, at now: Timestamp) -> Clock? {
    func isCall(_ clock: Clock) -> Bool { !clock.plan.kind.isOnPaper && clock.plan.kind != .verify }
    if let clock = room.oneLine(at: now).clock, clock.plan.matter == matter, isCall(clock) { return clock }
    return room.mostUrgentClock(of: matter, at: now, where: isCall)
  }

  /// F9 opens the form of the one line and never saves.
  private func doOneLine(at now: Timestamp) {
    let line = room.oneLine(at: now, for: leaderAtKeys)
    // A leader comes to sign: nothing else stands before what waits for him.
    if let first = line.toSign.first {
      if reading.map({ reading in !line.toSign.contains { $0.id == reading.bulletin } }) ?? true {
        line.toSign.count == 1 ? read(first.id, from: ReportList(.waiting), at: now) : showWaiting(at: now)
      }
      return
    }
    if leaderAtKeys != nil, case .reports = page {
      message = Message(
        .hint,
        language("没有等您签的了。要办“现在”这件，先按 Esc。", "Nothing waits for you to sign. For the duty above, Esc first."))
      return
    }
    guard let clock = line.clock, let matter = line.matter else {
      if line.isUnmanned {
        takeShift(at: now)
      } else {
        say(Message(.hint, language("现在没有要办的。", "Nothing is owed now.")), whileTrue: .nothingOwed)
      }
      return
    }
    queue.select(matter.id)
    openForm(for: clock, of: matter, to: line.contact, at: now)
  }

  /// The form of the act that stops `clock`; which of our leaders answers is known.
  func openForm(for clock: Clock, of matter: Matter, to contact: Contact?, at now: Timestamp) {
    let receiver = clock.plan.recipient.isLeader ? contact.map { $0.name(language) } ?? "" : ""
    openForm(for: clock, of: matter, receiver: receiver, at: now)
  }

  /// F4: the last held form comes to the front; again: the one before it.
  private func takeUpHeld() {
    list = nil
    message = nil
    longText = nil
    if leavesReminder() { return }
    let wasFront = front
    if let front, forms.count == 1, forms[front].isEmpty, forms[front].sort != .quit {
      // Whoever took it away here would find a note under the next F8.
      message = Message(
        .hint, language("没有挂着的，手上这份还没写什么。Esc 收起。", "Nothing is held; nothing is written here. Esc closes it.")
      )
      return
    }
    if let front, forms[front].isEmpty || forms[front].sort == .quit { dropIfEmpty() }
    guard !forms.isEmpty else {
      front = nil
      say(Message(.hint, language("没有挂着的。", "Nothing is held.")), whileTrue: .nothingHeld)
      return
    }
    guard let wasFront, front != nil else {
      front = forms.count - 1
      return
    }
    front = (wasFront + forms.count - 1) % forms.count
  }

  private func takeShift(at now: Timestamp) {
    open(
      .take, fields: catalogue.take(rostered: room.settings.rostered(.officer, at: now)),
      at: now)
  }

  /// Those on duty or rostered now come first.
  private func choosePerson(at now: Timestamp) {
    let near = (room.shift?.officers ?? []) + room.settings.rostered(.officer, at: now)
    let people =
      room.settings.people.filter { near.contains($0.id) }
      + room.settings.people.filter { !near.contains($0.id) }
    list = ChoiceList(
      .people,
      items: people.map { person in
        let post = person.posts.first?.name(in: language) ?? ""
        return .init(value: person.id.rawValue, label: "\(person.name(in: language))  \(post)")
      })
  }
}
