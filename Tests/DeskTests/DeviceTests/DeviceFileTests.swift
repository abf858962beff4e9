import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct DeviceFileTests {
  private func devices(_ lines: String) throws -> (StationDevices, [String]) {
    let station = try TestStation()
    let path = station.folder.file(.station)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + lines).write(toFile: path, atomically: true, encoding: .utf8)
    let reading = readStation(station.folder, now: station.clock.now())
    return (
      reading.devices, reading.faults.filter { $0.file == "station.toml" }.map { $0.message(in: .english) }
    )
  }

  @Test func commandsAreListsOfWords() throws {
    let (devices, faults) = try devices(
      "\n[print]\ncommand = [\"lp\", \"-o\", \"media=A4\"]\n[alarm]\ncommand = [\"aplay\", \"a b.wav\"]\nrepeat_minutes = 3\n"
    )
    #expect(faults == [])
    #expect(devices.print == ["lp", "-o", "media=A4"])
    #expect(devices.alarm == ["aplay", "a b.wav"] && devices.alarmRepeatMinutes == 3)
  }

  @Test(arguments: [
    "[print]\ncommand = \"lp -o media=A4\"", "[print]\n", "[alarm]\ncommand = []",
    "[alarm]\ncommand = [\"x\"]\nrepeat_minutes = 0", "[alarm]\ncomand = [\"x\"]",
  ])
  func aWrongCommandIsAFaultWithItsPlace(lines: String) throws {
    let (_, faults) = try devices("\n" + lines + "\n")
    #expect(
      !faults.isEmpty && faults.allSatisfy { $0.contains("print") || $0.contains("alarm") }, "\(faults)")
  }
}
