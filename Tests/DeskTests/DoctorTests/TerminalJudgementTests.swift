import Desk
import Testing

@Suite struct TerminalJudgementTests {
  private func judged(
    _ type: String? = "xterm-256color", utf8: Bool = true, locale: String = "zh_CN.UTF-8",
    noColor: Bool = false, screen: TerminalFacts.Screen
  ) -> [Finding] {
    let findings = TerminalFacts(
      type: type, isUTF8: utf8, locale: locale, wantsNoColor: noColor, screen: screen
    ).findings
    expectWhole(findings)
    return findings
  }

  private func opened(
    columns: Int = 80, rows: Int = 24, colors: Int = 256, width: Int? = 1
  ) -> TerminalFacts.Screen {
    .opened(columns: columns, rows: rows, colors: colors, ambiguousWidth: width)
  }

  @Test func anOrdinaryTerminalIsFine() {
    let findings = judged(screen: opened())
    #expect(findings.exitCode == 0 && findings.allSatisfy { $0.remedy == nil })
  }

  @Test func withoutATerminalNothingIsJudged() {
    let findings = judged(nil, utf8: false, locale: "", screen: .none)
    #expect(findings.map(\.id) == ["terminal.none"] && findings.exitCode == 0)
    #expect(findings[0].remedy != nil)
  }

  @Test func aScreenThatCannotBeOpenedIsBadAndSaysWhy() {
    let findings = judged("dumb", screen: .unusable("the terminal type dumb is unknown"))
    #expect(findings.exitCode == 2 && findings[0].sentence.english.contains("dumb is unknown"))
  }

  @Test func theBareConsoleSpeaksEnglish() {
    #expect(judged("linux", screen: opened()).marks["terminal.linux_console"] == .warn)
  }

  @Test func anotherEncodingIsAWarning() {
    let finding = judged(utf8: false, locale: "", screen: opened()).found("terminal.locale_not_utf8")
    #expect(finding?.level == .warn && finding?.arguments["locale"] == .text("C"))
  }

  @Test func coloursAreNeverNeeded() {
    #expect(judged(screen: opened(colors: 0)).exitCode == 0)
    #expect(judged(screen: opened(colors: 0)).found("terminal.colors_none")?.remedy != nil)
    #expect(judged(noColor: true, screen: opened(colors: 0)).found("terminal.colors")?.remedy == nil)
  }

  @Test(arguments: [
    (80, 24, "terminal.size"), (79, 24, "terminal.size_small"), (80, 23, "terminal.size_small"),
    (40, 12, "terminal.size_small"), (39, 12, "terminal.size_tiny"), (40, 11, "terminal.size_tiny"),
  ])
  func theSizeIsJudgedByWhatTheScreensNeed(columns: Int, rows: Int, id: String) {
    #expect(judged(screen: opened(columns: columns, rows: rows)).found(id) != nil)
  }

  @Test(arguments: [(Int?(1), "terminal.width"), (2, "terminal.width_wide"), (nil, "terminal.width_unknown")])
  func theWidthProbeIsReported(width: Int?, id: String) {
    let findings = judged(screen: opened(width: width))
    #expect(findings.found(id)?.level == (width == nil ? .unseen : .ok) && findings.exitCode == 0)
  }
}
