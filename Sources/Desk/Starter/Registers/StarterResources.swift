import DutyModel

extension StarterRegisters {
  static func forces(_ language: Language) -> [[String]] {
    forceRows.map { force in
      [
        force.name(language), language(force.kind.name(in: .chinese), force.kind.rawValue),
        "\(force.strength)",
        force.leader, force.phone, force.base(language), force.equipment(language), "\(force.minutes)", "",
      ]
    }
  }

  private typealias ForceRow = (
    name: LocalText, kind: ForceKind, strength: Int, leader: String, phone: String, base: LocalText,
    equipment: LocalText, minutes: Int
  )

  private static let forceRows: [ForceRow] = [
    (
      LocalText("镇应急救援队", "Township rescue team"), .township, 12, "郑岩", "139 0000 2001",
      LocalText("镇政府", "Town hall"), LocalText("皮卡1辆 油锯2台 冲锋舟1艘", "pick-up, 2 chain saws, boat"), 15
    ),
    (
      LocalText("镇专职消防队", "Town fire brigade"), .fire, 8, "", "822 0280", LocalText("集镇", "Town"),
      LocalText("水罐车1辆", "water tender"), 5
    ),
    (
      LocalText("镇民兵应急排", "Militia platoon"), .militia, 30, "彭涛", "139 0000 2014",
      LocalText("镇政府", "Town hall"),
      LocalText("铁锹、编织袋", "shovels, sandbags"), 40
    ),
    (
      LocalText("石桥村应急队", "Shiqiao village team"), .village, 10, "周明", "138 0000 0003",
      LocalText("石桥村委会", "Shiqiao village hall"), LocalText("铜锣、手电、绳索", "gong, torches, ropes"), 10
    ),
    (
      LocalText("卫生院急救组", "Clinic ambulance"), .medical, 4, "", "822 0220", LocalText("卫生院", "Clinic"),
      LocalText("救护车1辆", "ambulance"), 5
    ),
    (
      LocalText("供电所抢修班", "Power repair crew"), .repair, 5, "", "822 0260", LocalText("供电所", "Power station"),
      LocalText("抢修车1辆", "repair van"), 20
    ),
    (
      LocalText("临溪蓝盾救援队", "Linxi volunteers"), .social, 25, "石某", "138 0000 0081",
      LocalText("县城", "County town"), LocalText("橡皮艇3艘", "3 rubber boats"), 60
    ),
  ]

  static func supplies(_ language: Language) -> [[String]] {
    stock.map { item in
      [
        item.name(language), "\(item.quantity)", item.unit(language), item.place(language), item.keeper,
        item.phone, item.byAgreement ? language("协议", "agreement") : "", "",
      ]
    }
  }

  private typealias StockRow = (
    name: LocalText, quantity: Int, unit: LocalText, place: LocalText, keeper: String, phone: String,
    byAgreement: Bool
  )

  private static let townStore = LocalText("镇应急仓库", "Town store")
  private static let piece = LocalText("件", "pieces")

  private static let stock: [StockRow] = [
    (LocalText("编织袋", "Sandbags"), 3_000, LocalText("条", "pieces"), townStore, "郑岩", "139 0000 2001", false),
    (LocalText("救生衣", "Life jackets"), 60, piece, townStore, "郑岩", "139 0000 2001", false),
    (LocalText("冲锋舟", "Boats"), 1, LocalText("艘", "pieces"), townStore, "郑岩", "139 0000 2001", false),
    (LocalText("发电机", "Generators"), 2, LocalText("台", "pieces"), townStore, "郑岩", "139 0000 2001", false),
    (
      LocalText("卫星电话", "Satellite telephone"), 1, LocalText("部", "pieces"), LocalText("值班室", "Duty room"),
      "", "", false
    ),
    (LocalText("铜锣", "Gongs"), 16, LocalText("面", "pieces"), LocalText("各村", "the villages"), "", "", false),
    (
      LocalText("棉被", "Blankets"), 120, LocalText("床", "pieces"), LocalText("敬老院库房", "Care home"), "严某",
      "138 0000 0025", false
    ),
    (
      LocalText("方便食品", "Instant food"), 80, LocalText("箱", "boxes"), LocalText("老街超市", "Old street shop"),
      "苗某",
      "138 0000 0082", true
    ),
    (
      LocalText("挖掘机", "Excavators"), 2, LocalText("台", "pieces"), LocalText("高坪采石场", "Gaoping quarry"), "康某",
      "138 0000 0027", true
    ),
  ]
}
