import Glibc

/// A disk behind a page cache: per file and per folder what is durable, and what was done since its last sync
/// and may still be lost. Paths are relative to the root, which is node 0.
struct ModelDisk {
  typealias NodeID = Int

  enum Change {
    case link(String, NodeID)
    case unlink(String)
    case rename(String, to: String)
    case write([UInt8], at: Int)
    case truncate(Int)
  }

  struct Node {
    /// The last name it was seen under.
    var name: String
    var isFolder: Bool
    /// A folder's entries as processes see them.
    var names: [String: NodeID] = [:]
    var durableNames: [String: NodeID] = [:]
    var durableBytes: [UInt8] = []
    /// Not synced, oldest first.
    var pending: [Change] = []
  }

  private(set) var nodes = [Node(name: "", isFolder: true)]

  init() {}

  /// A disk that holds `image` and nothing that could be lost.
  init(_ image: DiskImage) {
    for path in image.folders { add(path, isFolder: true, bytes: []) }
    for (path, bytes) in image.files { add(path, isFolder: false, bytes: bytes) }
  }

  private mutating func add(_ path: String, isFolder: Bool, bytes: [UInt8]) {
    let (folder, name) = Self.split(path)
    guard let parent = find(folder) else { return }
    let node = make(name, isFolder: isFolder)
    nodes[node].durableBytes = bytes
    nodes[parent].names[name] = node
    nodes[parent].durableNames[name] = node
  }

  private mutating func make(_ name: String, isFolder: Bool) -> NodeID {
    nodes.append(Node(name: name, isFolder: isFolder))
    return nodes.count - 1
  }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// The node that processes find under `path`.
  func find(_ path: String) -> NodeID? {
    var node = 0
    for name in path.split(separator: "/") {
      guard let next = nodes[node].names[String(name)] else { return nil }
      node = next
    }
    return node
  }

  mutating func create(_ path: String, isFolder: Bool) -> NodeID? {
    let (folder, name) = Self.split(path)
    guard let parent = find(folder) else { return nil }
    let node = make(name, isFolder: isFolder)
    nodes[parent].names[name] = node
    nodes[parent].pending.append(.link(name, node))
    return node
  }

  mutating func unlink(_ path: String) {
    let (folder, name) = Self.split(path)
    guard let parent = find(folder) else { return }
    nodes[parent].names[name] = nil
    nodes[parent].pending.append(.unlink(name))
  }

  /// Within one folder: the journal renames nothing across folders.
  mutating func rename(_ from: String, to: String) {
    let (folder, name) = Self.split(from)
    guard let parent = find(folder), let node = nodes[parent].names[name] else { return }
    precondition(Self.split(to).folder == folder)
    let target = Self.split(to).name
    nodes[parent].names[name] = nil
    nodes[parent].names[target] = node
    nodes[parent].pending.append(.rename(name, to: target))
    nodes[node].name = target
  }

  mutating func change(_ node: NodeID, _ change: Change) { nodes[node].pending.append(change) }

  mutating func sync(_ node: NodeID) {
    let all = nodes[node].pending.count
    if nodes[node].isFolder {
      nodes[node].durableNames = names(of: node, keeping: all)
    } else {
      nodes[node].durableBytes = bytes(of: node, keeping: all, tear: nil)
    }
    nodes[node].pending = []
  }

  /// A sync that fails leaves clean pages that are not on disk, so that the next sync has nothing to write.
  /// Names and sizes are the file system's own and stay under way.
  mutating func failSync(_ node: NodeID) {
    nodes[node].pending.removeAll { change in
      if case .write = change { true } else { false }
    }
  }

  func names(of node: NodeID, keeping count: Int) -> [String: NodeID] {
    var names = nodes[node].durableNames
    for change in nodes[node].pending.prefix(count) {
      switch change {
      case .link(let name, let child): names[name] = child
      case .unlink(let name): names[name] = nil
      case .rename(let name, let target):
        if let child = names.removeValue(forKey: name) { names[target] = child }
      case .write, .truncate: break
      }
    }
    return names
  }

  func bytes(of node: NodeID, keeping count: Int, tear: Tear?) -> [UInt8] {
    var bytes = nodes[node].durableBytes
    for (index, change) in nodes[node].pending.prefix(count).enumerated() {
      switch change {
      case .write(let new, let offset):
        let tear = index == count - 1 ? tear : nil
        Self.write(new, at: offset, into: &bytes, tear)
      case .truncate(let length):
        if length < bytes.count { bytes.removeLast(bytes.count - length) }
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
      case .link, .unlink, .rename: break
      }
    }
    return bytes
  }

  private static func write(_ new: [UInt8], at offset: Int, into bytes: inout [UInt8], _ tear: Tear?) {
    let end = offset + min(tear?.length ?? new.count, new.count)
    if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
    var at = offset
    while at < end {
      let next = min((at / Tear.sectorBytes + 1) * Tear.sectorBytes, end)
      if tear?.lostSectors.contains(at / Tear.sectorBytes) != true {
        let (from, count) = (at - offset, next - at)
        bytes.withUnsafeMutableBytes { old in
          new.withUnsafeBytes { _ = memcpy(old.baseAddress! + at, $0.baseAddress! + from, count) }
        }
      }
      at = next
    }
  }
}

/// How much of the last write before the crash reached the disk.
struct Tear {
  static let sectorBytes = 512

  var node: ModelDisk.NodeID
  /// Bytes by which the file's size followed.
  var length: Int
  /// Sectors of the file that keep what they held before, which is zeros behind the old end.
  var lostSectors: Set<Int> = []
}
