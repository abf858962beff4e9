import Desk
import Testing

@Suite struct KeyJudgementTests {
  /// Every key right but those named.
  private func judged(
    _ other: [ConsoleKey: KeyFacts.Outcome] = [:], bell: Bool? = true
  ) -> [Finding] {
    let answers = ConsoleKey.asked.map { KeyFacts.Answer($0, other[$0] ?? .right) }
    let findings = KeyFacts(answers: answers, isBellHeard: bell).findings
    expectWhole(findings)
    return findings
  }

  @Test func aTestThatWasNotRunIsSaidWithHowToRunIt() {
    let findings = KeyFacts().findings
    expectWhole(findings)
    #expect(findings.map(\.id) == ["keys.not_run"] && findings[0].level == .unseen && findings.exitCode == 0)
    #expect(findings[0].remedy?.chinese.contains("--keys") == true)
  }

  @Test func everyKeyTheConsoleUsesIsAskedForOnce() {
    #expect(Set(ConsoleKey.asked).count == ConsoleKey.asked.count)
    #expect(Set(ConsoleKey.asked.map(\.code)).count == ConsoleKey.asked.count)
    for key in [ConsoleKey.function(1), .function(4), .function(9), .escape, .pad(0), .pad(9), .padEnter] {
      #expect(ConsoleKey.asked.contains(key))
    }
  }

  @Test func keysThatArriveAndAnAudibleBellAreFine() {
    #expect(judged().exitCode == 0)
    #expect(judged().found("keys.summary")?.arguments["right"] == .integer(ConsoleKey.asked.count))
  }

  @Test(arguments: ConsoleKey.asked.filter { $0 != .padEnter && !isPad($0) })
  func aWrongKeyIsReplacedByAnother(key: ConsoleKey) {
    let findings = judged([key: .other(["Esc", "[", "1"])])
    #expect(findings.exitCode == 1)
    let finding = findings.found("keys.replace")
    #expect(finding?.arguments["key"] == .text(key.code))
    #expect(finding?.sentence.english.hasSuffix("arrives as Esc [ 1") == true)
  }

  @Test(arguments: [1, 4, 5, 6, 7, 8, 9])
  func ctrlGAndTheDigitReplaceAFunctionKey(number: Int) {
    let remedy = judged([.function(number): .nothing]).found("keys.replace")?.remedy
    #expect(remedy?.english == "Use instead: Ctrl-G, then \(number).")
    #expect(remedy?.chinese == "改用：先按 Ctrl-G 再按 \(number)。")
  }

  /// Nothing else saves a form.
  @Test func withoutF8AndCtrlGTheTerminalIsUnfit() {
    let findings = judged([.function(8): .nothing, .functionPrefix: .nothing])
    #expect(findings.marks["keys.irreplaceable"] == .bad && findings.exitCode == 2)
    #expect(findings.found("keys.irreplaceable")?.sentence.english == "F8 doesn't arrive")
  }

  @Test func padDigitsThatMoveTheCursorAreNumLock() {
    let findings = judged([.pad(1): .other(["End"]), .pad(7): .other(["Home"])])
    #expect(findings.marks["keys.num_lock"] == .warn)
    #expect(findings.found("keys.num_lock")?.arguments["keys"] == .list(["pad_1", "pad_7"]))
    // The trap of an application keypad that nobody translates.
    let mixed = judged([.pad(1): .other(["Esc", "O", "q"]), .pad(7): .other(["Home"])])
    #expect(mixed.marks["keys.pad"] == .warn && mixed.found("keys.num_lock") == nil)
    #expect(judged([.padEnter: .nothing]).marks["keys.pad"] == .warn)
  }

  @Test func aSkippedKeyIsCountedAndNotJudged() {
    let findings = judged([.function(8): .skipped, .pad(1): .skipped])
    #expect(findings.exitCode == 0)
    #expect(findings.found("keys.summary")?.arguments["skipped"] == .integer(2))
  }

  @Test func aSignalThatMeansNoKeyIsCalledSo() {
    let finding = judged([.function(5): .other([KeyFacts.unknownKey])]).found("keys.replace")
    #expect(finding?.sentence.chinese == "F5 变成了 不认识的信号")
  }

  @Test func aSilentBellIsAWarning() {
    #expect(judged(bell: false).marks["keys.bell_silent"] == .warn)
    #expect(judged(bell: nil).allSatisfy { !$0.id.hasPrefix("keys.bell") })
  }
}

private func isPad(_ key: ConsoleKey) -> Bool { if case .pad = key { true } else { false } }
