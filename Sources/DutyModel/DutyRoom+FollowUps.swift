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
    furtherReports(after: way, to: recipient, of: matter, act: act)
      + firstFigures(to: recipient, of: matter, act: act)
  }

  private func furtherReports(
    after way: ReportWay, to recipient: RecipientID, of matter: Matter, act: ClockAct
  ) -> [Event] {
    guard let incident = matter.incident else { return [] }
    let rounds = row(.followUp, of: matter.id, to: recipient)
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
      + nextInRow(
        .followUp, of: matter.id, incident, people: peopleConcerned(in: matter.id), to: recipient,
        from: act.at, act: act.act
      ).map(Event.clockStarted)
  }

  /// What is owed again and again, each round counted from the report before it.
  static let rows: [ClockKind] = [.followUp, .disasterFigures]

  /// The clocks of one row to one recipient, the first round first.
  func row(_ kind: ClockKind, of matter: MatterID, to recipient: RecipientID) -> [Clock] {
    clocks(of: matter).filter {
      $0.plan.kind == kind && $0.plan.from == .lastReport && $0.plan.recipient == recipient
    }.sorted { $0.plan.round < $1.plan.round }
  }

  /// The next round to `recipient`, counted from `instant`, while `people` are dead, missing or trapped.
  func nextInRow(
    _ kind: ClockKind, of matter: MatterID, _ incident: Incident, people: Int, to recipient: RecipientID,
    from instant: Timestamp, act: Int?
  ) -> [ClockStarted] {
    let round = 1 + (row(kind, of: matter, to: recipient).last?.plan.round ?? 0)
    return settings.policy.clocks(
      after: .lastReport, at: instant, for: matter, of: incident, people: people
    ).filter { $0.kind == kind && $0.recipient == recipient }.map { $0.asRound(round, act: act) }
  }

  /// Open rounds get the interval of the incident as it is now, from their own start. What had ended and begins again
  /// counts from that; where none was owed so far, from the last report. Once people released the last round the row
  /// is over: nobody wants a further one.
  func replanFollowUps(of matter: Matter, as incident: Incident, people: Int) -> [Event] {
    let reported = Set(clocks(of: matter.id).filter { lastReport(in: $0) != nil }.map(\.plan.recipient))
    return reported.sorted().flatMap { recipient in
      Self.rows.flatMap { replan(row: $0, to: recipient, of: matter, as: incident, people: people) }
    }
  }

  private func replan(
    row kind: ClockKind, to recipient: RecipientID, of matter: Matter, as incident: Incident, people: Int
  ) -> [Event] {
    let row = row(kind, of: matter.id, to: recipient)
    let open = row.filter(\.isOpen)
    if open.isEmpty {
      if let release = row.last?.release, release.cause != .rules { return [] }
      guard let last = lastReport(to: recipient, of: matter.id, in: kind) else { return [] }
      let begins = matter.incident?.phase == .ended ? max(last.at, incident.phaseSince ?? last.at) : last.at
      return nextInRow(
        kind, of: matter.id, incident, people: people, to: recipient, from: begins, act: nil
      ).map(Event.clockStarted)
    }
    return open.compactMap { clock in
      let plan = settings.policy.clocks(
        after: .lastReport, at: clock.plan.start, for: matter.id, of: incident, people: people
      ).first { $0.kind == kind && $0.recipient == recipient }
      guard let plan else { return .clockReleased(ClockReleased(clock: clock.id, cause: .rules)) }
      return clock.replanned(plan.asRound(clock.plan.round, act: clock.plan.act))
    }
  }

  /// Figures that are owed day by day begin with the first report to their recipient.
  private func firstFigures(to recipient: RecipientID, of matter: Matter, act: ClockAct) -> [Event] {
    guard let incident = matter.incident,
      row(.disasterFigures, of: matter.id, to: recipient).allSatisfy({ $0.release?.cause == .rules })
    else { return [] }
    return nextInRow(
      .disasterFigures, of: matter.id, incident, people: peopleConcerned(in: matter.id), to: recipient,
      from: act.at, act: act.act
    ).map(Event.clockStarted)
  }

  /// 灾情数据: meets what is owed to `recipients`; where it is owed day by day, the next day's begins.
  func figuresSent(to recipients: [RecipientID], of matter: Matter, act: ClockAct) -> [Event] {
    let next = recipients.flatMap { recipient -> [ClockStarted] in
      let runs = row(.disasterFigures, of: matter.id, to: recipient).contains {
        $0.isOpen && $0.plan.start <= act.at
      }
      guard runs, let incident = matter.incident else { return [] }
      return nextInRow(
        .disasterFigures, of: matter.id, incident, people: peopleConcerned(in: matter.id), to: recipient,
        from: act.at, act: act.act)
    }
    return meet([.disasterFigures], of: matter.id, for: recipients, act: act) + next.map(Event.clockStarted)
  }

  /// When `recipient` last heard from us about `matter`, by phone or on paper, leaving out a struck entry: the report
  /// from which the next round of `kind` counts. Figures count from the figures before, the first ones from any report.
  func lastReport(
    to recipient: RecipientID, of matter: MatterID, in kind: ClockKind = .followUp, without struck: Int? = nil
  ) -> ClockAct? {
    func last(_ clocks: [Clock]) -> ClockAct? {
      clocks.compactMap { lastAct(in: $0, without: struck) }.max { ($0.at, $0.act) < ($1.at, $1.act) }
    }
    let figures = kind == .disasterFigures ? last(row(kind, of: matter, to: recipient)) : nil
    return figures
      ?? last(clocks(of: matter).filter { $0.plan.recipient == recipient && $0.plan.kind.isReport })
  }

  private func lastReport(in clock: Clock) -> ClockAct? {
    clock.plan.kind.isReport ? lastAct(in: clock, without: nil) : nil
  }

  private func lastAct(in clock: Clock, without struck: Int?) -> ClockAct? {
    let met = clock.metBy.flatMap { act in clock.metAt.map { ClockAct(act: act, at: $0) } }
    return ([met, clock.phoned].compactMap { $0 } + clock.alsoMet).filter { $0.act != struck }
      .max { ($0.at, $0.act) < ($1.at, $1.act) }
  }
}

extension ClockKind {
  /// True for what tells its recipient how it stands: follow-ups count from it.
  fileprivate var isReport: Bool {
    switch self {
    case .phoneReport, .writtenReport, .followUp: true
    case .tellLeader, .verify, .finalReport, .supplement, .disasterFigures, .correction, .callBack, .errand,
      .feedback, .acknowledge, .counterSign:
      false
    }
  }
}
