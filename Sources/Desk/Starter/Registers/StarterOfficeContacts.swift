import DutyModel

extension StarterRegisters {
  /// Cadres of the township, stations, county offices, schools and key units.
  static func otherContacts(_ language: Language) -> [[String]] {
    cadres.map { name, latin, phone in
      row(
        name, latin, .township, LocalText("镇政府", "Township"), LocalText("包村干部", "Link officer"), phone,
        language)
    }
      + stations.map { office($0, .station, language) } + counties.map { office($0, .county, language) }
      + units.map { unit in
        row(
          unit.name, unit.latin, unit.category, unit.unit, unit.post, unit.phone, language,
          village: unit.village)
      }
  }

  private static let cadres = [
    ("王强", "Wang Qiang", "139 0000 2011"), ("郭亮", "Guo Liang", "139 0000 2012"),
    ("邓敏", "Deng Min", "139 0000 2013"), ("彭涛", "Peng Tao", "139 0000 2014"),
  ]

  /// Name and number; the duty room of an office is called by the office's name.
  private static let stations = [
    (LocalText("青禾派出所", "Police station"), "822 0210"), (LocalText("青禾卫生院", "Clinic"), "822 0220"),
    (LocalText("青禾水利站", "Water station"), "822 0230"),
    (LocalText("青禾自然资源所", "Natural resources office"), "822 0240"),
    (LocalText("青禾林业站", "Forestry station"), "822 0250"),
    (LocalText("青禾供电所", "Power station"), "822 0260"),
    (LocalText("青禾通信站", "Telephone station"), "822 0270"),
    (LocalText("青禾专职消防队", "Town fire brigade"), "822 0280"),
    (LocalText("青禾燃气站", "Gas station office"), "822 0290"),
  ]

  private static let counties = [
    (LocalText("县水利局", "County water bureau"), "822 0130"),
    (LocalText("县自然资源局", "County natural resources bureau"), "822 0131"),
    (LocalText("县林业局", "County forestry bureau"), "822 0132"),
    (LocalText("县气象台", "County weather office"), "822 0133"),
    (LocalText("县教育局", "County education bureau"), "822 0134"),
    (LocalText("县卫生健康局", "County health bureau"), "822 0135"),
    (LocalText("县公安局", "County police"), "822 0136"),
    (LocalText("县交通运输局", "County transport bureau"), "822 0137"),
    (LocalText("县住建局", "County housing bureau"), "822 0138"),
    (LocalText("县市场监管局", "County market regulation bureau"), "822 0139"),
    (LocalText("县生态环境局", "County environment bureau"), "822 0140"),
    (LocalText("县供电公司", "County power company"), "822 0141"),
    (LocalText("县消防救援大队", "County fire and rescue"), "822 0142"),
    (LocalText("县民政局", "County civil affairs bureau"), "822 0143"),
  ]

  private struct Unit {
    var name: String
    var latin: String
    var category: ContactCategory
    var unit: LocalText
    var post: LocalText
    var phone: String
    var village: Int
  }

  private static let onDuty = LocalText("值班", "on duty")

  private static let units = [
    Unit(
      name: "青禾中学", latin: "Qinghe Middle School", category: .school,
      unit: LocalText("青禾中学", "Middle school"),
      post: onDuty, phone: "822 0301", village: 1),
    Unit(
      name: "青禾中心小学", latin: "Qinghe Primary School", category: .school,
      unit: LocalText("青禾中心小学", "Primary school"), post: onDuty, phone: "822 0302", village: 1),
    Unit(
      name: "贺某", latin: "He M.", category: .school, unit: LocalText("石桥小学", "Shiqiao primary school"),
      post: onDuty, phone: "138 0000 0024", village: 5),
    Unit(
      name: "何某", latin: "He M.", category: .school, unit: LocalText("高坪小学", "Gaoping primary school"),
      post: onDuty, phone: "138 0000 0023", village: 3),
    Unit(
      name: "严某", latin: "Yan M.", category: .keyUnit, unit: LocalText("青禾敬老院", "Care home"), post: onDuty,
      phone: "138 0000 0025", village: 1),
    Unit(
      name: "秦某", latin: "Qin M.", category: .monitor, unit: LocalText("沙河水库管理所", "Shahe reservoir"),
      post: LocalText("巡查员", "inspector"), phone: "138 0000 0026", village: 7),
    Unit(
      name: "康某", latin: "Kang M.", category: .keyUnit, unit: LocalText("高坪采石场", "Gaoping quarry"),
      post: onDuty, phone: "138 0000 0027", village: 3),
    Unit(
      name: "齐某", latin: "Qi M.", category: .keyUnit, unit: LocalText("青禾加油站", "Petrol station"),
      post: onDuty,
      phone: "138 0000 0028", village: 1),
    Unit(
      name: "米某", latin: "Mi M.", category: .keyUnit, unit: LocalText("茶园露营地", "Chayuan camp site"),
      post: onDuty, phone: "138 0000 0029", village: 6),
  ]

  private static func office(
    _ office: (LocalText, String), _ category: ContactCategory, _ language: Language
  ) -> [String] {
    row(office.0.chinese, office.0.english, category, office.0, onDuty, office.1, language)
  }

  private static func row(
    _ name: String, _ latin: String, _ category: ContactCategory, _ unit: LocalText, _ post: LocalText,
    _ phone: String, _ language: Language, village: Int? = nil
  ) -> [String] {
    [
      "", name, latin, language(category.name(in: .chinese), category.rawValue), unit(language),
      post(language),
      village.map { StarterRegisters.village($0, language) } ?? "", "", phone, "", "", "", "", "",
    ]
  }
}
