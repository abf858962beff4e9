import Glibc
import Testing

@testable import JournalFile

/// A read-only state that a person ends.
@Suite struct RepairTests {
  static let person = Array(#"{"person":"wu.xiao","role":"officer","assurance":"asserted"}"#.utf8)
  static let successor = "0f0e0d0c-0b0a-4908-8706-050403020100"

  enum Damage: CaseIterable {
    case ambiguous, corrupt, lostTail, hollowBeginning
  }

  /// A room whose entries 2 and 3 were acknowledged, then damaged.
  private func room(_ damage: Damage) throws -> Room {
    let room = try Room()
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "one") }
    _ = try journal.append { _ in Room.group("A/2", "two") }
    if damage == .ambiguous {
      // `head` lags behind: whether 3 was acknowledged nobody can tell.
      let slot = HeadSlot(segment: SegmentName(first: 1), sequence: 1, hash: try firstHash(room))
      try Room.write(slot.bytes, to: room.file("head"))
    } else {
      try journal.saveHead()
    }
    var bytes = try Room.read(room.segment(1))
    switch damage {
    case .ambiguous, .corrupt: bytes[bytes.count - 100] ^= 1
    case .lostTail: bytes = Array(bytes[..<(bytes.firstIndex(of: 0x0A)! + 1)])
    case .hollowBeginning: bytes[10] ^= 1
    }
    try Room.write(bytes, to: room.segment(1))
    return room
  }

  private func firstHash(_ room: Room) throws -> Digest {
    let bytes = try Room.read(room.segment(1))
    return try #require(Frame.decode(bytes[...bytes.firstIndex(of: 0x0A)!])).hash
  }

  private func repair(
    _ journal: Journal, as successor: String = successor, carried: [NewRecord] = []
  ) throws -> Journal.Repair {
    try journal.repair(successor: successor, by: Self.person) { _ in carried }
  }

  @Test func withoutDamageThereIsNothingToRepair() throws {
    let room = try Room()
    #expect(try repair(room.open()) == .nothing)
  }

  @Test func aDoubtfulTailGoesToQuarantineWithTheNameOfWhoAgreed() throws {
    let room = try room(.ambiguous)
    let bytes = try Room.read(room.segment(1))
    let journal = try room.open(boot: "boot-2")
    let beside = try room.open(seat: "B", boot: "boot-2")
    #expect(journal.verdict == .ambiguous && beside.isReadOnly)
    #expect(try repair(journal) == .cut)
    #expect(!journal.isReadOnly)
    let entry = try #require(journal.readCurrentSegment().last)
    #expect(entry.type == "journal.repaired/1" && entry.by.elementsEqual(Self.person))
    #expect(try entry.decodedData()["verdict"]?.string == "ambiguous")
    let file = try #require(try Room.names(room.file("quarantine")).first)
    let kept = try Room.read(room.file("quarantine/" + file))
    let end = bytes.indices.filter { bytes[$0] == 0x0A }[1] + 1
    #expect(kept.suffix(bytes.count - end).elementsEqual(bytes[end...]))
    #expect(try journal.append { _ in Room.group("A/3", "next") }.own.map(\.sequence) == [4])
    #expect(room.verify(boot: "boot-2").exitCode == 0)
    // A seat that was open all the time hears of it.
    #expect(throws: JournalFailure.replaced(path: room.file("lock"))) { try beside.follow() }
  }

  @Test(arguments: [Damage.corrupt, .lostTail, .hollowBeginning])
  func theRoomGoesOnInANewJournalBesideTheDamagedOne(damage: Damage) throws {
    let room = try room(damage)
    let bytes = try Room.read(room.segment(1))
    let journal = try room.open(boot: "boot-2")
    let beside = try room.open(seat: "B", boot: "boot-2")
    let verdict = journal.verdict
    let outcome = try repair(journal, carried: [Room.note("carried")])
    #expect(outcome == .succeeded(folder: Self.successor))
    for seat in [journal, beside] {
      #expect(throws: JournalFailure.replaced(path: room.file("current"))) { try seat.follow() }
    }
    let next = try room.open(boot: "boot-2")
    #expect(next.identity.journal == Self.successor && next.identity.station == Room.identity.station)
    let records = try next.readCurrentSegment()
    // No number is given twice, also not one whose entry is lost.
    #expect(records.map(\.sequence) == [4, 5] && records.notes == ["carried"])
    let replaces = try #require(records.first.flatMap(SegmentHeader.init)?.replaces)
    #expect(replaces.journal == Room.identity.journal && replaces.folder == ".")
    #expect(replaces.verdict == verdict.word)
    #expect(replaces.end.sequence == (damage == .corrupt ? 2 : damage == .lostTail ? 1 : 0))
    #expect(records.first?.by.elementsEqual(Self.person) == true)
    #expect(try next.append { _ in Room.group("A/3", "next") }.own.map(\.sequence) == [6])
    #expect(try Room.read(room.segment(1)) == bytes)
  }

  @Test func verifyJudgesBoth() throws {
    let room = try room(.corrupt)
    _ = try repair(room.open(boot: "boot-2"))
    let next = try room.open(boot: "boot-2")
    _ = try next.append { _ in Room.group("A/3", "next") }
    let report = room.verify(boot: "boot-2")
    #expect(report.exitCode == 0 && report.verdict == .clean)
    #expect(report.findings.map(\.journal) == ["."] && report.findings.map(\.kind) == [.tail(.corrupt)])
    #expect(report.findings.map { $0.repaired?.by } == ["wu.xiao"])
    #expect(report.findings.map { $0.repaired?.at } == [Room.time])
    #expect(report.sequence == next.position.sequence && report.segments == 2)
    let file = "\(room.path)/\(Self.successor)/segments/\(SegmentName(first: 4))"
    var bytes = try Room.read(file)
    bytes[20] ^= 1
    try Room.write(bytes, to: file)
    #expect(room.verify(boot: "boot-3").findings.contains { $0.journal == nil && $0.exitCode != 0 })
  }

  /// Consent covers what was there then, byte for byte, and nothing else.
  @Test(arguments: [Damage.corrupt, .lostTail, .hollowBeginning])
  func damageBehindAConsentIsNews(damage: Damage) throws {
    let room = try room(damage)
    _ = try repair(room.open(boot: "boot-2"))
    #expect(room.verify(boot: "boot-3").exitCode == 0)
    let sound = try Room.read(room.segment(1))
    for place in [sound.count - 20, sound.count / 2, 200] {
      var bytes = sound
      bytes[place] ^= 4
      try Room.write(bytes, to: room.segment(1))
      #expect(room.verify(boot: "boot-3").exitCode == 20, "byte \(place)")
    }
    try Room.write(sound.dropLast(7), to: room.segment(1))
    #expect(room.verify(boot: "boot-3").exitCode != 0)
    try Room.write(sound, to: room.segment(1))
    #expect(room.verify(boot: "boot-3").exitCode == 0)
    unlink(room.segment(1))
    #expect(room.verify(boot: "boot-3").exitCode != 0)
    try Room.write(sound, to: room.segment(1))
    unlink(room.file("station.json"))
    #expect(room.verify(boot: "boot-3").exitCode == 30)
  }

  @Test func aSuccessorThatIsDamagedHasASuccessor() throws {
    let room = try room(.corrupt)
    _ = try repair(room.open(boot: "boot-2"))
    let second = try room.open(boot: "boot-2")
    _ = try second.append { _ in Room.group("A/3", "three") }
    try second.saveHead()
    let file = "\(room.path)/\(Self.successor)/segments/\(SegmentName(first: 4))"
    var bytes = try Room.read(file)
    bytes[bytes.count - 100] ^= 1
    try Room.write(bytes, to: file)
    let third = "1f0e0d0c-0b0a-4908-8706-050403020100"
    #expect(try repair(room.open(boot: "boot-3"), as: third) == .succeeded(folder: third))
    let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-3"))
    #expect(archive.place == third)
    #expect(try archive.putAside().map(\.place) == [".", Self.successor])
    #expect(try room.open(boot: "boot-3").readCurrentSegment().map(\.sequence) == [6])
    // A `current` from an older copy doesn't bring a damaged journal back, nor does a lost one.
    try Room.write(Array(".\n".utf8), to: room.file("current"))
    #expect(
      try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-3")).place == third)
    #expect(try room.open(boot: "boot-3").identity.journal == third)
    #expect(String(decoding: try Room.read(room.file("current")), as: UTF8.self) == third + "\n")
    Room.removeAll(room.file("current"))
    #expect(try room.open(boot: "boot-4").identity.journal == third)
    try Room.write(Array("%$".utf8), to: room.file("current"))
    #expect(try room.open(boot: "boot-4").identity.journal == third)
  }

  /// The power goes at every call of a repair.
  @Test(arguments: [Damage.ambiguous, .corrupt, .lostTail])
  func aRepairThatIsCutShortIsBegunAgain(damage: Damage) throws {
    for calls in 0..<200 {
      let room = try room(damage)
      let damaged = try Room.read(room.segment(1))
      let mortal = TracedCalls()
      var journal: Journal? = try room.open(boot: "boot-2", calls: mortal)
      let verdict = journal?.verdict
      mortal.callsLeft = calls
      let outcome = try? journal.map { try repair($0) }
      journal = nil
      let next = try room.open(boot: "boot-3")
      if next.isReadOnly {
        #expect(outcome == nil && next.verdict == verdict, "call \(calls)")
        #expect(try repair(next, as: "2f0e0d0c-0b0a-4908-8706-050403020100") != .nothing)
      }
      let writer = try room.open(boot: "boot-3")
      #expect(!writer.isReadOnly, "call \(calls)")
      let own = try writer.append { _ in Room.group("A/9", "next") }.own
      #expect(own.map(\.sequence).allSatisfy { $0 >= 3 })
      if damage == .ambiguous {
        #expect(room.verify(boot: "boot-3").exitCode == 0, "call \(calls)")
        // However often it was begun, the tail went once, and who agreed to it isn't forgotten.
        let named = try writer.readCurrentSegment().filter {
          try $0.type == "journal.repaired/1" && $0.decodedData()["verdict"]?.string == "ambiguous"
        }
        #expect(named.allSatisfy { $0.by.elementsEqual(Self.person) })
        #expect(named.count == 1, "call \(calls)")
      } else {
        #expect(try Room.read(room.segment(1)) == damaged, "call \(calls)")
        #expect(room.verify(boot: "boot-3").findings.allSatisfy { $0.journal == "." }, "call \(calls)")
      }
      if !mortal.isDead { return }
    }
    Issue.record("the repair never got through")
  }
}
