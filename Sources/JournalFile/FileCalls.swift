internal import CSystem
import Glibc

/// A system call that failed: the C function and errno.
package struct CallFault: Error, Equatable, Sendable {
  package let call: String
  package let number: Int32

  package init(_ call: String, _ number: Int32) {
    self.call = call
    self.number = number
  }
}

/// Every call by which the journal changes a file or a folder goes through here and nowhere else, one C call
/// each and without retries, so that a test can fail, shorten or trace any of them.
package protocol FileCalls: Sendable {
  /// open; close-on-exec is always added.
  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32
  /// close; its result means nothing for what was synced before.
  func close(_ descriptor: Int32)
  /// pwrite; the number of bytes taken, which may be fewer than given.
  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offsetBytes: Int
  ) throws(CallFault) -> Int
  func fdatasync(_ descriptor: Int32) throws(CallFault)
  func fsync(_ descriptor: Int32) throws(CallFault)
  func ftruncate(_ descriptor: Int32, to lengthBytes: Int) throws(CallFault)
  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault)
  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault)
  func rename(_ from: String, to: String) throws(CallFault)
  func unlink(_ path: String) throws(CallFault)
  /// flock.
  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault)
}

/// The kernel's own calls.
package struct SystemCalls: FileCalls {
  package init() {}

  package func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
    if descriptor < 0 { throw CallFault("open", errno) }
    return descriptor
  }

  package func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  package func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offsetBytes: Int
  ) throws(CallFault) -> Int {
    let taken = pwrite(descriptor, bytes.baseAddress, bytes.count, offsetBytes)
    if taken < 0 { throw CallFault("pwrite", errno) }
    return taken
  }

  package func fdatasync(_ descriptor: Int32) throws(CallFault) {
    if Glibc.fdatasync(descriptor) != 0 { throw CallFault("fdatasync", errno) }
  }

  package func fsync(_ descriptor: Int32) throws(CallFault) {
    if Glibc.fsync(descriptor) != 0 { throw CallFault("fsync", errno) }
  }

  package func ftruncate(_ descriptor: Int32, to lengthBytes: Int) throws(CallFault) {
    if Glibc.ftruncate(descriptor, lengthBytes) != 0 { throw CallFault("ftruncate", errno) }
  }

  package func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) {
    if Glibc.fchmod(descriptor, mode) != 0 { throw CallFault("fchmod", errno) }
  }

  package func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) {
    if Glibc.mkdir(path, mode) != 0 { throw CallFault("mkdir", errno) }
  }

  package func rename(_ from: String, to: String) throws(CallFault) {
    if Glibc.rename(from, to) != 0 { throw CallFault("rename", errno) }
  }

  package func unlink(_ path: String) throws(CallFault) {
    if Glibc.unlink(path) != 0 { throw CallFault("unlink", errno) }
  }

  package func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    if cs_flock(descriptor, operation) != 0 { throw CallFault("flock", errno) }
  }
}
