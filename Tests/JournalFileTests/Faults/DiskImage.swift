import Glibc

@testable import JournalFile

/// The whole content of a folder: what a machine finds there when it starts again.
struct DiskImage: Hashable {
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

  /// Reads a real folder.
  init(reading root: String) throws {
    try read(root, "")
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
