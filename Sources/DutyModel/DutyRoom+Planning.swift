// Which clocks an incident owes, when it opens and each time it turns out to be something else.

extension DutyRoom {
  /// The clocks that a new incident starts, as it stands. `news` are the lines that come with its first report,
  /// before the ledger has them.
  package func planClocks(
    for incident: Incident, of matter: MatterID, adding news: [FigureRecorded] = []
  ) -> [Event] {
    let people = peopleConcerned(in: matter, adding: news)
    return settings.policy.clocks(for: matter, of: incident, people: people).map(Event.clockStarted)
  }

  /// What changes for the clocks of `matter` when its incident is `incident` from now on, when the lines `news` come
  /// to its ledger and those of `act` leave it. Clocks that were met stay as judged; what people released stays
  /// released. As long as nothing that a rule looks at changes, limits stay, whatever policy holds by now.
  package func replan(
    _ matter: Matter, as incident: Incident, adding news: [FigureRecorded] = [], without act: Int? = nil
  ) -> [Event] {
    let people = peopleConcerned(in: matter.id, adding: news, without: act)
    let isAlike = matter.incident.map(incident.countsLike) ?? false
    if isAlike && people == peopleConcerned(in: matter.id) { return [] }
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
  /// `changed` is the incident where it changes with them.
  func replan(
    _ matter: Matter, as changed: Incident? = nil, with news: [FigureRecorded], at moment: Moment
  ) -> [Event] {
    guard let incident = changed ?? matter.incident else { return [] }
    let people = peopleConcerned(in: matter.id, adding: news)
    // Several figures change in one report: one supplement tells them all.
    let reminder = news.lazy.map { supplements(to: $0, of: matter, as: incident, people: people, at: moment) }
      .first { !$0.isEmpty }
    return replan(matter, as: incident, adding: news) + (reminder ?? [])
  }

  /// What a step back of the wall clock changes: clocks that were started while it was fast would have too much time.
  /// What began after the new now is moved by the step, its limit with it.
  func replan(after step: TimeStepped, at moment: Moment) -> [Event] {
    guard step.milliseconds < 0 else { return [] }
    return openClocks.filter { $0.plan.start > moment.entered }.compactMap { clock in
      var plan = clock.plan
      plan.start = Timestamp(milliseconds: plan.start.milliseconds + step.milliseconds)
      plan.due = Timestamp(milliseconds: plan.due.milliseconds + step.milliseconds)
      return clock.replanned(plan)
    }
  }

  /// People known to be dead, missing or trapped: by the latest line of the ledger for each, once the lines `news` are
  /// in it and those that fall with `act` are not.
  func peopleConcerned(
    in matter: MatterID, adding news: [FigureRecorded] = [], without act: Int? = nil
  ) -> Int {
    var lines = figures(of: matter)
    if let act { lines.removeAll { $0.falls(with: act) } }
    lines += news.enumerated().map { LedgerFigure(figure: $1, entry: sequence + 1 + $0) }
    return [Figure.dead, .missing, .trapped].reduce(0) { sum, figure in
      let latest = lines.filter { $0.figure.figure == figure }.max(by: isEarlier)
      return sum + (latest?.figure.value ?? 0)
    }
  }
}

extension LedgerFigure {
  /// True when it is struck or moved together with the entry `act`.
  func falls(with act: Int) -> Bool { entry == act || self.act == act }
}

extension Incident {
  /// True when no rule can tell the two apart: what it matches, and from when its limit counts.
  func countsLike(_ other: Incident) -> Bool {
    Set(kinds) == Set(other.kinds) && level == other.level && Set(sensitivity) == Set(other.sensitivity)
      && phase == other.phase && phaseSince == other.phaseSince && received == other.received
      && occurred == other.occurred && verified == other.verified && sent == other.sent && seen == other.seen
      && (exemption == nil) == (other.exemption == nil)
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
