import DutyModel
import Glibc

/// A file outside the journal could not be read, written or moved.
package struct FileFault: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    case system(number: Int32, call: String)
    case missing
    /// A folder, a pipe, a device, or a link where none may be.
    case notAFile
    case tooLarge(limitBytes: Int)
  }

  package var path: String
  package var problem: Problem

  init(_ problem: Problem, _ path: String) {
    self.problem = problem
    self.path = path
  }

  static func system(_ call: String, _ path: String) -> FileFault {
    FileFault(.system(number: errno, call: call), path)
  }

  package func message(in language: Language) -> String {
    switch (problem, language) {
    case (.system(let number, let call), _): "\(path): \(call): \(String(cString: strerror(number)))"
    case (.missing, .chinese): "\(path)：没有这个文件。"
    case (.missing, .english): "\(path): there is no such file."
    case (.notAFile, .chinese): "\(path)：不是普通文件。"
    case (.notAFile, .english): "\(path): not a regular file."
    case (.tooLarge(let limit), .chinese): "\(path)：太大，最多 \(limit) 字节。"
    case (.tooLarge(let limit), .english): "\(path): too large, at most \(limit) bytes."
    }
  }
}

/// The whole of a regular file of at most `limitBytes`. Never waits for a pipe.
/// `followingLinks` is for files that the station's own people placed, never for what arrived.
func readFile(at path: String, limitBytes: Int, followingLinks: Bool = false) throws(FileFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
  guard descriptor >= 0 else {
    switch errno {
    case ENOENT, ENOTDIR: throw FileFault(.missing, path)
    case ELOOP, ENXIO: throw FileFault(.notAFile, path)
    default: throw .system("open", path)
    }
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .system("fstat", path) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(.notAFile, path) }
  guard status.st_size <= limitBytes else { throw FileFault(.tooLarge(limitBytes: limitBytes), path) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw .system("read", path) }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
    // It may have grown since it was looked at.
    guard bytes.count <= limitBytes else { throw FileFault(.tooLarge(limitBytes: limitBytes), path) }
  }
}

/// Replaces a small file as a whole: temporary name, sync, rename, sync the folder. When it fails nothing is left
/// lying about: on a full disk even that counts.
func replaceFile(at path: String, with bytes: [UInt8]) throws(FileFault) {
  let temporary = path + ".new"
  do {
    try writeFile(at: temporary, bytes)
    try moveFile(from: temporary, to: path)
  } catch {
    unlink(temporary)
    throw error
  }
}

private func writeFile(at temporary: String, _ bytes: [UInt8]) throws(FileFault) {
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw .system("open", temporary) }
  defer { close(descriptor) }
  try writeDurably(bytes, to: descriptor, of: temporary)
}

/// Writes all of `bytes` where the open file stands and makes them durable.
func writeDurably(_ bytes: [UInt8], to descriptor: Int32, of path: String) throws(FileFault) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { throw FileFault.system("write", path) }
    rest = rest.dropFirst(count)
  }
  guard fdatasync(descriptor) == 0 else { throw FileFault.system("fdatasync", path) }
}

/// Renames a file and makes the new name durable.
func moveFile(from: String, to: String) throws(FileFault) {
  guard rename(from, to) == 0 else { throw .system("rename", from) }
  try syncFolder(of: to)
}

/// Removes a file; one that isn't there is fine.
func removeFile(at path: String) throws(FileFault) {
  guard unlink(path) == 0 || errno == ENOENT else { throw .system("unlink", path) }
}

/// Makes the names in the folder of `path` durable.
func syncFolder(of path: String) throws(FileFault) {
  let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .system("open", folder) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw .system("fsync", folder) }
}

/// Gives every file whose name is no UTF-8 one that is: `unnamed-` and its inode. Other code couldn't name it
/// at all, and it would lie there for ever.
func nameUnreadable(in folder: String) throws(FileFault) {
  guard let directory = opendir(folder) else { return }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let moved = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        String(validatingCString: name) != nil
          || renameat(dirfd(directory), name, dirfd(directory), "unnamed-\(entry.pointee.d_ino)") == 0
          // Another seat was faster.
          || errno == ENOENT
      }
    }
    guard moved else { throw .system("rename", folder) }
  }
}

/// The names in a folder, sorted; without those that start with a dot. Empty when it can't be read.
func fileNames(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// What differs after every change of a file: size, time and inode; `-` when there is none.
func fileMark(_ path: String) -> String {
  var status = stat()
  guard stat(path, &status) == 0 else { return "-" }
  return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
}
