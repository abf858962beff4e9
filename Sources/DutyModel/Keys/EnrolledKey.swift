/// A leader's key, by the first 16 hexadecimal digits of the hash of its public half.
package struct KeyID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A leader's key as the room knows it: whose it is, from which entry on it counts and up to which.
package struct EnrolledKey: FieldRecord {
  package var id = KeyID()
  package var person = PersonID()
  /// 64 hexadecimal digits.
  package var publicHalf = ""
  /// When it was made.
  package var created = Timestamp()
  /// The entry that enrolled it: it counts for what comes behind.
  package var enrolled = 0
  /// Why it counts no more; nil while it does.
  package var end: KeyEnd?
  package var tries = UnlockTries()

  package init() {}

  package init(_ enrolled: KeyEnrolled, entry: Int) {
    id = enrolled.key
    person = enrolled.person
    publicHalf = enrolled.publicHalf
    created = enrolled.created
    self.enrolled = entry
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &id)
    try fields.field("person", &person)
    try fields.field("public", &publicHalf)
    try fields.field("created", &created)
    try fields.field("enrolled", &enrolled)
    try fields.field("end", &end)
    try fields.field("tries", &tries, unless: UnlockTries())
  }

  /// True while new signatures by it count.
  package var isValid: Bool { end == nil }

  /// True when it counted at `sequence`: what comes behind its enrolment and before its end.
  package func isValid(at sequence: Int) -> Bool {
    enrolled < sequence && end.map { sequence < $0.entry } ?? true
  }

  /// True for 64 digits as a file writes them: lower case, so that one key has one spelling.
  static func isPublicHalf(_ text: String) -> Bool { isHexadecimal(text, digits: 64) }

  /// True for what may be a signature: whether it is one is checked by whoever knows cryptography.
  static func isSignature(_ text: String) -> Bool { isHexadecimal(text, digits: 128) }

  private static func isHexadecimal(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// Why a key counts no more.
package enum KeyEndCause: String, Code {
  /// 更换: its owner took a new one.
  case rotated
  /// 作废: lost, stolen, or its owner has gone.
  case revoked
}

/// Since when and why a key counts no more.
package struct KeyEnd: FieldRecord {
  package var entry = 0
  package var at = Timestamp()
  package var cause = KeyEndCause.rotated
  package var reason: String?
  /// Who ended it.
  package var by: PersonID?
  /// The key in its place.
  package var successor: KeyID?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("at", &at)
    try fields.field("cause", &cause)
    try fields.field("reason", &reason)
    try fields.field("by", &by)
    try fields.field("successor", &successor)
  }
}
