// Entries that belong to the journal itself or to the station's files. They are written by the program.

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

/// Content of a station file that comes as a list and may need several lines of the journal:
/// part 1 replaces what was adopted before, the following parts add to it.
package struct Adopted<Item: FieldValue & Equatable & Sendable>: FieldRecord {
  /// SHA-256 of the file, hexadecimal.
  package var sha256 = ""
  package var part = 1
  package var parts = 1
  package var items: [Item] = []

  package init() {}

  package init(sha256: String, part: Int, parts: Int, items: [Item]) {
    self.sha256 = sha256
    self.part = part
    self.parts = parts
    self.items = items
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("sha256", &sha256)
    try fields.field("part", &part, unless: 1)
    try fields.field("parts", &parts, unless: 1)
    try fields.field("items", list: &items)
  }

  /// Splits a list so that each part stays far below the journal's 64 KiB a line.
  package static func parts(of items: [Item], sha256: String, each size: Int) -> [Adopted<Item>] {
    let count = max(1, (items.count + size - 1) / size)
    return (0..<count).map { index in
      let slice = items.dropFirst(index * size).prefix(size)
      return Adopted(sha256: sha256, part: index + 1, parts: count, items: Array(slice))
    }
  }
}

/// The id counters and the small numbers in use, and what else is kept of single entries.
package struct Counters: FieldRecord {
  /// Ids given so far on one date.
  package struct Day: FieldRecord {
    package var date = ""
    package var incidents = 0
    package var reports = 0
    package var errands = 0

    package init() {}

    package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
      try fields.field("date", &date)
      try fields.field("incidents", &incidents, unless: 0)
      try fields.field("reports", &reports, unless: 0)
      try fields.field("errands", &errands, unless: 0)
    }
  }

  package var days: [Day] = []
  /// Shift numbers freed in this shift; they are reused by the next one at the earliest.
  package var freedNumbers: [Int] = []
  /// The last recorded step of the wall clock; every seat notices the same one, perhaps in the next segment.
  package var lastStep: RecordedStep?
  /// Part 1 replaces what was known before; the following parts add freed numbers.
  package var part = 1

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("days", list: &days)
    try fields.field("freed_numbers", list: &freedNumbers)
    try fields.field("last_step", &lastStep)
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

/// `station.adopted/1`
package struct StationAdopted: FieldRecord {
  package var sha256 = ""
  package var station = StationProfile()

  package init() {}

  package init(sha256: String, station: StationProfile) {
    self.sha256 = sha256
    self.station = station
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("sha256", &sha256)
    try fields.field("station", &station)
  }
}

/// `policy.adopted/1`: like ``Adopted``, with the policy's head repeated in each part.
package struct PolicyAdopted: FieldRecord {
  package var sha256 = ""
  package var part = 1
  package var parts = 1
  package var policy = DeadlinePolicy()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("sha256", &sha256)
    try fields.field("part", &part, unless: 1)
    try fields.field("parts", &parts, unless: 1)
    try fields.field("policy", &policy)
  }

  package static func parts(of policy: DeadlinePolicy, sha256: String, each size: Int) -> [PolicyAdopted] {
    // Levels and scope come behind the rules in parts of their own, so that no line grows with the others.
    var heads: [DeadlinePolicy] = []
    var head = policy
    (head.rules, head.levels, head.scope) = ([], [], [])
    for slice in Adopted.parts(of: policy.rules, sha256: sha256, each: size) {
      head.rules = slice.items
      heads.append(head)
    }
    head.rules = []
    for slice in Adopted.parts(of: policy.levels, sha256: sha256, each: size) where !slice.items.isEmpty {
      head.levels = slice.items
      heads.append(head)
    }
    head.levels = []
    for slice in Adopted.parts(of: policy.scope, sha256: sha256, each: size) where !slice.items.isEmpty {
      head.scope = slice.items
      heads.append(head)
    }
    return heads.enumerated().map { index, head in
      var adopted = PolicyAdopted()
      adopted.sha256 = sha256
      adopted.part = index + 1
      adopted.parts = heads.count
      adopted.policy = head
      return adopted
    }
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
