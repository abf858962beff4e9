/// What sort of help a rescue force is.
package enum ForceKind: String, Code {
  /// 镇应急队
  case township
  /// 村级应急队
  case village
  /// 民兵
  case militia
  /// 消防
  case fire
  /// 医疗
  case medical
  /// 社会力量
  case social
  /// 抢修: power, water, roads, telephone.
  case repair

  package func name(in language: Language) -> String {
    switch self {
    case .township: language("镇应急队", "township team")
    case .village: language("村应急队", "village team")
    case .militia: language("民兵", "militia")
    case .fire: language("消防", "fire brigade")
    case .medical: language("医疗", "medical")
    case .social: language("社会力量", "volunteers")
    case .repair: language("抢修", "repair crew")
    }
  }
}

/// A row of `registers/forces.csv`.
package struct RescueForce: RegisterRecord {
  package var name = ""
  package var kind = ForceKind.township
  /// Persons.
  package var strength: Int?
  package var leader: String?
  package var phones: [String] = []
  package var base: String?
  package var equipment: String?
  /// From the call to being on the spot in town.
  package var arrivalMinutes: Int?
  package var note: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("kind", &kind)
    try fields.field("strength", &strength)
    try fields.field("leader", &leader)
    try fields.field("phones", list: &phones)
    try fields.field("base", &base)
    try fields.field("equipment", &equipment)
    try fields.field("arrival_minutes", &arrivalMinutes)
    try fields.field("note", &note)
  }

  package var listedPhones: [String] { phones }
}

/// A row of `registers/supplies.csv`: things in store, or promised by an agreement.
package struct StockItem: RegisterRecord {
  package var name = ""
  package var quantity = 0
  package var unit = ""
  package var place = ""
  package var keeper: String?
  package var phones: [String] = []
  /// 协议储备: a shop or a company holds it for us.
  package var byAgreement = false
  package var note: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("name", &name)
    try fields.field("quantity", &quantity)
    try fields.field("unit", &unit)
    try fields.field("place", &place)
    try fields.field("keeper", &keeper)
    try fields.field("phones", list: &phones)
    try fields.field("by_agreement", flag: &byAgreement)
    try fields.field("note", &note)
  }

  package var listedPhones: [String] { phones }
}
