import DutyModel

/// The rules of a new station's policy, in the order in which the file has them.
enum StarterRules {
  /// Whoever must know: minutes by level for the leader on duty, the township's head and the party secretary.
  static let leaders: [DeadlineRule] = [
    rule("tell-duty-leader", .tellLeader, 5, to: ["duty_leader"], decisive: "duty_leader"),
    rule("tell-heads-grave", .tellLeader, 5, to: heads) { $0.levels = [.extraordinary, .serious] },
    rule("tell-heads", .tellLeader, 10, to: heads) {
      $0.levels = [.major, .unknown]
      $0.sensitivity = Sensitivity.allCases
    },
    rule("tell-heads-ordinary", .tellLeader, 20, to: heads) { $0.levels = [.ordinary] },
    rule("tell-head-minor", .tellLeader, 30, to: ["township_head"]) { $0.levels = [.minor] },
  ]

  static let byKind = StarterLimit.byKind.flatMap(rules) + drowning
  static let byLevel = StarterLimit.byLevel.flatMap(rules)

  /// One child, or two people and more, don't wait twenty minutes.
  private static let drowning: [DeadlineRule] = [
    rule("phone-drowning-many", .phoneReport, 15, to: offices, decisive: county) {
      $0.kinds = [.drowningMissing]
      $0.people = 2
    },
    rule("phone-drowning-child", .phoneReport, 15, to: offices, decisive: county) {
      $0.kinds = [.drowningMissing]
      $0.sensitivity = [.people]
    },
  ]

  /// Further duties of some kinds, and what follows once it is over.
  static let further: [DeadlineRule] = [
    rule("forest-fire-full-report", .followUp, 60, to: [county], decisive: county, StarterBasis.forestFire) {
      $0.kinds = [.forestFire]
      $0.phases = [.ended]
      $0.from = .ended
    },
    rule("disaster-figures", .disasterFigures, 60, to: [bureau], StarterBasis.disasterFigures) {
      $0.kinds = [.flashFlood, .typhoon, .snowIce]
    },
    rule("earthquake-figures", .disasterFigures, 24 * 60, to: [bureau], StarterBasis.relief) {
      $0.kinds = [.earthquake]
      $0.phases = [.danger, .stable]
      $0.from = .lastReport
    },
    rule("earthquake-villages", .verify, 30, to: ["villages"], decisive: "villages") {
      $0.kinds = [.earthquake]
    },
    rule("figures-changed", .supplement, 60, to: [county], decisive: county, StarterBasis.accidents) {
      $0.kinds = [.buildingFire, .roadTraffic, .hazchem, .gasLeak, .mineAccident]
      $0.from = .figures
    },
    rule("figures-changed-ordinary", .supplement, 60, to: [county], decisive: county) {
      $0.levels = [.ordinary]
      $0.from = .figures
    },
    rule("final", .finalReport, 24 * 60, to: [county], decisive: county) {
      $0.levels = [.extraordinary, .serious, .major, .ordinary]
      $0.sensitivity = Sensitivity.allCases
      $0.phases = [.ended]
      $0.from = .ended
      $0.warnBeforeMinutes = 60
    },
    // Somebody on the spot is asked at once whether it's true. It holds nothing up: leaders and county have their own
    // limits beside it.
    rule("verify-village", .verify, 5, to: ["village"], decisive: "village") {
      $0.kinds = [.flashFlood, .geoHazard, .forestFire, .drowningMissing]
    },
  ]

  /// Windows for changed casualty figures, and limits of others that are shown beside ours.
  static let shown: [DeadlineRule] = [
    window("window-fire-or-road", days: 7, [.buildingFire, .roadTraffic]),
    window("window-production", days: 30, [.hazchem, .gasLeak, .mineAccident]),
    bound(
      "bound-disaster-figures", .disasterFigures, hours: 2, "县应急管理局", "the county emergency bureau",
      [.flashFlood, .typhoon, .snowIce], StarterBasis.disasterFigures),
    bound(
      "bound-geo-hazard", .writtenReport, hours: 12, "县自然资源局", "the county's natural resources bureau",
      [.geoHazard], StarterBasis.geoHazard),
    bound(
      "bound-geo-hazard-grave", .writtenReport, hours: 4, "县自然资源局", "the county's natural resources bureau",
      [.geoHazard], StarterBasis.geoHazard, levels: [.extraordinary, .serious]),
    bound(
      "bound-environment", .writtenReport, hours: 4, "县生态环境局", "the county's environment bureau",
      [.environment], StarterBasis.environment),
    bound(
      "bound-environment-grave", .writtenReport, hours: 2, "县生态环境局", "the county's environment bureau",
      [.environment], StarterBasis.environment, levels: [.extraordinary, .serious]),
    bound(
      "bound-mine", .phoneReport, hours: 1, "矿山企业", "the mine itself", [.mineAccident],
      StarterBasis.accidents),
    bound(
      "bound-health", .phoneReport, hours: 2, "发生单位", "the unit itself", [.foodPoisoning, .epidemic],
      StarterBasis.health),
    bound("bound-school", .phoneReport, hours: 1, "学校", "the school", [.schoolIncident], StarterBasis.school),
    bound(
      "bound-gathering", .writtenReport, hours: 1, "市里", "the city", [.massGathering, .publicSecurity],
      StarterBasis.gathering, levels: [.extraordinary, .serious]),
  ]

  static let all = leaders + byKind + byLevel + further + shown

  private static let county: RecipientID = "county_gov"
  private static let bureau: RecipientID = "county_emergency"
  private static let offices: [RecipientID] = [county, bureau]
  private static let heads: [RecipientID] = ["township_head", "party_secretary"]

  private static func rules(_ limit: StarterLimit) -> [DeadlineRule] {
    let recipients = offices + (limit.forFloodHeadquarters ? ["county_flood_hq"] : [])
    func part(
      _ name: String, _ clock: ClockKind, _ minutes: Int, to recipients: [RecipientID],
      _ change: (inout DeadlineRule) -> Void = { _ in }
    ) -> DeadlineRule {
      rule(
        RuleID(rawValue: "\(name)-\(limit.name)"), clock, minutes, to: recipients, decisive: county,
        limit.leansOn
      ) {
        $0.kinds = limit.kinds
        $0.levels = limit.levels
        $0.sensitivity = limit.isForSensitive ? Sensitivity.allCases : []
        change(&$0)
      }
    }
    var rules = [part("phone", .phoneReport, limit.phoneMinutes, to: recipients)]
    if let minutes = limit.writtenMinutes {
      rules.append(
        part("written", .writtenReport, minutes, to: recipients) {
          if !limit.levels.isEmpty { return }
          $0.levels = StarterLimit.graded
          $0.sensitivity = Sensitivity.allCases
        })
    }
    if let minutes = limit.followUpMinutes {
      rules.append(
        part("follow-up", .followUp, minutes, to: [county]) {
          $0.phases = limit.stableMinutes == nil ? [.danger, .stable] : [.danger]
          $0.from = .lastReport
        })
    }
    if let minutes = limit.stableMinutes {
      rules.append(
        part("follow-up-stable", .followUp, minutes, to: [county]) {
          $0.phases = [.stable]
          $0.from = .lastReport
        })
    }
    return rules
  }

  private static func window(_ id: RuleID, days: Int, _ kinds: [IncidentKind]) -> DeadlineRule {
    rule(id, .supplement, days * 1_440, to: [county], StarterBasis.accidents) {
      $0.kinds = kinds
      $0.standing = .window
      $0.from = .occurred
    }
  }

  private static func bound(
    _ id: RuleID, _ clock: ClockKind, hours: Int, _ chinese: String, _ english: String,
    _ kinds: [IncidentKind], _ leansOn: LocalText, levels: [IncidentLevel] = []
  ) -> DeadlineRule {
    rule(id, clock, hours * 60, to: [.party], leansOn) {
      $0.kinds = kinds
      $0.levels = levels
      $0.standing = .bound
      $0.whose = LocalText(chinese, english)
    }
  }

  private static func rule(
    _ id: RuleID, _ clock: ClockKind, _ minutes: Int, to recipients: [RecipientID],
    decisive: RecipientID? = nil, _ leansOn: LocalText? = nil,
    _ change: (inout DeadlineRule) -> Void = { _ in }
  ) -> DeadlineRule {
    var rule = DeadlineRule()
    rule.id = id
    rule.clock = clock
    rule.minutes = minutes
    rule.recipients = recipients
    rule.decisive = decisive
    rule.basis = StarterBasis.proposal(leansOn)
    change(&rule)
    return rule
  }
}
