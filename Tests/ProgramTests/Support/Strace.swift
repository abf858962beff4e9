import Glibc
import Testing

/// A fault that strace puts into the program's calls, as it words them: `fdatasync:error=EIO:when=2`.
struct Injection: CustomTestStringConvertible, Sendable {
  enum Scope: String, Sendable {
    /// Calls on the current segment's file.
    case segment
    /// Calls on any file of the journal.
    case journal
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

  private static func words(_ station: TestStation, _ injection: Injection, log: String) throws -> [String] {
    var words = ["-f", "-qq", "-o", log]
    for path in try paths(station, injection.scope) { words += ["-P", path] }
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
    }
  }
}
