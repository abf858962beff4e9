import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// `journal show`: the log as an officer files it and an inspector reads it.
  @Suite struct JournalShow {
    let station: LoggedStation

    init() throws { station = try LoggedStation.night() }

    private func damage() throws {
      let last = station.journal + "/segments/000000000009.jsonl"
      try write(try bytes(of: last) + Array("{\"b\":?\n".utf8), to: last)
    }

    private static let chinese = """
      X
      """

    private static let english = """
      X
      """

    @Test(arguments: [("zh", chinese), ("en", english)])
    func theWholeLogReadsLikeThis(language: String, expected: String) throws {
      try damage()
      let shown = try station.run("journal", "show", "--all", "--lang", language)
      #expect(shown.output == expected + "\n")
      #expect(shown.code == 3 && shown.errors.contains("journal verify"))
    }

    @Test func noRowIsWiderThanEightyColumnsAndNothingIsRaw() throws {
      for language in ["zh", "en"] {
        let shown = try station.run("journal", "show", "--all", "--lang", language)
        #expect(shown.code == 0 && shown.errors.isEmpty, "\(shown)")
        for line in shown.lines {
          let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
          #expect(columns <= 80, "\(line)")
        }
        #expect(!shown.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }

    @Test(arguments: ["SH-20260714-1700", "2026-07-14", "20260714"])
    func aShiftIsFoundByIdAndByDayThroughAllItsSegments(name: String) throws {
      let whole = try station.run("journal", "show", "--all", "--lang", "zh")
      let shift = try station.run("journal", "show", "--shift", name, "--lang", "zh")
      #expect(shift.code == 0 && shift.output == whole.output, "\(shift)")
    }

    @Test func aSegmentIsShownAloneAndTheLastShiftByDefault() throws {
      let whole = try station.run("journal", "show", "--all", "--lang", "zh")
      let last = try station.run("journal", "show", "--shift", "000000000009", "--lang", "zh")
      #expect(whole.output.hasSuffix("\n" + last.output) && last.output.contains("未识"), "\(last)")
      #expect(try station.run("journal", "show", "--lang", "zh").output == whole.output)
    }

    @Test(arguments: ["SH-20260714-1800", "2026-07-15", "2026-13-40", "x", "--all"])
    func whatIsNotThereIsAnsweredWithWhatThereIs(name: String) throws {
      let outcome = try station.run("journal", "show", "--shift", name)
      #expect(outcome.code == 2 && outcome.output.isEmpty, "\(outcome)")
    }

    @Test func theRawLinesAreTheSegmentsBytes() throws {
      let shown = try station.run("journal", "show", "--all", "--json")
      let segments = ["000000000001", "000000000009"].map { station.journal + "/segments/\($0).jsonl" }
      #expect(try Array(shown.output.utf8) == segments.flatMap { try bytes(of: $0) })
    }

    @Test func aJournalThatWasPutAsideIsShownToo() throws {
      let next = "0a1b2c3d-0000-4000-8000-000000000001"
      try LoggedStation.create(in: station.journal + "/" + next, id: next)
      try write(Array("\(next)\n".utf8), to: station.journal + "/current")
      let whole = try station.run("journal", "show", "--all", "--lang", "zh")
      #expect(whole.code == 0, "\(whole)")
      #expect(whole.output.contains("已停用的日志") && whole.output.contains("溪水漫过便桥"))
      #expect(whole.output.contains(next))
      let old = try station.run("journal", "show", "--shift", "SH-20260714-1700", "--lang", "zh")
      #expect(old.code == 0 && old.output.contains("溪水漫过便桥"), "\(old)")
    }
  }
}
