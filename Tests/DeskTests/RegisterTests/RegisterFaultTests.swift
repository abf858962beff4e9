import DutyModel
import Testing

@testable import Desk

/// What `check` says of each fault of a table, word for word.
@Suite struct RegisterFaultTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var register: Register
    var text: String
    var chinese: [String]
    var english: [String]

    init(_ register: Register, _ text: String, zh: [String], en: [String]) {
      (self.register, self.text, chinese, english) = (register, text, zh, en)
    }

    var testDescription: String { text }
  }

  @Test(arguments: headings + cells + phones)
  func brokenTableIsExplained(broken: Broken) throws {
    let station = try StationFixture()
    try station.write(broken.register, broken.text)
    let reading = station.registers()
    let faults = (reading.faults + reading.remarks).filter { $0.file == broken.register.fileName }
    let start = (broken.register.fileName + " ", broken.register.fileName + ", ")
    #expect(faults.map { String($0.message(in: .chinese).dropFirst(start.0.count)) } == broken.chinese)
    #expect(faults.map { String($0.message(in: .english).dropFirst(start.1.count)) } == broken.english)
    for fault in faults {
      #expect(
        fault.message(in: .chinese).hasPrefix(start.0) && fault.message(in: .english).hasPrefix(start.1))
      #expect(fault.remedy(in: .chinese).count > 4 && fault.remedy(in: .english).count > 4)
    }
    #expect((reading.good[broken.register] == nil) == faults.contains { $0.severity == .error })
  }

  static let headings = [
    Broken(
      .contacts, "张三,李四\n1,2\n",
      zh: ["第1行：前六行里应有一行表头，至少有 姓名、电话，没有找到。"],
      en: [
        "line 1: one of the first six lines should hold the headings, at least name, phone, and none does."
      ]),
    Broken(
      .contacts, "姓名,职务,电话号\n周国,书记,13800000001\n",
      zh: ["第1行：应有“电话”列，没有找到，最接近的是 “电话号”。"],
      en: ["line 1: there should be a column phone, and there is none; the nearest is \"电话号\"."]),
    Broken(
      .villages, "村名,组数\n石桥村,6\n",
      zh: ["第1行：应有“村号”列，没有找到。"], en: ["line 1: there should be a column number, and there is none."]),
    Broken(
      .contacts, "姓名,电话,备注说,身份证号,性别\n周国,13800000001,,,\n",
      zh: [
        "第1行：没有 “备注说” 这一列，最接近的是“备注”，这一列没有读。", "第1行：这些列用不着，没有读：“身份证号”、“性别”。",
      ],
      en: [
        "line 1: there is no column \"备注说\"; the nearest is note; it was not read.",
        "line 1: these columns aren't used and were not read: \"身份证号\", \"性别\".",
      ]),
    Broken(
      .contacts, "姓名,电话,姓名\n周国,13800000001,周国\n",
      zh: ["第1行：列名应各不相同，姓名 出现了两次。"], en: ["line 1: column names differ, and 姓名 stands here twice."]),
    Broken(
      .contacts, "姓名,,电话\n周国,书记,13800000001\n",
      zh: ["第2行：每格上面应有表头，“书记” 上面没有。"],
      en: ["line 2: a cell should stand under a heading, \"书记\" doesn't."]),
    Broken(
      .contacts, "姓名,电话\n周国,13800000001,书记\n",
      zh: ["第2行：这一行应有 2 格，实有 3 格。"], en: ["line 2: this row should have 2 cells, and has 3."]),
    Broken(
      .contacts, "备注,姓名,电话\n周国,13800000001\n",
      zh: ["第2行：这一行应有 3 格，实有 2 格。"], en: ["line 2: this row should have 3 cells, and has 2."]),
    Broken(
      .contacts, "姓名,电话\n\"周国,13800000001\n",
      zh: ["第2行第1字：引号应成对，从这里起没有关上。"],
      en: ["line 2, character 1: quotes come in pairs, and the one that opens here is never closed."]),
  ]

  static let cells = [
    Broken(
      .contacts, "姓名,电话\n周国,13800000001\n,8220110\n,8220119\n",
      zh: ["第3行 姓名 列（还有第4行）：这里应有内容，实为空白；上面一格是 “周国”。"],
      en: [
        "line 3, column 姓名 (also line 4): something should stand here, found nothing but blanks; the cell above says "
          + "\"周国\"."
      ]),
    Broken(
      .contacts, "姓名,电话\n,13800000001\n",
      zh: ["第2行 姓名 列：这里应有内容，实为空白。"],
      en: ["line 2, column 姓名: something should stand here, found nothing but blanks."]),
    Broken(
      .contacts, "姓名,电话,类别\n周国,13800000001,村干\n",
      zh: ["第2行 类别 列：应为规定的 22 个词之一，实为 “村干”，最接近的是 村干部。"],
      en: ["line 2, column 类别: expected one of 22 words, found \"村干\"; the nearest is 村干部."]),
    Broken(
      .contacts, "编号,姓名,电话\nA 1,周国,13800000001\n",
      zh: ["第2行 编号 列：编号应由 1 到 64 个英文字母、数字和 . _ - 组成，实为 “A 1”。"],
      en: ["line 2, column 编号: an id has 1 to 64 Latin letters, digits and . _ -, found \"A 1\"."]),
    Broken(
      .contacts, "姓名,电话\n周\u{200B}国,13800000001\n",
      zh: ["第2行 姓名 列：文字里夹着看不见的字符 U+200B，这里只能有看得见的字。"],
      en: ["line 2, column 姓名: found the invisible character U+200B where only visible text may stand."]),
    Broken(
      .contacts, "姓名,电话,备注\n周国,13800000001,\(String(repeating: "长", count: 501))\n",
      zh: ["第2行 备注 列：一格最多 500 字，实际更多。"], en: ["line 2, column 备注: a cell has at most 500 signs, found more."]),
    Broken(
      .villages, "村号,村名,组数\n5,石桥村,六\n05,高坪村,7\n",
      zh: ["第2行 组数 列：应为 0 到 200 的整数，实为 “六”。", "第3行 村号 列：每个只能出现一次，“05” 重复了。"],
      en: [
        "line 2, column 组数: expected a whole number from 0 to 200, found \"六\".",
        "line 3, column 村号: each may stand here once, found \"05\" again.",
      ]),
    Broken(
      .riskPoints, "名称,类型,村\n后山,山体,石桥村\n沟口,山洪沟,\n",
      zh: [
        "第2行 类型 列：应为规定的 50 个词之一，实为 “山体”，最接近的是 山洪。", "第3行 村 列：这里空着，照上面一格当作 “石桥村”。",
      ],
      en: [
        "line 2, column 类型: expected one of 50 words, found \"山体\"; the nearest is 山洪.",
        "line 3, column 村: this cell is empty and was taken for \"石桥村\", as the cell above.",
      ]),
    Broken(
      .holidays, "名称,类型,开始,结束\n国庆节,放假,2026年10月1日,2026/10/3\n元旦,放假,2027-02-30,\n春节,放假,2027-02-06,2027-02-05\n",
      zh: ["第3行 开始 列：日期应写成 2026-10-01 这样，实为 “2027-02-30”。", "第4行 结束 列：结束应在开始之后，实际不晚于开始。"],
      en: [
        "line 3, column 开始: a date looks like 2026-10-01, found \"2027-02-30\".",
        "line 4, column 结束: the end should be after the start, and isn't.",
      ]),
    Broken(
      .duties, "编号,事项,类别,牵头部门\nP1,水库巡查,配合,\n",
      zh: ["第2行 牵头部门 列：这里应有内容，实为空白。"],
      en: ["line 2, column 牵头部门: something should stand here, found nothing but blanks."]),
    Broken(
      .duties, "编号,事项,类别,牵头部门,事由\nP1,水库巡查,配合,县水利局,水库堤防、mine_accident、山崩\n",
      zh: ["第2行 事由 列：应为规定的 50 个词之一，实为 “山崩”，最接近的是 山洪。"],
      en: ["line 2, column 事由: expected one of 50 words, found \"山崩\"; the nearest is 山洪."]),
  ]

  private static func phone(_ cell: String, zh: String, en: String) -> Broken {
    Broken(.contacts, "姓名,电话\n周国,\(cell)\n", zh: ["第2行 电话 列：" + zh], en: ["line 2, column 电话: " + en])
  }

  static let phones = [
    phone(
      "1.38E+10", zh: "应为完整的电话号码，实为 “1.38E+10”：这是电子表格把号码当成数量改写的。",
      en: "expected a whole phone number, found \"1.38E+10\": a spreadsheet took the number for a quantity."),
    phone(
      "5768220110", zh: "固定电话的区号应以 0 开头，实为 “5768220110”：电子表格常把开头的 0 丢掉。",
      en: "an area code begins with 0, found \"5768220110\": spreadsheets drop a leading 0."),
    phone(
      "1380000001", zh: "手机号应为 11 位，实有 10 位：“1380000001”。",
      en: "a mobile number has 11 digits, found 10: \"1380000001\"."),
    phone(
      "13800000001找老周", zh: "这里应只有号码，实为 “13800000001找老周”。",
      en: "only numbers may stand here, found \"13800000001找老周\"."),
    phone(
      "057682201", zh: "应为能拨通的号码，“057682201” 的位数或开头不对。",
      en: "expected a number that can be dialled, \"057682201\" has the wrong length or beginning."),
    phone(
      "短号6", zh: "短号应为 3 到 6 位数字，实为 “6”。", en: "a short number has 3 to 6 digits, found \"6\"."),
  ]

  @Test func remedyOfALostZeroNamesTheMendedNumber() throws {
    let station = try StationFixture()
    try station.write(.contacts, "姓名,电话\n周国,5768220110\n")
    let fault = try #require(station.registers().faults.first)
    #expect(fault.remedy(in: .chinese) == "核对后写成 05768220110；表格里先把这一列设成“文本”。")
  }

  @Test func oneFaultInManyRowsIsToldOnce() throws {
    let station = try StationFixture()
    try station.write(.shelters, "名称,村,容量\n" + (1...30).map { "点\($0),石桥村,很多\n" }.joined())
    #expect(
      station.registers().faults.map { $0.message(in: .chinese) } == [
        "registers/shelters.csv 第2行 容量 列（到第31行共30处）：应为 1 到 100000 的整数，实为 “很多”。"
      ])
  }

  @Test func nothingThatCanBeReadCrashesOrPassesUnseen() throws {
    let station = try StationFixture()
    for register in Register.allCases {
      let whole = Array(try station.text(register).utf8)
      for length in stride(from: 0, to: whole.count - 2, by: max(1, whole.count / 25)) {
        try station.write(register, Array(whole[..<length]))
        _ = station.registers()
      }
      try station.write(register, [0xFF, 0xFF])
      #expect(station.registers().faults.map(\.problem) == [.unknownEncoding])
      try station.write(register, whole)
    }
    #expect(station.registers().faults == [])
  }

  @Test func tooManyRowsAreRefused() throws {
    let station = try StationFixture()
    try station.write(.contacts, "姓名,电话\n" + String(repeating: "甲,110\n", count: 20_001))
    #expect(station.registers().faults.map(\.problem) == [.tooMany(limit: 20_000)])
  }
}
