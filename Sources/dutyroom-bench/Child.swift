import Glibc

/// A process that a row started; it doesn't outlive its reference.
final class Child {
  let id: pid_t
  private let reader: Int32
  private var status: Int32?

  /// Starts `path` with its output in a pipe and our own errors.
  init(_ path: String, _ words: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchFailure.system("pipe", path) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    defer { close(ends[1]) }
    reader = ends[0]
    id = try spawn(path, words, descriptors: [.ours(STDIN_FILENO), .ours(ends[1]), .ours(STDERR_FILENO)])
  }

  deinit {
    if status == nil { kill(id, SIGKILL) }
    _ = wait()
    close(reader)
  }

  /// Everything that it says until it's silent for good.
  func output() -> [UInt8] {
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(reader, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return said }
      said += chunk[..<count]
    }
  }

  /// Its exit code, or 128 and the signal that ended it.
  func wait() -> Int32 {
    if let status { return status }
    var word: Int32 = 0
    while waitpid(id, &word, 0) < 0 && errno == EINTR {}
    let code = word & 0x7F == 0 ? word >> 8 & 0xFF : 128 + word & 0x7F
    status = code
    return code
  }
}

/// What a new process gets as one of its first three descriptors.
enum GivenDescriptor {
  case ours(Int32)
  /// A file that it opens itself: for a session leader a terminal becomes its own.
  case path(String)
}

/// Starts a process and returns its id. Its environment is ours with `changes`.
func spawn(
  _ path: String, _ words: [String], descriptors: [GivenDescriptor], changes: [String: String] = [:],
  asSessionLeader: Bool = false
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, descriptor) in descriptors.enumerated() {
    switch descriptor {
    case .ours(let own): posix_spawn_file_actions_adddup2(&actions, own, Int32(number))
    case .path(let path): posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
    }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // POSIX_SPAWN_SETSID is hidden behind _GNU_SOURCE.
  if asSessionLeader { posix_spawnattr_setflags(&attributes, 0x80) }
  let kept = ProcessEnvironment.current.filter { changes[$0.key] == nil }
  var arguments = ([path] + words).map { strdup($0) } + [nil]
  var settings = kept.merging(changes) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in arguments + settings { free(text) } }
  var id: pid_t = 0
  let fault = posix_spawn(&id, path, &actions, &attributes, &arguments, &settings)
  guard fault == 0 else { throw BenchFailure.failed(call: "posix_spawn", number: fault, path: path) }
  return id
}

private enum ProcessEnvironment {
  static var current: [String: String] {
    var all: [String: String] = [:]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR"] {
      if let value = getenv(name) { all[name] = String(cString: value) }
    }
    return all
  }
}

/// Where this very program lies.
func ownPath() throws -> String {
  var buffer = [UInt8](repeating: 0, count: 4_096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { throw BenchFailure.system("readlink", "/proc/self/exe") }
  return String(decoding: buffer[..<count], as: UTF8.self)
}
