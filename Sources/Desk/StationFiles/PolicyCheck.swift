import DutyModel

/// The posts to which a clock can be owed.
private let leaderPosts: [Post] = [.dutyLeader, .townshipHead, .partySecretary]

/// Adds to `log` whom a policy names without their being there, and who is there without being named.
func checkReferences(
  _ policy: DeadlinePolicy, rules: [TOMLReader], offices: [Office], people: [Person], log: FaultLog
) {
  let known = offices.map(\.id.rawValue) + leaderPosts.map(\.rawValue)
  for (rule, table) in zip(policy.rules, rules) {
    for (index, recipient) in rule.recipients.enumerated() {
      let path = "\(table.path).recipients[\(index + 1)]"
      if let post = leaderPosts.first(where: { $0.rawValue == recipient.rawValue }) {
        if !people.contains(where: { $0.posts.contains(post) }) { log.add(.postNobodyHolds(post), key: path) }
      } else if !known.contains(recipient.rawValue) {
        let near = nearest(to: recipient.rawValue, in: known)
        log.add(.unknownRecipient(found: recipient.rawValue, nearest: near), key: path)
      }
    }
  }

  let told = policy.rules.filter { $0.clock == .tellLeader }.flatMap(\.recipients)
  for post in leaderPosts where people.contains(where: { $0.posts.contains(post) }) {
    if !told.isEmpty, !told.contains(where: { $0.rawValue == post.rawValue }) { log.add(.neverTold(post)) }
  }
}

/// Adds to `log` which incidents the rules leave without a clock. It asks the policy itself, kind by kind and
/// level by level, so it can't be of another opinion than the duty room that runs on it.
func checkCoverage(_ policy: DeadlinePolicy, log: FaultLog) {
  let coverage = Coverage(policy)
  for clock in [ClockKind.tellLeader, .phoneReport, .writtenReport] {
    for gap in coverage.gaps(clock) {
      log.add(.noClock(clock, levels: gap.levels, kinds: gap.kinds))
    }
    for gap in coverage.withoutDecisive(clock) {
      log.add(.noDecisive(clock, levels: gap.levels, kinds: gap.kinds))
    }
    let plain = kindsWithoutOwnRule(policy, clock)
    if !plain.isEmpty { log.add(.noRuleOfItsOwn(clock, kinds: plain)) }
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

  init(_ policy: DeadlinePolicy) {
    let kinds: [IncidentKind?] = [nil] + IncidentKind.allCases
    for level in IncidentLevel.allCases {
      for kind in kinds {
        let clocks = policy.clocks(
          for: MatterID(), kind: kind, level: level, received: Timestamp(), occurred: nil)
        cells.append(Cell(level: level, kind: kind, clocks: clocks))
      }
    }
  }

  func gaps(_ clock: ClockKind) -> [Gap] {
    grouped { cell in
      // Below the ordinary level nobody asks for paper of his own accord.
      if clock == .writtenReport, cell.level == .minor { return false }
      return !cell.clocks.contains { $0.kind == clock }
    }
  }

  func withoutDecisive(_ clock: ClockKind) -> [Gap] {
    grouped { cell in
      let clocks = cell.clocks.filter { $0.kind == clock }
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
