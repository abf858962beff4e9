import DutyModel
import JournalFile

/// A value of a step's `data`: JSON to be, with what is only known when the step is played.
indirect enum ScenarioValue: Equatable, Sendable {
  /// In the language of the exercise; the same in both where only one is written.
  case text(LocalText)
  case integer(Int)
  case flag(Bool)
  /// `{ after = "19:00" }`
  case instant(Timestamp)
  /// `{ of = "flood" }`: the matter that a step opened or joined, whatever its id is by then.
  case matter(of: String)
  case list([ScenarioValue])
  case record([(name: String, value: ScenarioValue)])

  /// The step of this name has opened no matter yet.
  struct Unopened: Error, Equatable {
    var step: String
  }

  func write(
    to json: inout JSONWriter, in language: Language, zone: ZoneTable, matter: (String) -> MatterID?
  ) throws(Unopened) {
    switch self {
    case .text(let text): json.string(text(language))
    case .integer(let integer): json.integer(integer)
    case .flag(let flag): json.boolean(flag)
    case .instant(let instant): json.string(zone.text(instant))
    case .matter(let step):
      guard let id = matter(step) else { throw Unopened(step: step) }
      json.string(id.rawValue)
    case .list(let values):
      json.beginArray()
      for value in values { try value.write(to: &json, in: language, zone: zone, matter: matter) }
      json.endArray()
    case .record(let members):
      json.beginObject()
      for member in members {
        json.name(member.name)
        try member.value.write(to: &json, in: language, zone: zone, matter: matter)
      }
      json.endObject()
    }
  }

  static func == (left: ScenarioValue, right: ScenarioValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.flag(let left), .flag(let right)): left == right
    case (.instant(let left), .instant(let right)): left == right
    case (.matter(let left), .matter(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.record(let left), .record(let right)):
      left.map(\.name) == right.map(\.name) && left.map(\.value) == right.map(\.value)
    default: false
    }
  }
}
