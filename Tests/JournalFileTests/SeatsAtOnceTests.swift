import Foundation
import Synchronization
import Testing

@testable import JournalFile

/// Several processes append at once, and die at any call.
@Suite struct SeatsAtOnceTests {
  /// What one seat was told and was shown.
  private struct Account: Sendable {
    var told: [(key: String, sequence: Int, line: [UInt8])] = []
    var shown: [Int: [UInt8]] = [:]
    var deaths = 0
    var complaints: [String] = []
  }

  private static let commands = 30

  /// One seat after the other in the same chair; each goes on until it dies or has nothing more to say.
  private static func sit(_ name: String, _ room: Room, seed: UInt64) -> Account {
    var random = SeededGenerator(seed: seed)
    var account = Account()
    var number = 0
    while number < commands {
      let calls = TracedCalls()
      if account.deaths < 6 {
        calls.callsLeft = Int.random(in: 5..<90, using: &random)
      }
      do {
        let surroundings = JournalSurroundings(
          calls: calls, bootIdentity: "boot-1", lockWaitMilliseconds: 120_000)
        let journal = try Journal(
          folder: room.path, seat: name, program: "dutyroom 1.0", by: Room.actor, surroundings: surroundings,
          stamp: { Room.time })
        for record in try journal.readCurrentSegment() { account.shown[record.sequence] = Array(record.line) }
        while number < commands {
          number += 1
          let key = "\(name)/\(number)"
          let result =
            number % 9 == 0
            ? try journal.openSegment { _ in [Room.note("carried by \(name)")] }
            : try journal.append { _ in Room.group(key, "a", "b") }
          for record in result.foreign + result.own { account.shown[record.sequence] = Array(record.line) }
          for record in result.own { account.told.append((key, record.sequence, Array(record.line))) }
          if number % 5 == 0 { try journal.saveHead() }
        }
      } catch {
        account.deaths += 1
        if !calls.isDead { account.complaints.append("\(name), \(number): \(error)") }
      }
    }
    return account
  }

  @Test(arguments: 2...6)
  func nobodyIsToldWhatIsNotThereHoweverManyDie(seats: Int) throws {
    let room = try Room(in: Machine.memory)
    let accounts = Mutex<[Account]>([])
    let group = DispatchGroup()
    nonisolated(unsafe) let shared = room
    for seat in 0..<seats {
      group.enter()
      let thread = Thread {
        let account = Self.sit("S\(seat)", shared, seed: UInt64(seats * 10 + seat))
        accounts.withLock { $0.append(account) }
        group.leave()
      }
      thread.stackSize = 4 << 20
      thread.start()
    }
    group.wait()
    let all = accounts.withLock(\.self)
    #expect(all.flatMap(\.complaints).isEmpty)
    #expect(all.allSatisfy { $0.deaths > 0 })

    _ = try room.open(seat: "Z").append { _ in Room.group("Z/1", "after all") }
    let stream = JournalStream(try DiskImage(reading: room.root).segments())
    let records = try #require(stream.records(behind: 0))
    #expect(records.map(\.sequence) == Array(1...records.count))
    let lines = records.map { Array($0.line) }
    var told = Set<Int>()
    for account in all {
      for entry in account.told {
        #expect(told.insert(entry.sequence).inserted, "\(entry.sequence) was told twice")
        #expect(lines[entry.sequence - 1] == entry.line, "\(entry.key)")
      }
      for (sequence, line) in account.shown { #expect(lines[sequence - 1] == line, "\(sequence)") }
    }
    #expect(room.verify().exitCode == 0 && room.verify(boot: "boot-2").exitCode == 0)
  }
}
