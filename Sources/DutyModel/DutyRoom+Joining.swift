// Which report belongs to which matter: joined, moved, taken apart; and two incidents that are one.
//
// One rule for what goes along: the figures of a report go with it, written anew where it goes, because its words
// do. Calls, bulletins and notes stay where they were made: they were said under that number. An incident's first
// receipt is that of its earliest report, and its open clocks follow it.

extension DutyRoom {
  func join(_ command: JoinReport, at moment: Moment) throws(Refusal) -> [Event] {
    let report = try report(command.report)
    let matter = try openMatter(command.matter)
    if report.matter == matter.id { return [] }
    var events: [Event] = []
    if let from = report.matter.flatMap({ matters[$0] }) {
      try checkMovable(report, from: from)
      events = move([report], from: from, to: matter, at: moment)
      events += left(by: report, in: from)
    } else {
      events = move([report], from: nil, to: matter, at: moment)
    }
    return events + joinedAnswers(report, from: report.matter.flatMap { matters[$0] }, matter, at: moment)
  }

  /// Taken off a wrong matter, it opens its own, whose clocks run from the report's own receipt: they may be overdue
  /// at once, and are then recorded as such.
  func detach(_ command: DetachReport, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let report = try report(command.report)
    guard let from = report.matter.flatMap({ matters[$0] }) else {
      throw .reportIsUnjoined(report.id)
    }
    try checkMovable(report, from: from)
    let detached = ReportDetached(
      report: report.id, matter: from.id, received: changedReceipt(of: from, without: report))
    let events: [Event] = [.reportDetached(detached)] + left(by: report, in: from)
    return command.leaveUnjoined
      ? events : events + opening(of: report, takenFrom: from, by: actor, at: moment)
  }

  /// `matter` is emptied into the other and closed with it named; its clocks close too. The survivor counts from the
  /// earlier receipt. An act made under the emptied number meets no clock of the survivor: the county hears that
  /// both are one when it is called about the survivor.
  func merge(_ command: MergeIncident, at moment: Moment) throws(Refusal) -> [Event] {
    let emptied = try openMatter(command.matter)
    let into = try openMatter(command.into)
    guard emptied.incident != nil else { throw .notAnIncident(number: emptied.number) }
    guard into.incident != nil else { throw .notAnIncident(number: into.number) }
    if emptied.id == into.id { throw .mergeWithItself(number: into.number) }
    let reports = reports(of: emptied.id)
    // Figures that officers wrote down are about the same place and people; the source stays with them.
    let acts = Set(reports.map(\.entry))
    let written = figures(of: emptied.id).filter { !acts.contains($0.act ?? 0) }.map { line in
      var figure = line.figure
      figure.matter = into.id
      return figure
    }
    var events = move(reports, from: emptied, to: into, and: written, at: moment)
    var closed = MatterClosed()
    closed.matter = emptied.id
    closed.outcome = .merged
    closed.text = isBlank(command.text) ? "" : command.text ?? ""
    closed.into = into.id
    closed.ended = owedClocks(of: emptied.id)
    events += [.matterClosed(closed)] + voidedByClosing(emptied)
    guard let incident = into.incident?.joined(by: reports) else { return events }
    let lines = figures(of: emptied.id)
    return events
      + askedAnswered(into, as: incident, adding: reports, figures: lines, act: sequence + 1, at: moment)
      + callBacks(of: emptied, goingTo: into, as: incident, adding: reports, figures: lines)
  }

  func report(_ id: ReportID) throws(Refusal) -> IncomingReport {
    guard let report = reports[id] else { throw .unknownReport(id) }
    if traces[report.entry] == .struck { throw .entryIsStruck(report.entry) }
    return report
  }

  /// The report that opened an incident can't leave it empty: the incident as a whole is merged then.
  private func checkMovable(_ report: IncomingReport, from matter: Matter) throws(Refusal) {
    guard matter.isOpen else { throw .matterIsClosed(number: matter.number) }
    if opener(of: matter) == report.id { throw .reportIsTheFirst(number: matter.number) }
  }

  /// The report that opened a matter; in what older programs wrote, the earliest did.
  func opener(of matter: Matter) -> ReportID? {
    matter.incident?.report ?? reports(of: matter.id).first?.id
  }

  /// Reports and the figures that go along, and what both change for the clocks there.
  private func move(
    _ moved: [IncomingReport], from: Matter?, to matter: Matter, and written: [FigureRecorded] = [],
    at moment: Moment
  ) -> [Event] {
    let received = earlierReceipt(of: matter, with: moved)
    var events: [Event] = []
    var news: [FigureRecorded] = []
    for report in moved {
      var joined = ReportJoined(report: report.id, matter: matter.id, from: from?.id)
      if report.at == received { joined.received = received }
      if matter.incident == nil {
        events += [.reportJoined(joined)] + toldOnErrand(report, matter, at: moment)
        continue
      }
      let own = figures(of: report, for: matter.id)
      events += [.reportJoined(joined)] + own.map(Event.figureRecorded)
      news += own
    }
    events += written.map(Event.figureRecorded)
    return events + sensitive(matter, by: moved)
      + replan(matter, as: matter.incident?.joined(by: moved), with: news + written, at: moment)
  }

  /// The receipt that counts once `reports` belong to an incident, where one came in before all that it has.
  func earlierReceipt(of matter: Matter, with reports: [IncomingReport]) -> Timestamp? {
    guard let incident = matter.incident, let earliest = reports.map(\.at).min() else { return nil }
    return earliest < incident.received ? earliest : nil
  }

  /// That it is sensitive, where `reports` that join are the first to tell of minors.
  func sensitive(_ matter: Matter, by reports: [IncomingReport]) -> [Event] {
    matter.incident.map { sensitivity(of: matter, as: $0.joined(by: reports)) } ?? []
  }

  /// That it is sensitive otherwise from now on; nothing when `incident` is as sensitive as it was.
  func sensitivity(of matter: Matter, as incident: Incident) -> [Event] {
    guard incident.sensitivity != matter.incident?.sensitivity else { return [] }
    var revised = IncidentRevised()
    revised.matter = matter.id
    revised.sensitivity = incident.sensitivity
    if incident.sensitivity.isEmpty { revised.clear = [.sensitivity] }
    return [.incidentRevised(revised)]
  }

  /// What the matter that lost a report owes: what the report had met runs on, and the rest counts from the receipt
  /// and the figures that remain.
  func left(by report: IncomingReport, in from: Matter) -> [Event] {
    let reopened = clocks(of: from.id).filter { $0.metBy == report.entry }.map {
      Event.clockReopened(ClockReopened(clock: $0.id, struck: report.entry))
    }
    guard var incident = from.incident else { return reopened }
    incident.received = changedReceipt(of: from, without: report) ?? incident.received
    incident = incident.left(by: report, rest: reports(of: from.id).filter { $0.id != report.id })
    return reopened + sensitivity(of: from, as: incident)
      + replan(from, as: incident, without: report.entry)
  }

  /// The first receipt of what remains, where it isn't what counts now.
  func changedReceipt(of matter: Matter, without report: IncomingReport) -> Timestamp? {
    guard let incident = matter.incident, incident.received == report.at else { return nil }
    let rest = reports(of: matter.id).filter { $0.id != report.id }.map(\.at).min()
    return rest == incident.received ? nil : rest
  }

  /// The ledger lines that a report brings, as they were when it came in.
  private func figures(of report: IncomingReport, for matter: MatterID) -> [FigureRecorded] {
    figures(in: report.received.content, for: matter, at: report.at, report: report.id)
  }

  /// What the report tells that had been asked for; it is the report that met the call-back, not the joining.
  /// Who told it is called back about this matter now.
  private func joinedAnswers(
    _ report: IncomingReport, from: Matter?, _ matter: Matter, at moment: Moment
  ) -> [Event] {
    guard let incident = matter.incident?.joined(by: [report]) else { return [] }
    let records = figures(of: report, for: matter.id)
    let lines = records.map { LedgerFigure(figure: $0, entry: report.entry) }
    return askedAnswered(
      matter, as: incident, adding: [report], figures: lines, act: report.entry, at: moment)
      + callBack(
        report, of: from, about: matter.id, as: incident, reports: reports(of: matter.id) + [report],
        figures: figures(of: matter.id).map(\.figure) + records)
  }
}
