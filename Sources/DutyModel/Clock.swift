/// `clock.started/1`: one obligation to one recipient begins to run. Due instants are absolute and
/// computed once; a copy of the rule goes along, so the clock can be judged years later.
package struct ClockStarted: FieldRecord {
  package var clock = ClockID()
  package var matter = MatterID()
  package var kind = ClockKind.phoneReport
  package var recipient = RecipientID()
  /// The other side where it is no office and no leader of ours: who is to be called back.
  package var party: Counterpart?
  package var decisive = false
  package var standing = ClockStanding.rule
  /// Which of several in a row, from 1: follow-up 2, the figures of 21:00.
  package var round = 1
  package var from = ClockOrigin.received
  package var start = Timestamp()
  package var due = Timestamp()
  package var minutes = 0
  package var rule = RuleID()
  package var basis = LocalText()

  package init() {}

  init(matter: MatterID, rule: DeadlineRule, recipient: RecipientID, start: Timestamp) {
    self.init(matter: matter, kind: rule.clock, recipient: recipient)
    decisive = rule.decisive == recipient
    from = rule.from
    self.start = start
    due = start.adding(minutes: rule.minutes)
    minutes = rule.minutes
    self.rule = rule.id
    basis = rule.basis
  }

  /// Something that we said we would do (约定). `recipient` is ``RecipientID/party`` for somebody who is no office
  /// and no leader of ours; `party` then says who.
  package static func promise(
    matter: MatterID, kind: ClockKind, recipient: RecipientID, party: Counterpart? = nil, start: Timestamp,
    due: Timestamp, round: Int = 1
  ) -> ClockStarted {
    var clock = ClockStarted(matter: matter, kind: kind, recipient: recipient, round: round)
    clock.party = party
    clock.standing = .promise
    clock.start = start
    clock.due = due
    clock.minutes = max(0, start.seconds(until: due) / 60)
    return clock
  }

  /// An obligation whose times are still to be set.
  init(matter: MatterID, kind: ClockKind, recipient: RecipientID, round: Int = 1) {
    let turn = round == 1 ? "" : "/\(round)"
    clock = ClockID(rawValue: "\(matter)/\(kind.rawValue)/\(recipient)\(turn)")
    self.matter = matter
    self.kind = kind
    self.recipient = recipient
    self.round = round
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("matter", &matter)
    try fields.field("kind", &kind)
    try fields.field("recipient", &recipient)
    try fields.field("party", &party)
    try fields.field("decisive", flag: &decisive)
    try fields.field("standing", &standing, unless: .rule)
    try fields.field("round", &round, unless: 1)
    try fields.field("from", &from)
    try fields.field("start", &start)
    try fields.field("due", &due)
    try fields.field("minutes", &minutes)
    try fields.field("rule", &rule)
    try fields.field("basis", &basis)
  }
}

/// A clock as it stands (时限钟): who owes what to whom by when, under which rule, and what stopped it.
package struct Clock: FieldRecord {
  package var plan = ClockStarted()
  /// The entry that met it.
  package var metBy: Int?
  /// When that act happened.
  package var metAt: Timestamp?
  /// When a passed due time was noticed; recorded once and kept, also when the act turns out in time.
  package var missedAt: Timestamp?
  /// True once its matter was closed before it was met.
  package var closedWithMatter = false
  package var release: ClockReleased?

  package init() {}

  init(plan: ClockStarted) {
    self.plan = plan
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("plan", &plan)
    try fields.field("met_by", &metBy)
    try fields.field("met_at", &metAt)
    try fields.field("missed_at", &missedAt)
    try fields.field("closed_with_matter", flag: &closedWithMatter)
    try fields.field("release", &release)
  }

  package var id: ClockID { plan.clock }
  package var due: Timestamp { plan.due }

  /// Running or overdue: somebody still owes the act.
  package var isOpen: Bool { metBy == nil && !closedWithMatter && release == nil }

  package enum State: String, Code {
    case running
    case overdue
    case met
    /// 按时办，后补记: the act was in time, the miss had already been recorded.
    case metInTimeRecordedLate = "met_in_time_recorded_late"
    case metLate = "met_late"
    case closedWithMatter = "closed_with_matter"
    case released
  }

  /// Its state at `instant`; the limit includes the due instant itself.
  package func state(at instant: Timestamp) -> State {
    if let metAt {
      if metAt > due { return .metLate }
      return missedAt == nil ? .met : .metInTimeRecordedLate
    }
    if closedWithMatter { return .closedWithMatter }
    if release != nil { return .released }
    return instant > due ? .overdue : .running
  }
}
