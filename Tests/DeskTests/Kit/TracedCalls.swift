import Glibc
import JournalFile
import Synchronization

/// The kernel's calls with a list of those that matter for durability; one of them can be made to fail.
final class TracedCalls: FileCalls {
  private let system = SystemCalls()
  private let state = Mutex<(names: [String], failing: String?, number: Int32, times: Int)>(
    ([], nil, 0, 0))

  /// The next calls of this name fail with `number` until it is set to nil, or `times` times; `open` means opening
  /// for writing.
  func fail(_ name: String?, with number: Int32 = EIO, times: Int = .max) {
    state.withLock { ($0.failing, $0.number, $0.times) = (name, number, times) }
  }

  /// A mark of the test's own between the calls.
  func mark(_ name: String) {
    state.withLock { $0.names.append(name) }
  }

  func take() -> [String] {
    state.withLock { state in
      defer { state.names = [] }
      return state.names
    }
  }

  private func note(_ name: String) throws(CallFault) {
    let fault: CallFault? = state.withLock { state in
      state.names.append(name)
      guard state.failing == name, state.times > 0 else { return nil }
      state.times -= 1
      return CallFault(name, state.number)
    }
    if let fault { throw fault }
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    let isToWrite = flags & (O_WRONLY | O_RDWR) != 0
    if isToWrite, let fault = state.withLock({ $0.failing == "open" ? CallFault("open", $0.number) : nil }) {
      throw fault
    }
    return try system.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { system.close(descriptor) }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offsetBytes: Int
  ) throws(CallFault) -> Int {
    try note("write")
    return try system.write(descriptor, bytes, at: offsetBytes)
  }

  func fdatasync(_ descriptor: Int32) throws(CallFault) {
    try note("fdatasync")
    try system.fdatasync(descriptor)
  }

  func fsync(_ descriptor: Int32) throws(CallFault) {
    try note("fsync")
    try system.fsync(descriptor)
  }

  func ftruncate(_ descriptor: Int32, to lengthBytes: Int) throws(CallFault) {
    try system.ftruncate(descriptor, to: lengthBytes)
  }

  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) {
    try system.fchmod(descriptor, mode)
  }

  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) { try system.mkdir(path, mode) }
  func rename(_ from: String, to: String) throws(CallFault) { try system.rename(from, to: to) }
  func unlink(_ path: String) throws(CallFault) { try system.unlink(path) }

  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    try note(operation & LOCK_UN != 0 ? "unlock" : "lock")
    try system.flock(descriptor, operation)
  }
}
