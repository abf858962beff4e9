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
  /// Whose limit a bound is.
  package var whose: LocalText?
  /// Which of several in a row, from 1: follow-up 2, the figures of 21:00.
  package var round = 1
  package var from = ClockOrigin.received
  /// The entry of the act that it counts from, where one started it.
  package var act: Int?
  package var start = Timestamp()
  package var due = Timestamp()
  package var minutes = 0
  package var warnBeforeMinutes: Int?
  package var rule = RuleID()
  package var basis = LocalText()

  package init() {}

  init(
    matter: MatterID, rule: DeadlineRule, recipient: RecipientID, start: Timestamp, round: Int = 1
  ) {
    self.init(
      matter: matter, kind: rule.clock, recipient: recipient, round: round, standing: rule.standing)
    decisive = rule.decisive == recipient && rule.standing.isOwed
    whose = rule.whose
    from = rule.from
    nameIt()
    self.start = start
    due = start.adding(minutes: rule.minutes)
    minutes = rule.minutes
    warnBeforeMinutes = rule.warnBeforeMinutes
    self.rule = rule.id
    basis = rule.basis
  }

  /// Something that we said we would do (约定). `recipient` is ``RecipientID/party`` for somebody who is no office
  /// and no leader of ours; `party` then says who.
  package static func promise(
    matter: MatterID, kind: ClockKind, recipient: RecipientID, party: Counterpart? = nil, start: Timestamp,
    due: Timestamp, round: Int = 1
  ) -> ClockStarted {
    var clock = ClockStarted(
      matter: matter, kind: kind, recipient: recipient, round: round, standing: .promise)
    clock.party = party
    clock.start = start
    clock.due = due
    clock.minutes = max(0, start.seconds(until: due) / 60)
    return clock
  }

  /// An obligation whose times are still to be set.
  init(
    matter: MatterID, kind: ClockKind, recipient: RecipientID, round: Int = 1,
    standing: ClockStanding = .rule
  ) {
    self.matter = matter
    self.kind = kind
    self.recipient = recipient
    self.standing = standing
    self.round = round
    nameIt()
  }

  /// The same obligation as the `round`th in a row.
  func asRound(_ round: Int, act: Int?) -> ClockStarted {
    var copy = self
    copy.round = round
    copy.act = act
    copy.nameIt()
    return copy
  }

  /// A bound runs beside our own clock for the same act, and 全面报告 and daily figures beside the row of the others,
  /// so they have names of their own.
  private mutating func nameIt() {
    let apart =
      switch (kind, from) {
      case _ where !standing.isOwed: "/\(standing.rawValue)"
      case (.followUp, .ended): "/full"
      case (.disasterFigures, .lastReport): "/daily"
      default: ""
      }
    let turn = round == 1 ? "" : "/\(round)"
    clock = ClockID(rawValue: "\(matter)/\(kind.rawValue)/\(recipient)\(apart)\(turn)")
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("matter", &matter)
    try fields.field("kind", &kind)
    try fields.field("recipient", &recipient)
    try fields.field("party", &party)
    try fields.field("decisive", flag: &decisive)
    try fields.field("standing", &standing, unless: .rule)
    try fields.field("whose", &whose)
    try fields.field("round", &round, unless: 1)
    try fields.field("from", &from)
    try fields.field("act", &act)
    try fields.field("start", &start)
    try fields.field("due", &due)
    try fields.field("minutes", &minutes)
    try fields.field("warn_before_minutes", &warnBeforeMinutes)
    try fields.field("rule", &rule)
    try fields.field("basis", &basis)
  }
}

extension ClockStanding {
  /// True when it is ours to do; bounds and windows are only shown.
  package var isOwed: Bool {
    switch self {
    case .rule, .promise: true
    case .bound, .window: false
    }
  }
}
