/// What happened, in the past tense. Every case is one entry type of the journal; its name there carries
/// a version, and a name or a field never changes its meaning. What it carries lies on the heap: the largest case is
/// many times as large as the usual one, and entries come in tens of thousands.
package indirect enum Event: Equatable, Sendable {
  case segmentOpened(SegmentOpened)
  case journalRepaired(JournalRepaired)
  case stationAdopted(StationAdopted)
  case peopleAdopted(Adopted<Person>)
  case rosterAdopted(Adopted<RosterSpan>)
  case policyAdopted(PolicyAdopted)
  case cardsAdopted(Adopted<Card>)
  case registerAdopted(RegisterPart)
  case reportReceived(ReportReceived)
  case reportJoined(ReportJoined)
  case incidentOpened(IncidentOpened)
  case figureRecorded(FigureRecorded)
  case clockStarted(ClockStarted)
  case clockMet(ClockMet)
  case clockMissed(ClockMissed)
  case clockReopened(ClockReopened)
  case clockReplanned(ClockReplanned)
  case clockPhoned(ClockPhoned)
  case clockClaimed(ClockClaimed)
  case clockReleased(ClockReleased)
  case phaseEntered(PhaseEntered)
  case callMade(CallMade)
  case bulletinSent(BulletinSent)
  case matterAssigned(MatterAssigned)
  case matterClosed(MatterClosed)
  case cardStarted(CardStarted)
  case cardStepSet(CardStepSet)
  case shiftTaken(Shift)
  case shiftChanged(ShiftChanged)
  case shiftLeft(ShiftLeft)
  case leaderLocated(LeaderLocated)
  case noteAdded(NoteAdded)
  case entryStruck(EntryStruck)
  case exerciseClockSet(ExerciseClock)
  case timeStepped(TimeStepped)
  case mainsChanged(MainsChanged)
  case fileAttached(FileAttached)
  case errandOpened(ErrandOpened)
  case errandAnswered(ErrandAnswered)
  case errandReminded(ErrandReminded)
  case spotCheckRecorded(SpotCheckRecorded)
  case reportDetached(ReportDetached)
  case incidentRevised(IncidentRevised)
  case incidentVerified(IncidentVerified)
  case figureChosen(FigureChosen)
  case matterReopened(MatterReopened)
  case reportSettled(ReportSettled)
  /// 值班信息: reports that leave the room, from the draft to the receipt.
  case bulletin(BulletinAct)
  /// Leaders' keys, and what was signed with them.
  case keys(KeyAct)
  /// One open item, counter or setting at the head of a segment, so that a segment opens alone.
  case carried(Carried)
  /// An entry of a newer program: kept, shown as such, without effect here.
  case unknown(type: String)
}

/// What a new segment takes over from the one before.
package indirect enum Carried: Equatable, Sendable {
  case station(StationAdopted)
  case people(Adopted<Person>)
  case roster(Adopted<RosterSpan>)
  case policy(PolicyAdopted)
  case cards(Adopted<Card>)
  case register(RegisterPart)
  case shift(Shift)
  case contact(ContactNote)
  case counters(Counters)
  case matter(Matter)
  case report(IncomingReport)
  case figure(LedgerFigure)
  case answer(KnownAnswer)
  case bulletin(Bulletin)
  case bulletinContent(CarriedContent)
  case bulletinLetter(CarriedLetter)
  case key(EnrolledKey)
  case clock(Clock)
  case cardRun(CardRun)
  case cardMark(CardMark)
  case exerciseClock(ExerciseClock)
  case commands(StoredCommands)
}

extension Event {
  /// The matter that it is about, if it is about one.
  package var matter: MatterID? {
    switch self {
    case .reportJoined(let record): record.matter
    case .incidentOpened(let record): record.matter
    case .figureRecorded(let record): record.matter
    case .clockStarted(let record): record.matter
    case .callMade(let record): record.matter
    case .bulletinSent(let record): record.matter
    case .matterAssigned(let record): record.matter
    case .matterClosed(let record): record.matter
    case .reportDetached(let record): record.matter
    case .incidentRevised(let record): record.matter
    case .incidentVerified(let record): record.matter
    case .figureChosen(let record): record.matter
    case .matterReopened(let record): record.matter
    case .noteAdded(let record): record.matter
    case .cardStarted(let record): record.matter
    case .cardStepSet(let record): record.run.matter
    case .errandOpened(let record): record.matter
    case .errandAnswered(let record): record.matter
    case .errandReminded(let record): record.matter
    case .clockMet(let record): record.clock.matter
    case .clockMissed(let record): record.clock.matter
    case .clockReopened(let record): record.clock.matter
    case .clockReplanned(let record): record.plan.matter
    case .clockPhoned(let record): record.clock.matter
    case .clockClaimed(let record): record.clock.matter
    case .clockReleased(let record): record.clock.matter
    case .phaseEntered(let record): record.matter
    case .fileAttached(let record): record.matter
    case .bulletin(let act): act.matter
    case .keys(let act): act.matter
    case .segmentOpened, .journalRepaired, .stationAdopted, .peopleAdopted, .rosterAdopted, .policyAdopted,
      .cardsAdopted, .reportReceived, .shiftTaken, .shiftChanged, .shiftLeft, .leaderLocated, .entryStruck,
      .registerAdopted, .exerciseClockSet, .timeStepped, .mainsChanged, .carried, .spotCheckRecorded,
      .reportSettled, .unknown:
      nil
    }
  }
}
