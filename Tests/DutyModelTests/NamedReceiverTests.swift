import DutyModel
import Testing

/// One rule for calls and papers: an office has it once somebody there gave a name.
@Suite struct NamedReceiverTests {
  private func text(_ night: Night, _ entry: Int, _ language: Language) -> String? {
    night.room.logLine(for: night.entries[entry - 1], in: language)?.text
  }

  @Test(arguments: [nil, "", " "])
  func withoutANameNothingStopsAndTheLogSaysWhy(receiver: String?) throws {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    let matter = try night.open()
    for command in [
      Command.call(matter, to: .county, receiver: receiver),
      .bulletin(matter, to: .county, receiver: receiver),
      .bulletin(matter, to: .county, .followUp, receiver: receiver),
      .bulletin(matter, to: .county, .final, receiver: receiver),
    ] {
      let entry = night.last + 1
      #expect(try night.submit(command).count == 1)
      #expect(try #require(text(night, entry, .chinese)).hasSuffix("没记对方姓名，不停表"))
      #expect(try #require(text(night, entry, .english)).hasSuffix("no receiver's name: the clock runs on"))
    }
    #expect(night.room.clocks(of: matter).allSatisfy { $0.metBy == nil })
  }

  @Test func withANameBothStopAndNothingIsSaid() throws {
    var night = try Night.begun()
    let matter = try night.open()
    for command in [Command.call(matter, to: .county), .bulletin(matter, to: .county)] {
      let entry = night.last + 1
      #expect(try night.submit(command).metClocks.count == 1)
      #expect(try #require(text(night, entry, .chinese)).hasSuffix("方远"))
    }
  }

  @Test func aLeaderIsKnownAndNobodyWhoDidNotAnswerIsAsked() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let entry = night.last + 1
    try night.submit(.call(matter, to: .dutyLeader, receiver: nil))
    try night.submit(.call(matter, to: .county, .busy, receiver: nil))
    for written in [entry, night.last] {
      #expect(try #require(text(night, written, .chinese)).contains("不停表") == false)
    }
  }
}
