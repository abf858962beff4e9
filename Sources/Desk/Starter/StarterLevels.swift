import DutyModel

/// The tables `[[level]]` and `[[scope]]` of a new station's `policy.toml`: what the law grades, and what is reported
/// whatever its level.
enum StarterLevels {
  static func text(_ language: Language) -> String {
    var text = language(
      """

      # ---- 级别建议 ----
      # 数字到了哪条，就建议那一级；级别由人定，程序不自己定。社会安全类法律没有分级，不写。
      #   least  到了其中一个数就算：dead 死亡 dead_or_missing 死亡失联 seriously_injured 重伤 injured 受伤中毒
      #          trapped 被困 trapped_or_missing 被困失联 at_risk 受威胁 to_move 转移 loss_wan 损失（万元）
      #   always = true  不看数字，只看事由

      """,
      """

      # ---- Suggested levels ----
      # The level of the rule that the numbers reach is suggested; a person confirms it. Social-security events have
      # no levels by law.
      #   least  one of them is enough: dead, dead_or_missing, seriously_injured, injured (and poisoned), trapped,
      #          trapped_or_missing, at_risk, to_move, loss_wan (10,000 yuan)
      #   always = true  the kind alone decides

      """)
    text += levels.flatMap(\.rules).joined(separator: "\n")
    text += language("\n# ---- 有情必报 ----\n\n", "\n# ---- What must be reported at all ----\n\n")
    return text + scopes.map(\.rule).joined(separator: "\n")
  }

  /// Four levels of one law or order, from the gravest.
  struct Ladder {
    var name: String
    var kinds: [IncidentKind]
    var steps: [(level: IncidentLevel, least: [Measure: Int]?)]
    var basis: LocalText

    fileprivate var rules: [String] {
      steps.map { step in
        let id = "\(name)-\(step.level.rawValue)"
        return StarterLevels.rule("level", id, kinds, step.level, step.least, basis)
      }
    }
  }

  struct Scope {
    var name: String
    var kinds: [IncidentKind]
    var least: [Measure: Int]?
    var basis: LocalText

    fileprivate var rule: String { StarterLevels.rule("scope", name, kinds, nil, least, basis) }
  }

  private static func rule(
    _ table: String, _ id: String, _ kinds: [IncidentKind], _ level: IncidentLevel?, _ least: [Measure: Int]?,
    _ basis: LocalText
  ) -> String {
    var lines = ["[[\(table)]]", "id = \"\(id)\""]
    if !kinds.isEmpty {
      lines.append("kinds = [" + kinds.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]")
    }
    if let level { lines.append("level = \"\(level.rawValue)\"") }
    if let least {
      let words = Measure.allCases.compactMap { measure in
        least[measure].map { "\(measure.rawValue) = \($0)" }
      }
      lines.append("least = { " + words.joined(separator: ", ") + " }")
    } else {
      lines.append("always = true")
    }
    lines.append("basis = { zh = \"\(basis.chinese)\", en = \"\(basis.english)\" }")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension StarterLevels {
  /// Production accidents; also what the order on reporting them calls a 较大涉险事故.
  private static let accidents: [IncidentKind] = [
    .buildingFire, .gasLeak, .hazchem, .mineAccident, .tailingsPond, .roadTraffic, .reservoirDanger,
    .collapse,
    .lifelineOutage, .drowningMissing,
  ]
  private static let disasters: [IncidentKind] = [
    .flashFlood, .typhoon, .earthquake, .snowIce, .severeWeather, .bioHazard, .epidemic, .foodPoisoning,
  ]

  static let levels: [Ladder] = [
    Ladder(
      name: "accident", kinds: accidents,
      steps: [
        (.extraordinary, [.deadOrMissing: 30, .seriouslyInjured: 100, .lossWan: 10_000]),
        (.serious, [.deadOrMissing: 10, .seriouslyInjured: 50, .lossWan: 5_000]),
        (.major, [.deadOrMissing: 3, .seriouslyInjured: 10, .lossWan: 1_000]),
        (.ordinary, [.deadOrMissing: 1, .seriouslyInjured: 1, .lossWan: 1]),
      ],
      basis: LocalText(
        "生产安全事故报告和调查处理条例（国务院令第493号，2007年）第3条；失联暂按死亡计，其他事故参照",
        "Production Accident Regulations (State Council Order 493, 2007) art. 3; missing counted as dead for now"
      )),
    Ladder(
      name: "near-miss", kinds: accidents,
      steps: [(.major, [.atRisk: 10, .trappedOrMissing: 3, .toMove: 500])],
      basis: LocalText(
        "生产安全事故信息报告和处置办法（国家安全监管总局令第21号，2009年）第26条，较大涉险事故",
        "Production Accident Reporting Measures (Order 21, 2009) art. 26, grave near-miss")),
    Ladder(
      name: "forest-fire", kinds: [.forestFire],
      steps: [
        (.extraordinary, [.dead: 30, .seriouslyInjured: 100]),
        (.serious, [.dead: 10, .seriouslyInjured: 50]),
        (.major, [.dead: 3, .seriouslyInjured: 10]), (.ordinary, nil),
      ],
      basis: LocalText(
        "森林防火条例（国务院令第541号，2008年修订）第40条；受害面积另看",
        "Forest Fire Regulations (Order 541, 2008) art. 40; see the area too")),
    Ladder(
      name: "geo-loss", kinds: [.geoHazard],
      steps: [
        (.extraordinary, [.deadOrMissing: 30, .lossWan: 1_000]),
        (.serious, [.deadOrMissing: 10, .lossWan: 500]),
        (.major, [.deadOrMissing: 3, .lossWan: 100]), (.ordinary, [.deadOrMissing: 1, .lossWan: 1]),
      ],
      basis: LocalText(
        "地质灾害防治条例（国务院令第394号，2003年）第4条；失联暂按死亡计",
        "Geological Disaster Regulations (Order 394, 2003) art. 4; missing counted as dead for now")),
    Ladder(
      name: "geo-danger", kinds: [.geoHazard],
      steps: [
        (.extraordinary, [.toMove: 1_000]), (.serious, [.toMove: 500]), (.major, [.toMove: 100]),
        (.ordinary, [.toMove: 1]),
      ],
      basis: LocalText(
        "国家突发地质灾害应急预案险情分级（需转移人数）", "national geological disaster plan, grades by people to move")),
    Ladder(
      name: "environment", kinds: [.environment],
      steps: [
        (.extraordinary, [.dead: 10, .injured: 100, .toMove: 50_000]),
        (.serious, [.dead: 3, .injured: 50, .toMove: 10_000]), (.major, [.dead: 1, .injured: 1]),
      ],
      basis: LocalText(
        "突发环境事件信息报告办法（环境保护部令第17号，2011年）附录",
        "Environmental Incident Reporting Measures (Order 17, 2011), annex")),
    Ladder(
      name: "disaster", kinds: disasters,
      steps: [
        (.extraordinary, [.deadOrMissing: 30]), (.serious, [.deadOrMissing: 10]),
        (.major, [.deadOrMissing: 3, .trapped: 3, .toMove: 500]),
        (.ordinary, [.deadOrMissing: 1, .trapped: 1]),
      ],
      basis: LocalText("建议值，以本县专项预案为准", "default proposal; the county's own plan counts")),
  ]

  static let scopes: [Scope] = [
    Scope(name: "anybody-lost", kinds: [], least: [.deadOrMissing: 1, .trapped: 1], basis: proposal),
    Scope(name: "injured", kinds: [], least: [.injured: 3], basis: proposal),
    Scope(name: "moved", kinds: [], least: [.toMove: 10], basis: proposal),
    Scope(
      name: "always",
      kinds: [
        .forestFire, .gasLeak, .hazchem, .reservoirDanger, .tailingsPond, .geoHazard, .earthquake,
        .environment,
        .mineAccident, .schoolIncident, .publicSecurity, .publicOpinion,
      ],
      least: nil, basis: proposal),
    Scope(
      name: "ill-together", kinds: [.epidemic, .foodPoisoning], least: [.injured: 3, .atRisk: 3],
      basis: proposal),
    Scope(name: "gathering", kinds: [.massGathering], least: [.atRisk: 10], basis: proposal),
  ]

  private static let proposal = LocalText(
    "建议值：有情必报，本县另有规定的照本县", "default proposal; the county's own rule counts")
}
