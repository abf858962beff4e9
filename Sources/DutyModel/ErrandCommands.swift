// What people say when they open an errand: by itself, with a ring, or with a check of the room.

/// What is wanted and until when, as all commands that open an errand say it.
package struct AskedErrand: FieldRecord {
  package var party: Counterpart?
  package var recipient: RecipientID?
  package var related: MatterID?
  package var owner: PersonID?
  /// The first due instant; else ``minutes`` from when it came in, else what the policy says.
  package var due: Timestamp?
  package var minutes: Int?
  package var repeats: ErrandRepeat?
  package var proof: String?
  package var calledOut: CalledOut?
  package var paper: IncomingPaper?
  package var transfer: Transfer?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("party", &party)
    try fields.field("recipient", &recipient)
    try fields.field("related", &related)
    try fields.field("owner", &owner)
    try fields.field("due", &due)
    try fields.field("minutes", &minutes)
    try fields.field("repeats", &repeats)
    try fields.field("proof", &proof)
    try fields.field("called_out", &calledOut)
    try fields.field("paper", &paper)
    try fields.field("transfer", &transfer)
  }
}

/// `errand.open`
package struct OpenErrand: FieldRecord {
  package var source = ErrandSource.order
  package var what = ""
  package var asked = AskedErrand()

  package init() {}

  package init(_ source: ErrandSource, _ what: String, asked: AskedErrand = AskedErrand()) {
    self.source = source
    self.what = what
    self.asked = asked
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("source", &source)
    try fields.field("what", &what)
    try asked.visit(&fields)
  }
}

/// The errand that a ring or a check brings: what isn't said here stands in the ring itself.
package struct BroughtErrand: FieldRecord {
  package var source: ErrandSource?
  package var what: String?
  package var asked = AskedErrand()

  package init() {}

  package init(_ source: ErrandSource? = nil, _ what: String? = nil, asked: AskedErrand = AskedErrand()) {
    self.source = source
    self.what = what
    self.asked = asked
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("source", &source)
    try fields.field("what", &what)
    try asked.visit(&fields)
  }
}

/// `callout.receive`: the county or the weather office called us out (上级叫应).
package struct ReceiveCallout: FieldRecord {
  package var party: Counterpart?
  package var recipient: RecipientID?
  package var calledOut = CalledOut()
  package var related: MatterID?
  package var owner: PersonID?
  /// What we promised; else the policy says when feedback is due.
  package var due: Timestamp?
  package var minutes: Int?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("party", &party)
    try fields.field("recipient", &recipient)
    try calledOut.visit(&fields)
    try fields.field("related", &related)
    try fields.field("owner", &owner)
    try fields.field("due", &due)
    try fields.field("minutes", &minutes)
  }

  /// The errand that it makes. What is wanted is the hazard; the colour stands beside it.
  var errand: OpenErrand {
    var asked = AskedErrand()
    asked.party = party
    asked.recipient = recipient
    asked.calledOut = calledOut
    asked.related = related
    asked.owner = owner
    asked.due = due
    asked.minutes = minutes
    return OpenErrand(.calledOut, calledOut.hazard ?? "", asked: asked)
  }
}

/// `spot_check.record`: the check, and what the checker wants besides.
package struct RecordSpotCheck: FieldRecord {
  package var check = SpotCheckRecorded()
  package var errand: BroughtErrand?

  package init() {}

  package init(_ check: SpotCheckRecorded, errand: BroughtErrand? = nil) {
    self.check = check
    self.errand = errand
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try check.visit(&fields)
    try fields.field("errand", &errand)
  }
}
