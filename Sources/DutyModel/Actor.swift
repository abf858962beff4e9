/// In what role somebody acts.
package enum Role: String, Code {
  case officer
  case leader
  case trainer
  /// A file that arrived in `inbox/`.
  case inbox
  /// DutyRoom itself: passed due times, adopted files, the journal's own records.
  case program
}

/// How sure we are that the person is who the entry says.
package enum Assurance: String, Code {
  case none
  case asserted
  case pin
  case key
}

/// Who acts: the person at the keys (登记人), the seat and the role.
///
/// `person` may be nil: nothing in a night stops because nobody has said a name.
package struct Actor: FieldRecord {
  package var person: PersonID?
  package var role = Role.officer
  package var assurance = Assurance.none

  package init() {}

  package init(person: PersonID? = nil, role: Role, assurance: Assurance = .none) {
    self.person = person
    self.role = role
    self.assurance = assurance
  }

  /// DutyRoom itself.
  package static let program = Actor(role: .program)

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("person", &person)
    try fields.field("role", &role)
    try fields.field("assurance", &assurance)
  }
}
