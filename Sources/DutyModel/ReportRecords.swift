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

/// What an incoming report says: the part that a caller gives and an officer types.
package struct ReportContent: FieldRecord {
  package var category = ReportCategory.incident
  package var channel = Channel.phone
  package var source: Counterpart?
  package var kind: IncidentKind?
  package var level: IncidentLevel?
  package var place: String?
  package var occurred: Timestamp?
  /// 原话: the caller's own words.
  package var text: String?
  package var figures: ReportedFigures?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("category", &category, unless: .incident)
    try fields.field("channel", &channel, unless: .phone)
    try fields.field("source", &source)
    try fields.field("kind", &kind)
    try fields.field("level", &level)
    try fields.field("place", &place)
    try fields.field("occurred", &occurred)
    try fields.field("text", &text)
    try fields.field("figures", &figures)
  }

  /// True when there is nothing in it that anybody could act on.
  package var isEmpty: Bool {
    let words = [text, place, source?.name, source?.unit, source?.phone]
    return kind == nil && (figures?.values.isEmpty ?? true)
      && words.allSatisfy { $0?.allSatisfy(\.isWhitespace) ?? true }
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

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("number", &number)
    try fields.field("report", &report)
    try fields.field("kind", &kind)
    try fields.field("level", &level)
    try fields.field("place", &place)
    try fields.field("owner", &owner)
  }
}

/// `report.joined/1`: a report belongs to an open matter.
package struct ReportJoined: FieldRecord {
  package var report = ReportID()
  package var matter = MatterID()

  package init() {}

  package init(report: ReportID, matter: MatterID) {
    self.report = report
    self.matter = matter
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("matter", &matter)
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

  package init() {}

  package init(
    matter: MatterID, figure: Figure, value: Int, source: String?, asOf: Timestamp, certainty: Certainty
  ) {
    self.matter = matter
    self.figure = figure
    self.value = value
    self.source = source
    self.asOf = asOf
    self.certainty = certainty
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("figure", &figure)
    try fields.field("value", &value)
    try fields.field("source", &source)
    try fields.field("as_of", &asOf)
    try fields.field("certainty", &certainty)
  }
}
