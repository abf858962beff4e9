/// Somebody of the contacts register: `13800000001`, or the id that the table gives.
package struct ContactID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// In what capacity somebody is called. The matrix of whom a warning reaches goes by it.
package enum ContactCategory: String, Code {
  /// 其他
  case other
  /// 镇干部: cadres of the township, also those who look after a village.
  case township
  /// 村干部: secretary, head, accountant of a village.
  case villageLeader = "village_leader"
  /// 网格员
  case gridOfficer = "grid_officer"
  /// 监测员: who watches a slope, a ditch, a reservoir.
  case monitor
  /// 站所: police, clinic, water, forestry, power …
  case station
  /// 县级部门
  case county
  /// 学校
  case school
  /// 重点单位: care homes, sites, mines, camps, scenic spots.
  case keyUnit = "key_unit"
  /// 救援队伍
  case force
  /// 受威胁户
  case household

  package func name(in language: Language) -> String {
    switch self {
    case .other: language("其他", "other")
    case .township: language("镇干部", "township cadre")
    case .villageLeader: language("村干部", "village leader")
    case .gridOfficer: language("网格员", "grid officer")
    case .monitor: language("监测员", "monitor")
    case .station: language("站所", "station")
    case .county: language("县级部门", "county office")
    case .school: language("学校", "school")
    case .keyUnit: language("重点单位", "key unit")
    case .force: language("救援队伍", "rescue team")
    case .household: language("受威胁户", "household at risk")
    }
  }
}

/// A row of `registers/contacts.csv`. One person with two posts may have two rows.
package struct ListedContact: RegisterRecord {
  package var id = ContactID()
  package var name = ""
  /// The name in Latin letters, for screens that can't show Chinese.
  package var latinName: String?
  package var category = ContactCategory.other
  package var unit: String?
  package var post: String?
  /// As the table names it, by name or number: the villages' own register says which one that is.
  package var village: String?
  package var group: String?
  /// Digits as they are dialled, in the order in which to dial them. Empty for who has no telephone.
  package var phones: [String] = []
  /// 短号: what the own network dials.
  package var shortNumber: String?
  /// Who is called when this one can't be reached (B角), by name.
  package var backup: String?
  package var backupPhone: String?
  package var note: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("name", &name)
    try fields.field("latin_name", &latinName)
    try fields.field("category", &category, unless: .other)
    try fields.field("unit", &unit)
    try fields.field("post", &post)
    try fields.field("village", &village)
    try fields.field("group", &group)
    try fields.field("phones", list: &phones)
    try fields.field("short_number", &shortNumber)
    try fields.field("backup", &backup)
    try fields.field("backup_phone", &backupPhone)
    try fields.field("note", &note)
  }

  package var listedPhones: [String] { phones + [shortNumber].compactMap { $0 } }

  package func name(in language: Language) -> String {
    language == .english ? latinName ?? name : name
  }
}
