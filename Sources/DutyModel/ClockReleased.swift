/// Who or what says that a clock is no longer owed.
package enum ReleaseCause: String, Code {
  case county
  case leader
  /// The rules themselves: a later round took its place.
  case rules
}

/// `clock.released/1`: a clock is no longer owed.
package struct ClockReleased: FieldRecord {
  package var clock = ClockID()
  package var cause = ReleaseCause.county

  package init() {}

  package init(clock: ClockID, cause: ReleaseCause) {
    self.clock = clock
    self.cause = cause
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("clock", &clock)
    try fields.field("cause", &cause)
  }
}
