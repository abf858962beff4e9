import DutyModel
import Testing

/// Limits that hang on how many are dead, missing or trapped.
@Suite struct PeopleCountTests {
  /// The complete policy; a rule of three people more for what is done after the first report.
  private var policy: DeadlinePolicy {
    var policy = DeadlinePolicy.complete
    policy.rules.removeAll { $0.clock == .followUp || $0.id == "figures" || $0.clock == .finalReport }
    func add(_ id: RuleID, _ clock: ClockKind, _ minutes: Int, _ from: ClockOrigin) {
      var rule = DeadlineRule(id, clock, minutes, to: [.county], decisive: .county, from: from)
      rule.people = 3
      policy.rules.append(rule)
    }
    add("many-follow-up", .followUp, 20, .lastReport)
    add("many-figures", .supplement, 30, .figures)
    add("many-final", .finalReport, 600, .ended)
    return policy
  }

  private func flood(_ figures: [Figure: Int], policy: DeadlinePolicy = .complete) throws -> (
    night: Night, matter: MatterID
  ) {
    var night = try Night.begun(SettingsAdoption(policy: policy))
    var content = ReportContent.flood
    content.figures = ReportedFigures(figures)
    let matter = try night.open(content)
    return (night, matter)
  }

  private func phone(_ night: Night, _ matter: MatterID) -> RuleID? {
    night.clock(.phoneReport, .county, of: matter)?.plan.rule
  }

  @Test func manyInDangerOweAFollowUp() throws {
    var (night, matter) = try flood([.trapped: 3], policy: policy)
    night.now = time("20:10")
    try night.submit(.call(matter, to: .county))
    #expect(night.clock(.followUp, .county, of: matter)?.due == time("20:30"))
    let report = night.last + 1
    night.now = time("20:20")
    try night.submit(.bulletin(matter, to: .county, .followUp))
    // Another bulletin stands where the one that started the next round is struck.
    try night.submit(.strike(report))
    #expect(night.room.openClocks.contains { $0.plan.kind == .followUp })
  }

  @Test func theThirdMissingStartsAFollowUpToWhoWasTold() throws {
    var (night, matter) = try flood([.missing: 2], policy: policy)
    night.now = time("20:10")
    try night.submit(.call(matter, to: .county))
    #expect(night.clock(.followUp, .county, of: matter) == nil)
    let events = try night.submit(.figure(matter, .missing, 3, asOf: night.now))
    #expect(events.startedClocks.map(\.rule).contains("many-follow-up"))
    #expect(events.startedClocks.map(\.rule).contains("many-figures"))
  }

  @Test func manyInDangerOweAFinalReport() throws {
    var (night, matter) = try flood([.trapped: 3], policy: policy)
    night.now = time("20:10")
    for office in [RecipientID.county, .bureau, .floodHeadquarters] {
      try night.submit(.call(matter, to: office))
    }
    try night.submit(.call(matter, to: .dutyLeader))
    try night.submit(.bulletin(matter, to: .county))
    #expect(
      night.refusal(.close(matter, .handled, "水退了"))
        == .actOwed(number: 1, .finalReport, .county, name: night.room.name(of: .county)))
  }

  @Test func aStruckFigureGivesTheLimitBack() throws {
    var (night, matter) = try flood([:])
    let entry = night.last + 1
    try night.submit(.figure(matter, .trapped, 3, asOf: night.now))
    #expect(phone(night, matter) == "many-phone")
    try night.submit(.strike(entry))
    #expect(phone(night, matter) == "flood-phone")
  }

  @Test func aStruckLaterReportGivesTheLimitBack() throws {
    var (night, matter) = try flood([:])
    night.pass(minutes: 2)
    let entry = night.last + 1
    try night.submit(.report(ReportContent(text: "困住三人", figures: [.trapped: 3]), joining: matter))
    #expect(phone(night, matter) == "many-phone")
    try night.submit(.strike(entry))
    #expect(phone(night, matter) == "flood-phone")
  }

  @Test func aReportThatMovesTakesItsPeopleAlong() throws {
    var (night, matter) = try flood([:])
    let other = try night.open(ReportContent(text: "塌方", kind: .flashFlood))
    night.pass(minutes: 2)
    let report = try #require(
      try night.submit(
        .report(ReportContent(text: "困住三人", figures: [.trapped: 3]), joining: matter)
      ).receivedReport)
    try night.submit(.join(report, to: other))
    #expect(phone(night, matter) == "flood-phone" && phone(night, other) == "many-phone")
    try night.submit(.detach(report, leaveUnjoined: true))
    #expect(phone(night, other) == "flood-phone")
  }

  @Test func anEarlierMomentWrittenLaterIsNotTheLatest() throws {
    var (night, matter) = try flood([:])
    night.now = time("20:05")
    try night.submit(.figure(matter, .trapped, 3, asOf: time("20:05")))
    try night.submit(.figure(matter, .trapped, 0, asOf: time("20:01")))
    #expect(phone(night, matter) == "many-phone")
  }

  @Test func ofTwoFiguresOfOneMomentTheLaterEntryIsKnown() throws {
    var (night, matter) = try flood([:])
    night.now = time("20:10")
    try night.submit(.call(matter, to: .county))
    try night.submit(.figure(matter, .dead, 1, asOf: night.now))
    try night.submit(.figure(matter, .dead, 2, asOf: night.now))
    try night.submit(.bulletin(matter, to: .county, .followUp))
    #expect(try night.submit(.figure(matter, .dead, 2, asOf: night.now)).startedClocks.isEmpty)
    #expect(try night.submit(.figure(matter, .dead, 1, asOf: night.now)).startedClocks.count == 1)
  }

  @Test func whatAnErrandBringsCountsToo() throws {
    var (night, matter) = try flood([:])
    let errand = try night.open(.figures, AskedErrand(minutes: 20, to: .county, related: matter))
    let entry = night.last + 1
    try night.submit(.answerErrand(ErrandAnswered(errand, figures: [.trapped: 4])))
    #expect(phone(night, matter) == "many-phone")
    try night.submit(.strike(entry))
    #expect(phone(night, matter) == "flood-phone")
  }

  @Test func anUnrelatedFigureMovesNoDueAfterANewPolicy() throws {
    var (night, matter) = try flood([.trapped: 1])
    var stricter = DeadlinePolicy.complete
    for index in stricter.rules.indices { stricter.rules[index].minutes /= 2 }
    night.record(PolicyAdopted.parts(of: stricter, sha256: "policy-2", each: 50).map(Event.policyAdopted))
    let before = night.room.clocks(of: matter)
    try night.submit(.figure(matter, .moved, 40, asOf: night.now))
    try night.submit(.figure(matter, .trapped, 1, asOf: night.now))
    #expect(night.room.clocks(of: matter) == before)
    try night.submit(.figure(matter, .trapped, 2, asOf: night.now))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:07"))
  }
}
