extension DutyRoom: Projection {
  package mutating func apply(_ entry: Entry) {
    sequence = entry.sequence
    if case .segmentOpened = entry.event { forgetForSegment() }
    lastEntered = entry.entered
    traces[entry.sequence] = trace(of: entry)
    if let note = contactNote(in: entry) { contactNotes.append(note) }
    if let digest = entry.command.digest {
      commands.add(
        StoredCommand(
          key: entry.command.text, digest: digest, first: entry.group.lowerBound, last: entry.group.upperBound
        ))
    }
    switch entry.event {
    case .segmentOpened, .journalRepaired, .noteAdded, .callMade, .leaderLocated, .unknown:
      break
    case .bulletinSent(let sent): apply(sent, entry: entry.sequence)
    case .bulletin(let act): apply(act, of: entry)
    case .keys(let act): apply(act, of: entry)
    case .stationAdopted(let adopted): adopt(adopted)
    case .peopleAdopted(let adopted): adopt(adopted)
    case .rosterAdopted(let adopted): adopt(adopted)
    case .policyAdopted(let adopted): adopt(adopted)
    case .cardsAdopted(let adopted): adopt(adopted)
    case .registerAdopted(let part): settings.registers.adopt(part)
    case .reportReceived(let received):
      var report = IncomingReport()
      report.received = received
      report.at = entry.at
      report.entry = entry.sequence
      report.arrived = entry.by.role == .inbox
      reports[received.report] = report
      count(\.reports, idOf: received.report.rawValue)
    case .reportJoined(let joined): apply(joined)
    case .reportDetached(let detached): apply(detached)
    case .incidentOpened(let opened): open(opened, at: entry.at)
    case .incidentRevised(let revised): apply(revised, of: entry)
    case .incidentVerified(let verified): apply(verified, of: entry)
    case .figureRecorded(let figure): apply(figure, of: entry)
    case .figureChosen(let chosen): apply(chosen, of: entry)
    case .clockStarted(let plan): add(Clock(plan: plan))
    case .clockMet(let met):
      change(met.clock) { $0.take(met) }
    case .clockMissed(let missed): change(missed.clock) { $0.missedAt = missed.noticed }
    case .clockReopened(let reopened):
      // On a closed matter nobody owes anything: an open clock there would be on no list.
      let isOwed = matters[reopened.clock.matter]?.isOpen ?? true
      change(reopened.clock) { clock in
        clock.metBy = nil
        clock.metAt = nil
        clock.release = nil
        clock.closedWithMatter = !isOwed
      }
    case .clockReplanned(let replanned): change(replanned.plan.clock) { $0.take(replanned) }
    case .clockPhoned(let phoned):
      change(phoned.clock) { $0.phoned = ClockAct(act: phoned.act, at: phoned.at) }
    case .clockClaimed(let claimed):
      change(claimed.clock) { $0.claim = ClockClaim(claimed, entry: entry.sequence) }
    case .clockReleased(let released):
      change(released.clock) { $0.release = ClockRelease(released, at: entry.at, entry: entry.sequence) }
    case .phaseEntered(let entered):
      matters[entered.matter]?.incident?.phase = entered.phase
      matters[entered.matter]?.incident?.phaseSince = entry.at
    case .matterAssigned(let assigned): matters[assigned.matter]?.owner = assigned.owner
    case .matterClosed(let closed): close(closed, by: entry.sequence, at: entry.at)
    case .matterReopened(let reopened): apply(reopened)
    case .reportSettled(let settled): settledReports[settled.report] = entry.sequence
    case .cardStarted(let started): begin(started, in: entry)
    case .cardStepSet(let set): mark(set, in: entry)
    case .shiftTaken(let taken):
      shift = taken
      freeNumbers(at: taken.start)
    case .shiftChanged(let changed):
      if let leader = changed.leader { shift?.leader = leader }
      shift?.officers.removeAll { changed.left.contains($0) }
      shift?.officers += changed.joined
      if !changed.reserve.isEmpty { shift?.reserve = changed.reserve }
    case .shiftLeft: shift = nil
    case .entryStruck(let struck):
      traces[struck.entry] = .struck
      figures.removeAll { $0.entry == struck.entry || $0.act == struck.entry }
      contactNotes.removeAll { $0.entry == struck.entry }
      forgetOfErrands(struck.entry)
      withdraw(struck.entry)
      withdrawFromBulletins(struck.entry)
      strikeCards(struck.entry)
      for clock in clocks.values where clock.isTouched(by: struck.entry) {
        change(clock.id) { $0.forget(struck.entry) }
      }
    case .errandOpened(let opened): open(opened, at: entry)
    case .errandAnswered(let answered):
      keep(KnownAnswer(answered: answered, at: entry.at, entry: entry.sequence))
    case .errandReminded(let reminded):
      matters[reminded.matter]?.errand?.remember(Reminder(entry: entry.sequence, at: entry.at))
    case .spotCheckRecorded: break
    case .exerciseClockSet(let clock): exerciseClock = clock
    case .timeStepped(let step):
      counters.lastStep = RecordedStep(milliseconds: step.milliseconds, entered: entry.entered)
      if step.milliseconds < 0 {
        // Rules count from these times again when a level changes.
        for id in matters.keys {
          matters[id]?.incident?.moveBack(by: step.milliseconds, after: entry.entered)
        }
        moveBulletinsBack(by: step.milliseconds, after: entry.entered)
      }
    case .fileAttached: break
    case .mainsChanged(let mains): counters.mainsLost = mains.isOnline ? nil : entry.at
    case .carried(let carried): take(carried)
    }
  }

  /// A segment opens with everything that is still needed, so what came before is dropped: a console
  /// that ran through and one that starts here know exactly the same.
  private mutating func forgetForSegment() {
    let sequence = sequence
    self = DutyRoom(purpose: purpose, zone: zone)
    self.sequence = sequence
  }

  private mutating func open(_ opened: IncidentOpened, at received: Timestamp) {
    var matter = Matter()
    matter.id = opened.matter
    matter.number = opened.number
    matter.owner = opened.owner
    matter.opened = opened.received ?? received
    matter.incident = Incident(
      opened, received: received, content: reports[opened.report]?.received.content)
    matters[opened.matter] = matter
    numbers.insert(matter.number)
    reports[opened.report]?.matter = opened.matter
    settledReports[opened.report] = nil
    count(\.incidents, idOf: opened.matter.rawValue)
  }

  private mutating func close(_ closed: MatterClosed, by entry: Int, at instant: Timestamp) {
    guard let matter = matters[closed.matter] else { return }
    matters[closed.matter]?.closed = closed
    matters[closed.matter]?.closedAt = instant
    matters[closed.matter]?.closedBy = entry
    counters.freedNumbers.append(matter.number)
    // The emptied matter isn't carried on; what belonged to it belongs to the other from now on.
    if let into = closed.into {
      for (id, other) in matters where other.errand?.related == closed.matter {
        matters[id]?.errand?.related = into
      }
    }
    for id in clockIDs(of: closed.matter) where clocks[id]?.isLive == true {
      change(id) { $0.closedWithMatter = true }
    }
  }

  mutating func take(_ carried: Carried) {
    switch carried {
    case .station(let adopted): adopt(adopted)
    case .people(let adopted): adopt(adopted)
    case .roster(let adopted): adopt(adopted)
    case .policy(let adopted): adopt(adopted)
    case .cards(let adopted): adopt(adopted)
    case .register(let part): settings.registers.adopt(part)
    case .shift(let carried): shift = carried
    case .contact(let note): contactNotes.append(note)
    case .counters(let carried):
      if carried.part == 1 {
        counters = carried
      } else {
        counters.freedNumbers += carried.freedNumbers
      }
      for number in carried.freedNumbers { numbers.insert(number) }
    case .matter(let matter):
      matters[matter.id] = matter
      if matter.isOpen { numbers.insert(matter.number) }
    case .report(let report): reports[report.id] = report
    case .figure(let figure): figures.append(figure)
    case .answer(let answer): keep(answer)
    case .bulletin(let bulletin): keep(bulletin)
    case .bulletinContent(let carried): bulletinContents[carried.bulletin] = carried.content
    case .bulletinLetter(let carried): bulletinLetters[carried.bulletin] = carried.letter
    case .key(let key): keys[key.id] = key
    case .clock(let clock): add(clock)
    case .cardRun(let run): cardRuns[run.id] = run
    case .cardMark(let mark): cardMarks[mark.set.run, default: []].append(mark)
    case .exerciseClock(let clock): exerciseClock = clock
    case .commands(let list): for command in list.commands { commands.add(command) }
    }
  }

  private mutating func adopt(_ adopted: StationAdopted) {
    settings.station = adopted.station
    settings.hashes[.station] = adopted.sha256
  }

  private mutating func adopt(_ adopted: Adopted<Person>) {
    settings.people = adopted.part == 1 ? adopted.items : settings.people + adopted.items
    settings.hashes[.people] = adopted.sha256
  }

  private mutating func adopt(_ adopted: Adopted<Card>) {
    settings.cards = adopted.part == 1 ? adopted.items : settings.cards + adopted.items
    settings.hashes[.cards] = adopted.sha256
  }

  private mutating func adopt(_ adopted: Adopted<RosterSpan>) {
    settings.roster = adopted.part == 1 ? adopted.items : settings.roster + adopted.items
    settings.hashes[.roster] = adopted.sha256
  }

  private mutating func adopt(_ adopted: PolicyAdopted) {
    let earlier = adopted.part == 1 ? [] : settings.policy.rules
    let (levels, scope) = adopted.part == 1 ? ([], []) : (settings.policy.levels, settings.policy.scope)
    settings.policy = adopted.policy
    settings.policy.rules = earlier + adopted.policy.rules
    settings.policy.levels = levels + adopted.policy.levels
    settings.policy.scope = scope + adopted.policy.scope
    orderWarnings()
    settings.hashes[.policy] = adopted.sha256
  }

  /// Ids end in a date and a number: `EV-20260714-03`. The counter follows what was given, also by a
  /// program that counted otherwise.
  mutating func count(_ counter: WritableKeyPath<Counters.Day, Int>, idOf id: String) {
    let parts = id.split(separator: "-")
    guard parts.count == 3, let number = Int(parts[2]) else { return }
    counters[String(parts[1])][keyPath: counter] = max(counters[String(parts[1])][keyPath: counter], number)
  }

  private func trace(of entry: Entry) -> EntryTrace {
    switch entry.event {
    case .reportReceived, .callMade, .bulletinSent, .noteAdded, .fileAttached, .figureRecorded, .figureChosen,
      .incidentVerified, .matterClosed, .leaderLocated, .cardStarted, .cardStepSet, .errandAnswered,
      .errandReminded, .spotCheckRecorded, .clockClaimed, .reportSettled:
      .act
    case .errandOpened(let opened):
      entry.sequence == entry.group.lowerBound
        ? .opening(opened.matter) : .consequence(of: entry.group.lowerBound)
    case .clockReleased(let released):
      released.cause == .rules ? .consequence(of: entry.group.lowerBound) : .act
    case .bulletin(let act): act.isStruckByItself ? .act : .fixed
    case .clockMet(let met): .consequence(of: met.act)
    case .clockPhoned(let phoned): .consequence(of: phoned.act)
    // A report that was joined is taken off again, not struck.
    case .incidentOpened, .reportJoined, .clockStarted, .clockReplanned:
      entry.sequence == entry.group.lowerBound ? .fixed : .consequence(of: entry.group.lowerBound)
    case .segmentOpened, .journalRepaired, .stationAdopted, .peopleAdopted, .rosterAdopted, .policyAdopted,
      .cardsAdopted, .registerAdopted, .clockMissed, .clockReopened, .phaseEntered, .matterAssigned,
      .matterReopened, .incidentRevised, .reportDetached, .shiftTaken, .shiftChanged, .shiftLeft,
      .entryStruck,
      .exerciseClockSet, .timeStepped, .mainsChanged, .keys, .carried, .unknown:
      .fixed
    }
  }
}

extension Counters {
  /// How many days back ids are remembered; a report can't be dated further back than that.
  static let daysKept = 400

  subscript(date: String) -> Day {
    get { days.first { $0.date == date } ?? .init(date: date) }
    set {
      if let index = days.firstIndex(where: { $0.date == date }) {
        days[index] = newValue
      } else {
        days.append(newValue)
        if days.count > Counters.daysKept { days.removeFirst() }
      }
    }
  }
}

extension Counters.Day {
  init(date: String) {
    self.init()
    self.date = date
  }
}
