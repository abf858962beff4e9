import Glibc
import Testing

@testable import JournalFile

/// Making a journal, on a kernel that fails and a disk that loses: afterwards it is whole or not there.
@Suite struct CreateFaultTests {
  private func create(_ root: String, _ calls: any FileCalls) throws(JournalFailure) {
    try Journal.create(
      in: root + "/journal", identity: Room.identity, seat: "A", program: "p", stamp: Room.time,
      by: Room.actor,
      surroundings: JournalSurroundings(calls: calls, bootIdentity: "boot-1", lockWaitMilliseconds: 0))
  }

  /// Makes it where it isn't, and uses it.
  private func use(_ room: Room, isThere: Bool) throws {
    if !JournalFolder(path: room.path, calls: UnsyncedCalls()).exists(room.path) {
      if isThere { throw CrashJudge.Complaint("the journal is gone") }
      try create(room.root, UnsyncedCalls())
    }
    let journal = try room.open(boot: "boot-2")
    guard try journal.append({ _ in Room.group("A/1", "a") }).own.map(\.sequence) == [2] else {
      throw CrashJudge.Complaint("the first entry isn't the first")
    }
    let report = room.verify(boot: "boot-2")
    if report.exitCode != 0 { throw CrashJudge.Complaint("\(report.findings)") }
  }

  @Test func aJournalIsWholeOrNotThereInEveryStateAfterAPowerCut() throws {
    let (room, other) = (try Room(make: false, in: Machine.memory), try Room(make: false, in: Machine.memory))
    let machine = try Machine(DiskImage(), at: room.root)
    try create(room.root, machine.calls)
    machine.calls.said = JournalStream(try DiskImage(reading: room.root).segments()).bytes
    var complaints: [String] = []
    var states = CrashStates(seed: 1)
    var judged = 0
    try states.each(of: machine.calls.history) { state in
      judged += 1
      try state.image.write(to: other.root)
      do { try use(other, isThere: !state.said.isEmpty) } catch { complaints.append("\(error)") }
    }
    #expect(complaints.isEmpty, "\(complaints.prefix(8))")
    #expect(judged > 500, "\(judged) states")
  }

  @Test func everyCallMayFailAndTheNextTryGoesOn() throws {
    let room = try Room(make: false, in: Machine.memory)
    let sound = FaultyCalls(try Machine(DiskImage(), at: room.root).calls)
    try create(room.root, sound)
    for (number, call) in sound.names.enumerated() {
      for errno in FaultyCalls.plausible(call) {
        let machine = try Machine(DiskImage(), at: room.root)
        let faulty = FaultyCalls(machine.calls, .init(call: number, manner: .error(errno)))
        let place = "\(call), call \(number), errno \(errno)"
        do throws(JournalFailure) {
          try create(room.root, faulty)
          #expect(errno == EINTR, "\(place)")
        } catch {
          guard case .system(errno, _, _) = error else {
            Issue.record("\(place): \(error)")
            continue
          }
        }
        #expect(throws: Never.self, "\(place)") { try use(room, isThere: false) }
        #expect(machine.calls.breaches.isEmpty, "\(place)")
      }
    }
  }
}
