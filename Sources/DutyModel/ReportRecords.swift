/// The other side of a call, a message or a paper: a person, a unit, or both.
package struct Counterpart: FieldRecord {
  package var name: String?
  package var unit: String?
  package var post: String?
  package var phone: String?

  package init() {}

  package init(name: String? = nil, unit: String? = nil, post: String? = nil, phone: String? = nil) {
    self.name = name
    self.unit = unit
    self.post = post
    self.phone = phone
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("unit", &unit)
    try fields.field("post", &post)
    try fields.field("phone", &phone)
  }
}

/// The numbers that a caller gives; each becomes a line of the ledger with source, time and certainty.
package struct ReportedFigures: FieldRecord {
  package var values: [Figure: Int] = [:]

  package init() {}

  package init(_ values: [Figure: Int]) {
    self.values = values
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    for figure in Figure.allCases {
      try fields.field(figure.rawValue, &values[figure])
    }
  }
}

/// `report.received/1`: one call, message or file came in (来报).
package struct ReportReceived: FieldRecord {
  package var report = ReportID()
  package var content = ReportContent()

  package init() {}

  package init(report: ReportID, content: ReportContent) {
    self.report = report
    self.content = content
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try content.visit(&fields)
  }
}

/// `incident.opened/1`: a report opens a matter with its small number and its one owner.
package struct IncidentOpened: FieldRecord {
  package var matter = MatterID()
  package var number = 0
  package var report = ReportID()
  package var kind: IncidentKind?
  package var level = IncidentLevel.unknown
  package var place: String?
  package var owner: PersonID?
  /// When its report came in, where that isn't the time of this entry: a report that was taken apart.
  package var received: Timestamp?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("number", &number)
    try fields.field("report", &report)
    try fields.field("kind", &kind)
    try fields.field("level", &level)
    try fields.field("place", &place)
    try fields.field("owner", &owner)
    try fields.field("received", &received)
  }
}

/// `report.joined/1`: a report belongs to an open matter.
package struct ReportJoined: FieldRecord {
  package var report = ReportID()
  package var matter = MatterID()
  /// The matter that it hung on before.
  package var from: MatterID?
  /// The first receipt of the incident, where this report came in before all others of it.
  package var received: Timestamp?

  package init() {}

  package init(
    report: ReportID, matter: MatterID, from: MatterID? = nil, received: Timestamp? = nil
  ) {
    self.report = report
    self.matter = matter
    self.from = from
    self.received = received
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("matter", &matter)
    try fields.field("from", &from)
    try fields.field("received", &received)
  }
}

/// `figure.recorded/1`: one line of an incident's ledger of figures (口径账).
package struct FigureRecorded: FieldRecord {
  package var matter = MatterID()
  package var figure = Figure.dead
  package var value = 0
  /// Who says so, in people's own words.
  package var source: String?
  /// The instant for which the figure holds.
  package var asOf = Timestamp()
  package var certainty = Certainty.reported
  /// The report that brought it, where that isn't in the same group: the line falls and moves with it.
  package var report: ReportID?

  package init() {}

  package init(
    matter: MatterID, figure: Figure, value: Int, source: String?, asOf: Timestamp, certainty: Certainty,
    report: ReportID? = nil
  ) {
    self.matter = matter
    self.figure = figure
    self.value = value
    self.source = source
    self.asOf = asOf
    self.certainty = certainty
    self.report = report
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("figure", &figure)
    try fields.field("value", &value)
    try fields.field("source", &source)
    try fields.field("as_of", &asOf)
    try fields.field("certainty", &certainty)
    try fields.field("report", &report)
  }
}
