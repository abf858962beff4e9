/// A clock as it stands (时限钟): who owes what to whom by when, under which rule, and what stopped it.
///
/// Its content lies on the heap and is shared by all copies: a stormy night has tens of thousands of clocks, in tables
/// that are half empty and grow by doubling.
package struct Clock: FieldRecord {
  private var box: Box

  private final class Box: Sendable {
    let content: ClockContent
    init(_ content: ClockContent) { self.content = content }
  }

  private static let blank = Box(ClockContent())

  package init() {
    box = Self.blank
  }

  init(plan: ClockStarted) {
    var content = ClockContent()
    content.plan = plan
    box = Box(content)
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    var content = box.content
    try content.visit(&fields)
    box = Box(content)
  }

  package static func == (left: Clock, right: Clock) -> Bool {
    left.box === right.box || left.box.content == right.box.content
  }

  private mutating func change(_ body: (inout ClockContent) -> Void) {
    var content = box.content
    body(&content)
    box = Box(content)
  }

  package var plan: ClockStarted {
    get { box.content.plan }
    set { change { $0.plan = newValue } }
  }
  /// The entry that met it.
  package var metBy: Int? {
    get { box.content.metBy }
    set { change { $0.metBy = newValue } }
  }
  /// When that act happened.
  package var metAt: Timestamp? {
    get { box.content.metAt }
    set { change { $0.metAt = newValue } }
  }
  /// Acts that would have met it too, the latest few: one of them stands in when the first is struck.
  package var alsoMet: [ClockAct] {
    get { box.content.alsoMet }
    set { change { $0.alsoMet = newValue } }
  }
  /// 电话已续报: a follow-up was made by phone, the written one is still owed.
  package var phoned: ClockAct? {
    get { box.content.phoned }
    set { change { $0.phoned = newValue } }
  }
  /// When a passed due time was noticed; recorded once and kept, also when the act turns out in time.
  package var missedAt: Timestamp? {
    get { box.content.missedAt }
    set { change { $0.missedAt = newValue } }
  }
  /// The limits it had before it was planned anew, the first one first; of many, the latest and those missed.
  package var former: [FormerLimit] {
    get { box.content.former }
    set { change { $0.former = newValue } }
  }
  package var claim: ClockClaim? {
    get { box.content.claim }
    set { change { $0.claim = newValue } }
  }
  package var release: ClockRelease? {
    get { box.content.release }
    set { change { $0.release = newValue } }
  }
  /// True once its matter was closed before it was met.
  package var closedWithMatter: Bool {
    get { box.content.closedWithMatter }
    set { change { $0.closedWithMatter = newValue } }
  }

  package var id: ClockID { plan.clock }
  package var due: Timestamp { plan.due }

  /// Running or overdue: somebody of ours still owes the act.
  package var isOpen: Bool { isLive && plan.standing.isOwed }

  /// Neither met nor released nor closed; also true of bounds and windows, which nobody here owes.
  package var isLive: Bool { metBy == nil && release == nil && !closedWithMatter }

  /// The claim that holds at `instant`; claims expire.
  package func claim(at instant: Timestamp) -> ClockClaim? {
    guard isOpen, let claim, instant < claim.until else { return nil }
    return claim
  }

  package enum State: String, Code {
    case running
    case overdue
    case met
    /// 按时办，后补记: the act was in time, the miss had already been recorded.
    case metInTimeRecordedLate = "met_in_time_recorded_late"
    case metLate = "met_late"
    case closedWithMatter = "closed_with_matter"
    /// No longer owed: the county said so, our leader, or the rules.
    case released
    /// A bound or a window whose time has passed; nobody here has missed anything.
    case elapsed
  }

  /// Its state at `instant`; the limit includes the due instant itself.
  package func state(at instant: Timestamp) -> State {
    if let metAt {
      if metAt > due { return .metLate }
      return missedAt == nil ? .met : .metInTimeRecordedLate
    }
    if release != nil { return .released }
    if closedWithMatter { return .closedWithMatter }
    if instant <= due { return .running }
    return plan.standing.isOwed ? .overdue : .elapsed
  }
}

/// An act that stops a clock, or could.
package struct ClockAct: FieldRecord {
  package var act = 0
  package var at = Timestamp()

  package init() {}

  package init(act: Int, at: Timestamp) {
    self.act = act
    self.at = at
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("act", &act)
    try fields.field("at", &at)
  }
}

/// A limit that a clock had before, and whether it had been missed.
package struct FormerLimit: FieldRecord {
  package var due = Timestamp()
  package var rule = RuleID()
  package var missedAt: Timestamp?

  package init() {}

  package init(due: Timestamp, rule: RuleID, missedAt: Timestamp? = nil) {
    self.due = due
    self.rule = rule
    self.missedAt = missedAt
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("due", &due)
    try fields.field("rule", &rule)
    try fields.field("missed_at", &missedAt)
  }
}

/// Who has taken an overdue duty upon himself (认领), and what he does next until when.
package struct ClockClaim: FieldRecord {
  package var person = PersonID()
  package var next = ""
  package var until = Timestamp()
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("person", &person)
    try fields.field("next", &next)
    try fields.field("until", &until)
    try fields.field("entry", &entry)
  }
}

/// Why a clock is no longer owed.
package struct ClockRelease: FieldRecord {
  package var cause = ReleaseCause.rules
  package var name: String?
  package var reason: String?
  package var at = Timestamp()
  package var entry = 0

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("cause", &cause)
    try fields.field("name", &name)
    try fields.field("reason", &reason)
    try fields.field("at", &at)
    try fields.field("entry", &entry)
  }
}
