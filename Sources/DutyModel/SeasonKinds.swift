/// The kinds of incident that are offered by a digit in some months of the year: what rings in the flood season isn't
/// what rings in winter.
package struct SeasonKinds: FieldRecord {
  /// 1 to 12.
  package var months: [Int] = []
  /// In the order of their digits.
  package var kinds: [IncidentKind] = []

  /// One for each digit but 0.
  package static let mostKinds = 9

  package init() {}

  package init(months: [Int], kinds: [IncidentKind]) {
    self.months = months
    self.kinds = kinds
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("months", list: &months)
    try fields.field("kinds", list: &kinds)
  }
}

extension StationProfile {
  /// Every kind once, those first that this month's season names; without one, a township's usual nine.
  package func kinds(inMonth month: Int) -> [IncidentKind] {
    let first =
      seasons.first { $0.months.contains(month) }?.kinds.prefix(SeasonKinds.mostKinds).map { $0 }
      ?? Self.usualKinds
    return first + IncidentKind.allCases.filter { !first.contains($0) }
  }

  private static let usualKinds: [IncidentKind] = [
    .flashFlood, .geoHazard, .roadTraffic, .buildingFire, .forestFire, .gasLeak, .drowningMissing,
    .lifelineOutage, .schoolIncident,
  ]
}
