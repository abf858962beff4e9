// Entries that are struck: nothing is undone, and what an act had stopped runs on.

extension DutyRoom {
  /// Striking the act that stopped a clock reopens it at its original due, unless another act stopped it too.
  /// Striking a release reopens what was released. Follow-ups that counted from the struck report are taken back.
  func strike(_ struck: EntryStruck, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
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
      return try reopen(closed, by: struck, and: actor, at: moment)
    }
    if let matter = mattersOpened(by: struck.entry).first(where: \.isOpen) {
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
        if clock.standIn(for: entry) == nil, isOnlyOwed(clock, since: entry) {
          takenBack.append(clock)
          events.append(.clockReleased(ClockReleased(clock: clock.id, cause: .rules)))
        }
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
      + correctionsAgain(insteadOf: takenBack, without: entry)
  }

  /// True when nobody owes it once the act in `entry` is struck: that act began it, or is all that said that the
  /// matter is nothing.
  private func isOnlyOwed(_ clock: Clock, since entry: Int) -> Bool {
    clock.plan.act == entry
      || clock.plan.kind == .correction && knownAsNothing(clock.plan.matter, without: entry) == nil
  }

  /// A correction that was taken back is owed again where something else says that the matter is nothing.
  private func correctionsAgain(insteadOf takenBack: [Clock], without entry: Int) -> [Event] {
    takenBack.filter { $0.plan.kind == .correction }.compactMap { clock in
      let id = clock.plan.matter
      guard matters[id]?.isOpen ?? false, let basis = knownAsNothing(id, without: entry),
        let phone = told(of: id).first(where: { $0.plan.recipient == clock.plan.recipient })
      else { return nil }
      return .clockStarted(correction(of: phone, act: basis))
    }
  }

  /// The act from which it is known that a matter is nothing: a verification, else the first correction.
  private func knownAsNothing(_ matter: MatterID, without entry: Int) -> ClockAct? {
    if let last = matters[matter]?.incident?.withoutVerification(entry).lastVerification,
      last.result == .untrue
    {
      return ClockAct(act: last.entry, at: last.at)
    }
    return clocks(of: matter).filter { $0.plan.kind == .correction }.compactMap { $0.standIn(for: entry) }
      .min { ($0.at, $0.act) < ($1.at, $1.act) }
  }

  /// A follow-up that was taken back starts again where another report stands and no round of it runs on.
  private func followUpsAgain(insteadOf takenBack: [Clock], without entry: Int) -> [Event] {
    takenBack.filter { $0.plan.from == .lastReport }.flatMap { clock -> [Event] in
      let (id, recipient, kind) = (clock.plan.matter, clock.plan.recipient, clock.plan.kind)
      let runsOn = row(kind, of: id, to: recipient).contains { other in
        other.id != clock.id && (other.isOpen || other.metBy == entry && other.alsoMet.isEmpty)
      }
      guard !runsOn, let matter = matters[id], let incident = matter.incident,
        let last = lastReport(to: recipient, of: id, in: kind, without: entry)
      else { return [] }
      let people = peopleConcerned(in: id, without: entry)
      return nextInRow(
        kind, of: id, incident, people: people, to: recipient, from: last.at, act: last.act
      ).map(Event.clockStarted)
    }
  }

  private func isCarriedAct(_ entry: Int) -> Bool {
    reports.values.contains { $0.entry == entry } || figures.contains { $0.entry == entry }
      || contactNotes.contains { $0.entry == entry } || clocks.values.contains { $0.isTouched(by: entry) }
      || isCardEntry(entry) || isAnswer(entry) || bulletins.values.contains { $0.isBased(on: entry) }
      || matters.values.contains { $0.incident?.isBased(on: entry) ?? false }
  }

  /// What the report in `entry` opened: the incident, and the errand that it brought.
  private func mattersOpened(by entry: Int) -> [Matter] {
    guard let report = reports.values.first(where: { $0.entry == entry }) else { return [] }
    let joined = report.matter.flatMap { matters[$0] }
    let incident = joined.flatMap { $0.errand == nil && opener(of: $0) == report.id ? $0 : nil }
    let errand = matters.values.first { $0.errand?.report == report.id }
    return [incident, errand].compactMap { $0 }
  }
}

extension Clock {
  /// What becomes of it when the act that met it is struck: the next act stands in, or it is open again.
  fileprivate func runningOn(without entry: Int) -> Event {
    guard let next = standIn(for: entry) else {
      return .clockReopened(ClockReopened(clock: id, struck: entry))
    }
    return .clockMet(ClockMet(clock: id, act: next.act, metAt: next.at, replaces: entry))
  }

  /// The act that meets it when the one in `entry` is struck; nil when it is open then.
  fileprivate func standIn(for entry: Int) -> ClockAct? {
    let met = metBy.flatMap { act in metAt.map { ClockAct(act: act, at: $0) } }
    if let met, met.act != entry { return met }
    return alsoMet.filter { $0.act != entry }.min { ($0.at, $0.act) < ($1.at, $1.act) }
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
