// What has to be done next for a report that is owed on paper, and whose act that is.

/// The next act on a bulletin, or the one that begins it.
package struct BulletinDuty: Equatable, Sendable {
  /// Nil while nobody has begun it.
  package var bulletin: Bulletin?
  package var act: Command.Name
  /// Whose act it is: a leader signs, officers do the rest.
  package var role: Role
  /// Whom it waits for: who signs now, or instead. Nil where any officer may do it.
  package var person: PersonID?
  /// Since when it waits.
  package var since: Timestamp?
  /// From then on somebody else signs instead.
  package var insteadFrom: Timestamp?

  package init(
    bulletin: Bulletin? = nil, act: Command.Name, role: Role, person: PersonID? = nil,
    since: Timestamp? = nil, insteadFrom: Timestamp? = nil
  ) {
    self.bulletin = bulletin
    self.act = act
    self.role = role
    self.person = person
    self.since = since
    self.insteadFrom = insteadFrom
  }
}

extension DutyRoom {
  /// What a clock that wants paper waits for; nil for the others.
  package func bulletinDuty(for clock: Clock, at instant: Timestamp) -> BulletinDuty? {
    // Asked of every clock that is shown, so what is cheap to tell comes first.
    let kinds = clock.plan.kind.bulletins
    guard !kinds.isEmpty || clock.plan.kind == .acknowledge || clock.plan.kind == .counterSign else {
      return nil
    }
    let own = bulletins(of: clock.plan.matter)
    if clock.plan.kind == .acknowledge {
      let sent = own.first { $0.deliveries.contains { $0.isOwed(since: clock.plan.act) } }
      return BulletinDuty(bulletin: sent, act: .acknowledgeBulletin, role: .officer, since: sent?.sentAt)
    }
    if clock.plan.kind == .counterSign {
      let signed = own.first { $0.last(.signed)?.entry == clock.plan.act }
      return BulletinDuty(
        bulletin: signed, act: .counterSignBulletin, role: .leader, person: signed?.signed?.signer,
        since: signed?.signed?.at)
    }
    // One that left for another office only is still to be sent to this one.
    let unsent = own.last { bulletin in
      kinds.contains(bulletin.kind) && bulletin.state != .void
        && (bulletin.state.isInHand
          || bulletin.delivery(to: clock.plan.recipient) == nil && bulletin.firstSent >= clock.plan.act ?? 0)
    }
    guard let unsent else { return BulletinDuty(act: .draftBulletin, role: .officer) }
    return unsent.state.hasLeft
      ? BulletinDuty(bulletin: unsent, act: .sendBulletin, role: .officer, since: unsent.sentAt)
      : duty(of: unsent, at: instant)
  }

  /// The next act on a bulletin; nil for one that is void or has arrived everywhere.
  package func bulletinDuty(of bulletin: BulletinID, at instant: Timestamp) -> BulletinDuty? {
    bulletins[bulletin].flatMap { duty(of: $0, at: instant) }
  }

  private func duty(of bulletin: Bulletin, at instant: Timestamp) -> BulletinDuty? {
    let since = bulletin.steps.last?.at
    switch bulletin.state {
    case .draft: return BulletinDuty(bulletin: bulletin, act: .submitBulletin, role: .officer, since: since)
    case .checking: return BulletinDuty(bulletin: bulletin, act: .checkBulletin, role: .officer, since: since)
    case .awaitingSignature:
      return BulletinDuty(
        bulletin: bulletin, act: .signBulletin, role: .leader,
        person: signerWanted(for: bulletin, at: instant),
        since: bulletin.waitingSince, insteadFrom: signingPlan(for: bulletin, at: instant).insteadFrom)
    case .signed, .sent:
      return BulletinDuty(bulletin: bulletin, act: .sendBulletin, role: .officer, since: since)
    case .acknowledged, .void: return nil
    }
  }

  /// The report of a matter that is being written, waits or is signed and hasn't left: the latest; nil when none is.
  package func bulletinInHand(of matter: MatterID) -> Bulletin? {
    bulletins(of: matter).last(where: \.state.isInHand)
  }

  /// Bulletins that lie with a leader, the longest first; those of closed matters don't.
  package var awaitingSignature: [Bulletin] {
    unsigned.compactMap { bulletins[$0] }.filter { matters[$0.matter]?.isOpen == true }.sorted {
      ($0.waitingSince ?? Timestamp(), $0.id) < ($1.waitingSince ?? Timestamp(), $1.id)
    }
  }

  /// True when `leader` may sign `bulletin` now, in his turn or instead of whoever signs first.
  package func isFor(_ leader: PersonID, _ bulletin: Bulletin, at instant: Timestamp) -> Bool {
    let plan = signingPlan(for: bulletin, at: instant)
    if plan.signers.contains(leader) { return true }
    return plan.instead.contains(leader) && plan.insteadFrom.map { instant >= $0 } ?? false
  }

  /// The clocks competing for the one line whose next act is a signature, the next due first.
  func clocksToSign(at instant: Timestamp) -> [Clock] {
    Set(unsigned.compactMap { bulletins[$0]?.matter }).flatMap(clocks(of:)).filter {
      $0.isOpen && $0.plan.decisive && $0.plan.standing == .rule
        && bulletinDuty(for: $0, at: instant)?.act == .signBulletin
    }.sorted(by: Clock.comesFirst)
  }

  /// True when an officer can only wait: the text lies with whoever signs first, the limit isn't near, and the time
  /// after which somebody signs instead hasn't come.
  func isWithLeader(_ clock: Clock, at instant: Timestamp) -> Bool {
    guard let duty = bulletinDuty(for: clock, at: instant), duty.act == .signBulletin else { return false }
    if let from = duty.insteadFrom, instant >= from { return false }
    return urgency(of: clock, at: instant) == .running
  }
}

extension ClockKind {
  /// Which reports stop it; empty for those that paper doesn't stop.
  fileprivate var bulletins: [BulletinKind] {
    switch self {
    case .writtenReport: [.first]
    case .followUp, .supplement: [.followUp, .final]
    case .finalReport: [.final]
    case .tellLeader, .phoneReport, .verify, .disasterFigures, .correction, .callBack, .errand, .feedback,
      .acknowledge, .counterSign:
      []
    }
  }
}
