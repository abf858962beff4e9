// A call that left less than the minimum set is saved all the same; who left a number is called back.

extension DutyRoom {
  /// The promise to call back whoever gave `content`, when something of the minimum set is missing, he left a number
  /// and nobody is called back about this matter yet. Without a number nobody can keep such a promise; the missing
  /// elements then stand on the matter, and its other clocks run.
  func callBack(
    _ content: ReportContent, about matter: MatterID, as incident: Incident, reports: [IncomingReport],
    figures: [LedgerFigure], at instant: Timestamp
  ) -> [Event] {
    guard let caller = content.source, caller.phone.flatMap(dialled) != nil,
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
  /// True when it went to `party`: by number, or by name where no number was written down.
  func reached(_ party: Counterpart?) -> Bool {
    if recipient == .party { return true }
    guard let party else { return false }
    if let phone = phone.flatMap(dialled) { return phone == party.phone.flatMap(dialled) }
    guard let callee, !isBlank(callee) else { return false }
    return [party.name, party.unit, party.title].contains(callee)
  }
}
