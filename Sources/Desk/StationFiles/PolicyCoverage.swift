import DutyModel

/// Adds to `log` which incidents the rules leave without a clock, and which rules never count. It asks the policy
/// itself, kind by kind and level by level, so it can't be of another opinion than the duty room that runs on it.
func checkCoverage(_ policy: DeadlinePolicy, rules: [TOMLReader], log: FaultLog) {
  let coverage = Coverage(policy)
  for clock in [ClockKind.tellLeader, .phoneReport, .writtenReport, .followUp, .finalReport] {
    for gap in coverage.gaps(clock) {
      log.add(.noClock(clock, levels: gap.levels, kinds: gap.kinds))
    }
    for gap in coverage.withoutDecisive(clock) {
      log.add(.noDecisive(clock, levels: gap.levels, kinds: gap.kinds))
    }
    let plain = kindsWithoutOwnRule(policy, clock)
    if !plain.isEmpty { log.add(.noRuleOfItsOwn(clock, kinds: plain)) }
  }
  for (rule, table) in zip(policy.rules, rules) where !coverage.winners.contains(rule.id) {
    table.fault(.neverWins(rule.id.rawValue), at: "id")
  }
}

/// Where most kinds have a rule of their own, one without looks like a line that got lost. Where rules by
/// kind are the exception, it doesn't.
private func kindsWithoutOwnRule(_ policy: DeadlinePolicy, _ clock: ClockKind) -> [IncidentKind] {
  let named = Set(policy.rules.filter { $0.clock == clock }.flatMap(\.kinds))
  guard named.count * 2 > IncidentKind.allCases.count else { return [] }
  return IncidentKind.allCases.filter { !named.contains($0) }
}

/// The clocks that every kind at every level starts.
private struct Coverage {
  struct Gap {
    var levels: [IncidentLevel]
    var kinds: [IncidentKind?]
  }

  private struct Cell {
    var level: IncidentLevel
    /// Nil while nobody knows what it is: the cut-off call starts its clocks too.
    var kind: IncidentKind?
    var clocks: [ClockStarted]
  }

  private var cells: [Cell] = []
  /// Rules whose limit is the earliest for some incident.
  private(set) var winners: Set<RuleID> = []

  init(_ policy: DeadlinePolicy) {
    let kinds: [IncidentKind?] = [nil] + IncidentKind.allCases
    // What can't cover a kind needn't be asked at every level and phase.
    let byKind = kinds.map { kind in
      var own = policy
      own.rules = policy.rules.filter { $0.mayCover(kind) }
      return (kind: kind, policy: own)
    }
    for level in IncidentLevel.allCases {
      for (kind, policy) in byKind {
        var incident = Incident()
        incident.kind = kind
        incident.level = level
        cells.append(Cell(level: level, kind: kind, clocks: Self.clocks(policy, incident)))
        winners.formUnion(cells[cells.count - 1].clocks.map(\.rule))
        // What is owed only because it is sensitive, or because of many people.
        incident.sensitivity = Sensitivity.allCases
        winners.formUnion(Self.clocks(policy, incident).map(\.rule))
        if policy.rules.contains(where: { $0.people != nil }) {
          incident.sensitivity = []
          winners.formUnion(Self.clocks(policy, incident, people: .max).map(\.rule))
        }
      }
    }
  }

  /// Everything that an incident owes in the course of its phases.
  private static func clocks(
    _ policy: DeadlinePolicy, _ incident: Incident, people: Int = 0
  ) -> [ClockStarted] {
    let now = Timestamp()
    var incident = incident
    incident.verified = now
    var clocks: [ClockStarted] = []
    for phase in Phase.allCases {
      incident.phase = phase
      incident.phaseSince = now
      clocks += policy.clocks(for: MatterID(), of: incident, people: people)
      for origin in [ClockOrigin.lastReport, .figures] {
        clocks += policy.clocks(after: origin, at: now, for: MatterID(), of: incident, people: people)
      }
    }
    return clocks
  }

  func gaps(_ clock: ClockKind) -> [Gap] {
    grouped { cell in
      switch (clock, cell.level) {
      // Below the ordinary level nobody asks for paper of his own accord; what isn't graded has no final report.
      case (.writtenReport, .minor), (.followUp, .minor), (.finalReport, .minor), (.finalReport, .unknown):
        return false
      default: break
      }
      return !cell.clocks.contains { $0.kind == clock && $0.standing == .rule }
    }
  }

  func withoutDecisive(_ clock: ClockKind) -> [Gap] {
    grouped { cell in
      let clocks = cell.clocks.filter { $0.kind == clock && $0.standing == .rule }
      return !clocks.isEmpty && !clocks.contains(where: \.decisive)
    }
  }

  /// The cells that `isGap` picks; levels with the same kinds stand together.
  private func grouped(_ isGap: (Cell) -> Bool) -> [Gap] {
    var gaps: [Gap] = []
    for level in IncidentLevel.allCases {
      let kinds = cells.filter { $0.level == level && isGap($0) }.map(\.kind)
      if kinds.isEmpty { continue }
      if let same = gaps.firstIndex(where: { $0.kinds == kinds }) {
        gaps[same].levels.append(level)
      } else {
        gaps.append(Gap(levels: [level], kinds: kinds))
      }
    }
    return gaps
  }
}
