import Console
import Curses
import DutyModel

/// The columns of the log on paper and in the terminal. What doesn't fit goes on below in its own column; nothing
/// is cut.
struct LogColumns {
  /// Number, time, mark, who, what: columns that each takes, and one blank behind it.
  private let widths: [Int]
  private let textWidth: Int

  /// `width` is the whole row's; at least 60 are taken.
  init(width: Int, language: Language) {
    widths = language == .chinese ? [6, 5, 2, 11, 4] : [6, 5, 2, 13, 9]
    let taken = widths.reduce(0) { $0 + $1 + 1 }
    textWidth = max(60, width) - taken
  }

  /// The rows of one entry.
  func rows(number: String, time: String, mark: String, who: String, word: String, text: String) -> [String] {
    // Signs whose width terminals disagree about would shift what stands to their right.
    let cells = [padded(number, to: widths[0], alignRight: true), time, mark, folded(who), folded(word)]
    var columns = zip(cells, widths).map { cell, width in
      Curses.columns(of: cell) <= width ? [cell] : wrapped(cell, width: width)
    }
    columns.append(paragraphs(text))
    let height = columns.map { $0.count }.max() ?? 1
    return (0..<height).map { row in
      var line = ""
      for (index, column) in columns.enumerated() {
        let cell = column.indices.contains(row) ? column[row] : ""
        line += index < widths.count ? padded(cell, to: widths[index]) + " " : cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A row that belongs to no entry, in the column of the text.
  func remark(_ text: String) -> [String] {
    rows(number: "", time: "", mark: "!!", who: "", word: "", text: text)
  }

  private func paragraphs(_ text: String) -> [String] {
    let clean = text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned(String($0)) }
    return wrapped(clean.joined(separator: "\n"), width: textWidth)
  }
}
