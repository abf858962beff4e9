import Curses
import Desk
import DutyModel

extension Desktop {
  /// Runs what was chosen from the list.
  func run(_ action: Action, at now: Timestamp) -> Response {
    if action == .quit && room.openMatters.isEmpty && notSaved.isEmpty { return .quit }
    if action == .tickStep { return tickStep(at: now) }
    if action == .mouse { return .mouse(!isMouseOn) }
    perform(action, at: now)
    return .handled
  }

  /// Actions that only open or change something on this screen.
  func perform(_ action: Action, at now: Timestamp) {
    let catalogue = FormCatalogue(room: room)
    switch action {
    case .ring: open(.ring, fields: catalogue.fields(for: nil, at: now), at: now)
    case .call:
      let matter = selectedMatter
      let clock = matter.flatMap { nextCall(of: $0.id) }
      open(
        .call, fields: catalogue.call(matter: matter, recipient: clock?.plan.recipient, at: now),
        about: matter,
        at: now)
      selectForCall(clock?.plan.recipient)
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
    case .dropStep: askWhyNotApplicable()
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
      .merge, .shift, .locate:
      if let sort = action.form { openForm(sort, at: now) }
    case .redraw, .tickStep, .mouse: break
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
      perform(.note, at: now)
      return .handled
    }
    if form.sort == .quit { return leave(form) }
    guard let front else { return .ignored }
    do throws(FormProblem) {
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

  /// The matter that is opened or selected, if it is open.
  var selectedMatter: Matter? {
    guard let id = opened ?? queue.selected, let matter = room.matters[id], matter.isOpen else { return nil }
    return matter
  }

  private func nextCall(of matter: MatterID) -> Clock? {
    room.clocks(of: matter).first { $0.isOpen && !$0.plan.kind.isOnPaper }
  }

  /// F9 opens the form of the one line and never saves.
  private func doOneLine(at now: Timestamp) {
    let line = room.oneLine(at: now)
    guard let clock = line.clock, let matter = line.matter else {
      if line.isUnmanned {
        takeShift(at: now)
      } else {
        message = Message(.hint, language("现在没有要办的。", "Nothing is owed now."))
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
    let wasFront = front
    if let front, forms[front].isEmpty || forms[front].sort == .quit { dropIfEmpty() }
    guard !forms.isEmpty else {
      front = nil
      message = Message(.hint, language("没有挂着的。", "Nothing is held."))
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
      .take, fields: FormCatalogue(room: room).take(rostered: room.settings.rostered(.officer, at: now)),
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
