import DutyModel
import Testing

/// Kind, level, place … are known better: only what is named changes, and open clocks are planned anew.
@Suite struct ReviseTests {
  /// Leader 5 minutes whatever the level; phone 20, but 10 from level III on; a flood is phoned in 15.
  private static var policy: DeadlinePolicy {
    DeadlinePolicy(rules: [
      DeadlineRule("leader", .tellLeader, 5, to: [.dutyLeader], decisive: .dutyLeader),
      DeadlineRule("phone", .phoneReport, 20, to: [.county], decisive: .county),
      DeadlineRule(
        "grave-phone", .phoneReport, 10, to: [.county], decisive: .county,
        levels: [.extraordinary, .serious, .major]),
      DeadlineRule("flood-phone", .phoneReport, 15, to: [.county], decisive: .county, kinds: [.flashFlood]),
      DeadlineRule("flood-hq", .phoneReport, 15, to: [.floodHeadquarters], kinds: [.flashFlood]),
    ])
  }

  private func opened(_ content: ReportContent = .told { $0.text = "水" }) throws -> (Night, MatterID) {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open(content)
    night.pass(minutes: 2)
    return (night, matter)
  }

  @Test func onlyWhatIsNamedChanges() throws {
    var (night, matter) = try opened(.complete)
    let before = try #require(night.incident(matter))
    try night.submit(.revise(matter) { $0.title = "石桥村山洪" })
    var expected = before
    expected.title = "石桥村山洪"
    #expect(night.incident(matter) == expected)
  }

  @Test func everyFieldCanBeSetAndEmptied() throws {
    var (night, matter) = try opened()
    try night.submit(
      .revise(matter) {
        $0.kind = .geoHazard
        $0.relatedKinds = [.roadTraffic, .geoHazard, .roadTraffic]
        $0.level = .serious
        $0.levelBasis = "失联12人"
        $0.place = "石桥村五组"
        $0.occurred = time("19:40")
        $0.sensitivity = [.people, .people]
        $0.title = "石桥村滑坡"
        $0.confirmedBy = "周明"
      })
    let incident = try #require(night.incident(matter))
    #expect(incident.kinds == [.geoHazard, .roadTraffic])
    #expect(incident.level == .serious && incident.levelBasis == "失联12人")
    #expect(incident.levelConfirmedBy == "周明")
    #expect(incident.place == "石桥村五组" && incident.occurred == time("19:40"))
    #expect(incident.sensitivity == [.people] && incident.title == "石桥村滑坡")
    try night.submit(.revise(matter) { $0.clear = IncidentField.allCases })
    let emptied = try #require(night.incident(matter))
    #expect(emptied.kinds.isEmpty && emptied.level == .unknown && emptied.levelBasis == nil)
    #expect(emptied.place == nil && emptied.occurred == nil && emptied.sensitivity.isEmpty)
    #expect(emptied.title == nil && emptied.levelConfirmedBy == nil)
  }

  @Test func theLevelIsConfirmedByWhoeverTypedItUnlessAnotherIsNamed() throws {
    var (night, matter) = try opened()
    try night.submit(.revise(matter) { $0.level = .ordinary })
    #expect(night.incident(matter)?.levelConfirmedBy == "wu.xiao")
  }

  @Test func anotherKindPlansAnewFromTheOriginalStart() throws {
    var (night, matter) = try opened()
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:20"))
    let events = try night.submit(.revise(matter) { $0.kind = .flashFlood })
    #expect(events.first == .incidentRevised(night.revision(events)!))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("20:15"))
    #expect(night.clock(.phoneReport, .floodHeadquarters, of: matter)?.plan.start == time("20:00"))
    #expect(night.clock(.tellLeader, .dutyLeader, of: matter)?.due == time("20:05"))
  }

  @Test func aLevelChangedFiveTimesKeepsTheStartAndEveryLimitItHad() throws {
    var (night, matter) = try opened()
    let levels: [IncidentLevel] = [.major, .ordinary, .serious, .minor, .extraordinary]
    for level in levels {
      night.pass(minutes: 1)
      try night.submit(.revise(matter) { $0.level = level })
      let clock = try #require(night.clock(.phoneReport, .county, of: matter))
      let isGrave = ![.ordinary, .minor].contains(level)
      #expect(clock.plan.start == time("20:00") && clock.due == time(isGrave ? "20:10" : "20:20"))
      #expect(clock.plan.rule == (isGrave ? "grave-phone" : "phone"))
    }
    #expect(night.incident(matter)?.level == .extraordinary)
    let revisions = night.entries.filter { $0.event.type == "incident.revised/1" }
    #expect(revisions.count == 5)
    let limits = night.clock(.phoneReport, .county, of: matter)?.former.map(\.rule)
    #expect(limits == ["phone", "grave-phone", "phone", "grave-phone", "phone"])
  }

  @Test func aClockThatWasMetStaysAsJudged() throws {
    var (night, matter) = try opened()
    try night.submit(.call(matter, to: .county))
    let before = night.clock(.phoneReport, .county, of: matter)
    try night.submit(.revise(matter) { $0.level = .extraordinary })
    #expect(night.clock(.phoneReport, .county, of: matter) == before)
  }

  @Test func whatIsTheSameAlreadyIsNoEntry() throws {
    var (night, matter) = try opened(.complete)
    #expect(try night.submit(.revise(matter) { $0.kind = .flashFlood }).isEmpty)
    #expect(try night.submit(.revise(matter) { $0.place = "石桥村三组" }).isEmpty)
  }

  @Test func aRevisionThatNamesNothingIsRefused() throws {
    let (night, matter) = try opened()
    #expect(night.refusal(.revise(matter) { _ in }) == .nothingToRevise)
    #expect(night.refusal(.revise(matter) { $0.confirmedBy = "周明" }) == .nothingToRevise)
    #expect(night.refusal(.revise("EV-1") { $0.title = "水" }) == .unknownMatter("EV-1"))
  }

  @Test func aClosedMatterIsNotRevised() throws {
    var (night, matter) = try opened()
    try night.submit(.close(matter))
    #expect(night.refusal(.revise(matter) { $0.level = .major }) == .matterIsClosed(number: 1))
  }

  @Test(arguments: ["title", "place", "level_basis"])
  func whatIsCarriedWithTheIncidentMustBeShort(field: String) throws {
    let (night, matter) = try opened()
    func revise(_ letters: Int) -> Command {
      .revise(matter) {
        let text = String(repeating: "水", count: letters)
        switch field {
        case "title": $0.title = text
        case "place": $0.place = text
        default: ($0.level, $0.levelBasis) = (.major, text)
        }
      }
    }
    #expect(night.refusal(revise(120)) == nil)
    #expect(night.refusal(revise(121)) == .textTooLong(field: field, bytes: 363, limit: 360))
  }

  @Test func revisionsAreCarriedOn() throws {
    var (night, matter) = try opened()
    try night.submit(.revise(matter) { ($0.level, $0.levelBasis, $0.sensitivity) = (.major, "人多", [.time]) })
    let before = night.incident(matter)
    night.openSegment()
    #expect(night.incident(matter) == before)
    #expect(CarryTests.started(from: night) == night.room)
  }
}

extension Night {
  fileprivate func revision(_ events: [Event]) -> IncidentRevised? {
    for case .incidentRevised(let revised) in events { return revised }
    return nil
  }
}
