// What happens to leaders' keys. Secrets and passphrases are in no entry.

/// `key.enrolled/1`, and the command `key.enroll`: a leader's key counts from here on.
package struct KeyEnrolled: FieldRecord {
  package var key = KeyID()
  package var person = PersonID()
  /// 64 hexadecimal digits.
  package var publicHalf = ""
  package var created = Timestamp()
  /// 128 hexadecimal digits: the new key signs whose it is, so nobody brings one that he doesn't hold.
  package var possession = ""

  package init() {}

  package init(_ key: KeyID, of person: PersonID, publicHalf: String, created: Timestamp) {
    self.key = key
    self.person = person
    self.publicHalf = publicHalf
    self.created = created
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
    try fields.field("person", &person)
    try fields.field("public", &publicHalf)
    try fields.field("created", &created)
    try fields.field("possession", &possession)
  }
}

/// `key.rotated/1`, and the command `key.rotate`: its owner has a new key in its place.
package struct KeyRotated: FieldRecord {
  package var former = KeyID()
  package var key = KeyID()
  package var person = PersonID()
  package var publicHalf = ""
  package var created = Timestamp()
  /// See ``KeyEnrolled/possession``.
  package var possession = ""
  /// 128 hexadecimal digits: the old key hands its place to the new one, so nobody takes it who can't open the old.
  package var signature = ""

  package init() {}

  package init(_ former: KeyID, to next: KeyEnrolled) {
    self.former = former
    key = next.key
    person = next.person
    publicHalf = next.publicHalf
    created = next.created
    possession = next.possession
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("former", &former)
    try fields.field("key", &key)
    try fields.field("person", &person)
    try fields.field("public", &publicHalf)
    try fields.field("created", &created)
    try fields.field("possession", &possession)
    try fields.field("signature", &signature)
  }

  /// The new key as if it were enrolled.
  package var next: KeyEnrolled {
    var next = KeyEnrolled(key, of: person, publicHalf: publicHalf, created: created)
    next.possession = possession
    return next
  }
}

/// `key.revoked/1`, and the command `key.revoke`: it counts no more, from here on.
package struct KeyRevoked: FieldRecord {
  package var key = KeyID()
  package var reason = ""

  package init() {}

  package init(_ key: KeyID, reason: String) {
    self.key = key
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
    try fields.field("reason", &reason)
  }
}

/// `key.failed/1`: a wrong passphrase.
package struct KeyFailed: FieldRecord {
  package var key = KeyID()
  package var person = PersonID()
  /// Which wrong try in a row it is.
  package var count = 1

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
    try fields.field("person", &person)
    try fields.field("count", &count)
  }
}

/// `key.reset/1`: another leader lets the owner try again.
package struct KeyReset: FieldRecord {
  package var key = KeyID()
  package var person = PersonID()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
    try fields.field("person", &person)
  }
}

/// The commands `key.fail` and `key.reset` name nothing but the key.
package struct NamedKey: FieldRecord {
  package var key = KeyID()

  package init() {}

  package init(_ key: KeyID) { self.key = key }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
  }
}
