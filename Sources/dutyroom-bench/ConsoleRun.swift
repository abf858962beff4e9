import Glibc

/// The real console, or another program, on a pseudo-terminal of its own, with us at the keys.
final class ConsoleRun {
  let id: pid_t
  private let master: Int32
  private let path: String
  private var code: Int32?
  /// What it has written since `forget`.
  private(set) var output: [UInt8] = []

  /// Starts a seat of the station in `folder`, 120 columns and 40 rows, in English.
  convenience init(station folder: String) throws {
    try self.init(program: try Self.program(), ["--station", folder, "--lang", "en"])
  }

  /// Starts `program` with 120 columns and 40 rows.
  init(program: String, _ words: [String]) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // posix_openpt and its kin are hidden from Swift by a feature macro: TIOCSPTLCK and TIOCGPTN.
    var unlocked: Int32 = 0
    var number: Int32 = 0
    var size = winsize()
    (size.ws_col, size.ws_row) = (120, 40)
    guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0, ioctl(master, UInt(TIOCSWINSZ), &size) == 0
    else { throw BenchFailure.system("open", "/dev/ptmx") }
    path = "/dev/pts/\(number)"
    id = try spawn(
      program, words,
      descriptors: [.path(path), .path(path), .path(path)],
      changes: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], asSessionLeader: true)
  }

  deinit {
    if code == nil { kill(id, SIGKILL) }
    wait()
    close(master)
  }

  /// The program lies beside this one, built with it.
  private static func program() throws -> String {
    let own = try ownPath()
    let path = own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/dutyroom"
    guard access(String(path), X_OK) == 0 else { throw BenchFailure.system("access", String(path)) }
    return String(path)
  }

  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else { throw BenchFailure.system("write", path) }
  }

  /// Drops what was written so far.
  func forget() { output.removeAll(keepingCapacity: true) }

  /// Takes what comes within `milliseconds`, returning with the first of it.
  func read(milliseconds: Int32) throws {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &chunk, chunk.count)
    guard count > 0 else { throw BenchFailure.other("the console has ended") }
    let asked = answered
    output += chunk[..<count]
    // Where the cursor is: the console measures a sign's width by it and waits for the answer.
    if !asked, answered { try type("\u{1B}[2;2R") }
  }

  /// Takes what comes until `end`, in seconds of the wall clock.
  func read(until end: Double) throws {
    while case let left = end - now(CLOCK_REALTIME), left > 0 {
      try read(milliseconds: Int32((left * 1_000).rounded(.up)))
    }
  }

  private var answered: Bool { contains("\u{1B}[6n") }

  func contains(_ text: String) -> Bool { output.firstRange(of: Array(text.utf8)) != nil }

  /// Waits until it has written `text`.
  func wait(for text: String, seconds: Double = 60) throws {
    let end = now() + seconds
    while !contains(text) {
      guard now() < end else { throw BenchFailure.other("waited in vain for \(text)") }
      try read(milliseconds: 100)
    }
  }

  /// Sends it home and waits until it's gone.
  func end() throws {
    kill(id, SIGTERM)
    while waitpid(id, &status, WNOHANG) == 0 {
      // A terminal that nobody reads would hold it up.
      do { try read(milliseconds: 20) } catch is BenchFailure {}
    }
    code = status
  }

  private var status: Int32 = 0

  private func wait() {
    guard code == nil else { return }
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    code = status
  }
}
