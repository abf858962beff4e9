/// Why a table can't be read, and where.
package struct CSVFault: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    /// There is no header row.
    case noHeader
    /// A cell holds bytes that are no UTF-8.
    case notUTF8
    /// A quoted cell is never closed; the place is its opening quote.
    case openQuote
    /// A quote in the middle of a cell that doesn't begin with one.
    case strayQuote
    /// Something other than a comma or the end of the line after a closing quote.
    case textAfterQuote
    /// A carriage return that no line feed follows.
    case bareCarriageReturn
    case raggedRow(found: Int, expected: Int)
    case emptyColumnName
    case duplicateColumn(String)
    case missingColumn(String)
  }

  package var problem: Problem
  /// Line of the file, from 1.
  package var line: Int
  /// Character in the line, from 1.
  package var column: Int

  package init(_ problem: Problem, line: Int, column: Int) {
    self.problem = problem
    self.line = line
    self.column = column
  }
}
