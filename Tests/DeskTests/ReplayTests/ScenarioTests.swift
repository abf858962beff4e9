import DutyModel
import TestSupport
import Testing

@testable import Desk

/// A scenario file is read whole before anything begins; what is wrong names its line and what helps.
@Suite struct ScenarioTests {
  private static let head = """
    id = "x"
    title = { zh = "一夜", en = "A night" }
    start = "2026-07-14 20:24"

    """

  private static func step(_ lines: String) -> String { head + "[[step]]\n" + lines }

  private func read(_ text: String) throws -> Scenario { try Scenario(Array(text.utf8), file: "x.toml") }

  @Test(
    arguments: [
      ("", "x.toml id"),
      (head, "step"),
      ("id = \"x\"\n[", "x.toml 第2行"),
      (head.replacing("20:24", with: "24"), "x.toml 第3行 start：时间应写成"),
      (head + "speed = 601\n" + "[[step]]\nafter = \"0:01\"\ncommand = \"note.add\"", "第4行 speed"),
      (step("command = \"note.add\"\ndata.text = \"x\""), "第4行 step[1].after：应有这一项"),
      (
        step("after = \"8 o'clock\"\ncommand = \"note.add\"\ndata.text = \"x\""),
        "第5行 step[1].after：应写开演后几分几秒"
      ),
      (step("after = \"1:60\"\ncommand = \"note.add\"\ndata.text = \"x\""), "第5行 step[1].after"),
      (step("after = \"1:00\"\ncommand = \"note.ad\"\ndata.text = \"x\""), "第6行 step[1].command：这一步的命令不收"),
      (step("after = \"1:00\"\ncommand = \"note.add\"\ndata.txt = \"x\""), "step[1].data.text：这一步的命令不收"),
      (
        step("after = \"1:00\"\ncommand = \"note.add\"\ndata.text = \"x\"\ndata.txt = \"x\""),
        "第8行 step[1].data.txt：这一步的命令不收"
      ),
      (
        step("after = \"1:00\"\nvia = \"inbox\"\ncommand = \"note.add\"\ndata.text = \"x\""),
        "第7行 step[1].command：via = \"inbox\" 只能是来报"
      ),
      (
        step("after = \"1:00\"\nvia = \"inbx\"\ncommand = \"report.receive\"\ndata.text = \"x\""),
        "第6行 step[1].via"
      ),
      (
        step("after = \"1:00\"\ncommand = \"note.add\"\ndata = { text = \"x\", matter = { of = \"flod\" } }"),
        "第7行 step[1].data：of 应是本文件里某一步的 name"
      ),
      (step("after = \"1:00\"\ncommand = \"note.add\"\ndata.text = 1.5"), "第7行 step[1].data.text：应为文字"),
      (
        step("after = \"1:00\"\nname = \"a\"\ncommand = \"note.add\"\ndata.text = \"x\"\n[[step]]\n")
          + "after = \"1:00\"\nname = \"a\"\ncommand = \"note.add\"\ndata.text = \"x\"",
        "第11行 step[2].name"
      ),
      (
        step("after = \"1:00\"\nat = \"x\"\ncommand = \"note.add\"\ndata.text = \"x\""),
        "第6行 step[1].at：没有这样的项名"
      ),
    ])
  func aFaultNamesItsLineAndWhatHelps(text: String, words: String) throws {
    let faults = try #require(throws: ScenarioFaults.self) { _ = try read(text) }
    let messages = faults.faults.map { $0.message(in: .chinese) }
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
    for fault in faults.faults {
      #expect(fault.remedy(in: .chinese).count > 4 && fault.remedy(in: .english).count > 4)
      #expect(!fault.message(in: .english).isEmpty)
    }
  }

  @Test func stepsComeInTheOrderOfTheirTimes() throws {
    let scenario = try read(
      Self.step("after = \"6:00\"\ncommand = \"note.add\"\ndata.text = \"later\"\n")
        + "[[step]]\nafter = \"1:00\"\nvia = \"inbox\"\nname = \"first\"\ncommand = \"report.receive\"\ndata.text = \"x\""
    )
    #expect(scenario.start == night("20:24:00") && scenario.speed == 10)
    #expect(scenario.steps.map(\.at) == [night("20:25:00"), night("20:30:00")])
    #expect(scenario.steps.map(\.arrivesAsFile) == [true, false])
    #expect(scenario.steps.map(\.name) == ["first", "step-1"])
  }

  @Test(arguments: [(Language.chinese, "你好"), (.english, "Hello")])
  func textsGoByTheLanguageAndTimesByTheStart(language: Language, text: String) throws {
    let scenario = try read(
      Self.step(
        "after = \"1:00\"\ncommand = \"report.receive\"\n"
          + "data = { text = { zh = \"你好\", en = \"Hello\" }, occurred = { after = \"0:30\" }, figures = { trapped = 2 } }"
      ))
    let object = try scenario.steps[0].object(in: language, zone: .china) { _ in nil }
    #expect(
      String(decoding: object, as: UTF8.self)
        == #"{"id":"step-1","command":"report.receive","data":{"figures":{"trapped":2},"#
        + #""occurred":"2026-07-14T20:24:30.000+08:00","text":"\#(text)"}}"#)
  }

  @Test func aStepThatGoesWrongDoesNotGoUnnoticed() throws {
    let (station, player) = try begin(
      "after = \"0:01\"\nname = \"x\"\ncommand = \"note.add\"\ndata = { text = \"x\", matter = \"EV-1\" }")
    try player.run()
    #expect(player.faults.isEmpty)
    station.clock.pass(seconds: 1)
    try player.run()
    #expect(player.faults.map(\.step) == ["x"] && player.faults[0].reason.contains("EV-1"))
    #expect(player.nextTime == nil)
  }

  /// A visitor may open matters of his own meanwhile, so numbers differ from night to night.
  @Test func aStepIsAboutTheMatterThatAnotherBroughtUnderWhateverNumber() throws {
    let (station, player) = try begin(
      "after = \"0:02\"\nname = \"flood\"\ncommand = \"report.receive\"\ndata.place = \"石桥村\"\n"
        + "[[step]]\nafter = \"0:03\"\ncommand = \"note.add\"\ndata = { text = \"水退了\", matter = { of = \"flood\" } }"
    )
    let (desk, _) = try station.desk("A")
    try desk.submit(.receiveReport(.flood("高坪村")))
    station.clock.pass(seconds: 3)
    try player.run()
    try desk.follow()
    #expect(player.faults.isEmpty)
    let flood = try #require(desk.room.openMatters.first { $0.incident?.place == "石桥村" })
    #expect(flood.number == 2)
    let note = try #require(try lastNote(of: station))
    #expect(note.matter == flood.id)
  }

  /// The inbox takes its time: what is about a message waits for it, and nothing else waits with it.
  @Test func aStepWaitsForTheMatterItIsAbout() throws {
    let (station, player) = try begin(
      "after = \"0:01\"\nname = \"flood\"\nvia = \"inbox\"\ncommand = \"report.receive\"\ndata.place = \"石桥村\"\n"
        + "[[step]]\nafter = \"0:02\"\ncommand = \"note.add\"\ndata = { text = \"一\", matter = { of = \"flood\" } }\n"
        + "[[step]]\nafter = \"0:03\"\ncommand = \"note.add\"\ndata.text = \"二\"")
    station.clock.pass(seconds: 3)
    try player.run()
    #expect(try lastNote(of: station)?.text == "二")
    let (desk, _) = try station.desk("A")
    _ = try Inbox(desk: desk, language: .chinese).take()
    try player.run()
    #expect(try lastNote(of: station)?.text == "一")
    #expect(player.faults.isEmpty && player.nextTime == nil)
  }

  private func begin(_ steps: String) throws -> (TestStation, ScenarioPlayer) {
    let station = try TestStation(.exercise)
    let (desk, _) = try station.desk("B")
    try desk.adoptStationFiles()
    let player = ScenarioPlayer(try read(Self.step(steps)), desk: desk, language: .chinese)
    try player.begin(speed: 1, realNow: station.clock.now())
    return (station, player)
  }

  private func lastNote(of station: TestStation) throws -> NoteAdded? {
    let (_, listener) = try station.desk("C")
    return listener.entries.compactMap { if case .noteAdded(let note) = $0.event { note } else { nil } }.last
  }
}
