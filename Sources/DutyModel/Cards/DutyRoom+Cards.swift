// Cards that run for matters. A run is a list of ticks; what they add up to is worked out when it is asked for.

extension DutyRoom {
  /// The runs of a matter's cards, in the order in which they were begun.
  package func cardRuns(of matter: MatterID) -> [CardRun] {
    cardRuns.values.filter { $0.started.matter == matter }.sorted { $0.entry < $1.entry }
  }

  /// How far a run has come; nil when the room doesn't know it.
  package func progress(of run: CardRunID) -> CardProgress? {
    cardRuns[run].map(progress)
  }

  func progress(_ run: CardRun) -> CardProgress {
    CardProgress(run: run, marks: cardMarks[run.id] ?? [], clocks: clocks(of: run.started.matter))
  }

  /// A card runs once for a matter at a time. When all of it is done it may be begun anew.
  func start(_ command: StartCard) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard let card = settings.card(command.card) else {
      throw .unknownCard(command.card, known: settings.cards.map(\.id))
    }
    if let run = cardRuns(of: matter.id).last(where: { $0.card.id == card.id }), !progress(run).isOver {
      throw .cardIsRunning(number: matter.number, title: run.card.title)
    }
    let id = CardRunID(matter: matter.id, card: card.id, entry: sequence + 1)
    return [.cardStarted(CardStarted(run: id, matter: matter.id, content: card))]
  }

  func set(_ command: SetCardStep) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    let runs = cardRuns(of: matter.id)
    guard let run = runs.last(where: { $0.card.id == command.card }) else {
      throw .cardNotStarted(number: matter.number, command.card, running: runs.map(\.card.id))
    }
    guard let step = progress(run).step(numbered: command.step) else {
      throw .unknownCardStep(command.step, title: run.card.title, count: run.card.steps.count)
    }
    // A step that hangs on a clock is done by the act that the county hears, and by nothing else.
    if case .clock(let kind) = step.step.due, step.clock != nil {
      throw .cardStepFollowsClock(command.step, kind, isMet: step.state == .done)
    }
    let isSaid = !(command.text ?? "").allSatisfy(\.isWhitespace)
    switch (command.state, step.state) {
    case (.done, .done) where !step.isRepeating: throw .cardStepIsDone(command.step, entry: step.entry ?? 0)
    case (.notApplicable, .done) where !step.isRepeating:
      throw .cardStepIsDone(command.step, entry: step.entry ?? 0)
    case (.notApplicable, .notApplicable): throw .cardStepIsNotApplicable(command.step)
    case (.notApplicable, _) where !isSaid: throw .notApplicableNeedsReason
    default: break
    }
    let set = CardStepSet(
      run: run.id, step: command.step, state: command.state, text: isSaid ? command.text : nil)
    return [.cardStepSet(set)]
  }

  mutating func begin(_ started: CardStarted, in entry: Entry) {
    var run = CardRun()
    run.started = started
    run.at = entry.at
    run.by = entry.by.person
    run.entry = entry.sequence
    cardRuns[started.run] = run
  }

  mutating func mark(_ set: CardStepSet, in entry: Entry) {
    // The run was struck meanwhile, or began in a segment that can't be read.
    guard cardRuns[set.run] != nil else { return }
    var mark = CardMark()
    mark.set = set
    mark.at = entry.at
    mark.by = entry.by.person
    mark.entry = entry.sequence
    cardMarks[set.run, default: []].append(mark)
  }

  /// A struck tick opens its step again; a run that was begun by mistake goes with its ticks.
  mutating func strikeCards(_ entry: Int) {
    for run in cardRuns.values where run.entry == entry {
      cardRuns[run.id] = nil
      cardMarks[run.id] = nil
    }
    for (run, marks) in cardMarks where marks.contains(where: { $0.entry == entry }) {
      let left = marks.filter { $0.entry != entry }
      cardMarks[run] = left.isEmpty ? nil : left
    }
  }

  func isCardEntry(_ entry: Int) -> Bool {
    cardRuns.values.contains { $0.entry == entry }
      || cardMarks.values.contains { $0.contains { $0.entry == entry } }
  }

  /// What a new segment takes over of a matter's cards.
  func carriedCards(of matter: MatterID) -> [Carried] {
    cardRuns(of: matter).flatMap { run in
      [Carried.cardRun(run)] + (cardMarks[run.id] ?? []).map(Carried.cardMark)
    }
  }
}
