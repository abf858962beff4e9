import DutyModel

/// The text beside the tables that explains them: a table itself can hold no comment. It is made from the readers'
/// own columns, so it can't say otherwise than they read.
enum RegisterGuide {
  static func fileName(_ language: Language) -> String { language("说明.txt", "README.txt") }

  static func text(_ language: Language) -> String {
    let sheets = Register.allCases.map { register in
      let columns = columns(of: register).map { column in
        language(column.chinese, column.english) + (column.isRequired ? language("（必有）", " (needed)") : "")
      }
      return "\(register.rawValue).csv  \(register.name(in: language))\n"
        + "  " + columns.joined(separator: language("、", ", "))
    }
    return intro(language) + "\n" + sheets.joined(separator: "\n\n") + "\n\n" + outro(language)
  }

  static func columns(of register: Register) -> [RegisterColumn] {
    switch register {
    case .contacts: ListedContact.columns
    case .villages: Village.columns
    case .riskPoints: RiskPoint.columns
    case .shelters: Shelter.columns
    case .forces: RescueForce.columns
    case .supplies: StockItem.columns
    case .holidays: Holiday.columns
    case .duties: DutyItem.columns
    }
  }

  private static func intro(_ language: Language) -> String {
    language(
      """
      登记表说明。表里是虚构的青禾镇，换成你们自己的；用 WPS 或 Excel 打开，存为 CSV（UTF-8 或 GBK 都行）。
      改完运行 dutyroom check：哪个文件、哪一行、哪一列、怎么改，都会说明。席位开着也能改，几秒钟后自动采用。

      """,
      """
      About the registers. They hold an invented township: put in your own. Open them in a spreadsheet and save them
      as CSV (UTF-8 or GBK). Then run dutyroom check: it names file, line, column and what helps. An open console
      takes a change over within seconds.

      """)
  }

  private static func outro(_ language: Language) -> String {
    language(
      """
      列的先后随意，英文列名也认；用不着的列可以没有。第一行是列名，上面有标题行也没关系。
      村：写村名或村号都行。村号是夜里在数字键盘上打的，定了就不要改。
      电话：一格可以写几个，用 / 隔开；固定电话带区号或照本地拨法。先把这一列设成“文本”，免得丢 0 或变成 1.38E+10。
      合并单元格：村和单位空着的，照上一行算，check 会提醒；别的列请取消合并再填满。
      通讯录类别：\(ContactCategory.allCases.map { $0.name(in: .chinese) }.joined(separator: "、"))。
      节假日：农历节日和调休上班日以当年国务院办公厅通知为准，自己补上。
      只登记值班用得着的信息，身份证号等不要写进来。

      """,
      """
      Columns may stand in any order, and those you don't need may be missing. The first line names them; a title
      above it does no harm.
      village: its name or its number. The number is what officers type at night: once given, leave it.
      phone: several in one cell with / between them. Set the column to "text" first, or a leading 0 gets lost.
      Merged cells: an empty village (and unit) is that of the row above; check tells. Fill all other columns.
      category: \(ContactCategory.allCases.map(\.rawValue).joined(separator: ", ")).
      kind of a risk point: \(IncidentKind.allCases.map(\.rawValue).joined(separator: ", ")).
      holidays: add those of the moon and the exchanged working days as they are announced each year.
      Keep only what the duty room needs, and no identity numbers.

      """)
  }
}
