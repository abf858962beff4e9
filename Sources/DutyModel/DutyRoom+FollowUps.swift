// The next report on how it goes on: due one interval after the last one, by the phase of the incident.

extension DutyRoom {
  /// How a report reached its recipient.
  enum ReportWay {
    /// 电话首报，or any first word by phone.
    case phone
    /// 电话续报
    case phoneFollowUp
    case written
    case writtenFollowUp
  }

  /// What a report that was made to `recipient` does to the follow-ups owed to it: the first report starts the
  /// first one, each follow-up starts the next. A follow-up by phone keeps the written one running; a further
  /// one by phone is met, so that one paper is owed and not five.
  func followUps(
    after way: ReportWay, to recipient: RecipientID, of matter: Matter, act: ClockAct
  ) -> [Event] {
    guard let incident = matter.incident else { return [] }
    let rounds = followUpClocks(of: matter.id, to: recipient)
    // A late entry of something that happened before the present round began changes nothing.
    let open = rounds.filter { $0.isOpen && $0.plan.start <= act.at }
    var events: [Event] = []
    switch way {
    case .phone, .written:
      if rounds.contains(where: { $0.release?.cause != .rules }) { return [] }
    case .phoneFollowUp:
      if open.isEmpty && !rounds.isEmpty { return [] }
      guard let next = open.first(where: { $0.phoned == nil }) else { break }
      if open.contains(where: { $0.phoned != nil }) {
        events.append(.clockMet(ClockMet(clock: next.id, act: act.act, metAt: act.at)))
      } else {
        events.append(.clockPhoned(ClockPhoned(clock: next.id, act: act.act, at: act.at)))
      }
    case .writtenFollowUp:
      if open.isEmpty && !rounds.isEmpty { return [] }
      events += open.map { .clockMet(ClockMet(clock: $0.id, act: act.act, metAt: act.at)) }
    }
    return events
      + nextFollowUps(
        of: matter.id, incident, people: peopleConcerned(in: matter.id), to: recipient, from: act.at,
        act: act.act
      ).map(Event.clockStarted)
  }

  /// The follow-ups to one recipient that count from the last report, the first round first.
  func followUpClocks(of matter: MatterID, to recipient: RecipientID) -> [Clock] {
    clocks(of: matter).filter {
      $0.plan.kind == .followUp && $0.plan.from == .lastReport && $0.plan.recipient == recipient
    }.sorted { $0.plan.round < $1.plan.round }
  }

  /// The next round to `recipient`, counted from `instant`, while `people` are dead, missing or trapped.
  func nextFollowUps(
    of matter: MatterID, _ incident: Incident, people: Int, to recipient: RecipientID,
    from instant: Timestamp, act: Int?
  ) -> [ClockStarted] {
    let round = 1 + (followUpClocks(of: matter, to: recipient).last?.plan.round ?? 0)
    return settings.policy.clocks(
      after: .lastReport, at: instant, for: matter, of: incident, people: people
    ).filter { $0.recipient == recipient }.map { $0.asRound(round, act: act) }
  }

  /// Open follow-ups get the interval of the incident as it is now, from their own start. What had ended and
  /// begins again counts from that; where none was owed so far, from the last report.
  func replanFollowUps(of matter: Matter, as incident: Incident, people: Int) -> [Event] {
    let reported = Set(clocks(of: matter.id).filter { lastReport(in: $0) != nil }.map(\.plan.recipient))
    return reported.sorted().flatMap { recipient -> [Event] in
      let open = followUpClocks(of: matter.id, to: recipient).filter(\.isOpen)
      if open.isEmpty {
        guard let last = lastReport(to: recipient, of: matter.id) else { return [] }
        let begins = matter.incident?.phase == .ended ? max(last.at, incident.phaseSince ?? last.at) : last.at
        return nextFollowUps(
          of: matter.id, incident, people: people, to: recipient, from: begins, act: nil
        ).map(Event.clockStarted)
      }
      return open.compactMap { clock in
        let plan = settings.policy.clocks(
          after: .lastReport, at: clock.plan.start, for: matter.id, of: incident, people: people
        ).first { $0.recipient == recipient }
        guard let plan else { return .clockReleased(ClockReleased(clock: clock.id, cause: .rules)) }
        return clock.replanned(plan.asRound(clock.plan.round, act: clock.plan.act))
      }
    }
  }

  /// When `recipient` last heard from us about `matter`, by phone or on paper, leaving out a struck entry.
  func lastReport(to recipient: RecipientID, of matter: MatterID, without struck: Int? = nil) -> ClockAct? {
    clocks(of: matter).filter { $0.plan.recipient == recipient }
      .compactMap { lastReport(in: $0, without: struck) }.max { ($0.at, $0.act) < ($1.at, $1.act) }
  }

  private func lastReport(in clock: Clock, without struck: Int? = nil) -> ClockAct? {
    switch clock.plan.kind {
    case .phoneReport, .writtenReport, .followUp: break
    case .tellLeader, .verify, .finalReport, .supplement, .disasterFigures, .correction, .callBack, .errand,
      .feedback:
      return nil
    }
    let met = clock.metBy.flatMap { act in clock.metAt.map { ClockAct(act: act, at: $0) } }
    return ([met, clock.phoned].compactMap { $0 } + clock.alsoMet).filter { $0.act != struck }
      .max { ($0.at, $0.act) < ($1.at, $1.act) }
  }
}
