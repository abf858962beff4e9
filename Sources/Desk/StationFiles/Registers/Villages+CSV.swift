import DutyModel

private enum Column {
  static let number = RegisterColumn("村号", "number", also: ["编号", "村编号", "代号"], isRequired: true)
  static let name = RegisterColumn("村名", "name", also: ["村", "村居", "村社区", "行政村", "名称"], isRequired: true)
  static let latin = RegisterColumn("拼音", "latin_name", also: ["英文名"])
  static let aliases = RegisterColumn("别名", "aliases", also: ["俗名", "自然村"])
  static let groups = RegisterColumn("组数", "groups", also: ["村民小组数", "小组数"])
  static let groupNames = RegisterColumn("组名", "group_names", also: ["村民小组", "组"])
  static let grids = RegisterColumn("网格数", "grids", also: ["网格"])
  static let households = RegisterColumn("户数", "households", also: ["总户数"])
  static let people = RegisterColumn("人口", "people", also: ["人数", "总人口", "人口数"])
  static let phone = RegisterColumn("村部电话", "phone", also: ["电话", "村委电话", "办公电话"])
  static let link = RegisterColumn("包村干部", "link_officer", also: ["联村干部", "驻村干部"])
  static let area = RegisterColumn("包片领导", "area_leader", also: ["联片领导", "包村领导"])
  static let note = RegisterColumn("备注", "note", also: ["说明"])
}

extension Village: ReadableRegister {
  static let columns = [
    Column.number, Column.name, Column.latin, Column.aliases, Column.groups, Column.groupNames, Column.grids,
    Column.households, Column.people, Column.phone, Column.link, Column.area, Column.note,
  ]

  var identity: (text: String, column: RegisterColumn)? { (shownNumber, Column.number) }

  init?(_ row: RegisterRow) {
    self.init()
    let number = row.requiredInteger(Column.number, in: 1...999)
    let name = row.required(Column.name)
    latinName = row.text(Column.latin)
    aliases = row.list(Column.aliases)
    groupNames = row.list(Column.groupNames)
    groups = row.integer(Column.groups, in: 0...200) ?? groupNames.count
    if groupNames.count > groups {
      row.add(.register(.badNumber(found: "\(groups)", allowed: groupNames.count...200)), Column.groups)
    }
    grids = row.integer(Column.grids, in: 0...200)
    households = row.integer(Column.households, in: 0...100_000)
    people = row.integer(Column.people, in: 0...1_000_000)
    phone = row.phones(Column.phone).phones.first
    linkOfficer = row.text(Column.link)
    areaLeader = row.text(Column.area)
    note = row.text(Column.note)
    guard let number, let name else { return nil }
    (self.number, self.name) = (number, name)
  }
}
