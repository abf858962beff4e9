import Glibc
import Testing

/// A fault that strace puts into the program's calls, as it words them: `fdatasync:error=EIO:when=2`.
struct Injection: CustomTestStringConvertible, Sendable {
  enum Scope: String, Sendable {
    /// Calls on the current segment's file.
    case segment
    /// Calls on any file of the journal.
    case journal
    /// Calls on anything.
    case everything
  }

  var rules: [String]
  var scope: Scope

  init(_ scope: Scope, _ rules: String...) { (self.scope, self.rules) = (scope, rules) }

  /// The errnos that it puts in.
  var codes: [String] {
    rules.compactMap { rule in
      rule.split(separator: ":").first { $0.hasPrefix("error=") }.map { String($0.dropFirst(6)) }
    }
  }

  var testDescription: String { "\(scope.rawValue): \(rules.joined(separator: ", "))" }
}

/// The program under strace.
enum Strace {
  private static let path = "/usr/bin/strace"

  /// Whether this machine lets one process trace another.
  static let works: Bool = {
    guard exists(path), let home = try? TemporaryFolder() else { return false }
    let trial = try? Child(
      path, ["-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "/bin/true"],
      environment: Program.environment(home))
    return (try? trial?.outcome(of: []))?.code == 0
  }()

  /// What to say where it doesn't.
  static let remedy: Comment =
    "strace is missing or may not trace here (ptrace is forbidden): run .ci/setup, or allow SYS_PTRACE"

  /// Starts an agent whose calls go wrong as `injection` says; what was put in is listed in `log`.
  static func agent(
    _ station: TestStation, _ injection: Injection, log: String, _ arguments: String...
  ) throws -> AgentClient {
    let words = try words(station, injection, log: log)
    return try AgentClient(
      Child(
        path, words + [Program.path, "agent", "--station", station.path] + arguments,
        environment: Program.environment(station.home)))
  }

  /// Runs a command of the program to its end, whose calls go wrong as `injection` says, or those alone on `paths`.
  static func run(
    _ arguments: [String], _ station: TestStation, _ injection: Injection, on paths: [String] = [],
    input: [UInt8] = []
  ) throws -> Outcome {
    let words = try words(station, injection, log: station.home.file("calls"), on: paths)
    return try Child(
      path, words + [Program.path] + arguments + ["--station", station.path],
      environment: Program.environment(station.home)
    ).outcome(of: input)
  }

  /// A command of the program at a terminal, whose calls go wrong as `injection` says.
  static func line(_ arguments: [String], _ station: TestStation, _ injection: Injection) throws
    -> TerminalLine
  {
    let words = try words(station, injection, log: station.home.file("calls"))
    return try TerminalLine(
      words + [Program.path] + arguments + ["--station", station.path], home: station.home, program: path)
  }

  /// Has the calls of a process that runs go wrong, until the child that is returned is interrupted.
  static func attach(
    to process: pid_t, _ station: TestStation, _ injection: Injection, log: String
  ) throws -> Child {
    let child = try Child(
      path, try words(station, injection, log: log) + ["-p", "\(process)"],
      environment: Program.environment(station.home))
    _ = try eventually("a tracer") {
      try text(of: "/proc/\(process)/status").contains("TracerPid:\t0\n") ? nil : ()
    }
    return child
  }

  private static func words(
    _ station: TestStation, _ injection: Injection, log: String, on others: [String] = []
  ) throws -> [String] {
    var words = ["-f", "-qq", "-o", log]
    for path in try paths(station, injection.scope) + others { words += ["-P", path] }
    let calls = injection.rules.compactMap { $0.split(separator: ":").first.map(String.init) }
    words += ["-e", "trace=" + calls.joined(separator: ",")]
    for rule in injection.rules { words += ["-e", "inject=" + rule] }
    return words
  }

  private static func paths(_ station: TestStation, _ scope: Injection.Scope) throws -> [String] {
    let journal = station.file("journal")
    let segments = try names(in: journal + "/segments").map { "\(journal)/segments/\($0)" }
    switch scope {
    case .segment: return segments
    case .journal:
      let files = ["", "/lock", "/lock.holder", "/head", "/current", "/segments"].map { journal + $0 }
      return files + segments
    case .everything: return []
    }
  }
}
