// Incoming reports: each is recorded, and one about an incident opens a matter or joins one.

extension DutyRoom {
  /// A figure above this is a slip of the finger: more than ten townships' people.
  static let largestFigure = 999_999

  func receive(_ command: ReceiveReport, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let content = command.content
    if content.isEmpty && content.category != .wrongNumber { throw .emptyReport }
    if let occurred = content.occurred, occurred > moment.entered.adding(minutes: Moment.toleranceMinutes) {
      throw .timeAhead(occurred, now: moment.entered)
    }
    for (figure, value) in content.figures?.values ?? [:] where !(0...Self.largestFigure).contains(value) {
      throw .figureOutOfRange(figure, value)
    }
    let date = zone.civil(moment.entered).date.compact
    let report = ReportID(rawValue: "RP-\(date)-\(twoDigits(counters[date].reports + 1))")
    var events: [Event] = [.reportReceived(ReportReceived(report: report, content: content))]
    if let id = command.matter {
      let matter = try openMatter(id)
      events.append(.reportJoined(ReportJoined(report: report, matter: matter.id)))
      let news = figures(in: content, for: matter.id, at: moment)
      events += news
      events += replan(
        matter, with: news.compactMap { if case .figureRecorded(let figure) = $0 { figure } else { nil } },
        at: moment)
    } else if content.category == .incident {
      events += open(content, report: report, date: date, by: actor, at: moment)
    }
    if let errand = errand(of: command) {
      var taken = numbers
      for case .incidentOpened(let opened) in events { taken.insert(opened.number) }
      events += try openErrand(errand, by: actor, at: moment, number: taken.next, report: report)
    }
    return events
  }

  private func open(
    _ content: ReportContent, report: ReportID, date: String, by actor: Actor, at moment: Moment
  ) -> [Event] {
    var opened = IncidentOpened()
    opened.matter = MatterID(rawValue: "EV-\(date)-\(twoDigits(counters[date].incidents + 1))")
    opened.number = numbers.next
    opened.report = report
    opened.kind = content.kind
    opened.level = content.level ?? .unknown
    opened.place = content.place
    opened.owner = owner(for: actor, at: moment.entered)
    let incident = Incident(opened, received: moment.at, content: content)
    return [.incidentOpened(opened)] + figures(in: content, for: opened.matter, at: moment)
      + planClocks(for: incident, of: opened.matter, known: content.figures?.values ?? [:])
  }

  private func figures(in content: ReportContent, for matter: MatterID, at moment: Moment) -> [Event] {
    let source = [content.source?.unit, content.source?.name].compactMap { $0 }.joined(separator: " ")
    return ledger(content.figures, source: source.isEmpty ? nil : source, of: matter, at: moment)
  }

  /// Figures as lines of an incident's ledger.
  func ledger(
    _ figures: ReportedFigures?, source: String?, of matter: MatterID, at moment: Moment
  ) -> [Event] {
    let values = figures?.values ?? [:]
    return Figure.allCases.compactMap { figure in
      values[figure].map { value in
        .figureRecorded(
          FigureRecorded(
            matter: matter, figure: figure, value: value, source: source, asOf: moment.at,
            certainty: .reported))
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

  func record(_ figure: FigureRecorded, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(figure.matter)
    guard (0...Self.largestFigure).contains(figure.value) else {
      throw .figureOutOfRange(figure.figure, figure.value)
    }
    if figure.asOf > moment.entered.adding(minutes: Moment.toleranceMinutes) {
      throw .timeAhead(figure.asOf, now: moment.entered)
    }
    return [.figureRecorded(figure)] + replan(matter, with: [figure], at: moment)
  }
}
