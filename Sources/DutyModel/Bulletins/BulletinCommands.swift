// What is wanted of a bulletin. Signing is in SignOff.swift.

/// `bulletin.draft`: begin a report. What is left out is written from what the incident holds.
package struct DraftBulletin: FieldRecord {
  package var matter = MatterID()
  package var kind = BulletinKind.first
  /// The report that a correction puts right.
  package var corrects: BulletinID?
  package var title: String?
  package var text: String?
  package var urgency: PaperUrgency?
  package var recipients: [RecipientID] = []
  /// What only whoever writes it knows: next steps, leaders on scene, what was published.
  package var elements: [GivenElement] = []
  package var explanations: [FigureExplanation] = []
  /// Files of its matter that go along, as `attachments/` holds them.
  package var attachments: [BulletinFile] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("kind", &kind)
    try fields.field("corrects", &corrects)
    try fields.field("title", &title)
    try fields.field("text", &text)
    try fields.field("urgency", &urgency)
    try fields.field("recipients", list: &recipients)
    try fields.field("elements", list: &elements)
    try fields.field("explanations", list: &explanations)
    try fields.field("attachments", list: &attachments)
  }
}

/// `bulletin.edit`: the next draft. What is left out stays, and so does what is given back as it was; a text that the
/// room wrote is written anew. Figures are taken anew from those in use. Under check or with the leader it is recalled by
/// that.
package struct EditBulletin: FieldRecord {
  package var bulletin = BulletinID()
  /// The draft that was edited: a newer one isn't overwritten.
  package var draft = 1
  package var title: String?
  package var text: String?
  package var urgency: PaperUrgency?
  package var recipients: [RecipientID] = []
  /// An element with empty words is taken from the incident again.
  package var elements: [GivenElement] = []
  package var explanations: [FigureExplanation] = []
  /// Files of its matter that go along, as `attachments/` holds them.
  package var attachments: [BulletinFile] = []
  /// No file goes along any more.
  package var detach = false

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("draft", &draft)
    try fields.field("title", &title)
    try fields.field("text", &text)
    try fields.field("urgency", &urgency)
    try fields.field("recipients", list: &recipients)
    try fields.field("elements", list: &elements)
    try fields.field("explanations", list: &explanations)
    try fields.field("attachments", list: &attachments)
    try fields.field("detach", flag: &detach)
  }
}

/// `bulletin.submit`: the draft is ready. It goes to the other officer where two are on duty, else to the leader.
package struct SubmitBulletin: FieldRecord {
  package var bulletin = BulletinID()
  package var draft = 1
  /// The code of the text of this draft; the desk makes it of the text, and refuses another one.
  package var code = ""
  /// How many pages it has in print; likewise.
  package var pages: Int?
  /// Why it goes to the leader unchecked, though two are on duty.
  package var unchecked: String?
  /// The text itself, written by the desk under the append lock; no field, since nobody hands it in.
  package var letter: BulletinLetter?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("draft", &draft)
    try fields.field("code", &code, unless: "")
    try fields.field("pages", &pages)
    try fields.field("unchecked", &unchecked)
  }
}

/// `bulletin.check` and `bulletin.recall`: an act on one draft, with a word on it.
package struct MarkBulletin: FieldRecord {
  package var bulletin = BulletinID()
  package var draft = 1
  package var text: String?

  package init() {}

  package init(_ bulletin: BulletinID, draft: Int, text: String? = nil) {
    self.bulletin = bulletin
    self.draft = draft
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("draft", &draft)
    try fields.field("text", &text)
  }
}

/// `bulletin.return`: send it back, with the reason in writing.
package struct ReturnBulletin: FieldRecord {
  package var bulletin = BulletinID()
  package var draft = 1
  package var reason = ""
  /// Who sends it back, where that isn't the person at the keys.
  package var person: PersonID?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("draft", &draft)
    try fields.field("reason", &reason)
    try fields.field("person", &person)
  }
}

/// `bulletin.void`: drop a bulletin that hasn't left.
package struct VoidBulletin: FieldRecord {
  package var bulletin = BulletinID()
  package var reason = ""

  package init() {}

  package init(_ bulletin: BulletinID, reason: String) {
    self.bulletin = bulletin
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("reason", &reason)
  }
}

/// `bulletin.send`: record that a signed bulletin left for one office.
package struct SendBulletin: FieldRecord {
  package var bulletin = BulletinID()
  package var recipient = RecipientID()
  package var channel = Channel.fax
  package var receiver: String?
  package var attachments: [String] = []
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("recipient", &recipient)
    try fields.field("channel", &channel, unless: .fax)
    try fields.field("receiver", &receiver)
    try fields.field("attachments", list: &attachments)
    try fields.field("text", &text)
  }
}

/// `bulletin.acknowledge`: somebody at the office named himself.
package struct AcknowledgeBulletin: FieldRecord {
  package var bulletin = BulletinID()
  package var recipient = RecipientID()
  package var receiver = ""
  package var means = Channel.phone
  package var text: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("recipient", &recipient)
    try fields.field("receiver", &receiver)
    try fields.field("means", &means, unless: .phone)
    try fields.field("text", &text)
  }
}

/// `report.phone`: record a report made by phone.
package struct PhoneReport: FieldRecord {
  package var matter = MatterID()
  package var bulletin: BulletinID?
  package var purpose = CallPurpose.followUp
  package var recipient = RecipientID()
  package var phone: String?
  package var receiver: String?
  package var readBack = false
  package var text: String?
  /// A leader's word for this call; left out, whoever was told counts, else the standing order.
  package var word: Authority?

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
    try fields.field("word", &word)
  }
}

/// `number.skip`: the next number is `next`; those before it were given elsewhere, or are lost.
package struct SkipNumbers: FieldRecord {
  package var next = 1
  package var reason = ""

  package init() {}

  package init(next: Int, reason: String) {
    self.next = next
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("next", &next)
    try fields.field("reason", &reason)
  }
}
