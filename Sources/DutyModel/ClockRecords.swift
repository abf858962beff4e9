/// `clock.replanned/1`: an open clock has another limit, because its incident turned out to be something else. It
/// counts from the original start; both limits and both rules are on record.
package struct ClockReplanned: FieldRecord {
  package var plan = ClockStarted()
  package var formerDue = Timestamp()
  package var formerRule = RuleID()

  package init() {}

  package init(plan: ClockStarted, former: ClockStarted) {
    self.plan = plan
    formerDue = former.due
    formerRule = former.rule
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try plan.visit(&fields)
    try fields.field("former_due", &formerDue)
    try fields.field("former_rule", &formerRule)
  }
}

/// `clock.phoned/1`: a follow-up was made by phone (电话续报); the written one is still owed.
package struct ClockPhoned: FieldRecord {
  package var clock = ClockID()
  package var act = 0
  package var at = Timestamp()

  package init() {}

  package init(clock: ClockID, act: Int, at: Timestamp) {
    self.clock = clock
    self.act = act
    self.at = at
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("act", &act)
    try fields.field("at", &at)
  }
}

/// `clock.claimed/1` and `clock.claim`: somebody takes a duty upon himself that is overdue or soon due.
package struct ClockClaimed: FieldRecord {
  package var clock = ClockID()
  /// Who; left out in a command, the person at the keys.
  package var person: PersonID?
  /// What he does next.
  package var next = ""
  /// The claim holds until then.
  package var until = Timestamp()

  package init() {}

  package init(clock: ClockID, person: PersonID? = nil, next: String, until: Timestamp) {
    self.clock = clock
    self.person = person
    self.next = next
    self.until = until
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("person", &person)
    try fields.field("next", &next)
    try fields.field("until", &until)
  }
}

/// `clock.released/1`: a clock is no longer owed.
package struct ClockReleased: FieldRecord {
  package var clock = ClockID()
  package var cause = ReleaseCause.county
  /// Who at the county said so, by name; or which of our leaders decided it.
  package var name: String?
  /// When it was said; left out, when it is recorded.
  package var said: Timestamp?
  package var reason: String?

  package init() {}

  package init(
    clock: ClockID, cause: ReleaseCause, name: String? = nil, said: Timestamp? = nil, reason: String? = nil
  ) {
    self.clock = clock
    self.cause = cause
    self.name = name
    self.said = said
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("cause", &cause)
    try fields.field("name", &name)
    try fields.field("said", &said)
    try fields.field("reason", &reason)
  }
}

/// `phase.entered/1` and `incident.phase`: an incident has come to another phase.
package struct PhaseEntered: FieldRecord {
  package var matter = MatterID()
  package var phase = Phase.stable
  package var text: String?

  package init() {}

  package init(matter: MatterID, phase: Phase, text: String? = nil) {
    self.matter = matter
    self.phase = phase
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("phase", &phase)
    try fields.field("text", &text)
  }
}
