import Glibc

@testable import JournalFile

/// The kernel's calls on a real folder, each of them also made on a model of the disk under it. Real syncs are
/// left out: what survives a power cut is the model's business.
final class ModelCalls: FileCalls, @unchecked Sendable {
  /// The disk after some call, and what had been acknowledged by then.
  struct Moment {
    var disk: ModelDisk
    /// The node that the call wrote to.
    var written: ModelDisk.NodeID?
    var said: [UInt8]
  }

  let root: String
  private let kernel = SystemCalls()
  private(set) var disk: ModelDisk
  /// After each change and each acknowledgement.
  private(set) var history: [Moment] = []
  /// Writes and syncs on a descriptor whose sync had failed.
  private(set) var breaches: [String] = []
  private var descriptors: [Int32: ModelDisk.NodeID] = [:]
  private var failed: Set<Int32> = []

  /// Every line that anybody was told is saved, from the journal's first on.
  var said: [UInt8] = [] {
    didSet { note() }
  }

  /// - Parameters:
  ///   - image: what `root` holds; all of it is durable.
  init(root: String, image: DiskImage) {
    self.root = root
    disk = ModelDisk(image)
  }

  private func note(_ written: ModelDisk.NodeID? = nil) {
    history.append(Moment(disk: disk, written: written, said: said))
  }

  private func relative(_ path: String) -> String {
    precondition(path.hasPrefix(root), "\(path) lies outside of \(root)")
    return String(path.dropFirst(root.count).drop { $0 == "/" })
  }

  private func node(_ descriptor: Int32) -> ModelDisk.NodeID { descriptors[descriptor] ?? 0 }

  func name(_ descriptor: Int32) -> String { disk.nodes[node(descriptor)].name }

  private func requireSound(_ call: String, _ descriptor: Int32) {
    if failed.contains(descriptor) { breaches.append("\(call) on \(name(descriptor)) after its sync failed") }
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    let descriptor = try kernel.open(path, flags, mode)
    let name = relative(path)
    if let known = disk.find(name) {
      descriptors[descriptor] = known
      if flags & O_TRUNC != 0 {
        disk.change(known, .truncate(0))
        note()
      }
    } else {
      descriptors[descriptor] = disk.create(name, isFolder: false)
      note()
    }
    return descriptor
  }

  func close(_ descriptor: Int32) {
    descriptors[descriptor] = nil
    failed.remove(descriptor)
    kernel.close(descriptor)
  }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(CallFault) -> Int {
    requireSound("write", descriptor)
    let taken = try kernel.write(descriptor, bytes, at: offset)
    disk.change(node(descriptor), .write(Array(bytes[..<taken]), at: offset))
    note(node(descriptor))
    return taken
  }

  func fdatasync(_ descriptor: Int32) throws(CallFault) { sync("fdatasync", descriptor) }
  func fsync(_ descriptor: Int32) throws(CallFault) { sync("fsync", descriptor) }

  private func sync(_ call: String, _ descriptor: Int32) {
    requireSound(call, descriptor)
    disk.sync(node(descriptor))
    note()
  }

  /// The sync that the caller is about to report as failed.
  func failSync(_ call: String, _ descriptor: Int32) {
    requireSound(call, descriptor)
    failed.insert(descriptor)
    disk.failSync(node(descriptor))
    note()
  }

  func ftruncate(_ descriptor: Int32, to length: Int) throws(CallFault) {
    requireSound("ftruncate", descriptor)
    try kernel.ftruncate(descriptor, to: length)
    disk.change(node(descriptor), .truncate(length))
    note()
  }

  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) { try kernel.fchmod(descriptor, mode) }

  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) {
    try kernel.mkdir(path, mode)
    _ = disk.create(relative(path), isFolder: true)
    note()
  }

  func rename(_ from: String, to: String) throws(CallFault) {
    try kernel.rename(from, to: to)
    disk.rename(relative(from), to: relative(to))
    note()
  }

  func unlink(_ path: String) throws(CallFault) {
    try kernel.unlink(path)
    disk.unlink(relative(path))
    note()
  }

  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    try kernel.flock(descriptor, operation)
  }
}
