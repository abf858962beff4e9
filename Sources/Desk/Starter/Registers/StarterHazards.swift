import DutyModel

extension StarterRegisters {
  private struct Hazard {
    var name: LocalText
    var kind: IncidentKind
    var village: Int
    var group: Int
    var place: LocalText
    var households: Int
    var people: Int
    var responsible: (String, String)
    var monitor: (String, String)
    var shelter: Int
  }

  static func riskPoints(_ language: Language) -> [[String]] {
    hazards.map { point in
      [
        point.name(language), language(point.kind.name(in: .chinese), point.kind.rawValue),
        village(point.village, language), language("\(point.group)组", "Group \(point.group)"),
        point.place(language), "\(point.households)", "\(point.people)", point.responsible.0,
        point.responsible.1,
        point.monitor.0, point.monitor.1, language("鸣锣、广播", "gong and loudspeaker"),
        language("沿高处走，不过桥、不过沟", "by the high road, across no bridge and no ditch"),
        shelterNames[point.shelter](language), "",
      ]
    }
  }

  static func shelters(_ language: Language) -> [[String]] {
    let facts: [(village: Int, capacity: Int, keeper: String, phone: String)] = [
      (1, 600, "杨帆", "138 0000 0031"), (2, 120, "李正", "138 0000 0006"), (3, 150, "何某", "138 0000 0023"),
      (4, 80, "何正", "138 0000 0041"), (5, 200, "贺某", "138 0000 0024"), (7, 160, "沈江", "138 0000 0061"),
    ]
    return zip(shelterNames, facts).map { name, facts in
      [
        name(language), village(facts.village, language), "", "\(facts.capacity)", facts.keeper, facts.phone,
        language("有水、有电、有厕所", "water, power and toilets"),
      ]
    }
  }

  private static let shelterNames = [
    LocalText("青禾中学", "Qinghe Middle School"), LocalText("李家湾村委会", "Lijiawan village hall"),
    LocalText("高坪小学", "Gaoping primary school"), LocalText("何家坳村委会", "Hejia'ao village hall"),
    LocalText("石桥小学", "Shiqiao primary school"), LocalText("沙河文化礼堂", "Shahe assembly hall"),
  ]

  private static let hazards = [
    Hazard(
      name: LocalText("石桥溪沟口", "Shiqiao ditch mouth"), kind: .flashFlood, village: 5, group: 3,
      place: LocalText("便桥上下游", "above and below the footbridge"), households: 11, people: 34,
      responsible: ("周国", "138 0000 0001"), monitor: ("许某", "138 0000 0012"), shelter: 4),
    Hazard(
      name: LocalText("石桥后山", "Shiqiao back slope"), kind: .geoHazard, village: 5, group: 2,
      place: LocalText("屋后切坡", "cut slope behind the houses"), households: 4, people: 13,
      responsible: ("周明", "138 0000 0003"), monitor: ("许某", "138 0000 0012"), shelter: 4),
    Hazard(
      name: LocalText("何家坳滑坡", "Hejia'ao landslide"), kind: .geoHazard, village: 4, group: 3,
      place: LocalText("村道内侧", "hill side of the village road"), households: 6, people: 21,
      responsible: ("何正", "138 0000 0041"), monitor: ("蒋某", "138 0000 0044"), shelter: 3),
    Hazard(
      name: LocalText("李家湾低洼片", "Lijiawan low ground"), kind: .flashFlood, village: 2, group: 4,
      place: LocalText("河湾内侧", "inside of the river bend"), households: 9, people: 30,
      responsible: ("李正", "138 0000 0006"), monitor: ("李某", "138 0000 0008"), shelter: 1),
    Hazard(
      name: LocalText("沙河水库", "Shahe reservoir"), kind: .reservoirDanger, village: 7, group: 7,
      place: LocalText("坝下游两岸", "both banks below the dam"), households: 23, people: 86,
      responsible: ("沈江", "138 0000 0061"), monitor: ("秦某", "138 0000 0026"), shelter: 5),
    Hazard(
      name: LocalText("高坪林场", "Gaoping forest"), kind: .forestFire, village: 3, group: 6,
      place: LocalText("坟场周边", "around the graveyard"), households: 5, people: 17,
      responsible: ("陈某", "138 0000 0019"), monitor: ("冯某", "138 0000 0022"), shelter: 2),
    Hazard(
      name: LocalText("老街木屋", "Old street timber houses"), kind: .buildingFire, village: 1, group: 1,
      place: LocalText("老街东段", "east end of the old street"), households: 18, people: 52,
      responsible: ("杨帆", "138 0000 0031"), monitor: ("唐某", "138 0000 0033"), shelter: 0),
  ]
}
