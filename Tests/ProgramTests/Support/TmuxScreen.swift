import Glibc
import Testing

/// The program in a terminal that a person would sit at: a tmux server of its own, without anybody's
/// configuration.
final class TmuxScreen {
  private let home: TemporaryFolder
  private let environment: [String: String]
  private let socket: String
  private let server: pid_t

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
    // Only a window that outlives its program tells how the program ended.
    try command("set-option", "-g", "remain-on-exit", "on")
    try command("set-option", "-g", "status", "off")
    try command(["respawn-pane", "-k", "--", Program.path] + arguments)
  }

  deinit {
    let programs = try? program
    _ = try? command("kill-server")
    // The window's end is the program's: what still runs then would run for ever.
    if let programs, programs > 0 { kill(programs, SIGKILL) }
    kill(server, SIGTERM)
  }

  /// Starts the program again in the same window.
  func restart(_ arguments: [String]) throws {
    try command(["respawn-pane", "-k", "--", Program.path] + arguments)
  }

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
    get throws { try #require(pid_t(try display("#{pane_pid}"))) }
  }

  /// The program's exit code once it has ended, minus the signal when one killed it.
  func waitForEnd() throws -> Int32 {
    let end = try eventually("the program's end") {
      let said = try display("#{pane_dead} #{pane_dead_status} #{pane_dead_signal}")
      return said.hasPrefix("1 ")
        ? said.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false) : nil
    }
    return Int32(end[0]) ?? -(Int32(end.count > 1 ? end[1] : "") ?? 0)
  }

  private func display(_ format: String) throws -> String {
    try command("display-message", "-p", format).output.trimmed
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
