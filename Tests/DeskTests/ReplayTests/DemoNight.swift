import DutyModel
import TestSupport

@testable import Desk

/// The built-in demo on a clock moved by hand: the seat that looks on is A, the other seat is B.
final class DemoNight {
  let station: TestStation
  let desk: Desk
  let listener: Listener
  let player: ScenarioPlayer
  private let inbox: Inbox

  /// `realStart` is the machine's time, long after the night that is played.
  init(realStart: String = "2026-11-22T08:00:00+08:00") throws {
    station = try TestStation(.exercise, clock: TestClock(Timestamp(rfc3339: realStart)!))
    let scenario = try DemoScenario.scenario()
    // The starter's roster is of the day of the scenario, as the demo makes it.
    let pack = StarterPack(language: .chinese, today: ZoneTable.china.civil(scenario.start).date)
    for file in StationFile.single {
      try station.write(pack.text(of: file), to: station.folder.file(file))
    }
    let (other, _) = try station.desk("B", client: "B")
    player = ScenarioPlayer(scenario, desk: other, language: .chinese)
    try player.begin(speed: scenario.speed, realNow: station.clock.now())
    (desk, listener) = try station.desk("A", client: "A")
    inbox = Inbox(desk: desk, language: .chinese)
    try desk.adoptStationFiles()
  }

  /// Lets the night go on to `end`, looking around every `stepMilliseconds` of real time.
  func play(to end: Timestamp, stepMilliseconds: Int = 500) throws {
    while desk.now < end {
      station.clock.pass(milliseconds: min(stepMilliseconds, desk.realMilliseconds(until: end)))
      try player.run()
      try desk.tick()
      try desk.follow()
      _ = try inbox.take()
    }
  }
}
