import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// The same panes show the live shift and the logged one, and a pane can't tell the difference.
@Suite struct LiveAndReplayedTests {
  private struct Picture {
    var at: Timestamp
    var surfaces: [Surface]
  }

  private static let sizes = ScreenSize.allCases.map(\.size)

  /// Everything but the header, which names seat and banner, and the two rows of the replay's bar.
  private func difference(_ live: Surface, _ other: Surface) -> String? {
    for row in 1..<(live.rows - 2) {
      if live.line(row) != other.line(row) {
        return "row \(row)\n  live  \(live.line(row))\n  other \(other.line(row))"
      }
      for column in 0..<live.columns
      where live.style(row: row, column: column) != other.style(row: row, column: column) {
        return "style at \(row),\(column) of \(live.line(row))"
      }
    }
    return live.cursor?.row == other.cursor?.row ? nil : "cursor"
  }

  private func look(_ language: Language) throws -> Look {
    Look(language: language, theme: Theme(ThemeFile.load("night").0, colors: 256))
  }

  /// Plays the built-in night with a live desktop for each seat and takes pictures on the way.
  private func playDemo(_ language: Language) throws -> (Recording, live: [Picture], otherSeat: [Picture]) {
    let scenario = try DemoScenario.scenario()
    let console = try TestConsole(language, at: scenario.start, adopts: false, purpose: .exercise)
    // The machine's clock is months after the night.
    console.clock.pass(minutes: 131 * 24 * 60)
    let other = try Desk(folder: console.folder, seat: "B", zone: .china, clock: console.clock, client: "B")
    other.deliverPending()
    let player = ScenarioPlayer(scenario, desk: other, language: language)
    try player.begin(speed: scenario.speed, realNow: console.clock.now())
    try other.adoptStationFiles()
    // Taking the shift begins a segment, and a segment opens alone: the live seats sit down after that.
    console.clock.pass(milliseconds: 1_000)
    try player.run()
    let desk = try Desk(folder: console.folder, seat: "A", zone: .china, clock: console.clock, client: "AA")
    let desktops = try ["A", "B"].map { seat in
      Desktop(purpose: .exercise, zone: .china, look: try look(language), seat: seat, newKey: { "" })
    }
    for desktop in desktops { for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) } }
    desk.deliverPending()
    try desk.adoptStationFiles()
    let inbox = Inbox(desk: desk, language: language)
    var pictures: [[Picture]] = [[], []]
    var step = 0
    while desk.now < night("20:58:00") {
      console.clock.pass(milliseconds: 1_000)
      try player.run()
      try desk.tick()
      try desk.follow()
      _ = try inbox.take()
      step += 1
      guard step.isMultiple(of: 7) else { continue }
      for (index, desktop) in desktops.enumerated() {
        let surfaces = Self.sizes.map { desktop.draw($0, at: desk.now) }
        pictures[index].append(Picture(at: desk.now, surfaces: surfaces))
      }
    }
    #expect(player.faults.isEmpty)
    return (try Recording(folder: console.folder, zone: .china), pictures[0], pictures[1])
  }

  @Test(arguments: Language.allCases)
  func replayedPanesEqualTheLiveOnesRowByRow(language: Language) throws {
    let (recording, live, otherSeat) = try playDemo(language)
    #expect(live.count > 20)
    let replay = ReplayScreen(recording, look: try look(language))
    for (picture, other) in zip(live, otherSeat) {
      replay.player.seek(to: picture.at)
      for (index, size) in Self.sizes.enumerated() {
        let replayed = replay.draw(size)
        #expect(
          difference(picture.surfaces[index], replayed) == nil, "\(size) at \(picture.at.milliseconds)")
        // No state depends on the seat.
        #expect(difference(picture.surfaces[index], other.surfaces[index]) == nil)
      }
    }
  }

  @Test func goingBackAndForthEndsInTheSamePicture() throws {
    let (recording, live, _) = try playDemo(.chinese)
    let replay = ReplayScreen(recording, look: try look(.chinese))
    for key in [Key.end, .left, .left, .home, .right, .right, .left] { _ = replay.handle(key) }
    let last = try #require(live.last)
    _ = replay.handle(.home)
    replay.player.seek(to: last.at)
    for (index, size) in Self.sizes.enumerated() {
      #expect(difference(last.surfaces[index], replay.draw(size)) == nil)
    }
  }
}
