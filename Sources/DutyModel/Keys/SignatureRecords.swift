// Signatures as entries: all that one covers stands in its own record, as text, so that it can be checked without the
// rules of this or any other version.

/// As what somebody signs; a signature covers it.
package enum SigningRole: String, Code {
  /// 签发
  case leader
  /// 代签: instead of whoever signs first.
  case standIn = "stand_in"
  /// 补签: makes a word good that was given before.
  case counterSigner = "counter_signer"
}

/// What a signature over a bulletin covers besides head and key: found under the append lock by whoever submits, never
/// taken from outside.
package struct SignedStatement: Equatable, Sendable {
  /// The canonical text, line by line: joined by line feeds, and one behind the last.
  package var text: [String]
  /// As printed; empty where the station numbers nothing.
  package var number: String
  package var role: SigningRole
  /// RFC 3339 with milliseconds and offset.
  package var time: String

  package init(text: [String], number: String, role: SigningRole, time: String) {
    self.text = text
    self.number = number
    self.role = role
    self.time = time
  }
}

/// `signature.made/1`: a leader signed a bulletin by key, and these are the very bytes he signed.
package struct SignatureMade: FieldRecord {
  package var bulletin = BulletinID()
  package var matter = MatterID()
  package var draft = 1
  package var person = PersonID()
  package var key = KeyID()
  /// See ``SignedStatement/text``; lines, since one field of an entry holds 16 KiB.
  package var text: [String] = []
  package var number = ""
  /// 64 hexadecimal digits: the hash of the last entry before the group in which this stands.
  package var head = ""
  package var role = SigningRole.leader
  package var time = ""
  /// 128 hexadecimal digits.
  package var signature = ""

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("matter", &matter)
    try fields.field("draft", &draft)
    try fields.field("person", &person)
    try fields.field("key", &key)
    try fields.field("text", list: &text)
    try fields.field("number", &number, unless: "")
    try fields.field("head", &head)
    try fields.field("role", &role)
    try fields.field("time", &time)
    try fields.field("signature", &signature)
  }
}

/// When a leader's key says how far the journal is.
package enum CheckpointOccasion: String, Code {
  case signOff = "sign_off"
  case handover
  case exit
}

/// `checkpoint.signed/1`, and the command `checkpoint.sign`: a leader's key says that the journal ended with this entry.
///
/// In the command everything behind the occasion may be left out where the key is open on this machine.
package struct CheckpointSigned: FieldRecord {
  package var key = KeyID()
  package var occasion = CheckpointOccasion.signOff
  /// The last entry, and 64 hexadecimal digits of its hash.
  package var sequence: Int?
  package var head: String?
  package var role: SigningRole?
  package var time: String?
  /// 128 hexadecimal digits.
  package var signature: String?

  package init() {}

  package init(_ key: KeyID, at occasion: CheckpointOccasion) {
    self.key = key
    self.occasion = occasion
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
    try fields.field("occasion", &occasion)
    try fields.field("sequence", &sequence)
    try fields.field("head", &head)
    try fields.field("role", &role)
    try fields.field("time", &time)
    try fields.field("signature", &signature)
  }
}
