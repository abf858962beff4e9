import DutyModel

/// Somebody of a village in the starter's contacts.
private struct Villager {
  var village: Int
  var name: String
  var latin: String
  var category: ContactCategory
  var post: LocalText
  var phone: String
  var group: Int?
  var short = ""
  var backup = ""
  var backupPhone = ""

  func row(_ language: Language) -> [String] {
    [
      "", name, latin, language(category.name(in: .chinese), category.rawValue), "", post(language),
      StarterRegisters.village(village, language), group.map { language("\($0)组", "Group \($0)") } ?? "",
      phone,
      "", short, backup, backupPhone, "",
    ]
  }
}

private let secretary = LocalText("书记", "Party secretary")
private let head = LocalText("主任", "Village head")
private let grid = LocalText("网格员", "Grid officer")
private let monitor = LocalText("监测员", "Monitor")

extension StarterRegisters {
  static func villageContacts(_ language: Language) -> [[String]] {
    (firstVillages + otherVillages).map { $0.row(language) }
  }

  private static func leader(
    _ village: Int, _ name: String, _ latin: String, _ post: LocalText, _ phone: String, backup: String = "",
    backupPhone: String = ""
  ) -> Villager {
    Villager(
      village: village, name: name, latin: latin, category: .villageLeader, post: post, phone: phone,
      backup: backup, backupPhone: backupPhone)
  }

  private static func officer(
    _ village: Int, _ name: String, _ latin: String, _ phone: String, group: Int
  ) -> Villager {
    Villager(
      village: village, name: name, latin: latin, category: .gridOfficer, post: grid, phone: phone,
      group: group)
  }

  private static func watcher(
    _ village: Int, _ name: String, _ latin: String, _ phone: String, group: Int, short: String = "",
    backup: String = "", backupPhone: String = ""
  ) -> Villager {
    Villager(
      village: village, name: name, latin: latin, category: .monitor, post: monitor, phone: phone,
      group: group,
      short: short, backup: backup, backupPhone: backupPhone)
  }

  private static let firstVillages: [Villager] = [
    leader(1, "杨帆", "Yang Fan", secretary, "138 0000 0031", backup: "汤洁"),
    leader(1, "汤洁", "Tang Jie", head, "138 0000 0032", backup: "杨帆"),
    officer(1, "唐某", "Tang M.", "138 0000 0033", group: 1),
    officer(1, "夏某", "Xia M.", "138 0000 0034", group: 4),
    leader(2, "李正", "Li Zheng", secretary, "138 0000 0006", backup: "刘某"),
    leader(2, "刘某", "Liu M.", head, "138 0000 0007", backup: "刘二", backupPhone: "139 0000 0045"),
    officer(2, "刘某", "Liu M.", "138 0000 0005", group: 2),
    watcher(2, "李某", "Li M.", "138 0000 0008", group: 4),
    leader(3, "陈某", "Chen M.", secretary, "138 0000 0019", backup: "陈云"),
    leader(3, "陈云", "Chen Yun", head, "138 0000 0020", backup: "陈某"),
    officer(3, "黄某", "Huang M.", "138 0000 0021", group: 3),
    watcher(3, "冯某", "Feng M.", "138 0000 0022", group: 6, short: "66022"),
    leader(4, "何正", "He Zheng", secretary, "138 0000 0041", backup: "何平"),
    leader(4, "何平", "He Ping", head, "138 0000 0042", backup: "何正"),
    officer(4, "何某", "He M.", "138 0000 0043", group: 1),
    watcher(4, "蒋某", "Jiang M.", "138 0000 0044", group: 3),
  ]

  private static let otherVillages: [Villager] = [
    leader(5, "周国", "Zhou Guo", secretary, "138 0000 0001", backup: "周明"),
    leader(5, "周明", "Zhou Ming", head, "138 0000 0003", backup: "周国"),
    officer(5, "周某", "Zhou M.", "138 0000 0002", group: 3),
    officer(5, "周兰", "Zhou Lan", "138 0000 0004", group: 1),
    watcher(
      5, "许某", "Xu M.", "138 0000 0012", group: 2, short: "66012", backup: "许二", backupPhone: "139 0000 0044"),
    leader(6, "罗勇", "Luo Yong", secretary, "138 0000 0051", backup: "罗芳"),
    leader(6, "罗芳", "Luo Fang", head, "138 0000 0052", backup: "罗勇"),
    officer(6, "钟某", "Zhong M.", "138 0000 0053", group: 2),
    watcher(6, "罗某", "Luo M.", "138 0000 0054", group: 5),
    leader(7, "沈江", "Shen Jiang", secretary, "138 0000 0061", backup: "谭伟"),
    leader(7, "谭伟", "Tan Wei", head, "138 0000 0062", backup: "沈江"),
    officer(7, "沈某", "Shen M.", "138 0000 0063", group: 5),
    watcher(7, "曾某", "Zeng M.", "138 0000 0064", group: 7, short: "66064"),
    leader(8, "柳青", "Liu Qing", secretary, "138 0000 0071", backup: "方华"),
    leader(8, "方华", "Fang Hua", head, "138 0000 0072", backup: "柳青"),
    officer(8, "方某", "Fang M.", "138 0000 0073", group: 1),
    watcher(8, "柳某", "Liu M.", "138 0000 0074", group: 4),
  ]
}
