// How a matter ends: dealt with, or checked and found to be nothing.

extension DutyRoom {
  /// A first phone report can't be waived: a matter ends as dealt with once its decisive acts are done, no other office
  /// waits for its first word by phone, and what the county has on paper has its end there; or as 误报 or 不属实 with
  /// the name of whoever checked, and when those whom we had told by phone know it.
  func close(_ command: CloseMatter, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    var closed = MatterClosed(command, ended: owedClocks(of: matter.id))
    if isBlank(closed.text) { throw .outcomeNeedsText }
    try checkOccurred(closed.verifiedAt, at: moment)
    switch command.outcome {
    case .handled:
      if let errand = matter.errand {
        try checkClosing(matter, errand, taker: closed.takenBy)
      } else if let owed = owedBeforeTheEnd(of: matter, at: moment.at) {
        throw .actOwed(number: matter.number, owed.kind, owed.recipient, name: name(of: owed.recipient))
      }
      let waiting = unphoned(matter.id)
      if !waiting.isEmpty {
        throw .officesNotPhoned(number: matter.number, offices: waiting.map(name(of:)))
      }
      try checkPapers(of: matter)
    case .falseAlarm, .untrue:
      takeVerification(of: matter, into: &closed)
      if isBlank(closed.verifiedBy) { throw .outcomeNeedsVerification }
      let offices = uncorrected(matter.id)
      if !offices.isEmpty {
        throw .correctionOwed(number: matter.number, offices: offices.map(name(of:)))
      }
    }
    return [.matterClosed(closed)] + voidedByClosing(matter)
  }

  /// All that must be done before an incident can end as dealt with: its decisive acts, and the first word by phone to
  /// every other office. Each is owed to its recipient; the next due first.
  package func owedBeforeClosing(_ id: MatterID, at instant: Timestamp) -> [ClockStarted] {
    guard let matter = matters[id], matter.isOpen, matter.incident != nil else { return [] }
    let own = clocks(of: id).filter(\.isOpen)
    let acts = own.filter { isOwedBeforeTheEnd($0) || $0.plan.kind == .phoneReport }.map(\.plan)
    let final = owedBeforeTheEnd(of: matter, at: instant).map { [$0] } ?? []
    return acts + final.filter { plan in !acts.contains { $0.clock == plan.clock } }
  }

  private func isOwedBeforeTheEnd(_ clock: Clock) -> Bool {
    clock.isOpen && clock.plan.decisive && clock.plan.kind != .followUp && clock.plan.kind != .supplement
  }

  /// What is owed on a matter, the next due first.
  func owedClocks(of matter: MatterID) -> [ClockID] {
    clocks(of: matter).filter(\.isOpen).map(\.id)
  }

  /// The offices that haven't had the first word by phone; one whose report was released doesn't wait.
  private func unphoned(_ matter: MatterID) -> [RecipientID] {
    clocks(of: matter).filter { $0.isOpen && $0.plan.kind == .phoneReport }.map(\.plan.recipient)
  }

  /// True when nobody can take this first word off: the decisive office must hear it, and until it has, so must all.
  func mustBePhoned(_ clock: Clock) -> Bool {
    guard clock.plan.kind == .phoneReport, !clock.plan.decisive else { return true }
    let reports = clocks(of: clock.plan.matter).filter {
      $0.plan.kind == .phoneReport && $0.plan.standing.isOwed
    }
    let counting = reports.contains(where: \.plan.decisive) ? reports.filter(\.plan.decisive) : reports
    return !counting.contains { $0.metBy != nil }
  }

  /// Who checked was perhaps recorded when he was called: then nobody types it twice.
  private func takeVerification(of matter: Matter, into closed: inout MatterClosed) {
    guard isBlank(closed.verifiedBy), let last = matter.incident?.lastVerification, last.result == .untrue
    else { return }
    closed.verifiedBy = last.whom
    closed.verifiedHow = last.how
    closed.verifiedAt = last.at
  }

  /// The first decisive act that is still to be done. What is dealt with has ended, so no further follow-up is
  /// owed; but where the policy wants a final report, that one is.
  private func owedBeforeTheEnd(of matter: Matter, at instant: Timestamp) -> ClockStarted? {
    let own = clocks(of: matter.id)
    if let open = own.first(where: isOwedBeforeTheEnd) { return open.plan }
    guard var ended = matter.incident, ended.phase != .ended else { return nil }
    ended.phase = .ended
    ended.phaseSince = instant
    let people = peopleConcerned(in: matter.id)
    return settings.policy.clocks(for: matter.id, of: ended, people: people).first { plan in
      guard plan.kind == .finalReport && plan.decisive else { return false }
      guard let clock = clocks[plan.clock] else { return true }
      return clock.metBy == nil && (clock.release.map { $0.cause == .rules } ?? true)
    }
  }

  /// The offices that were told by phone, the decisive one first.
  func told(of matter: MatterID) -> [Clock] {
    let met = clocks(of: matter).filter {
      $0.plan.kind == .phoneReport && $0.metBy != nil && !$0.plan.recipient.isLeader
    }
    return met.filter(\.plan.decisive) + met.filter { !$0.plan.decisive }
  }

  /// Those of them who have not heard that it was nothing.
  private func uncorrected(_ matter: MatterID) -> [RecipientID] {
    told(of: matter).map(\.plan.recipient).filter { recipient in
      guard let clock = correction(to: recipient, of: matter) else { return true }
      return clock.isOpen
    }
  }

  /// Its correction clock; one that the rules took back counts for nothing.
  private func correction(to recipient: RecipientID, of matter: MatterID) -> Clock? {
    let plan = ClockStarted(matter: matter, kind: .correction, recipient: recipient)
    return clocks[plan.clock].flatMap { $0.release?.cause == .rules ? nil : $0 }
  }

  /// What is owed once it is known that a matter is nothing: a phone correction to each office that was told by
  /// phone, as fast as the first report was. `act` is the entry from which it is known.
  func planCorrections(of matter: MatterID, act: ClockAct) -> [Event] {
    told(of: matter).filter { correction(to: $0.plan.recipient, of: matter) == nil }
      .map { .clockStarted(correction(of: $0, act: act)) }
  }

  /// The correction of a report by phone.
  func correction(of phone: Clock, act: ClockAct) -> ClockStarted {
    var plan = ClockStarted(
      matter: phone.plan.matter, kind: .correction, recipient: phone.plan.recipient)
    plan.decisive = phone.plan.decisive
    plan.act = act.act
    plan.start = act.at
    plan.minutes = phone.plan.minutes
    plan.due = act.at.adding(minutes: phone.plan.minutes)
    plan.rule = phone.plan.rule
    plan.basis = LocalText("电话报过的，查明不实要电话更正", "what was phoned is corrected by phone")
    return plan
  }

  /// A correction by phone: from the first one on the others who were told are owed theirs.
  func correct(_ matter: Matter, to recipient: RecipientID, act: ClockAct) -> [Event] {
    let started = planCorrections(of: matter.id, act: act)
    let own = ClockStarted(matter: matter.id, kind: .correction, recipient: recipient).clock
    let isStarted = started.contains {
      if case .clockStarted(let plan) = $0 { plan.clock == own } else { false }
    }
    return started
      + (isStarted
        ? [.clockMet(ClockMet(clock: own, act: act.act, metAt: act.at))]
        : meet([.correction], of: matter.id, for: [recipient], act: act))
  }
}
