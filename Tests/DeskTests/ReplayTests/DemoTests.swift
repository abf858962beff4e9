import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct DemoTests {
  private let end = night("21:00:00")

  @Test func theNightRunsThroughAndEndsAsItShould() throws {
    let demo = try DemoNight()
    try demo.play(to: end)
    #expect(demo.player.faults == [])
    #expect(demo.player.nextTime == nil)
    #expect(try demo.station.names(in: demo.station.folder.inboxRefused) == [])
    #expect(try demo.station.names(in: demo.station.folder.inboxTaken).count == 4)
    let room = demo.desk.room
    #expect(room.shift?.leader == "lin.yuanshan")
    #expect(room.shift?.officers == ["wu.xiao", "zhao.min"])
    #expect(
      room.openMatters.filter { $0.incident != nil }.map { $0.incident?.place } == [
        "石桥村三组", "集镇老街", "县道205弯桥", "高坪村",
      ])
    #expect(room.openMatters.compactMap { $0.errand?.source } == [.calledOut, .callBack, .order])
    #expect(
      room.matters.values.first { $0.incident?.place == "青禾中学" }?.closed?.outcome == .falseAlarm)
  }

  @Test func aSecondTerminalFindsTheNightThatIsPlayed() throws {
    let station = try TestStation()
    let parent = station.folder.path
    func begin() throws -> ExerciseNight {
      try ExerciseNight(DemoScenario.scenario(), language: .chinese, in: parent)
    }
    #expect(try ExerciseNight.running(in: parent) == nil)
    var former: ExerciseNight? = try begin()
    let path = try #require(former?.folder.path)
    #expect(try ExerciseNight.running(in: parent)?.path == path)
    // Nobody sits there any more, but the folder was kept.
    former = nil
    #expect(try ExerciseNight.running(in: parent) == nil)
    let played = try begin()
    #expect(try ExerciseNight.running(in: parent)?.path == played.folder.path)
  }

  /// What the visitor is to do nobody does for him.
  @Test func itsClocksAreMetAndMissedAsTheStoryTells() throws {
    let demo = try DemoNight()
    try demo.play(to: end)
    let room = demo.desk.room
    func state(_ place: String, _ clock: String) throws -> Clock.State {
      let matter = try #require(room.matters.values.first { $0.incident?.place == place })
      return try #require(room.clocks[ClockID(rawValue: "\(matter.id)/\(clock)")]).state(at: demo.desk.now)
    }
    for clock in ["verify/village", "tell_leader/duty_leader", "phone_report/county_gov"] {
      #expect(try state("石桥村三组", clock) == .overdue)
    }
    #expect(try state("县道205弯桥", "phone_report/county_gov") == .met)
    #expect(try state("集镇老街", "phone_report/county_gov") == .met)
    #expect(try state("青禾中学", "phone_report/county_gov") == .closedWithMatter)
    let missed = demo.listener.entries.compactMap { entry -> String? in
      if case .clockMissed(let missed) = entry.event { missed.clock.rawValue } else { nil }
    }
    #expect(Set(missed).count == missed.count && !missed.isEmpty)
  }

  @Test func howOftenTheRoomLooksChangesNothingButTheNoticing() throws {
    let often = try DemoNight()
    let seldom = try DemoNight()
    try often.play(to: end, stepMilliseconds: 300)
    try seldom.play(to: end, stepMilliseconds: 1_000)
    #expect(often.desk.room.openMatters.map(\.id) == seldom.desk.room.openMatters.map(\.id))
    #expect(
      often.desk.room.clocks.mapValues { $0.metBy != nil }
        == seldom.desk.room.clocks.mapValues { $0.metBy != nil })
  }

  /// Within a minute of wall time a visitor sees clocks run.
  @Test func theFirstIncidentComesWithinSeconds() throws {
    let scenario = try DemoScenario.scenario()
    let first = try #require(scenario.steps.first { $0.name == "flood" })
    #expect(scenario.start.seconds(until: first.at) / scenario.speed < 30)
  }

  @Test(arguments: Language.allCases)
  func whatIsPrintedReadsBack(language: Language) throws {
    let text = DemoScenario.text(language)
    let printed = try Scenario(Array(text.utf8), file: DemoScenario.fileName)
    #expect(printed.steps.map(\.name) == (try DemoScenario.scenario()).steps.map(\.name))
    #expect(text.hasPrefix("#") && !text.contains("\t"))
  }

  @Test func anExerciseLeavesNothingBehind() throws {
    let parent = try TestStation().folder.path
    let exercise = try ExerciseNight(
      DemoScenario.scenario(), language: .english, in: "/tmp", clock: TestClock())
    #expect(exercise.desk.room.purpose == .exercise)
    #expect(exercise.folder.path.hasPrefix("/tmp/dutyroom-demo-") && parent != exercise.folder.path)
    try exercise.remove()
    #expect(throws: FileFault.self) { try exercise.remove() }
    #expect(throws: FileFault.self) {
      _ = try ExerciseNight(DemoScenario.scenario(), language: .english, in: parent + "/nowhere")
    }
  }
}
