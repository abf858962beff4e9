import Foundation
import Testing

@testable import Desk

@Suite struct MainsStateTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/power-\(UUID().uuidString)"

  private func supply(_ name: String, _ values: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    for (file, text) in values {
      try (text + "\n").write(toFile: "\(folder)/\(name)/\(file)", atomically: true, encoding: .utf8)
    }
  }

  @Test func aPluggedInLaptopIsOnline() throws {
    try supply("AC", ["type": "Mains", "online": "1"])
    try supply("BAT0", ["type": "Battery", "capacity": "97", "status": "Full"])
    #expect(MainsState.read(folder) == MainsState(isOnline: true, batteryPercent: 97))
  }

  @Test func aPulledPlugIsLoss() throws {
    try supply("AC", ["type": "Mains", "online": "0"])
    try supply("BAT0", ["type": "Battery", "capacity": "62", "status": "Discharging"])
    try supply("BAT1", ["type": "Battery", "capacity": "40", "status": "Discharging"])
    #expect(MainsState.read(folder) == MainsState(isOnline: false, batteryPercent: 51))
  }

  @Test func aBatteryThatEmptiesSaysItWithoutASensor() throws {
    try supply("BAT0", ["type": "Battery", "capacity": "50", "status": "Discharging"])
    #expect(MainsState.read(folder).isOnline == false)
  }

  @Test func aMouseSaysNothingAboutTheMachine() throws {
    try supply("hid-mouse", ["type": "Battery", "scope": "Device", "capacity": "5", "status": "Discharging"])
    try supply("ucsi-port", ["type": "USB", "online": "0"])
    #expect(MainsState.read(folder) == MainsState())
  }

  @Test func chargingByUSBIsOnline() throws {
    try supply("ADP", ["type": "Mains", "online": "0"])
    try supply("ucsi-port", ["type": "USB", "online": "1"])
    try supply("BAT0", ["type": "Battery", "capacity": "odd", "status": "Charging"])
    #expect(MainsState.read(folder) == MainsState(isOnline: true))
  }

  @Test func aMachineWithoutSuppliesTellsNothing() {
    #expect(MainsState.read(folder + "/none") == MainsState())
  }
}
