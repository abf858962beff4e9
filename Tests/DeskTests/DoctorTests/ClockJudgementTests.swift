import Desk
import DutyModel
import Testing

@Suite struct ClockJudgementTests {
  private func judged(
    _ now: String = "2026-07-14T20:31:00+08:00", _ change: (inout ClockFacts) -> Void = { _ in }
  ) -> [Finding] {
    var facts = ClockFacts(
      now: Timestamp(rfc3339: now)!, synchronization: .synchronized, systemZone: "Asia/Shanghai",
      systemOffsetSeconds: 28_800, stationZone: "Asia/Shanghai", stationOffsetSeconds: 28_800)
    change(&facts)
    let findings = facts.findings
    expectWhole(findings)
    return findings
  }

  @Test func aKeptClockInTheRightZoneIsFine() {
    #expect(judged().exitCode == 0)
    #expect(judged().found("clock.time")?.sentence.english == "2026-07-14 20:31:00")
  }

  /// A flat battery gives 1970 or the year of the board.
  @Test(arguments: [
    ("1970-01-01T08:00:00+08:00", "clock.year"), ("2024-12-31T23:59:59+08:00", "clock.year"),
    ("2025-01-01T00:00:00+08:00", "clock.time"), ("2099-12-31T23:59:59+08:00", "clock.time"),
    ("2100-01-01T00:00:00+08:00", "clock.year"),
  ])
  func anImplausibleYearIsFoundInTheStationsZone(now: String, id: String) {
    let findings = judged(now)
    #expect(findings.found(id) != nil && findings.exitCode == (id == "clock.year" ? 2 : 0))
  }

  @Test(arguments: [
    (119, "clock.time"), (120, "clock.time"), (121, "clock.behind_journal"), (-9, "clock.time"),
  ])
  func anEntryInTheFutureMeansThatTheClockWasSetBack(seconds: Int, id: String) {
    let findings = judged { $0.lastEntry = $0.now.adding(seconds: seconds) }
    #expect(findings.found(id) != nil, "\(findings.map(\.id))")
  }

  @Test func aClockThatNobodyKeepsIsAWarningAndAnUnknownOneAdvice() {
    #expect(judged { $0.synchronization = .unsynchronized }.marks["clock.unsynchronized"] == .warn)
    let unknown = judged { $0.synchronization = .unknown }.found("clock.synchronization_unknown")
    #expect(unknown?.level == .unseen && unknown?.remedy != nil)
  }

  @Test func anotherZoneOfTheMachineIsAWarningThatNamesBoth() {
    let finding = judged {
      $0.systemZone = "America/St_Johns"
      $0.systemOffsetSeconds = -9_000
    }.found("clock.zone_differs")
    #expect(finding?.level == .warn)
    #expect(finding?.sentence.english.contains("America/St_Johns -02:30") == true)
    #expect(finding?.remedy?.english.contains("set-timezone Asia/Shanghai") == true)
    // Another name for the same time is no difference.
    #expect(judged { $0.systemZone = "CST-8" }.exitCode == 0)
  }
}
