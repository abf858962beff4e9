import Testing

extension ProgramTests {
  /// Keys as terminals send them, and what each does where.
  @Suite struct ConsoleKeys {
    let station: TestStation

    init() throws { station = try TestStation() }

    /// Opens `count` matters, numbered from 1.
    private func open(_ count: Int) throws {
      let agent = try station.agent()
      for number in 1...count { try agent.submit(flood("m\(number)", place: "\(number)组水库")) }
      #expect(try agent.leave() == 0)
    }

    @Test func digitsOpenAMatterAndTwoDigitNumbersWait() throws {
      try open(12)
      let console = try station.console(120, 40)
      try console.wait(for: "在办 12", "1组水库", "F5")
      try console.press("7")
      try console.wait(for: "EV-", "-07", "被困7")
      // 1 may become 10, 11 or 12.
      try console.press("1")
      try console.wait(for: "号 1_", "-07")
      try console.press("2")
      try console.wait(for: "12号", "-12")
      try console.press("1", "Enter")
      try console.wait(for: "1号 1组水库", "-01")
      try console.press("1", "3")
      try console.wait(for: "没有 13号在办")
    }

    @Test func tabChangesThePaneAndArrowsMoveInIt() throws {
      try open(3)
      let console = try station.console()
      try console.wait("the first row chosen") { $0.contains("\n>  ") || $0.contains("\n> 1") }
      try console.press("Down", "Down", "Enter")
      try console.wait(for: "EV-", "-03")
      try console.press("Escape")
      try console.wait("the log again") { $0.contains("日志") && !$0.contains("-03 ") }
      try console.press("Tab", "Up")
      try console.wait("the cursor in the log") { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix(">") && $0.contains("数字") }
      }
      try console.press("Tab", "Tab")
      try console.wait("the cursor in the queue") {
        $0.split(separator: "\n").contains { $0.hasPrefix("> 3") }
      }
    }

    /// Where function keys don't arrive at all.
    @Test(arguments: [("zh", "已存 ", "F1-F9"), ("en", "Saved ", "F1-F9")])
    func aNoteIsWrittenWithCtrlGAndDigitsAlone(language: String, saved: String, hint: String) throws {
      let console = try station.console(40, 12, "--lang", language)
      try console.wait(for: "F9")
      try console.press("C-g")
      try console.wait(for: hint)
      try console.press("8")
      try console.type("8 m")
      try console.wait(for: "8 m")
      try console.press("C-g", "8")
      _ = try eventually("the note") { try station.notes == ["8 m"] ? () : nil }
      try console.wait(for: saved, "8 m")
    }

    @Test func theNumberPadTypesNumbers() throws {
      try open(3)
      let console = try station.console()
      try console.wait(for: "在办 3", "F5")
      // Pad 2 of PuTTY and of anything in application mode.
      try console.send([0x1B, 0x4F, 0x72])
      try console.wait(for: "EV-", "-02")
      try console.press("F5")
      try console.wait(for: "打错无声")
      try console.send([0x1B, 0x4F, 0x71])
      try console.wait(for: "来电 险情事故")
      try console.press("Down", "Down", "Down", "Down")
      for digit: UInt8 in [1, 3, 8, 0, 0, 0, 0, 0, 0, 0, 2] { try console.send([0x1B, 0x4F, 0x70 + digit]) }
      try console.wait(for: "13800000002")
      // The pad's Enter goes on, it never saves.
      try console.send([0x1B, 0x4F, 0x4D])
      try console.wait("the next item") { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix(">") && $0.contains("事由") }
      }
    }

    @Test(arguments: [
      ("来电", "\u{1B}[15~"), ("来电", "\u{1B}[[E"), ("去电", "\u{1B}[17~"), ("记一笔", "\u{1B}[19~"),
      ("能做什么", "\u{1B}[11~"), ("能做什么", "\u{1B}OP"), ("能做什么", "\u{1B}[[A"),
    ])
    func functionKeysOfOtherTerminalsWork(heading: String, bytes: String) throws {
      let console = try station.console()
      try console.wait(for: "F9", "无人值班")
      try console.send(bytes.utf8)
      try console.wait("\(heading)") { screen in
        screen.split(separator: "\n").contains { $0.trimmedFront.hasPrefix(heading) && $0.contains("─") }
      }
    }

    @Test func anUnknownSequenceChoosesNothing() throws {
      try open(3)
      let console = try station.console()
      try console.wait(for: "在办 3", "F5")
      try console.send("\u{1B}[2;3R\u{1B}[1;2;3z\u{1B}[<0;1;2M".utf8)
      try console.press("F8")
      try console.wait(for: "记一笔")
      try console.press("Escape")
      try console.wait("the panes as they were") { $0.contains("日志") && !$0.contains("EV-") }
    }

    @Test func aPasteBecomesADraftAndPressesNoKey() throws {
      try open(3)
      let before = try station.records().count
      let console = try station.console()
      try console.wait(for: "在办 3", "F5")
      try console.paste("2\n1\n微信群：三组进水\t两户\n0\n")
      try console.wait(for: "来电", "2 1 微信群：三组进水 两户 0")
      // In a form it goes into the field, line breaks and all, and still saves nothing.
      try console.paste("\u{1B}[19~再来一句\n")
      try console.wait(for: "再来一句")
      #expect(try station.records().count == before)
      // What sort of ring it was is asked once, then it is saved.
      try console.press("F8")
      try console.wait(for: "类别")
      try console.press("1")
      try console.press("F8")
      let entry = try eventually("the report") {
        try station.records().last { $0.type == "report.received/1" && $0.sequence > before }
      }
      #expect(entry.data?["text"]?.string?.hasPrefix("2\n1\n微信群：三组进水 两户\n0\n") == true)
    }

    @Test func fullWidthDigitsAndSignsAreKeysOutsideText() throws {
      try open(3)
      let console = try station.console()
      try console.wait(for: "在办 3", "F5")
      try console.type("２")
      try console.wait(for: "EV-", "-02")
      try console.type("？")
      try console.wait(for: "能做什么", "找")
      try console.press("Escape")
      try console.type("石")
      try console.wait(for: "输入法开着")
    }

    @Test func aWindowMayShrinkToNothingAndGrowAgain() throws {
      try open(2)
      let console = try station.console(120, 40)
      try console.wait(for: "在办 2", "日志")
      try console.resize(10, 3)
      try console.wait(for: "窗口太小")
      try console.press("F5")
      try console.resize(1, 1)
      try console.resize(40, 12)
      try console.wait(for: "险情事故", "F8存")
      try console.press("Escape")
      try console.resize(80, 24)
      try console.wait(for: "在办 2", "日志", "F9办这件")
      try console.resize(200, 60)
      try console.wait(for: "在办 2", "日志", "F9办这件")
    }

    @Test func aHeldFormWaitsBehindTheNextRing() throws {
      let console = try station.console()
      try console.wait(for: "F9")
      try console.press("F5", "1")
      try console.type("第一个电话")
      try console.press("F5")
      try console.wait(for: "挂着1", "打错无声")
      try console.press("4")
      try console.type("第二个电话")
      try console.press("F8")
      _ = try eventually("the second call") {
        try station.records().last { $0.data?["text"]?.string == "第二个电话" }
      }
      try console.press("F4")
      try console.wait(for: "第一个电话", "险情事故")
      try console.press("F8")
      _ = try eventually("the first call") {
        try station.records().last { $0.data?["text"]?.string == "第一个电话" }
      }
    }

    @Test func controlCDropsAFieldAndNeverTheProgram() throws {
      let console = try station.console()
      try console.wait(for: "F9")
      try console.press("C-c", "C-z", "F8")
      try console.type("写错的话")
      try console.wait(for: "写错的话")
      try console.press("C-c")
      try console.wait("an empty field") { $0.contains("记一笔") && !$0.contains("写错的话") }
      // An empty note is refused, not saved.
      try console.press("F8")
      try console.wait(for: "空的不能存")
    }
  }
}

extension Substring {
  fileprivate var trimmedFront: Substring { drop { $0 == " " } }
}
