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
