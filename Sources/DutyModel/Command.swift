/// What somebody wants done, in the imperative. `DutyRoom.decide` refuses it or says what happened.
package enum Command: Equatable, Sendable {
  case receiveReport(ReceiveReport)
  case recordCall(CallMade)
  case recordBulletin(BulletinSent)
  case recordFigure(FigureRecorded)
  case openErrand(OpenErrand)
  case answerErrand(ErrandAnswered)
  case remindErrand(ErrandReminded)
  case receiveCallout(ReceiveCallout)
  case recordSpotCheck(RecordSpotCheck)
  case assignMatter(MatterAssigned)
  case closeMatter(CloseMatter)
  case startCard(StartCard)
  case setCardStep(SetCardStep)
  case claimClock(ClockClaimed)
  case releaseClock(ReleaseClock)
  case enterPhase(PhaseEntered)
  case addNote(NoteAdded)
  case strikeEntry(EntryStruck)
  case takeShift(TakeShift)
  case changeShift(ChangeShift)
  case leaveShift(LeaveShift)
  case locateLeader(LeaderLocated)
  /// Record every due time that has passed unmet.
  case noticeMissedClocks(NoFields)
  case adoptSettings(SettingsAdoption)
  case setExerciseClock(ExerciseClock)
  case recordTimeStep(TimeStepped)
  case recordMains(MainsChanged)
  /// The file lies in `attachments/` already.
  case attachFile(FileAttached)
  case joinReport(JoinReport)
  case detachReport(DetachReport)
  case mergeIncident(MergeIncident)
  case reviseIncident(IncidentRevised)
  case verifyIncident(IncidentVerified)
  case chooseFigure(ChooseFigure)
  case openReport(OpenReport)
  case settleReport(SettleReport)
  case bulletin(BulletinCommand)
  case keys(KeyCommand)
}

extension Command {
  /// The names of commands, as machines write them and `query commands` lists them.
  package enum Name: String, Code {
    case receiveReport = "report.receive"
    case recordCall = "call.record"
    case recordBulletin = "bulletin.record"
    case recordFigure = "figure.record"
    case openErrand = "errand.open"
    case answerErrand = "errand.answer"
    case remindErrand = "errand.remind"
    case receiveCallout = "callout.receive"
    case recordSpotCheck = "spot_check.record"
    case assignMatter = "matter.assign"
    case closeMatter = "matter.close"
    case startCard = "card.start"
    case setCardStep = "card.step"
    case claimClock = "clock.claim"
    case releaseClock = "clock.release"
    case enterPhase = "incident.phase"
    case addNote = "note.add"
    case strikeEntry = "entry.strike"
    case takeShift = "shift.take"
    case changeShift = "shift.change"
    case leaveShift = "shift.leave"
    case locateLeader = "leader.locate"
    case noticeMissedClocks = "clock.notice"
    case adoptSettings = "settings.adopt"
    case setExerciseClock = "exercise.clock.set"
    case recordTimeStep = "time.step.record"
    case recordMains = "mains.record"
    case attachFile = "file.attach"
    case joinReport = "report.join"
    case detachReport = "report.detach"
    case mergeIncident = "incident.merge"
    case reviseIncident = "incident.revise"
    case verifyIncident = "incident.verify"
    case chooseFigure = "figure.choose"
    case openReport = "report.open"
    case settleReport = "report.settle"
    case draftBulletin = "bulletin.draft"
    case editBulletin = "bulletin.edit"
    case submitBulletin = "bulletin.submit"
    case checkBulletin = "bulletin.check"
    case recallBulletin = "bulletin.recall"
    case returnBulletin = "bulletin.return"
    case signBulletin = "bulletin.sign"
    case counterSignBulletin = "bulletin.countersign"
    case sendBulletin = "bulletin.send"
    case acknowledgeBulletin = "bulletin.acknowledge"
    case voidBulletin = "bulletin.void"
    case phoneReport = "report.phone"
    case exemptFinal = "final.exempt"
    case skipNumbers = "number.skip"
    case enrollKey = "key.enroll"
    case rotateKey = "key.rotate"
    case revokeKey = "key.revoke"
    case resetKey = "key.reset"
    case failKey = "key.fail"
    case signCheckpoint = "checkpoint.sign"
  }

  package var name: Name {
    switch self {
    case .receiveReport: .receiveReport
    case .recordCall: .recordCall
    case .recordBulletin: .recordBulletin
    case .recordFigure: .recordFigure
    case .openErrand: .openErrand
    case .answerErrand: .answerErrand
    case .remindErrand: .remindErrand
    case .receiveCallout: .receiveCallout
    case .recordSpotCheck: .recordSpotCheck
    case .assignMatter: .assignMatter
    case .closeMatter: .closeMatter
    case .startCard: .startCard
    case .setCardStep: .setCardStep
    case .claimClock: .claimClock
    case .releaseClock: .releaseClock
    case .enterPhase: .enterPhase
    case .addNote: .addNote
    case .strikeEntry: .strikeEntry
    case .takeShift: .takeShift
    case .changeShift: .changeShift
    case .leaveShift: .leaveShift
    case .locateLeader: .locateLeader
    case .noticeMissedClocks: .noticeMissedClocks
    case .adoptSettings: .adoptSettings
    case .setExerciseClock: .setExerciseClock
    case .recordTimeStep: .recordTimeStep
    case .recordMains: .recordMains
    case .attachFile: .attachFile
    case .joinReport: .joinReport
    case .detachReport: .detachReport
    case .mergeIncident: .mergeIncident
    case .reviseIncident: .reviseIncident
    case .verifyIncident: .verifyIncident
    case .chooseFigure: .chooseFigure
    case .openReport: .openReport
    case .settleReport: .settleReport
    case .bulletin(let command): command.name
    case .keys(let command): command.name
    }
  }
}
