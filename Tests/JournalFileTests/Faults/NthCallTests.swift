import Glibc
import Testing

@testable import JournalFile

/// Every call of everything that a seat does fails once with every errno it may plausibly fail with, or goes on
/// failing, or is cut short, or is the process's last.
@Suite struct NthCallTests {
  enum Script: String, CaseIterable {
    case appending, rotating, twoSeats, torn, hollow, unclean

    var steps: [Sitting.Step] {
      switch self {
      case .appending:
        [
          .append("A", key: "A/1", ["one"]), .append("A", key: "A/2", ["two", "three", "four"]),
          .saveHead("A"), .append("A", key: "A/3", ["five"]),
        ]
      case .rotating:
        [
          .append("A", key: "A/1", ["one"]), .rotate("A"), .append("A", key: "A/2", ["two"]), .rotate("A"),
          .saveHead("A"),
        ]
      case .twoSeats:
        [
          .append("A", key: "A/1", ["one"]), .append("B", key: "B/1", ["two"]), .follow("A"), .rotate("B"),
          .append("A", key: "A/2", ["three", "four"]), .follow("B"), .append("B", key: "B/2", ["five"]),
        ]
      case .torn, .hollow, .unclean: [.append("A", key: "A/1", ["next"]), .saveHead("A")]
      }
    }

    /// What the disk holds before the first step.
    func prepare(_ room: Room) throws -> DiskImage {
      do {
        let journal = try room.open()
        _ = try journal.append { _ in Room.group("before/1", "before") }
        try journal.saveHead()
        let group = Room.group("before/2", "never", "said")
        let next = try GroupEncoding(group, after: journal.cursor, seat: "A").bytes
        switch self {
        case .appending, .rotating, .twoSeats: break
        case .torn:
          try Room.write(try Room.read(room.segment(1)) + next.dropLast(30), to: room.segment(1))
        case .hollow: try Room.write(next.dropLast(30), to: room.segment(3))
        case .unclean:
          try Room.write(try Room.read(room.segment(1)) + next, to: room.segment(1))
          var state = journal.publishedState
          state.isDirty = true
          try journal.lock.write(state)
        }
      }
      return try DiskImage(reading: room.root)
    }

    /// Only these two are found in the boot in which they happened.
    var boot: String { self == .torn || self == .hollow ? "boot-2" : "boot-1" }
    var said: Int { 2 }
  }

  /// Does the steps under `fault` and judges what is left; returns the calls that the faulty process made.
  private func run(
    _ script: Script, _ base: DiskImage, _ fault: FaultyCalls.Fault?, _ number: Int, at root: String,
    _ judge: CrashJudge
  ) throws -> FaultyCalls {
    let said = base.segments().first?.bytes.split(separator: 0x0A).prefix(script.said).flatMap { $0 + [0x0A] }
    let machine = try Machine(base, at: root, boot: script.boot, said: said)
    let sitting = Sitting(machine, fault)
    if script == .twoSeats { try sitting.seatOther() }
    let process = sitting.process
    try sitting.work(script.steps)
    for (step, failure) in sitting.unsaved where !isNatural(failure, fault) {
      throw CrashJudge.Complaint("\(step) said \(failure)")
    }
    try sitting.lift()
    if let (step, failure) = sitting.unsaved.first {
      throw CrashJudge.Complaint("\(step) still says \(failure) when the fault is gone")
    }
    if let breach = machine.calls.breaches.first { throw CrashJudge.Complaint(breach) }
    try checkSameBoot(machine, script)
    sitting.leave()
    try judgePowerCut(machine, number, judge)
    return process
  }

  /// A failure names the errno that the call failed with.
  private func isNatural(_ failure: JournalFailure, _ fault: FaultyCalls.Fault?) -> Bool {
    switch (failure, fault?.manner) {
    case (.system(let number, _, _), .error(let injected)): number == injected
    case (.system(ECANCELED, _, _), .death): true
    default: false
    }
  }

  /// A seat that sits down beside the others finds every command once, and goes on.
  private func checkSameBoot(_ machine: Machine, _ script: Script) throws {
    let fresh = try machine.open(seat: "C")
    try machine.append(fresh, "C/1", "fresh")
    let records = try #require(machine.stream(fresh).records(behind: 0))
    let keys = records.filter { $0.sequence == $0.groupFirst && !$0.key.hasPrefix("journal/") }.map(\.key)
    var expected = ["before/1", "C/1"]
    if script == .unclean { expected.append("before/2") }
    for case .append(_, let key, _) in script.steps { expected.append(key) }
    if keys.sorted() != expected.sorted() { throw CrashJudge.Complaint("stored \(keys)") }
    let report = Journal.verify(
      folder: machine.root + "/journal", deep: true,
      surroundings: JournalSurroundings(
        calls: UnsyncedCalls(), bootIdentity: machine.boot, lockWaitMilliseconds: 0))
    if report.exitCode != 0 { throw CrashJudge.Complaint("verify in the same boot: \(report.findings)") }
  }

  /// The plug is pulled at the end with nothing or everything of what wasn't synced, and once on the way.
  private func judgePowerCut(_ machine: Machine, _ number: Int, _ judge: CrashJudge) throws {
    let disk = machine.calls.disk
    let image = DiskImage(disk) { number % 2 == 0 ? 0 : disk.nodes[$0].pending.count }
    try judge.judge(image, said: machine.calls.said, unanswered: 0, isThorough: true)
    var states = CrashStates(seed: UInt64(number))
    if let state = states.any(of: machine.calls.history) {
      try judge.judge(state.image, said: state.said, unanswered: 8)
    }
  }

  private func faults(_ call: String, _ number: Int) -> [FaultyCalls.Fault] {
    let plausible = FaultyCalls.plausible(call)
    var faults = plausible.map { FaultyCalls.Fault(call: number, manner: .error($0)) }
    for errno in [EIO, ENOSPC, EROFS] where plausible.contains(errno) {
      faults.append(.init(call: number, manner: .error(errno), lasts: true))
    }
    let portions = call == "write" ? FaultyCalls.Portion.allCases : [.nothing]
    faults += portions.map { .init(call: number, manner: .death($0)) }
    if call == "write" {
      for portion in [FaultyCalls.Portion.oneByte, .half, .allButOne] {
        faults.append(.init(call: number, manner: .short(portion)))
        faults.append(.init(call: number, manner: .short(portion), lasts: true))
      }
    }
    return faults
  }

  @Test(arguments: Script.allCases)
  func everyCallMayFailInEveryWayAndNothingSaidIsLost(_ script: Script) throws {
    let base = try script.prepare(Room(in: Machine.memory))
    let (room, other) = (try Room(make: false, in: Machine.memory), try Room(make: false, in: Machine.memory))
    let judge = CrashJudge(root: other.root)
    let calls = try run(script, base, nil, 0, at: room.root, judge).names
    var complaints: [String] = []
    var number = 0
    for (index, call) in calls.enumerated() {
      // More of the same would tell nobody more.
      for fault in faults(call, index) where complaints.count < 20 {
        number += 1
        do {
          _ = try run(script, base, fault, number, at: room.root, judge)
        } catch {
          complaints.append("\(call), \(fault): \(error)")
        }
      }
    }
    #expect(complaints.isEmpty, "\(complaints.count): \(complaints.prefix(12).joined(separator: "\n"))")
    #expect(number > 200)
  }
}
