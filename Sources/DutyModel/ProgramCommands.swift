// What only the program itself submits.

/// A command without arguments.
package struct NoFields: FieldRecord {
  package init() {}
  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {}
}

/// Station files to adopt, already read: the program submits it at start and when a file changes.
package struct SettingsAdoption: FieldRecord {
  package var station: StationAdopted?
  package var people: [Adopted<Person>] = []
  package var roster: [Adopted<RosterSpan>] = []
  package var policy: [PolicyAdopted] = []
  package var cards: [Adopted<Card>] = []
  package var registers = RegisterAdoption()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("station", &station)
    try fields.field("people", list: &people)
    try fields.field("roster", list: &roster)
    try fields.field("policy", list: &policy)
    try fields.field("cards", list: &cards)
    try registers.visit(&fields)
  }
}
