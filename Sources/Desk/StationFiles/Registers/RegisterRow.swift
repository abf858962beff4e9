import DutyModel
import Paperwork

/// One row of a register, cell by cell. What is wrong goes to the log with the heading as it stands in the file.
struct RegisterRow {
  /// Nobody writes more into one cell; with all of them as long, a row still fits a line of the journal.
  static let signsPerCell = 500

  let table: RegisterTable
  let row: CSVTable.Row
  /// The row before it, for merged cells.
  let above: RegisterAbove
  let log: FaultLog
  let remarks: FaultLog

  /// What stands under `column`, on one line and without blanks at its ends; nil when nothing does.
  func text(_ column: RegisterColumn) -> String? {
    for place in table.places(of: column) {
      if let text = cell(place, column) { return text }
    }
    return nil
  }

  /// Nil with a fault when nothing stands there.
  func required(_ column: RegisterColumn) -> String? {
    if let text = text(column) { return text }
    // A cell with something wrong in it is told already.
    if log.isFull || isFilled(column) { return nil }
    if let value = above.values[column.english] {
      log.add(.register(.mergedCell(above: value)), at: place(column))
    } else {
      log.add(.empty, at: place(column))
    }
    return nil
  }

  /// Like ``required(_:)``, but an empty cell below a filled one means the same as that.
  func requiredOrAbove(_ column: RegisterColumn) -> String? {
    if let text = text(column) { return text }
    if isFilled(column) { return nil }
    guard let value = above.values[column.english] else { return required(column) }
    remarks.add(.register(.takenFromAbove(value)), at: place(column))
    return value
  }

  func integer(_ column: RegisterColumn, in allowed: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    // Spreadsheets write 1,200 and 12.0, people 34人.
    var plain = halfWidth(text).filter { !$0.isWhitespace && $0 != "," }
    if plain.hasSuffix(".0") { plain = String(plain.dropLast(2)) }
    while let last = plain.last, "人户个组名分钟".contains(last) { plain = String(plain.dropLast()) }
    if let number = Int(plain), plain.utf8.allSatisfy(isDigit), allowed.contains(number) { return number }
    log.add(.register(.badNumber(found: text, allowed: allowed)), at: place(column))
    return nil
  }

  func requiredInteger(_ column: RegisterColumn, in allowed: ClosedRange<Int>) -> Int? {
    guard required(column) != nil else { return nil }
    return integer(column, in: allowed)
  }

  /// The code that one of its words names; nil with a fault for any other word.
  func code<C: Code>(_ column: RegisterColumn, _ words: [(C, [String])]) -> C? {
    guard let text = text(column) else { return nil }
    let key = RegisterColumn.key(text)
    if let code = C(rawValue: text.lowercased()) ?? words.first(where: { $0.1.contains(key) })?.0 {
      return code
    }
    let allowed = words.compactMap(\.1.first) + C.allCases.map(\.rawValue)
    log.add(
      .unknownWord(found: text, nearest: nearest(to: text, in: allowed), allowed: allowed), at: place(column))
    return nil
  }

  /// Several codes in one cell, each by its name in either language or as machines write it; one that isn't known is
  /// a fault and left out.
  func codes<C: Code>(_ column: RegisterColumn, named name: (C) -> (Language) -> String) -> [C] {
    let words = C.allCases.map { code in (code, Language.allCases.map { name(code)($0).lowercased() }) }
    return list(column).compactMap { text in
      let key = text.lowercased()
      if let code = C(rawValue: key) ?? words.first(where: { $0.1.contains(key) })?.0 { return code }
      let allowed = C.allCases.map { name($0)(.chinese) } + C.allCases.map(\.rawValue)
      add(.unknownWord(found: text, nearest: nearest(to: text, in: allowed), allowed: allowed), column)
      return nil
    }
  }

  /// Several texts in one cell.
  func list(_ column: RegisterColumn) -> [String] {
    (text(column) ?? "").split { "、，,;；/|".contains($0) }.map(trimmed).filter { !$0.isEmpty }
  }

  /// Every number of the column, the own network's short one apart.
  func phones(_ columns: RegisterColumn...) -> PhoneCell {
    var all = PhoneCell()
    for column in columns {
      for index in table.places(of: column) {
        guard index < row.cells.count, !trimmed(row.cells[index]).isEmpty else { continue }
        let heading = table.headings[index]
        let cell = PhoneCell(row.cells[index])
        for problem in cell.problems { log.add(problem, at: .cell(line: row.line, column: heading)) }
        all.take(cell)
      }
    }
    return all
  }

  func place(_ column: RegisterColumn) -> StationFault.Place {
    let heading = table.places(of: column).first.map { table.headings[$0] }
    return .cell(line: row.line, column: heading ?? column.chinese)
  }

  func add(_ problem: StationFault.Problem, _ column: RegisterColumn) { log.add(problem, at: place(column)) }

  private func isFilled(_ column: RegisterColumn) -> Bool {
    table.places(of: column).contains { $0 < row.cells.count && !trimmed(row.cells[$0]).isEmpty }
  }

  private func cell(_ index: Int, _ column: RegisterColumn) -> String? {
    guard index < row.cells.count else { return nil }
    let place = StationFault.Place.cell(line: row.line, column: table.headings[index])
    let whole = trimmed(row.cells[index])
    if whole.utf8.count <= Self.signsPerCell, isPlain(whole) { return whole.isEmpty ? nil : whole }
    // What people break inside a cell stays one text; an invisible sign in it is another matter.
    let text = whole.split(whereSeparator: \.isNewline).map(trimmed).joined(
      separator: " "
    )
    .replacing("\t", with: " ")
    if text.isEmpty { return nil }
    if let hidden = hiddenScalar(in: text) {
      log.add(.hiddenCharacter(hidden), at: place)
      return nil
    }
    if text.count > Self.signsPerCell {
      log.add(.register(.longCell(limit: Self.signsPerCell)), at: place)
      return nil
    }
    return text
  }
}

/// The last filled cells above a row, as far as the rows follow each other without a blank line.
struct RegisterAbove {
  var values: [String: String] = [:]
}
