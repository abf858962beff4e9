/// What happened, in the past tense. Every case is one entry type of the journal; its name there carries
/// a version, and a name or a field never changes its meaning.
package enum Event: Equatable, Sendable {
  case segmentOpened(SegmentOpened)
  case journalRepaired(JournalRepaired)
  case stationAdopted(StationAdopted)
  case peopleAdopted(Adopted<Person>)
  case rosterAdopted(Adopted<RosterSpan>)
  case policyAdopted(PolicyAdopted)
  case reportReceived(ReportReceived)
  case reportJoined(ReportJoined)
  case incidentOpened(IncidentOpened)
  case figureRecorded(FigureRecorded)
  case clockStarted(ClockStarted)
  case clockMet(ClockMet)
  case clockMissed(ClockMissed)
  case clockReopened(ClockReopened)
  case callMade(CallMade)
  case bulletinSent(BulletinSent)
  case matterAssigned(MatterAssigned)
  case matterClosed(MatterClosed)
  case shiftTaken(Shift)
  case shiftLeft(ShiftLeft)
  case noteAdded(NoteAdded)
  case entryStruck(EntryStruck)
  case exerciseClockSet(ExerciseClock)
  case timeStepped(TimeStepped)
  /// One open item, counter or setting at the head of a segment, so that a segment opens alone.
  case carried(Carried)
  /// An entry of a newer program: kept, shown as such, without effect here.
  case unknown(type: String)
}

/// What a new segment takes over from the one before.
package enum Carried: Equatable, Sendable {
  case station(StationAdopted)
  case people(Adopted<Person>)
  case roster(Adopted<RosterSpan>)
  case policy(PolicyAdopted)
  case shift(Shift)
  case counters(Counters)
  case matter(Matter)
  case report(IncomingReport)
  case figure(LedgerFigure)
  case clock(Clock)
  case exerciseClock(ExerciseClock)
  case commands(StoredCommands)
}
