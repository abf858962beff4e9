// Claiming a duty, releasing one, and the phases of an incident.

extension DutyRoom {
  /// A claim takes a duty off the one line; longer ones would hide it for a whole night.
  static let longestClaimMinutes = 240

  /// 认领: who does what until when. Only what presses can be claimed, and it stays in the queue.
  func claim(_ claim: ClockClaimed, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let clock = try openClock(claim.clock)
    guard let person = claim.person ?? actor.person else { throw .claimNeedsPerson }
    try checkPerson(person)
    if claim.next.allSatisfy(\.isWhitespace) { throw .claimNeedsNextAct }
    if urgency(of: clock, at: moment.entered) == .running { throw .claimTooEarly }
    let latest = moment.entered.adding(minutes: Self.longestClaimMinutes)
    guard claim.until > moment.entered, claim.until <= latest else { throw .claimTimeOutOfRange }
    var claimed = claim
    claimed.person = person
    return [.clockClaimed(claimed)]
  }

  /// 不再要求: by the county's named answer, or by our leader with his reason. Nobody can release the first word to
  /// a leader or to the decisive office; once that one knows, another office may do without.
  func release(_ release: ReleaseClock, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let clock = try openClock(release.clock)
    let number = matters[clock.plan.matter]?.number ?? 0
    if [.phoneReport, .tellLeader].contains(clock.plan.kind), mustBePhoned(clock) {
      throw .firstReportStands(number: number, clock.plan.kind, name: name(of: clock.plan.recipient))
    }
    if let said = release.said, said > moment.entered.adding(minutes: Moment.toleranceMinutes) {
      throw .timeAhead(said, now: moment.entered)
    }
    var released = ClockReleased(
      clock: release.clock, cause: release.cause.cause, name: release.name.flatMap { isBlank($0) ? nil : $0 },
      said: release.said, reason: release.reason)
    switch release.cause {
    case .county: break
    case .leader:
      if (release.reason ?? "").allSatisfy(\.isWhitespace) { throw .releaseNeedsReason }
      if released.name == nil, actor.role == .leader {
        released.name = actor.person.flatMap { settings.person($0)?.name }
      }
    }
    guard released.name != nil else { throw .releaseNeedsName }
    // 这次不用报: only this round of an errand that goes on.
    return [.clockReleased(released)] + nextRound(after: clock)
  }

  /// An open clock of ours.
  private func openClock(_ id: ClockID) throws(Refusal) -> Clock {
    guard let clock = clocks[id] else { throw .unknownClock(id) }
    guard clock.isOpen else {
      throw .clockIsNotOwed(number: matters[clock.plan.matter]?.number ?? 0, clock.plan.kind)
    }
    return clock
  }

  /// The interval of the follow-ups changes with the phase; with the end the final report begins to be owed.
  func enter(_ entered: PhaseEntered, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(entered.matter)
    guard matter.incident != nil else { throw .notAnIncident(number: matter.number) }
    return phase(entered, of: matter, at: moment.at)
  }

  /// Nothing happens where the phase is that one already, or the matter is no incident.
  func phase(_ entered: PhaseEntered, of matter: Matter, at instant: Timestamp) -> [Event] {
    guard var incident = matter.incident, incident.phase != entered.phase else { return [] }
    incident.phase = entered.phase
    incident.phaseSince = instant
    return [.phaseEntered(entered)] + replan(matter, as: incident)
  }

  /// Casualty figures changed after we had reported: the change is owed to those who know the old figures, as long
  /// as the window for supplements is open. One reminder at a time.
  func supplements(
    to change: FigureRecorded, of matter: Matter, as incident: Incident, people: Int, at moment: Moment
  ) -> [Event] {
    guard Self.casualties.contains(change.figure) else { return [] }
    let known = figures(of: matter.id).filter { $0.figure.figure == change.figure }
      .max(by: isEarlier)
    guard known.map({ $0.figure.value != change.value }) ?? (change.value > 0) else { return [] }
    let own = clocks(of: matter.id).filter { $0.plan.kind == .supplement }
    return settings.policy.clocks(
      after: .figures, at: moment.at, for: matter.id, of: incident, people: people
    )
    .compactMap { plan in
      guard lastReport(to: plan.recipient, of: matter.id) != nil else { return nil }
      let rounds = own.filter { $0.plan.recipient == plan.recipient && $0.plan.standing.isOwed }
      let window = own.first { $0.plan.recipient == plan.recipient && $0.plan.standing == .window }
      if rounds.contains(where: \.isOpen) || window?.state(at: moment.at) == .elapsed { return nil }
      let round = 1 + (rounds.map(\.plan.round).max() ?? 0)
      return .clockStarted(plan.asRound(round, act: sequence + 1))
    }
  }

  /// Figures whose change must be reported again.
  private static let casualties: Set<Figure> = [.dead, .missing, .seriouslyInjured, .injured]
}
