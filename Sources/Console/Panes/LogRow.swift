import Curses
import DutyModel

/// An entry as a row of the log: number, time, who, word, text.
struct LogRow: Equatable {
  var sequence: Int
  var at: Timestamp
  var mark: EntryMark?
  var author: String
  var line: LogLine
  var matter: MatterID?
  var isStruck = false
  /// How many files it carries.
  var attachments = 0
  /// The file that this entry gave to another.
  var file: FileAttached?

  /// Draws it; with `>` and the cursor where it's selected.
  func draw(
    on surface: inout Surface, row: Int, look: Look, zone: ZoneTable, at now: Timestamp, selected: Bool,
    day: Bool = false
  ) {
    let grid = LogGrid(language: look.language, columns: surface.columns, day: day)
    let style = look.theme[isStruck ? .done : .normal]
    if selected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 0)
    }
    if grid.hasSequence {
      surface.right(
        "\(sequence)", row: row, end: grid.time - 1, width: grid.time - 2, style: look.theme[.dim])
    }
    let time = zone.civil(at)
    let monthAndDay = day ? "\(twoDigits(time.date.month))-\(twoDigits(time.date.day)) " : ""
    surface.text(
      monthAndDay + time.clock, row: row, column: grid.time, width: grid.mark - grid.time - 1, style: style)
    surface.text(mark(in: look.language), row: row, column: grid.mark, width: 2, style: style)
    if grid.hasAuthor {
      surface.text(
        abridged(author, to: grid.word - grid.author - 1), row: row, column: grid.author, style: style)
    }
    let word = surface.text(
      line.word, row: row, column: grid.word, width: grid.text.map { $0 - grid.word - 1 }, style: style)
    let text = grid.text ?? grid.word + word + 1
    // Within a year the time of day says enough.
    let today = zone.civil(now).date
    let date = time.date.year == today.year ? "" : time.date.text(besides: today, in: look.language) + " "
    let files = attachments == 0 ? "" : look.language("[附\(attachments)] ", "[\(attachments) file] ")
    surface.text(date + files + line.text, row: row, column: text, style: style)
  }

  /// 补 for what was typed late, 划 for what was struck.
  private func mark(in language: Language) -> String {
    if isStruck { return language("划", "x") }
    return mark?.name(in: language) ?? ""
  }
}

/// Where the columns of the log start; with the day where rows of many nights stand together. A narrow row says when,
/// who and what: the entry's number goes, with the day the name, too.
private struct LogGrid {
  let time: Int
  let mark: Int
  let author: Int
  let word: Int
  /// Nil where the text follows the word at once.
  let text: Int?
  let hasSequence: Bool
  let hasAuthor: Bool

  init(language: Language, columns: Int, day: Bool) {
    let isNarrow = columns < 60
    hasSequence = !isNarrow
    hasAuthor = !isNarrow || !day
    // Numbers of many years are longer.
    time = isNarrow ? 1 : day ? 8 : 6
    mark = time + (day ? 12 : 6)
    author = mark + 3
    word = author + (hasAuthor ? language(7, isNarrow ? 9 : 11) : 0)
    text = isNarrow ? nil : word + language(5, 12)
  }
}
