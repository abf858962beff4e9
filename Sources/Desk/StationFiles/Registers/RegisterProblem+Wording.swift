import DutyModel

extension RegisterProblem {
  /// What was expected and what was found, Chinese and English.
  var sentences: (String, String) {
    switch self {
    case .noHeadings(let needed):
      (
        "前六行里应有一行表头，至少有 \(needed.map(\.chinese).joined(separator: "、"))，没有找到",
        "one of the first six lines should hold the headings, at least "
          + "\(needed.map(\.english).joined(separator: ", ")), and none does"
      )
    case .missingHeading(let name, nil):
      ("应有“\(name.chinese)”列，没有找到", "there should be a column \(name.english), and there is none")
    case .missingHeading(let name, let near?):
      (
        "应有“\(name.chinese)”列，没有找到，最接近的是 \(quoted(near, .chinese))",
        "there should be a column \(name.english), and there is none; the nearest is \(quoted(near, .english))"
      )
    case .unknownHeading(let found, let near):
      (
        "没有 \(quoted(found, .chinese)) 这一列，最接近的是“\(near.chinese)”，这一列没有读",
        "there is no column \(quoted(found, .english)); the nearest is \(near.english); it was not read"
      )
    case .unreadHeadings(let found):
      (
        "这些列用不着，没有读：\(found.map { quoted($0, .chinese) }.joined(separator: "、"))",
        "these columns aren't used and were not read: \(found.map { quoted($0, .english) }.joined(separator: ", "))"
      )
    case .cellWithoutHeading(let found):
      (
        "每格上面应有表头，\(quoted(found, .chinese)) 上面没有",
        "a cell should stand under a heading, \(quoted(found, .english)) doesn't"
      )
    case .mergedCell(let above):
      (
        "这里应有内容，实为空白；上面一格是 \(quoted(above, .chinese))",
        "something should stand here, found nothing but blanks; the cell above says \(quoted(above, .english))"
      )
    case .takenFromAbove(let value):
      (
        "这里空着，照上面一格当作 \(quoted(value, .chinese))",
        "this cell is empty and was taken for \(quoted(value, .english)), as the cell above"
      )
    case .longCell(let limit):
      ("一格最多 \(limit) 字，实际更多", "a cell has at most \(limit) signs, found more")
    case .badNumber(let found, let allowed):
      (
        "应为 \(allowed.lowerBound) 到 \(allowed.upperBound) 的整数，实为 \(quoted(found, .chinese))",
        "expected a whole number from \(allowed.lowerBound) to \(allowed.upperBound), found "
          + quoted(found, .english)
      )
    case .badDate(let found):
      (
        "日期应写成 2026-10-01 这样，实为 \(quoted(found, .chinese))",
        "a date looks like 2026-10-01, found \(quoted(found, .english))"
      )
    case .phoneWithWords(let found):
      (
        "这里应只有号码，实为 \(quoted(found, .chinese))",
        "only numbers may stand here, found \(quoted(found, .english))"
      )
    case .phone(.mobileLength(let digits), let found):
      (
        "手机号应为 11 位，实有 \(digits) 位：\(quoted(found, .chinese))",
        "a mobile number has 11 digits, found \(digits): \(quoted(found, .english))"
      )
    case .phone(.lostZero, let found):
      (
        "固定电话的区号应以 0 开头，实为 \(quoted(found, .chinese))：电子表格常把开头的 0 丢掉",
        "an area code begins with 0, found \(quoted(found, .english)): spreadsheets drop a leading 0"
      )
    case .phone(.implausible, let found):
      (
        "应为能拨通的号码，\(quoted(found, .chinese)) 的位数或开头不对",
        "expected a number that can be dialled, \(quoted(found, .english)) has the wrong length or beginning"
      )
    case .badShortNumber(let found):
      (
        "短号应为 3 到 6 位数字，实为 \(quoted(found, .chinese))",
        "a short number has 3 to 6 digits, found \(quoted(found, .english))"
      )
    case .fileMissing:
      ("没有这份登记表，照常可用", "this register isn't there; everything else works")
    case .folderEmpty:
      (
        "这里应有登记表（通讯录、村、风险点等），一份也没有；照常可用，但认不出来电号码和村号",
        "the registers (contacts, villages, risk points …) should be here, and none is; the room works, but knows "
          + "no caller's number and no village"
      )
    }
  }

  /// What helps, Chinese and English.
  var remedies: (String, String) {
    switch self {
    case .noHeadings(let needed):
      (
        "第一行写列名，如 \(needed.map(\.chinese).joined(separator: ","))；全部列名见 registers/说明.txt",
        "begin with a line of headings such as \(needed.map(\.english).joined(separator: ",")); "
          + "registers/README.txt lists all of them"
      )
    case .missingHeading(let name, let near):
      (
        near.map { "如就是 \(quoted($0, .chinese)) 那一列，把列名改成 \(name.chinese)" } ?? "加上“\(name.chinese)”列",
        near.map { "if \(quoted($0, .english)) is meant, rename it to \(name.english)" }
          ?? "add a column \(name.english)"
      )
    case .unknownHeading(_, let near):
      (
        "如是笔误，改成 \(near.chinese)；不用就不管，或删掉这一列",
        "if it is a slip, write \(near.english); if it isn't needed, leave it or delete the column"
      )
    case .unreadHeadings:
      (
        "可以不管；身份证号之类用不着的个人信息请删掉",
        "leave them; but delete personal data that isn't needed, such as identity numbers"
      )
    case .cellWithoutHeading:
      ("给这一列写上列名，或把多出来的内容删掉", "give the column a heading, or delete what is too much")
    case .mergedCell:
      (
        "如是合并单元格：选中这一列，取消合并，再把空格填满；如是漏填，补上",
        "if cells are merged, take the merging off this column and fill the gaps; if it was forgotten, fill it in"
      )
    case .takenFromAbove:
      (
        "对就不管；不对就填上。想不再提示：取消合并，把空格填满",
        "leave it if that's right, else fill it in; take the merging off to be asked no more"
      )
    case .longCell:
      ("写短一些，细节另存文件", "write less here and keep the details in a paper of their own")
    case .badNumber:
      ("只写数字；不知道就空着（必填的除外）", "write digits only; leave it empty when unknown, unless it must be there")
    case .badDate:
      ("写成 年-月-日，日期要真有", "write year-month-day, for a day that exists")
    case .phoneWithWords:
      (
        "只留能直接拨的号码，几个号码用 / 隔开；姓名和说明写到别的列",
        "leave only numbers that can be dialled, with / between several; names and remarks go into other columns"
      )
    case .phone(.mobileLength, _):
      ("对照原始名单，看是漏了一位还是多了一位", "compare it with the original list: a digit is missing or too many")
    case .phone(.lostZero(let suggested), _):
      (
        "核对后写成 \(suggested)；表格里先把这一列设成“文本”",
        "make sure and write \(suggested); set the column to \"text\" in the spreadsheet first"
      )
    case .phone(.implausible, _):
      (
        "对照原始名单重填；固定电话带区号，手机 11 位，几个号码用 / 隔开",
        "look it up again: a landline with its area code, a mobile number with 11 digits, / between several"
      )
    case .badShortNumber:
      ("只写短号的数字；没有就空着", "write the digits of the short number only, or leave it empty")
    case .fileMissing:
      (
        "需要就从 dutyroom init 生成的样本里拷来改；不需要就放一份只有表头的",
        "copy it from what dutyroom init writes and fill it in; if you keep no such list, put in one with headings only"
      )
    case .folderEmpty:
      (
        "用 dutyroom init 在空文件夹里生成一套，把 registers 文件夹拷过来改",
        "let dutyroom init write a set into an empty folder, copy its registers folder here and edit it"
      )
    }
  }
}
