/// Anything open that somebody owes something on (在办): an incident or an errand.
package struct Matter: FieldRecord {
  package var id = MatterID()
  /// The small number people say aloud (3号), kept till it closes.
  package var number = 0
  package var owner: PersonID?
  package var opened = Timestamp()
  /// Set once it is closed; a closed matter stays until the segment ends.
  package var closed: MatterClosed?
  package var closedAt: Timestamp?
  /// The entry that closed it; striking that reopens it.
  package var closedBy: Int?
  /// What happened; nil for an errand.
  package var incident: Incident?
  /// What is to be done; nil for an incident.
  package var errand: Errand?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &id)
    try fields.field("number", &number)
    try fields.field("owner", &owner)
    try fields.field("opened", &opened)
    try fields.field("closed", &closed)
    try fields.field("closed_at", &closedAt)
    try fields.field("closed_by", &closedBy)
    try fields.field("incident", &incident)
    try fields.field("errand", &errand)
  }

  package var isOpen: Bool { closed == nil }

  package var sort: MatterSort { errand == nil ? .incident : .errand }
}

/// An incoming report as the room remembers it (来报).
package struct IncomingReport: FieldRecord {
  package var received = ReportReceived()
  package var at = Timestamp()
  package var entry = 0
  package var matter: MatterID?
  /// It came as a file and not through anybody here: nobody need have read it yet.
  package var arrived = false

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("received", &received)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
    try fields.field("matter", &matter)
    try fields.field("arrived", flag: &arrived)
  }

  package var id: ReportID { received.report }
}

/// A line of the ledger of figures as the room remembers it.
package struct LedgerFigure: FieldRecord {
  package var figure = FigureRecorded()
  package var entry = 0
  /// The entry with which it falls: the report that brought it, or itself.
  package var act: Int?

  package init() {}

  package init(figure: FigureRecorded, entry: Int, act: Int? = nil) {
    self.figure = figure
    self.entry = entry
    self.act = act
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("figure", &figure)
    try fields.field("entry", &entry)
    try fields.field("act", &act)
  }
}
