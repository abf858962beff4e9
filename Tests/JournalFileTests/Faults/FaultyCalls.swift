import Glibc

@testable import JournalFile

/// The calls of one process, one of which goes wrong. Several may share one machine.
final class FaultyCalls: FileCalls, @unchecked Sendable {
  enum Manner: Hashable, CustomStringConvertible {
    /// The call fails with this errno and does nothing.
    case error(Int32)
    /// A write takes only so many bytes; any other call goes well.
    case short(Portion)
    /// The process dies in the call; a write takes so many bytes first.
    case death(Portion)

    var description: String {
      switch self {
      case .error(let number): JournalFailure.system(number: number, call: "", path: "").code
      case .short(let portion): "short write of \(portion)"
      case .death(let portion): "death after \(portion)"
      }
    }
  }

  enum Portion: Hashable, CaseIterable {
    case nothing, oneByte, half, allButOne, everything

    func bytes(of count: Int) -> Int {
      switch self {
      case .nothing: 0
      case .oneByte: min(1, count)
      case .half: count / 2
      case .allButOne: max(count - 1, 0)
      case .everything: count
      }
    }
  }

  struct Fault: CustomStringConvertible {
    /// The number of the call that goes wrong, from 0.
    var call: Int
    var manner: Manner
    /// From then on all calls go wrong that can fail with the same errno.
    var lasts = false

    var description: String { "call \(call): \(manner)\(lasts ? " from then on" : "")" }
  }

  let machine: ModelCalls
  /// Nil once it is lifted.
  var fault: Fault?
  /// The one that comes after it.
  var next: Fault?
  /// Calls made so far.
  private(set) var count = 0
  /// Their names, in order.
  private(set) var names: [String] = []
  private(set) var isDead = false

  init(_ machine: ModelCalls, _ fault: Fault? = nil) {
    self.machine = machine
    self.fault = fault
  }

  /// The errnos that a call may plausibly come back with.
  static func plausible(_ call: String) -> [Int32] {
    switch call {
    case "open": [EIO, ENOSPC, EDQUOT, EROFS, EMFILE, ENFILE, ENOMEM, EACCES, EINTR]
    case "write": [EIO, ENOSPC, EDQUOT, EFBIG, EROFS, ENOMEM, EINTR]
    case "fdatasync", "fsync": [EIO, ENOSPC, EDQUOT, EROFS, EINTR]
    case "ftruncate": [EIO, EFBIG, EROFS, EINTR]
    case "fchmod": [EIO, EROFS, EACCES]
    case "mkdir", "rename": [EIO, ENOSPC, EDQUOT, EROFS, ENOMEM, EACCES]
    case "unlink": [EIO, EROFS, ENOMEM, EACCES]
    case "flock": [ENOLCK, ENOMEM, EINTR]
    // Giving a lock back needs nothing.
    case "unlock": [EINTR]
    default: []
    }
  }

  /// What goes wrong with this call: nil as a rule.
  private func enter(_ call: String) throws(CallFault) -> Portion? {
    defer { count += 1 }
    names.append(call)
    if isDead { throw CallFault(call, ECANCELED) }
    if let next, count == next.call { (fault, self.next) = (next, nil) }
    guard let fault, count == fault.call || fault.lasts && count > fault.call else { return nil }
    switch fault.manner {
    case .error(let number):
      guard Self.plausible(call).contains(number) else { return nil }
      throw CallFault(call, number)
    case .short(let portion):
      return call == "write" ? portion : nil
    case .death(let portion):
      isDead = true
      if call == "write" { return portion }
      throw CallFault(call, ECANCELED)
    }
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    _ = try enter("open")
    return try machine.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { machine.close(descriptor) }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(CallFault) -> Int {
    guard let portion = try enter("write") else { return try machine.write(descriptor, bytes, at: offset) }
    // A short write that takes nothing would be an error of its own.
    let count = isDead ? portion.bytes(of: bytes.count) : max(1, portion.bytes(of: bytes.count))
    let part = UnsafeRawBufferPointer(rebasing: bytes[..<count])
    let taken = count == 0 ? 0 : try machine.write(descriptor, part, at: offset)
    if isDead { throw CallFault("write", ECANCELED) }
    return taken
  }

  func fdatasync(_ descriptor: Int32) throws(CallFault) {
    try sync("fdatasync", descriptor)
    try machine.fdatasync(descriptor)
  }

  func fsync(_ descriptor: Int32) throws(CallFault) {
    try sync("fsync", descriptor)
    try machine.fsync(descriptor)
  }

  private func sync(_ call: String, _ descriptor: Int32) throws(CallFault) {
    do throws(CallFault) {
      _ = try enter(call)
    } catch {
      // An interrupted sync is no failed one.
      if !isDead, error.number != EINTR { machine.failSync(call, descriptor) }
      throw error
    }
  }

  func ftruncate(_ descriptor: Int32, to length: Int) throws(CallFault) {
    _ = try enter("ftruncate")
    try machine.ftruncate(descriptor, to: length)
  }

  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) {
    _ = try enter("fchmod")
    try machine.fchmod(descriptor, mode)
  }

  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) {
    _ = try enter("mkdir")
    try machine.mkdir(path, mode)
  }

  func rename(_ from: String, to: String) throws(CallFault) {
    _ = try enter("rename")
    try machine.rename(from, to: to)
  }

  func unlink(_ path: String) throws(CallFault) {
    _ = try enter("unlink")
    try machine.unlink(path)
  }

  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    _ = try enter(operation & LOCK_UN != 0 ? "unlock" : "flock")
    try machine.flock(descriptor, operation)
  }
}
