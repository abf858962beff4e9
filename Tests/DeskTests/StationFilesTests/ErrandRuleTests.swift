import DutyModel
import Testing

@testable import Desk

/// The `[[errand]]` part of policy.toml: read, checked, and missed when it is gone.
@Suite struct ErrandRuleTests {
  /// The head's `counts` misses every line as well; its own tests are elsewhere.
  static func isNoCount(_ fault: StationFault) -> Bool {
    if case .linesDiffer = fault.problem { false } else { true }
  }

  @Test func theStarterHoldsTheProposedLimits() throws {
    let policy = try #require(try StationFixture().read().policy).content
    func limit(_ source: ErrandSource, _ colour: WarningColour?) -> [Int?] {
      let rule = policy.errandRule(for: source, colour: colour)
      return [rule?.minutes, rule?.every]
    }
    #expect(limit(.paper, nil) == [60, nil])
    #expect(limit(.calledOut, .red) == [15, 30])
    #expect(limit(.calledOut, .orange) == [30, 60])
    #expect(limit(.calledOut, .yellow) == [60, nil])
    #expect(limit(.calledOut, nil) == [30, nil])
    #expect(limit(.order, nil) == [nil, nil])
    for rule in policy.errands { #expect(rule.basis.chinese.hasPrefix("本县未定，默认建议值"), "\(rule.id)") }
  }

  @Test func anyLineThatIsTakenAwayIsMissed() throws {
    let station = try StationFixture()
    let lines = try station.text(.policy).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "[[errand]]"))
    // The levels that follow are tried with all the rest of the policy.
    let end = try #require(lines.firstIndex(of: "[[level]]"))
    for index in start..<end where !lines[index].isEmpty && !lines[index].hasPrefix("#") {
      var left = lines
      let gone = left.remove(at: index)
      try station.write(.policy, left.joined(separator: "\n"))
      #expect(!station.read().faults.isEmpty, "nobody missed \(gone)")
    }
  }

  @Test func aPolicyWithoutAnyIsAdoptedAndWarnedAbout() throws {
    let station = try StationFixture()
    let text = try station.text(.policy)
    try station.write(
      .policy, String(text.prefix(upTo: try #require(text.range(of: "\n[[errand]]")).lowerBound)))
    let reading = station.read()
    #expect(reading.policy?.content.errands == [] && !reading.hasErrors)
    #expect(
      reading.faults.filter(Self.isNoCount).map(\.problem) == [
        .noErrandRule(.paper, nil), .noErrandRule(.verification, nil), .noErrandRule(.calledOut, .red),
        .noErrandRule(.calledOut, .orange), .noErrandRule(.calledOut, .yellow),
        .noErrandRule(.calledOut, nil),
      ])
  }

  @Test(arguments: [
    (
      "source = \"paper\"", "source = \"figures\"", ["policy.toml：paper 应有一条 [[errand]]，一条也没有。"],
      ["policy.toml: there should be an [[errand]] for paper, and there is none."]
    ),
    (
      "every = 30\n", "", ["policy.toml：“called-red”应写明 every：第一次反馈以后每隔几分钟再反馈。"],
      ["policy.toml: \"called-red\" should say with every how often feedback is due after the first."]
    ),
    (
      "colour = \"yellow\"\n", "",
      [
        "policy.toml：called_out yellow 应有一条 [[errand]]，一条也没有。",
        "policy.toml：没说颜色的 called_out 应只有一条 [[errand]]，实有几条，只有第一条管用。",
      ],
      [
        "policy.toml: there should be an [[errand]] for called_out yellow, and there is none.",
        "policy.toml: there should be one [[errand]] for called_out without a colour; of several the first counts.",
      ]
    ),
  ])
  func brokenRuleIsExplained(old: String, new: String, chinese: [String], english: [String]) throws {
    let station = try StationFixture()
    try station.edit(.policy, old, new)
    let faults = station.read().faults.filter(Self.isNoCount)
    #expect(faults.map { $0.message(in: .chinese) } == chinese)
    #expect(faults.map { $0.message(in: .english) } == english)
    for fault in faults {
      #expect(fault.remedy(in: .chinese).count > 4 && fault.remedy(in: .english).count > 4)
    }
  }
}
