import Curses
import Desk
import DutyModel
import Testing

@testable import Console

/// The test of the desk's keys, key by key.
@Suite struct KeyTestScreenTests {
  private static let few: [ConsoleKey] = [.function(5), .pad(1), .escape]

  private func screen(_ asked: [ConsoleKey] = few, _ language: Language = .chinese) -> KeyTestScreen {
    KeyTestScreen(look: Look(language: language), asked: asked)
  }

  private func press(_ screen: inout KeyTestScreen, _ keys: Key...) -> [KeyTestScreen.Step] {
    keys.map { screen.handle($0) }
  }

  @Test func keysThatArriveLeadToTheBell() {
    var screen = screen()
    #expect(press(&screen, .function(5), .character("1"), .escape) == [.goOn, .goOn, .ringBell])
    #expect(press(&screen, .character("2"), .enter, .character("1")) == [.ringBell, .goOn, .finished])
    #expect(screen.facts.answers.map(\.outcome) == [.right, .right, .right])
    #expect(screen.facts.isBellHeard == true)
  }

  @Test func aSlipOfTheFingerIsNoWrongKey() {
    var screen = screen()
    _ = press(&screen, .function(6), .function(5))
    #expect(screen.facts.answers[0].outcome == .right)
  }

  @Test func whatComesWrongIsNotedInOrder() {
    var screen = screen()
    _ = press(&screen, .unknown, .character("O"), .character("1"), .character(" "))
    #expect(screen.facts.answers[0].outcome == .other([KeyFacts.unknownKey, "O", "1"]))
    // The next key starts anew.
    _ = press(&screen, .end, .character(" "))
    #expect(screen.facts.answers[1].outcome == .other(["End"]))
  }

  @Test func spaceAloneSkipsAndAMinusSaysThatNothingCame() {
    var screen = screen()
    #expect(press(&screen, .character(" "), .character("-"), .character(" ")).last == .ringBell)
    #expect(screen.facts.answers.map(\.outcome) == [.skipped, .nothing, .skipped])
    #expect(press(&screen, .character("0")) == [.finished])
    #expect(screen.facts.isBellHeard == false)
  }

  @Test func anEndInTheMiddleLeavesTheRestUntried() {
    var screen = screen()
    #expect(press(&screen, .function(5), .resized, .control("c")) == [.goOn, .goOn, .finished])
    #expect(screen.facts.answers.map(\.outcome) == [.right, .skipped, .skipped])
    #expect(screen.facts.answers.map(\.key) == Self.few && screen.facts.isBellHeard == nil)
    var lost = self.screen()
    #expect(press(&lost, .lost) == [.finished])
  }

  @Test func aFloodOfSignsStaysWithinItsRow() {
    var screen = screen()
    for _ in 0..<500 { _ = press(&screen, .character("x")) }
    _ = press(&screen, .character(" "))
    #expect(screen.facts.answers[0].outcome == .other(Array(repeating: "x", count: 8)))
  }

  @Test(arguments: [Language.chinese, .english], [ScreenSize.usual, .small])
  func theKeyTestLooksAsWritten(language: Language, size: ScreenSize) throws {
    var screen = screen(ConsoleKey.asked, language)
    _ = press(&screen, .function(1), .character("-"), .function(5), .character(" "), .function(8))
    try Golden.expect(screen.draw(size.size), is: "keytest-\(language.rawValue)-\(size.rawValue)")
  }

  @Test(arguments: [(1, 1), (10, 2), (0, 0)])
  func anyWindowCanBeDrawnOn(columns: Int, rows: Int) {
    var screen = screen()
    #expect(screen.draw(Size(columns: columns, rows: rows)).rows == rows)
    _ = press(&screen, .function(5), .escape)
    #expect(screen.draw(Size(columns: columns, rows: rows)).columns == columns)
  }
}
