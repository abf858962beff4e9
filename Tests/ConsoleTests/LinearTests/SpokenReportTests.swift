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

  @Test func whatASavedDraftLacksIsAskedForAndASecondSaveLeavesIt() throws {
    let console = try TestConsole.withFlood()
    try console.sendReport()
    try console.record(.trapped, 5)
    let seat = LineSeat(at: console)
    seat.type("1")
    seat.type("拟报告")
    seat.type(".存")
    #expect(seat.hears("还缺 被困为什么变") && seat.hears("为什么变了？写一句"))
    #expect(seat.said.allSatisfy { !$0.contains("F1") && !$0.contains("F8") }, "\(seat.said)")
    seat.type(".存")
    // No note is opened, and the way back is a word.
    #expect(console.desktop.front == nil && seat.hears("用“改稿”"))
    seat.type("改稿")
    #expect(console.desktop.frontForm?.sort == .redraft)
  }

  @Test func whatComesBehindASavedDraftIsSaidInWords() throws {
    let seat = LineSeat(at: try TestConsole.withFlood(.english))
    seat.type("1")
    seat.type("write a report")
    seat.type(".save")
    #expect(seat.hears("“.save” again submits it"), "\(seat.said)")
  }

  @Test func whatWaitsIsReadOutByItsWordAgainAndAgain() throws {
    let console = try TestConsole.withFlood()
    try console.submitReport()
    let seat = LineSeat(at: console)
    for _ in 1...2 {
      seat.type("待签")
      #expect(seat.hears("1号首报") && seat.hears("打号看一份"), "\(seat.said)")
      #expect(seat.said.count { $0.contains("打号看一份") } == 1)
    }
    seat.type("1")
    #expect(console.desktop.reading != nil)
    // In a form it is only read out.
    seat.type("记")
    seat.type(".待签")
    #expect(seat.hears("1号首报") && console.desktop.frontForm?.sort == .note)
    #expect(lineHelp(.chinese).joined().contains("收回、退回"))
  }

  @Test func aMeansThatIsAnsweredByItsNumberIsFollowedByTheName() throws {
    let console = try TestConsole.withFlood()
    try console.signReport()
    let seat = LineSeat(at: console)
    seat.type("1")
    seat.type("报出")
    seat.type("1")
    #expect(seat.hears("谁收的"), "\(seat.said)")
    seat.type("孙某")
    #expect(console.desktop.frontForm?[.receiver] == "孙某")
    seat.type(".存")
    #expect(console.report()?.deliveries.map(\.receiver) == ["孙某"])
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
