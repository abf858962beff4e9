import Glibc
import Testing

@testable import JournalFile

/// The plug is pulled at every moment of a night, and everything that the disk may hold then is opened.
@Suite struct CrashStateTests {
  /// What seats do before the plug is pulled.
  enum Night: String, CaseIterable {
    case appending, rotating, fullDisk, failedRotation, deadSeat

    func run(_ machine: Machine) throws {
      let journal = try machine.open()
      switch self {
      case .appending:
        try machine.append(journal, "A/1", "溪水漫过便桥")
        try machine.append(journal, "A/2", "one", String(repeating: "two ", count: 150), "three")
        try journal.saveHead()
        try machine.append(journal, "A/3", "four")
        try machine.append(journal, "A/4", "five", "six")
      case .rotating:
        try machine.append(journal, "A/1", "before")
        try machine.rotate(journal, "carried", String(repeating: "more ", count: 90))
        try machine.append(journal, "A/2", "after", "it")
        try journal.saveHead()
        try machine.rotate(journal)
      case .fullDisk:
        try machine.append(journal, "A/1", "fits")
        for portion in [FaultyCalls.Portion.oneByte, .half, .allButOne] {
          try refuse(machine, portion)
        }
        try machine.append(journal, "A/2", "fits again", "and again")
      case .failedRotation:
        try machine.append(journal, "A/1", "before")
        let faulty = FaultyCalls(machine.calls)
        let other = try machine.open(faulty, seat: "B")
        faulty.fault = .init(call: faulty.count + 5, manner: .error(ENOSPC), lasts: true)
        do { try machine.rotate(other, "carried") } catch is JournalFailure {}
        faulty.fault = nil
        try machine.rotate(other, "carried at last")
        try machine.append(journal, "A/2", "after")
      case .deadSeat:
        for call in 8...16 { try die(machine, at: call) }
        try machine.append(journal, "A/2", "after")
      }
    }

    /// The disk fills up in the middle of a group, and has room again.
    private func refuse(_ machine: Machine, _ portion: FaultyCalls.Portion) throws {
      let faulty = FaultyCalls(machine.calls)
      let seat = try machine.open(faulty, seat: "B")
      faulty.fault = .init(call: faulty.count + 3, manner: .short(portion))
      faulty.next = .init(call: faulty.count + 4, manner: .error(ENOSPC))
      do { try machine.append(seat, "B/\(portion)", "too much", "to hold") } catch is JournalFailure {}
    }

    private func die(_ machine: Machine, at call: Int) throws {
      let faulty = FaultyCalls(machine.calls, .init(call: call, manner: .death(.half)))
      do {
        let seat = try machine.open(faulty, seat: "B")
        try machine.append(seat, "B/\(call)", "last", "words")
      } catch is JournalFailure {}
    }
  }

  /// What the next process does on the disk that a crash left; the plug is pulled in the middle of that too.
  private func recover(_ machine: Machine) throws {
    let journal = try machine.open(seat: "B")
    try machine.append(journal, "B/after", "goes on")
    try journal.saveHead()
  }

  private struct Tally: Sendable {
    var once = 0
    var twice = 0
    var complaints: [String] = []
    /// More of the same would tell nobody more.
    var isEnough: Bool { complaints.count >= 20 }
  }

  private func judge(_ night: Night) throws -> Tally {
    let room = try Room(in: Machine.memory)
    let other = try Room(make: false, in: Machine.memory)
    let machine = try Machine(DiskImage(reading: room.root), at: room.root)
    try night.run(machine)
    let judge = CrashJudge(root: other.root)
    var tally = Tally()
    var states = CrashStates(seed: 1)
    var random = SeededGenerator(seed: 2)
    var chosen: [CrashStates.State] = []
    states.each(of: machine.calls.history) { state in
      guard !tally.isEnough else { return }
      tally.once += 1
      if Int.random(in: 0..<40, using: &random) == 0 { chosen.append(state) }
      do {
        try judge.judge(state.image, said: state.said, isThorough: tally.once % 4 == 0)
      } catch {
        tally.complaints.append("\(night), state \(tally.once): \(error)")
      }
    }
    for (index, state) in chosen.enumerated() {
      try judgeRecovery(night, index, state, room.root, judge, &tally)
    }
    return tally
  }

  private func judgeRecovery(
    _ night: Night, _ index: Int, _ state: CrashStates.State, _ root: String, _ judge: CrashJudge,
    _ tally: inout Tally
  ) throws {
    let machine = try Machine(state.image, at: root, boot: "boot-2", said: state.said)
    try recover(machine)
    var states = CrashStates(seed: UInt64(index))
    states.each(of: machine.calls.history, oneIn: 48) { second in
      guard !tally.isEnough else { return }
      tally.twice += 1
      do {
        try judge.judge(second.image, said: second.said, isThorough: tally.twice % 4 == 0)
      } catch {
        tally.complaints.append("\(night), recovery of \(index), state \(tally.twice): \(error)")
      }
    }
  }

  @Test func nothingSaidIsLostInAnyStateAfterAPowerCut() async throws {
    let tallies = try await withThrowingTaskGroup(of: (Night, Tally).self) { group in
      for night in Night.allCases { group.addTask { (night, try judge(night)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (night, tally) in tallies {
      #expect(tally.complaints.isEmpty, "\(night): \(tally.complaints.prefix(8).joined(separator: "\n"))")
    }
    let judged = tallies.values.reduce(0) { $0 + $1.once + $1.twice }
    #expect(judged >= 20_000, "\(judged) states")
  }

  /// A disk that loses what it said it had synced is found out by `head`, loudly, and nothing is cut.
  @Test func aDiskThatLiedIsFoundOutAndNothingIsCut() throws {
    let room = try Room(in: Machine.memory)
    let machine = try Machine(DiskImage(reading: room.root), at: room.root)
    try Night.appending.run(machine)
    let journal = try machine.open()
    try journal.saveHead()
    let disk = machine.calls.disk
    let image = DiskImage(disk) { disk.nodes[$0].pending.count }
    let other = try Room(make: false, in: Machine.memory)
    let whole = try #require(image.segments().last?.bytes)
    for length in stride(from: 0, to: whole.count, by: 3) {
      var lying = image
      lying.files["journal/segments/000000000001.jsonl"] = Array(whole[..<length])
      try lying.write(to: other.root)
      let opened = try other.open(boot: "boot-2")
      #expect(opened.isReadOnly, "\(length) of \(whole.count) bytes: \(opened.verdict)")
      #expect(try Room.read(other.segment(1)).count == length)
      #expect([20, 21].contains(other.verify(boot: "boot-2").exitCode))
    }
  }
}
