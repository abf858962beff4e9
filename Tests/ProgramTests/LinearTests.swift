import Testing

extension ProgramTests {
  /// The console without a screen, driven as a script would.
  @Suite struct LineByLine {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func run(_ lines: [String], _ language: String, at station: TestStation) throws -> Outcome {
      try Program.run(
        ["--linear", "--station", station.path, "--lang", language], in: home,
        input: Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    @Test(arguments: [
      (
        "zh",
        [
          "接班", "1", ".存", "来电", "1", "水漫过便桥了", "石桥村三组", ".存", "去电", "1", "1", "孙某", "1", ".存",
          "办结", "4", ".存",
        ], "已存", "接班"
      ),
      (
        "en",
        [
          "take the shift", "1", ".save", "ring", "1", "the bridge is under water", "Shiqiao", ".save",
          "call", "1",
          "1", "Sun", "1", ".save",
        ], "Saved", "Take"
      ),
    ])
    func aReportIsReceivedAndPhonedInWithoutAScreen(
      language: String, lines: [String], saved: String, shift: String
    ) throws {
      let station = try TestStation(language: language)
      let outcome = try run(lines, language, at: station)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
      #expect(outcome.output.contains(saved) && outcome.output.contains(shift), "\(outcome)")
      #expect(!outcome.output.contains("\u{1B}"))
      let log = try Program.run(["journal", "show", "--all", "--json", "--station", station.path], in: home)
        .output
      for type in ["shift.taken/1", "report.received/1", "incident.opened/1", "call.made/1"] {
        #expect(log.contains(type), "\(type)\n\(outcome)")
      }
    }

    /// The whole job by words: received, told, phoned in to whoever must know, closed.
    @Test(arguments: ["zh", "en"])
    func aReportIsClosedWithoutAScreen(language: String) throws {
      let station = try TestStation(language: language)
      let lines =
        language == "zh"
        ? [
          "接班", "1", ".存", "来电", "1", "桥塌了", ".存", "办", "1", ".存", "办", "孙某", ".存", "办", "1", ".存",
          "办", "1", ".存", "办", "钱某", ".存", "登记书面报出", "1", "1", "孙某", ".存",
          "终报不再要求", "1", "孙某", "", "", "1", ".存", "办结一件", "1", "已处置", "", "1", ".存",
        ]
        : [
          "take the shift", "1", ".save", "ring", "1", "the bridge is gone", ".save", "do", "1", ".save",
          "do", "Sun", ".save", "do", "1", ".save", "do", "1", ".save", "do", "Qian", ".save",
          "record a written report as sent", "1", "1", "Sun", ".save", "no final report", "1", "Sun", "", "",
          "1", ".save", "close a matter", "1", "done", "", "1", ".save",
        ]
      let outcome = try run(lines, language, at: station)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
      let types = try station.records().map(\.type)
      #expect(types.count { $0 == "call.made/1" } == 5, "\(outcome)")
      #expect(types.contains("matter.closed/1"), "\(outcome)")
    }

    @Test func whatIsntSavedAtTheEndIsADraft() throws {
      let station = try TestStation(language: "zh")
      let first = try run(["记", "路断了"], "zh", at: station)
      #expect(first.code == 0, "\(first)")
      let second = try run(["挂着", ".存"], "zh", at: station)
      #expect(second.output.contains("路断了") && second.output.contains("已存"), "\(second)")
    }

    @Test func aScriptLearnsOfAnUnknownWord() throws {
      let station = try TestStation(language: "zh")
      let outcome = try run(["飞起来"], "zh", at: station)
      #expect(outcome.output.contains("没有“飞起来”"), "\(outcome)")
    }
  }
}
