/// Who may do what: the one table.
package func may(_ role: Role, _ command: Command.Name) -> Bool {
  switch command {
  case .receiveReport: role == .officer || role == .leader || role == .inbox
  case .recordCall, .recordBulletin, .recordFigure, .openErrand, .answerErrand, .remindErrand,
    .receiveCallout, .recordSpotCheck, .assignMatter, .closeMatter, .joinReport, .detachReport,
    .mergeIncident,
    .reviseIncident, .verifyIncident, .chooseFigure, .claimClock, .releaseClock, .enterPhase, .startCard,
    .setCardStep, .strikeEntry, .takeShift, .changeShift, .leaveShift, .locateLeader, .attachFile,
    .openReport, .settleReport,
    .draftBulletin, .editBulletin, .submitBulletin, .checkBulletin, .recallBulletin, .returnBulletin,
    .signBulletin, .counterSignBulletin, .sendBulletin, .acknowledgeBulletin, .voidBulletin, .phoneReport,
    .exemptFinal, .skipNumbers, .revokeKey, .signCheckpoint:
    role == .officer || role == .leader
  case .enrollKey, .rotateKey, .resetKey: role == .leader
  case .addNote: role == .officer || role == .leader || role == .trainer
  case .noticeMissedClocks, .adoptSettings, .setExerciseClock, .recordTimeStep, .recordMains, .failKey:
    role == .program
  }
}

extension DutyRoom {
  /// In what role a person of the people list acts by default.
  package func role(of person: PersonID) -> Role {
    guard let known = settings.person(person) else { return .officer }
    if known.posts.contains(.dutyOfficer) { return .officer }
    if known.isLeader { return .leader }
    return known.posts.contains(.trainer) ? .trainer : .officer
  }
}
