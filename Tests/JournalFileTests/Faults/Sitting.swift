@testable import JournalFile

/// What people at two seats want done, whatever goes wrong: each step is tried, and what fails is tried again
/// when the fault is gone. Seat A belongs to the process that the fault hits, seat B to another one.
final class Sitting {
  enum Step: Equatable {
    case append(String, key: String, [String])
    case rotate(String)
    case saveHead(String)
    case follow(String)

    var seat: String {
      switch self {
      case .append(let seat, _, _), .rotate(let seat), .saveHead(let seat), .follow(let seat): seat
      }
    }
  }

  let machine: Machine
  private(set) var process: FaultyCalls
  private var seats: [String: Journal] = [:]
  /// Steps that failed, with what they threw.
  private(set) var unsaved: [(step: Step, failure: JournalFailure)] = []

  init(_ machine: Machine, _ fault: FaultyCalls.Fault?) {
    self.machine = machine
    process = FaultyCalls(machine.calls, fault)
  }

  /// Seat B sits down before anything goes wrong.
  func seatOther() throws { seats["B"] = try machine.open(seat: "B") }

  func work(_ steps: [Step]) throws {
    for step in steps {
      do {
        try take(step)
      } catch let failure as JournalFailure {
        unsaved.append((step, failure))
      }
      if process.isDead { bury() }
    }
  }

  /// The fault is gone, and the same objects try again; a process that died is started again.
  func lift() throws {
    process.fault = nil
    let again = unsaved.map(\.step)
    unsaved = []
    try work(again)
  }

  /// Everybody leaves.
  func leave() { seats = [:] }

  private func bury() {
    seats["A"] = nil
    process = FaultyCalls(machine.calls)
  }

  private func journal(_ seat: String) throws -> Journal {
    if let journal = seats[seat] { return journal }
    let journal = try machine.open(seat == "A" ? process : nil, seat: seat)
    seats[seat] = journal
    return journal
  }

  private func take(_ step: Step) throws {
    let journal = try journal(step.seat)
    switch step {
    case .append(_, let key, let texts):
      _ = try journal.append { _ in
        // A retry is stored once: whoever tries again looks for the key first.
        let isStored = try machine.stream(journal).bytes.contains(text: #""cmd":"\#(key)""#)
        return isStored ? nil : machine.group(key, texts)
      }
    case .rotate: _ = try journal.openSegment { _ in [Room.note("carried")] }
    case .saveHead: try journal.saveHead()
    case .follow: _ = try journal.follow()
    }
    try machine.say(journal)
  }
}
