// What a call or a report is for, where whoever makes it doesn't say: what is owed says it.

extension DutyRoom {
  /// What a call to `recipient` is for: what it owes next, a correction before all.
  package func nextPurpose(of matter: MatterID, to recipient: RecipientID) -> CallPurpose {
    let open = openKinds(of: matter, to: recipient)
    if open.contains(.correction) { return .correction }
    if open.contains(.phoneReport) || !open.contains(.followUp) { return .report }
    return .followUp
  }

  /// Which report goes to `recipient` next.
  package func nextBulletin(of matter: MatterID, to recipient: RecipientID) -> BulletinSort {
    let open = openKinds(of: matter, to: recipient)
    if open.contains(.writtenReport) { return .first }
    if open.contains(.finalReport) { return .final }
    if open.contains(.disasterFigures) && !open.contains(.followUp) { return .figures }
    let isReported = clocks(of: matter).contains {
      $0.plan.kind == .writtenReport && $0.plan.recipient == recipient && $0.metBy != nil
    }
    return isReported || open.contains(.followUp) || open.contains(.supplement) ? .followUp : .first
  }

  private func openKinds(of matter: MatterID, to recipient: RecipientID) -> Set<ClockKind> {
    Set(clocks(of: matter).filter { $0.isOpen && $0.plan.recipient == recipient }.map(\.plan.kind))
  }
}

extension ClockKind {
  /// True when something written stops it, so that no call is due.
  package var isOnPaper: Bool {
    switch self {
    case .writtenReport, .followUp, .finalReport, .supplement, .disasterFigures, .acknowledge, .counterSign:
      true
    case .tellLeader, .phoneReport, .verify, .correction, .callBack, .errand, .feedback: false
    }
  }
}
