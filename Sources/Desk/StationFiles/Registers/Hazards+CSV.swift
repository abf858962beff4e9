import DutyModel

private enum Column {
  static let name = RegisterColumn(
    "名称", "name", also: ["风险点", "风险点名称", "隐患点", "隐患点名称", "点位"], isRequired: true)
  static let kind = RegisterColumn("类型", "kind", also: ["类别", "灾种", "风险类型"], isRequired: true)
  static let village = RegisterColumn(
    "村", "village", also: ["村名", "村居", "村社区", "所在村", "行政村"], isRequired: true)
  static let group = RegisterColumn("组", "group", also: ["网格", "村民小组"])
  static let place = RegisterColumn("位置", "place", also: ["地点", "具体位置"])
  static let households = RegisterColumn("受威胁户数", "households", also: ["户数", "威胁户数"])
  static let people = RegisterColumn("受威胁人数", "people", also: ["人数", "威胁人数", "受威胁人口"])
  static let responsible = RegisterColumn("责任人", "responsible", also: ["防灾责任人"])
  static let responsiblePhone = RegisterColumn("责任人电话", "responsible_phone", also: ["防灾责任人电话"])
  static let monitor = RegisterColumn("监测员", "monitor", also: ["监测人", "巡查员", "监测责任人"])
  static let monitorPhone = RegisterColumn("监测员电话", "monitor_phone", also: ["监测人电话", "巡查员电话", "监测责任人电话"])
  static let signal = RegisterColumn("撤离信号", "signal", also: ["预警信号"])
  static let route = RegisterColumn("撤离路线", "route", also: ["转移路线"])
  static let shelter = RegisterColumn("避难场所", "shelter", also: ["避难点", "安置点", "避险地点"])
  static let note = RegisterColumn("备注", "note", also: ["说明"])
}

extension RiskPoint: ReadableRegister {
  static let columns = [
    Column.name, Column.kind, Column.village, Column.group, Column.place, Column.households, Column.people,
    Column.responsible, Column.responsiblePhone, Column.monitor, Column.monitorPhone, Column.signal,
    Column.route,
    Column.shelter, Column.note,
  ]

  init?(_ row: RegisterRow) {
    self.init()
    let name = row.required(Column.name)
    let hasKind = row.required(Column.kind) != nil
    let kind = hasKind ? row.code(Column.kind, Self.kindWords) : nil
    let village = row.requiredOrAbove(Column.village)
    group = row.text(Column.group)
    place = row.text(Column.place)
    households = row.integer(Column.households, in: 0...100_000)
    people = row.integer(Column.people, in: 0...1_000_000)
    responsible = row.text(Column.responsible)
    responsiblePhones = row.phones(Column.responsiblePhone).phones
    monitor = row.text(Column.monitor)
    monitorPhones = row.phones(Column.monitorPhone).phones
    signal = row.text(Column.signal)
    route = row.text(Column.route)
    shelter = row.text(Column.shelter)
    note = row.text(Column.note)
    guard let name, let kind, let village else { return nil }
    (self.name, self.kind, self.village) = (name, kind, village)
  }

  private static let kindWords: [(IncidentKind, [String])] = IncidentKind.allCases.map { kind in
    let more: [String] =
      switch kind {
      case .flashFlood: ["山洪灾害", "山洪沟", "内涝", "低洼易涝"]
      case .geoHazard: ["地质灾害", "地灾", "泥石流", "崩塌", "切坡", "滑坡泥石流"]
      case .forestFire: ["森林火灾", "森林防火", "林火"]
      case .reservoirDanger: ["水库", "山塘", "堤防", "水库山塘"]
      case .buildingFire: ["消防", "九小场所", "房屋火灾"]
      case .collapse: ["危房", "房屋坍塌"]
      case .roadTraffic: ["道路", "道路交通", "临水临崖"]
      case .hazchem: ["危险化学品", "加油站"]
      case .drowningMissing: ["溺水", "水域"]
      case .gasLeak: ["燃气泄漏"]
      default: []
      }
    return (kind, [kind.name(in: .chinese), kind.rawValue] + more)
  }
}

private enum ShelterColumn {
  static let name = RegisterColumn("名称", "name", also: ["避难场所", "场所名称", "安置点"], isRequired: true)
  static let village = RegisterColumn(
    "村", "village", also: ["村名", "村居", "村社区", "所在村", "行政村"], isRequired: true)
  static let address = RegisterColumn("地址", "address", also: ["位置", "地点"])
  static let capacity = RegisterColumn("容量", "capacity", also: ["可容纳人数", "容纳人数", "容量人"], isRequired: true)
  static let keeper = RegisterColumn("管理人", "keeper", also: ["负责人", "管事人", "责任人"])
  static let phone = RegisterColumn("电话", "phone", also: ["联系电话", "手机", "管理人电话"], isRepeatable: true)
  static let note = RegisterColumn("备注", "note", also: ["说明"])
}

extension Shelter: ReadableRegister {
  static let columns = [
    ShelterColumn.name, ShelterColumn.village, ShelterColumn.address, ShelterColumn.capacity,
    ShelterColumn.keeper, ShelterColumn.phone, ShelterColumn.note,
  ]

  var identity: (text: String, column: RegisterColumn)? { (name, ShelterColumn.name) }

  init?(_ row: RegisterRow) {
    self.init()
    let name = row.required(ShelterColumn.name)
    let village = row.requiredOrAbove(ShelterColumn.village)
    address = row.text(ShelterColumn.address)
    let capacity = row.requiredInteger(ShelterColumn.capacity, in: 1...100_000)
    keeper = row.text(ShelterColumn.keeper)
    phones = row.phones(ShelterColumn.phone).phones
    note = row.text(ShelterColumn.note)
    guard let name, let village, let capacity else { return nil }
    (self.name, self.village, self.capacity) = (name, village, capacity)
  }
}
