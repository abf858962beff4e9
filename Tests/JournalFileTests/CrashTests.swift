import Testing

@testable import JournalFile

/// A process dies at its n-th call, for every n; a write that it dies in leaves half its bytes.
@Suite struct CrashTests {
  /// What a seat does in a night; returns the groups that were acknowledged before it died.
  private func work(_ room: Room, _ calls: TracedCalls) -> [[String]] {
    var acknowledged: [[String]] = []
    do {
      let journal = try room.open(calls: calls)
      for texts in [["a"], ["b", "c"]] {
        acknowledged.append(try journal.append { _ in group(texts) }.own.notes)
      }
      try journal.saveHead()
      acknowledged.append(try journal.openSegment { _ in [Room.note("carried")] }.own.notes)
      acknowledged.append(try journal.append { _ in group(["d", "e"]) }.own.notes)
    } catch {
      #expect(calls.isDead, "\(error)")
    }
    return acknowledged
  }

  private let groups = [["a"], ["b", "c"], ["carried"], ["d", "e"]]

  private func group(_ texts: [String]) -> Group {
    Group(key: "A/\(texts[0])", digest: "0123456789abcdef", records: texts.map(Room.note))
  }

  private func notes(_ room: Room) throws -> [String] {
    let archive = try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-9"))
    return try archive.segments().flatMap { try archive.read($0).records }.notes
  }

  /// Every acknowledged record is there, once, in order, and at most the one unanswered group behind them.
  private func check(_ room: Room, _ acknowledged: [[String]], _ place: String) throws {
    let found = try notes(room)
    let expected = acknowledged.flatMap(\.self)
    let withUnanswered = expected + groups.dropFirst(acknowledged.count).prefix(1).flatMap(\.self)
    #expect(found == expected || found == withUnanswered, "\(place)")
    let report = room.verify(boot: "boot-9")
    #expect(report.exitCode == 0, "\(place) \(report.findings)")
  }

  @Test(arguments: ["boot-1", "boot-2"])
  func acknowledgedRecordsSurviveADeathAtEveryCall(_ boot: String) throws {
    var deaths = 0
    while true {
      let room = try Room()
      let calls = TracedCalls()
      calls.callsLeft = deaths
      let acknowledged = work(room, calls)
      let place = "death at call \(deaths)"
      do {
        let journal = try room.open(boot: boot)
        #expect(!journal.isReadOnly, "\(place) \(journal.verdict)")
        try check(room, acknowledged, place)
        // The unanswered group is handed in again under its key, unless it's there.
        for texts in groups.dropFirst(acknowledged.count) {
          if try notes(room).contains(texts[0]) { continue }
          #expect(try journal.append { _ in group(texts) }.own.notes == texts)
        }
      }
      #expect(try notes(room) == groups.flatMap(\.self), "\(place)")
      #expect(room.verify(boot: "boot-9").exitCode == 0, "\(place)")
      if !calls.isDead { break }
      deaths += 1
    }
    #expect(deaths > 40)
  }

  @Test(arguments: ["boot-1", "boot-2"])
  func aLivingSeatRecoversWhatADeadOneLeft(_ boot: String) throws {
    var deaths = 0
    while true {
      let room = try Room()
      let survivor = try room.open(seat: "B")
      let calls = TracedCalls()
      calls.callsLeft = deaths
      let acknowledged = work(room, calls)
      let result = try survivor.append { _ in Room.group("B/1", "after") }
      #expect(result.own.notes == ["after"])
      let seen = (result.foreign + result.own).map(\.sequence)
      #expect(seen == Array(2...(seen.last ?? 0)), "death at call \(deaths)")
      let found = result.foreign.notes
      let expected = acknowledged.flatMap(\.self)
      #expect(found.starts(with: expected) && found.count <= expected.count + 2, "death at call \(deaths)")
      #expect(room.verify().exitCode == 0)
      if !calls.isDead { break }
      deaths += 1
    }
  }

  @Test(arguments: ["torn", "hollow", "unpublished"])
  func recoveryMayDieAtEveryCallAndBeginAgain(_ damage: String) throws {
    var deaths = 0
    while true {
      let room = try Room()
      let cut = try leave(damage, in: room)
      let calls = TracedCalls()
      calls.callsLeft = deaths
      _ = try? room.open(boot: "boot-2", calls: calls)
      let records = try room.open(boot: "boot-3").readCurrentSegment()
      #expect(records.notes == (damage == "unpublished" ? ["kept", "whole", "too"] : ["kept"]))
      let files = records.filter { $0.type == "journal.repaired/1" }.compactMap {
        try? $0.decodedData()["file"]?.string
      }
      #expect(try files == Room.names(room.file("quarantine")).filter { !$0.hasSuffix(".part") })
      // Half a repair entry is a second cut of its own.
      #expect(
        damage == "unpublished" ? files.isEmpty : (1...2).contains(files.count), "death at call \(deaths)")
      let kept = try files.map { try Room.read(room.file("quarantine/" + $0)) }
      #expect(kept.isEmpty || kept.contains { $0.suffix(cut.count).elementsEqual(cut) })
      #expect(room.verify(boot: "boot-3").exitCode == 0)
      if !calls.isDead { break }
      deaths += 1
    }
    #expect(deaths > 10)
  }

  private func leave(_ damage: String, in room: Room) throws -> [UInt8] {
    let journal = try room.open()
    _ = try journal.append { _ in Room.group("A/1", "kept") }
    let next = try GroupEncoding(Room.group("A/2", "whole", "too"), after: journal.cursor, seat: "A").bytes
    switch damage {
    case "torn":
      try Room.write(try Room.read(room.segment(1)) + next.dropLast(9), to: room.segment(1))
      return next.dropLast(9)
    case "hollow":
      try Room.write(next.dropLast(9), to: room.segment(3))
      return next.dropLast(9)
    default:
      try Room.write(try Room.read(room.segment(1)) + next, to: room.segment(1))
      return []
    }
  }

  @Test func creatingMayDieAtEveryCallAndBeginAgain() throws {
    var deaths = 0
    while true {
      let room = try Room(make: false)
      let calls = TracedCalls()
      calls.callsLeft = deaths
      for surroundings in [room.surroundings(calls: calls), room.surroundings()] {
        do throws(JournalFailure) {
          try Journal.create(
            in: room.path, identity: Room.identity, seat: "A", program: "p", stamp: Room.time, by: Room.actor,
            surroundings: surroundings)
        } catch {
          #expect(calls.isDead || error == .exists(path: room.path))
        }
      }
      #expect(try room.open().position.sequence == 1)
      #expect(room.verify().exitCode == 0)
      if !calls.isDead { break }
      deaths += 1
    }
    #expect(deaths > 20)
  }
}
