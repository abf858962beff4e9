import Curses
import DutyModel

/// The items of a form, row by row: a label, what stands there, and at the end what is typed there.
struct FormRows {
  /// What stands below the items of a report.
  enum Bottom: Equatable {
    case same
    case readBack(String, isFirst: Bool)
  }

  let form: Form
  let room: DutyRoom
  let look: Look
  let now: Timestamp
  /// Of the screen: on a narrow one every item has a row of its own.
  let columns: Int
  /// What a report that is being written would say; nil in other forms.
  var proposal: BulletinContent?

  /// Hints stand behind everything that is typed, and only where the row is wide.
  private static let hintColumn = 55

  /// With fewer rows than this none is spent on how many more there are.
  private static let rowsForMore = 12

  private var language: Language { look.language }
  private var valueColumn: Int {
    // The elements of a report have long names.
    form.isWriting && columns >= 60 ? language(12, 22) : language(10, 15)
  }

  /// Items that share a row stand together; those that mean nothing now are left out.
  private func rows(withSame: Bool) -> [[Int]] {
    form.fields.indices.reduce(into: []) { rows, index in
      let field = form.fields[index]
      guard !form.isHidden(field.name), withSame || field.name != .same else { return }
      if field.sharesRow, columns >= 60, !rows.isEmpty {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
  }

  func count(withSame: Bool) -> Int { rows(withSame: withSame).count }

  /// How many rows the words of the current choice want.
  func helpRows(columns: Int) -> Int { help(columns: columns, rows: 12).count }

  /// Returns the rows used.
  func draw(on surface: inout Surface, in area: Area, withSame: Bool) -> Int {
    guard area.rows > 0 else { return 0 }
    let rows = rows(withSame: withSame)
    let current = rows.firstIndex { $0.contains(form.selected) } ?? rows.count - 1
    let help = help(columns: area.columns, rows: max(0, area.rows - 1))
    // The words of a long choice may want more rows than there are; the item itself stays in sight.
    let shown = min(help.count, max(0, area.rows - rows.count) + 2)
    // That there are more of them must be known; on a low screen every row is needed.
    let saysMore = rows.count + shown > area.rows && area.rows >= Self.rowsForMore
    let space = area.rows - (saysMore ? 1 : 0)
    let first = max(0, min(current, current - space + 1 + shown))
    var row = area.row
    let end = area.row + space
    var below = rows.count - first
    for (index, fields) in rows.enumerated().dropFirst(first) where row < end {
      below -= 1
      draw(fields, isCurrent: index == current, on: &surface, row: row)
      row += 1
      guard index == current else { continue }
      for line in help.prefix(shown) where row < end {
        surface.text(line, row: row, column: valueColumn, style: look.theme[.dim])
        row += 1
      }
    }
    if saysMore {
      let above = first == 0 ? "" : language("上面 \(first) 项，", "\(first) above, ")
      surface.text(
        above + language("下面还有 \(below) 项   Tab", "\(below) below   Tab"), row: row, column: valueColumn,
        style: look.theme[.dim])
      row += 1
    }
    return row - area.row
  }

  private func draw(_ fields: [Int], isCurrent: Bool, on surface: inout Surface, row: Int) {
    let head = form.fields[fields[0]]
    let isHead = fields[0] == form.selected
    if isCurrent { surface.text(">", row: row, column: 0, style: look.theme[.selected]) }
    if fields.contains(where: isMissing) {
      surface.text(
        language("缺", "?"), row: row, column: language == .chinese ? 2 : 1, style: look.theme[.dueSoon])
    }
    let label = head.label(language)
    let start = language == .chinese ? max(1, valueColumn - 1 - Curses.columns(of: label)) : 3
    surface.text(
      label, row: row, column: start, width: valueColumn - start - 1,
      style: look.theme[isHead ? .selected : .normal])
    var column = valueColumn
    for (offset, index) in fields.enumerated() {
      let field = form.fields[index]
      if offset > 0 {
        column += 3
        let own = field.label(language)
        surface.text(
          own, row: row, column: column, style: look.theme[index == form.selected ? .selected : .dim])
        column += Curses.columns(of: own) + 1
      }
      let isLast = offset == fields.count - 1
      column += drawValue(
        field, isSelected: index == form.selected, on: &surface, row: row, column: column,
        width: isLast ? surface.columns - column - 1 : max(8, surface.columns / 3))
    }
    if let hint = fields.compactMap({ form.fields[$0].hint }).first, surface.columns >= 76,
      column < Self.hintColumn - 1
    {
      surface.text(hint(language), row: row, column: Self.hintColumn, style: look.theme[.dim])
    }
  }

  /// Not said yet and not passed over: once the caret has been there it reads 正在核实.
  private func isMissing(_ index: Int) -> Bool {
    let field = form.fields[index]
    return field.isWanted && field.isEmpty && (index == form.selected || !form.visited.contains(field.name))
  }

  /// Returns the columns used.
  private func drawValue(
    _ field: FormField, isSelected: Bool, on surface: inout Surface, row: Int, column: Int, width: Int
  ) -> Int {
    guard width > 1 else { return 0 }
    let isEdited = isSelected && !field.isChoice
    guard isEdited else {
      if isSelected { surface.cursor = (row, min(column, surface.columns - 1)) }
      if field.isEmpty, field.isWanted, !isSelected, form.visited.contains(field.name) {
        return surface.text(
          language("正在核实", "being verified"), row: row, column: column, width: width, style: look.theme[.dim])
      }
      let used = surface.text(
        abridged(shown(field, width: width), to: width), row: row, column: column, style: look.theme[.normal])
      return used + drawNote(field, on: &surface, row: row, column: column + used, width: width - used)
    }
    let characters = field.editor.characters.map { $0.isNewline ? " " : $0 }
    let caret = field.editor.caret
    var start = 0
    func columns(from start: Int) -> Int { Curses.columns(of: String(characters[start..<caret])) }
    while start < caret && columns(from: start) > width - 2 { start += max(1, (caret - start) / 4) }
    let used = surface.text(
      String(characters[start...]), row: row, column: column, width: width, style: look.theme[.normal])
    surface.cursor = (row, min(column + columns(from: start), surface.columns - 1))
    return used + drawNote(field, on: &surface, row: row, column: column + used, width: width - used)
  }

  /// How something typed was understood: a village's name, a time of the day, who has that number.
  private func drawNote(
    _ field: FormField, on surface: inout Surface, row: Int, column: Int, width: Int
  ) -> Int {
    guard let note = field.stray.isEmpty ? note(field) : "“\(field.stray)”", width > 4 else { return 0 }
    return 2
      + surface.text(
        abridged(note, to: width - 2), row: row, column: column + 2, style: look.theme[.dim])
  }

  private func note(_ field: FormField) -> String? {
    switch field.sort {
    case .time where !field.isEmpty:
      let base = form.isFromStart(field.name) ? form.started : now
      let reading =
        field.instant.map { TimeEntry.Reading(fixed: $0, now: now) }
        ?? TimeEntry.read(field.text, now: base, zone: room.zone)
      return reading.words(now: now, zone: room.zone, in: language)
    case .due where !field.isEmpty:
      return TimeEntry.read(field.text, .coming, now: now, zone: room.zone)
        .words(now: now, zone: room.zone, in: language)
    case .due:
      return form.promisedCallBack(room: room, now: now).map {
        room.zone.civil($0).clock + language(" 原话里答应的", " promised in the words")
      }
    case .digits where !field.isReadable:
      return field.isPhone
        ? language("不像一个号码", "not one phone number") : language("看不出是几", "not one number")
    case .digits where !field.isEmpty && !field.isPhone && Int(field.text) == nil:
      return NumberEntry.read(field.text).map { "= \($0)" }
    case .digits where field.isEmpty && form.sort == .wordSign && field.name == .phone:
      return form.listedPhone(in: room).map(grouped(phone:))
    case .digits where field.name == .phone || field.name == .scenePhone:
      let callers = field.name == .phone ? form.callers(in: room, language) : nil
      return callers ?? doubt(ofNumber: field.text)
    case .text where [.unit, .name, .sceneName, .receiver].contains(field.name):
      let digits = plainDigits(field.text)
      let isNumber =
        digits.count { $0.isNumber } >= 5 && digits.allSatisfy { $0.isNumber || "-+ ".contains($0) }
      return isNumber ? language("像电话号码，号码有自己的一栏", "looks like a phone number: it has its own item") : nil
    case .text where field.isEmpty && proposal != nil: return known(field.name)
    case .text where field.name == .place || field.name == .village:
      let isNumber = Int(plainDigits(field.text)) != nil
      return isNumber ? room.settings.registers.village(field.text)?.name(in: language) : nil
    case .text, .digits, .time, .choice, .several, .same: return nil
    }
  }

  /// What an empty item of a report reads: what the incident holds.
  private func known(_ name: FieldName) -> String? {
    if name == .title { return proposal?.title }
    if name == .body { return proposal?.text.split(separator: "\n").first.map(String.init) }
    return name.element.flatMap { proposal?.words(of: $0) }
  }

  /// A number that nobody can dial is said so, and taken all the same.
  private func doubt(ofNumber text: String) -> String? {
    let count = text.count { $0.isNumber }
    guard count > 0, count < 3 || count > 16 else { return nil }
    return language("号码不像，再问一遍", "not like a number: ask again")
  }

  /// A recipient with the number to dial, which stays where there isn't room for all.
  private func shown(_ field: FormField, width: Int) -> String {
    if field.sort == .same { return SameRow(form: form, room: room, look: look).words }
    let text = field.shown(in: language)
    if field.name == .recipient, text == RecipientID.party.rawValue { return room.name(of: .party)(language) }
    if field.name == .phone || field.name == .scenePhone { return grouped(phone: text) }
    guard field.name == .recipient, !field.isEmpty, field.text != RecipientID.party.rawValue,
      let contact = CallTarget(room: room, now: form.started).contact(field.text, village: form[.village])
    else { return text }
    let name = contact.name(language)
    let isNamed = name == text || name.isEmpty
    let phone = contact.phone.map { "  " + grouped(phone: $0) } ?? ""
    let whole = text + (isNamed ? "" : "  " + name) + phone
    return fitting(
      width, whole, isNamed ? whole : name + phone,
      abridged(isNamed ? text : name, to: max(0, width - Curses.columns(of: phone))) + phone)
  }

  /// While a place is asked for: the numbers of the villages that go with what is typed; nil for any other item.
  private func villages(for field: FormField) -> [String]? {
    guard field.name == .village || field.name == .place && form.sort == .ring else { return nil }
    let registers = room.settings.registers
    guard field.isEmpty || registers.village(field.text) == nil else { return [] }
    return registers.villages(beginning: field.text).map { "\($0.shownNumber) \($0.name(in: language))" }
  }

  /// Words with two blanks between them, as many in a row as fit.
  private func help(columns width: Int, rows limit: Int) -> [String] {
    guard let current = form.current else { return [] }
    let words =
      [form.strayNote(current, language)].compactMap { $0 }
      + (villages(for: current) ?? current.help(in: language))
    let space = width - valueColumn - 1
    let lines: [String] = words.reduce(into: []) { rows, word in
      if let last = rows.last, Curses.columns(of: last + "  " + word) <= space {
        rows[rows.count - 1] = last + "  " + word
      } else {
        rows.append(word)
      }
    }
    return Array(lines.prefix(limit))
  }
}
