import DutyModel
import Testing

@testable import Desk

/// A line that gets lost from the starter policy is reported, whichever it is.
@Suite struct PolicyMutationTests {
  /// The faults of a policy text, with the station and the people of the starter pack.
  private func faults(_ text: String) -> [StationFault] {
    let (top, log) = TOMLReader.top(Array(text.utf8), file: "policy.toml")
    return top.map(policyFaults) ?? log.faults
  }

  @Test(arguments: Language.allCases)
  func wholePolicyHasNoFault(language: Language) {
    #expect(faults(StarterPolicy.text(language)).map { $0.message(in: .english) } == [])
  }

  @Test(arguments: Language.allCases)
  func anyLineThatIsTakenAwayIsMissed(language: Language) throws {
    let pieces = try PolicyPieces(StarterPolicy.text(language))
    // Both languages have the same keys; of the second a sample is enough.
    let step = language == .chinese ? 1 : 11
    let places = stride(from: 0, to: pieces.places.count, by: step).map { pieces.places[$0] }
    #expect(places.count > 600 / step)
    for place in places {
      #expect(!pieces.faults(without: place).isEmpty, "nobody missed \(pieces.line(place))")
    }
  }

  /// The proof above is worth as much as this: what the pieces say is what the whole text says.
  @Test func piecesAreReadAsTheWholeTextIs() throws {
    let text = StarterPolicy.text(.chinese)
    let pieces = try PolicyPieces(text)
    #expect(try pieces.whole == TOMLTree.parse(text))
    for index in stride(from: 3, to: pieces.places.count, by: 83) {
      let place = pieces.places[index]
      #expect(
        pieces.faults(without: place).map(Self.gist) == faults(pieces.text(without: place)).map(Self.gist),
        "\(pieces.line(place))")
    }
    // The heading of a section, whose lines then belong to the one before.
    let heading = try #require(pieces.places.first { $0.piece == 40 && $0.line == 0 })
    #expect(
      pieces.faults(without: heading).map(Self.gist) == faults(pieces.text(without: heading)).map(Self.gist))
  }

  /// A fault without its place and without the parser's own words.
  private static func gist(_ fault: StationFault) -> String {
    switch fault.problem {
    case .notTOML: "not TOML"
    case .linesDiffer(let key, let said, let found, _): "\(key) \(said) \(found)"
    default: "\(fault.problem)"
    }
  }

  @Test func ruleThatLostALineIsNamed() throws {
    let lost = StarterPolicy.text(.chinese).replacing(
      "kinds = [\"earthquake\"]\n", with: "", maxReplacements: 1)
    let fault = try #require(faults(lost).first)
    guard case .linesDiffer("kinds", _, _, .unlikeStarter(let rules)) = fault.problem else {
      Issue.record("\(fault.problem)")
      return
    }
    #expect(rules.map(\.id) == ["phone-earthquake"])
    let line = try #require(rules.first?.line)
    #expect(
      lost.split(separator: "\n", omittingEmptySubsequences: false)[line] == "id = \"phone-earthquake\"")
    #expect(fault.message(in: .chinese).contains("；样本里有这一行、这里没有的规则：phone-earthquake（第\(line)行）。"))
    #expect(fault.message(in: .english).hasSuffix("and not here: phone-earthquake (line \(line))."))
  }

  @Test func ruleThatIsGoneIsNamed() throws {
    let text = StarterPolicy.text(.english)
    let start = try #require(text.firstRange(of: "[[rule]]\nid = \"phone-flood\""))
    let end = try #require(text[start.upperBound...].firstRange(of: "[[rule]]"))
    let message = faults(
      text.replacing(text[start.lowerBound..<end.lowerBound], with: "", maxReplacements: 1)
    ).map {
      $0.message(in: .english)
    }
    #expect(message.contains { $0.contains("rules of the starter folder that aren't here: phone-flood") })
  }

  @Test func linesOfAnOwnPolicyAreComparedWithRulesOfTheSameClock() throws {
    let rules = ["typhoon", "earthquake", ""].enumerated().map { number, kind in
      """
      [[rule]]
      id = "own-\(number)"
      clock = "phone_report"
      \(kind.isEmpty ? "" : "kinds = [\"\(kind)\"]")
      recipients = ["county_gov"]
      decisive = "county_gov"
      minutes = 10
      basis = { zh = "县规定" }
      """
    }
    let head = "id = \"p\"\nissued_by = \"county\"\nname = { zh = \"规定\" }\n"
    let counts = "counts = { head = 4, rules = 3, kinds = 3, decisive = 3 }\n"
    let fault = try #require(faults(head + counts + rules.joined(separator: "\n")).first)
    #expect(
      fault.message(in: .chinese) == "policy.toml 第4行 counts：counts 说 kinds 有 3 处，实有 2 处；"
        + "同类规则多半有这一行，这里没有的：own-2（第21行）。")
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
