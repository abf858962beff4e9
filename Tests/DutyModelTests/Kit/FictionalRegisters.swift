import DutyModel
import ModelTestSupport

// Registers of the fictional township 青禾镇.

extension Registers {
  /// Five villages, of which 石桥村 has names of its own, and the people that the tests look for.
  static var fictional: Registers {
    var registers = Registers()
    for part in fictionalParts() { registers.adopt(part) }
    return registers
  }

  static func fictionalParts(_ hash: String = "1") -> [RegisterPart] {
    Adopted.lines(of: fictionalVillages, sha256: hash).map(RegisterPart.villages)
      + Adopted.lines(of: fictionalContacts, sha256: hash).map(RegisterPart.contacts)
      + [
        .riskPoints(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.riskPoint])),
        .shelters(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.shelter])),
        .forces(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.force])),
        .supplies(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.stock])),
        .holidays(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.holiday])),
        .duties(Adopted(sha256: hash, part: 1, parts: 1, items: [SampleRegisters.duty])),
      ]
  }

  static var fictionalVillages: [Village] {
    ["青禾社区", "李家湾村", "高坪村", "何家坳村"].enumerated().map { index, name in
      var village = Village()
      village.number = index + 1
      village.name = name
      village.groups = 4
      return village
    } + [SampleRegisters.village]
  }

  static var fictionalContacts: [ListedContact] {
    [
      ListedContact("周国", village: "石桥村", post: "书记", "13800000001"),
      ListedContact("周某", village: "5", post: "网格员", group: "三组", "13800000002"),
      ListedContact("刘某", village: "李家湾", post: "主任", "13800000007"),
      ListedContact("刘某", village: "02", post: "网格员", group: "二组", "13800000005"),
      ListedContact("刘 某", village: "02", post: "网格员", group: "二组", "13800000006"),
      ListedContact("孙某", unit: "县水利局", post: "值班", "05768220130"), SampleRegisters.contact,
    ]
  }
}

extension ListedContact {
  init(
    _ name: String, village: String? = nil, unit: String? = nil, post: String, group: String? = nil,
    _ phone: String
  ) {
    self.init()
    id = ContactID(rawValue: phone)
    self.name = name
    self.village = village
    self.unit = unit
    self.post = post
    self.group = group
    phones = [phone]
  }
}
