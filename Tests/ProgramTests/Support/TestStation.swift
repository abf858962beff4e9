import JournalFile
import Testing

/// A new station in a temporary folder, made by the program itself.
final class TestStation: Sendable {
  let home: TemporaryFolder
  let path: String
  let language: String

  /// `prepare` may put a disk of its own under the place, which is the folder `disk` in the home.
  init(
    language: String = "zh", exercise: Bool = false, prepare: ((TemporaryFolder) throws -> Void)? = nil
  ) throws {
    home = try TemporaryFolder()
    try prepare?(home)
    path = home.file(prepare == nil ? "station" : "disk/station")
    self.language = language
    let made = try Program.run(
      ["init", path, "--lang", language] + (exercise ? ["--exercise"] : []), in: home)
    try #require(made.code == 0, "\(made)")
  }

  /// A copy of `other` as it lies there, in a new folder or in `folder`.
  init(copying other: TestStation, to folder: String? = nil) throws {
    home = try TemporaryFolder()
    path = (folder ?? home.path) + "/station"
    language = other.language
    let copy = try Child("/bin/cp", ["-a", other.path, path], environment: Program.environment(home))
    try #require(try copy.outcome(of: []).code == 0)
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// Runs a command on this station.
  func run(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
    try Program.run(arguments + ["--station", path], in: home, input: input)
  }

  /// Starts an agent.
  func agent(_ arguments: String...) throws -> AgentClient {
    try AgentClient(
      Child(
        Program.path, ["agent", "--station", path] + arguments, environment: Program.environment(home)))
  }

  /// A console in a terminal of its own.
  func console(_ columns: Int = 80, _ rows: Int = 24, _ arguments: String...) throws -> TmuxScreen {
    try TmuxScreen(["--station", path] + arguments, columns: columns, rows: rows, home: home)
  }

  /// The drafts that lie there; the spare files for new ones are hidden.
  func drafts() throws -> [String] { try names(in: file("drafts")).filter { !$0.hasPrefix(".") } }

  /// What is typed is on disk before the next key is taken, but a moment after it is seen.
  func waitForDraft(_ words: String) throws {
    _ = try eventually("the draft of “\(words)”") {
      try drafts().contains { (try? text(of: file("drafts/\($0)")))?.contains(words) == true } ? () : nil
    }
  }

  /// Every record on disk, in order of sequence; fails the test where the chain is broken.
  func records() throws -> [Line] { try recordsOnDisk(of: path) }

  /// The exit code of `journal verify`, which looks at every byte.
  func verify() throws -> Int32 { try run("journal", "verify", "--deep").code }
}

/// Every record of the station at `path`, in order of sequence; fails the test where the chain is broken.
func recordsOnDisk(of path: String) throws -> [Line] {
  let folder = path + "/journal/segments"
  var lines: [Line] = []
  for name in try names(in: folder) {
    // A line that somebody is writing this moment isn't there yet.
    let whole = try bytes(of: folder + "/" + name)
    for line in whole[..<((whole.lastIndex(of: 0x0A) ?? -1) + 1)].split(separator: 0x0A) {
      lines.append(try Line(Array(line)))
    }
  }
  var last = String(repeating: "0", count: 64)
  for (index, line) in lines.enumerated() {
    try #require(line.sequence == index + 1 && line.predecessor == last, "entry \(index + 1)")
    last = line.hash
  }
  return lines
}

/// One record as it stands in a segment.
struct Line {
  let sequence: Int
  let predecessor: String
  let hash: String
  let type: String
  let command: String?
  let body: JSONNode

  init(_ bytes: [UInt8]) throws {
    let root = try JSONDocument(bytes).root
    body = try #require(root["b"])
    hash = try #require(root["h"]?.string)
    sequence = try #require(body["seq"]?.integer)
    predecessor = try #require(body["p"]?.string)
    type = try #require(body["type"]?.string)
    command = body["cmd"]?.string
  }

  var data: JSONNode? { body["data"] }
}
