// Acts that stop clocks, matters that end, and entries that are struck.

extension DutyRoom {
  /// An outgoing call. It stops the clocks of its recipient when somebody took it: an office must have
  /// given a name (接话人报出姓名即停表), a leader is known.
  func record(_ call: CallMade, at moment: Moment) throws(Refusal) -> [Event] {
    if let recipient = call.recipient, recipient != .party { try checkRecipient(recipient) }
    guard let id = call.matter else { return [.callMade(call)] }
    guard let matter = matters[id] else { throw .unknownMatter(id) }
    if matter.errand != nil { return [.callMade(call)] + errandMet(by: call, of: matter, at: moment) }
    guard let recipient = call.recipient, call.outcome == .answered,
      recipient.isLeader || !(call.receiver ?? "").allSatisfy(\.isWhitespace)
    else { return [.callMade(call)] }
    return [.callMade(call)]
      + meet(
        [.tellLeader, .phoneReport], of: id, for: posts(heldWith: recipient, at: moment.at), at: moment,
        act: sequence + 1)
  }

  /// The recipient, and the other leaders' posts that the same person holds: told once is told.
  private func posts(heldWith recipient: RecipientID, at instant: Timestamp) -> [RecipientID] {
    guard recipient.isLeader, let told = leader(recipient, at: instant) else { return [recipient] }
    return [recipient]
      + knownRecipients.filter { $0 != recipient && $0.isLeader && leader($0, at: instant) == told }
  }

  func record(_ bulletin: BulletinSent, at moment: Moment) throws(Refusal) -> [Event] {
    _ = try openMatter(bulletin.matter)
    try checkRecipient(bulletin.recipient)
    let met =
      bulletin.sort == .first
      ? meet([.writtenReport], of: bulletin.matter, for: [bulletin.recipient], at: moment, act: sequence + 1)
      : []
    return [.bulletinSent(bulletin)] + met
  }

  /// The act is the first entry of its group, so its sequence is known before it is written.
  private func meet(
    _ kinds: [ClockKind], of matter: MatterID, for recipients: [RecipientID], at moment: Moment, act: Int
  ) -> [Event] {
    clocks(of: matter)
      .filter { $0.isOpen && recipients.contains($0.plan.recipient) && kinds.contains($0.plan.kind) }
      .map { .clockMet(ClockMet(clock: $0.id, act: act, metAt: moment.at)) }
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

  /// A first phone report can't be waived: a matter ends as dealt with once its decisive acts are done,
  /// or as 误报 or 不属实 with the name of whoever checked.
  func close(_ closed: MatterClosed) throws(Refusal) -> [Event] {
    let matter = try openMatter(closed.matter)
    if closed.text.allSatisfy(\.isWhitespace) { throw .outcomeNeedsText }
    switch closed.outcome {
    case .handled:
      if let errand = matter.errand {
        try checkClosing(matter, errand, taker: closed.takenBy)
      } else if let owed = clocks(of: matter.id).first(where: { $0.isOpen && $0.plan.decisive }) {
        throw .actOwed(
          number: matter.number, owed.plan.kind, owed.plan.recipient, name: name(of: owed.plan.recipient))
      }
    case .falseAlarm, .untrue:
      if (closed.verifiedBy ?? "").allSatisfy(\.isWhitespace) { throw .outcomeNeedsVerification }
    }
    return [.matterClosed(closed)]
  }

  /// Striking the act that stopped a clock reopens it at its original due.
  func strike(_ struck: EntryStruck) throws(Refusal) -> [Event] {
    guard struck.entry >= 1, struck.entry <= sequence else {
      throw .unknownEntry(struck.entry, last: sequence)
    }
    if struck.reason.allSatisfy(\.isWhitespace) { throw .strikeNeedsReason }
    switch traces[struck.entry] {
    case .struck: throw .entryIsStruck(struck.entry)
    case .fixed: throw .notAnAct(struck.entry, act: nil)
    case .consequence(let act): throw .notAnAct(struck.entry, act: act)
    case .opening(let id):
      if let matter = matters[id], matter.isOpen { throw .entryOpenedErrand(number: matter.number) }
    case .act: break
    // Of an earlier segment only what was carried is known: reports, figures, and acts that met a clock.
    case nil: guard isCarriedAct(struck.entry) else { throw .notAnAct(struck.entry, act: nil) }
    }
    if let matter = matterOpened(by: struck.entry), matter.isOpen {
      throw .reportOpenedMatter(number: matter.number)
    }
    let reopened = clocks.values.filter { $0.metBy == struck.entry }.sorted(by: Clock.comesFirst)
    return [.entryStruck(struck)]
      + reopened.map { .clockReopened(ClockReopened(clock: $0.id, struck: struck.entry)) }
  }

  private func isCarriedAct(_ entry: Int) -> Bool {
    reports.values.contains { $0.entry == entry } || figures.contains { $0.entry == entry }
      || contactNotes.contains { $0.entry == entry }
      || clocks.values.contains { $0.metBy == entry } || isCardEntry(entry) || isAnswer(entry)
  }

  /// The matter that the report in `entry` opened: the earliest report of a matter did.
  private func matterOpened(by entry: Int) -> Matter? {
    guard let report = reports.values.first(where: { $0.entry == entry }) else { return nil }
    if let errand = matters.values.first(where: { $0.errand?.report == report.id }) { return errand }
    guard let id = report.matter, matters[id]?.errand == nil else { return nil }
    let first = reports.values.filter { $0.matter == id }.map(\.entry).min()
    return first == entry ? matters[id] : nil
  }
}
