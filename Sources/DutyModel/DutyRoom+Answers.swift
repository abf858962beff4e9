// Answering an errand: what was done, to whom it was said, and which of its clocks that stops.

extension DutyRoom {
  /// The answers of a matter that stand, the latest last; at most ``KnownAnswer/keptPerMatter``.
  package func answers(of matter: MatterID) -> [KnownAnswer] { answersByMatter[matter] ?? [] }

  /// An office must have given a name, as with a report: nobody can ask back at "the county".
  func answer(_ answer: ErrandAnswered, at moment: Moment) throws(Refusal) -> [Event] {
    let (matter, errand) = try openErrand(answer.matter)
    if answer.isEmpty { throw .answerIsEmpty }
    for (figure, value) in answer.figures?.values ?? [:] where !(0...Self.largestFigure).contains(value) {
      throw .figureOutOfRange(figure, value)
    }
    if let recipient = answer.recipient { try checkRecipient(recipient) }
    if let office = answer.recipient ?? errand.recipient, !isTaken(by: answer.receiver, at: office) {
      throw .answerNeedsReceiver(number: matter.number, name: name(of: office))
    }
    let met = try roundToMeet(answer, of: matter, at: moment.at)
    var answer = answer
    answer.round = met?.plan.round
    return [.errandAnswered(answer)] + figures(in: answer, of: errand, at: moment)
      + (met.map { meet($0, at: moment) } ?? [])
  }

  /// The round that is named, else the first that is owed and whose time has come. Told to another office, it stops
  /// nothing.
  private func roundToMeet(
    _ answer: ErrandAnswered, of matter: Matter, at instant: Timestamp
  ) throws(Refusal) -> Clock? {
    let open = rounds(of: matter.id).filter(\.isOpen)
    if let round = answer.round {
      guard let named = open.first(where: { $0.plan.round == round }) else {
        throw .noSuchRound(round, number: matter.number, open: open.map(\.plan.round))
      }
      return named
    }
    if let recipient = answer.recipient, let wanted = matter.errand?.recipient, recipient != wanted {
      return nil
    }
    return open.first.flatMap { isInTime($0, at: instant) ? $0 : nil }
  }

  /// True when something said at `instant` can be the answer of `round`: from halfway between the hour before and its
  /// own on. What comes earlier is one more figure, and the hour is still owed. Where something is to be done within
  /// a time (查清后报), its first answer counts at once.
  func isInTime(_ round: Clock, at instant: Timestamp) -> Bool {
    guard let errand = matters[round.plan.matter]?.errand, let repeats = errand.repeats,
      round.plan.round > 1 || errand.source == .figures
    else { return true }
    let before =
      round.plan.round > 1
      ? round.plan.start : repeats.last(before: round.due, zone: zone) ?? round.plan.start
    return before.seconds(until: instant) >= instant.seconds(until: round.due)
  }

  /// A call about an errand: to its office with a name, or, for a promised call, to the caller himself. A call that
  /// says neither whom nor which number it reached went to him.
  func errandMet(by call: CallMade, of matter: Matter, at moment: Moment) -> [Event] {
    guard let errand = matter.errand, matter.isOpen, call.outcome == .answered,
      let round = rounds(of: matter.id).first(where: \.isOpen), isInTime(round, at: moment.at)
    else { return [] }
    if let office = errand.recipient {
      let isTaken = isTaken(by: call.receiver, at: office)
      return call.recipient == office && isTaken ? meet(round, at: moment) : []
    }
    guard errand.source == .callBack, call.recipient == nil || call.recipient == .party else { return [] }
    let isToCaller = !call.names(apartFrom: errand.otherSide) || call.reached(errand.otherSide)
    return isToCaller ? meet(round, at: moment) : []
  }

  /// The act is the first entry of its group. An earlier round that was never answered is over with this one.
  private func meet(_ clock: Clock, at moment: Moment) -> [Event] {
    let older = rounds(of: clock.plan.matter).filter { $0.isOpen && $0.plan.round < clock.plan.round }
    return [.clockMet(ClockMet(clock: clock.id, act: sequence + 1, metAt: moment.at))]
      + older.map { released($0) } + nextRound(after: clock)
  }

  private func figures(in answer: ErrandAnswered, of errand: Errand, at moment: Moment) -> [Event] {
    guard let incident = errand.related.flatMap({ matters[$0] }), incident.isOpen, incident.incident != nil
    else { return [] }
    let records = ledger(
      answer.figures, source: answer.givenBy.flatMap { isBlank($0) ? nil : $0 }, of: incident.id,
      at: moment.at)
    return records.map(Event.figureRecorded) + replan(incident, with: records, at: moment)
  }

  /// A reminder to whoever took something over. It stops nothing.
  func remind(_ reminded: ErrandReminded) throws(Refusal) -> [Event] {
    _ = try openErrand(reminded.matter)
    return [.errandReminded(reminded)]
  }

  private func openErrand(_ id: MatterID) throws(Refusal) -> (Matter, Errand) {
    let matter = try openMatter(id)
    guard let errand = matter.errand else { throw .notAnErrand(number: matter.number) }
    return (matter, errand)
  }

  /// An errand ends as dealt with once it was answered. One that comes again and again ends when somebody says so,
  /// but not before its first answer; what was passed on ends also with whoever took it over.
  func checkClosing(_ matter: Matter, _ errand: Errand, taker: String?) throws(Refusal) {
    let rounds = rounds(of: matter.id)
    let isAnswered = !answers(of: matter.id).isEmpty || rounds.contains { $0.metBy != nil }
    if errand.source == .transfer {
      let receiver = [errand.transfer?.receiver, taker].compactMap { $0 }.first {
        !$0.allSatisfy(\.isWhitespace)
      }
      guard isAnswered || receiver != nil else { throw .transferNeedsAnswer(number: matter.number) }
      return
    }
    if errand.repeats != nil {
      guard isAnswered || !errand.isOwedByRule else {
        throw .actOwed(
          number: matter.number, errand.source.clockKind, errand.recipient ?? .party,
          name: nameOfParty(errand))
      }
      return
    }
    guard let owed = rounds.first(where: { $0.isOpen && $0.plan.decisive }) else { return }
    throw .actOwed(number: matter.number, owed.plan.kind, owed.plan.recipient, name: nameOfParty(errand))
  }

  private func nameOfParty(_ errand: Errand) -> LocalText {
    if let office = errand.recipient { return name(of: office) }
    let words = [errand.otherSide?.unit, errand.otherSide?.name].compactMap { $0 }.joined(separator: " ")
    return LocalText(words, words)
  }
}
