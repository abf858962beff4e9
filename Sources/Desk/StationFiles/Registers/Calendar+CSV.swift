import DutyModel

private enum Column {
  static let name = RegisterColumn("名称", "name", also: ["节日", "节假日"], isRequired: true)
  static let kind = RegisterColumn("类型", "kind", also: ["类别", "放假或上班"], isRequired: true)
  static let first = RegisterColumn("开始", "first", also: ["日期", "开始日期", "起"], isRequired: true)
  static let last = RegisterColumn("结束", "last", also: ["结束日期", "止"])
}

extension Holiday: ReadableRegister {
  static let columns = [Column.name, Column.kind, Column.first, Column.last]

  init?(_ row: RegisterRow) {
    self.init()
    let name = row.required(Column.name)
    let hasKind = row.required(Column.kind) != nil
    let kind = hasKind ? row.code(Column.kind, Self.kindWords) : nil
    let hasFirst = row.required(Column.first) != nil
    let first = hasFirst ? Self.day(row, Column.first) : nil
    let last = row.text(Column.last) == nil ? first : Self.day(row, Column.last)
    guard let name, let kind, let first, let last else { return nil }
    if last < first {
      row.add(.endNotAfterStart, Column.last)
      return nil
    }
    (self.name, self.kind, self.first, self.last) = (name, kind, first, last)
  }

  /// `2026-10-01`, and what spreadsheets and people make of it: `2026/10/1`, `2026年10月1日`, `20261001`.
  private static func day(_ row: RegisterRow, _ column: RegisterColumn) -> String? {
    guard let text = row.text(column) else { return nil }
    var plain = halfWidth(text)
    if plain.utf8.count == 8, plain.utf8.allSatisfy(isDigit) {
      plain = plain.prefix(4) + "-" + plain.dropFirst(4).prefix(2) + "-" + plain.suffix(2)
    }
    let parts = plain.split { "-/.年月日".contains($0) }
    if parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), parts[0].utf8.count == 4,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      CivilDate(year: year, month: month, day: day).exists
    {
      return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }
    row.add(.register(.badDate(found: text)), column)
    return nil
  }

  private static let kindWords: [(HolidayKind, [String])] = [
    (.dayOff, ["放假", "休息", "休"]), (.workday, ["上班", "调休上班", "补班", "班"]),
  ]
}

private enum DutyColumn {
  static let id = RegisterColumn("编号", "id", also: ["序号", "事项编号"], isRequired: true)
  static let text = RegisterColumn("事项", "text", also: ["事项名称", "履职事项"], isRequired: true)
  static let kind = RegisterColumn("类别", "kind", also: ["类型", "事项类别"], isRequired: true)
  static let lead = RegisterColumn("牵头部门", "lead", also: ["县级牵头部门", "对应上级部门", "承接部门"])
  static let note = RegisterColumn("备注", "note", also: ["说明", "配合职责"])
  static let about = RegisterColumn("事由", "about", also: ["突发事件种类"])
}

extension DutyItem: ReadableRegister {
  static let columns = [
    DutyColumn.id, DutyColumn.text, DutyColumn.kind, DutyColumn.lead, DutyColumn.note, DutyColumn.about,
  ]

  var identity: (text: String, column: RegisterColumn)? { (id, DutyColumn.id) }

  init?(_ row: RegisterRow) {
    self.init()
    let id = row.required(DutyColumn.id)
    let text = row.required(DutyColumn.text)
    let kind = row.requiredOrAbove(DutyColumn.kind) == nil ? nil : Self.kind(row)
    lead = row.text(DutyColumn.lead)
    note = row.text(DutyColumn.note)
    about = row.codes(DutyColumn.about, named: IncidentKind.name(in:))
    guard let id, let text, let kind else { return nil }
    (self.id, self.text, self.kind) = (id, text, kind)
    // Who isn't told where to turn to is no better off than without the list.
    if kind != .basic, lead == nil {
      row.add(.empty, DutyColumn.lead)
      return nil
    }
  }

  private static func kind(_ row: RegisterRow) -> DutyKind? {
    if row.text(DutyColumn.kind) != nil { return row.code(DutyColumn.kind, kindWords) }
    let key = RegisterColumn.key(row.above.values[DutyColumn.kind.english] ?? "")
    return kindWords.first { $0.1.contains(key) }?.0 ?? DutyKind(rawValue: key)
  }

  private static let kindWords: [(DutyKind, [String])] = [
    (.basic, ["基本履职", "基本", "基本履职事项"]), (.assist, ["配合履职", "配合", "配合履职事项"]),
    (.notOurs, ["上级部门", "上级收回", "上级收回事项", "收回", "不属于本级"]),
  ]
}
