extension DutyRoom {
  /// The rules: refuses with a reason, or says what happened. Pure; ids are given here, so the caller
  /// must hold the append lock and have folded everything that is in the journal.
  package func decide(_ command: Command, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    guard may(actor.role, command.name) else { throw .notAllowed(actor.role, command.name) }
    if let person = actor.person, settings.person(person) == nil { throw .unknownPerson(person) }
    if moment.isTooFarAhead { throw .timeAhead(moment.at, now: moment.entered) }
    if moment.isTooFarBack { throw .timeTooOld(moment.at, days: Moment.oldestDays) }
    try checkTexts(command)
    switch command {
    case .receiveReport(let report): return try receive(report, by: actor, at: moment)
    case .recordCall(let call): return try record(call, at: moment)
    case .recordBulletin(let bulletin): return try record(bulletin, at: moment)
    case .recordFigure(let figure): return try record(figure, at: moment)
    case .openErrand(let opening): return try open(opening, by: actor, at: moment)
    case .answerErrand(let answered): return try answer(answered, at: moment)
    case .remindErrand(let reminded): return try remind(reminded)
    case .receiveCallout(let callout): return try receive(callout, by: actor, at: moment)
    case .recordSpotCheck(let check): return try record(check, by: actor, at: moment)
    case .assignMatter(let assigned): return try assign(assigned, by: actor, at: moment)
    case .closeMatter(let closed): return try close(closed, at: moment)
    case .claimClock(let claim): return try self.claim(claim, by: actor, at: moment)
    case .releaseClock(let release): return try self.release(release, by: actor, at: moment)
    case .enterPhase(let entered): return try enter(entered, at: moment)
    case .startCard(let card): return try start(card)
    case .setCardStep(let step): return try set(step)
    case .addNote(let note): return try add(note)
    case .strikeEntry(let struck): return try strike(struck, by: actor, at: moment)
    case .joinReport(let joining): return try join(joining, at: moment)
    case .detachReport(let detaching): return try detach(detaching, by: actor, at: moment)
    case .mergeIncident(let merging): return try merge(merging, at: moment)
    case .reviseIncident(let revised): return try revise(revised, by: actor, at: moment)
    case .verifyIncident(let verified): return try verify(verified, at: moment)
    case .chooseFigure(let chosen): return try choose(chosen, by: actor, at: moment)
    case .openReport(let opening): return try open(opening, by: actor, at: moment)
    case .settleReport(let settling): return try settle(settling)
    case .bulletin(let command): return try decide(command, by: actor, at: moment)
    case .keys(let command): return try decide(command, by: actor, at: moment)
    case .takeShift(let taking): return try take(taking, by: actor, at: moment)
    case .changeShift(let change): return try self.change(change, at: moment)
    case .leaveShift(let leaving): return try leave(leaving, at: moment)
    case .locateLeader(let located): return try locate(located)
    case .noticeMissedClocks: return missedClocks(at: moment.entered)
    case .adoptSettings(let adoption): return adopt(adoption, at: moment)
    case .setExerciseClock(let clock): return try set(clock)
    case .attachFile(let file):
      guard file.entry >= 1, file.entry <= sequence else { throw .unknownEntry(file.entry, last: sequence) }
      return [.fileAttached(file)]
    case .recordMains(let mains):
      // Every seat notices the same loss.
      return mains.isOnline == (counters.mainsLost == nil) ? [] : [.mainsChanged(mains)]
    case .recordTimeStep(let step):
      return counters.lastStep?.isSame(as: step, at: moment.entered) == true
        ? [] : [.timeStepped(step)] + replan(after: step, at: moment)
    }
  }

  /// The texts of station files are bounded where the files are read.
  private func checkTexts(_ command: Command) throws(Refusal) {
    if case .adoptSettings = command { return }
    var limit = TextLimit()
    do {
      try command.write(to: &limit)
    } catch {
      guard case .tooLong(let bytes, let limit) = error.problem else { return }
      throw .textTooLong(field: error.place, bytes: bytes, limit: limit)
    }
  }

  /// The matter, which must be open.
  func openMatter(_ id: MatterID) throws(Refusal) -> Matter {
    guard let matter = matters[id] else { throw .unknownMatter(id) }
    guard matter.isOpen else { throw .matterIsClosed(number: matter.number) }
    return matter
  }

  func checkRecipient(_ recipient: RecipientID) throws(Refusal) {
    guard recipient == .villages || recipient == .village || knownRecipients.contains(recipient) else {
      throw .unknownRecipient(recipient, known: knownRecipients)
    }
  }

  func checkPerson(_ person: PersonID?) throws(Refusal) {
    if let person, settings.person(person) == nil { throw .unknownPerson(person) }
  }

  private func add(_ note: NoteAdded) throws(Refusal) -> [Event] {
    if note.text.allSatisfy(\.isWhitespace) { throw .emptyNote }
    if let matter = note.matter, matters[matter] == nil { throw .unknownMatter(matter) }
    return [.noteAdded(note)]
  }

  /// A passed due time is an event, recorded once, by whichever seat notices it first.
  private func missedClocks(at now: Timestamp) -> [Event] {
    unnoticed.places.prefix { $0.due < now }.flatMap { place in
      [.clockMissed(ClockMissed(clock: place.clock, due: place.due, noticed: now))]
        + (clocks[place.clock].map { roundsAfterMiss(of: $0, at: now) } ?? [])
    }
  }

  private func adopt(_ adoption: SettingsAdoption, at moment: Moment) -> [Event] {
    var events: [Event] = []
    let known = settings.hashes
    if let station = adoption.station, station.sha256 != known[.station] {
      events.append(.stationAdopted(station))
    }
    if let people = adoption.people.first, people.sha256 != known[.people] {
      events += adoption.people.map(Event.peopleAdopted)
    }
    if adoption.roster.first?.sha256 != known[.roster] { events += adoption.roster.map(Event.rosterAdopted) }
    if adoption.policy.first?.sha256 != known[.policy] { events += adoption.policy.map(Event.policyAdopted) }
    if adoption.cards.first?.sha256 != known[.cards] { events += adoption.cards.map(Event.cardsAdopted) }
    for part in adoption.registers.parts where part.sha256 != settings.registers.hashes[part.register] {
      events.append(.registerAdopted(part))
    }
    return events + ownersAfter(events, at: moment)
  }

  private func set(_ clock: ExerciseClock) throws(Refusal) -> [Event] {
    guard purpose == .exercise else { throw .onlyInExercise }
    guard (1...60_000).contains(clock.speedPercent) else {
      throw .speedOutOfRange(percent: clock.speedPercent)
    }
    return [.exerciseClockSet(clock)]
  }
}
