import DutyModel
import Foundation
import JournalFile
import TestSupport
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
    let repair = try desk.repair(by: person)
    guard case .succeeded(let folder) = repair.outcome else {
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

  @Test func aLivingSeatsOwnCommandMeetsTheEndOfTheReadOnlyStateAtOnce() throws {
    let station = try TestStation()
    do {
      let (desk, _) = try station.deskOnDuty()
      try desk.note("坏掉的")
      try desk.note("最后一条")
      try desk.saveHead()
    }
    try damage(station) { bytes in
      let place = try #require(bytes.range(of: Data("坏掉的".utf8)))
      bytes[place.lowerBound] ^= 1
    }
    let (beside, atBeside) = try station.desk("B")
    #expect(throws: JournalFailure.readOnly(.corrupt)) { try beside.note("存不上") }
    _ = try station.desk().0.repair(by: person)
    // No clock has moved since.
    try beside.note("存上了")
    #expect(atBeside.notes.last == "存上了" && beside.obstacle == nil)
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

  /// Three matters, of which what the second wrote with its place is changed on disk, the first time or each time.
  private func threeMatters(_ station: TestStation, damaging count: Int) throws {
    let (desk, _) = try station.deskOnDuty()
    for place in ["一村", "二村", "三村"] { try desk.submit(.receiveReport(.flood(place))) }
    try desk.saveHead()
    #expect(desk.room.openMatters.map(\.id) == ["EV-20260714-01", "EV-20260714-02", "EV-20260714-03"])
    try damage(station) { bytes in
      for _ in 1...count {
        let place = try #require(bytes.range(of: Data("二村".utf8)))
        bytes[place.lowerBound] ^= 1
      }
    }
  }

  @Test func whatCanBeReadBehindTheDamageIsBroughtOver() throws {
    let station = try TestStation()
    try threeMatters(station, damaging: 1)
    let (desk, _) = try station.desk()
    let repair = try desk.repair(by: person)
    // Only the call itself is lost; its matter, its clocks and the third matter are there.
    #expect(repair.lost.count == 1 && repair.lost.first?.count == 1)
    #expect(desk.room.openMatters.map(\.id) == ["EV-20260714-01", "EV-20260714-02", "EV-20260714-03"])
    #expect(desk.room.openMatters.allSatisfy { !desk.room.clocks(of: $0.id).isEmpty })
    #expect(desk.room.shift != nil && desk.room.settings.policy.rules.count > 0)
    #expect(desk.room.settings.hashes.values.allSatisfy { !$0.isEmpty })
    try desk.submit(.receiveReport(.flood("四村")))
    #expect(desk.room.openMatters.last?.id == "EV-20260714-05")
  }

  @Test func noIdThatTheDamagedPartGaveIsGivenAgain() throws {
    let station = try TestStation()
    try threeMatters(station, damaging: 2)
    let (desk, _) = try station.desk()
    #expect(try desk.repair(by: person).lost.reduce(0) { $0 + $1.count } == 2)
    #expect(desk.room.openMatters.map(\.id) == ["EV-20260714-01", "EV-20260714-03"])
    try desk.submit(.receiveReport(.flood("四村")))
    let fourth = try #require(desk.room.openMatters.last { $0.id > "EV-20260714-03" })
    #expect(desk.room.reports(of: fourth.id).allSatisfy { $0.id > "RP-20260714-03" })
  }
}
