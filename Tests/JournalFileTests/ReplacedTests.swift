import Glibc
import Testing

@testable import JournalFile

/// Files that are removed or replaced under a living seat: what is written into a deleted file is lost.
@Suite struct ReplacedTests {
  enum Deed: CaseIterable {
    /// `cp` and `mv` over it: the same bytes in another file.
    case copiedOver
    case removed
    /// Moved away, and a link to it left in its place.
    case linked
  }

  private func commit(_ deed: Deed, on path: String) throws {
    switch deed {
    case .copiedOver:
      try Room.write(try Room.read(path), to: path + ".copy")
      try #require(rename(path + ".copy", path) == 0)
    case .removed:
      try #require(unlink(path) == 0)
    case .linked:
      try #require(rename(path, path + ".moved") == 0)
      try #require(symlink(path + ".moved", path) == 0)
    }
  }

  @Test(arguments: Deed.allCases) func aReplacedSegmentTakesNoEntry(_ deed: Deed) throws {
    let room = try Room()
    // One has written already, the other has only read.
    let (writer, reader) = (try room.open(), try room.open(seat: "B"))
    _ = try writer.append { _ in Room.group("A/1", "kept") }
    _ = try reader.follow()
    try commit(deed, on: room.segment(1))
    let before = room.calls.changes.count
    for seat in [writer, reader] {
      #expect(throws: JournalFailure.replaced(path: room.segment(1))) {
        try seat.append { _ in Room.group("A/2", "lost") }
      }
      #expect(throws: JournalFailure.replaced(path: room.segment(1))) {
        try seat.openSegment { _ in [] }
      }
    }
    #expect(!room.calls.changes[before...].contains { $0.contains("jsonl") })
  }

  @Test(arguments: Deed.allCases, ["lock", "segments/000000000001.jsonl"])
  func followingSaysWhatWasReplaced(_ deed: Deed, _ file: String) throws {
    let room = try Room()
    let journal = try room.open()
    try commit(deed, on: room.file(file))
    #expect(throws: JournalFailure.replaced(path: room.file(file))) { try journal.follow() }
    #expect(throws: JournalFailure.replaced(path: room.file(file))) { try journal.follow() }
  }

  @Test func followingSaysThatAnotherJournalIsCurrent() throws {
    let room = try Room()
    let (writer, journal) = (try room.open(), try room.open(seat: "B"))
    _ = try writer.append { _ in Room.group("A/1", "read before") }
    try Room.write(Array("0f0e0d0c-0b0a-4908-8706-050403020100\n".utf8), to: room.file("current"))
    #expect(throws: JournalFailure.replaced(path: room.file("current"))) { try journal.follow() }
    try Room.write(Array(".\n".utf8), to: room.file("current"))
    #expect(try journal.follow().notes == ["read before"])
  }

  @Test func aSegmentReplacedDuringAnAppendIsNotAcknowledged() throws {
    let room = try Room()
    let journal = try room.open()
    #expect(throws: JournalFailure.replaced(path: room.segment(1))) {
      try journal.append { _ in
        try commit(.copiedOver, on: room.segment(1))
        return Room.group("A/1", "lost")
      }
    }
    #expect(try room.open(seat: "B").readCurrentSegment().count == 1)
  }

  @Test func aCopyWithEverythingInItIsGoodForTheNextStart() throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "kept") }
    try commit(.copiedOver, on: room.segment(1))
    let next = try room.open(seat: "B")
    #expect(try next.append { _ in Room.group("B/1", "new") }.own.map(\.sequence) == [3])
    #expect(throws: JournalFailure.replaced(path: room.segment(1))) { try journal.follow() }
    #expect(room.verify().exitCode == 0)
  }

  @Test func aCopyFromBeforeIsALostTail() throws {
    let room = try Room()
    let journal = try room.open()
    let old = try Room.read(room.segment(1))
    _ = try journal.append { _ in Room.group("A/1", "said") }
    try Room.write(old, to: room.segment(1) + ".old")
    try #require(rename(room.segment(1) + ".old", room.segment(1)) == 0)
    #expect(try room.open(seat: "B").verdict == .lostTail(first: 2, last: 2))
  }

  @Test(arguments: [Deed.copiedOver, .removed]) func headIsWrittenWhereItsNameStands(_ deed: Deed) throws {
    let room = try Room()
    let journal = try room.open()
    for index in 1...2 {
      _ = try journal.append { _ in Room.group("A/\(index)", "x") }
      try journal.saveHead()
      #expect(try HeadFile.read(journal.folder).contains { $0?.sequence == index + 1 })
      try commit(deed, on: room.file("head"))
    }
  }

  @Test(arguments: ["lock", "lock.holder", "head", "current", "station.json", "segments/000000000001.jsonl"])
  func aLinkIsNeverFollowed(_ file: String) throws {
    let room = try Room()
    _ = try room.open()
    try commit(.linked, on: room.file(file))
    #expect(throws: JournalFailure.system(number: ELOOP, call: "open", path: room.file(file))) {
      try room.open()
    }
    let report = room.verify()
    if file != "lock.holder" { #expect(report.exitCode == 30) }
  }
}
