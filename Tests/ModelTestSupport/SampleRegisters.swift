import DutyModel

/// One row of every register with all its fields.
package enum SampleRegisters {
  /// Every register as part `part` of `parts`.
  package static func all(part: Int, of parts: Int) -> [RegisterPart] {
    [
      .contacts(Adopted(sha256: "e1", part: part, parts: parts, items: [contact])),
      .villages(Adopted(sha256: "e2", part: part, parts: parts, items: [village])),
      .riskPoints(Adopted(sha256: "e3", part: part, parts: parts, items: [riskPoint])),
      .shelters(Adopted(sha256: "e4", part: part, parts: parts, items: [shelter])),
      .forces(Adopted(sha256: "e5", part: part, parts: parts, items: [force])),
      .supplies(Adopted(sha256: "e6", part: part, parts: parts, items: [stock])),
      .holidays(Adopted(sha256: "e7", part: part, parts: parts, items: [holiday])),
      .duties(Adopted(sha256: "e8", part: part, parts: parts, items: [duty])),
    ]
  }

  /// As the frozen journal lines hold them: the contacts in two parts, of which this is the first.
  package static let frozen = all(part: 1, of: 2).prefix(1) + all(part: 1, of: 1).dropFirst()

  private static func made<R: FieldRecord>(_ change: (inout R) -> Void) -> R {
    var record = R()
    change(&record)
    return record
  }

  package static let contact: ListedContact = made {
    $0.id = "13800000012"
    $0.name = "许某"
    $0.latinName = "Xu M."
    $0.category = .monitor
    $0.unit = "水利站"
    $0.post = "监测员"
    $0.village = "石桥村"
    $0.group = "2组"
    $0.phones = ["13800000012", "8220401"]
    $0.shortNumber = "66012"
    $0.backup = "许二"
    $0.backupPhone = "13900000044"
    $0.note = "夜里先打座机"
  }
  package static let village: Village = made {
    $0.number = 5
    $0.name = "石桥村"
    $0.latinName = "Shiqiao"
    $0.aliases = ["石桥头"]
    $0.groups = 3
    $0.groupNames = ["桥头组", "溪边组", "山背组"]
    $0.grids = 2
    $0.households = 356
    $0.people = 1_290
    $0.phone = "8220405"
    $0.linkOfficer = "王强"
    $0.areaLeader = "林远山"
    $0.note = "进村过便桥"
  }
  package static let riskPoint: RiskPoint = made {
    $0.name = "石桥溪沟口"
    $0.kind = .geoHazard
    $0.village = "05"
    $0.group = "3组"
    $0.place = "便桥上游"
    $0.households = 11
    $0.people = 34
    $0.responsible = "周国"
    $0.responsiblePhones = ["13800000001"]
    $0.monitor = "许某"
    $0.monitorPhones = ["13800000012"]
    $0.signal = "鸣锣"
    $0.route = "沿高处走"
    $0.shelter = "石桥小学"
    $0.note = "雨后必看"
  }
  package static let shelter: Shelter = made {
    $0.name = "石桥小学"
    $0.village = "石桥村"
    $0.address = "村口"
    $0.capacity = 200
    $0.keeper = "贺某"
    $0.phones = ["13800000024"]
    $0.note = "有水有电"
  }
  package static let force: RescueForce = made {
    $0.name = "石桥村应急队"
    $0.kind = .village
    $0.strength = 10
    $0.leader = "周明"
    $0.phones = ["13800000003"]
    $0.base = "村委会"
    $0.equipment = "铜锣、绳索"
    $0.arrivalMinutes = 10
    $0.note = "夜里先打队长"
  }
  package static let stock: StockItem = made {
    $0.name = "方便食品"
    $0.quantity = 80
    $0.unit = "箱"
    $0.place = "老街超市"
    $0.keeper = "苗某"
    $0.phones = ["13800000082"]
    $0.byAgreement = true
    $0.note = "先打电话"
  }
  package static let holiday: Holiday = made {
    $0.name = "国庆节"
    $0.kind = .workday
    $0.first = "2026-10-01"
    $0.last = "2026-10-03"
  }
  package static let duty: DutyItem = made {
    $0.id = "P02"
    $0.text = "水库巡查"
    $0.kind = .assist
    $0.lead = "县水利局"
    $0.note = "汛期每天"
  }
}
