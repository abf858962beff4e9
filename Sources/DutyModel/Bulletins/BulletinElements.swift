// Which elements each kind of report has to have.

extension BulletinKind {
  /// What must be known before it is signed. It is a proposal: no rule in force lists a minimum for a township.
  /// Casualties may read 正在核实 in all but the final report.
  package var minimum: [ReportElement] {
    switch self {
    case .first: [.receivedAt, .source, .occurredAt, .place, .actionsTaken, .reporter]
    case .followUp: [.actionsTaken, .reporter]
    case .final: [.occurredAt, .place, .casualties, .actionsTaken, .reporter]
    case .correction: [.reporter]
    }
  }

  /// Of the minimum, what may read 正在核实 where somebody says so: after a bare call at night nobody knows when it
  /// began or what is being done, and must not be made to invent it.
  package var mayBeChecking: [ReportElement] {
    self == .final ? [] : [.source, .occurredAt, .actionsTaken]
  }

  /// What it should have besides; what is missing of these is said and blocks nothing.
  package var wanted: [ReportElement] {
    switch self {
    case .first:
      [.course, .casualties, .scope, .trend, .leadersOnScene, .nextSteps, .sceneContact, .alreadyTold]
    case .followUp:
      [.casualties, .loss, .scope, .trend, .leadersOnScene, .nextSteps, .publicInformation]
    case .final:
      [.nextSteps, .cause, .course, .loss, .scope, .leadersOnScene, .publicInformation]
    case .correction: []
    }
  }

  /// What whoever writes it says anew, whatever was known before: by a final report the danger is over, and what was
  /// being done while it lasted would stand there as if it went on.
  fileprivate var asksAnew: [ReportElement] { self == .final ? [.actionsTaken, .nextSteps] : [] }
}

extension BulletinContent {
  /// What is missing of the minimum: it can't be signed like this.
  package func missing(for kind: BulletinKind) -> [ReportElement] {
    kind.minimum.filter {
      words(of: $0) == nil && !(kind.mayBeChecking.contains($0) && isSaidToBePending($0))
    }
  }

  /// What it should say besides and doesn't.
  package func reminders(for kind: BulletinKind) -> [ReportElement] {
    kind.wanted.filter { words(of: $0) == nil }
  }

  /// Elements that read 正在核实: to be asked for until the next report.
  package func pending(for kind: BulletinKind) -> [ReportElement] {
    missing(for: kind) + reminders(for: kind)
  }

  /// Casualty figures of which nobody says why they changed.
  package var unexplained: [BulletinFigure] { figures.filter(\.needsExplanation) }
}

extension DutyRoom {
  /// What of the elements the room knows by now, in the words of a document, with what was `given` for this report.
  /// That it was being checked doesn't stand against what is known meanwhile.
  func elementWords(
    of matter: MatterID, for kind: BulletinKind, given: [ElementWords]
  ) -> [ElementWords] {
    elements(of: matter).compactMap { state in
      let said = given.first { $0.element == state.element }
      if let said, !said.isPending { return said }
      guard let value = state.value, !kind.asksAnew.contains(state.element) else { return said }
      return ElementWords(
        state.element, Incident.short(value.chinese.cleanedForPaper), given: state.told != nil)
    }
  }

  /// The figures in use, each with what the last report that left told of it, and with `explanations` of what changed.
  func bulletinFigures(of matter: MatterID, explaining explanations: [FigureExplanation]) -> [BulletinFigure]
  {
    let inUse = figuresInUse(of: matter)
    let told = toldFigures(of: matter)
    return Figure.allCases.compactMap { figure in
      let current = inUse.first { $0.line.figure.figure == figure }
      let former = told[figure]
      guard current != nil || former != nil else { return nil }
      var entry = BulletinFigure()
      entry.figure = figure
      entry.value = current?.line.figure.value
      entry.line = current?.line.entry
      entry.source = current?.line.figure.source.map { Incident.short($0.cleanedForPaper) }
      entry.standing = current?.standing ?? .reported
      if let former, former != entry.value { entry.former = former }
      entry.explanation =
        entry.former == nil
        ? nil
        : explanations.last { $0.figure == figure }.map { Incident.short($0.text.cleanedForPaper) }
      return entry
    }
  }

  /// What the county knows of each figure: the latest number that a report which left told of it.
  func toldFigures(of matter: MatterID) -> [Figure: Int] {
    var told: [Figure: Int] = [:]
    for bulletin in sentBulletins(of: matter) {
      for figure in bulletin.told { told[figure.figure] = figure.value }
    }
    return told
  }
}
