import DutyModel
import Testing

@testable import Desk

/// A line that gets lost from the starter policy is reported, whichever it is.
@Suite struct PolicyMutationTests {
  /// The faults of a policy text, with the station and the people of the starter pack.
  private func faults(_ text: String) -> [StationFault] {
    let (top, log) = TOMLReader.top(Array(text.utf8), file: "policy.toml")
    guard var top else { return log.faults }
    let (policy, rules) = DeadlinePolicy.read(&top)
    if !log.faults.contains(where: \.isAboutReading) { checkCoverage(policy, rules: rules, log: log) }
    return log.faults
  }

  @Test(arguments: Language.allCases)
  func wholePolicyHasNoFault(language: Language) {
    #expect(faults(StarterPolicy.text(language)).map { $0.message(in: .english) } == [])
  }

  @Test(arguments: Language.allCases)
  func anyLineThatIsTakenAwayIsMissed(language: Language) {
    let lines = StarterPolicy.text(language).split(separator: "\n", omittingEmptySubsequences: false)
    var tried = 0
    // Both languages have the same keys; of the second a sample is enough.
    let step = language == .chinese ? 1 : 11
    let whole = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix("#") }
    for index in stride(from: 0, to: whole.count, by: step).map({ whole[$0] }) {
      var left = lines
      let gone = left.remove(at: index)
      tried += 1
      #expect(!faults(left.joined(separator: "\n")).isEmpty, "nobody missed \(gone)")
    }
    #expect(tried > 600 / step)
  }

  @Test func lostLineIsNamedByItsKeyAndWhatHelps() throws {
    let text = StarterPolicy.text(.chinese).replacing(
      "kinds = [\"earthquake\"]\n", with: "", maxReplacements: 1)
    let fault = try #require(faults(text).first)
    #expect(fault.severity == .warning)
    #expect(fault.message(in: .chinese).contains("counts 说 kinds 有 "))
    #expect(fault.remedy(in: .chinese).hasPrefix("可能丢了一行，从备份或自带样本补回"))
  }

  @Test func countsThatAreGoneAreOfferedAgain() throws {
    let lines = StarterPolicy.text(.english).split(separator: "\n", omittingEmptySubsequences: false)
    let counts = try #require(lines.first { $0.hasPrefix("counts = ") })
    let fault = try #require(
      faults(lines.filter { !$0.hasPrefix("counts = ") }.joined(separator: "\n")).first)
    #expect(fault.remedy(in: .english).hasSuffix(counts + "."))
  }

  @Test func ruleThatNeverCountsIsPointedOut() throws {
    let text = """
      id = "p"
      issued_by = "county"
      name = { zh = "规定" }
      [[rule]]
      id = "strict"
      clock = "phone_report"
      recipients = ["county_gov"]
      decisive = "county_gov"
      minutes = 10
      basis = { zh = "县规定" }
      [[rule]]
      id = "loose"
      clock = "phone_report"
      kinds = ["typhoon"]
      recipients = ["county_gov"]
      decisive = "county_gov"
      minutes = 20
      basis = { zh = "县规定" }
      """
    let fault = try #require(faults(text).first { $0.problem == .neverWins("loose") })
    #expect(fault.severity == .warning)
    #expect(fault.message(in: .chinese) == "policy.toml 第12行 rule[2].id：规则 loose 从来用不上：管到的每种情形都有更早的时限。")
  }

  @Test(
    arguments: [
      ("minutes = -5", .outOfRange(found: -5, allowed: 1...240)),
      ("minutes = 0", .outOfRange(found: 0, allowed: 1...240)),
      ("minutes = 241", .outOfRange(found: 241, allowed: 1...240)),
      ("hours = 5", .outOfRange(found: 5, allowed: 1...4)),
      ("minutes = 10\nhours = 1", .onlyOneUnit(other: "hours")),
      ("minutes = 10\npeople = 0", .outOfRange(found: 0, allowed: 1...1_000)),
      (
        "minutes = 10\nfrom = \"ended\"",
        .unknownWord(
          found: "ended", nearest: nil, allowed: ["received", "occurred", "verified", "sent", "seen"])
      ),
      ("minutes = 10\nstanding = \"bound\"", .missingKey),
      (
        "minutes = 10\nstanding = \"promise\"",
        .unknownWord(
          found: "promise", nearest: nil, allowed: ["rule", "bound", "window"])
      ),
      ("minutes = 10\nwarn_before_minute = 3", .unknownKey(nearest: "warn_before_minutes")),
    ] as [(String, StationFault.Problem)])
  func absurdRuleIsAnError(lines: String, problem: StationFault.Problem) {
    let text = """
      id = "p"
      issued_by = "county"
      name = { zh = "规定" }
      [[rule]]
      id = "any"
      clock = "phone_report"
      recipients = ["county_gov"]
      decisive = "county_gov"
      \(lines)
      basis = { zh = "县规定" }
      """
    #expect(faults(text).filter { $0.severity == .error }.map(\.problem) == [problem])
  }

  @Test func followUpNeedsItsPhases() {
    let text = StarterPolicy.text(.chinese).replacing(
      "phases = [\"danger\", \"stable\"]\n", with: "", maxReplacements: 1)
    #expect(faults(text).contains { $0.problem == .missingKey })
  }

  @Test func dayThatDoesNotExistIsNoDate() {
    let text = StarterPolicy.text(.chinese).replacing(
      "2024-11-01\"\n", with: "2024-02-30\"\n", maxReplacements: 1)
    #expect(faults(text).map(\.problem).contains(.badDate(found: "2024-02-30")))
  }
}
