import DutyModel
import Foundation
import Testing

@testable import Desk

/// A running console takes over what people edit, and keeps the last good version of what they break.
@Suite struct RegisterReloadTests {
  @Test func starterRegistersAreAdoptedAndSurviveANewSegment() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    try desk.adoptStationFiles()
    let registers = desk.room.settings.registers
    #expect(registers.hashes.count == Register.allCases.count)
    #expect(listener.types.contains("contacts.adopted/1") && listener.types.contains("duties.adopted/1"))
    try desk.openSegment()
    #expect(desk.room.settings.registers == registers)
    let (other, _) = try station.desk("B")
    #expect(other.room.settings.registers == registers)
  }

  @Test func editIsNoticedAndOnlyThatRegisterAdopted() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    var watch = StationFilesWatch(station.folder)
    try watch.ifChanged { _ = try desk.adoptStationFiles() }
    let count = listener.entries.count
    var looked = false
    watch.ifChanged { looked = true }
    #expect(!looked)
    let path = station.folder.register(.contacts)
    try station.write(try station.text(path) + "新某,Xin M.,站所,新站,值班,,,822 0999,,,\r\n", to: path)
    var faults: [StationFault]?
    try watch.ifChanged { faults = try desk.adoptStationFiles() }
    #expect(faults == [])
    #expect(Set(listener.entries[count...].map(\.event.type)) == ["contacts.adopted/1"])
    #expect(desk.room.settings.callers(of: "8220999").map { $0.name(.chinese) } == ["新某"])
  }

  @Test func brokenEditKeepsTheLastVersionAndIsTold() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    try desk.adoptStationFiles()
    let before = desk.room.settings
    let count = listener.entries.count
    let path = station.folder.register(.contacts)
    try station.write(try station.text(path).replacing("138 0000 0001", with: "1.38E+10"), to: path)
    let faults = try desk.adoptStationFiles()
    #expect(faults.map(\.severity) == [.error] && faults.map(\.file) == ["registers/contacts.csv"])
    #expect(desk.room.settings == before && listener.entries.count == count)
  }

  @Test func aRegisterTakenAwayKeepsTheLastVersionAndIsTold() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    try desk.adoptStationFiles()
    let before = desk.room.settings
    try FileManager.default.removeItem(atPath: station.folder.register(.villages))
    #expect(
      try desk.adoptStationFiles().map { $0.message(in: .chinese) } == [
        "registers/villages.csv：应有这个文件，没有找到。"
      ])
    #expect(desk.room.settings == before)
  }

  @Test func remarksDontTroubleTheConsole() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    try station.write("姓名,电话,身份证号,村\n周国,,,没有的村\n", to: station.folder.register(.contacts))
    #expect(try desk.adoptStationFiles() == [])
    #expect(desk.room.settings.registers.contacts.count == 1)
  }

  @Test func tenThousandContactsAreReadAdoptedAndFolded() throws {
    let station = try TestStation()
    let rows = (0..<10_000).map { "联系人\($0),网格员,石桥村,139\(String(100_000_000 + $0).dropFirst())\r\n" }
    try station.write("姓名,职务,村,电话\r\n" + rows.joined(), to: station.folder.register(.contacts))
    let (desk, listener) = try station.desk()
    #expect(try desk.adoptStationFiles() == [])
    #expect(listener.types.count { $0 == "contacts.adopted/1" } == 200)
    try desk.openSegment()
    let (other, _) = try station.desk("B")
    #expect(other.room.settings.registers.contacts.count == 10_000)
    #expect(other.room.settings.callers(of: "139 0000 9999").map { $0.name(.chinese) } == ["联系人9999"])
  }
}
