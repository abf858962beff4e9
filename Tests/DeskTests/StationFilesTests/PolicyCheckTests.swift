import DutyModel
import Testing

@testable import Desk

@Suite struct PolicyCheckTests {
  /// The text before the first section, and each `[[name]]` section.
  private func sections(_ text: String, _ name: String) -> (head: String, groups: [String]) {
    let parts = text.split(separator: "[[\(name)]]\n", omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts.dropFirst().map { "[[\(name)]]\n" + $0 })
  }

  @Test func anyRuleThatIsTakenAwayIsMissed() throws {
    guard case .list(let rules) = try TOMLTree.parse(StarterPolicy.text(.chinese))["rule"] else {
      Issue.record("the starter policy has no rules")
      return
    }
    let whole = try TOMLTree.parse(StarterPolicy.text(.chinese))
    #expect(rules.count > 90)
    for index in rules.indices {
      var left = rules
      let gone = left.remove(at: index)
      let content = whole.merging(["rule": .list(left)]) { $1 }
      let top = TOMLReader(log: FaultLog(file: "policy.toml"), content: content)
      #expect(!policyFaults(top).isEmpty, "nobody missed \(gone)")
    }
    // The same through the file that `check` reads.
    let station = try StationFixture()
    let (head, texts) = sections(try station.text(.policy), "rule")
    try station.write(.policy, head + texts.dropFirst().joined())
    #expect(!station.read().faults.isEmpty)
  }

  @Test func anyNeededLineOfARuleThatIsTakenAwayIsMissed() throws {
    let station = try StationFixture()
    let whole = try station.text(.policy)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "id = \"phone-flood\""))
    let end = try #require(lines[start...].firstIndex(of: ""))
    for index in start..<end {
      var left = lines
      let gone = left.remove(at: index)
      try station.write(.policy, left.joined(separator: "\n"))
      #expect(!station.read().faults.isEmpty, "nobody missed \(gone)")
    }
  }

  @Test func anyOfficeThatIsTakenAwayIsMissed() throws {
    let station = try StationFixture()
    let (head, offices) = sections(try station.text(.station), "office")
    #expect(offices.count == 3)
    for index in offices.indices {
      var left = offices
      left.remove(at: index)
      try station.write(.station, head + left.joined())
      let reading = station.read()
      #expect(reading.station != nil)
      #expect(reading.policy == nil)
    }
  }

  @Test func anyLeaderWhoIsTakenAwayIsMissed() throws {
    let station = try StationFixture()
    try station.edit(.people, "\"party_secretary\", ", "")
    let faults = station.read().faults
    #expect(faults.map(\.problem) == Array(repeating: .postNobodyHolds(.partySecretary), count: 3))
    #expect(
      faults[0].message(in: .chinese)
        == "policy.toml 第45行 rule[2].recipients[2]：应有人担任 party_secretary，people.toml 里没有。")
  }

  @Test func rulesForKindsOnlyLeaveTheUnknownKindWithoutAClock() throws {
    let station = try StationFixture()
    try station.write(.policy, Self.policy(rules: IncidentKind.allCases.map { Self.rule($0) }))
    let reading = station.read()
    #expect(reading.policy == nil)
    let gap = try #require(reading.faults.first { $0.severity == .error })
    #expect(gap.problem == .noClock(.phoneReport, levels: IncidentLevel.allCases, kinds: [nil]))
    #expect(gap.message(in: .chinese) == "policy.toml：应有 phone_report 规则管到这类事件，一条也没有：任何级别、事由未定的。")
    #expect(
      gap.message(in: .english)
        == "policy.toml: a phone_report rule should cover a kind not yet known at any level, and none does.")
  }

  @Test func oneGeneralRuleIsEnough() throws {
    let station = try StationFixture()
    try station.write(.policy, Self.policy(rules: [Self.rule(nil)]))
    let reading = station.read()
    #expect(reading.policy != nil)
    #expect(reading.faults.allSatisfy { $0.severity == .warning })
  }

  @Test func phoneReportNeedsADecisiveRecipient() throws {
    let station = try StationFixture()
    let rule = Self.rule(nil).replacing("decisive = \"county_gov\"\n", with: "")
    try station.write(.policy, Self.policy(rules: [rule]))
    let faults = station.read().faults.filter { $0.severity == .error }
    #expect(
      faults.map(\.problem) == [
        .noDecisive(.phoneReport, levels: IncidentLevel.allCases, kinds: [nil] + IncidentKind.allCases)
      ])
    #expect(
      faults[0].message(in: .english)
        == "policy.toml: phone_report should have a decisive recipient for every kind at any level, and has none."
    )
  }

  @Test func kindThatAloneHasNoRuleLooksLikeALostLine() throws {
    let station = try StationFixture()
    let kinds = IncidentKind.allCases.filter { $0 != .mineAccident }
    try station.write(.policy, Self.policy(rules: kinds.map { Self.rule($0) } + [Self.rule(nil)]))
    #expect(
      station.read().faults.contains {
        $0.problem == .noRuleOfItsOwn(.phoneReport, kinds: [.mineAccident]) && $0.severity == .warning
      })
  }

  private static func policy(rules: [String]) -> String {
    "id = \"p\"\nissued_by = \"county\"\nname = { zh = \"规定\" }\n" + rules.joined()
  }

  private static func rule(_ kind: IncidentKind?) -> String {
    """
    [[rule]]
    id = "\(kind?.rawValue ?? "any")"
    clock = "phone_report"
    \(kind.map { "kinds = [\"\($0.rawValue)\"]" } ?? "")
    recipients = ["county_gov"]
    decisive = "county_gov"
    minutes = 15
    basis = { zh = "县规定" }

    """
  }
}
