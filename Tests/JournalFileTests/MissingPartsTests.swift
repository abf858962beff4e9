import Glibc
import Testing

@testable import JournalFile

/// A journal of which files are gone: it's read as far as it goes, and a person's consent goes on from it.
@Suite struct MissingPartsTests {
  static let lost = "0f0e0d0c-0b0a-4908-8706-050403020101"

  enum Loss: CaseIterable {
    case segments, identity, both, namedFolder

    func missing(in room: Room) -> JournalFailure {
      switch self {
      case .segments: .incomplete(path: room.path, missing: [.segments])
      case .identity: .incomplete(path: room.path, missing: [.identity])
      case .both: .incomplete(path: room.path, missing: [.identity, .segments])
      case .namedFolder: .incomplete(path: room.path + "/" + MissingPartsTests.lost, missing: [.folder])
      }
    }
  }

  /// Three acknowledged entries, and then something goes.
  private func room(_ loss: Loss) throws -> Room {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "one") }
    _ = try journal.append { _ in Room.group("A/2", "two") }
    try journal.saveHead()
    if loss == .segments || loss == .both { #expect(unlink(room.segment(1)) == 0) }
    if loss == .identity || loss == .both { #expect(unlink(room.file("station.json")) == 0) }
    if loss == .namedFolder { try Room.write(Array((Self.lost + "\n").utf8), to: room.file("current")) }
    return room
  }

  private func succeed(
    _ room: Room, as successor: String = RepairTests.successor, calls: TracedCalls? = nil
  ) throws -> String? {
    try Journal.succeed(
      folder: room.path, successor: successor,
      fallback: JournalIdentity(station: "fallback", journal: "", purpose: .exercise, created: ""),
      seat: "repair", program: "p", by: RepairTests.person,
      surroundings: room.surroundings(boot: "boot-2", calls: calls), stamp: { Room.time },
      carried: { _ in [Room.note("carried")] })
  }

  @Test(arguments: Loss.allCases) func openingNamesWhatIsGoneAndChangesNothing(loss: Loss) throws {
    let room = try room(loss)
    let before = try Room.names(room.path)
    let current = try Room.read(room.file("current"))
    #expect(throws: loss.missing(in: room)) { try room.open(boot: "boot-2") }
    #expect(try Room.names(room.path) == before && Room.read(room.file("current")) == current)
    #expect(![0, 10].contains(room.verify(boot: "boot-2").exitCode))
    let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-2"))
    #expect(archive.incomplete == loss.missing(in: room))
    #expect(archive.identity.station == (loss == .both ? "" : Room.identity.station))
    #expect(throws: loss.missing(in: room)) {
      try Journal.checkUp(folder: room.path, surroundings: room.surroundings()).identity.get()
    }
  }

  @Test(arguments: Loss.allCases) func aSuccessorGoesOnBehindTheHighestNumberThatIsToldOf(loss: Loss) throws {
    let room = try room(loss)
    let remains = try #require(try JournalRemains.look(folder: room.path))
    #expect(remains.highest == 3)
    #expect(remains.readable == (loss == .identity || loss == .namedFolder ? 3 : 0))
    #expect(remains.station == (loss == .both ? nil : Room.identity.station))
    #expect(remains.purpose == (loss == .segments || loss == .namedFolder ? .live : nil))
    #expect(try succeed(room) == RepairTests.successor)
    let next = try room.open(boot: "boot-2")
    #expect(next.identity.station == (loss == .both ? "fallback" : Room.identity.station))
    #expect(next.identity.purpose == (loss == .segments || loss == .namedFolder ? .live : .exercise))
    let records = try next.readCurrentSegment()
    #expect(records.map(\.sequence) == [4, 5] && records.notes == ["carried"])
    let replaces = try #require(records.first.flatMap(SegmentHeader.init)?.replaces)
    #expect(replaces.verdict == "missing")
    #expect(JournalFailure.incomplete(path: "", missing: replaces.missing).missingParts == replaces.missing)
    #expect(replaces.folder == (loss == .namedFolder ? Self.lost : "."))
    #expect(try next.append { _ in Room.group("A/3", "next") }.own.map(\.sequence) == [6])
    #expect(try JournalRemains.look(folder: room.path) == nil)
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 0 && report.verdict == .clean, "\(report.findings)")
    #expect(report.findings.allSatisfy { $0.repaired?.by == "wu.xiao" })
    // Consented to once: somebody else's try finds nothing to do.
    #expect(try succeed(room, as: "1f0e0d0c-0b0a-4908-8706-050403020100") == nil)
  }

  @Test func whatIsLostAfterAConsentIsNews() throws {
    let room = try room(.identity)
    _ = try succeed(room)
    #expect(room.verify(boot: "boot-2").exitCode == 0)
    unlink(room.segment(1))
    #expect(room.verify(boot: "boot-2").exitCode == 30)
  }

  @Test func aStationFileThatCantBeUnderstoodCountsAsGone() throws {
    let room = try Room()
    try Room.write(Array("{}".utf8), to: room.file("station.json"))
    #expect(try JournalRemains.look(folder: room.path)?.missing == [.identity])
    #expect(try succeed(room) == RepairTests.successor)
    #expect(try room.open(boot: "boot-2").identity.station == Room.identity.station)
  }

  /// The power goes at every call.
  @Test(arguments: Loss.allCases) func aSuccessionThatIsCutShortIsBegunAgain(loss: Loss) throws {
    for calls in 0..<200 {
      let room = try room(loss)
      let mortal = TracedCalls()
      mortal.callsLeft = calls
      let outcome = try? succeed(room, calls: mortal)
      let open = try? room.open(boot: "boot-3")
      if open == nil {
        #expect(outcome == nil, "call \(calls)")
        #expect(try succeed(room, as: "2f0e0d0c-0b0a-4908-8706-050403020100") != nil, "call \(calls)")
      }
      let own = try room.open(boot: "boot-3").append { _ in Room.group("A/9", "next") }.own
      #expect(own.map(\.sequence).allSatisfy { $0 == 6 }, "call \(calls)")
      #expect(room.verify(boot: "boot-3").exitCode == 0, "call \(calls)")
      if !mortal.isDead { return }
    }
    Issue.record("it never got through")
  }

  @Test func aSuccessorWithoutItsSegmentsIsStillTheOneInUse() throws {
    let room = try room(.segments)
    _ = try succeed(room)
    do {
      let next = try room.open(boot: "boot-2")
      _ = try next.append { _ in Room.group("A/3", "three") }
      try next.saveHead()
    }
    unlink("\(room.path)/\(RepairTests.successor)/segments/\(SegmentName(first: 4))")
    try Room.write(Array(".\n".utf8), to: room.file("current"))
    let place = room.path + "/" + RepairTests.successor
    #expect(throws: JournalFailure.incomplete(path: place, missing: [.segments])) { try room.open() }
    let third = "1f0e0d0c-0b0a-4908-8706-050403020100"
    #expect(try succeed(room, as: third) == third)
    #expect(try room.open().readCurrentSegment().map(\.sequence) == [7, 8])
  }

  @Test func aFolderWithNothingInItCanBeGoneOnFrom() throws {
    let room = try Room(make: false)
    #expect(try JournalRemains.look(folder: room.path)?.missing == [.folder])
    #expect(try succeed(room) == RepairTests.successor)
    let next = try room.open(boot: "boot-2")
    #expect(try next.readCurrentSegment().map(\.sequence) == [1, 2])
    #expect(next.identity.station == "fallback")
  }
}
