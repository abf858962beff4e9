/// What happened (突发事件).
package struct Incident: FieldRecord {
  package var kind: IncidentKind?
  /// The level that a person confirmed; see ``DutyRoom/suggestedLevel(of:)`` for the suggested one.
  package var level = IncidentLevel.unknown
  package var place: String?
  package var received = Timestamp()
  package var occurred: Timestamp?
  /// When somebody on the spot confirmed it.
  package var verified: Timestamp?
  /// When the message that opened it was sent; nil for a call.
  package var sent: Timestamp?
  /// When that message was read.
  package var seen: Timestamp?
  /// What follows from it or comes with it (次生、衍生).
  package var relatedKinds: [IncidentKind] = []
  package var sensitivity: [Sensitivity] = []
  /// Those of them that a person gave; the others come and go with the reports that tell of them.
  package var sensitivityGiven: [Sensitivity] = []
  package var phase = Phase.danger
  /// When that phase began; nil while it is the first one.
  package var phaseSince: Timestamp?
  /// The report that opened it.
  package var report: ReportID?
  /// What people call it on paper.
  package var title: String?
  package var levelBasis: String?
  /// Who confirmed the level: a name, or whose word it was.
  package var levelConfirmedBy: String?
  /// When place and time were put right: they count before what was reported earlier.
  package var placeRevised: Timestamp?
  package var occurredRevised: Timestamp?
  package var verifications: [KnownVerification] = []
  package var choices: [FigureChoice] = []
  /// The entry with which a final report left.
  package var finalReport: Int?
  /// 终报不再要求, and whose word that is.
  package var exemption: FinalExemption?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("kind", &kind)
    try fields.field("level", &level)
    try fields.field("place", &place)
    try fields.field("received", &received)
    try fields.field("occurred", &occurred)
    try fields.field("verified", &verified)
    try fields.field("sent", &sent)
    try fields.field("seen", &seen)
    try fields.field("related_kinds", list: &relatedKinds)
    try fields.field("sensitivity", list: &sensitivity)
    try fields.field("sensitivity_given", list: &sensitivityGiven)
    try fields.field("phase", &phase, unless: .danger)
    try fields.field("phase_since", &phaseSince)
    try fields.field("report", &report)
    try fields.field("title", &title)
    try fields.field("level_basis", &levelBasis)
    try fields.field("level_confirmed_by", &levelConfirmedBy)
    try fields.field("place_revised", &placeRevised)
    try fields.field("occurred_revised", &occurredRevised)
    try fields.field("verifications", list: &verifications)
    try fields.field("choices", list: &choices)
    try fields.field("final_report", &finalReport)
    try fields.field("exemption", &exemption)
  }

  /// The main kind first.
  package var kinds: [IncidentKind] { (kind.map { [$0] } ?? []) + relatedKinds }
}

extension Incident {
  /// UTF-8 bytes of a place, a title or a name that an incident keeps. It is carried in one line of the journal, so
  /// what comes from many commands must stay far below what one line holds.
  package static let textLimit = 360
  /// How many verifications, and how many choices of one figure, are kept to fall back on.
  static let kept = 4

  /// An incident as the report that opens it tells it.
  init(_ opened: IncidentOpened, received: Timestamp, content: ReportContent?) {
    self.init()
    kind = opened.kind
    level = opened.level
    place = opened.place
    self.received = opened.received ?? received
    occurred = content?.occurred
    sent = content?.sent
    seen = content?.seen
    report = opened.report
    if content?.minors == true { sensitivity = [.people] }
  }

  /// It once `reports` belong to it: the earliest receipt counts, and minors make it sensitive, whatever its level.
  func joined(by reports: [IncomingReport]) -> Incident {
    var incident = self
    incident.received = ([received] + reports.map(\.at)).min() ?? received
    if reports.contains(where: { $0.received.content.minors == true }), !sensitivity.contains(.people) {
      incident.sensitivity.append(.people)
    }
    return incident
  }

  /// It once only `rest` tell of it and `report` no longer does: what was sensitive for the minors of that one isn't,
  /// unless another tells of them or a person said so.
  func left(by report: IncomingReport, rest: [IncomingReport]) -> Incident {
    var incident = self
    let isTold = rest.contains { $0.received.content.minors == true }
    if report.received.content.minors == true, !isTold, !sensitivityGiven.contains(.people) {
      incident.sensitivity.removeAll { $0 == .people }
    }
    return incident
  }

  /// It as it stands once `revised` counts; `byHand` when a person says it and not the reports.
  func revised(
    by revised: IncidentRevised, at instant: Timestamp, author: String?, byHand: Bool = true
  ) -> Incident {
    var incident = self
    if byHand, revised.fields.contains(.sensitivity) {
      incident.sensitivityGiven = revised.sensitivity.unique
    }
    for field in revised.clear { incident.empty(field) }
    incident.kind = revised.kind ?? incident.kind
    if !revised.relatedKinds.isEmpty { incident.relatedKinds = revised.relatedKinds.unique }
    incident.relatedKinds.removeAll { $0 == incident.kind }
    if let level = revised.level {
      incident.level = level
      incident.levelBasis = revised.levelBasis
      incident.levelConfirmedBy = (revised.confirmedBy ?? author).map(Incident.short)
    } else if let basis = revised.levelBasis {
      incident.levelBasis = basis
    }
    if revised.fields.contains(.place) {
      incident.place = revised.place
      incident.placeRevised = instant
    }
    if revised.fields.contains(.occurred) {
      incident.occurred = revised.occurred
      incident.occurredRevised = instant
    }
    if !revised.sensitivity.isEmpty { incident.sensitivity = revised.sensitivity.unique }
    incident.title = revised.title ?? incident.title
    return incident
  }

  private mutating func empty(_ field: IncidentField) {
    switch field {
    case .kind: kind = nil
    case .relatedKinds: relatedKinds = []
    case .level: (level, levelBasis, levelConfirmedBy) = (.unknown, nil, nil)
    case .place: place = nil
    case .occurred: occurred = nil
    case .sensitivity: sensitivity = []
    case .title: title = nil
    }
  }

  /// A text cut to what an incident keeps of it; the whole stands in its own entry.
  static func short(_ text: String) -> String {
    guard text.utf8.count > textLimit else { return text }
    var kept = String.UnicodeScalarView()
    var bytes = 3
    for scalar in text.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > textLimit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}

/// A verification as the room remembers it: what was said stands in its entry.
package struct KnownVerification: FieldRecord {
  package var entry = 0
  package var at = Timestamp()
  package var result = VerificationResult.confirmed
  package var whom: String?
  package var how = Channel.phone

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("at", &at)
    try fields.field("result", &result)
    try fields.field("whom", &whom)
    try fields.field("how", &how, unless: .phone)
  }
}

/// A choice of the figure in use as the room remembers it.
package struct FigureChoice: FieldRecord {
  /// The entry that chose.
  package var entry = 0
  package var figure = Figure.dead
  /// The entry of the ledger's line.
  package var line = 0
  /// The leader who chose.
  package var by: PersonID?
  /// What was in use before.
  package var formerValue: Int?
  package var formerSource: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("figure", &figure)
    try fields.field("line", &line)
    try fields.field("by", &by)
    try fields.field("former_value", &formerValue)
    try fields.field("former_source", &formerSource)
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of the first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Incident {
  /// The clock was set back: times that lie after `now` were taken while it was fast.
  mutating func moveBack(by milliseconds: Int, after now: Timestamp) {
    func moved(_ instant: Timestamp?) -> Timestamp? {
      instant.map { $0 > now ? Timestamp(milliseconds: $0.milliseconds + milliseconds) : $0 }
    }
    received = moved(received) ?? received
    occurred = moved(occurred)
    verified = moved(verified)
    sent = moved(sent)
    seen = moved(seen)
    phaseSince = moved(phaseSince)
  }
}
