import DutyModel

extension StarterRegisters {
  /// Chinese name and Latin letters, by number.
  static let villageNames = [
    ("青禾社区", "Qinghe Street"), ("李家湾村", "Lijiawan"), ("高坪村", "Gaoping"), ("何家坳村", "Hejia'ao"),
    ("石桥村", "Shiqiao"), ("茶园村", "Chayuan"), ("沙河村", "Shahe"), ("杨柳村", "Yangliu"),
  ]

  /// Groups, grids, households, people, other names, who looks after it, leader of the area.
  private static let villageFacts: [(Int, Int, Int, Int, String, String, String)] = [
    (6, 4, 812, 2_730, "集镇、老街", "邓敏", "宋禾平"), (5, 3, 318, 1_120, "李家湾", "郭亮", "高翔"),
    (7, 4, 402, 1_480, "", "郭亮", "高翔"), (4, 2, 226, 805, "何家坳", "王强", "林远山"),
    (6, 3, 356, 1_290, "石桥头", "王强", "林远山"), (5, 3, 284, 990, "", "邓敏", "宋禾平"),
    (8, 4, 451, 1_655, "", "彭涛", "林远山"), (4, 2, 197, 688, "", "彭涛", "高翔"),
  ]

  static func villages(_ language: Language) -> [[String]] {
    zip(villageNames, villageFacts).enumerated().map { index, village in
      let ((name, latin), (groups, grids, households, people, aliases, link, leader)) = village
      return [
        twoDigits(index + 1), name, latin, aliases, "\(groups)", "", "\(grids)", "\(households)", "\(people)",
        "822 04\(twoDigits(index + 1))", link, leader, "",
      ]
    }
  }
}
