import Glibc

/// The built program, beside the bundle that runs these tests.
enum Program {
  static let path: String = {
    // A killed agent must cost one test its answer, not the whole run its life.
    signal(SIGPIPE, SIG_IGN)
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bundle = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    return bundle.prefix(upTo: bundle.lastIndex(of: "/") ?? bundle.startIndex) + "/dutyroom"
  }()

  /// What every started process sees, so that no test depends on who runs it.
  static func environment(_ folder: TemporaryFolder, _ changes: [String: String] = [:]) -> [String: String] {
    var environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path,
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
    environment.merge(changes) { $1 }
    return environment
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try Child(path, arguments, environment: self.environment(folder, environment)).outcome(of: input)
  }
}

/// How a process ended, and what it said.
struct Outcome: CustomStringConvertible {
  /// The exit code, or minus the signal that killed it.
  var code: Int32
  var output: String
  var errors: String

  var description: String { "exit \(code)\n\(output)\n\(errors)" }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}
