import Desk
import DutyModel

// How forms come to the front: for a duty, for a matter, in the place of an entry.
extension Desktop {
  /// Opens a form about the opened or selected matter.
  func openForm(_ sort: FormSort, at now: Timestamp) {
    let matter = selectedMatter
    if sort.isDanger, matter == nil {
      message = Message(.hint, language("先按件号打开那一件，再来办。", "Open the matter by its number first."))
      return
    }
    if sort == .answer || sort == .remind, let matter, matter.errand == nil {
      message = Message(.hint, language("\(matter.number)号不是待办。", "\(matter.number) is no errand."))
      return
    }
    if sort == .phase || sort == .revise || sort == .verify || sort == .merge || sort == .detach, let matter,
      matter.incident == nil
    {
      message = Message(.hint, language("\(matter.number)号不是突发事件。", "\(matter.number) is no incident."))
      return
    }
    let catalogue = FormCatalogue(room: room)
    let fields =
      sort == .verify
      ? catalogue.verify(matter: matter, now: now)
      : catalogue.fields(of: sort, category: nil, matter: matter, at: now)
    let bound = sort == .locate || sort == .shift ? nil : matter
    open(sort, fields: fields, about: bound, at: now)
    selectFirstOpen()
  }

  /// The caret begins at the first item that nobody has filled in.
  private func selectFirstOpen() {
    guard let front else { return }
    if let first = forms[front].fields.first(where: { $0.isEmpty && !forms[front].isHidden($0.name) }) {
      forms[front].select(first.name)
    }
  }

  /// F9: the form of one duty.
  func openForm(for clock: Clock, of matter: Matter, receiver: String, at now: Timestamp) {
    let catalogue = FormCatalogue(room: room)
    let recipient = clock.plan.recipient
    switch clock.plan.kind {
    case .verify:
      open(.verify, fields: catalogue.verify(matter: matter, now: now), about: matter, at: now)
      forms[forms.count - 1].select(.result)
    case .errand, .feedback:
      open(.answer, fields: catalogue.answer(matter: matter), about: matter, at: now)
      selectFirstOpen()
    case .tellLeader, .phoneReport, .correction, .callBack:
      open(
        .call, fields: catalogue.call(matter: matter, recipient: recipient, receiver: receiver, at: now),
        about: matter, at: now)
      selectForCall(recipient)
    case .writtenReport, .followUp, .finalReport, .supplement, .disasterFigures:
      openBulletin(for: matter, recipient: recipient, at: now)
    }
  }

  /// An office must give a name, and a name says that it was reached; of a leader we only need to know that much.
  func selectForCall(_ recipient: RecipientID?) {
    guard let recipient else { return forms[forms.count - 1].select(.recipient) }
    let isOffice = !recipient.isLeader && recipient != .party
    forms[forms.count - 1].select(isOffice ? .receiver : .outcome)
  }

  func openBulletin(for matter: Matter?, recipient: RecipientID?, at now: Timestamp) {
    open(
      .bulletin, fields: FormCatalogue(room: room).bulletin(matter: matter, recipient: recipient),
      about: matter,
      at: now)
    forms[forms.count - 1].select(recipient == nil ? .recipient : .channel)
  }

  // Corrections are new entries: what they take the place of is struck once they are saved.

  /// F2 in a list: the selected entry of the log, or what is known of the selected matter.
  func correctSelected(at now: Timestamp) {
    if focus == .log {
      guard let entry = log.selected else {
        message = Message(.hint, language("先用上下键选中要改的那一条。", "Choose the entry by the arrows first."))
        return
      }
      return correct(entry: entry, at: now)
    }
    guard selectedMatter?.incident != nil else {
      message = Message(.hint, language("先选中一件突发事件，或到日志里选一条。", "Choose an incident, or an entry of the log."))
      return
    }
    openForm(.revise, at: now)
  }

  /// Opens the form by which entry `entry` is put right.
  package func correct(entry: Int, at now: Timestamp) {
    guard let known = acts[entry] else { return openStrike(entry, at: now) }
    let catalogue = FormCatalogue(room: room)
    func matter(_ id: MatterID?) -> Matter? { id.flatMap { room.matters[$0] } }
    func text(_ value: String?) -> String { value ?? "" }
    switch known.event {
    case .noteAdded(let note):
      open(.note, fields: catalogue.note(matter: matter(note.matter)), about: matter(note.matter), at: now)
      put([.text: note.text])
    case .callMade(let call):
      open(
        .call, fields: catalogue.call(matter: matter(call.matter), recipient: call.recipient, at: now),
        about: matter(call.matter), at: now)
      put([
        .outcome: call.outcome.rawValue, .receiver: text(call.receiver),
        .readBack: call.readBack ? "yes" : "",
        .text: text(call.text), .whereabouts: text(call.whereabouts?.place.rawValue),
        .spot: text(call.whereabouts?.text),
      ])
    case .bulletinSent(let sent):
      openBulletin(for: matter(sent.matter), recipient: sent.recipient, at: now)
      put([.channel: sent.channel.rawValue, .receiver: text(sent.receiver), .text: text(sent.text)])
    case .figureRecorded(let figure):
      open(
        .figure, fields: catalogue.figure(matter: matter(figure.matter)), about: matter(figure.matter),
        at: now)
      put([.figure: figure.figure.rawValue, .value: "\(figure.value)", .name: text(figure.source)])
    case .reportReceived, .incidentOpened, .reportJoined:
      guard let incident = incident(ofEntry: entry, known.event) else { return openStrike(entry, at: now) }
      opened = incident.id
      queue.select(incident.id)
      return openForm(.revise, at: now)
    default: return openStrike(entry, at: now)
    }
    guard let front else { return }
    forms[front].replaces = entry
    put([.time: typed(known.at, now: now)])
    message = Message(
      .hint,
      language(
        "改好按 F8：另记一条，\(entry) 划掉，原来的字还在。", "F8 writes a new entry and strikes \(entry), which stays readable."
      ))
  }

  private func openStrike(_ entry: Int, at now: Timestamp) {
    open(.strike, fields: FormCatalogue(room: room).strike(entry: entry), at: now)
    forms[forms.count - 1].select(.reason)
  }

  private func incident(ofEntry entry: Int, _ event: Event) -> Matter? {
    let id: MatterID? =
      switch event {
      case .reportReceived(let received): room.reports[received.report]?.matter
      case .incidentOpened(let opened): opened.matter
      case .reportJoined(let joined): joined.matter
      default: nil
      }
    guard let matter = id.flatMap({ room.matters[$0] }), matter.isOpen, matter.incident != nil else {
      return nil
    }
    return matter
  }

  /// `2031` of today, `d2031` of yesterday; what is older is left to be typed.
  private func typed(_ instant: Timestamp, now: Timestamp) -> String {
    let (civil, today) = (room.zone.civil(instant), room.zone.civil(now).date)
    let clock = twoDigits(civil.hour) + twoDigits(civil.minute)
    switch today.daysSinceEpoch - civil.date.daysSinceEpoch {
    case 0: return clock
    case 1: return "d" + clock
    default: return ""
    }
  }

  private func put(_ values: [FieldName: String]) {
    guard let front else { return }
    for index in forms[front].fields.indices {
      guard let value = values[forms[front].fields[index].name], !value.isEmpty else { continue }
      forms[front].fields[index].editor = LineEditor(
        value, keepsLines: forms[front].fields[index].editor.keepsLines)
    }
  }

  // What follows by itself once something is saved.

  /// The corrected entry is struck, the report that was called the same joins the new matter. Each is a form of its own,
  /// so that it is tried again and seen like any other should it fail.
  func follow(_ form: Form, savedAs first: Int, at now: Timestamp) {
    if let entry = form.replaces {
      var strike = Form(
        .strike, fields: FormCatalogue(room: room).strike(entry: entry), matter: nil, started: now,
        key: newKey(),
        number: freeNumber)
      strike.fill(.reason, with: language("改了，见 \(first)", "put right, see \(first)"))
      submitBehind(strike, at: now)
    }
    if let report = form.reportToJoin(in: room),
      let matter = room.reports.values.first(where: { $0.entry == first })?.matter.flatMap({
        room.matters[$0]
      })
    {
      var join = Form(
        .join, fields: FormCatalogue(room: room).join(matter: matter), matter: matter.id, started: now,
        key: newKey(),
        number: freeNumber)
      join.select(.report)
      join.edit(in: room) { $0.editor.replace(with: report.rawValue) }
      submitBehind(join, at: now)
    }
    if form.thenCalls {
      if let id = room.reports.values.first(where: { $0.entry == first })?.matter { queue.select(id) }
      opened = nil
      perform(.call, at: now)
    }
  }

  private func submitBehind(_ form: Form, at now: Timestamp) {
    var form = form
    do throws(FormProblem) {
      following.append(try form.press(in: room, at: now, by: actor(of:)))
      forms.append(form)
    } catch {
      // It can't be made by itself: a person finds it held.
      forms.append(form)
    }
  }

  /// True for what wasn't saved by people but follows from what they saved.
  package func isFollowing(_ intent: Intent) -> Bool { quietKeys.contains(intent.key) }

  /// Intents that follow from what was just saved, once.
  package func takeFollowing() -> [Intent] {
    defer { following = [] }
    return following
  }
}
