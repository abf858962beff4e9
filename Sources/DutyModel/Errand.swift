/// Something to be done that is no incident (待办): what, for whom, and how its answer goes back.
package struct Errand: FieldRecord {
  package var source = ErrandSource.order
  /// What is to be done, in people's own words; empty only while nobody has said.
  package var what = ""
  /// Who wants it.
  package var party: Counterpart?
  /// The office to which the answer goes; nil when it goes to ``party``.
  package var recipient: RecipientID?
  /// The matter that it belongs to.
  package var related: MatterID?
  /// The report that brought it.
  package var report: ReportID?
  /// The first due instant; nil when nobody set one.
  package var due: Timestamp?
  /// The rule of the policy that set it; nil when people did.
  package var rule: RuleID?
  package var repeats: ErrandRepeat?
  /// What is to prove that it was done, in people's own words (凭据).
  package var proof: String?
  package var calledOut: CalledOut?
  package var paper: IncomingPaper?
  package var transfer: Transfer?
  /// The latest reminders; at most ``remindersKept``.
  package var reminders: [Reminder] = []

  /// How many reminders are remembered; the log has them all.
  static let remindersKept = 8

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("source", &source)
    try fields.field("what", &what)
    try fields.field("party", &party)
    try fields.field("recipient", &recipient)
    try fields.field("related", &related)
    try fields.field("report", &report)
    try fields.field("due", &due)
    try fields.field("rule", &rule)
    try fields.field("repeats", &repeats)
    try fields.field("proof", &proof)
    try fields.field("called_out", &calledOut)
    try fields.field("paper", &paper)
    try fields.field("transfer", &transfer)
    try fields.field("reminders", list: &reminders)
  }

  /// Who is to be spoken to where the answer goes to no office. A paper goes on to somebody of ours, never back to
  /// whoever sent it; nil while nobody said to whom.
  package var otherSide: Counterpart? {
    if let unit = transfer?.unit { return Counterpart(name: transfer?.receiver, unit: unit) }
    if source == .paper { return paper?.passedTo.map { Counterpart(unit: $0) } }
    return party
  }

  /// 规定 or 约定: an order from above competes for the one line, a promised call doesn't.
  var isOwedByRule: Bool {
    switch source {
    case .order, .instruction, .verification, .calledOut: true
    case .figures: recipient != nil
    case .paper: rule != nil
    case .transfer, .callBack, .standing: false
    }
  }
}

/// When an errand falls due again (定时报): every so many minutes, at set hours, or both.
package struct ErrandRepeat: FieldRecord {
  /// Minutes from one due instant to the next.
  package var every: Int?
  /// Hours of the station's own time: `08:00`.
  package var at: [String] = []
  /// The last instant at which it may fall due; nil until it is closed.
  package var until: Timestamp?
  /// Which readings are asked for: 雨情, 水位, 转移人数.
  package var asks: [String] = []

  package init() {}

  package init(every: Int? = nil, at: [String] = [], until: Timestamp? = nil, asks: [String] = []) {
    self.every = every
    self.at = at
    self.until = until
    self.asks = asks
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("every", &every)
    try fields.field("at", list: &at)
    try fields.field("until", &until)
    try fields.field("asks", list: &asks)
  }
}

/// How we were called out (上级叫应): the warning, who read it back, and what was promised.
package struct CalledOut: FieldRecord {
  package var colour: WarningColour?
  /// 暴雨, 山洪 … in the caller's own words.
  package var hazard: String?
  package var issued: Timestamp?
  /// Who of us read it back, by name.
  package var readBackBy: String?
  package var promised: String?

  package init() {}

  package init(
    colour: WarningColour?, hazard: String? = nil, issued: Timestamp? = nil, readBackBy: String? = nil,
    promised: String? = nil
  ) {
    self.colour = colour
    self.hazard = hazard
    self.issued = issued
    self.readBackBy = readBackBy
    self.promised = promised
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("colour", &colour)
    try fields.field("hazard", &hazard)
    try fields.field("issued", &issued)
    try fields.field("read_back_by", &readBackBy)
    try fields.field("promised", &promised)
  }
}

/// A paper that came in (来文); who sent it is the errand's party.
package struct IncomingPaper: FieldRecord {
  package var number: String?
  package var urgency = PaperUrgency.plain
  package var pages: Int?
  /// The office of ours that gets it.
  package var passedTo: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("number", &number)
    try fields.field("urgency", &urgency, unless: .plain)
    try fields.field("pages", &pages)
    try fields.field("passed_to", &passedTo)
  }
}

/// Something that was passed on to whoever is competent (转办).
package struct Transfer: FieldRecord {
  package var unit = ""
  package var duty: DutyKind?
  /// 牵头部门: who leads where the duty isn't ours alone.
  package var lead: String?
  /// Who took it over there, by name.
  package var receiver: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("unit", &unit)
    try fields.field("duty", &duty)
    try fields.field("lead", &lead)
    try fields.field("receiver", &receiver)
  }
}

/// A reminder as the room remembers it (催办).
package struct Reminder: FieldRecord {
  package var entry = 0
  package var at = Timestamp()

  package init() {}

  package init(entry: Int, at: Timestamp) {
    self.entry = entry
    self.at = at
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("at", &at)
  }
}
