// The tables that people keep in a spreadsheet, read as RFC 4180 says and no further: a table that is
// nearly right is a fault with its place, never a row that quietly lost a name.

/// A table with a header row.
package struct CSVTable: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// The line of the file on which it begins, from 1.
    package var line: Int
    package var cells: [String]
  }

  package let header: [String]
  /// Each has as many cells as the header.
  package let rows: [Row]

  /// Reads UTF-8 with or without a byte order mark, lines ended by CRLF or LF, cells that may be quoted.
  /// A line with nothing on it is no row.
  package init(_ bytes: some Sequence<UInt8>) throws(CSVFault) {
    var scanner = CSVScanner(bytes)
    guard let header = try scanner.nextRow() else { throw CSVFault(.noHeader, line: 1, column: 1) }
    for (index, name) in header.cells.enumerated() {
      let place = header.places[index]
      if name.isEmpty { throw CSVFault(.emptyColumnName, line: place.line, column: place.column) }
      if header.cells[..<index].contains(name) {
        throw CSVFault(.duplicateColumn(name), line: place.line, column: place.column)
      }
    }
    var rows: [Row] = []
    while let row = try scanner.nextRow() {
      let expected = header.cells.count
      if row.cells.count != expected {
        // The first cell too many, or the last one that is there.
        let place = row.places[min(expected, row.cells.count - 1)]
        throw CSVFault(
          .raggedRow(found: row.cells.count, expected: expected), line: place.line, column: place.column)
      }
      rows.append(Row(line: row.places[0].line, cells: row.cells))
    }
    self.header = header.cells
    self.rows = rows
  }

  /// All rows as they stand, of any length, the header among them: for tables that begin with a title.
  package static func rows(of bytes: some Sequence<UInt8>) throws(CSVFault) -> [Row] {
    var scanner = CSVScanner(bytes)
    var rows: [Row] = []
    while let row = try scanner.nextRow() { rows.append(Row(line: row.places[0].line, cells: row.cells)) }
    return rows
  }

  /// Where in a row the column stands that has one of these names; the first is the one to tell people.
  package func column(_ names: String...) throws(CSVFault) -> Int {
    guard let index = header.firstIndex(where: names.contains) else {
      throw CSVFault(.missingColumn(names[0]), line: 1, column: 1)
    }
    return index
  }
}

/// Cuts bytes into rows of cells and knows the place of each.
private struct CSVScanner {
  struct Place {
    var line: Int
    var column: Int
  }

  struct CellRow {
    var cells: [String] = []
    var places: [Place] = []
  }

  private var bytes: [UInt8]
  private var index = 0
  private var place = Place(line: 1, column: 1)

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Nil at the end of the bytes.
  mutating func nextRow() throws(CSVFault) -> CellRow? {
    while try takeLineEnd() {}
    guard index < bytes.count else { return nil }
    var row = CellRow()
    while true {
      row.places.append(place)
      row.cells.append(try nextCell())
      if peek == UInt8(ascii: ",") {
        advance()
      } else {
        _ = try takeLineEnd()
        return row
      }
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func nextCell() throws(CSVFault) -> String {
    let start = place
    var cell: [UInt8] = []
    if peek == UInt8(ascii: "\"") {
      advance()
      while true {
        guard let byte = peek else { throw CSVFault(.openQuote, line: start.line, column: start.column) }
        advance()
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if peek == UInt8(ascii: "\"") {
          cell.append(byte)
          advance()
        } else {
          break
        }
      }
      if let byte = peek, !isCellEnd(byte) { throw fault(.textAfterQuote) }
    } else {
      while let byte = peek, !isCellEnd(byte) {
        if byte == UInt8(ascii: "\"") { throw fault(.strayQuote) }
        cell.append(byte)
        advance()
      }
    }
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw CSVFault(.notUTF8, line: start.line, column: start.column)
    }
    return text
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func takeLineEnd() throws(CSVFault) -> Bool {
    switch peek {
    case UInt8(ascii: "\n"):
      advance()
      return true
    case UInt8(ascii: "\r"):
      let at = fault(.bareCarriageReturn)
      advance()
      guard peek == UInt8(ascii: "\n") else { throw at }
      advance()
      return true
    default:
      return false
    }
  }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      place = Place(line: place.line + 1, column: 1)
    } else if bytes[index] & 0xC0 != 0x80 {
      // A character counts once, by its first byte.
      place.column += 1
    }
    index += 1
  }

  private func fault(_ problem: CSVFault.Problem) -> CSVFault {
    CSVFault(problem, line: place.line, column: place.column)
  }
}
