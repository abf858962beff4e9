import DutyModel

private enum Column {
  static let name = RegisterColumn("名称", "name", also: ["队伍", "队伍名称"], isRequired: true)
  static let kind = RegisterColumn("类别", "kind", also: ["类型", "队伍类别"], isRequired: true)
  static let strength = RegisterColumn("人数", "strength", also: ["队员人数"])
  static let leader = RegisterColumn("负责人", "leader", also: ["队长", "联系人"])
  static let phone = RegisterColumn(
    "电话", "phone", also: ["联系电话", "手机"], isRequired: true, isRepeatable: true)
  static let base = RegisterColumn("驻地", "base", also: ["地址", "驻扎地"])
  static let equipment = RegisterColumn("装备", "equipment", also: ["主要装备", "车辆装备"])
  static let minutes = RegisterColumn("到场分钟", "arrival_minutes", also: ["到镇分钟", "到达时间"])
  static let note = RegisterColumn("备注", "note", also: ["说明"])
}

extension RescueForce: ReadableRegister {
  static let columns = [
    Column.name, Column.kind, Column.strength, Column.leader, Column.phone, Column.base, Column.equipment,
    Column.minutes, Column.note,
  ]

  var identity: (text: String, column: RegisterColumn)? { (name, Column.name) }

  init?(_ row: RegisterRow) {
    self.init()
    let name = row.required(Column.name)
    let hasKind = row.required(Column.kind) != nil
    let kind = hasKind ? row.code(Column.kind, Self.kindWords) : nil
    strength = row.integer(Column.strength, in: 0...100_000)
    leader = row.text(Column.leader)
    let hasPhone = row.required(Column.phone) != nil
    phones = row.phones(Column.phone).phones
    base = row.text(Column.base)
    equipment = row.text(Column.equipment)
    arrivalMinutes = row.integer(Column.minutes, in: 0...1_440)
    note = row.text(Column.note)
    guard let name, let kind, hasPhone else { return nil }
    (self.name, self.kind) = (name, kind)
  }

  private static let kindWords: [(ForceKind, [String])] = ForceKind.allCases.map { kind in
    let more: [String] =
      switch kind {
      case .township: ["应急队", "镇级", "乡镇应急队"]
      case .village: ["村级", "村级应急队"]
      case .militia: ["民兵应急排", "民兵连"]
      case .fire: ["消防队", "专职消防队", "微型消防站"]
      case .medical: ["卫生院", "医疗队"]
      case .social: ["社会应急力量", "志愿者", "志愿队"]
      case .repair: ["抢修队", "供电抢修", "工程抢险"]
      }
    return (kind, [kind.name(in: .chinese), kind.rawValue] + more)
  }
}

private enum StockColumn {
  static let name = RegisterColumn("名称", "name", also: ["物资", "物资名称", "品名"], isRequired: true)
  static let quantity = RegisterColumn("数量", "quantity", also: ["库存", "库存数量"], isRequired: true)
  static let unit = RegisterColumn("单位", "unit", also: ["计量单位"], isRequired: true)
  static let place = RegisterColumn("存放点", "place", also: ["存放地点", "仓库", "存放位置"], isRequired: true)
  static let keeper = RegisterColumn("保管人", "keeper", also: ["管理人", "负责人"])
  static let phone = RegisterColumn("电话", "phone", also: ["联系电话", "手机"], isRepeatable: true)
  static let agreement = RegisterColumn("储备方式", "by_agreement", also: ["方式", "协议储备"])
  static let note = RegisterColumn("备注", "note", also: ["说明", "规格"])
}

extension StockItem: ReadableRegister {
  static let columns = [
    StockColumn.name, StockColumn.quantity, StockColumn.unit, StockColumn.place, StockColumn.keeper,
    StockColumn.phone, StockColumn.agreement, StockColumn.note,
  ]

  init?(_ row: RegisterRow) {
    self.init()
    let name = row.required(StockColumn.name)
    let quantity = row.requiredInteger(StockColumn.quantity, in: 0...10_000_000)
    let unit = row.required(StockColumn.unit)
    let place = row.requiredOrAbove(StockColumn.place)
    keeper = row.text(StockColumn.keeper)
    phones = row.phones(StockColumn.phone).phones
    byAgreement = row.code(StockColumn.agreement, Holding.words) == .agreement
    note = row.text(StockColumn.note)
    guard let name, let quantity, let unit, let place else { return nil }
    (self.name, self.quantity, self.unit, self.place) = (name, quantity, unit, place)
  }

  private enum Holding: String, Code {
    case own
    case agreement

    static let words: [(Holding, [String])] = [
      (.own, ["自储", "自有", "实物储备", "实物", "否", "no"]), (.agreement, ["协议", "协议储备", "代储", "是", "yes"]),
    ]
  }
}
