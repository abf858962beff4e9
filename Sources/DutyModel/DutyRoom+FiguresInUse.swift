// Which of several numbers for one thing is in use (口径): the one that the leader chose, else the latest verified,
// else the latest reported; and it is said which of the three.

/// A figure in use, with where it stands on.
package struct FigureInUse: Equatable, Sendable {
  package enum Standing: String, Code {
    /// 领导定
    case chosen
    case verified
    case reported
  }

  package var line: LedgerFigure
  package var standing: Standing
  /// The leader who chose it.
  package var chosenBy: PersonID?
  /// What was in use before a leader chose another, with its source.
  package var formerValue: Int?
  package var formerSource: String?
  /// A later line says something else than the one in use.
  package var newer: LedgerFigure?
}

extension DutyRoom {
  /// The figures in use of a matter, in the order in which the county asks for them.
  package func figuresInUse(of matter: MatterID) -> [FigureInUse] {
    let lines = figures(of: matter)
    return Figure.allCases.compactMap { figure in
      inUse(lines.filter { $0.figure.figure == figure }, choices: matters[matter]?.incident?.choices ?? [])
    }
  }

  /// Of the lines of one figure.
  private func inUse(_ lines: [LedgerFigure], choices: [FigureChoice]) -> FigureInUse? {
    guard let latest = lines.max(by: isEarlier) else { return nil }
    for choice in choices.reversed() {
      guard let line = lines.first(where: { $0.entry == choice.line }) else { continue }
      // Lines with the same number say nothing new.
      let newer = lines.filter { $0.entry > choice.entry && $0.figure.value != line.figure.value }
      return FigureInUse(
        line: line, standing: .chosen, chosenBy: choice.by, formerValue: choice.formerValue,
        formerSource: choice.formerSource, newer: newer.max(by: isEarlier))
    }
    if let verified = lines.filter({ $0.figure.certainty == .verified }).max(by: isEarlier) {
      let isOld = isEarlier(verified, than: latest) && verified.figure.value != latest.figure.value
      return FigureInUse(line: verified, standing: .verified, newer: isOld ? latest : nil)
    }
    return FigureInUse(line: latest, standing: .reported)
  }

  /// The leader says which number counts; an officer may record his word, with who said it and by what means.
  func choose(_ command: ChooseFigure, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard matter.incident != nil else { throw .notAnIncident(number: matter.number) }
    guard let line = figures(of: matter.id).first(where: { $0.entry == command.entry }) else {
      throw .noSuchFigure(entry: command.entry, number: matter.number)
    }
    try checkWord(command.authority, by: actor, at: moment)
    let current = figuresInUse(of: matter.id).first { $0.line.figure.figure == line.figure.figure }
    if let current, current.standing == .chosen, current.line.entry == line.entry { return [] }
    var chosen = FigureChosen()
    chosen.matter = matter.id
    chosen.figure = line.figure.figure
    chosen.entry = line.entry
    chosen.value = line.figure.value
    chosen.authority = command.authority
    if let current, chosen.figure.isCasualty, current.line.figure.value != chosen.value {
      chosen.former = current.line.entry
      chosen.formerValue = current.line.figure.value
      chosen.formerSource = current.line.figure.source
    }
    return [.figureChosen(chosen)]
  }

  /// A leader at the keys speaks for himself; an officer needs the leader's word.
  private func checkWord(_ authority: Authority?, by actor: Actor, at moment: Moment) throws(Refusal) {
    guard let authority else {
      if actor.role != .leader { throw .choiceNeedsLeader }
      return
    }
    try checkWord(authority, at: moment)
  }

  /// The word of a leader that somebody else types.
  func checkWord(_ authority: Authority, at moment: Moment) throws(Refusal) {
    guard let person = settings.person(authority.person) else { throw .unknownPerson(authority.person) }
    if !person.isLeader { throw .wordOfNoLeader(name: personName(person.id)) }
    if let said = authority.at, said > moment.entered.adding(minutes: Moment.toleranceMinutes) {
      throw .timeAhead(said, now: moment.entered)
    }
  }
}

/// Which line came first: by what it tells of, then by entry.
func isEarlier(_ one: LedgerFigure, than other: LedgerFigure) -> Bool {
  (one.figure.asOf, one.entry) < (other.figure.asOf, other.entry)
}

extension Figure {
  /// What is asked for after every accident: who is hurt, gone or in danger.
  package var isCasualty: Bool {
    switch self {
    case .dead, .missing, .seriouslyInjured, .injured, .trapped, .atRisk: true
    case .toMove, .moved: false
    }
  }
}
