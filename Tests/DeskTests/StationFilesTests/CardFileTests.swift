import DutyModel
import Foundation
import Testing

@testable import Desk

/// Each broken card is the starter's flash flood card with one edit.
@Suite struct CardFileTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var chinese: [String]
    var english: [String]

    init(_ old: String, _ new: String, zh: [String], en: [String]) {
      (self.old, self.new, chinese, english) = (old, new, zh, en)
    }

    var testDescription: String { "\(old.prefix(40)) -> \(new.prefix(40))" }
  }

  private static let text = StarterCards.text(StarterCards.flashFlood, .chinese)

  private static func read(_ text: String) -> ReadCard {
    readCard(Array(text.utf8), file: "cards/flash_flood.toml")
  }

  @Test(arguments: faults)
  func brokenCardIsExplained(broken: Broken) throws {
    let range = try #require(Self.text.range(of: broken.old))
    let read = Self.read(Self.text.replacingCharacters(in: range, with: broken.new))
    func said(_ language: Language) -> [String] {
      // The line differs with every word of the comment at the head.
      read.log.faults.map {
        $0.message(in: language).replacing(/第\d+行|line \d+/) { _ in language == .chinese ? "第N行" : "line N" }
      }
    }
    #expect(said(.chinese) == broken.chinese)
    #expect(said(.english) == broken.english)
    for fault in read.log.faults {
      #expect(fault.remedy(in: .chinese).count > 4 && fault.remedy(in: .english).count > 4)
      #expect(fault.severity == .error)
    }
  }

  private static func key(_ key: String, zh: String, en: String) -> (zh: [String], en: [String]) {
    (["cards/flash_flood.toml 第N行 \(key)：\(zh)。"], ["cards/flash_flood.toml, line N, \(key): \(en)."])
  }

  private static func broken(_ old: String, _ new: String, _ key: String, zh: String, en: String) -> Broken {
    let said = Self.key(key, zh: zh, en: en)
    return Broken(old, new, zh: said.zh, en: said.en)
  }

  static let faults = [
    broken(
      "every = 60 }", "every = 0 }", "step[13].due.every", zh: "应为 5 到 1440 的整数，实为 0",
      en: "expected a whole number from 5 to 1440, found 0"),
    broken(
      "every = 60 }", "every = 100000 }", "step[13].due.every", zh: "应为 5 到 1440 的整数，实为 100000",
      en: "expected a whole number from 5 to 1440, found 100000"),
    broken(
      "minutes = 2 ", "minutes = -2 ", "step[1].due.minutes", zh: "应为 1 到 43200 的整数，实为 -2",
      en: "expected a whole number from 1 to 43200, found -2"),
    broken(
      "minutes = 2 ", "minutes = 2, every = 60 ", "step[1].due",
      zh: "minutes、clock、every、at里应有且只有一个，实为 minutes、every",
      en: "expected exactly one of minutes, clock, every, at, found minutes, every"),
    broken(
      "due = { minutes = 2 }", "due = { }", "step[1].due",
      zh: "minutes、clock、every、at里应有且只有一个，实为没有",
      en: "expected exactly one of minutes, clock, every, at, found none"),
    broken(
      "clock = \"phone_report\" }", "clock = \"phone\" }", "step[6].due.clock",
      zh: "应为\(choice(ClockKind.allCases.map(\.rawValue), .chinese))，实为 “phone”",
      en: "expected \(choice(ClockKind.allCases.map(\.rawValue), .english)), found \"phone\""),
    broken(
      "n = 4\n", "n = 5\n", "step[4].n", zh: "步骤应从 1 起一步一步编号，这里应为 4，实为 5",
      en: "steps are numbered 1, 2, 3 and so on; expected 4 here, found 5"),
    broken(
      "counts = { steps = 13", "counts = { steps = 14", "counts.steps",
      zh: "counts 写的是 14，数下来是 13：丢了或多了内容",
      en: "counts says 14, and there are 13: something got lost or came in twice"),
    broken(
      "post = [\"duty_officer\"]", "post = [\"duty_oficer\"]", "step[1].post[1]",
      zh: "应为规定的 26 个词之一，实为 “duty_oficer”，最接近的是 duty_officer",
      en: "expected one of 26 words, found \"duty_oficer\"; the nearest is duty_officer"),
    broken(
      "post = [\"duty_officer\"]", "post = []", "step[1].post", zh: "这里应有内容，实为空白",
      en: "something should stand here, found nothing but blanks"),
    broken(
      "steps = [5]", "steps = [14]", "source[2].steps[1]", zh: "应为 1 到 13 的整数，实为 14",
      en: "expected a whole number from 1 to 13, found 14"),
    broken(
      "kinds = [\"flash_flood\"]", "kinds = [\"flash_flod\"]", "kinds[1]",
      zh: "应为规定的 25 个词之一，实为 “flash_flod”，最接近的是 flash_flood",
      en: "expected one of 25 words, found \"flash_flod\"; the nearest is flash_flood"),
    broken(
      "triggers = {", "trigers = {", "trigers", zh: "没有这样的项名，最接近的是 triggers",
      en: "there is no entry of this name; the nearest is triggers"),
    broken(
      "id = \"flash_flood\"", "id = \"山洪\"", "id",
      zh: "编号应由 1 到 64 个英文字母、数字和 . _ - 组成，实为 “山洪”",
      en: "an id has 1 to 64 Latin letters, digits and . _ -, found \"山洪\""),
  ].map { broken in
    guard broken.old.hasPrefix("triggers") else { return broken }
    var both = broken
    both.chinese.insert("cards/flash_flood.toml triggers：应有这一项，没有写。", at: 0)
    both.english.insert("cards/flash_flood.toml, triggers: this entry should be here, and it isn't.", at: 0)
    return both
  }

  @Test func aCardWithoutStepsIsNoCard() throws {
    let start = try #require(Self.text.range(of: "[[step]]")).lowerBound
    let read = Self.read(String(Self.text[..<start]))
    #expect(read.log.faults.contains { $0.problem == .missingKey && $0.place == .key("step", line: nil) })
    #expect(read.log.hasErrors)
  }

  @Test func aCardOfNothingButRepeatsIsPointedOut() {
    var card = StarterCards.flashFlood
    for index in card.steps.indices { card.steps[index].due = .every(minutes: 5) }
    let faults = Self.read(StarterCards.text(card, .chinese)).log.faults
    #expect(faults.map(\.problem) == [.onlyRepeats] && faults[0].severity == .warning)
    card.steps[0].due = .minutes(1)
    #expect(Self.read(StarterCards.text(card, .chinese)).log.faults.isEmpty)
  }

  @Test func moreStepsThanAnybodyGoesByAreRefused() {
    var card = StarterCards.flashFlood
    card.steps = (1...51).map {
      CardStep(n: $0, text: LocalText("登记", "Log"), posts: [.police], due: .minutes(1))
    }
    #expect(Self.read(StarterCards.text(card, .chinese)).log.hasErrors)
  }

  @Test(arguments: Language.allCases)
  func aStarterCardIsReadAsItWasMeant(language: Language) throws {
    for card in StarterCards.all {
      let read = readCard(Array(StarterCards.text(card, language).utf8), file: "\(card.id).toml")
      #expect(read.log.faults.map { $0.message(in: .english) } == [])
      var expected = card
      expected.approvedBy = StarterCards.approval(language)
      #expect(read.card == expected)
    }
  }

  /// A line that gets lost, whichever it is, shows.
  @Test(arguments: StarterCards.all.map(\.id.rawValue), Language.allCases)
  func aCardThatLosesALineIsReported(id: String, language: Language) throws {
    let card = try #require(StarterCards.all.first { $0.id.rawValue == id })
    let lines = StarterCards.text(card, language).split(separator: "\n", omittingEmptySubsequences: false)
    // Keys and texts are the same in both languages, only the comments differ: of the second a sample is enough.
    let step = language == .chinese ? 1 : 13
    let places = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix("#") }
    for index in stride(from: 0, to: places.count, by: step).map({ places[$0] }) {
      let line = lines[index]
      var less = lines
      less.remove(at: index)
      let read = readCard(Array(less.joined(separator: "\n").utf8), file: "\(id).toml")
      #expect(read.log.hasErrors, "without line \(index + 1): \(line)")
    }
  }
}
