// Entries that are struck: nothing is undone, and what an act had stopped runs on.

extension DutyRoom {
  /// Striking the act that stopped a clock reopens it at its original due, unless another act stopped it too.
  /// Striking a release reopens what was released. Follow-ups that counted from the struck report are taken back.
  func strike(_ struck: EntryStruck, at moment: Moment) throws(Refusal) -> [Event] {
    guard struck.entry >= 1, struck.entry <= sequence else {
      throw .unknownEntry(struck.entry, last: sequence)
    }
    if struck.reason.allSatisfy(\.isWhitespace) { throw .strikeNeedsReason }
    switch traces[struck.entry] {
    case .struck: throw .entryIsStruck(struck.entry)
    case .fixed: throw .notAnAct(struck.entry, act: nil)
    case .consequence(let act): throw .notAnAct(struck.entry, act: traces[act] == .fixed ? nil : act)
    case .opening(let id):
      if let matter = matters[id], matter.isOpen { throw .entryOpenedErrand(number: matter.number) }
    case .act: break
    // Of an earlier segment only what was carried is known: reports, figures, and acts that met a clock.
    case nil: guard isCarriedAct(struck.entry) else { throw .notAnAct(struck.entry, act: nil) }
    }
    if let closed = matters.values.first(where: { $0.closedBy == struck.entry && !$0.isOpen }) {
      return try reopen(closed, by: struck, at: moment)
    }
    if let matter = matterOpened(by: struck.entry), matter.isOpen {
      throw .reportOpenedMatter(number: matter.number)
    }
    return [.entryStruck(struck)] + runningOn(without: struck.entry) + withdrawn(by: struck.entry)
  }

  private func runningOn(without entry: Int) -> [Event] {
    let touched = clocks.values.filter {
      $0.metBy == entry || $0.release?.entry == entry || $0.plan.act == entry
    }
    .sorted(by: Clock.comesFirst)
    var events: [Event] = []
    var takenBack: [Clock] = []
    for clock in touched {
      if clock.metBy == entry {
        events.append(clock.runningOn(without: entry))
      } else if let release = clock.release {
        if release.entry == entry && release.cause != .rules {
          events.append(.clockReopened(ClockReopened(clock: clock.id, struck: entry)))
        }
      } else if clock.isOpen && clock.phoned == nil {
        takenBack.append(clock)
        events.append(.clockReleased(ClockReleased(clock: clock.id, cause: .rules)))
      }
    }
    return events + followUpsAgain(insteadOf: takenBack, without: entry)
  }

  /// A follow-up that was taken back starts again where another report stands and no round of it runs on.
  private func followUpsAgain(insteadOf takenBack: [Clock], without entry: Int) -> [Event] {
    takenBack.filter { $0.plan.kind == .followUp }.flatMap { clock -> [Event] in
      let (id, recipient) = (clock.plan.matter, clock.plan.recipient)
      let runsOn = followUpClocks(of: id, to: recipient).contains { other in
        other.id != clock.id && (other.isOpen || other.metBy == entry && other.alsoMet.isEmpty)
      }
      guard !runsOn, let matter = matters[id], let incident = matter.incident,
        let last = lastReport(to: recipient, of: id, without: entry)
      else { return [] }
      let people = peopleConcerned(in: id, without: entry)
      return nextFollowUps(
        of: id, incident, people: people, to: recipient, from: last.at, act: last.act
      ).map(Event.clockStarted)
    }
  }

  private func isCarriedAct(_ entry: Int) -> Bool {
    reports.values.contains { $0.entry == entry } || figures.contains { $0.entry == entry }
      || contactNotes.contains { $0.entry == entry } || clocks.values.contains { $0.isTouched(by: entry) }
      || isCardEntry(entry) || isAnswer(entry)
      || matters.values.contains { $0.incident?.isBased(on: entry) ?? false }
  }

  /// The matter that the report in `entry` opened.
  private func matterOpened(by entry: Int) -> Matter? {
    guard let report = reports.values.first(where: { $0.entry == entry }) else { return nil }
    if let errand = matters.values.first(where: { $0.errand?.report == report.id }) { return errand }
    guard let matter = report.matter.flatMap({ matters[$0] }), matter.errand == nil else { return nil }
    return opener(of: matter) == report.id ? matter : nil
  }
}

extension Clock {
  /// What becomes of it when the act that met it is struck: the next act stands in, or it is open again.
  fileprivate func runningOn(without entry: Int) -> Event {
    let next = alsoMet.filter { $0.act != entry }.min { ($0.at, $0.act) < ($1.at, $1.act) }
    guard let next else { return .clockReopened(ClockReopened(clock: id, struck: entry)) }
    return .clockMet(ClockMet(clock: id, act: next.act, metAt: next.at, replaces: entry))
  }

  /// True when the act in `entry` met it, released it, claimed it or was a follow-up by phone.
  func isTouched(by entry: Int) -> Bool {
    metBy == entry || phoned?.act == entry || claim?.entry == entry
      || alsoMet.contains { $0.act == entry }
      || release.map { $0.entry == entry && $0.cause != .rules } ?? false
  }

  /// Forgets what the struck `entry` had said about it; what it had stopped is an event of its own.
  mutating func forget(_ entry: Int) {
    alsoMet.removeAll { $0.act == entry }
    if phoned?.act == entry { phoned = nil }
    if claim?.entry == entry { claim = nil }
  }
}
