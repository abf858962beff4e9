// The names of codes on screens and papers. Exhaustive on purpose: the compiler finds a missing one.

extension IncidentKind {
  /// The short name of the kind (事由), at most four characters in Chinese.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .flashFlood: "山洪"
      case .typhoon: "台风"
      case .geoHazard: "滑坡"
      case .forestFire: "山火"
      case .earthquake: "地震"
      case .snowIce: "冰雪"
      case .severeWeather: "风雹"
      case .bioHazard: "疫病虫害"
      case .buildingFire: "火灾"
      case .gasLeak: "燃气"
      case .hazchem: "危化品"
      case .mineAccident: "矿山"
      case .tailingsPond: "尾矿库"
      case .roadTraffic: "车祸"
      case .reservoirDanger: "水库堤防"
      case .collapse: "坍塌"
      case .environment: "污染"
      case .lifelineOutage: "停水停电"
      case .drowningMissing: "溺水失踪"
      case .epidemic: "疫情"
      case .foodPoisoning: "食物中毒"
      case .massGathering: "聚集"
      case .publicSecurity: "治安"
      case .schoolIncident: "涉校"
      case .publicOpinion: "舆情"
      }
    case .english:
      switch self {
      case .flashFlood: "flash flood"
      case .typhoon: "typhoon"
      case .geoHazard: "landslide"
      case .forestFire: "forest fire"
      case .earthquake: "earthquake"
      case .snowIce: "snow/ice"
      case .severeWeather: "storm"
      case .bioHazard: "bio hazard"
      case .buildingFire: "fire"
      case .gasLeak: "gas leak"
      case .hazchem: "hazchem"
      case .mineAccident: "mine"
      case .tailingsPond: "tailings"
      case .roadTraffic: "road crash"
      case .reservoirDanger: "reservoir"
      case .collapse: "collapse"
      case .environment: "pollution"
      case .lifelineOutage: "outage"
      case .drowningMissing: "drowned/missing"
      case .epidemic: "epidemic"
      case .foodPoisoning: "food poisoning"
      case .massGathering: "gathering"
      case .publicSecurity: "security"
      case .schoolIncident: "school"
      case .publicOpinion: "public opinion"
      }
    }
  }
}

extension IncidentLevel {
  /// The level as people say it.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .unknown: "未定级"
      case .extraordinary: "特别重大"
      case .serious: "重大"
      case .major: "较大"
      case .ordinary: "一般"
      case .minor: "苗头"
      }
    case .english:
      switch self {
      case .unknown: "not graded"
      case .extraordinary: "Level I"
      case .serious: "Level II"
      case .major: "Level III"
      case .ordinary: "Level IV"
      case .minor: "minor"
      }
    }
  }
}

extension Figure {
  /// The name of a figure.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .dead: "死亡"
      case .missing: "失联"
      case .seriouslyInjured: "重伤"
      case .injured: "受伤"
      case .trapped: "被困"
      case .atRisk: "受威胁"
      case .toMove: "应转"
      case .moved: "已转"
      }
    case .english:
      switch self {
      case .dead: "dead"
      case .missing: "missing"
      case .seriouslyInjured: "badly injured"
      case .injured: "injured"
      case .trapped: "trapped"
      case .atRisk: "at risk"
      case .toMove: "to move"
      case .moved: "moved"
      }
    }
  }
}
