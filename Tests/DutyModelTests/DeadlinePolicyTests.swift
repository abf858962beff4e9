import DutyModel
import Testing

@Suite struct DeadlinePolicyTests {
  let received = time("20:00")

  func clocks(
    _ rules: DeadlineRule..., kind: IncidentKind? = nil, level: IncidentLevel = .unknown,
    occurred: Timestamp? = nil
  ) -> [ClockStarted] {
    DeadlinePolicy(rules: rules).clocks(
      for: "EV-20260714-01", kind: kind, level: level, received: received, occurred: occurred)
  }

  @Test func earliestLimitWinsAndNamesItsRule() throws {
    let general = DeadlineRule("any", .phoneReport, 20, to: [.county], decisive: .county)
    let flood = DeadlineRule("flood", .phoneReport, 15, to: [.county], kinds: [.flashFlood])
    for rules in [[general, flood], [flood, general]] {
      let clocks = DeadlinePolicy(rules: rules).clocks(
        for: "EV-1", kind: .flashFlood, level: .unknown, received: received, occurred: nil)
      let clock = try #require(clocks.first)
      #expect(clocks.count == 1)
      #expect(clock.rule == "flood")
      #expect(clock.minutes == 15)
      #expect(clock.due == time("20:15"))
      #expect(clock.basis(.english) == "basis flood")
    }
  }

  @Test func ofEqualLimitsTheOneNamedFirstIsShown() {
    let first = DeadlineRule("first", .phoneReport, 15, to: [.county])
    let second = DeadlineRule("second", .phoneReport, 15, to: [.county])
    #expect(clocks(first, second).map(\.rule) == ["first"])
    #expect(clocks(second, first).map(\.rule) == ["second"])
  }

  @Test func earlierDueBeatsFewerMinutes() {
    let received = DeadlineRule("received", .phoneReport, 10, to: [.county])
    let occurred = DeadlineRule("occurred", .phoneReport, 30, to: [.county], from: .occurred)
    #expect(clocks(received, occurred, occurred: time("19:30")).map(\.rule) == ["occurred"])
    #expect(clocks(received, occurred, occurred: time("19:50")).map(\.rule) == ["received"])
  }

  @Test func eachActAndRecipientHasItsOwnClock() {
    let phone = DeadlineRule("phone", .phoneReport, 20, to: [.county, .bureau], decisive: .county)
    let paper = DeadlineRule("paper", .writtenReport, 60, to: [.county])
    let clocks = clocks(phone, paper)
    #expect(
      clocks.map(\.clock) == [
        "EV-20260714-01/phone_report/county_gov", "EV-20260714-01/phone_report/county_emergency",
        "EV-20260714-01/written_report/county_gov",
      ])
    #expect(clocks.map(\.decisive) == [true, false, false])
  }

  @Test(
    arguments: [
      (IncidentKind.flashFlood, IncidentLevel.unknown, ["any", "flood"]),
      (.typhoon, .unknown, ["any", "flood"]),
      (.earthquake, .unknown, ["any"]),
      (nil, .unknown, ["any"]),
      (nil, .serious, ["any", "grave"]),
      (.flashFlood, .extraordinary, ["any", "flood", "grave", "grave-flood"]),
      (.earthquake, .extraordinary, ["any", "grave"]),
      (.typhoon, .extraordinary, ["any", "flood", "grave"]),
      (.flashFlood, .minor, ["any", "flood"]),
    ] as [(IncidentKind?, IncidentLevel, [RuleID])])
  func ruleMatchesItsKindsAndLevels(kind: IncidentKind?, level: IncidentLevel, rules: [RuleID]) {
    // Each rule has a recipient of its own, so that none hides another.
    let clocks = clocks(
      DeadlineRule("any", .phoneReport, 20, to: ["a"]),
      DeadlineRule("flood", .phoneReport, 20, to: ["b"], kinds: [.flashFlood, .typhoon]),
      DeadlineRule("grave", .phoneReport, 20, to: ["c"], levels: [.extraordinary, .serious]),
      DeadlineRule(
        "grave-flood", .phoneReport, 20, to: ["d"], kinds: [.flashFlood], levels: [.extraordinary]),
      kind: kind, level: level)
    #expect(clocks.map(\.rule) == rules)
  }

  @Test(
    arguments: [
      (ClockOrigin.received, "19:40", "20:00"), (.received, nil, "20:00"), (.occurred, "19:40", "19:40"),
      (.occurred, nil, "20:00"), (.occurred, "20:00", "20:00"), (.occurred, "20:01", "20:00"),
    ] as [(ClockOrigin, String?, String)])
  func limitCountsFromWhereItsRuleSays(origin: ClockOrigin, occurred: String?, start: String) throws {
    let rule = DeadlineRule("rule", .phoneReport, 20, to: [.county], from: origin)
    let clock = try #require(clocks(rule, occurred: occurred.map { time($0) }).first)
    #expect(clock.start == time(start))
    #expect(clock.due == time(start).adding(minutes: 20))
    #expect(clock.from == origin)
  }

  @Test func policyWithoutRulesStartsNoClock() {
    #expect(clocks().isEmpty)
  }

  @Test func clockKeepsACopyOfItsRule() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let before = night.room.clocks(of: matter)
    var lenient = SettingsAdoption(
      people: nil, roster: nil,
      policy: DeadlinePolicy(rules: [DeadlineRule("lenient", .phoneReport, 600, to: [.county])]))
    lenient.policy[0].sha256 = "policy-2"
    try night.submit(.adoptSettings(lenient), by: .program)
    #expect(night.room.settings.policy.rules.map(\.id) == ["lenient"])
    #expect(night.room.clocks(of: matter) == before)
  }
}
