import DutyModel
import Testing

/// Kind, level, sensitivity or figures turn out otherwise: open clocks get the limit that now holds, from the
/// original start.
@Suite struct ReplanTests {
  func opened(_ content: ReportContent = .flood) throws -> (night: Night, matter: Matter) {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    let id = try night.open(content)
    return (night, try #require(night.room.matters[id]))
  }

  /// What a change of the incident does, folded.
  @discardableResult
  func change(_ night: inout Night, _ matter: MatterID, _ body: (inout Incident) -> Void) throws -> [Event] {
    let known = try #require(night.room.matters[matter])
    var incident = try #require(known.incident)
    body(&incident)
    let events = night.room.replan(known, as: incident)
    var changed = known
    changed.incident = incident
    night.record([.carried(.matter(changed))] + events)
    return events
  }

  func phone(_ night: Night, _ matter: Matter) -> Clock? { night.clock(.phoneReport, .county, of: matter.id) }

  @Test func higherLevelTightensFromTheOriginalStart() throws {
    var (night, matter) = try opened()
    night.now = time("20:08")
    let events = try change(&night, matter.id) { $0.level = .serious }
    let replanned = try #require(events.replannedClocks.first)
    #expect(replanned.formerDue == time("20:15") && replanned.formerRule == "flood-phone")
    #expect(replanned.plan.due == time("20:10") && replanned.plan.rule == "major-phone")
    #expect(phone(night, matter)?.due == time("20:10"))
    #expect(phone(night, matter)?.plan.start == time("20:00"))
  }

  @Test func levelThatChangesFiveTimesKeepsEveryFormerLimit() throws {
    var (night, matter) = try opened()
    for level in [IncidentLevel.serious, .ordinary, .major, .unknown, .serious] {
      night.pass(minutes: 1)
      try change(&night, matter.id) { $0.level = level }
    }
    let clock = try #require(phone(night, matter))
    #expect(clock.due == time("20:10"))
    #expect(
      clock.former.map(\.rule) == ["flood-phone", "major-phone", "flood-phone", "major-phone", "flood-phone"])
    #expect(clock.former.map(\.due) == ["20:15", "20:10", "20:15", "20:10", "20:15"].map { time($0) })
  }

  @Test func whatIsSensitiveCountsAsMajor() throws {
    var (night, matter) = try opened()
    try change(&night, matter.id) { $0.sensitivity = [.people] }
    #expect(phone(night, matter)?.plan.rule == "major-phone")
  }

  @Test func metClockStaysAsJudged() throws {
    var (night, matter) = try opened()
    night.now = time("20:12")
    try night.submit(.call(matter.id, to: .county))
    let met = phone(night, matter)
    #expect(try change(&night, matter.id) { $0.level = .serious }.replannedClocks.isEmpty)
    #expect(phone(night, matter) == met)
  }

  @Test func recipientThatIsOwedNoMoreIsReleasedAndComesBack() throws {
    var (night, matter) = try opened()
    try change(&night, matter.id) { $0.kind = .gasLeak }
    #expect(night.clock(.phoneReport, .floodHeadquarters, of: matter.id)?.release?.cause == .rules)
    try change(&night, matter.id) { $0.kind = .flashFlood }
    let clock = try #require(night.clock(.phoneReport, .floodHeadquarters, of: matter.id))
    #expect(clock.isOpen && clock.due == time("20:15"))
  }

  @Test func relatedKindOwesItsReportsToo() throws {
    var (night, matter) = try opened(ReportContent(text: "停电", kind: .lifelineOutage))
    #expect(night.clock(.phoneReport, .floodHeadquarters, of: matter.id) == nil)
    try change(&night, matter.id) { $0.relatedKinds = [.flashFlood] }
    #expect(night.clock(.phoneReport, .floodHeadquarters, of: matter.id)?.isOpen == true)
    #expect(phone(night, matter)?.due == time("20:15"))
  }

  @Test func missUnderTheFormerLimitStaysOnRecord() throws {
    var (night, matter) = try opened(ReportContent(text: "水大", kind: .flashFlood, level: .serious))
    night.now = time("20:12")
    try night.submit(.notice, by: .program)
    try change(&night, matter.id) { $0.level = .ordinary }
    var clock = try #require(phone(night, matter))
    #expect(clock.due == time("20:15") && clock.missedAt == nil)
    #expect(clock.former == [FormerLimit(due: time("20:10"), rule: "major-phone", missedAt: time("20:12"))])
    night.now = time("20:16")
    try night.submit(.notice, by: .program)
    clock = try #require(phone(night, matter))
    #expect(clock.missedAt == time("20:16"))
  }

  @Test func manyInDangerTightenTheLimit() throws {
    var (night, matter) = try opened(ReportContent(text: "水大", kind: .flashFlood, occurred: time("19:58")))
    #expect(phone(night, matter)?.due == time("20:15"))
    let events = try night.submit(.figure(matter.id, .trapped, 3, asOf: night.now))
    #expect(events.replannedClocks.map(\.plan.rule).contains("many-phone"))
    #expect(phone(night, matter)?.due == time("20:06"))
  }

  @Test func sameIncidentChangesNothing() throws {
    var (night, matter) = try opened()
    #expect(try change(&night, matter.id) { _ in }.isEmpty)
  }

  @Test func boundAndWindowAreShownAndNobodyMissesThem() throws {
    var (night, matter) = try opened()
    let shown = night.room.clocks(of: matter.id).filter { !$0.plan.standing.isOwed }
    #expect(
      shown.map(\.id) == [
        "EV-20260714-01/written_report/county_gov/bound", "EV-20260714-01/supplement/county_gov/window",
      ])
    night.now = time("20:00", day: 28)
    let missed = try night.submit(.notice, by: .program).missedClocks
    #expect(!missed.isEmpty && shown.allSatisfy { !missed.contains($0.id) })
    #expect(shown.allSatisfy { !$0.isOpen && $0.state(at: night.now) == .elapsed })
    #expect(night.room.openClocks.allSatisfy { $0.plan.standing.isOwed })
  }

  @Test func changedCasualtiesAreOwedToWhoKnewTheOldOnes() throws {
    var (night, matter) = try opened()
    #expect(try night.submit(.figure(matter.id, .dead, 1, asOf: night.now)).startedClocks.isEmpty)
    night.now = time("20:10")
    try night.submit(.call(matter.id, to: .county))
    night.now = time("20:30")
    #expect(try night.submit(.figure(matter.id, .dead, 1, asOf: night.now)).startedClocks.isEmpty)
    #expect(try night.submit(.figure(matter.id, .moved, 40, asOf: night.now)).startedClocks.isEmpty)
    let started = try night.submit(.figure(matter.id, .dead, 2, asOf: night.now)).startedClocks
    #expect(started.map(\.kind) == [.supplement] && started.map(\.due) == [time("21:30")])
    #expect(try night.submit(.figure(matter.id, .dead, 3, asOf: night.now)).startedClocks.isEmpty)
    try night.submit(.bulletin(matter.id, to: .county, .followUp))
    #expect(!night.room.clocks(of: matter.id).contains { $0.plan.kind == .supplement && $0.isOpen })
    // After the window nobody is reminded.
    night.now = time("20:00", day: 28)
    #expect(try night.submit(.figure(matter.id, .dead, 4, asOf: night.now)).startedClocks.isEmpty)
  }

  @Test(
    arguments: [
      (ClockOrigin.sent, "19:40"), (.seen, "19:50"), (.occurred, "19:30"), (.received, "20:00"),
      (.verified, "20:20"),
    ] as [(ClockOrigin, String)])
  func policySaysFromWhichTimeOfAMessageTheLimitCounts(origin: ClockOrigin, start: String) throws {
    var incident = Incident()
    incident.received = time("20:00")
    incident.occurred = time("19:30")
    incident.sent = time("19:40")
    incident.seen = time("19:50")
    incident.verified = time("20:20")
    let policy = DeadlinePolicy(rules: [DeadlineRule("rule", .phoneReport, 20, to: [.county], from: origin)])
    #expect(policy.clocks(for: "EV-1", of: incident, people: 0).map(\.start) == [time(start)])
    incident.verified = nil
    #expect(policy.clocks(for: "EV-1", of: incident, people: 0).count == (origin == .verified ? 0 : 1))
  }
}
