import DutyModel

/// One row of the default limits: minutes for a phone report and for the first written report.
struct StarterLimit {
  /// What the ids of its rules begin with.
  var name: String
  /// Empty means every kind.
  var kinds: [IncidentKind] = []
  /// Empty means every level.
  var levels: [IncidentLevel] = []
  var phoneMinutes: Int
  /// Nil when nobody asks for paper.
  var writtenMinutes: Int?
  /// True when the county's flood headquarters gets it too.
  var forFloodHeadquarters = false
  /// The rule that the numbers look to, with its own figures; nil when they are a proposal and no more.
  var leansOn: LocalText?
}

extension StarterLimit {
  /// By kind. They stand before the limits by level, so that of two equal ones the more telling basis is shown.
  static let byKind: [StarterLimit] = [
    StarterLimit(
      name: "forest-fire", kinds: [.forestFire], phoneMinutes: 10, writtenMinutes: 30,
      leansOn: LocalText(
        "森林防火条例第31条（立即报告）、某市2011年森林防火意见（起火30分钟内报）",
        "Forest Fire Regulations art. 31 (report at once), a city's 2011 opinion (within 30 min)")),
    StarterLimit(
      name: "flood", kinds: [.flashFlood, .typhoon], phoneMinutes: 15, writtenMinutes: 40,
      forFloodHeadquarters: true,
      leansOn: LocalText("自然灾害统计制度（县级首报2小时）", "natural disaster statistics rules (first report 2 h)")),
    StarterLimit(
      name: "geo-hazard", kinds: [.geoHazard], phoneMinutes: 15, writtenMinutes: 40,
      leansOn: LocalText(
        "国家突发地质灾害应急预案（县级4小时、12小时）", "national geological disaster plan (county 4 h and 12 h)")),
    StarterLimit(
      name: "earthquake", kinds: [.earthquake], phoneMinutes: 10, writtenMinutes: 60,
      leansOn: LocalText(
        "自然灾害救助条例第16、17条（立即报告，稳定前逐日）",
        "Natural Disaster Relief Regulations arts. 16-17 (at once, then daily)")),
    StarterLimit(
      name: "reservoir", kinds: [.reservoirDanger], phoneMinutes: 10, writtenMinutes: 30,
      forFloodHeadquarters: true,
      leansOn: LocalText(
        "水库大坝安全管理条例第25条（立即报告）", "Reservoir Dam Safety Regulations art. 25 (report at once)")),
    StarterLimit(
      name: "tailings-pond", kinds: [.tailingsPond], phoneMinutes: 10, writtenMinutes: 30),
    StarterLimit(
      name: "fire-or-road", kinds: [.buildingFire, .roadTraffic], phoneMinutes: 15, writtenMinutes: 40,
      leansOn: LocalText(
        "国务院令493号第13条（7日内补报）", "State Council Decree 493 art. 13 (supplements within 7 days)")),
    StarterLimit(
      name: "chemicals-or-gas", kinds: [.hazchem, .gasLeak], phoneMinutes: 15, writtenMinutes: 40,
      leansOn: LocalText(
        "国务院令493号（1小时）、上海燃气事故预案（口头30分钟、书面1小时）、兰州危化品预案（1小时）",
        "State Council Decree 493 (1 h), Shanghai gas plan (30 min and 1 h), Lanzhou chemicals plan (1 h)")),
    StarterLimit(
      name: "mine", kinds: [.mineAccident], phoneMinutes: 10, writtenMinutes: 30,
      leansOn: LocalText(
        "国务院令493号第9条（企业1小时）", "State Council Decree 493 art. 9 (the enterprise's own 1 h)")),
    StarterLimit(
      name: "environment", kinds: [.environment], phoneMinutes: 15, writtenMinutes: 40,
      leansOn: LocalText(
        "突发环境事件信息报告办法第3条（县局4小时、2小时）",
        "environmental incident reporting rules art. 3 (county bureau 4 h and 2 h)")),
    StarterLimit(
      name: "health", kinds: [.foodPoisoning, .epidemic], phoneMinutes: 15, writtenMinutes: 60,
      leansOn: LocalText(
        "突发公共卫生事件应急条例第19、20条（2小时）",
        "Public Health Emergency Regulations arts. 19-20 (2 h)")),
    StarterLimit(
      name: "school", kinds: [.schoolIncident], phoneMinutes: 10, writtenMinutes: 30,
      leansOn: LocalText("学校突发事件报告规定（学校1小时）", "school reporting rules (the school's own 1 h)")),
    StarterLimit(
      name: "gathering-or-security", kinds: [.massGathering, .publicSecurity], phoneMinutes: 10,
      writtenMinutes: 30,
      leansOn: LocalText(
        "太原市大规模群体性事件应急预案（1小时直报）", "Taiyuan's plan for mass incidents (1 h)")),
    StarterLimit(
      name: "snow-ice", kinds: [.snowIce], phoneMinutes: 20, writtenMinutes: 60,
      leansOn: LocalText("自然灾害统计制度（县级首报2小时）", "natural disaster statistics rules (first report 2 h)")),
    // Without the number and age of the missing the stricter of the two proposed limits holds.
    StarterLimit(name: "drowning", kinds: [.drowningMissing], phoneMinutes: 15, writtenMinutes: 60),
    StarterLimit(name: "lifeline", kinds: [.lifelineOutage], phoneMinutes: 20, writtenMinutes: 60),
    StarterLimit(
      name: "other-kinds", kinds: [.severeWeather, .bioHazard, .collapse, .publicOpinion], levels: graded,
      phoneMinutes: 20, writtenMinutes: 60),
  ]

  /// By level, for any kind and for those that nobody knows yet.
  static let byLevel: [StarterLimit] = [
    StarterLimit(
      name: "grave", levels: [.extraordinary, .serious], phoneMinutes: 10, writtenMinutes: 30,
      leansOn: LocalText(
        "德化县2014年预案（电话10分钟）、国务院应急办2015年通知（电话30分钟、书面1小时）",
        "Dehua county's 2014 plan (10 min by phone), State Council office notice of 2015 (30 min and 1 h)")),
    StarterLimit(
      name: "major", levels: [.major], phoneMinutes: 15, writtenMinutes: 40,
      leansOn: LocalText("某县2018年通知（书面40分钟）", "a county's 2018 notice (40 min in writing)")),
    StarterLimit(name: "unknown-level", levels: [.unknown], phoneMinutes: 15, writtenMinutes: 40),
    StarterLimit(
      name: "ordinary", levels: [.ordinary], phoneMinutes: 20, writtenMinutes: 60,
      leansOn: LocalText(
        "某县2018年通知、狮山镇2011年制度（电话20分钟），上海燃气事故预案（书面1小时）",
        "a county's 2018 notice and Shishan town's 2011 rule (20 min), Shanghai gas plan (1 h in writing)")),
    StarterLimit(name: "minor", levels: [.minor], phoneMinutes: 30, writtenMinutes: nil),
  ]

  /// Every level but the one below ordinary, on which nobody asks for paper of his own accord.
  static let graded: [IncidentLevel] = IncidentLevel.allCases.filter { $0 != .minor }
}
