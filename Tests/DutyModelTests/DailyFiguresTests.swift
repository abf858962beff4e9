import DutyModel
import Testing

/// Figures that are owed day by day, each time counted from the ones before (地震灾情逐日报).
@Suite struct DailyFiguresTests {
  private func shaken() throws -> (night: Night, matter: MatterID) {
    var policy = DeadlinePolicy.fictional
    var daily = DeadlineRule(
      "daily", .disasterFigures, 1_440, to: [.bureau], kinds: [.earthquake], from: .lastReport)
    daily.phases = [.danger, .stable]
    policy.rules.append(daily)
    var night = try Night.begun(SettingsAdoption(policy: policy))
    let matter = try night.open(ReportContent(text: "房子晃", kind: .earthquake))
    #expect(figures(night, matter).isEmpty)
    night.now = time("20:10")
    try night.submit(.call(matter, to: .bureau))
    return (night, matter)
  }

  /// `21:00/15 running`
  private func figures(_ night: Night, _ matter: MatterID) -> [String] {
    night.room.clocks(of: matter).filter { $0.plan.kind == .disasterFigures }
      .sorted { $0.plan.round < $1.plan.round }
      .map {
        let due = night.room.zone.civil($0.due)
        return "\(due.clock)/\(due.date.day) \($0.state(at: night.now).rawValue)"
      }
  }

  @Test func theFirstReportStartsThem() throws {
    var (night, matter) = try shaken()
    #expect(figures(night, matter) == ["20:10/15 running"])
    // Another report, and one to another office, start no second row.
    try night.submit(.call(matter, to: .bureau))
    try night.submit(.call(matter, to: .county))
    #expect(figures(night, matter) == ["20:10/15 running"])
  }

  @Test(arguments: [false, true])
  func eachFiguresStartTheNextDays(onPaper: Bool) throws {
    var (night, matter) = try shaken()
    for (day, hour) in [(15, "19:00"), (16, "18:00")] {
      night.now = time(hour, day: day)
      try night.submit(
        onPaper
          ? .bulletin(matter, to: .bureau, .figures) : .call(matter, to: .bureau, for: .figures))
    }
    #expect(figures(night, matter) == ["20:10/15 met", "19:00/16 met", "18:00/17 running"])
  }

  @Test func struckFiguresAreOwedAgainAndTheNextIsTakenBack() throws {
    var (night, matter) = try shaken()
    night.now = time("19:00", day: 15)
    let entry = night.last + 1
    try night.submit(.bulletin(matter, to: .bureau, .figures))
    try night.submit(.strike(entry))
    #expect(figures(night, matter) == ["20:10/15 running", "19:00/16 released"])
  }

  @Test func theyEndWithTheDisaster() throws {
    var (night, matter) = try shaken()
    try night.submit(.phase(matter, .stable))
    #expect(figures(night, matter) == ["20:10/15 running"])
    try night.submit(.phase(matter, .ended))
    #expect(figures(night, matter) == ["20:10/15 released"])
  }
}
