import DutyModel

/// One row of the default limits: minutes for a phone report, for the first written report and between
/// follow-ups.
struct StarterLimit {
  /// What the ids of its rules end in.
  var name: String
  /// Empty means every kind.
  var kinds: [IncidentKind] = []
  /// Empty means every level.
  var levels: [IncidentLevel] = []
  /// True when what is sensitive is covered whatever its level.
  var isForSensitive = false
  var phoneMinutes: Int
  /// Nil when nobody asks for paper.
  var writtenMinutes: Int?
  /// Between follow-ups while it is dangerous; nil when none is asked for.
  var followUpMinutes: Int?
  /// Between follow-ups once it is stable, where that differs.
  var stableMinutes: Int?
  /// True when the county's flood headquarters gets it too.
  var forFloodHeadquarters = false
  /// The rule that the numbers look to, with its own figures; nil when they are a proposal and no more.
  var leansOn: LocalText?
}

extension StarterLimit {
  /// By kind. They stand before the limits by level, so that of two equal ones the more telling basis is shown.
  static let byKind: [StarterLimit] = [
    StarterLimit(
      name: "forest-fire", kinds: [.forestFire], phoneMinutes: 10, writtenMinutes: 30, followUpMinutes: 60,
      leansOn: StarterBasis.forestFire),
    StarterLimit(
      name: "flood", kinds: [.flashFlood, .typhoon], phoneMinutes: 15, writtenMinutes: 40,
      followUpMinutes: 60, stableMinutes: 120, forFloodHeadquarters: true,
      leansOn: StarterBasis.disasterFigures),
    StarterLimit(
      name: "geo-hazard", kinds: [.geoHazard], phoneMinutes: 15, writtenMinutes: 40, followUpMinutes: 60,
      leansOn: StarterBasis.geoHazard),
    StarterLimit(
      name: "earthquake", kinds: [.earthquake], phoneMinutes: 10, writtenMinutes: 60, followUpMinutes: 60,
      stableMinutes: 1_440, leansOn: StarterBasis.relief),
    StarterLimit(
      name: "reservoir", kinds: [.reservoirDanger], phoneMinutes: 10, writtenMinutes: 30, followUpMinutes: 30,
      forFloodHeadquarters: true, leansOn: StarterBasis.dam),
    StarterLimit(
      name: "tailings-pond", kinds: [.tailingsPond], phoneMinutes: 10, writtenMinutes: 30, followUpMinutes: 30
    ),
    StarterLimit(
      name: "fire-or-road", kinds: [.buildingFire, .roadTraffic], phoneMinutes: 15, writtenMinutes: 40,
      followUpMinutes: 60, leansOn: StarterBasis.accidents),
    StarterLimit(
      name: "chemicals-or-gas", kinds: [.hazchem, .gasLeak], phoneMinutes: 15, writtenMinutes: 40,
      followUpMinutes: 30, leansOn: StarterBasis.chemicals),
    StarterLimit(
      name: "mine", kinds: [.mineAccident], phoneMinutes: 10, writtenMinutes: 30, followUpMinutes: 60,
      leansOn: StarterBasis.accidents),
    StarterLimit(
      name: "environment", kinds: [.environment], phoneMinutes: 15, writtenMinutes: 40, followUpMinutes: 60,
      leansOn: StarterBasis.environment),
    StarterLimit(
      name: "health", kinds: [.foodPoisoning, .epidemic], phoneMinutes: 15, writtenMinutes: 60,
      followUpMinutes: 120, stableMinutes: 1_440, leansOn: StarterBasis.health),
    StarterLimit(
      name: "school", kinds: [.schoolIncident], phoneMinutes: 10, writtenMinutes: 30, followUpMinutes: 30,
      leansOn: StarterBasis.school),
    StarterLimit(
      name: "gathering-or-security", kinds: [.massGathering, .publicSecurity], phoneMinutes: 10,
      writtenMinutes: 30, followUpMinutes: 30, leansOn: StarterBasis.gathering),
    StarterLimit(
      name: "snow-ice", kinds: [.snowIce], phoneMinutes: 20, writtenMinutes: 60, followUpMinutes: 180,
      leansOn: StarterBasis.disasterFigures),
    StarterLimit(
      name: "drowning", kinds: [.drowningMissing], phoneMinutes: 20, writtenMinutes: 60, followUpMinutes: 120),
    StarterLimit(
      name: "lifeline", kinds: [.lifelineOutage], phoneMinutes: 20, writtenMinutes: 60, followUpMinutes: 120),
    StarterLimit(
      name: "other-kinds", kinds: [.severeWeather, .bioHazard, .collapse, .publicOpinion], levels: graded,
      phoneMinutes: 20, writtenMinutes: 60, followUpMinutes: 120),
  ]

  /// By level, for any kind and for those that nobody knows yet. What is sensitive counts as major.
  static let byLevel: [StarterLimit] = [
    StarterLimit(
      name: "grave", levels: [.extraordinary, .serious], phoneMinutes: 10, writtenMinutes: 30,
      followUpMinutes: 30, stableMinutes: 60, leansOn: StarterBasis.grave),
    StarterLimit(
      name: "major", levels: [.major], isForSensitive: true, phoneMinutes: 15, writtenMinutes: 40,
      followUpMinutes: 60, leansOn: StarterBasis.countyNoticeWritten),
    StarterLimit(
      name: "unknown-level", levels: [.unknown], phoneMinutes: 15, writtenMinutes: 40, followUpMinutes: 60),
    StarterLimit(
      name: "ordinary", levels: [.ordinary], phoneMinutes: 20, writtenMinutes: 60, followUpMinutes: 120,
      leansOn: StarterBasis.ordinary),
    StarterLimit(name: "minor", levels: [.minor], phoneMinutes: 30),
  ]

  /// Every level but the one below ordinary, on which nobody asks for paper of his own accord.
  static let graded: [IncidentLevel] = IncidentLevel.allCases.filter { $0 != .minor }
}
