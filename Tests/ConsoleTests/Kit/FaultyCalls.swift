import Foundation
import JournalFile
import Synchronization

/// The kernel's calls, some of which fail until they are told otherwise.
final class FaultyCalls: FileCalls {
  private let system = SystemCalls()
  private let faults = Mutex<(calls: Set<String>, number: Int32, left: Int, failures: Int)>(([], 0, 0, 0))

  /// From now on the calls of these names, and no others, fail with `number`; `publish` is the one by which what
  /// was synced is told to the other seats. All is well again after so many `times`.
  func fail(_ calls: Set<String>, with number: Int32, times: Int = .max) {
    faults.withLock { ($0.calls, $0.number, $0.left) = (calls, number, times) }
  }

  /// How many calls have failed.
  var failures: Int { faults.withLock(\.failures) }

  private func check(_ call: String) throws(CallFault) {
    let fault: CallFault? = faults.withLock { faults in
      guard faults.calls.contains(call), faults.left > 0 else { return nil }
      faults.failures += 1
      faults.left -= 1
      return CallFault(call, faults.number)
    }
    if let fault { throw fault }
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    try check("open")
    return try system.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { system.close(descriptor) }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offsetBytes: Int
  ) throws(CallFault) -> Int {
    // The lock's state and its holder, 256 bytes in files that have them already, fit on a full disk.
    if bytes.count != 256 {
      try check("write")
    } else if String(decoding: bytes, as: UTF8.self).contains(" clean ") {
      try check("publish")
    }
    return try system.write(descriptor, bytes, at: offsetBytes)
  }

  func fdatasync(_ descriptor: Int32) throws(CallFault) {
    try check("fdatasync")
    try system.fdatasync(descriptor)
  }

  func fsync(_ descriptor: Int32) throws(CallFault) {
    try check("fsync")
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
    try check("flock")
    try system.flock(descriptor, operation)
  }
}
