/// What rules and panes may know of the station's files: only what was adopted into the journal,
/// so a replay works with the people and rules of its day.
package struct Settings: Equatable, Sendable {
  package var station = StationProfile()
  package var people: [Person] = []
  package var roster: [RosterSpan] = []
  package var policy = DeadlinePolicy()
  /// In the order of their files' names.
  package var cards: [Card] = []
  package var registers = Registers()
  /// The hash of each adopted file, by ``StationFile``.
  package var hashes: [StationFile: String] = [:]

  package init() {}

  package func person(_ id: PersonID) -> Person? {
    people.first { $0.id == id }
  }

  /// Everyone rostered on `track` at `instant`, in the order of the file; whoever was taken from the people list
  /// since isn't.
  package func rostered(_ track: RosterTrack, at instant: Timestamp) -> [PersonID] {
    roster.filter { $0.track == track && $0.start <= instant && instant < $0.end }.map(\.person)
      .filter { person($0) != nil }
  }
}

extension Settings {
  /// Who comes next on `track` behind `instant`, and when (接班); nil when nobody is rostered.
  package func next(_ track: RosterTrack, after instant: Timestamp) -> (start: Timestamp, people: [PersonID])?
  {
    let coming = roster.filter { $0.track == track && $0.start > instant }
    guard let start = coming.map(\.start).min() else { return nil }
    return (start, coming.filter { $0.start == start }.map(\.person))
  }
}

/// The files of a station that are adopted as entries.
package enum StationFile: String, Code {
  case station
  case people
  case roster
  case policy
  /// All response cards together: a folder.
  case cards

  /// Its name in the station's folder.
  package var fileName: String {
    switch self {
    case .station: "station.toml"
    case .people: "people.toml"
    case .roster: "roster.csv"
    case .policy: "policy.toml"
    case .cards: "cards"
    }
  }

  /// Those that are one file each.
  package static let single = allCases.filter { $0 != .cards }
}

/// `station.toml`: who we are and whom we report to.
package struct StationProfile: FieldRecord {
  package var code = ""
  package var name = LocalText()
  package var language = Language.chinese
  package var timeZone = "Asia/Shanghai"
  package var theme = "night"
  package var offices: [Office] = []
  /// Which kinds of incident a digit chooses, by month.
  package var seasons: [SeasonKinds] = []
  /// How outgoing reports are numbered.
  package var numbering = NumberForm.issue
  /// What stands before the year of a serial number: 青情报.
  package var numberPrefix: String?
  /// 刊头 of outgoing reports; 值班信息 while nothing is said.
  package var masthead: String?
  /// In whose name reports go out (署名); the station's name while nothing is said.
  package var unit: String?
  /// Our own number, as it stands on reports.
  package var phone: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("code", &code)
    try fields.field("name", &name)
    try fields.field("language", &language)
    try fields.field("time_zone", &timeZone)
    try fields.field("theme", &theme)
    try fields.field("offices", list: &offices)
    try fields.field("seasons", list: &seasons)
    try fields.field("numbering", &numbering, unless: .issue)
    try fields.field("number_prefix", &numberPrefix)
    try fields.field("masthead", &masthead)
    try fields.field("unit", &unit)
    try fields.field("phone", &phone)
  }
}

/// An office that takes our reports: the county's main duty room, its emergency bureau …
package struct Office: FieldRecord {
  package var id = RecipientID()
  package var name = LocalText()
  package var phone = ""

  package init() {}

  package init(id: RecipientID, name: LocalText, phone: String) {
    self.id = id
    self.name = name
    self.phone = phone
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("name", &name)
    try fields.field("phone", &phone)
  }
}

/// Somebody of the station.
package struct Person: FieldRecord {
  package var id = PersonID()
  package var name = ""
  /// The name in Latin letters, for screens that can't show Chinese.
  package var latinName: String?
  package var posts: [Post] = []
  /// In the order in which to dial them.
  package var phones: [String] = []
  /// Who stands in (B角).
  package var backup: PersonID?

  package init() {}

  package init(
    id: PersonID, name: String, latinName: String? = nil, posts: [Post], phones: [String],
    backup: PersonID? = nil
  ) {
    self.id = id
    self.name = name
    self.latinName = latinName
    self.posts = posts
    self.phones = phones
    self.backup = backup
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("name", &name)
    try fields.field("latin_name", &latinName)
    try fields.field("posts", list: &posts)
    try fields.field("phones", list: &phones)
    try fields.field("backup", &backup)
  }

  package func name(in language: Language) -> String {
    language == .english ? latinName ?? name : name
  }
}

/// A line of `roster.csv`: one person on one track from start to end.
package struct RosterSpan: FieldRecord {
  package var track = RosterTrack.leader
  package var person = PersonID()
  package var start = Timestamp()
  package var end = Timestamp()

  package init() {}

  package init(track: RosterTrack, person: PersonID, start: Timestamp, end: Timestamp) {
    self.track = track
    self.person = person
    self.start = start
    self.end = end
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("track", &track)
    try fields.field("person", &person)
    try fields.field("start", &start)
    try fields.field("end", &end)
  }
}
