import DutyModel
import Testing

@testable import Desk

/// The tables `[[level]]` and `[[scope]]` of policy.toml.
@Suite struct LevelRuleTests {
  private static let head = """
    id = "t"
    name = { zh = "试", en = "test" }
    issued_by = "t"
    [[rule]]
    id = "phone"
    clock = "phone_report"
    recipients = ["county_gov"]
    minutes = 15
    basis = { zh = "试", en = "test" }

    """

  private static func read(_ tables: String) throws -> (policy: DeadlinePolicy, faults: [String]) {
    let (top, log) = TOMLReader.top(Array((head + tables).utf8), file: "policy.toml")
    var reader = try #require(top)
    let policy = DeadlinePolicy.read(&reader).policy
    return (policy, log.faults.map { $0.message(in: .english) }.filter { !$0.contains("counts:") })
  }

  private static let level = """
    [[level]]
    id = "accident-major"
    kinds = ["collapse"]
    level = "major"
    least = { dead_or_missing = 3, loss_wan = 1000 }
    basis = { zh = "第3条", en = "art. 3" }

    """

  @Test func aRuleIsReadAsItStands() throws {
    let (policy, faults) = try Self.read(Self.level)
    #expect(faults == [])
    let rule = try #require(policy.levels.first)
    #expect(rule.id == "accident-major" && rule.kinds == [.collapse] && rule.level == .major)
    #expect(rule.least == Thresholds([.deadOrMissing: 3, .lossWan: 1_000]))
    #expect(rule.basis == LocalText("第3条", "art. 3"))
  }

  @Test func aPolicyWithoutLevelsIsFine() throws {
    let (policy, faults) = try Self.read("")
    #expect(faults == [] && policy.levels.isEmpty && policy.scope.isEmpty && policy.callBackMinutes == 10)
  }

  /// Without its line a rule would hold for something else than it says.
  @Test(arguments: ["id =", "level =", "least =", "basis ="])
  func aLostLineIsAFault(line: String) throws {
    let rows = Self.level.split(separator: "\n", omittingEmptySubsequences: false)
    let (policy, faults) = try Self.read(rows.filter { !$0.hasPrefix(line) }.joined(separator: "\n"))
    #expect(!faults.isEmpty)
    #expect(policy.levels.first?.least != nil)
  }

  @Test(arguments: [
    ("least = { dead_or_missing = 0 }", "0"), ("least = { died = 3 }", "died"), ("least = 3", "least"),
    ("always = 1", "always"),
  ])
  func anAbsurdThresholdIsAFault(line: String, names: String) throws {
    let text = Self.level.replacing("least = { dead_or_missing = 3, loss_wan = 1000 }", with: line)
    let faults = try Self.read(text).faults
    #expect(faults.contains { $0.contains(names) })
  }

  @Test func twoRulesOfOneNameAreAFault() throws {
    #expect(try !Self.read(Self.level + Self.level).faults.isEmpty)
    let scope = "[[scope]]\nid = \"moved\"\nalways = true\nbasis = { zh = \"试\", en = \"test\" }\n"
    #expect(try Self.read(scope).faults == [])
    #expect(try !Self.read(scope + scope).faults.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func theStarterGradesEveryKindThatTheLawGrades(language: Language) throws {
    let policy = try #require(try StationFixture(language).read().policy).content
    for kind in IncidentKind.allCases {
      let suggested = policy.suggestedLevel(of: [kind], measured: [.dead: 30, .deadOrMissing: 30])
      #expect((suggested?.level == .extraordinary) == kind.isGradedByLaw, "\(kind)")
    }
    #expect(!policy.scope.isEmpty)
    #expect(policy.mustReport([.snowIce], measured: [.deadOrMissing: 1])?.rule == "anybody-lost")
  }

  /// Order 493, art. 3: 以上 includes the number, 以下 leaves it out.
  @Test(arguments: [
    (1, IncidentLevel.ordinary), (2, .ordinary), (3, .major), (9, .major), (10, .serious), (29, .serious),
    (30, .extraordinary),
  ])
  func theStarterGradesDeathsAsTheOrderDoes(dead: Int, level: IncidentLevel) throws {
    let policy = try #require(try StationFixture().read().policy).content
    #expect(policy.suggestedLevel(of: [.mineAccident], measured: [.deadOrMissing: dead])?.level == level)
  }

  @Test(arguments: [
    (99, IncidentLevel.ordinary), (100, .major), (499, .major), (500, .serious), (1_000, .extraordinary),
  ])
  func theStarterGradesAThreateningSlopeByPeopleToMove(people: Int, level: IncidentLevel) throws {
    let policy = try #require(try StationFixture().read().policy).content
    #expect(policy.suggestedLevel(of: [.geoHazard], measured: [.toMove: people])?.level == level)
  }

  @Test func everyBasisOfTheStarterNamesItsSourceOrSaysThatItIsAProposal() throws {
    let policy = try #require(try StationFixture().read().policy).content
    let bases = policy.levels.map(\.basis) + policy.scope.map(\.basis)
    for basis in bases {
      let isNamed = ["令第", "应急预案"].contains { basis.chinese.contains($0) }
      #expect(isNamed || basis.chinese.contains("建议值"), "\(basis.chinese)")
    }
  }
}
