import DutyModel
import Testing

/// What holds of clocks whatever happens to the machine and in whatever order people type.
@Suite struct ClockPropertyTests {
  /// The due instant of every clock, as its last `clock.started` or `clock.replanned` says.
  private func planned(_ entries: [Entry]) -> [ClockID: Timestamp] {
    var due: [ClockID: Timestamp] = [:]
    for entry in entries {
      switch entry.event {
      case .clockStarted(let plan): due[plan.clock] = plan.due
      case .clockReplanned(let replanned): due[replanned.plan.clock] = replanned.plan.due
      default: break
      }
    }
    return due
  }

  @Test(arguments: RandomNightTests.seeds)
  func onlyARecordedPlanChangesADueInstant(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    for step in 1...150 {
      dice.step()
      if step.isMultiple(of: 37) { dice.openSegment() }
      let due = planned(dice.night.entries)
      for clock in dice.night.room.clocks.values { #expect(clock.due == due[clock.id]) }
    }
  }

  @Test(arguments: RandomNightTests.seeds)
  func everyRunningClockHasOneOwnerAndOneRecipient(seed: UInt64) throws {
    try RandomNightTests.eachStep(seed) { dice in
      for clock in dice.night.room.openClocks {
        let matter = try #require(dice.night.room.matters[clock.plan.matter])
        #expect(matter.isOpen && matter.owner != nil)
        #expect(!clock.plan.recipient.rawValue.isEmpty)
      }
    }
  }

  @Test(arguments: RandomNightTests.seeds)
  func clockOfTheMachineAndAKillChangeNoDueInstant(seed: UInt64) throws {
    var (steady, shaken) = (try Self.evening(seed), try Self.evening(seed))
    var random = Seeded(seed)
    // The same acts at the same typed times; the other machine sleeps, is set to and fro and starts again.
    for act in Self.acts {
      let at = time("20:00").adding(minutes: act.minute)
      steady.now = at
      let step = [-3_000, -60, 0, 60, 7_200].randomElement(using: &random)!
      shaken.now = max(at, at.adding(seconds: step))
      if step != 0 {
        try shaken.submit(.recordTimeStep(TimeStepped(milliseconds: step * 1_000)), by: .program)
      }
      if Bool.random(using: &random) { shaken.openSegment() }
      for night in [0, 1] {
        if night == 0 {
          try steady.submit(act.command, at: at)
        } else {
          try shaken.submit(act.command, at: at)
        }
      }
      try shaken.submit(.notice, by: .program)
    }
    let (one, other) = (steady.room.clocks, shaken.room.clocks)
    #expect(one.mapValues(\.due) == other.mapValues(\.due))
    #expect(one.mapValues(\.metAt) == other.mapValues(\.metAt))
  }

  @Test(arguments: RandomNightTests.seeds)
  func anyOrderOfLateEntriesKeepsTheDuesOfWhatWasStartedByTheReport(seed: UInt64) throws {
    var random = Seeded(seed)
    let calls = Self.acts.filter { if case .recordCall = $0.command { true } else { false } }
    var ordered = try Self.evening(seed)
    var shuffled = try Self.evening(seed)
    let start = ordered.room.clocks.mapValues(\.due)
    ordered.now = time("23:00")
    shuffled.now = time("23:00")
    for act in calls { try ordered.submit(act.command, at: time("20:00").adding(minutes: act.minute)) }
    for act in calls.shuffled(using: &random) {
      try shuffled.submit(act.command, at: time("20:00").adding(minutes: act.minute))
    }
    for (id, due) in start {
      #expect(ordered.room.clocks[id]?.due == due)
      #expect(shuffled.room.clocks[id]?.due == due)
    }
  }

  @Test(arguments: [
    ("2027-01-01T00:05:00+08:00", "2026-12-31T23:50:00+08:00"),
    ("2026-03-29T03:10:00+02:00", "2026-03-29T01:55:00+01:00"),
    ("2028-02-29T00:01:00+08:00", "2028-02-28T23:59:00+08:00"),
  ])
  func limitsAreCountedInElapsedMinutesOverYearsAndZoneChanges(received: String, occurred: String) throws {
    var incident = Incident()
    incident.received = try #require(Timestamp(rfc3339: received))
    let happened = try #require(Timestamp(rfc3339: occurred))
    incident.occurred = happened
    let policy = DeadlinePolicy(rules: [
      DeadlineRule("rule", .phoneReport, 20, to: [.county], from: .occurred)
    ])
    let clock = try #require(policy.clocks(for: "EV-1", of: incident, people: 0).first)
    #expect(clock.start == happened)
    #expect(clock.start.seconds(until: clock.due) == 1_200)
  }

  private static func evening(_ seed: UInt64) throws -> Night {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    _ = try night.open(
      seed.isMultiple(of: 2) ? .flood : ReportContent(text: "水大", kind: .flashFlood, level: .major))
    return night
  }

  private static let acts: [(minute: Int, command: Command)] = [
    (3, .call("EV-20260714-01", to: .dutyLeader)),
    (9, .call("EV-20260714-01", to: .county)),
    (11, .call("EV-20260714-01", to: .bureau)),
    (40, .bulletin("EV-20260714-01", to: .county)),
    (55, .bulletin("EV-20260714-01", to: .county, .followUp)),
    (70, .phase("EV-20260714-01", .stable)),
    (90, .call("EV-20260714-01", to: .county, for: .followUp)),
    (130, .bulletin("EV-20260714-01", to: .county, .followUp)),
    (170, .phase("EV-20260714-01", .ended)),
  ]
}
