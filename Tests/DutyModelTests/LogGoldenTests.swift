import DutyModel
import ModelTestSupport
import Testing

/// Every line that the log can show, in both languages, as a text that a person has read: see
/// `Golden/log-lines.txt`. A line there is what the officer sees at night, where it stands alone it is only on record.
@Suite struct LogGoldenTests {
  @Test func linesOfTheLogReadAsTheyWereReadByAPerson() throws {
    let night = try LogLineTests.night()
    var rows: [String] = []
    for event in Sample.events + LogLineTests.table.map(\.0) {
      var shown = night
      shown.record([event])
      let entry = try #require(shown.entries.last)
      let isBookkeeping = shown.room.logLine(for: entry, in: .chinese) == nil
      rows.append(event.type + (isBookkeeping ? "  (on record only)" : ""))
      for language in Language.allCases {
        let line = shown.room.recordLine(for: entry, in: language)
        rows.append("  \(line.word)  \(line.text)")
      }
    }
    let differences = try GoldenFile("log-lines.txt").differences(from: rows.joined(separator: "\n") + "\n")
    #expect(differences == [], "\(differences.joined(separator: "\n"))")
  }
}
