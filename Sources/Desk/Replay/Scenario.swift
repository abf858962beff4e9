import DutyModel
import JournalFile

/// A night to play: what arrives and what the other seat does, each at its time.
///
/// The file is JSON lines: the first names the scenario, its start and its usual speed, every other is a
/// command object as the agent takes it, with `"via":"inbox"` for what arrives as a file.
package struct Scenario: Sendable {
  package struct Step: Sendable {
    package var at: Timestamp
    package var arrivesAsFile: Bool
    /// The command object, less `at` and `via`.
    package var object: [UInt8]
  }

  package let start: Timestamp
  /// How many seconds pass in one.
  package let speed: Int
  package let steps: [Step]

  /// Reads a scenario. - Throws: `ScenarioFault` with the line.
  package init(_ text: String) throws(ScenarioFault) {
    var start: Timestamp?
    var speed = 1
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      let root: JSONNode
      do { root = try JSONDocument(Array(line.utf8)).root } catch {
        throw ScenarioFault(line: index + 1, reason: error.description)
      }
      guard start != nil else {
        guard let text = root["start"]?.string, let instant = Timestamp(rfc3339: text) else {
          throw ScenarioFault(line: index + 1, reason: "the first line needs a start time")
        }
        start = instant
        speed = root["speed"]?.integer ?? 1
        continue
      }
      guard let text = root["at"]?.string, let at = Timestamp(rfc3339: text) else {
        throw ScenarioFault(line: index + 1, reason: "a step needs a time")
      }
      do {
        steps.append(
          Step(
            at: at, arrivesAsFile: root["via"]?.string == "inbox",
            object: Array(try root.without(["at", "via"]).bytes)))
      } catch {
        throw ScenarioFault(line: index + 1, reason: error.message(in: .english))
      }
    }
    guard let start else { throw ScenarioFault(line: 1, reason: "the scenario is empty") }
    self.start = start
    self.speed = speed
    self.steps = steps.sorted { $0.at < $1.at }
  }
}

/// What is wrong with a scenario file.
package struct ScenarioFault: Error, Equatable, Sendable {
  package var line: Int
  package var reason: String
}

/// Plays a scenario's other side on the exercise's own clock.
package final class ScenarioPlayer {
  private let scenario: Scenario
  private let desk: Desk
  private let agent: Agent
  private var next = 0
  /// Answers that were not ok, with the step's number: a scenario must not go wrong unnoticed.
  package private(set) var faults: [(step: Int, answer: String)] = []

  /// `desk` is the other seat's.
  package init(_ scenario: Scenario, desk: Desk) {
    self.scenario = scenario
    self.desk = desk
    agent = Agent(desk: desk, client: "scenario", language: .english)
  }

  /// Sets the exercise's clock to the scenario's start.
  package func begin(speed: Int, realNow: Timestamp) throws {
    let clock = ExerciseClock(origin: scenario.start, real: realNow, speedPercent: speed * 100)
    try desk.submit(Submission(.setExerciseClock(clock), by: .program, key: desk.newKey()))
  }

  /// When the next step is due in the exercise's time.
  package var nextTime: Timestamp? {
    next < scenario.steps.count ? scenario.steps[next].at : nil
  }

  /// Does every step that is due.
  package func run() throws {
    while let due = nextTime, due <= desk.now {
      let step = scenario.steps[next]
      next += 1
      if step.arrivesAsFile {
        let name = "scenario-\(twoDigits(next)).json"
        try replaceFile(at: "\(desk.folder.inbox)/.\(name)", with: step.object)
        try moveFile(from: "\(desk.folder.inbox)/.\(name)", to: "\(desk.folder.inbox)/\(name)")
      } else {
        try desk.follow()
        let answer = agent.answer(step.object)
        if let root = try? JSONDocument(answer).root, root["ok"]?.boolean != true {
          faults.append((next, String(decoding: answer, as: UTF8.self)))
        }
      }
    }
  }
}
