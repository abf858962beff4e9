import DutyModel
import Testing

/// The level that numbers suggest, and whether it must be reported at all: hints with their rule.
@Suite struct LevelTests {
  static var policy: DeadlinePolicy {
    func rule(_ id: RuleID, _ level: IncidentLevel, _ least: [Measure: Int]?, _ kinds: [IncidentKind])
      -> LevelRule
    {
      var rule = LevelRule()
      (rule.id, rule.level, rule.least, rule.kinds) = (id, level, least.map(Thresholds.init), kinds)
      rule.basis = LocalText("某条例第3条", "some order, art. 3")
      return rule
    }
    func scope(_ id: RuleID, _ least: [Measure: Int]?, _ kinds: [IncidentKind]) -> ScopeRule {
      var rule = ScopeRule()
      (rule.id, rule.least, rule.kinds) = (id, least.map(Thresholds.init), kinds)
      rule.basis = LocalText("建议值", "proposal")
      return rule
    }
    var policy = DeadlinePolicy.fictional
    policy.levels = [
      rule("I", .extraordinary, [.deadOrMissing: 30, .seriouslyInjured: 100, .lossWan: 10_000], []),
      rule("II", .serious, [.deadOrMissing: 10, .seriouslyInjured: 50, .lossWan: 5_000], []),
      rule("III", .major, [.deadOrMissing: 3, .seriouslyInjured: 10, .lossWan: 1_000], []),
      rule("IV", .ordinary, [.deadOrMissing: 1, .seriouslyInjured: 1, .lossWan: 1], []),
      rule("near", .major, [.trappedOrMissing: 3, .toMove: 500], [.roadTraffic]),
      rule("fire", .ordinary, nil, [.forestFire]),
      rule("local-gathering", .major, [.atRisk: 100], [.massGathering]),
    ]
    policy.scope = [
      scope("lost", [.deadOrMissing: 1, .trapped: 1], []), scope("injured", [.injured: 3], []),
      scope("wildfire", nil, [.forestFire]), scope("crowd", [.atRisk: 10], [.massGathering]),
    ]
    return policy
  }

  /// Kind, figures, loss, and the rule that suggests a level.
  static let table: [(IncidentKind?, [Figure: Int], Int?, RuleID?)] = [
    (.roadTraffic, [:], nil, nil), (.roadTraffic, [.dead: 0], nil, nil),
    (.roadTraffic, [.dead: 1], nil, "IV"),
    (.roadTraffic, [.dead: 2], nil, "IV"), (.roadTraffic, [.dead: 3], nil, "III"),
    (.roadTraffic, [.dead: 9], nil, "III"), (.roadTraffic, [.dead: 10], nil, "II"),
    (.roadTraffic, [.dead: 29], nil, "II"), (.roadTraffic, [.dead: 30], nil, "I"),
    (.roadTraffic, [.dead: 2, .missing: 1], nil, "III"), (.roadTraffic, [.seriouslyInjured: 9], nil, "IV"),
    (.roadTraffic, [.seriouslyInjured: 10], nil, "III"), (.roadTraffic, [.seriouslyInjured: 50], nil, "II"),
    (.roadTraffic, [.seriouslyInjured: 100], nil, "I"), (.roadTraffic, [:], 999, "IV"),
    (.roadTraffic, [:], 1_000, "III"), (.roadTraffic, [:], 10_000, "I"),
    (.roadTraffic, [.trapped: 2], nil, nil),
    (.roadTraffic, [.trapped: 3], nil, "near"), (.roadTraffic, [.trapped: 1, .missing: 2], nil, "near"),
    (.roadTraffic, [.toMove: 500, .moved: 20], nil, "near"), (.roadTraffic, [.moved: 500], nil, "near"),
    (.roadTraffic, [.dead: 10, .trapped: 5], nil, "II"), (.flashFlood, [.trapped: 3], nil, nil),
    (.forestFire, [:], nil, "fire"), (.forestFire, [.dead: 3], nil, "III"),
    // By law there are no levels for these; only a local rule that names them is for them.
    (.massGathering, [.dead: 30], nil, nil), (.massGathering, [.atRisk: 100], nil, "local-gathering"),
    (.publicSecurity, [.dead: 3], nil, nil), (nil, [.dead: 3], nil, "III"), (nil, [:], nil, nil),
  ]

  @Test(arguments: table)
  func numbersSuggestALevelByTheirRule(
    kind: IncidentKind?, figures: [Figure: Int], loss: Int?, rule: RuleID?
  ) throws {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open(
      .told {
        ($0.text, $0.kind, $0.figures, $0.lossWan) = ("事", kind, ReportedFigures(figures), loss)
      })
    let suggested = night.room.suggestedLevel(of: matter)
    #expect(suggested?.rule == rule)
    // It is never applied by itself.
    #expect(night.incident(matter)?.level == .unknown)
  }

  @Test func aRelatedKindCountsToo() throws {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open(.told { ($0.text, $0.kind) = ("事", .massGathering) })
    #expect(night.room.suggestedLevel(of: matter) == nil)
    try night.submit(.revise(matter) { $0.relatedKinds = [.forestFire] })
    #expect(night.room.suggestedLevel(of: matter)?.rule == "fire")
  }

  @Test func theFigureInUseCountsNotTheWorstEverSaid() throws {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open(ReportContent(text: "翻车", kind: .roadTraffic, figures: [.dead: 12]))
    #expect(night.room.suggestedLevel(of: matter)?.level == .serious)
    try night.submit(.reported(matter, .dead, 2, .verified))
    #expect(night.room.suggestedLevel(of: matter)?.level == .ordinary)
  }

  @Test func suggestedAndConfirmedStandBesideEachOther() throws {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open(ReportContent(text: "翻车", kind: .roadTraffic, figures: [.dead: 3]))
    try night.submit(.revise(matter) { ($0.level, $0.levelBasis) = (.ordinary, "另两人是旧伤") })
    #expect(night.incident(matter)?.level == .ordinary)
    let suggested = try #require(night.room.suggestedLevel(of: matter))
    #expect(suggested.words(in: .chinese) == "建议较大：死亡失联3，依据某条例第3条")
    #expect(
      suggested.words(in: .english) == "Suggested Level III: dead or missing 3, under some order, art. 3")
    #expect(suggested.least == 3 && suggested.basis.chinese == "某条例第3条")
  }

  /// Kind, figures, and the rule under which it must be reported.
  static let scopes: [(IncidentKind?, [Figure: Int], RuleID?)] = [
    (.buildingFire, [:], nil), (.buildingFire, [.trapped: 1], "lost"), (.buildingFire, [.missing: 1], "lost"),
    (.buildingFire, [.injured: 2], nil), (.buildingFire, [.injured: 3], "injured"),
    (.buildingFire, [.seriouslyInjured: 3], "injured"), (.forestFire, [:], "wildfire"),
    (.massGathering, [.atRisk: 9], nil), (.massGathering, [.atRisk: 10], "crowd"), (nil, [.dead: 1], "lost"),
  ]

  @Test(arguments: scopes)
  func whatMustBeReportedNamesItsRule(kind: IncidentKind?, figures: [Figure: Int], rule: RuleID?) throws {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open(
      .told { ($0.text, $0.kind, $0.figures) = ("事", kind, ReportedFigures(figures)) })
    #expect(night.room.mustReport(matter)?.rule == rule)
  }

  @Test func aRuleByKindAloneSaysNoNumber() {
    let reached = Self.policy.mustReport([.forestFire], measured: [:])
    #expect(reached?.words(in: .chinese) == "必须报：依据建议值")
    #expect(reached?.words(in: .english) == "Must be reported: under proposal")
  }

  @Test func levelsAndScopeAreAdoptedInPartsAndCarried() throws {
    var policy = Self.policy
    for number in 1...130 {
      var rule = LevelRule()
      rule.id = RuleID(rawValue: "more-\(number)")
      policy.levels.append(rule)
    }
    let parts = PolicyAdopted.parts(of: policy, sha256: "p", each: 50)
    #expect(parts.map(\.part) == [1, 2, 3, 4, 5] && parts.allSatisfy { $0.parts == 5 })
    #expect(parts.allSatisfy { $0.policy.levels.count <= 50 })
    var night = try Night.begun(SettingsAdoption(policy: policy))
    #expect(night.room.settings.policy == policy)
    night.openSegment()
    #expect(night.room.settings.policy == policy)
  }

  @Test func fourCategoriesAndThreeOfThemGraded() {
    let graded = Set(IncidentKind.allCases.filter(\.isGradedByLaw).map(\.category))
    #expect(graded == [.natural, .accident, .publicHealth])
    #expect(IncidentLevel.allCases.sorted { $0.rank < $1.rank }.first == .extraordinary)
  }
}
