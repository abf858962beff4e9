import DutyModel
import Testing

@testable import Console

/// The checklist under an opened matter.
@Suite struct CardRowsTests {
  private func opened(_ language: Language = .chinese) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村")
    try console.submit(.startCard(StartCard(matter: "EV-20260714-01", card: "flash_flood")))
    console.press(.character("1"))
    return console
  }

  private func tick(_ step: Int, _ console: TestConsole) throws {
    try console.submit(
      .setCardStep(SetCardStep(matter: "EV-20260714-01", card: "flash_flood", step: step)), by: "wu.xiao")
  }

  @Test func everyStepHasARowWithItsStateItsPostAndItsTime() throws {
    let console = try opened()
    try tick(1, console)
    console.clock.pass(minutes: 6)
    let rows = console.rows(120, 60)
    let start = try #require(rows.firstIndex { $0.hasPrefix("处置卡 山洪防汛 1/13") })
    let steps = rows[(start + 1)...].prefix(13).map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    #expect(steps.map { $0.first } == (1...13).map(String.init))
    #expect(steps[0] == ["1", "已办", "接报登记：谁、在哪、雨量水位、有无被困", "值班员", "20:31"])
    #expect(steps[1] == ["2", "超时", "报带班领导", "值班员", "20:36"])
    #expect(steps[5].last == "20:46" && steps[12].last == "21:31")
  }

  @Test func noRowRunsOverTheScreen() throws {
    let console = try opened()
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      #expect(console.rows(columns, rows).count == rows)
    }
  }
}
