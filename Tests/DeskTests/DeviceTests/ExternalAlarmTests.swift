import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct ExternalAlarmTests {
  private let station: TestStation
  private let desk: Desk
  private var devices = StationDevices()
  private var mark: String { station.folder.path + "/out/rang" }

  init() throws {
    station = try TestStation()
    desk = try station.deskOnDuty().0
    devices.alarm = ["sh", "-c", "echo x >> \(station.folder.path)/out/rang"]
  }

  private func receive() throws {
    var content = ReportContent()
    content.kind = .flashFlood
    content.place = "石桥村"
    try desk.submit(
      Submission(
        .receiveReport(ReceiveReport(content: content)), by: Actor(role: .officer), key: desk.newKey()))
  }

  /// Turns until the command that may run has ended.
  private func turn(_ alarm: ExternalAlarm, elapsed: Int, with other: StationDevices? = nil) {
    repeat {
      alarm.turn(desk.room, at: desk.now, devices: other ?? devices, elapsed: elapsed)
    } while alarm.isRunning
  }

  private var rings: Int { ((try? String(contentsOfFile: mark, encoding: .utf8)) ?? "").count { $0 == "x" } }

  @Test func nothingRingsBeforeTheTime() throws {
    try receive()
    turn(ExternalAlarm(station.folder), elapsed: 0)
    #expect(rings == 0)
  }

  @Test func anOverdueDutyRingsAndRingsAgain() throws {
    try receive()
    station.clock.pass(seconds: 3_600)
    let alarm = ExternalAlarm(station.folder)
    turn(alarm, elapsed: 0)
    #expect(rings == 1)
    turn(alarm, elapsed: 4 * 60_000)
    #expect(rings == 1)
    turn(alarm, elapsed: 5 * 60_000)
    #expect(rings == 2)
  }

  @Test func oneConsoleOfTheRoomRings() throws {
    try receive()
    station.clock.pass(seconds: 3_600)
    let first = ExternalAlarm(station.folder)
    turn(first, elapsed: 0)
    turn(ExternalAlarm(station.folder), elapsed: 0)
    #expect(rings == 1)
    withExtendedLifetime(first) {}
  }

  @Test func anAlarmThatIsntThereIsToldOnce() throws {
    try receive()
    station.clock.pass(seconds: 3_600)
    var other = StationDevices()
    other.alarm = ["no-such-alarm"]
    let alarm = ExternalAlarm(station.folder)
    turn(alarm, elapsed: 0, with: other)
    #expect(alarm.takeFailure()?.chinese.contains("no-such-alarm") == true)
    turn(alarm, elapsed: 999_999, with: other)
    #expect(alarm.takeFailure() == nil)
  }
}
