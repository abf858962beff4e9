// A call that left less than the minimum set is saved all the same; who left a number is called back.

extension DutyRoom {
  /// The promise to call back whoever gave `content`, when something of the minimum set is missing, he left a number
  /// and nobody is called back about this matter yet. Without a number nobody can keep such a promise; the missing
  /// elements then stand on the matter, and its other clocks run.
  func callBack(
    _ content: ReportContent, about matter: MatterID, as incident: Incident, reports: [IncomingReport],
    figures: [LedgerFigure], at instant: Timestamp
  ) -> [Event] {
    guard let caller = content.source, !dialKey(caller.phone ?? "").isEmpty,
      !clocks(of: matter).contains(where: { $0.plan.kind == .callBack }),
      !isAnswered(incident, reports: reports, figures: figures)
    else { return [] }
    return [
      .clockStarted(
        .promise(
          matter: matter, kind: .callBack, recipient: .party, party: caller.short, start: instant,
          due: instant.adding(minutes: settings.policy.callBackMinutes)))
    ]
  }

  /// The same for a report that turns out to belong to `matter`, unless he was called back about the one that it
  /// leaves. It was promised when he rang.
  func callBack(
    _ report: IncomingReport, of left: Matter?, about matter: MatterID, as incident: Incident,
    reports: [IncomingReport], figures: [FigureRecorded]
  ) -> [Event] {
    let content = report.received.content
    let former = left.map { clocks(of: $0.id) } ?? []
    let isKept = former.contains {
      $0.plan.kind == .callBack && $0.metBy != nil && $0.metBy != report.entry
        && $0.plan.party.isSameNumber(as: content.source)
    }
    if isKept { return [] }
    return callBack(
      content, about: matter, as: incident, reports: reports,
      figures: figures.map { LedgerFigure(figure: $0, entry: report.entry) }, at: report.at)
  }

  /// What was promised about a matter that is emptied into another is still to be kept, at its own due, as long as
  /// both together don't tell what was missing.
  func callBacks(
    of emptied: Matter, goingTo into: Matter, as incident: Incident, adding added: [IncomingReport],
    figures more: [LedgerFigure]
  ) -> [Event] {
    let reports = reports(of: into.id) + added
    if isAnswered(incident, reports: reports, figures: figures(of: into.id) + more) { return [] }
    let own = clocks(of: into.id).filter { $0.plan.kind == .callBack }
    let going = clocks(of: emptied.id).filter { clock in
      clock.isOpen && clock.plan.kind == .callBack
        && !own.contains { $0.isOpen && $0.plan.party.isSameNumber(as: clock.plan.party) }
    }
    let rounds = own.map(\.plan.round).max() ?? 0
    return going.enumerated().map { index, clock in
      .clockStarted(
        .promise(
          matter: into.id, kind: .callBack, recipient: .party, party: clock.plan.party,
          start: clock.plan.start, due: clock.due, round: rounds + 1 + index))
    }
  }

  /// The call-back is met once somebody has told what was missing.
  func askedAnswered(
    _ matter: Matter, as incident: Incident, adding added: [IncomingReport] = [],
    figures more: [LedgerFigure] = [], act: Int, at moment: Moment
  ) -> [Event] {
    let open = clocks(of: matter.id).filter { $0.isOpen && $0.plan.kind == .callBack }
    guard !open.isEmpty else { return [] }
    let reports = reports(of: matter.id) + added
    guard isAnswered(incident, reports: reports, figures: figures(of: matter.id) + more) else { return [] }
    return open.map { .clockMet(ClockMet(clock: $0.id, act: act, metAt: moment.at)) }
  }

  /// A call that reached him meets it too, whatever he could tell.
  func callsBack(_ call: CallMade, act: Int, at moment: Moment) -> [Event] {
    guard let matter = call.matter, call.outcome == .answered else { return [] }
    return clocks(of: matter)
      .filter { $0.isOpen && $0.plan.kind == .callBack && call.reached($0.plan.party) }
      .map { .clockMet(ClockMet(clock: $0.id, act: act, metAt: moment.at)) }
  }

  private func isAnswered(
    _ incident: Incident, reports: [IncomingReport], figures: [LedgerFigure]
  ) -> Bool {
    let merged = MergedReports(reports, of: incident)
    return ReportElement.askedFor.allSatisfy { element in
      switch element {
      case .source: merged.source != nil
      case .occurredAt: merged.occurred != nil
      case .place: merged.place != nil
      case .casualties: figures.contains { $0.figure.figure.isCasualty }
      case .actionsTaken: merged.actionsTaken != nil
      default: true
      }
    }
  }
}

extension CallMade {
  /// True when it names somebody or a number, so that it can be told from a call to another than `party`.
  func names(apartFrom party: Counterpart?) -> Bool {
    !isBlank(callee) || !dialKey(phone ?? "").isEmpty && !dialKey(party?.phone ?? "").isEmpty
  }

  /// True when it went to `party`: by number, or by name where one of the two has no number.
  func reached(_ party: Counterpart?) -> Bool {
    if recipient == .party { return true }
    guard let party else { return false }
    let (number, own) = (dialKey(phone ?? ""), dialKey(party.phone ?? ""))
    if !number.isEmpty && !own.isEmpty { return number == own }
    guard let callee, !isBlank(callee) else { return false }
    return [party.name, party.unit, party.title].contains(callee)
  }
}

extension Counterpart? {
  /// True when both have a number, and it is the same.
  fileprivate func isSameNumber(as other: Counterpart?) -> Bool {
    let number = dialKey(self?.phone ?? "")
    return !number.isEmpty && number == dialKey(other?.phone ?? "")
  }
}
