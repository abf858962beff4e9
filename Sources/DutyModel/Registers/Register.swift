/// The lists of a station that people keep in a spreadsheet, one file each: `registers/*.csv`.
package enum Register: String, Code {
  /// 通讯录
  case contacts
  /// 村（社区）
  case villages
  /// 风险点
  case riskPoints = "risk_points"
  /// 避难场所
  case shelters
  /// 救援力量
  case forces
  /// 应急物资
  case supplies
  /// 节假日
  case holidays
  /// 履职事项清单
  case duties

  /// Its path in the station's folder.
  package var fileName: String { "registers/\(rawValue).csv" }

  package func name(in language: Language) -> String {
    switch self {
    case .contacts: language("通讯录", "contacts")
    case .villages: language("村和网格", "villages")
    case .riskPoints: language("风险点", "risk points")
    case .shelters: language("避难场所", "shelters")
    case .forces: language("救援力量", "forces")
    case .supplies: language("应急物资", "supplies")
    case .holidays: language("节假日", "holidays")
    case .duties: language("履职事项清单", "duty list")
    }
  }
}

/// A row of a register.
package protocol RegisterRecord: FieldRecord {
  /// Every number that stands in the row, as it is dialled.
  var listedPhones: [String] { get }
}
