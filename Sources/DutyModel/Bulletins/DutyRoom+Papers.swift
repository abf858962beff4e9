// How reports on paper and the end of a matter hang together.

extension DutyRoom {
  func decide(_ command: BulletinCommand, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    switch command {
    case .draft(let drafting): try draft(drafting, at: moment)
    case .edit(let editing): try edit(editing, at: moment)
    case .submit(let submitting): try submit(submitting, at: moment)
    case .check(let checking): try check(checking, by: actor)
    case .recall(let recalling): try recall(recalling)
    case .sendBack(let returning): try sendBack(returning)
    case .sign(let signing): try sign(signing, by: actor, at: moment)
    case .counterSign(let signing): try counterSign(signing, by: actor, at: moment)
    case .send(let sending): try send(sending, at: moment)
    case .acknowledge(let acknowledging): try acknowledge(acknowledging, at: moment)
    case .void(let voiding): try void(voiding)
    case .phone(let phoning): try phone(phoning, at: moment)
    case .exemptFinal(let exempting): try exempt(exempting, by: actor, at: moment)
    case .skipNumbers(let skipping): try skip(skipping, at: moment)
    }
  }

  /// What the county has on paper it must hear the end of on paper: a final report left, or somebody named said that
  /// it needn't. A signed report that never left is no end either.
  func checkPapers(of matter: Matter) throws(Refusal) {
    if let unsent = bulletins(of: matter.id).first(where: { $0.state == .signed }) {
      throw .bulletin(.signedIsUnsent(number: matter.number, title(of: unsent)))
    }
    if owesFinalReport(matter.id) {
      throw .bulletin(.finalReportOwed(number: matter.number))
    }
  }

  /// True once a written report on it has left for an office.
  func isOnPaper(_ matter: MatterID) -> Bool {
    bulletins(of: matter).contains(where: \.state.hasLeft)
      || clocks(of: matter).contains {
        $0.plan.kind == .writtenReport && $0.metBy != nil && !$0.plan.recipient.isLeader
      }
  }

  /// What was still being written when the matter ended never leaves; its number, if any, has its reason.
  func voidedByClosing(_ matter: Matter) -> [Event] {
    bulletins(of: matter.id).filter(\.state.isInHand).map {
      .bulletin(.voided(voided($0, .matterClosed)))
    }
  }

  /// A final report that was recorded without a bulletin of ours.
  mutating func apply(_ sent: BulletinSent, entry: Int) {
    guard sent.sort == .final, isTaken(by: sent.receiver, at: sent.recipient),
      matters[sent.matter]?.incident?.finalReport == nil
    else { return }
    matters[sent.matter]?.incident?.finalReport = entry
  }

  /// The exemption was struck: what it had released runs on.
  func finalOwedAgain(on matter: Matter) -> [Event] {
    guard let exemption = matter.incident?.exemption else { return [] }
    return clocks(of: matter.id).compactMap { clock in
      guard clock.plan.kind == .finalReport, let release = clock.release, release.cause != .rules,
        release.entry > exemption.entry, release.name == exemption.name
      else { return nil }
      return .clockReopened(ClockReopened(clock: clock.id, struck: exemption.entry))
    }
  }
}

extension BulletinAct {
  /// True for what somebody wrote down wrongly and can strike. What leads up to a signature is recalled, sent back or
  /// voided instead; a signature and its number stand.
  var isStruckByItself: Bool {
    switch self {
    case .dispatched, .acknowledged, .counterSigned, .phoned, .finalExempted: true
    case .drafted, .edited, .submitted, .checked, .recalled, .returned, .signed, .numbered, .voided,
      .numbersSkipped:
      false
    }
  }
}
