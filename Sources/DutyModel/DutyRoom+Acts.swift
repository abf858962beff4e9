// Acts that stop clocks, and matters that end.

extension DutyRoom {
  /// 接话人、签收人报出姓名即停表: a call or a paper has reached an office once somebody there gave a name; a leader is
  /// known. Without a name it is recorded all the same, and nothing stops.
  func isTaken(by receiver: String?, at recipient: RecipientID) -> Bool {
    recipient.isLeader || !isBlank(receiver)
  }

  /// An outgoing call. It stops the clocks of its recipient when somebody took it.
  func record(_ made: CallMade, at moment: Moment) throws(Refusal) -> [Event] {
    let call = naming(made)
    if let recipient = call.recipient, recipient != .party { try checkRecipient(recipient) }
    guard let id = call.matter else { return [.callMade(call)] }
    guard let matter = matters[id] else { throw .unknownMatter(id) }
    if matter.errand != nil { return [.callMade(call)] + errandMet(by: call, of: matter, at: moment) }
    guard matter.isOpen, let recipient = call.recipient, call.outcome == .answered,
      isTaken(by: call.receiver, at: recipient)
    else { return [.callMade(call)] + callsBack(call, act: sequence + 1, at: moment) }
    // The act is the first entry of its group, so its sequence is known before it is written.
    let act = ClockAct(act: sequence + 1, at: moment.at)
    return [.callMade(call)] + callsBack(call, act: act.act, at: moment)
      + consequences(of: call.purpose, to: recipient, about: matter, act: act)
  }

  /// Whoever was promised a call is on no list, so his name and number go into the entry.
  private func naming(_ made: CallMade) -> CallMade {
    guard made.recipient == .party, isBlank(made.callee), isBlank(made.phone),
      let party = made.matter.flatMap(party)
    else { return made }
    var call = made
    let words = [party.unit, party.name].compactMap { $0 }.filter { !isBlank($0) }
    call.callee = words.isEmpty ? nil : words.joined(separator: " ")
    call.phone = party.phone
    return call
  }

  func consequences(
    of purpose: CallPurpose, to recipient: RecipientID, about matter: Matter, act: ClockAct
  ) -> [Event] {
    let reached = posts(heldWith: recipient, at: act.at)
    switch purpose {
    case .report, .followUp:
      let isFirst = clocks(of: matter.id).contains {
        $0.isOpen && $0.plan.kind == .phoneReport && $0.plan.recipient == recipient
      }
      let way: ReportWay = purpose == .report || isFirst ? .phone : .phoneFollowUp
      return meet([.tellLeader, .phoneReport, .verify, .supplement], of: matter.id, for: reached, act: act)
        + followUps(after: way, to: recipient, of: matter, act: act)
    case .figures: return figuresSent(to: reached, of: matter, act: act)
    case .correction: return correct(matter, to: recipient, act: act)
    }
  }

  /// The recipient, and the other leaders' posts that the same person holds: told once is told.
  private func posts(heldWith recipient: RecipientID, at instant: Timestamp) -> [RecipientID] {
    guard recipient.isLeader, let told = leader(recipient, at: instant) else { return [recipient] }
    return [recipient] + posts(heldBy: told, at: instant).filter { $0 != recipient }
  }

  private func posts(heldBy person: PersonID, at instant: Timestamp) -> [RecipientID] {
    knownRecipients.filter { $0.isLeader && leader($0, at: instant) == person }
  }

  /// Whoever signs a report about a matter knows of it: nobody has to ring him up any more.
  func toldBySigning(_ signOff: SignOff, of matter: MatterID) -> [Event] {
    let posts = posts(heldBy: signOff.signer, at: signOff.at)
    return clocks(of: matter)
      .filter { $0.isOpen && $0.plan.kind == .tellLeader && posts.contains($0.plan.recipient) }
      .map { .clockMet(ClockMet(clock: $0.id, act: sequence + 1, metAt: signOff.at)) }
  }

  /// A written report that left the room. A final one says that the disposal has ended, if nobody did so far.
  func record(_ bulletin: BulletinSent, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(bulletin.matter)
    try checkRecipient(bulletin.recipient)
    let recipient = bulletin.recipient
    guard isTaken(by: bulletin.receiver, at: recipient) else { return [.bulletinSent(bulletin)] }
    let act = ClockAct(act: sequence + 1, at: moment.at)
    return [.bulletinSent(bulletin)]
      + consequences(of: bulletin.sort, to: recipient, about: matter, act: act)
  }

  /// What a report on paper that reached `recipient` stops and starts.
  func consequences(
    of sort: BulletinSort, to recipient: RecipientID, about matter: Matter, act: ClockAct
  ) -> [Event] {
    func met(_ kinds: ClockKind...) -> [Event] { meet(kinds, of: matter.id, for: [recipient], act: act) }
    return switch sort {
    case .first:
      met(.writtenReport, .supplement) + followUps(after: .written, to: recipient, of: matter, act: act)
    case .followUp:
      met(.supplement) + meetReportAfterTheEnd(of: matter, to: recipient, act: act)
        + followUps(after: .writtenFollowUp, to: recipient, of: matter, act: act)
    case .final:
      met(.supplement) + meetReportAfterTheEnd(of: matter, to: recipient, act: act)
        + finish(matter, to: recipient, act: act)
    case .figures: figuresSent(to: [recipient], of: matter, act: act)
    case .correction: []
    }
  }

  /// 全面报告: the one report that is owed within an hour or so after the end, besides the final one.
  private func meetReportAfterTheEnd(
    of matter: Matter, to recipient: RecipientID, act: ClockAct
  ) -> [Event] {
    clocks(of: matter.id)
      .filter {
        $0.isOpen && $0.plan.kind == .followUp && $0.plan.from == .ended && $0.plan.recipient == recipient
      }
      .map { .clockMet(ClockMet(clock: $0.id, act: act.act, metAt: act.at)) }
  }

  private func finish(_ matter: Matter, to recipient: RecipientID, act: ClockAct) -> [Event] {
    let begun = phase(PhaseEntered(matter: matter.id, phase: .ended), of: matter, at: act.at)
    let plans = begun.compactMap { event -> ClockStarted? in
      switch event {
      case .clockStarted(let plan): plan
      case .clockReplanned(let replanned): replanned.plan
      default: nil
      }
    }.filter {
      ($0.kind == .finalReport || $0.kind == .followUp) && $0.recipient == recipient && $0.from == .ended
    }
    return begun + plans.map { .clockMet(ClockMet(clock: $0.clock, act: act.act, metAt: act.at)) }
      + meet([.finalReport], of: matter.id, for: [recipient], act: act)
  }

  /// Stops what is owed. Where an earlier act did so already, this one is remembered: it stands in when the
  /// other is struck.
  func meet(
    _ kinds: [ClockKind], of matter: MatterID, for recipients: [RecipientID], act: ClockAct
  ) -> [Event] {
    clocks(of: matter)
      .filter { clock in
        guard recipients.contains(clock.plan.recipient), kinds.contains(clock.plan.kind) else { return false }
        // Of a row only the round that runs: earlier ones were met by acts of their own.
        if clock.plan.from == .lastReport { return clock.isOpen && clock.plan.start <= act.at }
        return clock.isOpen || clock.metBy != nil && clock.plan.kind != .supplement
      }
      .map { .clockMet(ClockMet(clock: $0.id, act: act.act, metAt: act.at)) }
  }

  /// Without a name the matter goes to whoever would own it if it came in now: it never lies without an
  /// owner.
  func assign(
    _ command: MatterAssigned, by actor: Actor, at moment: Moment
  ) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    try checkPerson(command.owner)
    let assigned = MatterAssigned(
      matter: matter.id, owner: command.owner ?? owner(for: actor, at: moment.entered))
    return matter.owner == assigned.owner ? [] : [.matterAssigned(assigned)]
  }
}
