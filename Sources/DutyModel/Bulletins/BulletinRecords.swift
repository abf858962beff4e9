// What happens to a bulletin before it leaves the room.

/// `bulletin.drafted/1`: a report is being written (拟稿).
package struct BulletinDrafted: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var kind = BulletinKind.first
  package var round = 1
  /// The report that a correction puts right.
  package var corrects: BulletinID?
  package var content = BulletinContent()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("kind", &kind)
    try fields.field("round", &round, unless: 1)
    try fields.field("corrects", &corrects)
    try fields.field("content", &content)
  }
}

/// `bulletin.edited/1`: the next draft, whole.
package struct BulletinEdited: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  /// The draft that it makes.
  package var draft = 2
  package var content = BulletinContent()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("draft", &draft)
    try fields.field("content", &content)
  }
}

/// `bulletin.submitted/1`: a draft goes to the other officer (送核) or to the leader (送签).
package struct BulletinSubmitted: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var draft = 1
  /// ``BulletinState/checking`` or ``BulletinState/awaitingSignature``.
  package var stage = BulletinState.awaitingSignature
  /// The code of the text, which travels with it.
  package var code = ""
  /// How many pages it has in print.
  package var pages: Int?
  /// Why nobody else checked it, where two were on duty.
  package var unchecked: String?
  /// The text of the code, whole.
  package var letter: BulletinLetter?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("draft", &draft)
    try fields.field("stage", &stage)
    try fields.field("code", &code)
    try fields.field("pages", &pages)
    try fields.field("unchecked", &unchecked)
    try fields.field("letter", &letter)
  }
}

/// `bulletin.checked/1`: the other officer read it (核稿) and it goes to the leader. `bulletin.recalled/1`: whoever wrote it
/// takes it back (收回), also while the leader reads it.
package struct BulletinMarked: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var draft = 1
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("draft", &draft)
    try fields.field("text", &text)
  }
}

/// `bulletin.returned/1`: it is sent back (退回), with the reason in writing.
package struct BulletinReturned: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var draft = 1
  package var reason = ""
  /// Who sends it back, where that isn't the person at the keys.
  package var person: PersonID?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("draft", &draft)
    try fields.field("reason", &reason)
    try fields.field("person", &person)
  }
}

/// `bulletin.signed/1`: a leader signed this very draft (签发).
package struct BulletinSigned: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var draft = 1
  package var signOff = SignOff()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("draft", &draft)
    try fields.field("sign_off", &signOff)
  }
}

/// `bulletin.numbered/1`: it has its number, in the group in which it was signed.
package struct BulletinNumbered: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var number = BulletinNumber()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("number", &number)
  }
}

/// `bulletin.countersigned/1`: the leader who had given his word signed it himself (补签).
package struct BulletinCounterSigned: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var signOff = SignOff()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("sign_off", &signOff)
  }
}

/// `bulletin.voided/1`: it will never leave; its number, if it had one, stays void for ever (作废).
package struct BulletinVoided: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var cause = VoidCause.dropped
  package var reason: String?
  package var number: BulletinNumber?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("cause", &cause)
    try fields.field("reason", &reason)
    try fields.field("number", &number)
  }
}
