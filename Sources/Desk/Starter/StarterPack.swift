import DutyModel

/// The texts of a new station, carried in the program: a binary copied alone to another machine can still
/// make one.
package struct StarterPack: Sendable {
  package var station: String
  package var people: String
  package var policy: String
  package var roster: String
  /// The response cards by the names of their files.
  package var cards: [(name: String, text: String)]
  /// Tables by register.
  package var registers: [Register: String]
  /// What explains them.
  package var guide: (name: String, text: String)

  /// A roster starts the day before `today`, so that somebody is on duty before the morning's change, and goes
  /// on for a month.
  package init(language: Language, today: CivilDate) {
    station = StarterStation.station(language)
    people = StarterStation.people(language)
    policy = StarterPolicy.text(language)
    cards = StarterCards.all.map { ("\($0.id).toml", StarterCards.text($0, language)) }
    let yesterday = CivilDate(daysSinceEpoch: today.daysSinceEpoch - 1)
    // The check looks 31 days ahead from any hour of the first day.
    roster = StarterRoster.text(from: yesterday, days: 33, language: language)
    registers = Dictionary(
      uniqueKeysWithValues: Register.allCases.map {
        ($0, StarterRegisters.text(of: $0, language, today: today))
      })
    guide = (RegisterGuide.fileName(language), RegisterGuide.text(language))
  }

  /// Every file by its name in the station's folder.
  package var files: [(name: String, text: String)] {
    StationFile.single.map { ($0.fileName, text(of: $0)) } + cards.map { ("cards/\($0.name)", $0.text) }
      + Register.allCases.map { ($0.fileName, text(of: $0)) } + [("registers/\(guide.name)", guide.text)]
  }

  package func text(of register: Register) -> String { registers[register] ?? "" }

  /// The text of a setting that is one file.
  package func text(of file: StationFile) -> String {
    switch file {
    case .station: station
    case .people: people
    case .policy: policy
    case .cards: preconditionFailure("cards are a folder")
    // With a byte order mark, or Excel takes the Chinese for something else.
    case .roster: "\u{FEFF}" + roster
    }
  }
}
