import Curses

/// A text as rows of a page: where each begins, and where the caret goes up and down.
struct PageLayout: Equatable {
  /// The characters of each row, without the line break that ends it.
  let rows: [Range<Int>]
  private let characters: [Character]

  init(_ characters: [Character], width: Int) {
    self.characters = characters
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    // Behind the last blank of the row, where a word may begin the next one.
    var wordStart = 0
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\n" {
        rows.append(start..<index)
        (start, used, wordStart) = (index + 1, 0, index + 1)
        index += 1
        continue
      }
      let columns = Curses.columns(of: String(character))
      if used + columns > max(2, width), index > start {
        // A word goes whole to the next row unless it's longer than one.
        let end = columns == 1 && character != " " && wordStart > start ? wordStart : index
        rows.append(start..<end)
        (start, used, wordStart, index) = (end, 0, end, end)
        continue
      }
      used += columns
      index += 1
      if character == " " || columns == 2 { wordStart = index }
    }
    rows.append(start..<characters.count)
    self.rows = rows
  }

  func text(ofRow row: Int) -> String { String(characters[rows[row]]) }

  /// The row of the caret: the later one where a row ends and the next begins.
  func row(of caret: Int) -> Int {
    rows.lastIndex { $0.lowerBound <= caret } ?? 0
  }

  /// Columns from the start of its row to the caret.
  func column(of caret: Int) -> Int {
    let start = rows[row(of: caret)].lowerBound
    return Curses.columns(of: String(characters[start..<max(start, min(caret, characters.count))]))
  }

  /// The caret's place in `row`, as near to `column` as its signs allow.
  func caret(row: Int, column: Int) -> Int {
    let range = rows[min(max(0, row), rows.count - 1)]
    var used = 0
    for index in range {
      used += Curses.columns(of: String(characters[index]))
      if used > column { return index }
    }
    // Behind the last sign of a row that goes on, the caret would stand in the next one.
    let goesOn = range.upperBound < characters.count && characters[range.upperBound] != "\n" && !range.isEmpty
    return goesOn ? range.upperBound - 1 : range.upperBound
  }
}
