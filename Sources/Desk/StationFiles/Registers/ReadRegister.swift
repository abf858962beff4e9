import DutyModel
import Paperwork

/// A row of a register as its reader knows it.
protocol ReadableRegister: RegisterRecord {
  static var columns: [RegisterColumn] { get }
  /// Nil when a cell that is needed has a fault, which is in the log then.
  init?(_ row: RegisterRow)
  /// What may stand in the file once only, and in which column; nil when nothing is.
  var identity: (text: String, column: RegisterColumn)? { get }
  /// Columns whose empty cell means "none" in this row, so that the rows below it don't take over what stands above.
  static func blanks(in row: RegisterRow) -> [RegisterColumn]
}

extension ReadableRegister {
  var identity: (text: String, column: RegisterColumn)? { nil }
  static func blanks(in row: RegisterRow) -> [RegisterColumn] { [] }
}

/// The rows of one register with the line on which each stands.
package struct RegisterList<Row: RegisterRecord>: Equatable, Sendable {
  package var rows: [Row] = []
  package var lines: [Int] = []
  /// The headings as they stand in the file, by the column's English name.
  var headings: [String: String] = [:]

  func place(_ row: Int, _ column: String) -> StationFault.Place {
    .cell(line: lines[row], column: headings[column] ?? column)
  }
}

/// More than any township has of anything.
let registerRowLimit = 20_000

/// Reads a register; rows with a fault are left out, and the log has it.
func readRegister<Row: ReadableRegister>(
  _ all: [CSVTable.Row], as type: Row.Type = Row.self, log: FaultLog, remarks: FaultLog
) -> RegisterList<Row> {
  var list = RegisterList<Row>()
  guard let table = RegisterTable(all, columns: Row.columns, log: log, remarks: remarks) else { return list }
  if table.rows.count > registerRowLimit {
    log.add(.tooMany(limit: registerRowLimit))
    return list
  }
  for column in Row.columns {
    if let index = table.places(of: column).first { list.headings[column.english] = table.headings[index] }
  }
  var above = RegisterAbove()
  var known: Set<String> = []
  for row in table.rows where !log.isFull {
    // What a spreadsheet leaves behind under a table.
    if row.cells.allSatisfy({ trimmed($0).isEmpty }) {
      above = RegisterAbove()
      continue
    }
    let reader = RegisterRow(table: table, row: row, above: above, log: log, remarks: remarks)
    guard hasOnlyHeadedCells(row, table, log) else { continue }
    for column in Row.columns {
      // A fault in the cell is told when the row is read.
      guard let index = table.places(of: column).first, index < row.cells.count else { continue }
      let text = trimmed(row.cells[index])
      if !text.isEmpty { above.values[column.english] = text }
    }
    for column in Row.blanks(in: reader) { above.values[column.english] = nil }
    guard let record = Row(reader) else { continue }
    if let (text, column) = record.identity, !known.insert(text).inserted {
      reader.add(.duplicate(found: text), column)
      continue
    }
    list.rows.append(record)
    list.lines.append(row.line)
  }
  return list
}

/// A cell too many, or too few where one is needed, means that a comma is missing or too many: every cell behind it
/// would stand under the wrong heading. Missing blanks at the end are what Excel leaves out.
private func hasOnlyHeadedCells(_ row: CSVTable.Row, _ table: RegisterTable, _ log: FaultLog) -> Bool {
  let headed = (table.headings.lastIndex { !$0.isEmpty } ?? -1) + 1
  let filled = (row.cells.lastIndex { !trimmed($0).isEmpty } ?? -1) + 1
  if filled > headed {
    log.add(.notTable(.raggedRow(found: filled, expected: headed)), at: .line(row.line))
    return false
  }
  for (index, cell) in row.cells.enumerated() where index < table.headings.count {
    if table.headings[index].isEmpty, !trimmed(cell).isEmpty {
      log.add(.register(.cellWithoutHeading(found: trimmed(cell))), at: .line(row.line))
      return false
    }
  }
  let needed = table.columns.filter(\.isRequired).flatMap(table.places(of:)).max() ?? 0
  if row.cells.count <= needed {
    log.add(.notTable(.raggedRow(found: row.cells.count, expected: headed)), at: .line(row.line))
    return false
  }
  return true
}
