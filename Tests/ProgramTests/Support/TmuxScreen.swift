import Glibc
import Testing

/// The program in a terminal that a person would sit at: a tmux server of its own, without anybody's
/// configuration.
final class TmuxScreen {
  private let home: TemporaryFolder
  private let environment: [String: String]
  private let socket: String
  private let server: pid_t

  /// Leaves the program's process and exit code in files: tmux itself now and then misses an end.
  private static let wrapper = """
    /bin/sh -c 'echo $$ >"$0.pid.new"; mv "$0.pid.new" "$0.pid"; exec "$@"' "$0" "$@"
    echo $? >"$0.code.new"; mv "$0.code.new" "$0.code"
    """

  /// Opens a window of this size with the program in it; it stays when the program ends.
  init(
    _ arguments: [String], columns: Int, rows: Int, home: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws {
    self.home = home
    self.environment = Program.environment(home, environment.merging(["TMUX_TMPDIR": home.path]) { $1 })
    socket = "t\(UInt32.random(in: 0...UInt32.max))"
    let start = try Self.tmux(
      [
        "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-P", "-F", "#{pid}", "--", "sleep", "600",
      ], socket: socket, environment: self.environment)
    server = try #require(pid_t(start.lines.first ?? ""), "\(start)")
    try command("set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "status", "off")
    try restart(arguments)
  }

  deinit {
    if !exists(trace("code")), let program = try? program { kill(program, SIGKILL) }
    _ = try? command("kill-server")
    kill(server, SIGTERM)
  }

  /// Starts the program, again when it has run before, in the same window.
  func restart(_ arguments: [String]) throws {
    unlink(trace("pid"))
    unlink(trace("code"))
    try command(
      ["respawn-pane", "-k", "--", "/bin/sh", "-c", Self.wrapper, home.file(socket), Program.path] + arguments
    )
  }

  private func trace(_ sort: String) -> String { home.file("\(socket).\(sort)") }

  /// What stands on the screen now, a line a row.
  func rows() throws -> [String] {
    try command("capture-pane", "-p").output.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  /// Waits until all of `texts` stand on the screen together, and returns the rows.
  @discardableResult
  func wait(for texts: String...) throws -> [String] {
    try wait("\(texts)") { screen in texts.allSatisfy(screen.contains) }
  }

  /// Waits until `isThere` says yes to the screen's text.
  @discardableResult
  func wait(_ what: String, until isThere: (String) -> Bool) throws -> [String] {
    var last: [String] = []
    do {
      return try eventually(what) {
        last = try rows()
        return isThere(last.joined(separator: "\n")) ? last : nil
      }
    } catch let impatience as Impatience {
      let screen = last.joined(separator: "\n")
      throw Impatience(description: "\(impatience) on\n\(screen)")
    }
  }

  /// Presses keys by tmux's names for them: `F5`, `Tab`, `Escape`, `1`.
  func press(_ keys: String...) throws { try command(["send-keys"] + keys) }

  /// Types a text.
  func type(_ text: String) throws { try command("send-keys", "-l", "--", text) }

  /// Sends bytes as they are, as another terminal would.
  func send(_ bytes: some Sequence<UInt8>) throws {
    try command(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  func paste(_ text: String) throws {
    try command("set-buffer", "--", text)
    try command("paste-buffer", "-p")
  }

  func resize(_ columns: Int, _ rows: Int) throws {
    try command("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The program's process.
  var program: pid_t {
    get throws {
      try eventually("the program's start") {
        exists(trace("pid")) ? pid_t(try text(of: trace("pid")).trimmed) : nil
      }
    }
  }

  /// The program's exit code once it has ended, as a shell tells it: 128 and the signal when one killed it.
  func waitForEnd() throws -> Int32 {
    try wait("the program's end") { _ in exists(trace("code")) }
    return try #require(Int32(try text(of: trace("code")).trimmed))
  }

  @discardableResult
  private func command(_ words: String...) throws -> Outcome { try command(words) }

  @discardableResult
  private func command(_ words: [String]) throws -> Outcome {
    let outcome = try Self.tmux(words, socket: socket, environment: environment)
    try #require(outcome.code == 0, "tmux \(words): \(outcome)")
    return outcome
  }

  private static func tmux(_ words: [String], socket: String, environment: [String: String]) throws -> Outcome
  {
    try Child("/usr/bin/tmux", ["-u", "-L", socket, "-f", "/dev/null"] + words, environment: environment)
      .outcome(of: [])
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
