/// `policy.toml`: which clock an incident starts, for whom, and how long it runs.
///
/// The Opinion of 2024-09-21 (art. 14) asks that time limits be laid down and sets no minutes itself,
/// so every number is data of the county or the station.
package struct DeadlinePolicy: FieldRecord {
  package var id = ""
  package var name = LocalText()
  package var issuedBy = ""
  /// A clock turns amber this many minutes before it is due.
  package var warnBeforeMinutes = 5
  package var rules: [DeadlineRule] = []
  /// For what comes in besides incidents.
  package var errands: [ErrandRule] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("name", &name)
    try fields.field("issued_by", &issuedBy)
    try fields.field("warn_before_minutes", &warnBeforeMinutes)
    try fields.field("rules", list: &rules)
    try fields.field("errands", list: &errands)
  }

  /// The clocks that an incident of this kind and level owes, one for each kind and recipient.
  /// Where several rules match, the earliest due instant wins; at equal ones the rule named first.
  package func clocks(
    for matter: MatterID, kind: IncidentKind?, level: IncidentLevel, received: Timestamp,
    occurred: Timestamp?
  ) -> [ClockStarted] {
    var chosen: [ClockID: ClockStarted] = [:]
    var order: [ClockID] = []
    for rule in rules where rule.matches(kind: kind, level: level) {
      for recipient in rule.recipients {
        // An instant after receipt is a slip of the pen and must not buy time.
        let start = rule.from == .occurred ? min(occurred ?? received, received) : received
        let clock = ClockStarted(matter: matter, rule: rule, recipient: recipient, start: start)
        if let other = chosen[clock.clock] {
          if clock.due < other.due { chosen[clock.clock] = clock }
        } else {
          chosen[clock.clock] = clock
          order.append(clock.clock)
        }
      }
    }
    return order.compactMap { chosen[$0] }
  }
}

/// One rule of the policy: for these kinds and levels, this act is owed to these recipients.
package struct DeadlineRule: FieldRecord {
  package var id = RuleID()
  /// Empty means every kind.
  package var kinds: [IncidentKind] = []
  /// Empty means every level.
  package var levels: [IncidentLevel] = []
  package var clock = ClockKind.phoneReport
  package var recipients: [RecipientID] = []
  /// The recipient whose clock competes for the one line and decides 超时.
  package var decisive: RecipientID?
  package var minutes = 0
  package var from = ClockOrigin.received
  /// What the limit leans on, as the officer reads it out.
  package var basis = LocalText()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("kinds", list: &kinds)
    try fields.field("levels", list: &levels)
    try fields.field("clock", &clock)
    try fields.field("recipients", list: &recipients)
    try fields.field("decisive", &decisive)
    try fields.field("minutes", &minutes)
    try fields.field("from", &from)
    try fields.field("basis", &basis)
  }

  func matches(kind: IncidentKind?, level: IncidentLevel) -> Bool {
    let kindMatches = kinds.isEmpty || kind.map(kinds.contains) ?? false
    return kindMatches && (levels.isEmpty || levels.contains(level))
  }
}
