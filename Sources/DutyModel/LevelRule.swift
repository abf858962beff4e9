// What the numbers of an incident suggest: its level, and whether it must be reported at all. Both are hints with
// their rule; a person confirms the level, and nothing is ever set by them.

/// What thresholds are compared with.
package enum Measure: String, Code {
  case dead
  case deadOrMissing = "dead_or_missing"
  case seriouslyInjured = "seriously_injured"
  /// All injured, the badly injured among them; poisoned and ill people too.
  case injured
  case trapped
  case trappedOrMissing = "trapped_or_missing"
  case atRisk = "at_risk"
  /// To move or moved already, whichever is more.
  case toMove = "to_move"
  /// Direct loss in 万元, ten thousands of yuan.
  case lossWan = "loss_wan"
}

/// Thresholds of one rule: it holds as soon as one of them is reached.
package struct Thresholds: FieldRecord {
  package var values: [Measure: Int] = [:]

  package init() {}

  package init(_ values: [Measure: Int]) {
    self.values = values
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    for measure in Measure.allCases {
      try fields.field(measure.rawValue, &values[measure])
    }
  }

  /// The first that `measured` reaches.
  func reached(by measured: [Measure: Int]) -> Measure? {
    Measure.allCases.first { measure in
      guard let least = values[measure], let value = measured[measure] else { return false }
      return value >= least
    }
  }
}

/// A threshold of a level, or of the duty to report, as data of the county or the station.
package struct LevelRule: FieldRecord {
  package var id = RuleID()
  package var kinds: [IncidentKind] = []
  /// The level that it suggests.
  package var level = IncidentLevel.ordinary
  /// Nil holds always: such an incident has at least this level.
  package var least: Thresholds?
  /// What it leans on: law or order, with number, article and date.
  package var basis = LocalText()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("kinds", list: &kinds)
    try fields.field("level", &level)
    try fields.field("least", &least)
    try fields.field("basis", &basis)
  }
}

/// When an incident must be reported at all (有情必报).
package struct ScopeRule: FieldRecord {
  package var id = RuleID()
  package var kinds: [IncidentKind] = []
  /// Nil holds always: such an incident is reported whatever its numbers.
  package var least: Thresholds?
  package var basis = LocalText()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("kinds", list: &kinds)
    try fields.field("least", &least)
    try fields.field("basis", &basis)
  }
}

/// A rule that holds, and the number that makes it hold.
package struct RuleReached: Equatable, Sendable {
  package var rule: RuleID
  /// Only of a level's rule.
  package var level: IncidentLevel?
  /// Nil where the kind alone decides.
  package var measure: Measure?
  package var value: Int?
  package var least: Int?
  package var basis: LocalText
}

extension DeadlinePolicy {
  /// The highest level that any rule suggests; of several rules for it the first. A rule without kinds is for those
  /// that the law grades and for an incident of which nobody knows the kind; social-security events have no level by
  /// law, so only a rule that names them is for them.
  package func suggestedLevel(of kinds: [IncidentKind], measured: [Measure: Int]) -> RuleReached? {
    var best: RuleReached?
    for rule in levels where rule.kinds.apply(to: kinds) {
      guard var reached = rule.least.reached(by: measured, rule.id, rule.basis) else { continue }
      reached.level = rule.level
      if let known = best?.level, known.rank <= rule.level.rank { continue }
      best = reached
    }
    return best
  }

  /// The first rule under which it must be reported.
  package func mustReport(_ kinds: [IncidentKind], measured: [Measure: Int]) -> RuleReached? {
    for rule in scope where rule.kinds.isEmpty || kinds.contains(where: rule.kinds.contains) {
      if let reached = rule.least.reached(by: measured, rule.id, rule.basis) { return reached }
    }
    return nil
  }
}

extension [IncidentKind] {
  /// Whether a rule for these kinds is for an incident of `kinds`.
  fileprivate func apply(to kinds: [IncidentKind]) -> Bool {
    isEmpty ? kinds.isEmpty || kinds.contains(where: \.isGradedByLaw) : kinds.contains(where: contains)
  }
}

extension Thresholds? {
  fileprivate func reached(by measured: [Measure: Int], _ rule: RuleID, _ basis: LocalText) -> RuleReached? {
    guard let thresholds = self else { return RuleReached(rule: rule, basis: basis) }
    guard let measure = thresholds.reached(by: measured) else { return nil }
    return RuleReached(
      rule: rule, measure: measure, value: measured[measure], least: thresholds.values[measure], basis: basis)
  }
}

extension IncidentLevel {
  /// 0 for the gravest.
  package var rank: Int {
    switch self {
    case .extraordinary: 0
    case .serious: 1
    case .major: 2
    case .ordinary: 3
    case .minor: 4
    case .unknown: 5
    }
  }
}
