import DutyModel
import Testing

@testable import Desk

/// The tables `[[signing]]` of policy.toml, and the minutes that go with them.
@Suite struct SigningRuleTests {
  private static let head = """
    id = "t"
    name = { zh = "试", en = "test" }
    issued_by = "t"
    counter_sign_minutes = 720
    acknowledge_minutes = 15

    """
  private static let rule = """
    [[rule]]
    id = "phone"
    clock = "phone_report"
    recipients = ["county_gov"]
    minutes = 15
    basis = { zh = "试", en = "test" }

    """
  private static let signing = """
    [[signing]]
    levels = ["major", "serious"]
    signers = ["township_head"]
    instead = ["duty_leader"]
    after_minutes = 15
    basis = { zh = "镇规", en = "town rule" }

    """

  private static func read(_ text: String) throws -> (policy: DeadlinePolicy, faults: [String]) {
    let (top, log) = TOMLReader.top(Array(text.utf8), file: "policy.toml")
    var reader = try #require(top)
    let policy = DeadlinePolicy.read(&reader).policy
    return (policy, log.faults.map { $0.message(in: .english) }.filter { !$0.contains("counts:") })
  }

  @Test func signersAndMinutesAreReadAsTheyStand() throws {
    let (policy, faults) = try Self.read(Self.head + Self.rule + Self.signing)
    #expect(faults == [])
    #expect(
      policy.signing == [
        SigningRule(
          [.major, .serious], by: [.townshipHead], instead: [.dutyLeader], after: 15,
          basis: LocalText("镇规", "town rule"))
      ])
    #expect(policy.counterSignMinutes == 720 && policy.acknowledgeMinutes == 15)
  }

  @Test func aPolicyThatSaysNothingHasTheProposedOnes() throws {
    let head = Self.head.split(separator: "\n").filter { !$0.contains("_minutes") }.joined(separator: "\n")
    let (policy, faults) = try Self.read(head + "\n" + Self.rule)
    #expect(faults == [] && policy.signing.isEmpty)
    #expect(policy.counterSignMinutes == 1_440 && policy.acknowledgeMinutes == 10)
  }

  @Test(arguments: [
    ("signers = [\"township_head\"]", "", "signers"),
    ("signers = [\"township_head\"]", "signers = [\"duty_officer\"]", "duty_officer"),
    ("after_minutes = 15", "after_minutes = 999", "999"),
    ("levels = [\"major\", \"serious\"]", "levels = [\"grave\"]", "grave"),
  ])
  func anOddSignerIsAFault(line: String, written: String, names: String) throws {
    let faults = try Self.read(Self.head + Self.rule + Self.signing.replacing(line, with: written)).faults
    #expect(faults.contains { $0.contains(names) })
  }

  @Test func aStationSaysHowItNumbers() throws {
    let station = try StationFixture()
    try station.edit(.station, "code =", "numbering = \"serial\"\nnumber_prefix = \"青情报\"\ncode =")
    let reading = station.read()
    #expect(!reading.hasErrors)
    let profile = try #require(reading.station?.content)
    #expect(profile.numbering == .serial && profile.numberPrefix == "青情报")
  }
}
