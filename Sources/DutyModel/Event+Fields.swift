extension Event {
  /// The type as the journal writes it.
  package var type: String {
    switch self {
    case .segmentOpened: "segment.opened/1"
    case .journalRepaired: "journal.repaired/1"
    case .stationAdopted: "station.adopted/1"
    case .peopleAdopted: "people.adopted/1"
    case .rosterAdopted: "roster.adopted/1"
    case .policyAdopted: "policy.adopted/1"
    case .cardsAdopted: "cards.adopted/1"
    case .registerAdopted(let part): part.adoptedType
    case .reportReceived: "report.received/1"
    case .reportJoined: "report.joined/1"
    case .incidentOpened: "incident.opened/1"
    case .figureRecorded: "figure.recorded/1"
    case .clockStarted: "clock.started/1"
    case .clockMet: "clock.met/1"
    case .clockMissed: "clock.missed/1"
    case .clockReopened: "clock.reopened/1"
    case .clockReplanned: "clock.replanned/1"
    case .clockPhoned: "clock.phoned/1"
    case .clockClaimed: "clock.claimed/1"
    case .clockReleased: "clock.released/1"
    case .phaseEntered: "phase.entered/1"
    case .callMade: "call.made/1"
    case .bulletinSent: "bulletin.sent/1"
    case .matterAssigned: "matter.assigned/1"
    case .matterClosed: "matter.closed/1"
    case .cardStarted: "card.started/1"
    case .cardStepSet: "card.step.set/1"
    case .shiftTaken: "shift.taken/1"
    case .shiftChanged: "shift.changed/1"
    case .shiftLeft: "shift.left/1"
    case .leaderLocated: "leader.located/1"
    case .noteAdded: "note.added/1"
    case .entryStruck: "entry.struck/1"
    case .exerciseClockSet: "exercise.clock.set/1"
    case .timeStepped: "time.stepped/1"
    case .mainsChanged: "mains.changed/1"
    case .fileAttached: "file.attached/1"
    case .errandOpened: "errand.opened/1"
    case .errandAnswered: "errand.answered/1"
    case .errandReminded: "errand.reminded/1"
    case .spotCheckRecorded: "spot_check.recorded/1"
    case .reportDetached: "report.detached/1"
    case .incidentRevised: "incident.revised/1"
    case .incidentVerified: "incident.verified/1"
    case .figureChosen: "figure.chosen/1"
    case .matterReopened: "matter.reopened/1"
    case .reportSettled: "report.settled/1"
    case .bulletin(let act): act.type
    case .keys(let act): act.type
    case .carried(let carried): carried.type
    case .unknown(let type): type
    }
  }

  /// Reads the data of an entry of `type`; nil when this program doesn't know the type or its version.
  package init?<V: FieldVisitor>(type: String, reading fields: inout V) throws(FieldFault) {
    switch type {
    case "segment.opened/1": self = .segmentOpened(try SegmentOpened(reading: &fields))
    case "journal.repaired/1": self = .journalRepaired(try JournalRepaired(reading: &fields))
    case "station.adopted/1": self = .stationAdopted(try StationAdopted(reading: &fields))
    case "people.adopted/1": self = .peopleAdopted(try Adopted<Person>(reading: &fields))
    case "roster.adopted/1": self = .rosterAdopted(try Adopted<RosterSpan>(reading: &fields))
    case "policy.adopted/1": self = .policyAdopted(try PolicyAdopted(reading: &fields))
    case "cards.adopted/1": self = .cardsAdopted(try Adopted<Card>(reading: &fields))
    case "report.received/1": self = .reportReceived(try ReportReceived(reading: &fields))
    case "report.joined/1": self = .reportJoined(try ReportJoined(reading: &fields))
    case "incident.opened/1": self = .incidentOpened(try IncidentOpened(reading: &fields))
    case "figure.recorded/1": self = .figureRecorded(try FigureRecorded(reading: &fields))
    case "clock.started/1": self = .clockStarted(try ClockStarted(reading: &fields))
    case "clock.met/1": self = .clockMet(try ClockMet(reading: &fields))
    case "clock.missed/1": self = .clockMissed(try ClockMissed(reading: &fields))
    case "clock.reopened/1": self = .clockReopened(try ClockReopened(reading: &fields))
    case "clock.replanned/1": self = .clockReplanned(try ClockReplanned(reading: &fields))
    case "clock.phoned/1": self = .clockPhoned(try ClockPhoned(reading: &fields))
    case "clock.claimed/1": self = .clockClaimed(try ClockClaimed(reading: &fields))
    case "clock.released/1": self = .clockReleased(try ClockReleased(reading: &fields))
    case "phase.entered/1": self = .phaseEntered(try PhaseEntered(reading: &fields))
    case "call.made/1": self = .callMade(try CallMade(reading: &fields))
    case "bulletin.sent/1": self = .bulletinSent(try BulletinSent(reading: &fields))
    case "matter.assigned/1": self = .matterAssigned(try MatterAssigned(reading: &fields))
    case "matter.closed/1": self = .matterClosed(try MatterClosed(reading: &fields))
    case "card.started/1": self = .cardStarted(try CardStarted(reading: &fields))
    case "card.step.set/1": self = .cardStepSet(try CardStepSet(reading: &fields))
    case "shift.taken/1": self = .shiftTaken(try Shift(reading: &fields))
    case "shift.changed/1": self = .shiftChanged(try ShiftChanged(reading: &fields))
    case "leader.located/1": self = .leaderLocated(try LeaderLocated(reading: &fields))
    case "shift.left/1": self = .shiftLeft(try ShiftLeft(reading: &fields))
    case "note.added/1": self = .noteAdded(try NoteAdded(reading: &fields))
    case "entry.struck/1": self = .entryStruck(try EntryStruck(reading: &fields))
    case "exercise.clock.set/1": self = .exerciseClockSet(try ExerciseClock(reading: &fields))
    case "time.stepped/1": self = .timeStepped(try TimeStepped(reading: &fields))
    case "mains.changed/1": self = .mainsChanged(try MainsChanged(reading: &fields))
    case "file.attached/1": self = .fileAttached(try FileAttached(reading: &fields))
    case "errand.opened/1": self = .errandOpened(try ErrandOpened(reading: &fields))
    case "errand.answered/1": self = .errandAnswered(try ErrandAnswered(reading: &fields))
    case "errand.reminded/1": self = .errandReminded(try ErrandReminded(reading: &fields))
    case "spot_check.recorded/1": self = .spotCheckRecorded(try SpotCheckRecorded(reading: &fields))
    case "report.detached/1": self = .reportDetached(try ReportDetached(reading: &fields))
    case "incident.revised/1": self = .incidentRevised(try IncidentRevised(reading: &fields))
    case "incident.verified/1": self = .incidentVerified(try IncidentVerified(reading: &fields))
    case "figure.chosen/1": self = .figureChosen(try FigureChosen(reading: &fields))
    case "matter.reopened/1": self = .matterReopened(try MatterReopened(reading: &fields))
    case "report.settled/1": self = .reportSettled(try ReportSettled(reading: &fields))
    default:
      if let carried = try Carried(type: type, reading: &fields) {
        self = .carried(carried)
      } else if let part = try RegisterPart(adopted: type, reading: &fields) {
        self = .registerAdopted(part)
      } else if let act = try BulletinAct(type: type, reading: &fields) {
        self = .bulletin(act)
      } else if let act = try KeyAct(type: type, reading: &fields) {
        self = .keys(act)
      } else {
        return nil
      }
    }
  }

  /// Shows the data to a writer. An unknown entry has none that we could write.
  package func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .segmentOpened(let record): try record.write(to: &fields)
    case .journalRepaired(let record): try record.write(to: &fields)
    case .stationAdopted(let record): try record.write(to: &fields)
    case .peopleAdopted(let record): try record.write(to: &fields)
    case .rosterAdopted(let record): try record.write(to: &fields)
    case .policyAdopted(let record): try record.write(to: &fields)
    case .cardsAdopted(let record): try record.write(to: &fields)
    case .registerAdopted(let part): try part.write(to: &fields)
    case .reportReceived(let record): try record.write(to: &fields)
    case .reportJoined(let record): try record.write(to: &fields)
    case .incidentOpened(let record): try record.write(to: &fields)
    case .figureRecorded(let record): try record.write(to: &fields)
    case .clockStarted(let record): try record.write(to: &fields)
    case .clockMet(let record): try record.write(to: &fields)
    case .clockMissed(let record): try record.write(to: &fields)
    case .clockReopened(let record): try record.write(to: &fields)
    case .clockReplanned(let record): try record.write(to: &fields)
    case .clockPhoned(let record): try record.write(to: &fields)
    case .clockClaimed(let record): try record.write(to: &fields)
    case .clockReleased(let record): try record.write(to: &fields)
    case .phaseEntered(let record): try record.write(to: &fields)
    case .callMade(let record): try record.write(to: &fields)
    case .bulletinSent(let record): try record.write(to: &fields)
    case .matterAssigned(let record): try record.write(to: &fields)
    case .matterClosed(let record): try record.write(to: &fields)
    case .cardStarted(let record): try record.write(to: &fields)
    case .cardStepSet(let record): try record.write(to: &fields)
    case .shiftTaken(let record): try record.write(to: &fields)
    case .shiftChanged(let record): try record.write(to: &fields)
    case .shiftLeft(let record): try record.write(to: &fields)
    case .leaderLocated(let record): try record.write(to: &fields)
    case .noteAdded(let record): try record.write(to: &fields)
    case .entryStruck(let record): try record.write(to: &fields)
    case .exerciseClockSet(let record): try record.write(to: &fields)
    case .timeStepped(let record): try record.write(to: &fields)
    case .mainsChanged(let record): try record.write(to: &fields)
    case .fileAttached(let record): try record.write(to: &fields)
    case .errandOpened(let record): try record.write(to: &fields)
    case .errandAnswered(let record): try record.write(to: &fields)
    case .errandReminded(let record): try record.write(to: &fields)
    case .spotCheckRecorded(let record): try record.write(to: &fields)
    case .reportDetached(let record): try record.write(to: &fields)
    case .incidentRevised(let record): try record.write(to: &fields)
    case .incidentVerified(let record): try record.write(to: &fields)
    case .figureChosen(let record): try record.write(to: &fields)
    case .matterReopened(let record): try record.write(to: &fields)
    case .reportSettled(let record): try record.write(to: &fields)
    case .bulletin(let act): try act.write(to: &fields)
    case .keys(let act): try act.write(to: &fields)
    case .carried(let carried): try carried.write(to: &fields)
    case .unknown: break
    }
  }
}

extension Carried {
  var type: String {
    switch self {
    case .station: "carried.station/1"
    case .people: "carried.people/1"
    case .roster: "carried.roster/1"
    case .policy: "carried.policy/1"
    case .cards: "carried.cards/1"
    case .register(let part): part.carriedType
    case .shift: "carried.shift/1"
    case .contact: "carried.contact/1"
    case .counters: "carried.counters/1"
    case .matter: "carried.matter/1"
    case .report: "carried.report/1"
    case .figure: "carried.figure/1"
    case .answer: "carried.answer/1"
    case .bulletin: "carried.bulletin/1"
    case .bulletinContent: "carried.bulletin_content/1"
    case .bulletinLetter: "carried.bulletin_letter/1"
    case .key: "carried.key/1"
    case .clock: "carried.clock/1"
    case .cardRun: "carried.card_run/1"
    case .cardMark: "carried.card_mark/1"
    case .exerciseClock: "carried.exercise_clock/1"
    case .commands: "carried.commands/1"
    }
  }

  init?<V: FieldVisitor>(type: String, reading fields: inout V) throws(FieldFault) {
    switch type {
    case "carried.station/1": self = .station(try StationAdopted(reading: &fields))
    case "carried.people/1": self = .people(try Adopted<Person>(reading: &fields))
    case "carried.roster/1": self = .roster(try Adopted<RosterSpan>(reading: &fields))
    case "carried.policy/1": self = .policy(try PolicyAdopted(reading: &fields))
    case "carried.cards/1": self = .cards(try Adopted<Card>(reading: &fields))
    case "carried.shift/1": self = .shift(try Shift(reading: &fields))
    case "carried.contact/1": self = .contact(try ContactNote(reading: &fields))
    case "carried.counters/1": self = .counters(try Counters(reading: &fields))
    case "carried.matter/1": self = .matter(try Matter(reading: &fields))
    case "carried.report/1": self = .report(try IncomingReport(reading: &fields))
    case "carried.figure/1": self = .figure(try LedgerFigure(reading: &fields))
    case "carried.answer/1": self = .answer(try KnownAnswer(reading: &fields))
    case "carried.bulletin/1": self = .bulletin(try Bulletin(reading: &fields))
    case "carried.bulletin_content/1": self = .bulletinContent(try CarriedContent(reading: &fields))
    case "carried.bulletin_letter/1": self = .bulletinLetter(try CarriedLetter(reading: &fields))
    case "carried.key/1": self = .key(try EnrolledKey(reading: &fields))
    case "carried.clock/1": self = .clock(try Clock(reading: &fields))
    case "carried.card_run/1": self = .cardRun(try CardRun(reading: &fields))
    case "carried.card_mark/1": self = .cardMark(try CardMark(reading: &fields))
    case "carried.exercise_clock/1": self = .exerciseClock(try ExerciseClock(reading: &fields))
    case "carried.commands/1": self = .commands(try StoredCommands(reading: &fields))
    default:
      guard let part = try RegisterPart(carried: type, reading: &fields) else { return nil }
      self = .register(part)
    }
  }

  func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    switch self {
    case .station(let record): try record.write(to: &fields)
    case .people(let record): try record.write(to: &fields)
    case .roster(let record): try record.write(to: &fields)
    case .policy(let record): try record.write(to: &fields)
    case .cards(let record): try record.write(to: &fields)
    case .register(let part): try part.write(to: &fields)
    case .shift(let record): try record.write(to: &fields)
    case .contact(let record): try record.write(to: &fields)
    case .counters(let record): try record.write(to: &fields)
    case .matter(let record): try record.write(to: &fields)
    case .report(let record): try record.write(to: &fields)
    case .figure(let record): try record.write(to: &fields)
    case .answer(let record): try record.write(to: &fields)
    case .bulletin(let record): try record.write(to: &fields)
    case .bulletinContent(let record): try record.write(to: &fields)
    case .bulletinLetter(let record): try record.write(to: &fields)
    case .key(let record): try record.write(to: &fields)
    case .clock(let record): try record.write(to: &fields)
    case .cardRun(let record): try record.write(to: &fields)
    case .cardMark(let record): try record.write(to: &fields)
    case .exerciseClock(let record): try record.write(to: &fields)
    case .commands(let record): try record.write(to: &fields)
    }
  }
}
