// What leaves the room, by paper or by phone, and what comes back of it.

/// `bulletin.dispatched/1`: a signed bulletin left for one office (报出). DutyRoom doesn't send it.
package struct BulletinDispatched: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var recipient = RecipientID()
  package var channel = Channel.fax
  /// Who took it there, where it is known at once.
  package var receiver: String?
  /// SHA-256 of the files that went along, as `attachments/` names them.
  package var attachments: [String] = []
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("recipient", &recipient)
    try fields.field("channel", &channel, unless: .fax)
    try fields.field("receiver", &receiver)
    try fields.field("attachments", list: &attachments)
    try fields.field("text", &text)
  }
}

/// `bulletin.acknowledged/1`: somebody at the office says by name that he has it (签收).
package struct BulletinAcknowledged: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var recipient = RecipientID()
  package var receiver = ""
  /// How he said so.
  package var means = Channel.phone
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("recipient", &recipient)
    try fields.field("receiver", &receiver)
    try fields.field("means", &means, unless: .phone)
    try fields.field("text", &text)
  }
}

/// `report.phoned/1`: a report was made by phone, read from a draft or not (电话首报、电话续报). The written one is still
/// owed. It needs no signature, but says under whose authority it was made.
package struct ReportPhoned: FieldRecord {
  package var matter = MatterID()
  /// The draft that was read out.
  package var bulletin: BulletinID?
  package var purpose = CallPurpose.followUp
  package var recipient = RecipientID()
  package var phone: String?
  /// Who took it, by name; without one no clock stops.
  package var receiver: String?
  package var readBack = false
  package var text: String?
  package var authority = PhoneAuthority.standing
  /// Whose word it was, for ``PhoneAuthority/word``.
  package var word: Authority?
  /// The figures in use when it was said.
  package var figures: [BulletinFigure] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("bulletin", &bulletin)
    try fields.field("purpose", &purpose, unless: .followUp)
    try fields.field("recipient", &recipient)
    try fields.field("phone", &phone)
    try fields.field("receiver", &receiver)
    try fields.field("read_back", flag: &readBack)
    try fields.field("text", &text)
    try fields.field("authority", &authority)
    try fields.field("word", &word)
    try fields.field("figures", list: &figures)
  }
}

/// `numbers.skipped/1`: these numbers were never given here, and why: the paper book was used before.
package struct NumbersSkipped: FieldRecord {
  package var year = 0
  package var from = 0
  package var through = 0
  package var reason = ""

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("year", &year)
    try fields.field("from", &from)
    try fields.field("through", &through)
    try fields.field("reason", &reason)
  }
}

/// `final.exempted/1`: the incident may end without a final report (终报不再要求): whose word it is, and why.
package struct FinalExempted: FieldRecord {
  package var matter = MatterID()
  package var cause = ReleaseWord.county
  /// Who at the county said so, or which of our leaders decided it.
  package var name = ""
  package var said: Timestamp?
  package var reason: String?

  package init() {}

  package init(
    matter: MatterID, cause: ReleaseWord, name: String = "", said: Timestamp? = nil, reason: String? = nil
  ) {
    self.matter = matter
    self.cause = cause
    self.name = name
    self.said = said
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("cause", &cause)
    try fields.field("name", &name)
    try fields.field("said", &said)
    try fields.field("reason", &reason)
  }
}
