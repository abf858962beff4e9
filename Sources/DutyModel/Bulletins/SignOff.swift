/// A leader's sign-off: which kind, over which draft, and what proves it.
package struct SignOff: FieldRecord {
  package var kind = SignOffKind.authority
  package var signer = PersonID()
  /// When he signed or gave his word.
  package var at = Timestamp()
  /// True when he signed instead of whoever signs first (代签).
  package var standsIn = false
  /// The code of the text: typed back on paper, said by the leader, signed with the key.
  package var code = ""
  /// By what means he gave his word.
  package var means: WordMeans?
  /// His own words.
  package var words: String?
  /// The number he spoke or wrote from.
  package var phone: String?
  /// What proves it besides: the name of an attached screenshot or scan.
  package var proof: String?
  /// Pages of the signed print, as counted by hand.
  package var pages: Int?
  /// The id of his key, the head it was signed at and the signature, all as text.
  package var key: String?
  package var head: String?
  package var signature: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("kind", &kind)
    try fields.field("signer", &signer)
    try fields.field("at", &at)
    try fields.field("stands_in", flag: &standsIn)
    try fields.field("code", &code)
    try fields.field("means", &means)
    try fields.field("words", &words)
    try fields.field("phone", &phone)
    try fields.field("proof", &proof)
    try fields.field("pages", &pages)
    try fields.field("key", &key)
    try fields.field("head", &head)
    try fields.field("signature", &signature)
  }
}

/// `bulletin.sign` and `bulletin.countersign`: the leader signs this very draft.
package struct SignBulletin: FieldRecord {
  package var bulletin = BulletinID()
  /// The draft he read.
  package var draft = 1
  package var kind = SignOffKind.authority
  /// Who signs; left out, the person at the keys.
  package var signer: PersonID?
  /// The code typed back.
  package var code = ""
  package var means: WordMeans?
  package var words: String?
  package var phone: String?
  /// When he gave his word; left out, when it is recorded.
  package var said: Timestamp?
  package var proof: String?
  package var pages: Int?
  package var key: String?
  package var head: String?
  package var signature: String?
  /// What a signature covers besides; no field of the command, whoever submits it finds it.
  package var statement: SignedStatement?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("draft", &draft)
    try fields.field("kind", &kind)
    try fields.field("signer", &signer)
    try fields.field("code", &code)
    try fields.field("means", &means)
    try fields.field("words", &words)
    try fields.field("phone", &phone)
    try fields.field("said", &said)
    try fields.field("proof", &proof)
    try fields.field("pages", &pages)
    try fields.field("key", &key)
    try fields.field("head", &head)
    try fields.field("signature", &signature)
  }
}

/// The code as it is compared: people type it small, with blanks, or with the input method on.
func foldedCode(_ code: String) -> String {
  var folded = ""
  for scalar in code.unicodeScalars where !scalar.properties.isWhitespace && scalar != "-" {
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    folded.unicodeScalars.append(
      isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return folded.uppercased()
}
