import DutyModel

private enum Column {
  static let id = RegisterColumn("编号", "id")
  static let name = RegisterColumn("姓名", "name", also: ["名字", "联系人"], isRequired: true)
  static let latin = RegisterColumn("拼音", "latin_name", also: ["英文名"])
  static let category = RegisterColumn("类别", "category", also: ["人员类别", "类型"])
  static let unit = RegisterColumn("单位", "unit", also: ["工作单位", "部门"])
  static let post = RegisterColumn("职务", "post", also: ["岗位", "职位"])
  static let village = RegisterColumn("村", "village", also: ["村名", "村居", "村社区", "所在村", "行政村"])
  static let group = RegisterColumn("组", "group", also: ["网格", "组网格", "村民小组", "小组"])
  static let phone = RegisterColumn(
    "电话", "phone", also: ["手机", "手机号", "手机号码", "联系电话", "电话号码", "联系方式", "phones", "mobile"],
    isRequired: true, isRepeatable: true)
  static let second = RegisterColumn(
    "备用电话", "phone2", also: ["座机", "办公电话", "固定电话", "电话2", "其他电话"], isRepeatable: true)
  static let short = RegisterColumn("短号", "short_number", also: ["短号码", "内线", "虚拟网"])
  static let backup = RegisterColumn("B角", "backup", also: ["AB角", "替补", "代班人"])
  static let backupPhone = RegisterColumn("B角电话", "backup_phone", also: ["替补电话"])
  static let note = RegisterColumn("备注", "note", also: ["说明"])
}

extension ListedContact: ReadableRegister {
  static let columns = [
    Column.id, Column.name, Column.latin, Column.category, Column.unit, Column.post, Column.village,
    Column.group,
    Column.phone, Column.second, Column.short, Column.backup, Column.backupPhone, Column.note,
  ]

  var identity: (text: String, column: RegisterColumn)? {
    id.rawValue.isEmpty ? nil : (id.rawValue, Column.id)
  }

  /// Who has an office and no village belongs to none.
  static func blanks(in row: RegisterRow) -> [RegisterColumn] {
    row.text(Column.village) == nil && row.text(Column.unit) != nil ? [Column.village] : []
  }

  init?(_ row: RegisterRow) {
    self.init()
    name = row.required(Column.name) ?? ""
    latinName = row.text(Column.latin)
    if let text = row.text(Column.id) {
      if !isIdentifier(text) { row.add(.badIdentifier(found: text), Column.id) }
      id = ContactID(rawValue: text)
    }
    unit = row.text(Column.unit)
    post = row.text(Column.post)
    group = row.text(Column.group)
    village = row.text(Column.village)
    // A merged cell: somebody of no village and no office would be of use to nobody.
    if village == nil, unit == nil, row.above.values[Column.village.english] != nil {
      village = row.requiredOrAbove(Column.village)
    }
    category =
      row.code(Column.category, Self.categoryWords)
      ?? ContactCategory(post: post ?? "", ofVillage: village != nil)
    let cell = row.phones(Column.phone, Column.second)
    phones = cell.phones
    shortNumber = cell.shortNumber
    if let text = row.text(Column.short).map({ halfWidth($0).filter { !$0.isWhitespace } }) {
      if let flaw = PhoneCell.shortFlaw(text) { row.add(flaw, Column.short) }
      shortNumber = text
    }
    backup = row.text(Column.backup)
    backupPhone = row.phones(Column.backupPhone).phones.first
    note = row.text(Column.note)
    if name.isEmpty { return nil }
  }

  private static let categoryWords: [(ContactCategory, [String])] = ContactCategory.allCases.map { category in
    let more: [String] =
      switch category {
      case .villageLeader: ["村两委", "村社区干部", "社区干部"]
      case .gridOfficer: ["网格"]
      case .monitor: ["群测群防员", "巡查员", "水库巡查员", "地灾监测员"]
      case .township: ["镇", "乡镇干部", "包村干部"]
      case .station: ["站所人员", "七站八所"]
      case .county: ["县级", "县直部门", "县局"]
      case .force: ["救援力量"]
      case .household: ["危险区住户", "住户"]
      case .other, .school, .keyUnit: []
      }
    return (category, [category.name(in: .chinese), category.rawValue] + more)
  }
}

extension ContactCategory {
  /// What a post says when the table has no category of its own.
  init(post: String, ofVillage isOfVillage: Bool) {
    func has(_ words: String...) -> Bool { words.contains(where: post.contains) }
    self =
      if has("网格员", "grid") {
        .gridOfficer
      } else if has("监测员", "巡查员", "monitor") {
        .monitor
      } else if isOfVillage, has("书记", "主任", "村长", "会计", "文书", "secretary", "head") {
        .villageLeader
      } else {
        .other
      }
  }
}

extension RegisterList<ListedContact> {
  /// Gives everybody an id who has none: the first number, else the name with the village or unit. Two of one id are
  /// told apart by their order in the file.
  mutating func giveIDs() {
    var taken = Set(rows.map(\.id.rawValue))
    for index in rows.indices where rows[index].id.rawValue.isEmpty {
      let row = rows[index]
      let base = row.phones.first ?? [row.name, row.village ?? row.unit ?? ""].joined(separator: "@")
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)#\(number)"
        number += 1
      }
      rows[index].id = ContactID(rawValue: id)
    }
  }
}
