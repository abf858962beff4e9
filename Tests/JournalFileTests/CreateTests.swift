import Glibc
import Testing

@testable import JournalFile

@Suite struct CreateTests {
  @Test func everythingIsClosedToOthersWhateverTheUmask() throws {
    let old = umask(0)
    defer { umask(old) }
    let room = try Room()
    let journal = try room.open()
    _ = try journal.openSegment { _ in [] }
    try room.tearCurrent(journal)
    _ = try room.open(boot: "boot-2")
    for name in [".", "segments", "quarantine", "evidence"] {
      #expect(Room.mode(room.file(name)) == 0o700, "\(name)")
    }
    for name in ["station.json", "current", "lock", "lock.holder", "head"] {
      #expect(Room.mode(room.file(name)) == 0o600, "\(name)")
    }
    for folder in ["segments", "quarantine"] {
      for name in try Room.names(room.file(folder)) {
        #expect(Room.mode(room.file("\(folder)/\(name)")) == 0o600)
      }
    }
    #expect(try Room.names(room.root) == ["journal"])
  }

  @Test func descriptorsAreClosedOnExec() throws {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "x") }
    let own = try [journal.reader, journal.presence, #require(journal.writer)].map(\.descriptor)
    for descriptor in own + [try journal.changeDescriptor()] {
      #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }
  }

  @Test func theIdentityIsKept() throws {
    let room = try Room()
    #expect(try room.open().identity == Room.identity)
    let text = try String(decoding: Room.read(room.file("station.json")), as: UTF8.self)
    #expect(
      text == #"{"station":"330182","journal":"6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10","purpose":"live","#
        + #""created":"2026-07-14T20:31:00.000+08:00","format":1}"# + "\n")
  }

  @Test func theFirstSegmentHoldsWhatIsCarried() throws {
    let room = try Room(make: false)
    try Journal.create(
      in: room.path, identity: Room.identity, seat: "A", program: "p", stamp: Room.time, by: Room.actor,
      carried: [Room.note("first")], surroundings: room.surroundings())
    let records = try room.open().readCurrentSegment()
    #expect(records.map(\.type) == ["segment.opened/1", "note.added/1"])
    #expect(records.allSatisfy { $0.groupFirst == 1 && $0.groupLast == 2 && $0.keyDigest == nil })
    #expect(SegmentHeader(records[0])?.predecessor == nil)
  }

  @Test func aJournalIsNeverMadeOverAnother() throws {
    let room = try Room()
    #expect(throws: JournalFailure.exists(path: room.path)) {
      try Journal.create(
        in: room.path, identity: Room.identity, seat: "A", program: "p", stamp: Room.time, by: Room.actor,
        surroundings: room.surroundings())
    }
  }

  @Test func anythingButAJournalIsRefused() throws {
    let room = try Room()
    #expect(throws: JournalFailure.notAJournal(path: room.root + "/none")) {
      try Journal(folder: room.root + "/none", seat: "A", program: "p", by: [], stamp: { "" })
    }
    chmod(room.path, 0o750)
    #expect(throws: JournalFailure.permissions(path: room.path)) { try room.open() }
    chmod(room.path, 0o700)
    let text = try String(decoding: Room.read(room.file("station.json")), as: UTF8.self)
    try Room.write(Array(text.dropLast(3).utf8) + Array("2}".utf8), to: room.file("station.json"))
    #expect(throws: JournalFailure.unknownFormat(2)) { try room.open() }
    unlink(room.file("station.json"))
    #expect(throws: JournalFailure.incomplete(path: room.path, missing: [.identity])) { try room.open() }
    #expect(room.verify().exitCode == 30)
  }

  @Test func aDamagedIdentityIsNamedAndNotTakenForAnEmptyFolder() throws {
    let room = try Room()
    let bytes = try Room.read(room.file("station.json"))
    let damages: [(ArraySlice<UInt8>, Int)] = [
      ([], 0), (bytes.prefix(40), 40), ((bytes + Array("}".utf8))[...], bytes.count), ([0, 0, 0, 0], 0),
      (Array(#"{"station":"330182"}"#.utf8)[...], 0),
    ]
    for (damage, offset) in damages {
      try Room.write(damage, to: room.file("station.json"))
      let failure = JournalFailure.damaged(path: room.file("station.json"), offset: offset)
      #expect(throws: failure) { try room.open() }
      #expect(room.verify().findings.map(\.kind) == [.unreadable(failure)])
    }
  }

  @Test func openingAgainChangesNoByte() throws {
    let room = try Room()
    _ = try room.open().append { _ in Room.group("A/1", "x") }
    try room.open().saveHead()
    let files = ["segments/000000000001.jsonl", "head", "station.json", "current"].map(room.file)
    let before = try files.map(Room.read)
    for boot in ["boot-1", "boot-2", "boot-2"] { _ = try room.open(boot: boot) }
    #expect(try files.map(Room.read) == before)
  }
}

extension Room {
  /// Leaves half a line behind the end of the current segment.
  fileprivate func tearCurrent(_ journal: Journal) throws {
    let path = journal.folder.segment(journal.segment)
    try Self.write(try Self.read(path) + Array("{\"b\":".utf8), to: path)
  }
}
