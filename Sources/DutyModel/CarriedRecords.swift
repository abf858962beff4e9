// What a segment carries besides open items: counters, the last step of the clock, recent commands.

/// The id counters and the small numbers in use, and what else is kept of single entries.
package struct Counters: FieldRecord {
  /// Ids given so far on one date.
  package struct Day: FieldRecord {
    package var date = ""
    package var incidents = 0
    package var reports = 0
    package var errands = 0
    package var bulletins = 0

    package init() {}

    package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
      try fields.field("date", &date)
      try fields.field("incidents", &incidents, unless: 0)
      try fields.field("reports", &reports, unless: 0)
      try fields.field("errands", &errands, unless: 0)
      try fields.field("bulletins", &bulletins, unless: 0)
    }
  }

  package var days: [Day] = []
  /// Shift numbers freed since ``numbersSince``; see ``DutyRoom/freeNumbers(at:)``.
  package var freedNumbers: [Int] = []
  /// The take-over since which no number was given twice; nil while nobody has taken a shift.
  package var numbersSince: Timestamp?
  /// The last recorded step of the wall clock; every seat notices the same one, perhaps in the next segment.
  package var lastStep: RecordedStep?
  /// Since when the mains are gone; nil while they are there.
  package var mainsLost: Timestamp?
  /// The highest number of a bulletin in each year that gave one.
  package var numbers: [NumberMark] = []
  /// Part 1 replaces what was known before; the following parts add freed numbers.
  package var part = 1

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("days", list: &days)
    try fields.field("freed_numbers", list: &freedNumbers)
    try fields.field("numbers_since", &numbersSince)
    try fields.field("last_step", &lastStep)
    try fields.field("mains_lost", &mainsLost)
    try fields.field("numbers", list: &numbers)
    try fields.field("part", &part, unless: 1)
  }
}

/// A step of the wall clock as it was recorded.
package struct RecordedStep: FieldRecord {
  /// How far the wall clock went ahead of the steady one; negative when it went back.
  package var milliseconds = 0
  package var entered = Timestamp()

  package init() {}

  init(milliseconds: Int, entered: Timestamp) {
    self.milliseconds = milliseconds
    self.entered = entered
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("milliseconds", &milliseconds)
    try fields.field("entered", &entered)
  }

  /// Another seat's notice of the same step, a few seconds later.
  func isSame(as step: TimeStepped, at now: Timestamp) -> Bool {
    abs(milliseconds - step.milliseconds) < 1_000 && abs(entered.seconds(until: now)) < 10
  }
}

/// A command that was carried out, so that a retry is stored once.
package struct StoredCommand: FieldRecord {
  package var key = ""
  package var digest = ""
  package var first = 0
  package var last = 0

  package init() {}

  package init(key: String, digest: String, first: Int, last: Int) {
    self.key = key
    self.digest = digest
    self.first = first
    self.last = last
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("key", &key)
    try fields.field("digest", &digest)
    try fields.field("first", &first)
    try fields.field("last", &last)
  }
}

/// Recent commands, so that a retry is recognised in the next segment too.
package struct StoredCommands: FieldRecord {
  package var commands: [StoredCommand] = []

  package init() {}

  package init(_ commands: [StoredCommand]) {
    self.commands = commands
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("commands", list: &commands)
  }
}
