import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct SpokenReportTests {
  private func reading() throws -> TestConsole {
    let console = try TestConsole()
    try console.receiveFlood()
    let id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    console.sitLeader()
    return console
  }

  @Test func aReportIsReadOutWithItsCodeAndWhatCanBeDone() throws {
    let console = try reading()
    let code = try #require(console.desk.room.bulletins.values.first?.code)
    var announcer = Announcer()
    let said = announcer.news(of: console.desktop, log: [], at: console.now)
    #expect(said.contains { $0.contains("1号首报，待签") })
    #expect(said.contains { $0.contains("7月14日20时25分，石桥村三组便桥被溪水漫过") })
    #expect(said.contains { $0.contains("校验 \(code)") })
    #expect(said.contains { $0.contains("2\(Announcer.joint)授权签") && !$0.contains("本人签") })
    // It is said once.
    #expect(!announcer.news(of: console.desktop, log: [], at: console.now).contains { $0.contains("便桥") })
    console.press(.escape)
    #expect(announcer.news(of: console.desktop, log: [], at: console.now).contains { $0.contains("待签") })
  }

  @Test func aDigitIsAnActAndAPassphraseIsNeverTypedAloud() throws {
    let console = try reading()
    var interpreter = LineInterpreter()
    #expect(interpreter.read("3", on: console.desktop) == .keys([.character("3")]))
    guard case .say(let words) = interpreter.read("1", on: console.desktop) else {
      Issue.record("1 opened the passphrase")
      return
    }
    #expect(words.chinese.contains("dutyroom sign"))
    // Everything else means what it always means.
    #expect(interpreter.read("来电", on: console.desktop) == .keys([.function(5)]))
  }
}
