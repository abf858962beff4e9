// Entries that belong to the journal itself. They are written by the program.

/// `segment.opened/1`: the first record of a segment; everything known is carried into it.
package struct SegmentOpened: FieldRecord {
  package var journal = ""
  package var station = ""
  package var program = ""
  /// Only where a new journal begins in the place of a damaged one.
  package var replaces: ReplacedJournal?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("journal", &journal)
    try fields.field("station", &station)
    try fields.field("program", &program)
    try fields.field("replaces", &replaces)
  }
}

/// A damaged journal that was put aside with a person's consent.
package struct ReplacedJournal: FieldRecord {
  package var journal = ""
  /// Its last entry that could be read.
  package var sequence = 0
  /// What was wrong with it: `corrupt`, `lost_tail`, `ambiguous`, `missing`.
  package var verdict = ""

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("journal", &journal)
    try fields.field("seq", &sequence)
    try fields.field("verdict", &verdict)
  }
}

/// `journal.repaired/1`: bytes that were never acknowledged were cut and lie in quarantine.
package struct JournalRepaired: FieldRecord {
  package var segment = ""
  package var offset = 0
  package var length = 0
  package var sha256 = ""
  package var verdict = ""
  /// The file in `quarantine/` that holds the bytes.
  package var file = ""

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("segment", &segment)
    try fields.field("offset", &offset)
    try fields.field("length", &length)
    try fields.field("sha256", &sha256)
    try fields.field("verdict", &verdict)
    try fields.field("file", &file)
  }
}
