// Which clocks an incident owes, when it opens and each time it turns out to be something else.

extension DutyRoom {
  /// The clocks that a new incident starts, as it stands. `known` are figures that come with its first report,
  /// before the ledger has them.
  package func planClocks(for incident: Incident, of matter: MatterID, known: [Figure: Int] = [:]) -> [Event]
  {
    let people = peopleConcerned(in: matter, known: known)
    return settings.policy.clocks(for: matter, of: incident, people: people).map(Event.clockStarted)
  }

  /// What changes for the clocks of `matter` when its incident is `incident` from now on: kind, level, sensitivity,
  /// phase, figures, or a time that limits count from. Clocks that were met stay as judged; what people released
  /// stays released.
  package func replan(_ matter: Matter, as incident: Incident, known: [Figure: Int] = [:]) -> [Event] {
    let people = peopleConcerned(in: matter.id, known: known)
    let plans = settings.policy.clocks(for: matter.id, of: incident, people: people)
    var events = plans.compactMap { plan -> Event? in
      guard let clock = clocks[plan.clock] else { return .clockStarted(plan) }
      return clock.replanned(plan)
    }
    let owed = Set(plans.map(\.clock))
    for clock in clocks(of: matter.id)
    where clock.isLive && clock.plan.hangsOnIncident && !owed.contains(clock.id) {
      events.append(.clockReleased(ClockReleased(clock: clock.id, cause: .rules)))
    }
    return events + replanFollowUps(of: matter, as: incident, people: people)
  }

  /// What new lines of the ledger change: limits that hang on how many are in danger, and supplements owed.
  func replan(_ matter: Matter, with news: [FigureRecorded], at moment: Moment) -> [Event] {
    guard let incident = matter.incident, !news.isEmpty else { return [] }
    let known = Dictionary(news.map { ($0.figure, $0.value) }) { _, last in last }
    var events = replan(matter, as: incident, known: known)
    // Several figures change in one report: one supplement tells them all.
    if let reminder = news.lazy.map({ supplements(to: $0, of: matter, at: moment) }).first(where: {
      !$0.isEmpty
    }) {
      events += reminder
    }
    return events
  }

  /// People known to be dead, missing or trapped: by the latest line of the ledger for each.
  private func peopleConcerned(in matter: MatterID, known: [Figure: Int]) -> Int {
    var latest: [Figure: Int] = [:]
    for line in figures(of: matter).sorted(by: { $0.figure.asOf < $1.figure.asOf }) {
      latest[line.figure.figure] = line.figure.value
    }
    latest.merge(known) { _, new in new }
    return [Figure.dead, .missing, .trapped].reduce(0) { $0 + (latest[$1] ?? 0) }
  }
}

extension Clock {
  /// The event that gives it the limit of `plan`; nil when it keeps the one it has.
  func replanned(_ plan: ClockStarted) -> Event? {
    let isRevivable = release?.cause == .rules && metBy == nil && !closedWithMatter
    guard isLive || isRevivable else { return nil }
    let isSame =
      plan.due == self.plan.due && plan.rule == self.plan.rule && plan.decisive == self.plan.decisive
    if isLive && isSame { return nil }
    return .clockReplanned(ClockReplanned(plan: plan, former: self.plan))
  }
}

extension ClockStarted {
  /// True when only the incident itself says whether it is owed: not an act of ours, not a promise.
  var hangsOnIncident: Bool {
    switch from {
    case .lastReport, .figures: false
    case .received, .occurred, .verified, .sent, .seen, .ended: standing != .promise && kind != .correction
    }
  }
}
