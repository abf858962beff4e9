import DutyModel

/// A table of the starter pack: rows in the order of a register's columns, written as spreadsheets write them.
struct StarterSheet {
  let columns: [RegisterColumn]
  var rows: [[String]]

  /// With a byte order mark, or Excel takes the Chinese for something else. Columns that nobody uses are left out;
  /// the explanation beside the tables lists them.
  func text(_ language: Language) -> String {
    let used = columns.indices.filter { index in
      columns[index].isRequired || rows.contains { !$0[index].isEmpty }
    }
    let headings = used.map { language(columns[$0].chinese, columns[$0].english) }
    let lines = [headings] + rows.map { row in used.map { row[$0] } }
    return "\u{FEFF}" + lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
