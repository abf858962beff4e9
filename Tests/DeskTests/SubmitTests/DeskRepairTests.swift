import DutyModel
import Foundation
import JournalFile
import Testing

@testable import Desk

/// A journal that nobody may write to, ended by a person while other seats look on.
@Suite struct DeskRepairTests {
  private let person = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)

  /// Changes the last segment on disk.
  private func damage(_ station: TestStation, _ edit: (inout Data) throws -> Void) throws {
    let folder = station.folder.journal + "/segments/"
    let url = URL(fileURLWithPath: folder + (try #require(try station.names(in: folder).last)))
    var bytes = try Data(contentsOf: url)
    try edit(&bytes)
    try bytes.write(to: url)
  }

  @Test func everythingOpenGoesOnWithItsNumbersInTheNewJournal() throws {
    let station = try TestStation()
    do {
      let (desk, _) = try station.deskOnDuty()
      try desk.submit(.receiveReport(.flood(trapped: 7)), key: "A/flood")
      try desk.note("还好的")
      try desk.note("坏掉的")
      try desk.note("最后一条")
      try desk.saveHead()
    }
    try damage(station) { bytes in
      let place = try #require(bytes.range(of: Data("坏掉的".utf8)))
      bytes[place.lowerBound] ^= 1
    }
    let (desk, listener) = try station.desk()
    let (beside, atBeside) = try station.desk("B")
    #expect(desk.readOnlyReason == "corrupt" && beside.readOnlyReason == "corrupt")
    #expect(throws: JournalFailure.self) { try desk.note("存不上") }
    let before = desk.room
    guard case .succeeded(let folder) = try desk.repair(by: person) else {
      Issue.record("no new journal")
      return
    }
    #expect(desk.obstacle == nil && desk.identity.journal == folder)
    #expect(desk.room.openMatters == before.openMatters && desk.room.shift == before.shift)
    #expect(desk.room.clocks == before.clocks && desk.room.settings == before.settings)
    // A retry from before the damage is still known.
    #expect(desk.room.storedCommand("A/flood") == before.storedCommand("A/flood"))
    #expect(listener.sequences == listener.sequences.sorted())
    #expect(Set(listener.sequences).count == listener.sequences.count)
    try desk.note("接着记")
    station.clock.pass(seconds: 3)
    try beside.follow()
    #expect(beside.obstacle == nil && beside.room == desk.room)
    #expect(atBeside.notes == ["还好的", "接着记"])
    try beside.note("B 也能记")
    #expect(try station.desk("C").0.room == beside.room)
  }

  @Test func aRoomWithoutOneGoodEntryInItsSegmentIsTakenFromTheSegmentBefore() throws {
    let station = try TestStation()
    var open: [Matter] = []
    do {
      let (desk, _) = try station.deskOnDuty()
      try desk.submit(.receiveReport(.flood(trapped: 7)))
      open = desk.room.openMatters
      try desk.openSegment()
      try desk.saveHead()
    }
    try damage(station) { $0[30] ^= 1 }
    let (desk, _) = try station.desk()
    #expect(desk.obstacle != nil && desk.room.openMatters.isEmpty)
    _ = try desk.repair(by: person)
    #expect(desk.room.openMatters == open && desk.room.shift != nil && desk.obstacle == nil)
  }

  @Test func noIdThatTheDamagedPartGaveIsGivenAgain() throws {
    let station = try TestStation()
    do {
      let (desk, _) = try station.deskOnDuty()
      try desk.submit(.receiveReport(.flood("一村")))
      try desk.submit(.receiveReport(.flood("二村")))
      try desk.submit(.receiveReport(.flood("三村")))
      try desk.saveHead()
      #expect(desk.room.openMatters.map(\.id) == ["EV-20260714-01", "EV-20260714-02", "EV-20260714-03"])
    }
    // The entry of the third report can't be read, its matter can; of the second nothing is chained any more.
    try damage(station) { bytes in
      let place = try #require(bytes.range(of: Data("二村".utf8)))
      bytes[place.lowerBound] ^= 1
    }
    let (desk, _) = try station.desk()
    _ = try desk.repair(by: person)
    #expect(desk.room.openMatters.map(\.id) == ["EV-20260714-01"])
    try desk.submit(.receiveReport(.flood("四村")))
    let fourth = try #require(desk.room.openMatters.last)
    #expect(!["EV-20260714-02", "EV-20260714-03"].contains(fourth.id) && fourth.number == 4)
    #expect(desk.room.reports.values.allSatisfy { !["RP-20260714-02", "RP-20260714-03"].contains($0.id) })
  }
}
