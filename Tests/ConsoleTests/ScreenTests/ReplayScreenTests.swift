import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct ReplayScreenTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    for (minute, place) in ["一村", "二村", "三村"].enumerated() {
      console.clock.pass(minutes: minute)
      try console.receive(place)
    }
  }

  private func replay() throws -> ReplayScreen {
    ReplayScreen(try Recording(folder: console.folder, zone: .china), look: Look(language: .chinese))
  }

  private func press(_ screen: ReplayScreen, _ keys: Key...) -> [Bool] { keys.map(screen.handle) }

  @Test func itOpensWithTheFirstGroupAndStandsStill() throws {
    let screen = try replay()
    let first = screen.player.recording.entries[0].group.count
    #expect(first > 1 && screen.player.position == first)
    screen.advance(milliseconds: 60_000)
    #expect(screen.player.position == first)
  }

  @Test func leftAfterRightIsTheSamePicture() throws {
    let screen = try replay()
    _ = press(screen, .right, .right)
    let before = screen.draw(Size(columns: 80, rows: 24))
    let time = screen.player.time
    _ = press(screen, .right, .left)
    #expect(screen.player.time == time)
    #expect(screen.draw(Size(columns: 80, rows: 24)) == before)
  }

  @Test func theEndsAreSaid() throws {
    let screen = try replay()
    _ = press(screen, .left)
    #expect(screen.draw(Size(columns: 80, rows: 24)).line(22).contains("这是开头"))
    _ = press(screen, .end)
    #expect(screen.player.isAtEnd)
    _ = press(screen, .right)
    #expect(screen.draw(Size(columns: 80, rows: 24)).line(22).contains("到头了"))
    _ = press(screen, .home)
    #expect(screen.player.position == screen.player.recording.entries[0].group.count)
  }

  @Test func digitsSetTheSpeedAlsoFullWidth() throws {
    let screen = try replay()
    let speeds = "123456".map { digit in
      _ = press(screen, .character(digit))
      return screen.player.speed
    }
    #expect(speeds == [1, 5, 20, 60, 300, 600])
    _ = press(screen, .character("２"))
    #expect(screen.player.speed == 5)
  }

  @Test func spacePlaysAndPauses() throws {
    let screen = try replay()
    _ = press(screen, .character("6"), .character("\u{3000}"))
    #expect(screen.player.isPlaying)
    screen.advance(milliseconds: 100)
    #expect(screen.player.time == night("20:32:00"))
    _ = press(screen, .character("+"))
    #expect(!screen.player.isPlaying)
  }

  @Test func sevenGoesToATime() throws {
    let screen = try replay()
    _ = press(screen, .character("7"), .character("2"), .character("０"), .character("3"))
    #expect(screen.draw(Size(columns: 80, rows: 24)).line(23) == " 到几点 203")
    _ = press(screen, .character("3"), .enter)
    #expect(screen.player.time == night("20:33:00"))
    #expect(screen.desktop.room.openMatters.count == 2)
    _ = press(
      screen, .character("7"), .character("2"), .character("0"), .character("3"), .character("1"), .enter)
    #expect(screen.player.time == night("20:31:00"))
    _ = press(
      screen, .character("7"), .character("0"), .character("1"), .character("1"), .character("5"), .enter)
    #expect(screen.player.time == night("01:15:00", day: 15))
    _ = press(screen, .character("7"), .character("9"), .enter)
    #expect(screen.draw(Size(columns: 80, rows: 24)).line(22).contains("时间看不懂"))
  }

  @Test func nothingCanBeSubmittedFromThePast() throws {
    let screen = try replay()
    _ = press(screen, .end)
    let left = press(
      screen, .function(5), .function(6), .function(8), .function(9), .paste("x"), .enter, .tab,
      .character("9"))
    #expect(!left.contains(true))
    #expect(screen.desktop.forms.isEmpty)
  }

  @Test func escapeLeaves() throws {
    #expect(press(try replay(), .escape) == [true])
    #expect(press(try replay(), .lost) == [true])
    let screen = try replay()
    #expect(press(screen, .character("7"), .escape, .character("q")) == [false, false, true])
  }
}
