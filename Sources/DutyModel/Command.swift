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
  case closeMatter(MatterClosed)
  case startCard(StartCard)
  case setCardStep(SetCardStep)
  case claimClock(ClockClaimed)
  case releaseClock(ClockReleased)
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
  case joinReport(JoinReport)
  case detachReport(DetachReport)
  case mergeIncident(MergeIncident)
  case reviseIncident(IncidentRevised)
  case verifyIncident(IncidentVerified)
  case chooseFigure(ChooseFigure)
}

/// `report.receive`: a ring, a message or a file, with the matter it belongs to when that is known.
package struct ReceiveReport: FieldRecord {
  package var content = ReportContent()
  package var matter: MatterID?
  /// What has to be done because of it: an order, a promised call, feedback.
  package var errand: BroughtErrand?

  package init() {}

  package init(content: ReportContent, matter: MatterID? = nil, errand: BroughtErrand? = nil) {
    self.content = content
    self.matter = matter
    self.errand = errand
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try content.visit(&fields)
    try fields.field("matter", &matter)
    try fields.field("errand", &errand)
  }
}

/// `shift.take`: these people are on duty now; a track on which nobody is named comes from the roster.
package struct TakeShift: FieldRecord {
  package var leader: PersonID?
  package var officers: [PersonID] = []
  package var reserve: [PersonID] = []

  package init() {}

  package init(leader: PersonID? = nil, officers: [PersonID] = [], reserve: [PersonID] = []) {
    self.leader = leader
    self.officers = officers
    self.reserve = reserve
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("leader", &leader)
    try fields.field("officers", list: &officers)
    try fields.field("reserve", list: &reserve)
  }
}

/// `shift.change`: the leader hands over, an officer comes or one of two goes; the shift goes on.
package struct ChangeShift: FieldRecord {
  package var leader: PersonID?
  package var joining: [PersonID] = []
  package var leaving: [PersonID] = []
  /// Who takes the open matters of those who leave; nobody named, the first officer who stays.
  package var taker: PersonID?
  package var reason: String?

  package init() {}

  package init(
    leader: PersonID? = nil, joining: [PersonID] = [], leaving: [PersonID] = [], taker: PersonID? = nil,
    reason: String? = nil
  ) {
    self.leader = leader
    self.joining = joining
    self.leaving = leaving
    self.taker = taker
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("leader", &leader)
    try fields.field("joining", list: &joining)
    try fields.field("leaving", list: &leaving)
    try fields.field("taker", &taker)
    try fields.field("reason", &reason)
  }
}

/// `shift.leave`: the shift ends; open matters need a taker or a reason.
package struct LeaveShift: FieldRecord {
  package var taker: PersonID?
  package var reason: String?

  package init() {}

  package init(taker: PersonID? = nil, reason: String? = nil) {
    self.taker = taker
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("taker", &taker)
    try fields.field("reason", &reason)
  }
}

/// A command without arguments.
package struct NoFields: FieldRecord {
  package init() {}
  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {}
}

/// Station files to adopt, already read: the program submits it at start and when a file changes.
package struct SettingsAdoption: FieldRecord {
  package var station: StationAdopted?
  package var people: [Adopted<Person>] = []
  package var roster: [Adopted<RosterSpan>] = []
  package var policy: [PolicyAdopted] = []
  package var cards: [Adopted<Card>] = []
  package var registers = RegisterAdoption()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("station", &station)
    try fields.field("people", list: &people)
    try fields.field("roster", list: &roster)
    try fields.field("policy", list: &policy)
    try fields.field("cards", list: &cards)
    try registers.visit(&fields)
  }
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
    case joinReport = "report.join"
    case detachReport = "report.detach"
    case mergeIncident = "incident.merge"
    case reviseIncident = "incident.revise"
    case verifyIncident = "incident.verify"
    case chooseFigure = "figure.choose"
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
    case .joinReport: .joinReport
    case .detachReport: .detachReport
    case .mergeIncident: .mergeIncident
    case .reviseIncident: .reviseIncident
    case .verifyIncident: .verifyIncident
    case .chooseFigure: .chooseFigure
    }
  }

  /// Reads the arguments of the command called `name`.
  package init<V: FieldVisitor>(_ name: Name, reading fields: inout V) throws(FieldFault) {
    switch name {
    case .receiveReport: self = .receiveReport(try ReceiveReport(reading: &fields))
    case .recordCall: self = .recordCall(try CallMade(reading: &fields))
    case .recordBulletin: self = .recordBulletin(try BulletinSent(reading: &fields))
    case .recordFigure: self = .recordFigure(try FigureRecorded(reading: &fields))
    case .openErrand: self = .openErrand(try OpenErrand(reading: &fields))
    case .answerErrand: self = .answerErrand(try ErrandAnswered(reading: &fields))
    case .remindErrand: self = .remindErrand(try ErrandReminded(reading: &fields))
    case .receiveCallout: self = .receiveCallout(try ReceiveCallout(reading: &fields))
    case .recordSpotCheck: self = .recordSpotCheck(try RecordSpotCheck(reading: &fields))
    case .assignMatter: self = .assignMatter(try MatterAssigned(reading: &fields))
    case .closeMatter: self = .closeMatter(try MatterClosed(reading: &fields))
    case .startCard: self = .startCard(try StartCard(reading: &fields))
    case .setCardStep: self = .setCardStep(try SetCardStep(reading: &fields))
    case .claimClock: self = .claimClock(try ClockClaimed(reading: &fields))
    case .releaseClock: self = .releaseClock(try ClockReleased(reading: &fields))
    case .enterPhase: self = .enterPhase(try PhaseEntered(reading: &fields))
    case .addNote: self = .addNote(try NoteAdded(reading: &fields))
    case .strikeEntry: self = .strikeEntry(try EntryStruck(reading: &fields))
    case .takeShift: self = .takeShift(try TakeShift(reading: &fields))
    case .changeShift: self = .changeShift(try ChangeShift(reading: &fields))
    case .leaveShift: self = .leaveShift(try LeaveShift(reading: &fields))
    case .locateLeader: self = .locateLeader(try LeaderLocated(reading: &fields))
    case .noticeMissedClocks: self = .noticeMissedClocks(try NoFields(reading: &fields))
    case .adoptSettings: self = .adoptSettings(try SettingsAdoption(reading: &fields))
    case .setExerciseClock: self = .setExerciseClock(try ExerciseClock(reading: &fields))
    case .recordTimeStep: self = .recordTimeStep(try TimeStepped(reading: &fields))
    case .joinReport: self = .joinReport(try JoinReport(reading: &fields))
    case .detachReport: self = .detachReport(try DetachReport(reading: &fields))
    case .mergeIncident: self = .mergeIncident(try MergeIncident(reading: &fields))
    case .reviseIncident: self = .reviseIncident(try IncidentRevised(reading: &fields))
    case .verifyIncident: self = .verifyIncident(try IncidentVerified(reading: &fields))
    case .chooseFigure: self = .chooseFigure(try ChooseFigure(reading: &fields))
    }
  }

  /// Shows the arguments to a writer or to a check.
  package func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .receiveReport(let record): try record.write(to: &fields)
    case .recordCall(let record): try record.write(to: &fields)
    case .recordBulletin(let record): try record.write(to: &fields)
    case .recordFigure(let record): try record.write(to: &fields)
    case .openErrand(let record): try record.write(to: &fields)
    case .answerErrand(let record): try record.write(to: &fields)
    case .remindErrand(let record): try record.write(to: &fields)
    case .receiveCallout(let record): try record.write(to: &fields)
    case .recordSpotCheck(let record): try record.write(to: &fields)
    case .assignMatter(let record): try record.write(to: &fields)
    case .closeMatter(let record): try record.write(to: &fields)
    case .startCard(let record): try record.write(to: &fields)
    case .setCardStep(let record): try record.write(to: &fields)
    case .claimClock(let record): try record.write(to: &fields)
    case .releaseClock(let record): try record.write(to: &fields)
    case .enterPhase(let record): try record.write(to: &fields)
    case .addNote(let record): try record.write(to: &fields)
    case .strikeEntry(let record): try record.write(to: &fields)
    case .takeShift(let record): try record.write(to: &fields)
    case .changeShift(let record): try record.write(to: &fields)
    case .leaveShift(let record): try record.write(to: &fields)
    case .locateLeader(let record): try record.write(to: &fields)
    case .noticeMissedClocks(let record): try record.write(to: &fields)
    case .adoptSettings(let record): try record.write(to: &fields)
    case .setExerciseClock(let record): try record.write(to: &fields)
    case .recordTimeStep(let record): try record.write(to: &fields)
    case .joinReport(let record): try record.write(to: &fields)
    case .detachReport(let record): try record.write(to: &fields)
    case .mergeIncident(let record): try record.write(to: &fields)
    case .reviseIncident(let record): try record.write(to: &fields)
    case .verifyIncident(let record): try record.write(to: &fields)
    case .chooseFigure(let record): try record.write(to: &fields)
    }
  }
}

/// Who may do what: the one table.
package func may(_ role: Role, _ command: Command.Name) -> Bool {
  switch command {
  case .receiveReport: role == .officer || role == .leader || role == .inbox
  case .recordCall, .recordBulletin, .recordFigure, .openErrand, .answerErrand, .remindErrand,
    .receiveCallout, .recordSpotCheck, .assignMatter, .closeMatter, .joinReport, .detachReport,
    .mergeIncident,
    .reviseIncident, .verifyIncident, .chooseFigure, .claimClock, .releaseClock, .enterPhase, .startCard,
    .setCardStep, .strikeEntry, .takeShift, .changeShift, .leaveShift, .locateLeader:
    role == .officer || role == .leader
  case .addNote: role == .officer || role == .leader || role == .trainer
  case .noticeMissedClocks, .adoptSettings, .setExerciseClock, .recordTimeStep: role == .program
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
