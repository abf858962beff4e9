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
    .exemptFinal, .skipNumbers, .revokeKey, .failKey, .signCheckpoint:
    role == .officer || role == .leader
  case .enrollKey, .rotateKey, .resetKey: role == .leader
  case .addNote: role == .officer || role == .leader || role == .trainer
  case .noticeMissedClocks, .adoptSettings, .setExerciseClock, .recordTimeStep, .recordMains: role == .program
  }
}

extension DutyRoom {
  /// In what role a person of the people list acts by default.
  package func role(of person: PersonID) -> Role {
    let posts = settings.person(person)?.posts ?? []
    if posts.contains(.dutyOfficer) { return .officer }
    if posts.contains(.dutyLeader) || posts.contains(.townshipHead) || posts.contains(.partySecretary) {
      return .leader
    }
    return posts.contains(.trainer) ? .trainer : .officer
  }
}
