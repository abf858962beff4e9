import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Desk

/// Room for drafts that is taken while there is some. What this means on a full disk, the real program shows.
@Suite struct DraftRoomTests {
  private let station: TestStation
  private let drafts: Drafts

  init() throws {
    station = try TestStation()
    drafts = Drafts(folder: station.folder, zone: .china)
    try drafts.takeRoom(seat: "A")
  }

  private func draft(_ text: String) -> Draft {
    var draft = Draft()
    draft.form = "note"
    draft.started = night("20:31:00")
    draft.key = "A/7"
    draft.fields = [Draft.Field(name: "text", text: text)]
    return draft
  }

  /// Inode and blocks of every file in the folder, whatever its name.
  private var files: Set<[Int]> {
    get throws {
      Set(
        try station.names(in: station.folder.drafts).map { name in
          var facts = stat()
          #expect(lstat(station.folder.drafts + "/" + name, &facts) == 0)
          return [Int(facts.st_ino), Int(facts.st_blocks)]
        })
    }
  }

  @Test func savingTakesNothingFromTheDisk() throws {
    let before = try files
    #expect(before.count == DraftRoom.spares && before.allSatisfy { $0[1] * 512 >= DraftRoom.spareBytes })
    for number in 1..<DraftRoom.spares {
      for length in [1, 900, 3, 1_700] {
        try drafts.save(draft(String(repeating: "水", count: length)), seat: "A", number: number)
      }
    }
    #expect(try files == before)
    #expect(drafts.offered(to: "A").map { $0.draft["text"].count } == [1_700, 1_700, 1_700])
  }

  @Test func aShorterDraftShowsNothingOfALongerOne() throws {
    try drafts.save(draft("水漫过便桥了，三户人没出来"), seat: "A", number: 1)
    try drafts.save(draft("水"), seat: "A", number: 1)
    try drafts.save(draft("水退"), seat: "A", number: 1)
    #expect(drafts.offered(to: "A").map { $0.draft["text"] } == ["水退"])
  }

  @Test func roomThatWasUsedIsTakenAnew() throws {
    try drafts.save(draft("一"), seat: "A", number: 1)
    try drafts.takeRoom(seat: "A")
    #expect(try files.count == DraftRoom.spares + 1)
    try drafts.remove(seat: "A", number: 1)
    try drafts.takeRoom(seat: "A")
    #expect(try files.count == DraftRoom.spares)
  }

  /// One that is longer than any spare.
  @Test func aLongDraftIsSavedToo() throws {
    let long = draft(String(repeating: "水", count: 5_000))
    try drafts.save(draft("水"), seat: "A", number: 1)
    try drafts.save(long, seat: "A", number: 1)
    #expect(drafts.offered(to: "A").map(\.draft) == [long])
  }

  @Test func withoutRoomADraftIsSavedAllTheSame() throws {
    try drafts.save(draft("北"), seat: "north-1", number: 1)
    try drafts.save(draft("北二"), seat: "north-1", number: 1)
    #expect(drafts.offered(to: "north-1").map { $0.draft["text"] } == ["北二"])
  }

  @Test func othersCannotReadTheRoom() throws {
    for name in try station.names(in: station.folder.drafts) {
      var facts = stat()
      #expect(lstat(station.folder.drafts + "/" + name, &facts) == 0 && facts.st_mode & 0o077 == 0)
    }
  }
}
