/// An outgoing report as the room remembers it (值班信息): how far it is, and who did what when. Its text is kept apart
/// (``DutyRoom/content(of:)``), since only some texts go into a new segment.
package struct Bulletin: FieldRecord {
  package var id = BulletinID()
  package var matter = MatterID()
  package var kind = BulletinKind.first
  /// Its number in its row, from 1: 续报二 is 2.
  package var round = 1
  /// The report that a correction puts right.
  package var corrects: BulletinID?
  /// The correction of it that has left.
  package var correctedBy: BulletinID?
  package var state = BulletinState.draft
  /// Which draft this is, from 1; every edit makes the next one.
  package var draft = 1
  /// The code of the text as it was last submitted, and of drafts before it: a code of an older draft is recognised.
  package var codes: [DraftCode] = []
  /// How many pages the submitted draft has in print.
  package var pages: Int?
  package var signed: SignOff?
  package var counterSigned: SignOff?
  package var number: BulletinNumber?
  package var deliveries: [Delivery] = []
  /// The numbers that it told, once it has left.
  package var told: [BulletinFigure] = []
  /// The first step, the signature, and the latest ones.
  package var steps: [BulletinStep] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &id)
    try fields.field("matter", &matter)
    try fields.field("kind", &kind)
    try fields.field("round", &round, unless: 1)
    try fields.field("corrects", &corrects)
    try fields.field("corrected_by", &correctedBy)
    try fields.field("state", &state)
    try fields.field("draft", &draft, unless: 1)
    try fields.field("codes", list: &codes)
    try fields.field("pages", &pages)
    try fields.field("signed", &signed)
    try fields.field("counter_signed", &counterSigned)
    try fields.field("number", &number)
    try fields.field("deliveries", list: &deliveries)
    try fields.field("told", list: &told)
    try fields.field("steps", list: &steps)
  }
}

extension Bulletin {
  /// How many steps, and how many codes of earlier drafts, are kept: a bulletin is carried in one line.
  static let stepsKept = 24
  static let codesKept = 8

  /// The code of the draft as it stands; nil until that was submitted.
  package var code: String? { codes.last { $0.draft == draft }?.code }

  /// The last step of `kind`.
  package func last(_ kind: BulletinStepKind) -> BulletinStep? { steps.last { $0.kind == kind } }

  /// Who wrote the draft as it stands.
  package var writer: PersonID? {
    steps.last { $0.kind == .drafted || $0.kind == .edited }?.person
  }

  /// Since when it lies with the leader; nil when it doesn't.
  package var waitingSince: Timestamp? {
    guard state == .awaitingSignature else { return nil }
    return steps.last { $0.kind == .sentForSignature || $0.kind == .checked }?.at
  }

  /// True for a word that the leader has still to sign himself (补签).
  package var owesCounterSignature: Bool {
    signed?.kind == .authority && counterSigned == nil && state != .void
  }

  package func delivery(to recipient: RecipientID) -> Delivery? {
    deliveries.first { $0.recipient == recipient }
  }

  /// When it first left.
  package var sentAt: Timestamp? { deliveries.map { $0.first?.at ?? $0.at }.min() }
}

/// A step of a bulletin: who did it and when, in which entry.
package struct BulletinStep: FieldRecord {
  package var kind = BulletinStepKind.drafted
  package var person: PersonID?
  package var at = Timestamp()
  package var entry = 0
  package var draft = 1
  /// The reason of a return; the id of the office that it went to.
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("kind", &kind)
    try fields.field("person", &person)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
    try fields.field("draft", &draft, unless: 1)
    try fields.field("text", &text)
  }
}

/// The short code that travels with the text of one draft.
package struct DraftCode: FieldRecord {
  package var draft = 1
  package var code = ""

  package init() {}

  package init(draft: Int, code: String) {
    self.draft = draft
    self.code = code
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("draft", &draft)
    try fields.field("code", &code)
  }
}

/// That a bulletin left for one office, and who took it there. Sent anew, the later sending counts.
package struct Delivery: FieldRecord {
  package var recipient = RecipientID()
  package var channel = Channel.fax
  package var at = Timestamp()
  package var entry = 0
  /// Who took it, by name; nil while nobody has said.
  package var receiver: String?
  package var acknowledgedAt: Timestamp?
  package var acknowledgedBy: Int?
  /// With what it had left for that office before; the receipt is owed since then.
  package var first: Sending?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("recipient", &recipient)
    try fields.field("channel", &channel, unless: .fax)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
    try fields.field("receiver", &receiver)
    try fields.field("acknowledged_at", &acknowledgedAt)
    try fields.field("acknowledged_by", &acknowledgedBy)
    try fields.field("first", &first)
  }

  /// True when the receipt that is owed since the sending in `entry` is that of this delivery.
  func isOwed(since entry: Int?) -> Bool { entry == self.entry || entry != nil && entry == first?.entry }
}

/// One sending of a bulletin: when, how, in which entry.
package struct Sending: FieldRecord {
  package var channel = Channel.fax
  package var at = Timestamp()
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("channel", &channel, unless: .fax)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
  }
}

/// A number given at signing, once for ever.
package struct BulletinNumber: FieldRecord {
  package var form = NumberForm.issue
  package var year = 0
  package var value = 0
  /// What the station wrote before the year when the number was given: a signed paper never gets another. Nil where it
  /// wrote nothing.
  package var prefix: String?

  package init() {}

  package init(_ form: NumberForm = .issue, year: Int, value: Int, prefix: String? = nil) {
    self.form = form
    self.year = year
    self.value = value
    self.prefix = prefix
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("form", &form, unless: .issue)
    try fields.field("year", &year)
    try fields.field("value", &value)
    try fields.field("prefix", &prefix)
  }
}
