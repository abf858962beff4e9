/// `policy.toml`: which clock an incident starts, for whom, and how long it runs.
///
/// The Opinion of 2024-09-21 (art. 14) asks that time limits be laid down and sets no minutes itself,
/// so every number is data of the county or the station.
package struct DeadlinePolicy: FieldRecord {
  package var id = ""
  package var name = LocalText()
  package var issuedBy = ""
  /// From which day on it holds, `2026-01-01`, and what it leans on as a whole.
  package var validFrom: String?
  package var basis: LocalText?
  /// A clock turns amber this many minutes before it is due.
  package var warnBeforeMinutes = 5
  /// And red this many minutes before; 0 when it is due.
  package var redBeforeMinutes = 0
  package var rules: [DeadlineRule] = []
  /// For what comes in besides incidents.
  package var errands: [ErrandRule] = []
  /// We call back within so many minutes whoever could not tell everything.
  package var callBackMinutes = 10
  package var levels: [LevelRule] = []
  package var scope: [ScopeRule] = []
  /// Who signs at which level, and who instead; empty stands for ``SigningRule/proposed``.
  package var signing: [SigningRule] = []
  /// A leader's word is to be signed by his own hand within so many minutes.
  package var counterSignMinutes = 1_440
  /// What was sent is to be acknowledged by name within so many minutes. No rule sets them; a proposal.
  package var acknowledgeMinutes = 10

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("name", &name)
    try fields.field("issued_by", &issuedBy)
    try fields.field("valid_from", &validFrom)
    try fields.field("basis", &basis)
    try fields.field("warn_before_minutes", &warnBeforeMinutes)
    try fields.field("red_before_minutes", &redBeforeMinutes, unless: 0)
    try fields.field("rules", list: &rules)
    try fields.field("errands", list: &errands)
    try fields.field("call_back_minutes", &callBackMinutes, unless: 10)
    try fields.field("levels", list: &levels)
    try fields.field("scope", list: &scope)
    try fields.field("signing", list: &signing)
    try fields.field("counter_sign_minutes", &counterSignMinutes, unless: 1_440)
    try fields.field("acknowledge_minutes", &acknowledgeMinutes, unless: 10)
  }

  /// The clocks that an incident owes as it stands, one for each kind and recipient. Where several rules match,
  /// the earliest due instant wins; at equal ones the rule named first. What counts from an act of ours starts
  /// with the act: see ``clocks(after:at:for:of:people:)``.
  package func clocks(for matter: MatterID, of incident: Incident, people: Int) -> [ClockStarted] {
    chosen(for: matter, of: incident, people: people) { rule in rule.start(in: incident) }
  }

  /// The clocks that count from an act of ours, made at `instant`.
  package func clocks(
    after origin: ClockOrigin, at instant: Timestamp, for matter: MatterID, of incident: Incident,
    people: Int
  ) -> [ClockStarted] {
    chosen(for: matter, of: incident, people: people) { rule in rule.from == origin ? instant : nil }
  }

  private func chosen(
    for matter: MatterID, of incident: Incident, people: Int, start: (DeadlineRule) -> Timestamp?
  ) -> [ClockStarted] {
    var chosen: [ClockID: ClockStarted] = [:]
    var order: [ClockID] = []
    for rule in rules where rule.matches(incident, people: people) {
      // 终报不再要求: whoever may say so has said it.
      if rule.clock == .finalReport, rule.standing.isOwed, incident.exemption != nil { continue }
      guard let start = start(rule) else { continue }
      for recipient in rule.recipients {
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
