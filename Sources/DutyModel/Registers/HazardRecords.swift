/// A row of `registers/risk_points.csv`: a place where something may happen, and who watches it.
package struct RiskPoint: RegisterRecord {
  package var name = ""
  package var kind = IncidentKind.flashFlood
  /// As the table names it.
  package var village = ""
  package var group: String?
  package var place: String?
  /// Who lives in its way.
  package var households: Int?
  package var people: Int?
  package var responsible: String?
  package var responsiblePhones: [String] = []
  package var monitor: String?
  package var monitorPhones: [String] = []
  /// How people there are told to go: gong, whistle, siren.
  package var signal: String?
  package var route: String?
  package var shelter: String?
  package var note: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("kind", &kind)
    try fields.field("village", &village)
    try fields.field("group", &group)
    try fields.field("place", &place)
    try fields.field("households", &households)
    try fields.field("people", &people)
    try fields.field("responsible", &responsible)
    try fields.field("responsible_phones", list: &responsiblePhones)
    try fields.field("monitor", &monitor)
    try fields.field("monitor_phones", list: &monitorPhones)
    try fields.field("signal", &signal)
    try fields.field("route", &route)
    try fields.field("shelter", &shelter)
    try fields.field("note", &note)
  }

  package var listedPhones: [String] { responsiblePhones + monitorPhones }
}

/// A row of `registers/shelters.csv`: where people are taken to.
package struct Shelter: RegisterRecord {
  package var name = ""
  package var village = ""
  package var address: String?
  /// Persons.
  package var capacity = 0
  package var keeper: String?
  package var phones: [String] = []
  package var note: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("village", &village)
    try fields.field("address", &address)
    try fields.field("capacity", &capacity)
    try fields.field("keeper", &keeper)
    try fields.field("phones", list: &phones)
    try fields.field("note", &note)
  }

  package var listedPhones: [String] { phones }
}
