import Testing

extension ProgramTests {
  /// What an officer does in a night, at every size that is promised and in both languages.
  @Suite struct ConsoleNight {
    struct Words {
      var unmanned, ring, calling, saved, note, open, first, wants, duty, told: String

      static let chinese = Words(
        unmanned: "无人值班", ring: "来电", calling: "去电", saved: "已存 ", note: "记一笔", open: "在办 1",
        first: "1号", wants: "告知 带班领导", duty: "登记人", told: "电话报 县政府总值班室")
      static let english = Words(
        unmanned: "UNMANNED", ring: "Ring", calling: "Call", saved: "saved ", note: "Note", open: "Open 1",
        first: "#1", wants: "Tell leader on duty", duty: "Seat A", told: "County main duty")
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 12)], ["zh", "en"])
    func aNightFromTakingTheShiftToQuitting(size: (Int, Int), language: String) throws {
      let words = language == "zh" ? Words.chinese : Words.english
      let station = try TestStation(language: language)
      let console = try station.console(size.0, size.1)
      try console.wait(for: words.unmanned, "F9")

      // Nobody is on: F9 asks who takes the shift, a digit says it, F8 takes it.
      try console.press("F9")
      try console.wait(for: "F8", ">")
      try console.press("1")
      try console.press("F8")
      try console.wait("a manned room") { !$0.contains(words.unmanned) && $0.contains("F5") }
      try waitForType("shift.taken/1", station)

      // A ring: F5, kind, words, F8.
      try console.press("F5")
      try console.wait(for: "1 ", "6 ")
      try console.press("1")
      try console.wait(for: ">")
      try console.type("石桥村三组水漫过便桥")
      try console.wait(for: "水漫过便桥")
      try console.press("F8")
      // Forty columns have no room for headings.
      try console.wait(for: size.0 < 60 ? words.first : words.open, words.wants, "F9")
      let report = try waitForType("report.received/1", station)
      #expect(report.data?["text"]?.string == "石桥村三组水漫过便桥" && report.body["seat"]?.string == "A")

      // The one line's form: told, and its clock stands still.
      try console.press("F9")
      try console.wait(for: "F8", words.calling, ">")
      try console.press("1")
      try console.press("F8")
      try waitForType("clock.met/1", station)
      // Who leads tonight may hold another post as well, and is told once.
      let met = try station.records().filter { $0.type == "clock.met/1" }
      #expect(met.contains { $0.data?["clock"]?.string?.hasSuffix("tell_leader/duty_leader") == true })
      try console.wait("the next duty in the one line") { $0.contains(words.told) && $0.contains("F9") }

      // A note.
      try console.press("F8")
      try console.wait(for: words.note)
      try console.type("雨小了 rain is easing")
      try console.wait(for: "easing")
      try console.press("F8")
      let last = try waitForType("note.added/1", station)
      #expect(last.data?["text"]?.string == "雨小了 rain is easing")
      try console.wait("what is saved") {
        $0.contains("\(words.saved)\(last.sequence)".lowercased())
          || $0.contains("\(words.saved)\(last.sequence)")
      }

      // Leaving with an open matter is asked once.
      try console.press("F1")
      try console.wait(for: "Enter", "Esc")
      try console.type(language == "zh" ? "退出" : "quit")
      try console.press("Enter")
      try console.wait(for: "F8", "Esc")
      try console.press("F8")
      #expect(try console.waitForEnd() == 0)
      #expect(try station.verify() == 0)
    }

    /// The last entry of this type, once there is one.
    @discardableResult
    private func waitForType(_ type: String, _ station: TestStation) throws -> Line {
      try eventually("an entry \(type)") { try station.records().last { $0.type == type } }
    }
  }
}
