/// How far a run of a card has come: every step with what is known of it.
package struct CardProgress: Equatable, Sendable {
  package var run: CardRun
  /// In the card's order.
  package var steps: [CardStepProgress]

  /// `marks` are the ticks of this run, in the order of their entries; `clocks` all clocks of its matter.
  init(run: CardRun, marks: [CardMark], clocks: [Clock]) {
    self.run = run
    let byStep = Dictionary(grouping: marks, by: \.set.step)
    steps = run.card.steps.map { step in
      CardStepProgress(step, started: run.at, marks: byStep[step.n] ?? [], clocks: clocks)
    }
  }

  package func step(numbered n: Int) -> CardStepProgress? { steps.first { $0.step.n == n } }

  /// How many steps are done or don't apply: the 6 of 6/13.
  package var settled: Int { steps.count { $0.state != .open } }

  /// What to do next: the first step that is open, else the repeating one that is due first.
  package var next: CardStepProgress? {
    steps.first { $0.state == .open }
      ?? steps.filter(\.isRepeating).min { ($0.due ?? Timestamp()) < ($1.due ?? Timestamp()) }
  }

  /// Nothing is left to do on it. A step that repeats goes on until it is said not to apply any more.
  package var isOver: Bool { next == nil }
}

/// A step of a run.
package struct CardStepProgress: Equatable, Sendable {
  package enum State: String, Code {
    case open
    case done
    case notApplicable = "not_applicable"
  }

  package var step: CardStep
  package var state = State.open
  /// When it is due, for a repeating step the next time; nil at a described moment, and for a clock that the
  /// matter doesn't have.
  package var due: Timestamp?
  /// When it was done, the latest last; one that repeats has several.
  package var times: [Timestamp] = []
  /// Who ticked it last.
  package var by: PersonID?
  /// What was said with the last tick: how it was done, or why it doesn't apply.
  package var text: String?
  /// The clock that decides, when the step hangs on one that the matter has and that is open or met.
  package var clock: ClockID?
  /// The entry that settled it: its tick, or the act that met its clock.
  package var entry: Int?

  /// It was done and will be due again.
  package var isRepeating: Bool {
    if case .every = step.due { state == .done } else { false }
  }

  init(_ step: CardStep, started: Timestamp, marks: [CardMark], clocks: [Clock]) {
    self.step = step
    times = marks.filter { $0.set.state == .done }.map(\.at)
    if let last = marks.last {
      state = last.set.state == .done ? .done : .notApplicable
      by = last.by
      text = last.set.text
      entry = last.entry
    }
    switch step.due {
    case .minutes(let minutes): due = started.adding(minutes: minutes)
    case .every(let minutes): due = (times.max() ?? started).adding(minutes: minutes)
    case .moment: break
    case .clock(let kind): follow(clocks.filter { $0.plan.kind == kind && $0.plan.decisive })
    }
  }

  /// A clock that is open or met decides; one that ended otherwise leaves the step to people.
  private mutating func follow(_ clocks: [Clock]) {
    if let open = clocks.filter(\.isOpen).min(by: Clock.comesFirst) {
      (clock, due, state) = (open.id, open.due, .open)
      (times, by, text, entry) = ([], nil, nil, nil)
    } else if let met = clocks.filter({ $0.metAt != nil }).max(by: Clock.comesFirst) {
      (clock, due, state) = (met.id, met.due, .done)
      (times, by, text, entry) = (met.metAt.map { [$0] } ?? [], nil, nil, met.metBy)
    }
  }
}
