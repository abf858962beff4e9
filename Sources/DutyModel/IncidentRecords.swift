/// `incident.revised/1`: kind, level, place … of an incident are known better now. Only what it names changes;
/// `clear` empties a field again.
package struct IncidentRevised: FieldRecord {
  package var matter = MatterID()
  package var kind: IncidentKind?
  package var relatedKinds: [IncidentKind] = []
  package var level: IncidentLevel?
  /// On what the level leans, in people's own words.
  package var levelBasis: String?
  package var place: String?
  package var occurred: Timestamp?
  package var sensitivity: [Sensitivity] = []
  package var title: String?
  package var clear: [IncidentField] = []
  /// Whose word it is, where that isn't the person at the keys.
  package var confirmedBy: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("kind", &kind)
    try fields.field("related_kinds", list: &relatedKinds)
    try fields.field("level", &level)
    try fields.field("level_basis", &levelBasis)
    try fields.field("place", &place)
    try fields.field("occurred", &occurred)
    try fields.field("sensitivity", list: &sensitivity)
    try fields.field("title", &title)
    try fields.field("clear", list: &clear)
    try fields.field("confirmed_by", &confirmedBy)
  }

  /// The fields that it sets or empties, in the order in which they are shown.
  package var fields: [IncidentField] {
    var named = Set(clear)
    if kind != nil { named.insert(.kind) }
    if !relatedKinds.isEmpty { named.insert(.relatedKinds) }
    if level != nil || levelBasis != nil { named.insert(.level) }
    if place != nil { named.insert(.place) }
    if occurred != nil { named.insert(.occurred) }
    if !sensitivity.isEmpty { named.insert(.sensitivity) }
    if title != nil { named.insert(.title) }
    return IncidentField.allCases.filter(named.contains)
  }
}

/// `incident.verified/1`: somebody was asked whether it is true (核实), and this came of it.
package struct IncidentVerified: FieldRecord {
  package var matter = MatterID()
  /// Who was asked.
  package var whom: Counterpart?
  package var how = Channel.phone
  package var result = VerificationResult.confirmed
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("whom", &whom)
    try fields.field("how", &how, unless: .phone)
    try fields.field("result", &result)
    try fields.field("text", &text)
  }
}

/// `report.detached/1`: a report was joined to the wrong matter and is taken off it. It lies unjoined, or an
/// `incident.opened/1` of the same group gives it a matter of its own.
package struct ReportDetached: FieldRecord {
  package var report = ReportID()
  package var matter = MatterID()
  /// The first receipt of what remains, where that changes.
  package var received: Timestamp?

  package init() {}

  package init(report: ReportID, matter: MatterID, received: Timestamp? = nil) {
    self.report = report
    self.matter = matter
    self.received = received
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("matter", &matter)
    try fields.field("received", &received)
  }
}

/// `report.settled/1`: a report that hangs on no matter needs nothing more (收件里放下).
package struct ReportSettled: FieldRecord {
  package var report = ReportID()
  package var outcome = ReportSettlement.ordinary
  /// Why, in people's own words.
  package var reason: String?

  package init() {}

  package init(report: ReportID, outcome: ReportSettlement, reason: String? = nil) {
    self.report = report
    self.outcome = outcome
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("outcome", &outcome)
    try fields.field("reason", &reason)
  }
}

/// Whose word an entry is, where somebody else typed it: a leader's by phone.
package struct Authority: FieldRecord {
  package var person = PersonID()
  /// By what means he said it.
  package var means = Channel.phone
  /// From which number.
  package var number: String?
  package var at: Timestamp?

  package init() {}

  package init(person: PersonID, means: Channel, number: String? = nil, at: Timestamp? = nil) {
    self.person = person
    self.means = means
    self.number = number
    self.at = at
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("person", &person)
    try fields.field("means", &means)
    try fields.field("number", &number)
    try fields.field("at", &at)
  }
}

/// `figure.chosen/1`: this line of the ledger is the figure in use (口径). A casualty figure that was in use before
/// stays named with its source.
package struct FigureChosen: FieldRecord {
  package var matter = MatterID()
  package var figure = Figure.dead
  /// The entry of the ledger's line.
  package var entry = 0
  package var value = 0
  package var authority: Authority?
  /// The line that was in use before, where it said something else.
  package var former: Int?
  package var formerValue: Int?
  package var formerSource: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("figure", &figure)
    try fields.field("entry", &entry)
    try fields.field("value", &value)
    try fields.field("authority", &authority)
    try fields.field("former", &former)
    try fields.field("former_value", &formerValue)
    try fields.field("former_source", &formerSource)
  }
}

/// `matter.reopened/1`: the entry that closed a matter was struck; its clocks run on at their original dues.
package struct MatterReopened: FieldRecord {
  package var matter = MatterID()
  package var number = 0
  package var owner: PersonID?

  package init() {}

  package init(matter: MatterID, number: Int, owner: PersonID?) {
    self.matter = matter
    self.number = number
    self.owner = owner
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("number", &number)
    try fields.field("owner", &owner)
  }
}
