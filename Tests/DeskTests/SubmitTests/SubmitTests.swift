import DutyModel
import Foundation
import Glibc
import JournalFile
import TestSupport
import Testing

@testable import Desk

@Suite struct SubmitTests {
  @Test func theBusIsToldOnlyAfterTheSync() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, listener) = try station.desk(calls: calls)
    listener.onReceive = { _ in calls.mark("bus") }
    _ = calls.take()
    try desk.note("水位平")
    let order = calls.take()
    let sync = try #require(order.lastIndex(of: "fdatasync"))
    #expect(order.last == "bus")
    #expect(order.filter { $0 == "bus" }.count == 1)
    // Written, synced, published, unlocked, and only then told.
    #expect(order[..<sync].contains("write"))
    #expect(Array(order[sync...]) == ["fdatasync", "publish", "unlock", "bus"])
  }

  @Test func whatTheBusTellsStandsInTheFile() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    var found: [Bool] = []
    listener.onReceive = { group in
      let file = String(decoding: (try? station.lastSegment()) ?? Data(), as: UTF8.self)
      found += group.map { file.contains("\"seq\":\($0.sequence),") }
    }
    try desk.note("一")
    try desk.adoptStationFiles()
    #expect(found.count == desk.room.sequence - 1)
    #expect(found.allSatisfy { $0 })
  }

  @Test func acknowledgementNamesEveryEntryOfTheGroup() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let acknowledgement = try desk.submit(.receiveReport(.flood(trapped: 7)))
    let group = try #require(listener.groups.last)
    #expect(acknowledgement.lines.map(\.sequence) == group.map(\.sequence))
    #expect(acknowledgement.lines.map(\.type) == group.map(\.event.type))
    #expect(
      acknowledgement.lines.map(\.type).prefix(3) == [
        "report.received/1", "incident.opened/1", "figure.recorded/1",
      ])
    #expect(acknowledgement.last == desk.head.sequence)
    #expect(acknowledgement.lines.last?.hash == desk.head.hash)
    #expect(!acknowledgement.isRepeated)
  }

  @Test func aFullDiskKeepsNothingAndTheRetryIsStoredOnce() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, listener) = try station.desk(calls: calls)
    calls.fail(["write"], with: ENOSPC)
    #expect(throws: JournalFailure.self) { try desk.note("没存上", key: "A/9") }
    calls.heal()
    try desk.note("没存上", key: "A/9")
    #expect(listener.notes == ["没存上"])
  }

  @Test func aRefusalAppendsNothing() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let bytes = try station.lastSegment()
    #expect(throws: Refusal.emptyNote) { try desk.note("  ") }
    #expect(try station.lastSegment() == bytes)
    #expect(listener.types == ["segment.opened/1"])
  }

  @Test func aRefusalLosesNoForeignEntries() throws {
    let station = try TestStation()
    let (a, atA) = try station.desk("A")
    let (b, _) = try station.desk("B")
    try b.note("B的")
    #expect(throws: Refusal.emptyNote) { try a.note("") }
    #expect(atA.notes == ["B的"])
    try a.note("A的")
    #expect(atA.notes == ["B的", "A的"])
    #expect(atA.sequences == [1, 2, 3])
  }

  @Test func nothingToDoIsSuccessWithoutEntries() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let count = listener.entries.count
    let again = try desk.submit(.takeShift(TakeShift()))
    #expect(again.lines == [] && again.last == nil)
    #expect(listener.entries.count == count)
  }

  @Test func unchangedFilesAreAdoptedOnce() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    #expect(try desk.adoptStationFiles() == [])
    #expect(try desk.adoptStationFiles() == [])
    #expect(listener.types.filter { $0.hasSuffix("adopted/1") }.count == 19 + 19)
    #expect(desk.room.settings.people.count == 8)
    #expect(desk.room.settings.roster.count == 33 * 6)
  }

  @Test func aBrokenFileKeepsWhatWasAdopted() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    try desk.adoptStationFiles()
    let before = desk.room.settings
    try station.write("code = ", to: station.folder.file(.station))
    let faults = try desk.adoptStationFiles()
    #expect(faults.contains { $0.severity == .error })
    #expect(desk.room.settings == before)
  }
}
