import Glibc
import JournalFile
import Synchronization

/// The kernel's calls with a list of those that matter for durability, some of which fail until they are told
/// otherwise.
///
/// Their names: `open` for writing, `write`, `publish` for the write by which what was synced is told to the other
/// seats, `fdatasync`, `fsync`, `lock` and `unlock`.
package final class FaultyCalls: FileCalls {
  private let system = SystemCalls()
  private let state = Mutex<State>(State())

  private struct State {
    var names: [String] = []
    var failing: Set<String> = []
    var number: Int32 = 0
    var left = 0
    var failures = 0
  }

  package init() {}

  /// From now on the calls of these names, and no others, fail with `number`; all is well again after so many
  /// `times`.
  package func fail(_ names: Set<String>, with number: Int32 = EIO, times: Int = .max) {
    state.withLock { ($0.failing, $0.number, $0.left) = (names, number, times) }
  }

  /// No call fails any more.
  package func heal() { fail([]) }

  /// How many calls have failed.
  package var failures: Int { state.withLock(\.failures) }

  /// A mark of the test's own between the calls.
  package func mark(_ name: String) { state.withLock { $0.names.append(name) } }

  /// The names of the calls since the last time, in order.
  package func take() -> [String] {
    state.withLock { state in
      defer { state.names = [] }
      return state.names
    }
  }

  private func enter(_ name: String) throws(CallFault) {
    let fault: CallFault? = state.withLock { state in
      state.names.append(name)
      guard state.failing.contains(name), state.left > 0 else { return nil }
      state.left -= 1
      state.failures += 1
      return CallFault(name, state.number)
    }
    if let fault { throw fault }
  }

  package func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    if flags & (O_WRONLY | O_RDWR) != 0 { try enter("open") }
    return try system.open(path, flags, mode)
  }

  package func close(_ descriptor: Int32) { system.close(descriptor) }

  package func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offsetBytes: Int
  ) throws(CallFault) -> Int {
    // The lock's state and its holder, 256 bytes in files that have them already, fit on a full disk.
    if bytes.count != 256 {
      try enter("write")
    } else if String(decoding: bytes, as: UTF8.self).contains(" clean ") {
      try enter("publish")
    }
    return try system.write(descriptor, bytes, at: offsetBytes)
  }

  package func fdatasync(_ descriptor: Int32) throws(CallFault) {
    try enter("fdatasync")
    try system.fdatasync(descriptor)
  }

  package func fsync(_ descriptor: Int32) throws(CallFault) {
    try enter("fsync")
    try system.fsync(descriptor)
  }

  package func ftruncate(_ descriptor: Int32, to lengthBytes: Int) throws(CallFault) {
    try system.ftruncate(descriptor, to: lengthBytes)
  }

  package func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) {
    try system.fchmod(descriptor, mode)
  }

  package func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) { try system.mkdir(path, mode) }

  package func rename(_ from: String, to: String) throws(CallFault) { try system.rename(from, to: to) }

  package func unlink(_ path: String) throws(CallFault) { try system.unlink(path) }

  package func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    try enter(operation & LOCK_UN != 0 ? "unlock" : "lock")
    try system.flock(descriptor, operation)
  }
}
