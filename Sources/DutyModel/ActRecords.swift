/// `clock.met/1`: an act stopped a clock. `at` of the act, not of the typing, decides whether in time.
package struct ClockMet: FieldRecord {
  package var clock = ClockID()
  /// The entry that met it: a call, a bulletin.
  package var act = 0
  package var metAt = Timestamp()
  /// The struck act in whose place this one stands.
  package var replaces: Int?

  package init() {}

  package init(clock: ClockID, act: Int, metAt: Timestamp, replaces: Int? = nil) {
    self.clock = clock
    self.act = act
    self.metAt = metAt
    self.replaces = replaces
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("act", &act)
    try fields.field("met_at", &metAt)
    try fields.field("replaces", &replaces)
  }
}

/// `clock.missed/1`: a due time passed unmet (超时); recorded once, with the time it was noticed.
package struct ClockMissed: FieldRecord {
  package var clock = ClockID()
  package var due = Timestamp()
  package var noticed = Timestamp()

  package init() {}

  package init(clock: ClockID, due: Timestamp, noticed: Timestamp) {
    self.clock = clock
    self.due = due
    self.noticed = noticed
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("due", &due)
    try fields.field("noticed", &noticed)
  }
}

/// `clock.reopened/1`: the act that had met a clock was struck; it runs on at its original due.
package struct ClockReopened: FieldRecord {
  package var clock = ClockID()
  /// The struck entry.
  package var struck = 0

  package init() {}

  package init(clock: ClockID, struck: Int) {
    self.clock = clock
    self.struck = struck
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("struck", &struck)
  }
}

/// `call.made/1`: we called somebody (去电): a county office, a leader, anybody.
package struct CallMade: FieldRecord {
  package var matter: MatterID?
  package var recipient: RecipientID?
  /// Who was called, where it isn't a recipient of the policy.
  package var callee: String?
  package var phone: String?
  package var purpose = CallPurpose.report
  package var outcome = CallOutcome.answered
  /// Who took it, by name.
  package var receiver: String?
  /// 已复述: the receiver read it back.
  package var readBack = false
  package var text: String?
  /// Where the leader who took it is.
  package var whereabouts: Whereabouts?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("recipient", &recipient)
    try fields.field("callee", &callee)
    try fields.field("phone", &phone)
    try fields.field("purpose", &purpose, unless: .report)
    try fields.field("outcome", &outcome, unless: .answered)
    try fields.field("receiver", &receiver)
    try fields.field("read_back", flag: &readBack)
    try fields.field("text", &text)
    try fields.field("whereabouts", &whereabouts)
  }
}

/// `bulletin.sent/1`: a written report left the room, as a plain record. DutyRoom doesn't send it.
package struct BulletinSent: FieldRecord {
  package var matter = MatterID()
  package var sort = BulletinSort.first
  package var channel = Channel.fax
  package var recipient = RecipientID()
  package var receiver: String?
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("sort", &sort)
    try fields.field("channel", &channel, unless: .fax)
    try fields.field("recipient", &recipient)
    try fields.field("receiver", &receiver)
    try fields.field("text", &text)
  }
}

/// `matter.assigned/1`: an open matter has another owner from now on.
package struct MatterAssigned: FieldRecord {
  package var matter = MatterID()
  package var owner: PersonID?

  package init() {}

  package init(matter: MatterID, owner: PersonID?) {
    self.matter = matter
    self.owner = owner
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("owner", &owner)
  }
}

/// `matter.closed/1`: nobody owes anything on it any more.
package struct MatterClosed: FieldRecord {
  package var matter = MatterID()
  package var outcome = MatterOutcome.handled
  /// What came of it, in people's own words.
  package var text = ""
  /// Who checked, for 误报 and 不属实.
  package var verifiedBy: String?
  /// Who took over what was passed on (转办).
  package var takenBy: String?
  package var verifiedAt: Timestamp?
  package var verifiedHow: Channel?
  /// The matter that goes on, for 并案.
  package var into: MatterID?
  /// What was still owed and ended with it, so that nothing vanishes without a word.
  package var ended: [ClockID] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("outcome", &outcome)
    try fields.field("text", &text)
    try fields.field("verified_by", &verifiedBy)
    try fields.field("taken_by", &takenBy)
    try fields.field("verified_at", &verifiedAt)
    try fields.field("verified_how", &verifiedHow)
    try fields.field("into", &into)
    try fields.field("ended", list: &ended)
  }
}

/// `note.added/1`: a line for the log (记一笔).
package struct NoteAdded: FieldRecord {
  package var text = ""
  package var matter: MatterID?

  package init() {}

  package init(text: String, matter: MatterID? = nil) {
    self.text = text
    self.matter = matter
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("text", &text)
    try fields.field("matter", &matter)
  }
}

/// `entry.struck/1`: an entry is void, with the reason. It stays in the journal.
package struct EntryStruck: FieldRecord {
  package var entry = 0
  package var reason = ""

  package init() {}

  package init(entry: Int, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("reason", &reason)
  }
}
