internal import CSystem
import Glibc

/// The folder that an export is written into: nobody else may enter it, and each file is synced as it's written.
struct ExportFolder {
  /// One file as it was written.
  struct Written: Equatable {
    var path: String
    var size: Int
    var hash: Digest
  }

  /// What a file of the journal did not give, and where that began.
  struct Unread: Equatable {
    var path: String
    var offset: Int
    var failure: JournalFailure
  }

  private static let chunkBytes = 1 << 20

  let path: String
  let calls: any FileCalls
  private(set) var written: [Written] = []
  private(set) var unread: [Unread] = []
  private(set) var bytes = 0
  private var folders: [String] = []

  init(path: String, calls: any FileCalls) {
    self.path = path
    self.calls = calls
  }

  /// Makes a folder; its parent is there.
  mutating func makeFolder(_ name: String) throws(JournalFailure) {
    let folder = name.isEmpty ? path : path + "/" + name
    guard !folders.contains(folder) else { return }
    try JournalFolder(path: folder, calls: calls).makeFolder(folder)
    folders.append(folder)
  }

  /// Writes a file of our own.
  mutating func write(_ content: [UInt8], to name: String) throws(JournalFailure) {
    let file = try make(name)
    try file.write(content, at: 0)
    try file.sync()
    written.append(Written(path: name, size: content.count, hash: Digest(of: content)))
    bytes += content.count
  }

  /// Copies `size` bytes of `source`. Of a file that can't be read whole the bytes before the fault are kept: the
  /// export of a failing disk is worth the more.
  /// - Throws: `system(ENOENT…)` with the source's path when the file is gone; otherwise what the target said.
  mutating func copy(_ source: String, size: Int, to name: String) throws(JournalFailure) {
    let file = try make(name)
    var hash = RunningDigest()
    var offset = 0
    do throws(JournalFailure) {
      let reader = try OpenFile(source, O_RDONLY, calls)
      while offset < size {
        let chunk = try reader.read(offset..<min(size, offset + Self.chunkBytes))
        if chunk.isEmpty { break }
        hash.add(chunk)
        try file.write(chunk, at: offset)
        offset += chunk.count
        bytes += chunk.count
      }
    } catch {
      guard case .system(let number, _, source) = error, number != ENOENT else { throw error }
      unread.append(Unread(path: name, offset: offset, failure: error))
    }
    try file.sync()
    written.append(Written(path: name, size: offset, hash: hash.finish()))
  }

  /// Makes all names durable, those of inner folders first.
  func syncFolders() throws(JournalFailure) {
    for folder in folders.reversed() {
      do throws(JournalFailure) {
        try JournalFolder(path: folder, calls: calls).sync(folder)
      } catch {
        // Sticks and shares there are that can't sync a folder; they still carry an export.
        guard case .system(EINVAL, "fsync", _) = error else { throw error }
      }
    }
  }

  /// Removes everything again; what can't be removed stays under its unfinished name.
  func remove() { _ = cs_remove_tree(path) }

  private func make(_ name: String) throws(JournalFailure) -> OpenFile {
    try OpenFile(path + "/" + name, O_RDWR | O_CREAT | O_EXCL, calls)
  }
}
