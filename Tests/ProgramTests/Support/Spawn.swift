import Glibc
import Testing

/// What a new process gets as one of its first three descriptors.
enum GivenDescriptor {
  /// One of ours.
  case copy(Int32)
  /// A file that the process opens itself: for a session leader a terminal becomes its own.
  case path(String)

  init(_ descriptor: Int32) { self = .copy(descriptor) }
}

/// Starts a process with `descriptors` as 0, 1 and 2 and returns its id.
func spawn(
  _ path: String, _ arguments: [String], environment: [String: String], descriptors: [GivenDescriptor],
  asSessionLeader: Bool = false
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, descriptor) in descriptors.enumerated() {
    switch descriptor {
    case .copy(let own): posix_spawn_file_actions_adddup2(&actions, own, Int32(number))
    case .path(let path): posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
    }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Neither what this thread blocks nor what this process ignores is any business of the new one.
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var pipe = sigset_t()
  sigemptyset(&pipe)
  sigaddset(&pipe, SIGPIPE)
  posix_spawnattr_setsigdefault(&attributes, &pipe)
  // POSIX_SPAWN_SETSID is hidden behind _GNU_SOURCE.
  let session: Int32 = asSessionLeader ? 0x80 : 0
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | session))

  var words = ([path] + arguments).map { strdup($0) } + [nil]
  var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in words + settings { free(text) } }
  var id: pid_t = 0
  let fault = posix_spawn(&id, path, &actions, &attributes, &words, &settings)
  try #require(fault == 0, "\(path): \(String(cString: strerror(fault)))")
  return id
}
