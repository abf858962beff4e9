/// A clock as it stands (时限钟): who owes what to whom by when, under which rule, and what stopped it.
package struct Clock: FieldRecord {
  package var plan = ClockStarted()
  /// The entry that met it.
  package var metBy: Int?
  /// When that act happened.
  package var metAt: Timestamp?
  /// Acts that would have met it too, the latest few: one of them stands in when the first is struck.
  package var alsoMet: [ClockAct] = []
  /// 电话已续报: a follow-up was made by phone, the written one is still owed.
  package var phoned: ClockAct?
  /// When a passed due time was noticed; recorded once and kept, also when the act turns out in time.
  package var missedAt: Timestamp?
  /// The limits it had before it was planned anew, the first one first; of many, the latest and those missed.
  package var former: [FormerLimit] = []
  package var claim: ClockClaim?
  package var release: ClockRelease?
  /// True once its matter was closed before it was met.
  package var closedWithMatter = false

  package init() {}

  init(plan: ClockStarted) {
    self.plan = plan
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("plan", &plan)
    try fields.field("met_by", &metBy)
    try fields.field("met_at", &metAt)
    try fields.field("also_met", list: &alsoMet)
    try fields.field("phoned", &phoned)
    try fields.field("missed_at", &missedAt)
    try fields.field("former", list: &former)
    try fields.field("claim", &claim)
    try fields.field("release", &release)
    try fields.field("closed_with_matter", flag: &closedWithMatter)
  }

  package var id: ClockID { plan.clock }
  package var due: Timestamp { plan.due }

  /// Running or overdue: somebody of ours still owes the act.
  package var isOpen: Bool { isLive && plan.standing.isOwed }

  /// Neither met nor released nor closed; also true of bounds and windows, which nobody here owes.
  package var isLive: Bool { metBy == nil && release == nil && !closedWithMatter }

  /// The claim that holds at `instant`; claims expire.
  package func claim(at instant: Timestamp) -> ClockClaim? {
    guard isOpen, let claim, instant < claim.until else { return nil }
    return claim
  }

  package enum State: String, Code {
    case running
    case overdue
    case met
    /// 按时办，后补记: the act was in time, the miss had already been recorded.
    case metInTimeRecordedLate = "met_in_time_recorded_late"
    case metLate = "met_late"
    case closedWithMatter = "closed_with_matter"
    /// No longer owed: the county said so, our leader, or the rules.
    case released
    /// A bound or a window whose time has passed; nobody here has missed anything.
    case elapsed
  }

  /// Its state at `instant`; the limit includes the due instant itself.
  package func state(at instant: Timestamp) -> State {
    if let metAt {
      if metAt > due { return .metLate }
      return missedAt == nil ? .met : .metInTimeRecordedLate
    }
    if release != nil { return .released }
    if closedWithMatter { return .closedWithMatter }
    if instant <= due { return .running }
    return plan.standing.isOwed ? .overdue : .elapsed
  }
}

/// An act that stops a clock, or could.
package struct ClockAct: FieldRecord {
  package var act = 0
  package var at = Timestamp()

  package init() {}

  package init(act: Int, at: Timestamp) {
    self.act = act
    self.at = at
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("act", &act)
    try fields.field("at", &at)
  }
}

/// A limit that a clock had before, and whether it had been missed.
package struct FormerLimit: FieldRecord {
  package var due = Timestamp()
  package var rule = RuleID()
  package var missedAt: Timestamp?

  package init() {}

  package init(due: Timestamp, rule: RuleID, missedAt: Timestamp? = nil) {
    self.due = due
    self.rule = rule
    self.missedAt = missedAt
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("due", &due)
    try fields.field("rule", &rule)
    try fields.field("missed_at", &missedAt)
  }
}

/// Who has taken an overdue duty upon himself (认领), and what he does next until when.
package struct ClockClaim: FieldRecord {
  package var person = PersonID()
  package var next = ""
  package var until = Timestamp()
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("person", &person)
    try fields.field("next", &next)
    try fields.field("until", &until)
    try fields.field("entry", &entry)
  }
}

/// Why a clock is no longer owed.
package struct ClockRelease: FieldRecord {
  package var cause = ReleaseCause.rules
  package var name: String?
  package var reason: String?
  package var at = Timestamp()
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("cause", &cause)
    try fields.field("name", &name)
    try fields.field("reason", &reason)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
  }
}
