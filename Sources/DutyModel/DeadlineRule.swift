/// One rule of the policy: for these incidents, this act is owed to these recipients.
package struct DeadlineRule: FieldRecord {
  package var id = RuleID()
  /// Empty means every kind. A related kind counts like the main one.
  package var kinds: [IncidentKind] = []
  /// Empty means every level, unless `sensitivity` names something.
  package var levels: [IncidentLevel] = []
  /// An incident that is sensitive in one of these ways is covered whatever its level.
  package var sensitivity: [Sensitivity] = []
  /// Empty means every phase.
  package var phases: [Phase] = []
  /// Only where at least so many people are dead, missing or trapped.
  package var people: Int?
  package var clock = ClockKind.phoneReport
  package var standing = ClockStanding.rule
  /// Whose limit a bound is: the school's, the county bureau's.
  package var whose: LocalText?
  package var recipients: [RecipientID] = []
  /// The recipient whose clock competes for the one line and decides 超时.
  package var decisive: RecipientID?
  package var minutes = 0
  package var from = ClockOrigin.received
  /// Its clocks turn amber so many minutes before they are due; nil leaves it to the policy.
  package var warnBeforeMinutes: Int?
  /// What the limit leans on, as the officer reads it out.
  package var basis = LocalText()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("kinds", list: &kinds)
    try fields.field("levels", list: &levels)
    try fields.field("sensitivity", list: &sensitivity)
    try fields.field("phases", list: &phases)
    try fields.field("people", &people)
    try fields.field("clock", &clock)
    try fields.field("standing", &standing, unless: .rule)
    try fields.field("whose", &whose)
    try fields.field("recipients", list: &recipients)
    try fields.field("decisive", &decisive)
    try fields.field("minutes", &minutes)
    try fields.field("from", &from)
    try fields.field("warn_before_minutes", &warnBeforeMinutes)
    try fields.field("basis", &basis)
  }

  /// True when incidents of this kind alone, nil for one not yet known, may be covered.
  package func mayCover(_ kind: IncidentKind?) -> Bool {
    kinds.isEmpty || kind.map(kinds.contains) ?? false
  }

  /// True when it covers `incident`, in which `people` are known to be dead, missing or trapped.
  package func matches(_ incident: Incident, people known: Int) -> Bool {
    // `check` asks this some hundred thousand times, so what is cheap to tell comes first.
    guard known >= people ?? 0, phases.isEmpty || phases.contains(incident.phase),
      mayCover(incident.kind) || incident.relatedKinds.contains(where: kinds.contains)
    else { return false }
    return levels.isEmpty && sensitivity.isEmpty || levels.contains(incident.level)
      || sensitivity.contains(where: incident.sensitivity.contains)
  }

  /// From when the limit counts, as far as the incident itself says; nil while that has not happened, and for
  /// limits that count from an act of ours.
  func start(in incident: Incident) -> Timestamp? {
    // An instant after receipt is a slip of the pen and must not buy time.
    let received = incident.received
    return switch from {
    case .received: received
    case .occurred: min(incident.occurred ?? received, received)
    case .sent: min(incident.sent ?? received, received)
    case .seen: min(incident.seen ?? received, received)
    case .verified: incident.verified
    case .ended: incident.phase == .ended ? incident.phaseSince : nil
    case .lastReport, .figures: nil
    }
  }
}
