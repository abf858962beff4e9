import DutyModel
import Foundation
import JournalFile
import Testing

@testable import Desk

/// A station whose journal is gone in part: it can be looked at, and a person ends it.
@Suite struct MissingJournalTests {
  private let person = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
  private let manager = FileManager.default

  enum Loss: CaseIterable {
    case segments, identity, folder, current
  }

  /// A station on duty with a flood, of whose journal something is gone then.
  private func station(_ loss: Loss) throws -> TestStation {
    let station = try TestStation()
    do {
      let (desk, _) = try station.deskOnDuty()
      try desk.submit(.receiveReport(.flood(trapped: 7)))
      try desk.saveHead()
    }
    let journal = station.folder.journal
    switch loss {
    case .segments:
      for name in try station.names(in: journal + "/segments") {
        try manager.removeItem(atPath: journal + "/segments/" + name)
      }
    case .identity: try manager.removeItem(atPath: journal + "/station.json")
    case .folder: try manager.removeItem(atPath: journal)
    case .current: try station.write("0f0e0d0c-0b0a-4908-8706-050403020101\n", to: journal + "/current")
    }
    return station
  }

  @Test(arguments: Loss.allCases) func aDeskStartsForQueriesAndEveryMessageNamesRepair(loss: Loss) throws {
    let station = try station(loss)
    let (desk, _) = try station.desk()
    let obstacle = try #require(desk.obstacle)
    #expect(obstacle.missingParts?.isEmpty == false)
    let failure = Failure(obstacle)
    #expect(failure.message(in: .chinese).contains("dutyroom journal repair"))
    #expect(failure.message(in: .english).contains("dutyroom journal repair"))
    #expect(failure.exitCode == 3 && failure.needsPaper)
    let agent = Agent(desk: desk, client: "t", language: .chinese)
    #expect(
      String(decoding: agent.answer(Array(#"{"query":"state"}"#.utf8)), as: UTF8.self).contains(#""ok":true"#)
    )
    #expect(throws: obstacle) { try desk.note("存不上") }
    try desk.follow()
    try desk.tick()
    if loss == .identity { #expect(desk.room.openMatters.count == 1) }
  }

  @Test(arguments: Loss.allCases) func aPersonsConsentMakesTheRoomWriteAgain(loss: Loss) throws {
    let station = try station(loss)
    let (desk, _) = try station.desk()
    let (beside, _) = try station.desk("B")
    guard case .succeeded = try desk.repair(by: person).outcome else {
      Issue.record("no new journal")
      return
    }
    #expect(desk.obstacle == nil && !desk.room.settings.people.isEmpty)
    #expect(desk.identity.station == "qinghe")
    // What can be read goes on; a journal that another one stood behind lends its state.
    let isReadable = loss == .identity || loss == .current
    #expect(desk.room.openMatters.count == (isReadable ? 1 : 0))
    try desk.note("接着记")
    #expect(loss == .folder || desk.head.sequence > 20)
    // A living seat isn't told the old state once its own command asks.
    try beside.note("B 也能记")
    #expect(try station.desk("C").0.room == beside.room)
    #expect(Journal.verify(folder: station.folder.journal).exitCode == 0)
  }

  @Test func nothingToReadIsSaidInWordsAndNotAsARawValue() throws {
    let station = try station(.segments)
    #expect(throws: JournalFailure.self) { try Recording(folder: station.folder, zone: .china) }
    #expect(try Logbook(folder: station.folder).incomplete?.missingParts == [.segments])
  }

  @Test func aFolderThatIsNoStationHasNoMissingJournal() throws {
    let folder = StationFolder(path: manager.temporaryDirectory.path + "/duty-none-\(UUID().uuidString)")
    let failure = JournalFailure.notAJournal(path: folder.journal)
    #expect(folder.explained(failure) == failure)
  }
}
