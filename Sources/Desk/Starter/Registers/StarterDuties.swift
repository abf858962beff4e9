import DutyModel

extension StarterRegisters {
  /// The days that the national rule fixes by the calendar. Those of the moon and the exchanged working days are
  /// announced each year, and are for the township to add.
  static func holidays(_ language: Language, from year: Int) -> [[String]] {
    (year...year + 1).flatMap { year in
      [
        ("元旦", "New Year", "01-01", "01-01"), ("劳动节", "Labour Day", "05-01", "05-02"),
        ("国庆节", "National Day", "10-01", "10-03"),
      ].map { name, english, first, last in
        [language(name, english), language("放假", "off"), "\(year)-\(first)", "\(year)-\(last)"]
      }
    }
  }

  static func duties(_ language: Language) -> [[String]] {
    dutyRows.map { duty in
      [
        duty.id, duty.text(language), language(duty.kind.name(in: .chinese), duty.kind.rawValue),
        duty.lead.map { $0(language) } ?? "", "",
        (about[duty.id] ?? []).map { language($0.name(in: .chinese), $0.rawValue) }
          .joined(separator: language("、", ", ")),
      ]
    }
  }

  /// What an item is about when something happens; a transfer finds its department by it.
  private static let about: [String: [IncidentKind]] = [
    "P01": [.geoHazard], "P02": [.reservoirDanger], "P03": [.forestFire], "P04": [.gasLeak],
    "P05": [.schoolIncident], "P06": [.epidemic], "S01": [.hazchem], "S02": [.mineAccident, .tailingsPond],
    "S03": [.foodPoisoning], "S04": [.environment], "S05": [.lifelineOutage],
  ]

  private static let dutyRows: [(id: String, text: LocalText, kind: DutyKind, lead: LocalText?)] = [
    ("J01", LocalText("24小时值班和信息报送", "24-hour duty and reporting"), .basic, nil),
    ("J02", LocalText("组织群众转移避险和临时安置", "moving people to safety, first shelter"), .basic, nil),
    ("J03", LocalText("突发事件先期处置", "first response on the spot"), .basic, nil),
    ("J04", LocalText("预警叫应到村到户到人", "passing warnings on to villages and households"), .basic, nil),
    ("J05", LocalText("镇村应急队伍和物资管理", "the township's own teams and stores"), .basic, nil),
    (
      "P01", LocalText("地质灾害隐患点巡查", "inspection of landslide sites"), .assist,
      LocalText("县自然资源局", "County natural resources bureau")
    ),
    (
      "P02", LocalText("水库、山塘安全巡查", "inspection of reservoirs and ponds"), .assist,
      LocalText("县水利局", "County water bureau")
    ),
    (
      "P03", LocalText("森林火情早发现和协助扑救", "watching for and helping against forest fires"), .assist,
      LocalText("县林业局", "County forestry bureau")
    ),
    (
      "P04", LocalText("燃气使用安全宣传和排查", "gas safety in households"), .assist,
      LocalText("县住建局", "County housing bureau")
    ),
    (
      "P05", LocalText("学校周边安全", "safety around schools"), .assist,
      LocalText("县教育局", "County education bureau")
    ),
    (
      "P06", LocalText("聚集性疫情配合处置", "help in an outbreak"), .assist,
      LocalText("县卫生健康局", "County health bureau")
    ),
    (
      "S01", LocalText("危险化学品企业执法检查", "inspection of hazardous chemicals"), .notOurs,
      LocalText("县应急管理局", "County emergency bureau")
    ),
    (
      "S02", LocalText("矿山安全生产执法", "enforcement in mines"), .notOurs,
      LocalText("县应急管理局", "County emergency bureau")
    ),
    (
      "S03", LocalText("食品经营许可和查处", "food licences and enforcement"), .notOurs,
      LocalText("县市场监管局", "County market regulation bureau")
    ),
    (
      "S04", LocalText("污染源执法检查", "enforcement against pollution"), .notOurs,
      LocalText("县生态环境局", "County environment bureau")
    ),
    (
      "S05", LocalText("供电线路抢修", "repair of power lines"), .notOurs,
      LocalText("县供电公司", "County power company")
    ),
  ]
}
