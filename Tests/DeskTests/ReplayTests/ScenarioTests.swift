import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct ScenarioTests {
  private static let head = #"{"scenario":"x","start":"2026-07-14T20:24:00+08:00","speed":10}"#

  @Test(
    arguments: [
      ("", 1, "empty"),
      ("\n\n", 1, "empty"),
      ("{", 1, ""),
      (#"{"speed":10}"#, 1, "start"),
      (#"{"start":"8 o'clock"}"#, 1, "start"),
      (head + "\n\n{", 3, ""),
      (head + "\n" + #"{"command":"note.add"}"#, 2, "time"),
      (head + "\n" + #"{"at":"now","command":"note.add"}"#, 2, "time"),
      (head + "\n[1]", 2, "time"),
    ])
  func aFaultNamesItsLine(text: String, line: Int, reason: String) {
    #expect {
      _ = try Scenario(text)
    } throws: { error in
      guard let fault = error as? ScenarioFault else { return false }
      return fault.line == line && (reason.isEmpty || fault.reason.contains(reason)) && !fault.reason.isEmpty
    }
  }

  @Test func stepsComeInTheOrderOfTheirTimes() throws {
    let scenario = try Scenario(
      [
        Self.head, #"{"at":"2026-07-14T20:30:00+08:00","id":"later","command":"note.add"}"#,
        #"{"at":"2026-07-14T20:25:00+08:00","via":"inbox","id":"first","command":"report.receive"}"#,
      ].joined(separator: "\n"))
    #expect(scenario.start == night("20:24:00"))
    #expect(scenario.speed == 10)
    #expect(scenario.steps.map(\.at) == [night("20:25:00"), night("20:30:00")])
    #expect(scenario.steps.map(\.arrivesAsFile) == [true, false])
    #expect(
      scenario.steps.map { String(decoding: $0.object, as: UTF8.self) } == [
        #"{"id":"first","command":"report.receive"}"#, #"{"id":"later","command":"note.add"}"#,
      ])
  }

  @Test func aStepThatGoesWrongDoesNotGoUnnoticed() throws {
    let station = try TestStation(.exercise)
    let (desk, _) = try station.desk("B")
    let scenario = try Scenario(
      Self.head + "\n" + #"{"at":"2026-07-14T20:24:01+08:00","id":"x","command":"note.add","data":{}}"#)
    let player = ScenarioPlayer(scenario, desk: desk)
    try player.begin(speed: 10, realNow: station.clock.now())
    try player.run()
    #expect(player.faults.isEmpty)
    station.clock.pass(seconds: 1)
    try player.run()
    #expect(player.faults.map(\.step) == [1])
    #expect(player.nextTime == nil)
  }
}
