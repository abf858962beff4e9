/// A bulletin's text as it was submitted, in the parts of a letter: what its code is made of and what a signature
/// covers.
///
/// It is kept whole in the entry, so that no later name of an office, no setting and no other wording of this program
/// changes what was signed, and anybody can make the same bytes of it.
package struct BulletinLetter: FieldRecord {
  /// 值班信息; empty for none.
  package var masthead = ""
  /// 演练 on what belongs to an exercise.
  package var mark: String?
  /// 特急, 首报.
  package var grades: [String] = []
  package var title = ""
  /// 主送 by their names, without the colon.
  package var addressees = ""
  package var body: [String] = []
  /// The figures in use as they are said, `被困7人`.
  package var figures: [String] = []
  package var attachments: [BulletinFile] = []
  /// 署名
  package var unit = ""
  /// As printed: `2026年7月14日22时03分`.
  package var date = ""
  package var phone: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("masthead", &masthead, unless: "")
    try fields.field("mark", &mark)
    try fields.field("grades", list: &grades)
    try fields.field("title", &title)
    try fields.field("to", &addressees, unless: "")
    try fields.field("body", list: &body)
    try fields.field("figures", list: &figures)
    try fields.field("attachments", list: &attachments)
    try fields.field("unit", &unit, unless: "")
    try fields.field("date", &date, unless: "")
    try fields.field("phone", &phone)
  }
}

/// A file that goes along with a bulletin; it lies in `attachments/` under its hash.
package struct BulletinFile: FieldRecord {
  package var name = ""
  /// Of the content, 64 hexadecimal digits.
  package var sha256 = ""
  package var bytes = 0

  package init() {}

  package init(name: String, sha256: String, bytes: Int) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("sha256", &sha256)
    try fields.field("bytes", &bytes)
  }

  /// More than that nobody lists on a sheet.
  static let mostFiles = 12
}

/// The letter of a bulletin at the head of a segment.
package struct CarriedLetter: FieldRecord {
  package var bulletin = BulletinID()
  package var letter = BulletinLetter()

  package init() {}

  package init(_ bulletin: BulletinID, _ letter: BulletinLetter) {
    self.bulletin = bulletin
    self.letter = letter
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("bulletin", &bulletin)
    try fields.field("letter", &letter)
  }
}

extension DutyRoom {
  /// The text of a bulletin as it was submitted last; nil before that, behind an edit, and of those that have left
  /// long ago. Whoever signs, signs this.
  package func letter(of bulletin: BulletinID) -> BulletinLetter? { bulletinLetters[bulletin] }
}
