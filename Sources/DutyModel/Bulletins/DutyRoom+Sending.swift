// What leaves the room, which clocks that stops, and who has it.

extension DutyRoom {
  /// 报出: a signed bulletin left for one office. That it left stops the written clocks; whether it arrived is a clock
  /// of its own, until somebody there gives his name.
  func send(_ command: SendBulletin, at moment: Moment) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .sendBulletin)
    let matter = try openMatter(bulletin.matter)
    guard !bulletin.state.isEditable else { throw notNow(bulletin, .sendBulletin) }
    try checkRecipient(command.recipient)
    try checkKept(command.receiver, "receiver")
    var dispatched = BulletinDispatched()
    dispatched.bulletin = bulletin.id
    dispatched.matter = matter.id
    dispatched.recipient = command.recipient
    dispatched.channel = command.channel
    dispatched.receiver = command.receiver.flatMap { isBlank($0) ? nil : $0 }
    dispatched.attachments = command.attachments
    dispatched.text = command.text
    let act = ClockAct(act: sequence + 1, at: moment.at)
    let events: [Event] =
      [.bulletin(.dispatched(dispatched))]
      + consequences(of: bulletin.kind.sort, to: command.recipient, about: matter, act: act)
    // Sent anew, the receipt is owed since the first time.
    let owed = bulletin.delivery(to: command.recipient).map { receiptClocks(for: $0, of: matter.id) } ?? []
    if dispatched.receiver != nil {
      return events + owed.map { .clockMet(ClockMet(clock: $0.id, act: act.act, metAt: act.at)) }
    }
    return events
      + (owed.isEmpty ? acknowledgementClock(for: command.recipient, of: matter.id, act: act) : [])
  }

  /// The open clocks on the receipt of a delivery.
  private func receiptClocks(for delivery: Delivery, of matter: MatterID) -> [Clock] {
    clocks(of: matter).filter {
      $0.isOpen && $0.plan.kind == .acknowledge && $0.plan.recipient == delivery.recipient
        && delivery.isOwed(since: $0.plan.act)
    }
  }

  /// 签收: by name, or nobody can ask back.
  func acknowledge(_ command: AcknowledgeBulletin, at moment: Moment) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .acknowledgeBulletin)
    guard let delivery = bulletin.delivery(to: command.recipient) else {
      throw .bulletin(.notSentTo(name(of: command.recipient)))
    }
    if isBlank(command.receiver) { throw .bulletin(.receiverMissing(name(of: command.recipient))) }
    if let receiver = delivery.receiver {
      throw .bulletin(.acknowledgedAlready(name(of: command.recipient), receiver: receiver))
    }
    try checkKept(command.receiver, "receiver")
    var acknowledged = BulletinAcknowledged()
    acknowledged.bulletin = bulletin.id
    acknowledged.matter = bulletin.matter
    acknowledged.recipient = command.recipient
    acknowledged.receiver = command.receiver
    acknowledged.means = command.means
    acknowledged.text = command.text
    let act = sequence + 1
    return [.bulletin(.acknowledged(acknowledged))]
      + receiptClocks(for: delivery, of: bulletin.matter).map {
        .clockMet(ClockMet(clock: $0.id, act: act, metAt: moment.at))
      }
  }

  private func acknowledgementClock(
    for recipient: RecipientID, of matter: MatterID, act: ClockAct
  ) -> [Event] {
    guard !recipient.isLeader else { return [] }
    let own = clocks(of: matter)
    let rounds = own.filter { $0.plan.kind == .acknowledge && $0.plan.recipient == recipient }
    var plan = ClockStarted(
      matter: matter, kind: .acknowledge, recipient: recipient,
      round: 1 + (rounds.map(\.plan.round).max() ?? 0))
    plan.decisive = own.contains { $0.plan.recipient == recipient && $0.plan.decisive }
    plan.basis = LocalText("报出后要有人签收", "what was sent is to be acknowledged by name")
    return [.clockStarted(plan.running(settings.policy.acknowledgeMinutes, from: act.at, act: act.act))]
  }

  /// A word has to be made good within a day.
  func counterSigningClock(for bulletin: Bulletin, _ signOff: SignOff, at moment: Moment) -> [Event] {
    guard signOff.kind == .authority else { return [] }
    let rounds = clocks(of: bulletin.matter).filter { $0.plan.kind == .counterSign }
    var plan = ClockStarted(
      matter: bulletin.matter, kind: .counterSign, recipient: .party,
      round: 1 + (rounds.map(\.plan.round).max() ?? 0))
    let person = settings.person(signOff.signer)
    plan.party = Counterpart(name: person?.name ?? signOff.signer.rawValue, phone: person?.phones.first).short
    plan.basis = LocalText("授权签的，本人要补签", "a word is made good by his own hand")
    return [
      .clockStarted(plan.running(settings.policy.counterSignMinutes, from: signOff.at, act: sequence + 1))
    ]
  }

  func counterSigningClocks(of bulletin: Bulletin) -> [Clock] {
    guard let entry = bulletin.last(.signed)?.entry else { return [] }
    return clocks(of: bulletin.matter).filter { $0.plan.kind == .counterSign && $0.plan.act == entry }
  }

  /// A report by phone. It needs no signature; it says under whose authority it was made.
  func phone(_ command: PhoneReport, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard matter.incident != nil else { throw .notAnIncident(number: matter.number) }
    try checkRecipient(command.recipient)
    if let id = command.bulletin {
      guard let bulletin = bulletins[id] else { throw .bulletin(.unknown(id)) }
      if bulletin.matter != matter.id { throw .bulletin(.draftOfAnotherMatter(number: matter.number)) }
    }
    if let word = command.word { try checkWord(word, at: moment) }
    var phoned = ReportPhoned()
    phoned.matter = matter.id
    phoned.bulletin = command.bulletin
    phoned.purpose = command.purpose
    phoned.recipient = command.recipient
    phoned.phone = command.phone
    phoned.receiver = command.receiver
    phoned.readBack = command.readBack
    phoned.text = command.text
    phoned.word = command.word
    phoned.authority = command.word != nil ? .word : isLeaderTold(of: matter.id) ? .leaderTold : .standing
    phoned.figures = bulletinFigures(of: matter.id, explaining: [])
    guard isTaken(by: command.receiver, at: command.recipient) else { return [.bulletin(.phoned(phoned))] }
    let act = ClockAct(act: sequence + 1, at: moment.at)
    return [.bulletin(.phoned(phoned))]
      + consequences(of: command.purpose, to: command.recipient, about: matter, act: act)
  }

  /// True once any leader of ours knows of it.
  private func isLeaderTold(of matter: MatterID) -> Bool {
    clocks(of: matter).contains { $0.plan.kind == .tellLeader && $0.metBy != nil }
  }

  /// 终报不再要求: by the county's named answer, or by our leader with his reason.
  func exempt(_ command: FinalExempted, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard let incident = matter.incident else { throw .notAnIncident(number: matter.number) }
    if incident.exemption != nil { return [] }
    try checkOccurred(command.said, at: moment)
    var exempted = command
    if command.cause == .leader {
      if isBlank(command.reason) { throw .releaseNeedsReason }
      if isBlank(command.name), actor.role == .leader, let person = actor.person {
        exempted.name = settings.person(person)?.name ?? ""
      }
    }
    if isBlank(exempted.name) { throw .releaseNeedsName }
    let released = clocks(of: matter.id).filter { $0.isOpen && $0.plan.kind == .finalReport }
    return [.bulletin(.finalExempted(exempted))]
      + released.map {
        .clockReleased(
          ClockReleased(
            clock: $0.id, cause: exempted.cause.cause, name: exempted.name, said: exempted.said,
            reason: exempted.reason))
      }
  }
}

extension ClockStarted {
  /// It with a limit of `minutes` from an act of ours.
  func running(_ minutes: Int, from start: Timestamp, act: Int) -> ClockStarted {
    var plan = self
    plan.from = .lastReport
    plan.start = start
    plan.minutes = minutes
    plan.due = start.adding(minutes: minutes)
    plan.act = act
    return plan
  }
}
