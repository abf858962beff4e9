import DutyModel
import JournalFile

/// Plays a scenario's other side on the exercise's own clock: files into the inbox, commands at the other seat.
package final class ScenarioPlayer {
  private let scenario: Scenario
  private let desk: Desk
  private let agent: Agent
  private let language: Language
  /// Not done yet, in the order of their times.
  private var waiting: [Scenario.Step]
  /// A step that came to nothing: a scenario must not go wrong unnoticed.
  package struct Fault: Equatable, Sendable {
    package var step: String
    /// Why, as the machine interface says it.
    package var reason: String
  }

  package private(set) var faults: [Fault] = []

  /// `desk` is the other seat's.
  package init(_ scenario: Scenario, desk: Desk, language: Language) {
    self.scenario = scenario
    self.desk = desk
    self.language = language
    waiting = scenario.steps
    agent = Agent(desk: desk, client: Scenario.client, language: language)
  }

  /// Sets the exercise's clock to the scenario's start.
  package func begin(speed: Int, realNow: Timestamp) throws {
    let clock = ExerciseClock(origin: scenario.start, real: realNow, speedPercent: speed * 100)
    try desk.submit(Submission(.setExerciseClock(clock), by: .program, key: desk.newKey()))
  }

  /// When the next step is due in the exercise's time; nil at the end.
  package var nextTime: Timestamp? { waiting.first?.at }

  /// Does every step that is due. One that is about a matter which nobody has opened yet waits for it, and holds up
  /// none of the others.
  package func run() throws {
    guard let next = nextTime, next <= desk.now else { return }
    try desk.follow()
    let now = desk.now
    var postponed: [Scenario.Step] = []
    while let step = waiting.first, step.at <= now {
      waiting.removeFirst()
      do {
        try play(try step.object(in: language, zone: desk.zone, matter: matter(of:)), of: step)
      } catch is ScenarioValue.Unopened {
        postponed.append(step)
      }
    }
    waiting = postponed + waiting
  }

  /// What became of the matter that a step brought, under whatever number.
  private func matter(of name: String) -> MatterID? {
    guard let step = scenario.steps.first(where: { $0.name == name }),
      let stored = desk.room.storedCommand(step.key)
    else { return nil }
    return desk.room.matter(broughtBy: stored.first...stored.last)
  }

  private func play(_ object: [UInt8], of step: Scenario.Step) throws {
    if step.arrivesAsFile {
      let name = "\(step.name).json"
      try replaceFile(at: "\(desk.folder.inbox)/.\(name)", with: object)
      try moveFile(from: "\(desk.folder.inbox)/.\(name)", to: "\(desk.folder.inbox)/\(name)")
      return
    }
    let answer = agent.answer(object)
    let root = try JSONDocument(answer, maximumDepth: 32).root
    guard root["ok"]?.boolean != true else { return }
    let reason = (root["refusal"] ?? root["failure"])?["message"]?.string
    faults.append(Fault(step: step.name, reason: reason ?? String(decoding: answer, as: UTF8.self)))
  }
}
