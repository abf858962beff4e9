import Testing

extension ProgramTests {
  /// Whole walks with the keys that officers press, in a terminal of the real program.
  @Suite struct ConsoleWalks {
    private let station: TestStation

    init() throws { station = try TestStation() }

    private func entry(_ type: String, _ place: String? = nil, count: Int = 1) throws -> Line {
      try eventually("entry \(count) of \(type)") {
        let found = try station.records().filter { $0.type == type }
        return found.count >= count ? found[count - 1] : nil
      }
    }

    private func takeShift(_ console: TmuxScreen) throws {
      try console.wait(for: "无人值班", "F9")
      try console.press("F9")
      try console.wait(for: "谁接班")
      try console.press("1")
      try console.press("F8")
      _ = try entry("shift.taken/1")
    }

    /// A flash flood rings, a second phone rings into it, a message of the same village is joined, leader and county are
    /// called.
    @Test func aFloodASecondRingAMessageAndTheCalls() throws {
      let agent = try station.agent()
      try agent.submit(
        #"{"id":"m1","command":"report.receive","data":{"category":"ordinary","channel":"message","#
          + #""source":{"unit":"村微信群"},"place":"石桥村","text":"水涨"}}"#)
      #expect(try agent.leave() == 0)
      let console = try station.console()
      try takeShift(console)

      try console.press("F5")
      try console.wait(for: "打错无声", "草稿已存")
      try console.press("1")
      try console.type("水漫过便桥了")
      try console.press("Enter")
      try console.wait(for: "在哪个村、几组、什么旁边")
      try console.type("05")
      try console.press("Enter")
      try console.type("3")
      try console.press("Enter", "Enter")
      try console.type("13800000002")
      try console.press("Enter")
      try console.wait(for: "周某", "山洪")
      // Its digit hangs on the season.
      try console.type("山洪")
      try console.press("Enter")
      try console.press("7", "Enter")
      try console.wait(for: "石桥村3组，山洪，被困7人")

      try console.press("F5")
      try console.wait(for: "打错无声", "挂着1")
      try console.press("4")
      try console.type("李家湾停电 20:40回")
      try console.press("F8")
      let promise = try entry("errand.opened/1")
      #expect(promise.data?["source"]?.string == "call_back" && promise.data?["due"] != nil)

      try console.press("F4")
      try console.wait(for: "有没有人受伤", "像同一件", "村微信群")
      for _ in 1...12 where try !console.rows().joined().contains("9 合成一件") {
        try console.press("Enter")
        try console.wait(for: "像同一件")
      }
      try console.press("9")
      try console.wait(for: "和这条合成一件")
      try console.press("F8")
      _ = try entry("incident.opened/1")
      _ = try entry("report.joined/1")

      try console.wait(for: "告知 带班领导", "F9")
      try console.press("F9")
      try console.wait(for: "打通了吗")
      try console.press("1")
      try console.press("F8")
      _ = try entry("call.made/1")
      // The caller is called back for what is missing, as long as no limit of the rules is near.
      try console.wait(for: "回电", "周某", "F9")
      try console.press("F9")
      try console.wait(for: "还问", "打通了吗")
      try console.press("1")
      try console.press("F8")
      _ = try entry("call.made/1", count: 2)
      try console.wait("the county in the one line") {
        $0.split(separator: "\n").prefix(3).joined().contains("电话报")
      }
      try console.press("F9")
      try console.wait(for: "请问您贵姓", "822 0110")
      try console.type("孙某")
      try console.press("Enter")
      try console.press("1")
      try console.press("F8")
      let call = try entry("call.made/1", count: 3)
      #expect(call.data?["receiver"]?.string == "孙某" && call.data?["recipient"]?.string == "county_gov")
      let met = try eventually("the county's clock") {
        try station.records().last {
          $0.data?["clock"]?.string?.hasSuffix("phone_report/county_gov") == true && $0.type == "clock.met/1"
        }
      }
      #expect(met.sequence > call.sequence)
      #expect(try station.verify() == 0)
    }

    /// The room is checked at night: the sentences to say come first, and what they want is called in from there.
    @Test func aSpotCheckAndTheCallItAsksFor() throws {
      let console = try station.console()
      try takeShift(console)
      let agent = try station.agent()
      try agent.submit(flood("f1"))
      #expect(try agent.leave() == 0)
      try console.wait(for: "石桥村三组")
      try console.press("F5")
      try console.wait(for: "点名查岗")
      try console.press("2")
      try console.wait(for: "带班领导", "本班还没联系", "请问您是哪里")
      try console.type("县总值班室")
      try console.press("Enter")
      try console.type("孙某")
      try console.press("Enter")
      try console.press("2", "Enter")
      try console.press("1")
      try console.press("F8")
      let check = try entry("spot_check.recorded/1")
      #expect(check.data?["rings"] != nil)
      try console.press("F6")
      try console.wait(for: "去电")
      try console.press("Escape")
      #expect(try station.verify() == 0)
    }

    /// Where no editor is chosen it is said, and the built-in page takes the long text.
    @Test func aLongNoteIsWrittenOnThePage() throws {
      let console = try station.console()
      try takeShift(console)
      try console.press("F8")
      try console.type("第一句")
      try console.wait(for: "第一句")
      try console.press("C-e")
      try console.wait(for: "没有指定外部编辑器")
      try console.press("F2")
      try console.wait(for: "长文")
      try console.press("Enter")
      try console.type("第二句")
      try console.press("F8")
      let note = try entry("note.added/1")
      #expect(note.data?["text"]?.string == "第一句\n第二句")
    }
  }
}
