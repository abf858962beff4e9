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
    surface.right("\(sequence)", row: row, end: grid.time - 1, width: grid.time - 2, style: look.theme[.dim])
    let time = zone.civil(at)
    let monthAndDay = day ? "\(twoDigits(time.date.month))-\(twoDigits(time.date.day)) " : ""
    surface.text(
      monthAndDay + time.clock, row: row, column: grid.time, width: grid.mark - grid.time - 1, style: style)
    surface.text(mark(in: look.language), row: row, column: grid.mark, width: 2, style: style)
    surface.text(author, row: row, column: grid.author, width: grid.word - grid.author - 1, style: style)
    surface.text(line.word, row: row, column: grid.word, width: grid.text - grid.word - 1, style: style)
    // Within a year the time of day says enough.
    let today = zone.civil(now).date
    let date = time.date.year == today.year ? "" : time.date.text(besides: today, in: look.language) + " "
    surface.text(date + line.text, row: row, column: grid.text, style: style)
  }

  /// 补 for what was typed late, 划 for what was struck.
  private func mark(in language: Language) -> String {
    if isStruck { return language("划", "x") }
    return mark?.name(in: language) ?? ""
  }
}

/// Where the columns of the log start; with the day where rows of many nights stand together.
private struct LogGrid {
  let time: Int
  let mark: Int
  let author: Int
  let word: Int
  let text: Int

  init(language: Language, columns: Int, day: Bool) {
    // Numbers of many years are longer.
    time = day ? 8 : 6
    mark = time + (day ? 12 : 6)
    author = mark + 3
    word = author + (columns < 60 || language == .chinese ? 7 : 11)
    text = word + (language == .chinese ? 5 : 12)
  }
}
