import DutyModel

// Corrections are new entries: what they take the place of is struck once they are saved.
extension Desktop {
  /// F2 in a list: the selected entry of the log, or what is known of the selected matter.
  func correctSelected(at now: Timestamp) {
    if reading == nil, focus == .log {
      guard let entry = log.selected else {
        message = Message(.hint, language("先用上下键选中要改的那一条。", "Choose the entry by the arrows first."))
        return
      }
      return correct(entry: entry, at: now)
    }
    if reading == nil, focus == .inbox, let report = inbox.current {
      return correct(entry: report.entry, at: now)
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
      if call.recipient == nil { put(CallTarget(room: room, now: known.at).fields(of: call)) }
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
    case .spotCheckRecorded(let check):
      // A check's entry carries the time at which its form was opened.
      open(.ring, fields: catalogue.fields(for: .spotCheck, at: known.at), at: known.at)
      forms[forms.count - 1].category = .spotCheck
      put([
        .unit: text(check.checker?.unit), .name: text(check.checker?.name),
        .rings: text(check.rings.map(String.init)), .result: check.result.rawValue,
      ])
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
    // To the second, as long as nobody types another time.
    for index in forms[front].fields.indices where forms[front].fields[index].name == .time {
      forms[front].fields[index].instant = known.at
    }
    message = Message(
      .hint,
      language(
        "改好按 F8：另记一条，\(entry) 划掉，原来的字还在。", "F8 writes a new entry and strikes \(entry), which stays readable."
      ))
  }

  private func openStrike(_ entry: Int, at now: Timestamp) {
    open(.strike, fields: catalogue.strike(entry: entry), at: now)
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

  /// `2031` of today, `d2031` of yesterday, `0714 2031` of another day, with its year where that is another one.
  func typed(_ instant: Timestamp, now: Timestamp) -> String {
    let (civil, today) = (room.zone.civil(instant), room.zone.civil(now).date)
    let clock = twoDigits(civil.hour) + twoDigits(civil.minute)
    switch today.daysSinceEpoch - civil.date.daysSinceEpoch {
    case 0: return clock
    case 1: return "d" + clock
    case 2...180: return twoDigits(civil.date.month) + twoDigits(civil.date.day) + " " + clock
    default: return civil.date.compact + " " + clock
    }
  }

  func put(_ values: [FieldName: String]) {
    guard let front else { return }
    for index in forms[front].fields.indices {
      guard let value = values[forms[front].fields[index].name], !value.isEmpty else { continue }
      forms[front].fields[index].editor = LineEditor(
        value, keepsLines: forms[front].fields[index].editor.keepsLines)
    }
  }
}
