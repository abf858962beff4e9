/// Whether a listed day is free or worked in exchange (调休上班).
package enum HolidayKind: String, Code {
  case dayOff = "off"
  case workday

  package func name(in language: Language) -> String {
    switch self {
    case .dayOff: language("放假", "day off")
    case .workday: language("上班", "working day")
    }
  }
}

/// A row of `registers/holidays.csv`: days on which the calendar of the week doesn't hold.
package struct Holiday: RegisterRecord {
  package var name = ""
  package var kind = HolidayKind.dayOff
  /// `2026-10-01`
  package var first = ""
  /// The last day, itself included.
  package var last = ""

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("kind", &kind)
    try fields.field("first", &first)
    try fields.field("last", &last)
  }

  package var listedPhones: [String] { [] }

  /// True for a day written like `2026-10-01`.
  package func covers(_ day: String) -> Bool { first <= day && day <= last }
}

/// Whose business a matter is, by the township's list of duties.
package enum DutyKind: String, Code {
  /// 基本履职事项: ours.
  case basic
  /// 配合履职事项: the county leads, we help.
  case assist
  /// 上级收回事项: the county's alone.
  case notOurs = "not_ours"

  package func name(in language: Language) -> String {
    switch self {
    case .basic: language("基本履职", "ours")
    case .assist: language("配合履职", "we assist")
    case .notOurs: language("上级部门", "not ours")
    }
  }
}

/// A row of `registers/duties.csv` (履职事项清单).
package struct DutyItem: RegisterRecord {
  /// As the list numbers it.
  package var id = ""
  package var text = ""
  package var kind = DutyKind.basic
  /// The county department that leads.
  package var lead: String?
  package var note: String?
  /// What it is about when something happens there (事由).
  package var about: [IncidentKind] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("text", &text)
    try fields.field("kind", &kind)
    try fields.field("lead", &lead)
    try fields.field("note", &note)
    try fields.field("about", list: &about)
  }

  package var listedPhones: [String] { [] }
}
