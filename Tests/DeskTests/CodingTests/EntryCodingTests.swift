import DutyModel
import JournalFile
import TestSupport
import Testing

@testable import Desk

@Suite struct EntryCodingTests {
  /// Appends a record as a program of another version would.
  private func append(_ type: String, _ data: String, to station: TestStation) throws {
    let time = ZoneTable.china.text(station.clock.now())
    let journal = try Journal(
      folder: station.folder.journal, seat: "N", program: "dutyroom 9.9",
      by: FieldsWriter.object(Actor.program, zone: .china), stamp: { time })
    let record = NewRecord(
      at: time, entered: time, by: FieldsWriter.object(Actor.program, zone: .china), type: type,
      data: Array(data.utf8))
    let nothing: ([JournalFile.Record]) -> [NewRecord] = { _ in [] }
    _ = try journal.append(carrying: nothing) { _ in
      Group(key: "N/\(type)", digest: "0123456789abcdef", records: [record])
    }
  }

  @Test(arguments: ["radar.seen/1", "note.added/2", "carried.radar/1"])
  func anUnknownTypeOrVersionIsKeptAndChangesNothing(type: String) throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let before = desk.room
    try append(type, #"{"text":"x","matter":"EV-20260714-01"}"#, to: station)
    try desk.follow()
    #expect(listener.entries.last?.event == .unknown(type: type))
    #expect(desk.room.openMatters == before.openMatters)
    #expect(desk.room.settings == before.settings && desk.room.shift == before.shift)
    #expect(desk.room.sequence == before.sequence + 1)
    // Reports and notes are always accepted.
    try desk.submit(.receiveReport(.flood()))
    #expect(listener.notes == [])
  }

  @Test func aFieldThatANewerProgramAddedIsPassedOver() throws {
    let station = try TestStation()
    try append("note.added/1", #"{"text":"新机写的","urgency":3}"#, to: station)
    #expect(try station.desk().1.notes == ["新机写的"])
  }

  @Test func contentThatCannotBeReadIsShownAndShutsNothing() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let (other, _) = try station.desk("B")
    try other.note("前一条")
    try append("note.added/1", #"{"words":"没有text"}"#, to: station)
    try desk.follow()
    try desk.note("后一条")
    #expect(listener.notes == ["前一条", "后一条"])
    #expect(listener.entries.map(\.event).contains(.unknown(type: "note.added/1")))
  }
}
