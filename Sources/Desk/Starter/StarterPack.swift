import DutyModel

/// The texts of a new station, carried in the program: a binary copied alone to another machine can still
/// make one.
package struct StarterPack: Equatable, Sendable {
  package var station: String
  package var people: String
  package var policy: String
  package var roster: String

  /// A roster starts the day before `today`, so that somebody is on duty before the morning's change, and goes
  /// on for a month.
  package init(language: Language, today: CivilDate) {
    station = StarterStation.station(language)
    people = StarterStation.people(language)
    policy = StarterPolicy.text(language)
    let yesterday = CivilDate(daysSinceEpoch: today.daysSinceEpoch - 1)
    roster = StarterRoster.text(from: yesterday, days: 32, language: language)
  }

  package func text(of file: StationFile) -> String {
    switch file {
    case .station: station
    case .people: people
    case .policy: policy
    // With a byte order mark, or Excel takes the Chinese for something else.
    case .roster: "\u{FEFF}" + roster
    }
  }
}
