// Incoming reports: each is recorded, and one about an incident opens a matter or joins one.

extension DutyRoom {
  /// A figure above this is a slip of the finger: more than ten townships' people.
  static let largestFigure = 999_999

  func receive(_ command: ReceiveReport, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    var content = command.content
    try check(content, at: moment)
    // A village is typed by its number on the key card; its name lasts longer.
    if let village = content.village.flatMap(settings.registers.village) { content.village = village.name }
    let date = zone.civil(moment.entered).date.compact
    var report = IncomingReport()
    report.received.report = ReportID(rawValue: "RP-\(date)-\(twoDigits(counters[date].reports + 1))")
    report.received.content = content
    report.at = moment.at
    report.entry = sequence + 1
    var events = [Event.reportReceived(report.received)]
    if let id = command.matter {
      events += join(report, try openMatter(id), at: moment)
    } else if content.category == .incident {
      events += open(report, date: date, by: actor, at: moment)
    }
    if let errand = errand(of: command) {
      var taken = numbers
      for case .incidentOpened(let opened) in events { taken.insert(opened.number) }
      events += try openErrand(errand, by: actor, at: moment, number: taken.next, report: report.id)
    }
    return events
  }

  /// Nothing that is missing is refused, only what can't be.
  private func check(_ content: ReportContent, at moment: Moment) throws(Refusal) {
    if content.isEmpty && content.category != .wrongNumber { throw .emptyReport }
    try checkOccurred(content.occurred, at: moment)
    for instant in [content.sent, content.seen] { try checkOccurred(instant, at: moment) }
    if let sent = content.sent, let seen = content.seen, seen < sent { throw .seenBeforeSent }
    for figure in Figure.allCases {
      guard let value = content.figures?.values[figure] else { continue }
      if !(0...Self.largestFigure).contains(value) { throw .figureOutOfRange(figure, value) }
    }
    if let loss = content.lossWan, !(0...Self.largestLossWan).contains(loss) { throw .lossOutOfRange(loss) }
    if let group = content.group, !(0...Self.largestGroup).contains(group) { throw .groupOutOfRange(group) }
  }

  /// A hundred thousand million yuan: far above anything a township loses.
  static let largestLossWan = 9_999_999
  /// No village counts its groups beyond that.
  static let largestGroup = 999

  private func join(_ report: IncomingReport, _ matter: Matter, at moment: Moment) -> [Event] {
    let content = report.received.content
    var joined = ReportJoined(report: report.id, matter: matter.id)
    guard let incident = matter.incident?.joined(by: [report]) else {
      return [.reportJoined(joined)] + toldOnErrand(report, matter, at: moment)
    }
    let records = figures(in: content, for: matter.id, at: moment.at)
    // Written down late: the room heard of it before it was opened.
    joined.received = earlierReceipt(of: matter, with: [report])
    let events =
      [.reportJoined(joined)] + records.map(Event.figureRecorded)
      + sensitive(matter, by: [report])
      + replan(matter, as: incident, with: records, at: moment)
    let lines = records.map { LedgerFigure(figure: $0, entry: report.entry) }
    return events
      + askedAnswered(matter, as: incident, adding: [report], figures: lines, act: report.entry, at: moment)
      + callBack(
        content, about: matter.id, as: incident, reports: reports(of: matter.id) + [report],
        figures: figures(of: matter.id) + lines, at: moment.at)
  }

  /// The figures of a report that joins an errand. An errand has no ledger: they go to the incident that it belongs
  /// to, or stay in the report alone.
  func toldOnErrand(_ report: IncomingReport, _ errand: Matter, at moment: Moment) -> [Event] {
    guard let matter = errand.errand?.related.flatMap({ matters[$0] }), matter.isOpen,
      let incident = matter.incident
    else { return [] }
    let records = figures(in: report.received.content, for: matter.id, at: report.at, report: report.id)
    if records.isEmpty { return [] }
    return records.map(Event.figureRecorded) + replan(matter, with: records, at: moment)
      + askedAnswered(
        matter, as: incident, figures: records.map { LedgerFigure(figure: $0, entry: report.entry) },
        act: report.entry, at: moment)
  }

  private func open(
    _ report: IncomingReport, date: String, by actor: Actor, at moment: Moment
  ) -> [Event] {
    let content = report.received.content
    var opened = incident(opening: content, report: report.id, date: date)
    opened.owner = owner(for: actor, at: moment.entered)
    let incident = Incident(opened, received: moment.at, content: content)
    let records = figures(in: content, for: opened.matter, at: moment.at)
    let lines = records.map { LedgerFigure(figure: $0, entry: report.entry) }
    return [.incidentOpened(opened)] + records.map(Event.figureRecorded)
      + planClocks(for: incident, of: opened.matter, adding: records)
      + callBack(
        content, about: opened.matter, as: incident, reports: [report], figures: lines, at: moment.at)
  }

  /// The incident that a report opens, with its long id and its small number.
  func incident(opening content: ReportContent, report: ReportID, date: String) -> IncidentOpened {
    var opened = IncidentOpened()
    opened.matter = MatterID(rawValue: "EV-\(date)-\(twoDigits(counters[date].incidents + 1))")
    opened.number = numbers.next
    opened.report = report
    opened.kind = content.kind
    opened.level = content.level ?? .unknown
    opened.place = content.placeText.map(Incident.short)
    return opened
  }

  /// The lines of the ledger that a report brings. `report` names it where they aren't in its own group.
  func figures(
    in content: ReportContent, for matter: MatterID, at instant: Timestamp, report: ReportID? = nil
  ) -> [FigureRecorded] {
    ledger(content.figures, source: content.source?.title, of: matter, at: instant, report: report)
  }

  /// Figures as lines of an incident's ledger.
  func ledger(
    _ figures: ReportedFigures?, source: String?, of matter: MatterID, at instant: Timestamp,
    report: ReportID? = nil
  ) -> [FigureRecorded] {
    Figure.allCases.compactMap { figure in
      figures?.values[figure].map { value in
        FigureRecorded(
          matter: matter, figure: figure, value: value, source: source, asOf: instant, certainty: .reported,
          report: report)
      }
    }
  }

  /// Exactly one owner: who typed it when on duty, else the shift's first officer; see also
  /// ``ownerWithoutShift(at:)``.
  func owner(for actor: Actor, at instant: Timestamp) -> PersonID? {
    guard let shift else { return ownerWithoutShift(at: instant) }
    if let person = actor.person, shift.officers.contains(person) { return person }
    let known = (shift.officers + [shift.leader].compactMap { $0 }).first { settings.person($0) != nil }
    return known ?? ownerWithoutShift(at: instant)
  }

  /// Who owns what nobody on duty does: the leader on the adopted roster, else the one of the shift that
  /// is just leaving, else anybody who may lead, else anybody. Nil, the room itself, only when no people
  /// are adopted at all.
  func ownerWithoutShift(at instant: Timestamp) -> PersonID? {
    let leaders = settings.rostered(.leader, at: instant) + [shift?.leader].compactMap { $0 }
    return leaders.first { settings.person($0) != nil }
      ?? settings.people.first { $0.posts.contains(.dutyLeader) }?.id ?? settings.people.first?.id
  }

  func record(_ command: FigureRecorded, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard let incident = matter.incident else { throw .notAnIncident(number: matter.number) }
    guard (0...Self.largestFigure).contains(command.value) else {
      throw .figureOutOfRange(command.figure, command.value)
    }
    try checkOccurred(command.asOf, at: moment)
    var figure = command
    // Only a report brings its own lines; they would come and go with it.
    figure.report = nil
    let events = [.figureRecorded(figure)] + replan(matter, with: [figure], at: moment)
    let line = LedgerFigure(figure: figure, entry: sequence + 1)
    return events + askedAnswered(matter, as: incident, figures: [line], act: sequence + 1, at: moment)
  }
}
