import Glibc
import JournalFile
import Testing

/// A machine that talks to an agent, line by line.
final class AgentClient {
  let process: Child
  private var said: [UInt8] = []

  init(_ process: Child) { self.process = process }

  /// Sends one line; false when the agent is gone.
  @discardableResult
  func send(_ line: String) -> Bool { process.write(Array(line.utf8) + [0x0A]) }

  /// The next answer.
  func answer() throws -> Answer {
    try eventually("an answer of agent \(process.id)") {
      if let answer = try answerAtHand() { return answer }
      guard waitForInput([process.output], milliseconds: 1_000) else { return nil }
      try #require(takeOutput(), "the agent has ended")
      return try answerAtHand()
    }
  }

  func ask(_ line: String) throws -> Answer {
    try #require(send(line))
    return try answer()
  }

  /// Asks and insists on `ok`.
  @discardableResult
  func submit(_ line: String) throws -> Answer {
    let answer = try ask(line)
    try #require(answer.isOK, "\(answer)")
    return answer
  }

  /// An answer that has come already; nil when none has.
  func answerAtHand() throws -> Answer? {
    guard let end = said.firstIndex(of: 0x0A) else { return nil }
    let line = Array(said[..<end])
    said.removeFirst(end + 1)
    return try Answer(line)
  }

  /// Takes what the agent has written; false at its end.
  func takeOutput() -> Bool {
    guard let part = readPart(process.output) else { return false }
    said += part
    return true
  }

  /// Leaves it, as a script does that has nothing more to say. Returns the exit code.
  func leave() throws -> Int32 {
    process.closeInput()
    return try process.waitForEnd()
  }
}

/// One line of an agent.
struct Answer: CustomStringConvertible {
  struct Entry: Equatable {
    var sequence: Int
    var type: String
    var hash: String
  }

  let root: JSONNode

  init(_ line: [UInt8]) throws {
    root = try JSONDocument(line, maximumDepth: 32).root
  }

  var isOK: Bool { root["ok"]?.boolean == true }
  var id: String? { root["id"]?.string }
  var refusal: String? { root["refusal"]?["code"]?.string }
  var message: String { (root["refusal"] ?? root["failure"])?["message"]?.string ?? "" }
  var description: String { String(decoding: root.bytes, as: UTF8.self) }

  var entries: [Entry] {
    (root["entries"]?.elements ?? []).map {
      Entry(
        sequence: $0["seq"]?.integer ?? 0, type: $0["type"]?.string ?? "", hash: $0["hash"]?.string ?? "")
    }
  }

  var types: [String] { entries.map(\.type) }

  /// The clocks of a `state`, by kind and recipient.
  var clocks: [String: JSONNode] {
    Dictionary(
      uniqueKeysWithValues: (root["clocks"]?.elements ?? []).map {
        ("\($0["kind"]?.string ?? "") \($0["recipient"]?.string ?? "")", $0)
      })
  }
}
