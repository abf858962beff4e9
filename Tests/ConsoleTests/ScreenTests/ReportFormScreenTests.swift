import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// The forms of a report and its rows, in both languages, as they stand on the usual and on a large screen.
@Suite struct ReportFormScreenTests {
  private func check(_ console: TestConsole, _ name: String, _ language: Language) throws {
    for size in [ScreenSize.wide, .usual] {
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now),
        is: "form-\(name)-\(language.rawValue)-\(size.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func writingAFirstReport(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    console.run(.compose)
    console.clock.pass(seconds: 20)
    try check(console, "compose", language)
  }

  @Test(arguments: Language.allCases)
  func aFollowUpWithAChangedFigure(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    try console.sendReport()
    try console.record(.trapped, 5)
    console.run(.compose)
    try check(console, "follow-up", language)
  }

  @Test(arguments: Language.allCases)
  func submitting(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    console.run(.compose)
    console.press(.f8)
    try check(console, "submit", language)
  }

  @Test(arguments: Language.allCases)
  func signingByWord(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    try console.submitReport()
    console.run(.wordSign)
    console.press(.character("2"), .enter)
    console.type("同意 \(console.report()?.code ?? "")")
    console.press(.enter)
    try check(console, "word", language)
  }

  @Test(arguments: Language.allCases)
  func sending(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    try console.signReport()
    console.run(.dispatch)
    try check(console, "dispatch", language)
  }

  @Test(arguments: Language.allCases)
  func aFollowUpByPhone(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    try console.callCounty(TestConsole.flood)
    try console.sendReport()
    try console.record(.trapped, 5)
    console.run(.call)
    console.desktop.forms[0].select(.recipient)
    console.press(.character("1"), .enter)
    try check(console, "phone-follow-up", language)
  }

  @Test(arguments: Language.allCases)
  func aMatterWithItsReports(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    try console.callCounty(TestConsole.flood)
    try console.sendReport(receiver: nil)
    try console.submitReport(.followUp)
    try console.record(.trapped, 5)
    console.press(.escape, .character("1"))
    try check(console, "matter", language)
  }

  @Test(arguments: Language.allCases)
  func whatLiesWithTheLeader(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    for recipient in ["duty_leader", "township_head", "party_secretary", "county_gov"] {
      var call = CallMade()
      (call.matter, call.recipient, call.receiver) = (
        TestConsole.flood, RecipientID(rawValue: recipient), "孙某"
      )
      try console.submit(.recordCall(call), by: "wu.xiao")
    }
    try console.submitReport()
    try check(console, "waiting", language)
  }

  @Test(arguments: Language.allCases)
  func closingWithPapersOpen(language: Language) throws {
    let console = try TestConsole.withFlood(language)
    try console.signReport()
    console.run(.closeMatter)
    try check(console, "close", language)
  }
}
