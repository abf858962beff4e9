/// `errand.opened/1`: something is to be done; it gets its small number and its one owner.
package struct ErrandOpened: FieldRecord {
  package var matter = MatterID()
  package var number = 0
  package var owner: PersonID?
  package var errand = Errand()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("number", &number)
    try fields.field("owner", &owner)
    try errand.visit(&fields)
  }
}

/// One reading that was asked for: 雨情 32毫米, 水位 21.4米. No figure of an incident, so both are free words.
package struct Reading: FieldRecord {
  package var label = ""
  package var value = ""

  package init() {}

  package init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("label", &label)
    try fields.field("value", &value)
  }
}

/// `errand.answered/1`: what was wanted was done, and somebody was told.
package struct ErrandAnswered: FieldRecord {
  package var matter = MatterID()
  /// Which of several it answers; in a command nil for the one that is due. An entry has none where it is an extra
  /// one: see ``DutyRoom/isInTime(_:at:)``.
  package var round: Int?
  package var text: String?
  /// Where it went when that is another office than the errand names.
  package var recipient: RecipientID?
  /// Who took it, by name.
  package var receiver: String?
  /// Who gave the figures and readings, by name or unit: the source that stands with them in the ledger.
  package var givenBy: String?
  package var channel = Channel.phone
  /// Figures of the incident that the errand belongs to; they go into its ledger.
  package var figures: ReportedFigures?
  package var readings: [Reading] = []
  package var proof: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("round", &round)
    try fields.field("text", &text)
    try fields.field("recipient", &recipient)
    try fields.field("receiver", &receiver)
    try fields.field("given_by", &givenBy)
    try fields.field("channel", &channel, unless: .phone)
    try fields.field("figures", &figures)
    try fields.field("readings", list: &readings)
    try fields.field("proof", &proof)
  }

  /// True when it says nothing.
  var isEmpty: Bool {
    (text ?? "").allSatisfy(\.isWhitespace) && (figures?.values.isEmpty ?? true) && readings.isEmpty
  }
}

/// `errand.reminded/1`: we asked again how far it is (催办).
package struct ErrandReminded: FieldRecord {
  package var matter = MatterID()
  package var channel = Channel.phone
  /// Who was asked, by name.
  package var receiver: String?
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("channel", &channel, unless: .phone)
    try fields.field("receiver", &receiver)
    try fields.field("text", &text)
  }
}

/// `spot_check.recorded/1`: somebody above checked the room (查岗). The program doesn't hear the ring, so the
/// officer gives the number of rings and the program the time.
package struct SpotCheckRecorded: FieldRecord {
  /// Who checked.
  package var checker: Counterpart?
  package var channel = Channel.phone
  /// 几声接起, 1 to 9.
  package var rings: Int?
  /// Who of us answered, by name.
  package var answeredBy: String?
  package var result = SpotCheckResult.onPost
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("checker", &checker)
    try fields.field("channel", &channel, unless: .phone)
    try fields.field("rings", &rings)
    try fields.field("answered_by", &answeredBy)
    try fields.field("result", &result)
    try fields.field("text", &text)
  }
}

/// An answer as the room remembers it.
package struct KnownAnswer: FieldRecord {
  package var answered = ErrandAnswered()
  package var at = Timestamp()
  package var entry = 0

  /// How many answers a matter keeps; the log has them all.
  static let keptPerMatter = 20

  package init() {}

  package init(answered: ErrandAnswered, at: Timestamp, entry: Int) {
    self.answered = answered
    self.at = at
    self.entry = entry
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("answered", &answered)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
  }
}
