// 收件: what came in and nobody has taken yet, and what can become of it besides joining a matter.

extension DutyRoom {
  /// Reports that somebody has still to look at, the earliest first: they hang on no matter and tell of something, or
  /// came as a file that nobody here need have read.
  package var untakenReports: [IncomingReport] { unjoinedReports.filter(isUntaken).reversed() }

  /// An ordinary call was dealt with while it was written down, and so was a check of the room.
  func isUntaken(_ report: IncomingReport) -> Bool {
    switch report.received.content.category {
    case .incident, .news: true
    case .ordinary, .order, .calledOut: report.arrived
    case .spotCheck, .wrongNumber: false
    }
  }

  /// Its clocks run from its own receipt: they may be overdue at once, and are then recorded as such. An errand
  /// counts from now, when somebody says by when it's wanted.
  func open(_ command: OpenReport, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let report = try unjoined(command.report)
    if let brought = command.errand,
      let errand = errand(of: ReceiveReport(content: report.received.content, errand: brought))
    {
      return try openErrand(errand, by: actor, at: moment, number: numbers.next, report: report.id)
    }
    return opening(of: report, takenFrom: nil, by: actor, at: moment)
  }

  /// Nothing comes of it. Why is written down where somebody might ask later.
  func settle(_ command: SettleReport) throws(Refusal) -> [Event] {
    let report = try unjoined(command.report)
    if command.outcome != .ordinary, isBlank(command.reason) { throw .settlingNeedsReason }
    return [
      .reportSettled(ReportSettled(report: report.id, outcome: command.outcome, reason: command.reason))
    ]
  }

  private func unjoined(_ id: ReportID) throws(Refusal) -> IncomingReport {
    let report = try report(id)
    if let matter = report.matter.flatMap({ matters[$0] }) { throw .reportIsJoined(number: matter.number) }
    return report
  }

  /// The incident that a report opens by itself, with everything that is owed on it.
  func opening(
    of report: IncomingReport, takenFrom matter: Matter?, by actor: Actor, at moment: Moment
  ) -> [Event] {
    let date = zone.civil(moment.entered).date.compact
    var opened = incident(opening: report.received.content, report: report.id, date: date)
    opened.owner = owner(for: actor, at: moment.entered)
    opened.received = report.at
    let incident = Incident(opened, received: report.at, content: report.received.content)
    let records = figures(in: report.received.content, for: opened.matter, at: report.at, report: report.id)
    var events: [Event] = [.incidentOpened(opened)] + records.map(Event.figureRecorded)
    events += planClocks(for: incident, of: opened.matter, adding: records)
    return events
      + callBack(
        report, of: matter, about: opened.matter, as: incident, reports: [report], figures: records)
  }
}
