import Glibc

@testable import JournalFile

/// The kernel's calls with a trace, without real syncs (nothing here survives a power cut anyway), and with
/// faults where a test wants them.
final class TracedCalls: FileCalls, @unchecked Sendable {
  struct Call: Equatable, CustomStringConvertible {
    var name: String
    var file: String
    var description: String { "\(name) \(file)" }
  }

  struct Fault {
    var name: String
    var file: String
    var number: Int32
    /// For a write: bytes that are taken before it fails.
    var taken = 0
    /// How many calls of this kind still go well.
    var after = 0
  }

  private let kernel = SystemCalls()
  private var paths: [Int32: String] = [:]
  private(set) var trace: [Call] = []
  /// The calls that change something, in order.
  var changes: [String] {
    trace.filter { !["open", "flock", "fchmod"].contains($0.name) }.map(\.description)
  }
  var faults: [Fault] = []
  /// The process dies at this call, counted from now; a write that it dies in is cut in half.
  var callsLeft: Int?
  private(set) var isDead = false
  /// Looks at the files at each call, before it's made.
  var spectator: ((Call) -> Void)?
  /// Calls made since the object was made.
  private(set) var count = 0

  func forget() { trace = [] }

  private func enter(_ name: String, _ path: String, _ meaning: String = "") throws(CallFault) {
    count += 1
    if isDead { throw CallFault(name, ECANCELED) }
    let call = Call(name: name, file: (path.split(separator: "/").last.map(String.init) ?? path) + meaning)
    trace.append(call)
    spectator?(call)
    if let left = callsLeft {
      if left == 0 {
        isDead = true
        throw CallFault(name, ECANCELED)
      }
      callsLeft = left - 1
    }
    if let fault = take(name, path), fault.taken == 0 { throw CallFault(name, fault.number) }
  }

  private func take(_ name: String, _ path: String) -> Fault? {
    guard let index = faults.firstIndex(where: { $0.name == name && path.hasSuffix($0.file) }) else {
      return nil
    }
    if faults[index].after > 0 {
      faults[index].after -= 1
      return nil
    }
    return faults.remove(at: index)
  }

  /// What a write into `lock` says.
  private static func meaning(of bytes: UnsafeRawBufferPointer, in path: String) -> String {
    guard path.hasSuffix("/lock") else { return "" }
    guard let state = LockState(bytes: Array(bytes)) else { return " ?" }
    return state.isPoisoned ? " poisoned" : state.isDirty ? " dirty" : " clean"
  }

  private func path(_ descriptor: Int32) -> String { paths[descriptor] ?? "?" }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    try enter("open", path)
    let descriptor = try kernel.open(path, flags, mode)
    paths[descriptor] = path
    return descriptor
  }

  func close(_ descriptor: Int32) {
    paths[descriptor] = nil
    kernel.close(descriptor)
  }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(CallFault) -> Int {
    let path = path(descriptor)
    let partial = faults.first {
      $0.name == "write" && path.hasSuffix($0.file) && $0.taken > 0 && $0.after == 0
    }
    do throws(CallFault) {
      try enter("write", path, Self.meaning(of: bytes, in: path))
    } catch {
      if isDead, callsLeft == 0 {
        callsLeft = nil
        _ = try kernel.write(
          descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), at: offset)
      }
      throw error
    }
    if let partial {
      faults.append(Fault(name: "write", file: partial.file, number: partial.number))
      let part = UnsafeRawBufferPointer(rebasing: bytes[..<min(partial.taken, bytes.count)])
      return try kernel.write(descriptor, part, at: offset)
    }
    return try kernel.write(descriptor, bytes, at: offset)
  }

  func fdatasync(_ descriptor: Int32) throws(CallFault) { try enter("fdatasync", path(descriptor)) }
  func fsync(_ descriptor: Int32) throws(CallFault) { try enter("fsync", path(descriptor)) }

  func ftruncate(_ descriptor: Int32, to length: Int) throws(CallFault) {
    try enter("ftruncate", path(descriptor))
    try kernel.ftruncate(descriptor, to: length)
  }

  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) {
    try enter("fchmod", path(descriptor))
    try kernel.fchmod(descriptor, mode)
  }

  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) {
    try enter("mkdir", path)
    try kernel.mkdir(path, mode)
  }

  func rename(_ from: String, to: String) throws(CallFault) {
    try enter("rename", to)
    try kernel.rename(from, to: to)
  }

  func unlink(_ path: String) throws(CallFault) {
    try enter("unlink", path)
    try kernel.unlink(path)
  }

  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    try enter("flock", path(descriptor))
    try kernel.flock(descriptor, operation)
  }
}
