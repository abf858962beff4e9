import DutyModel
import JournalFile

/// A night to play: what arrives and what the other seat does, each at its time. What nobody does here is left to who
/// sits in front of it.
package struct Scenario: Sendable {
  package struct Step: Sendable {
    /// What other steps call it; `step-7` where the file doesn't say.
    package var name: String
    package var at: Timestamp
    /// It comes in as a file of the inbox; else the other seat does it.
    package var arrivesAsFile: Bool
    var by: String?
    var command: String
    var data: ScenarioValue

    /// The key under which its command is stored.
    var key: String { (arrivesAsFile ? "inbox/" : "\(Scenario.client)/") + name }

    /// The command object as the machine interface takes it.
    func object(
      in language: Language, zone: ZoneTable, matter: (String) -> MatterID?
    ) throws(ScenarioValue.Unopened) -> [UInt8] {
      var json = JSONWriter()
      json.beginObject()
      json.name("id")
      json.string(name)
      json.name("command")
      json.string(command)
      if let by {
        json.name("by")
        json.string(by)
      }
      json.name("data")
      try data.write(to: &json, in: language, zone: zone, matter: matter)
      json.endObject()
      return json.bytes
    }
  }

  /// The first half of the other seat's command keys.
  static let client = "scenario"

  package internal(set) var id = ""
  package internal(set) var title = LocalText()
  package internal(set) var start = Timestamp()
  /// How many seconds pass in one.
  package internal(set) var speed = 10
  /// In the order of their times.
  package internal(set) var steps: [Step] = []

  init() {}
}

/// What is wrong with a scenario file, all of it.
package struct ScenarioFaults: Error, Equatable, Sendable {
  package var faults: [StationFault]

  /// File, line and remedy of each, as `check` says them.
  package func lines(in language: Language) -> [String] {
    faults.map { $0.message(in: language) + language("", " ") + $0.remedy(in: language) }
  }
}
