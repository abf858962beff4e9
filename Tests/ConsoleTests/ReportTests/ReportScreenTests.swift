import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// Pages about reports as a person sees them. A report is Chinese whatever the screen speaks.
@Suite struct ReportScreenTests {
  private func check(_ console: TestConsole, _ name: String, _ language: Language) throws {
    for size in ScreenSize.allCases {
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now),
        is: "\(name)-\(language.rawValue)-\(size.rawValue)")
    }
  }

  /// A follow-up that waits for the leader behind a first report that left.
  private func followUp(_ language: Language) throws -> (TestConsole, BulletinID) {
    let console = try TestConsole(language)
    try console.receiveFlood()
    console.clock.pass(minutes: 8)
    try console.reportFirst()
    console.clock.pass(minutes: 75)
    try console.record(.moved, 34, source: "陈某清点")
    try console.record(.trapped, 0, source: "陈某清点")
    let id = try console.draft(.followUp, text: TestConsole.followText)
    var edit = EditBulletin()
    edit.bulletin = id
    edit.draft = 1
    edit.explanations = [FigureExplanation(.trapped, "全部转移")]
    try console.bulletin(.edit(edit))
    console.clock.pass(minutes: 4)
    try console.hand(in: id)
    console.clock.pass(minutes: 2)
    try console.desk.tick()
    return (console, id)
  }

  @Test(arguments: Language.allCases)
  func aFollowUpShowsOnlyWhatChanged(language: Language) throws {
    let (console, id) = try followUp(language)
    console.sitLeader()
    #expect(console.desktop.reading?.bulletin == id)
    try check(console, "reading", language)
  }

  @Test(arguments: Language.allCases)
  func theEndOfThePageHasWhoWroteIt(language: Language) throws {
    let (console, _) = try followUp(language)
    console.sitLeader()
    for size in ScreenSize.allCases {
      console.press(.end)
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now),
        is: "reading-end-\(language.rawValue)-\(size.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func comparedWithTheLastReportThatLeft(language: Language) throws {
    let (console, _) = try followUp(language)
    console.sitLeader()
    console.press(.character("7"))
    try check(console, "reading-compared", language)
  }

  @Test(arguments: Language.allCases)
  func whatWasChangedUnderTheLeadersEyes(language: Language) throws {
    let (console, id) = try followUp(language)
    console.sitLeader()
    try console.edit(
      id, text: TestConsole.followText.replacing("每半小时", with: "每小时").replacing("，未经研判不返回", with: ""))
    try check(console, "reading-changed", language)
  }

  @Test(arguments: Language.allCases)
  func theListOfWhatWaits(language: Language) throws {
    let (console, _) = try followUp(language)
    console.sitLeader()
    console.press(.escape)
    try check(console, "waiting", language)
  }

  @Test(arguments: Language.allCases)
  func nothingWaitsAndWhatComesNext(language: Language) throws {
    let console = try TestConsole(language)
    try console.receiveFlood()
    console.clock.pass(minutes: 3)
    try console.draft(.first, text: TestConsole.firstText)
    console.sitLeader()
    try check(console, "waiting-none", language)
  }

  @Test(arguments: Language.allCases)
  func theReportsOfAnIncident(language: Language) throws {
    let (console, _) = try followUp(language)
    console.desktop.showReports(of: TestConsole.flood, at: console.now)
    try check(console, "reports", language)
  }
}
