/// The sub-types of the four categories of the national overall emergency plan (2025) that a township meets.
package enum IncidentKind: String, Code {
  case flashFlood = "flash_flood"
  case typhoon
  case geoHazard = "geo_hazard"
  case forestFire = "forest_fire"
  case earthquake
  case snowIce = "snow_ice"
  case severeWeather = "severe_weather"
  case bioHazard = "bio_hazard"
  case buildingFire = "building_fire"
  case gasLeak = "gas_leak"
  case hazchem
  case mineAccident = "mine_accident"
  case tailingsPond = "tailings_pond"
  case roadTraffic = "road_traffic"
  case reservoirDanger = "reservoir_danger"
  case collapse
  case environment
  case lifelineOutage = "lifeline_outage"
  case drowningMissing = "drowning_missing"
  case epidemic
  case foodPoisoning = "food_poisoning"
  case massGathering = "mass_gathering"
  case publicSecurity = "public_security"
  case schoolIncident = "school_incident"
  case publicOpinion = "public_opinion"
}

/// The level of an incident. Only natural disasters, accidents and public-health events are graded by
/// law (Emergency Response Law of the PRC, 2024 revision, Art. 3); the others stay `unknown`.
package enum IncidentLevel: String, Code {
  case unknown
  case extraordinary
  case serious
  case major
  case ordinary
  /// 苗头: below the ordinary level, still in scope.
  case minor
}

/// Why an incident is reported whatever its level (敏感).
package enum Sensitivity: String, Code {
  case time
  case place
  case people
  case nature
  case mayEscalate = "may_escalate"
}

/// How far an incident has come; the next report on it is due by this.
package enum Phase: String, Code {
  /// 险情发展
  case danger
  /// 平稳
  case stable
  /// 处置结束
  case ended
}

/// A number in an incident's ledger of figures.
package enum Figure: String, Code {
  case dead
  case missing
  case seriouslyInjured = "seriously_injured"
  case injured
  case trapped
  case atRisk = "at_risk"
  case toMove = "to_move"
  case moved
}

/// How sure a figure is.
package enum Certainty: String, Code {
  case reported
  case estimated
  case verified
}

/// How it goes on, as whoever is there says (发展趋势).
package enum Trend: String, Code {
  case rising
  case steady
  case falling
  case unclear
}

/// Whom a caller says he has told already (已报告、通知的单位).
package enum ToldBody: String, Code {
  /// 110
  case police
  /// 119
  case fire
  /// 120
  case ambulance
  /// 122
  case trafficPolice = "traffic_police"
  /// 县级
  case county
  /// A line department, a utility, a manager of the place.
  case department
  /// The village committee or the grid officer.
  case village
}

/// What came of checking whether it is true (核实结果).
package enum VerificationResult: String, Code {
  /// 属实
  case confirmed
  /// 部分属实
  case partly
  /// 不属实
  case untrue
  /// 未联系上: nothing is known, the duty to check goes on.
  case notReached = "not_reached"

  /// True when there is something to report.
  package var confirms: Bool { self == .confirmed || self == .partly }
}

/// What of an incident can be put right; see ``IncidentRevised``.
package enum IncidentField: String, Code {
  case kind
  case relatedKinds = "related_kinds"
  case level
  case place
  case occurred
  case sensitivity
  case title
}

/// The four categories of the national overall emergency plan (2025).
package enum IncidentCategory: String, Code {
  case natural
  case accident
  case publicHealth = "public_health"
  case social
}

extension IncidentKind {
  /// Its main category; the categories overlap, and an incident may have related kinds of another one.
  package var category: IncidentCategory {
    switch self {
    case .flashFlood, .typhoon, .geoHazard, .forestFire, .earthquake, .snowIce, .severeWeather, .bioHazard:
      .natural
    case .buildingFire, .gasLeak, .hazchem, .mineAccident, .tailingsPond, .roadTraffic, .reservoirDanger,
      .collapse, .environment, .lifelineOutage, .drowningMissing:
      .accident
    case .epidemic, .foodPoisoning: .publicHealth
    case .massGathering, .publicSecurity, .schoolIncident, .publicOpinion: .social
    }
  }

  /// The law grades three of the four categories; for social-security events it lays down no levels.
  /// - Source: Emergency Response Law of the PRC, 2024 revision, Art. 3.
  package var isGradedByLaw: Bool { category != .social }
}
