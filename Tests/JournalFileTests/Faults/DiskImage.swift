import Glibc

@testable import JournalFile

/// The whole content of a folder: what a machine finds there when it starts again.
struct DiskImage {
  /// Relative paths, parents first.
  var folders: [String] = []
  var files: [String: [UInt8]] = [:]

  init() {}

  /// What `disk` holds when `kept` of each node's unsynced changes reached it, the last one perhaps torn.
  init(_ disk: ModelDisk, tear: Tear? = nil, kept: (ModelDisk.NodeID) -> Int) {
    add(disk, 0, "", tear, kept)
  }

  private mutating func add(
    _ disk: ModelDisk, _ node: ModelDisk.NodeID, _ path: String, _ tear: Tear?,
    _ kept: (ModelDisk.NodeID) -> Int
  ) {
    for (name, child) in disk.names(of: node, keeping: kept(node)).sorted(by: { $0.key < $1.key }) {
      let path = path.isEmpty ? name : path + "/" + name
      if disk.nodes[child].isFolder {
        folders.append(path)
        add(disk, child, path, tear, kept)
      } else {
        files[path] = disk.bytes(
          of: child, keeping: kept(child), tear: tear?.node == child ? tear : nil)
      }
    }
  }

  /// The same for the same content, and hardly ever for another one.
  var fingerprint: Int {
    var hasher = Hasher()
    for folder in folders { hasher.combine(folder) }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      hasher.combine(path)
      hasher.combine(bytes.count)
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  /// Reads a real folder.
  init(reading root: String, under path: String = "") throws {
    try read(root, path)
  }

  private mutating func read(_ root: String, _ path: String) throws {
    let full = path.isEmpty ? root : root + "/" + path
    for name in try Room.names(full) {
      let child = path.isEmpty ? name : path + "/" + name
      var facts = stat()
      guard lstat(root + "/" + child, &facts) == 0 else { continue }
      if facts.st_mode & S_IFMT == S_IFDIR {
        folders.append(child)
        try read(root, child)
      } else {
        files[child] = try Room.read(root + "/" + child)
      }
    }
  }

  /// Makes the real folder `root`, empty or not there, hold this and nothing else.
  func write(to root: String) throws {
    Room.removeAll(root)
    mkdir(root, 0o700)
    for folder in folders { mkdir(root + "/" + folder, 0o700) }
    for (path, bytes) in files { try Room.write(bytes, to: root + "/" + path) }
  }

  /// The segments' names and bytes, in order.
  func segments(in journal: String = "journal") -> [(name: SegmentName, bytes: [UInt8])] {
    let folder = journal + "/segments/"
    return files.compactMap { path, bytes in
      guard path.hasPrefix(folder), let name = SegmentName(String(path.dropFirst(folder.count))) else {
        return nil
      }
      return (name, bytes)
    }.sorted { $0.name < $1.name }
  }

  /// Whole quarantine files, by name.
  func quarantine(in journal: String = "journal") -> [String: [UInt8]] {
    let folder = journal + "/quarantine/"
    return files.reduce(into: [:]) { found, file in
      if file.key.hasPrefix(folder), !file.key.hasSuffix(".part") {
        found[String(file.key.dropFirst(folder.count))] = file.value
      }
    }
  }
}

extension [UInt8] {
  /// `starts(with:)` and the rest here look at millions of bytes, which the generic ones are slow at in a debug
  /// build.
  func begins(with other: [UInt8]) -> Bool {
    count >= other.count && memcmp(self, other, other.count) == 0
  }

  func isSame(as other: [UInt8]) -> Bool { count == other.count && begins(with: other) }

  func contains(text: String) -> Bool {
    let wanted = Array(text.utf8)
    return withUnsafeBytes { buffer in
      guard var at = buffer.baseAddress, let first = wanted.first else { return wanted.isEmpty }
      let end = at + buffer.count
      while end - at >= wanted.count, let found = memchr(at, Int32(first), end - at) {
        let place = UnsafeRawPointer(found)
        if end - place >= wanted.count, memcmp(place, wanted, wanted.count) == 0 { return true }
        at = place + 1
      }
      return false
    }
  }
}
