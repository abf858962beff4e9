/// Whose word it is that a duty isn't owed any more. The rules release by themselves and give no command.
package enum ReleaseWord: String, Code {
  /// The county's named answer.
  case county
  /// Our leader, with his reason.
  case leader

  /// As the entry says it.
  package var cause: ReleaseCause {
    switch self {
    case .county: .county
    case .leader: .leader
    }
  }
}

/// `clock.release`: a clock is no longer owed (不再要求).
package struct ReleaseClock: FieldRecord {
  package var clock = ClockID()
  package var cause = ReleaseWord.county
  /// Who at the county said so, by name; or which of our leaders decided it.
  package var name: String?
  /// When it was said; left out, when it is recorded.
  package var said: Timestamp?
  package var reason: String?

  package init() {}

  package init(
    clock: ClockID, cause: ReleaseWord, name: String? = nil, said: Timestamp? = nil, reason: String? = nil
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
