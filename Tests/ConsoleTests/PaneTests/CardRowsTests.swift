import Curses
import DutyModel
import Testing

@testable import Console

/// The checklist of a card: in its pane, and in the opened matter.
@Suite struct CardRowsTests {
  private func started(_ language: Language = .chinese) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村")
    try console.submit(.startCard(StartCard(matter: "EV-20260714-01", card: "flash_flood")), by: "wu.xiao")
    return console
  }

  private func progress(_ console: TestConsole) throws -> CardProgress {
    let run = try #require(console.desktop.room.cardRuns(of: "EV-20260714-01").first)
    return try #require(console.desktop.room.progress(of: run.id))
  }

  private func state(_ step: Int, _ console: TestConsole) throws -> CardStepProgress.State? {
    try progress(console).step(numbered: step)?.state
  }

  @Test func everyStepHasARowWithItsStateItsPostAndItsTime() throws {
    let console = try started()
    console.press(.tab, .character("1"), .enter, .character(" "))
    console.clock.pass(minutes: 6)
    let rows = console.rows(90, 60)
    let start = try #require(rows.firstIndex { $0.hasPrefix("处置卡 1号 山洪防汛 1/13") })
    let steps = rows[(start + 1)...].prefix(13).map {
      $0.drop { $0 == ">" }.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    #expect(steps.map { $0.first } == (1...13).map(String.init))
    #expect(steps[0] == ["1", "已办", "接报登记：谁、在哪、雨量水位、有无被困", "值班员", "20:31"])
    #expect(steps[1] == ["2", "超时", "报带班领导", "值班员", "20:36"])
    #expect(steps[5].last == "20:46" && steps[12].last == "21:31")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func theWordsOfTheSelectedStepStandWhole(size: (Int, Int)) throws {
    let console = try started()
    let step = try #require(
      try progress(console).steps.max { $0.step.text.chinese.count < $1.step.text.chinese.count })
    let words = folded(step.step.text.chinese)
    // Whom it is for and its time stand between the two rows.
    func isWhole() -> Bool {
      let rows = console.rows(size.0, size.1)
      guard let row = rows.firstIndex(where: { $0.contains(words.prefix(5)) }) else { return false }
      var left = words.filter { $0 != " " }[...]
      for character in rows[row...].prefix(3).joined() where character == left.first { left.removeFirst() }
      return left.isEmpty
    }
    console.press(.tab)
    console.type("\(step.step.n)")
    if step.step.n == 1 { console.press(.enter) }
    #expect(isWhole(), "\(words)")
    // In the opened matter, too.
    console.press(.escape, .character("1"), .tab)
    console.type("\(step.step.n)")
    if step.step.n == 1 { console.press(.enter) }
    #expect(isWhole(), "\(words) \(console.rows(size.0, size.1))")
  }

  @Test func theCardIsSeenAndScrollsAt80x24() throws {
    let console = try started()
    #expect(console.rows().contains { $0.hasPrefix("处置卡 1号 山洪防汛 0/13") })
    console.press(.tab, .end)
    #expect(console.rows().contains { $0.hasPrefix(">13 ") })
    #expect(console.rows(80, 20).contains { $0.contains("下面还有 0 步") })
    console.press(.home)
    #expect(console.rows().contains { $0.hasPrefix("> 1 ") })
  }

  @Test func aDigitChoosesAStepWhereTheSelectionStandsOnTheCard() throws {
    let console = try started()
    console.press(.tab, .character("3"))
    #expect(console.desktop.opened == nil)
    #expect(console.rows().contains { $0.hasPrefix("> 3 ") && $0.contains("叫应") })
    // 1 may become 10 to 13.
    console.press(.character("1"), .character("2"))
    #expect(console.rows().contains { $0.hasPrefix(">12 ") })
    console.press(.character("9"), .character("8"))
    #expect(console.rows().contains { $0.hasPrefix("> 8 ") })
  }

  @Test func spaceTicksTheStepAndSaysHowToCorrectIt() throws {
    let console = try started()
    console.press(.control("o"), .character("1"), .tab, .character("3"), .character(" "))
    #expect(try state(3, console) == .done)
    #expect(try progress(console).step(numbered: 3)?.by == "wu.xiao")
    let message = console.rows()[22]
    #expect(message.hasPrefix(" 已存 \(console.desk.head.sequence)") && message.hasSuffix("退格 改这一条"))
    // A key that bounces counts once; pressed once more, the rule says no, in words.
    console.press(.character(" "))
    #expect(console.desktop.message?.sort == .saved)
    console.pass(seconds: 1)
    console.press(.character(" "))
    #expect(console.desktop.message?.sort == .refused)
  }

  @Test func enterTicksNothing() throws {
    let console = try started()
    console.press(.tab, .character("3"), .enter, .enter)
    #expect(try state(3, console) == .open)
  }

  @Test func aStepOnAClockIsDoneByItsCall() throws {
    let console = try started()
    console.press(.tab, .character("6"), .character(" "))
    #expect(try state(6, console) == .open && console.desktop.message?.sort == .refused)
    console.press(.enter)
    #expect(console.desktop.frontForm?.sort == .call)
    #expect(console.desktop.frontForm?[.recipient] == "county_gov")
  }

  @Test func minusAsksWhyAndF8SavesIt() throws {
    let console = try started()
    console.press(.tab, .character("7"), .character("－"))
    #expect(console.rows()[22].hasPrefix(" 第7步不用办，为什么"))
    console.press(.f8)
    #expect(try state(7, console) == .open && console.desktop.message?.sort == .refused)
    console.type("没有老人小孩")
    console.press(.enter)
    #expect(try state(7, console) == .open)
    console.press(.f8)
    #expect(try state(7, console) == .notApplicable)
    #expect(try progress(console).step(numbered: 7)?.text == "没有老人小孩")
    #expect(console.desktop.reason == nil)
  }

  @Test func escapeLeavesTheStepAsItWas() throws {
    let console = try started()
    console.press(.tab, .character("7"), .character("-"))
    console.type("没")
    console.press(.escape, .f8)
    #expect(try state(7, console) == .open && console.desktop.frontForm?.sort == .note)
  }

  @Test func aTickThatIsNotSavedSaysSo() throws {
    let console = try started()
    console.diskIsFull = true
    console.press(.tab, .character("3"), .character(" "))
    #expect(try state(3, console) == .open && console.desktop.message?.sort == .failed)
  }

  @Test func theOpenedMatterHasTheCardAndItsKeys() throws {
    let console = try started()
    console.press(.character("1"), .tab)
    #expect(console.rows().contains { $0.hasPrefix("> 1 ") })
    console.press(.character("3"), .character(" "))
    #expect(try state(3, console) == .done && console.desktop.opened == "EV-20260714-01")
  }

  @Test func withoutACardTheFittingOneIsNamed() throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村")
    console.press(.tab)
    // There is nothing to move in: the log has the keys.
    #expect(console.desktop.focus == .log)
    #expect(console.rows(120, 40).contains { $0.contains("还没用卡。合适的：山洪防汛") })
  }

  @Test func noRowRunsOverTheScreen() throws {
    let console = try started()
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      #expect(console.rows(columns, rows).count == rows)
    }
  }
}
