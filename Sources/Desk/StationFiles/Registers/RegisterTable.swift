import DutyModel
import Paperwork

/// A register's table with its headings found. Spreadsheets put a title above them and leave empty columns and
/// rows behind; people move columns about and add their own.
struct RegisterTable {
  let rows: [CSVTable.Row]
  /// As they stand in the file.
  let headings: [String]
  let columns: [RegisterColumn]
  /// By the column's English name.
  private var places: [String: [Int]] = [:]

  /// A title, a date and a remark may stand above the headings, not more.
  private static let linesAboveHeadings = 6
  /// What every table has and nobody reads.
  private static let passedOver: Set = ["序号", "no", "no.", "#"]

  /// Nil when the headings can't be found or one that is needed is missing; that is in the log then. What is merely
  /// odd goes to `remarks`.
  init?(_ all: [CSVTable.Row], columns: [RegisterColumn], log: FaultLog, remarks: FaultLog) {
    self.columns = columns
    guard let top = Self.headingRow(all, columns) else {
      let needed = columns.filter(\.isRequired)
      log.add(.register(.noHeadings(needed: needed.map { LocalText($0.chinese, $0.english) })), at: .line(1))
      return nil
    }
    let row = all[top]
    headings = row.cells.map { cleaned(trimmed($0)) }
    rows = Array(all[(top + 1)...])

    var free: [String] = []
    for (index, heading) in headings.enumerated() where !heading.isEmpty {
      let key = RegisterColumn.key(heading)
      if let column = columns.first(where: { $0.matches(key) }) {
        if places[column.english] != nil, !column.isRepeatable {
          log.add(.notTable(.duplicateColumn(heading)), at: .line(row.line))
        }
        places[column.english, default: []].append(index)
      } else if !Self.passedOver.contains(key) {
        free.append(heading)
      }
    }
    for column in columns where column.isRequired && places[column.english] == nil {
      let near = free.first { Self.isNear($0, column) }
      log.add(
        .register(.missingHeading(LocalText(column.chinese, column.english), nearest: near)),
        at: .line(row.line))
    }
    var unread: [String] = []
    for heading in free {
      if let column = columns.first(where: { places[$0.english] == nil && Self.isNear(heading, $0) }) {
        if column.isRequired { continue }
        remarks.add(
          .register(.unknownHeading(heading, nearest: LocalText(column.chinese, column.english))),
          at: .line(row.line))
      } else {
        unread.append(heading)
      }
    }
    if !unread.isEmpty { remarks.add(.register(.unreadHeadings(unread)), at: .line(row.line)) }
    if log.hasErrors { return nil }
  }

  func places(of column: RegisterColumn) -> [Int] { places[column.english] ?? [] }

  /// The first row in which a heading that is needed stands beside another one, or alone in a table of one.
  private static func headingRow(_ rows: [CSVTable.Row], _ columns: [RegisterColumn]) -> Int? {
    rows.prefix(linesAboveHeadings).firstIndex { row in
      let keys = row.cells.map(RegisterColumn.key)
      let known = columns.filter { column in keys.contains(where: column.matches) }
      return known.count >= 2 || known.count == 1 && row.cells.count { !trimmed($0).isEmpty } == 1
    }
  }

  /// More than half of the signs are the same: among words of two signs any other would be near.
  private static func isNear(_ heading: String, _ column: RegisterColumn) -> Bool {
    let key = RegisterColumn.key(heading)
    return ([column.chinese, column.english] + column.others).contains { name in
      let name = RegisterColumn.key(name)
      let shared = Set(name).intersection(key).count
      return shared * 2 > max(Set(name).count, Set(key).count) && nearest(to: key, in: [name]) != nil
    }
  }
}
