import Glibc

/// A program of the station's own choice, started without a shell: a word is a word, whatever signs it has.
///
/// It runs beside the console, which must not wait for a printer: ask for its ``outcome`` now and then.
package final class ExternalCommand {
  /// How it went.
  package enum Outcome: Equatable, Sendable {
    case succeeded
    /// It ended by itself with this code, having said this.
    case failed(code: Int32, said: String)
    /// Something killed it.
    case killed(signal: Int32)
    /// It took longer than it may and was ended.
    case tookTooLong(seconds: Int)
  }

  private let process: pid_t
  private let limitMilliseconds: Int
  private let began: Int
  private let errors: Int32
  private var said: [UInt8] = []
  private var known: Outcome?

  /// What is kept of what it says.
  private static let longestSaying = 300

  /// Starts `words`, of which the first is the program: a path, or a name looked for in `$PATH`. It gets no input,
  /// and its output goes nowhere; what it says on its second output is kept for the failure.
  /// - Throws: ``ExternalCommandFault``.
  package init(_ words: [String], limitMilliseconds: Int = 30_000) throws(ExternalCommandFault) {
    guard let program = words.first, !program.isEmpty else { throw .empty }
    // A string with a NUL would become another word for the kernel.
    guard !words.contains(where: { $0.utf8.contains(0) }) else { throw .empty }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .cannotStart(program, errno: errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    // The console blocks signals and ignores some; the child shall see the world as it usually is. A group of its
    // own, so that ending it ends what it started.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var started: pid_t = 0
    let result = posix_spawnp(&started, program, &actions, &attributes, &arguments, environ)
    guard result == 0 else {
      close(ends[0])
      throw result == ENOENT ? .notFound(program) : .cannotStart(program, errno: result)
    }
    process = started
    errors = ends[0]
    self.limitMilliseconds = limitMilliseconds
    began = Self.elapsed()
  }

  deinit {
    if known == nil { end() }
    close(errors)
  }

  /// How it went; nil while it runs.
  package var outcome: Outcome? {
    if let known { return known }
    listen()
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended == process {
      listen()
      known = judged(status)
    } else if Self.elapsed() - began > limitMilliseconds {
      end()
      known = .tookTooLong(seconds: limitMilliseconds / 1_000)
    }
    return known
  }

  /// Waits until it has ended, at most as long as it may take.
  package func wait() -> Outcome {
    while true {
      if let outcome { return outcome }
      poll(nil, 0, 20)
    }
  }

  private func judged(_ status: Int32) -> Outcome {
    let signal = status & 0x7F
    if signal != 0 { return .killed(signal: signal) }
    let code = status >> 8 & 0xFF
    guard code != 0 else { return .succeeded }
    let text = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline).joined(
      separator: "; ")
    return .failed(code: code, said: text)
  }

  private func listen() {
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(errors, &buffer, buffer.count)
      guard count > 0 else { return }
      said += buffer[..<min(count, max(0, Self.longestSaying - said.count))]
    }
  }

  private func end() {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }

  private static func elapsed() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

/// Why a command didn't start.
package enum ExternalCommandFault: Error, Equatable, Sendable {
  /// No word is given.
  case empty
  case notFound(String)
  case cannotStart(String, errno: Int32)
}
