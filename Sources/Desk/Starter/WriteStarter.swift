import DutyModel
import Glibc

/// Why a new station was not made. Whatever had been made by then was taken away again.
package enum StarterFailure: Error, Equatable, Sendable {
  /// The folder holds a station: `found` is one of its files or folders.
  case holdsStation(path: String, found: String)
  /// The folder holds other things.
  case notEmpty(path: String, found: String)
  /// Something that is no folder has this name.
  case notAFolder(path: String)
  /// A system call failed: errno, the C function's name, the file.
  case system(number: Int32, call: String, path: String)

  /// What happened and what helps.
  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.holdsStation(let path, let found), .chinese):
      "\(path) 里已有值班室（有 \(found)），没有动它。换一个新文件夹；要检查现有的，运行 dutyroom check。"
    case (.holdsStation(let path, let found), .english):
      "\(path) already holds a station (\(found) is there); nothing was changed. Name another folder, or run "
        + "dutyroom check to look at this one."
    case (.notEmpty(let path, let found), .chinese):
      "\(path) 不是空文件夹（有 \(found)），没有动它。换一个新文件夹或空文件夹。"
    case (.notEmpty(let path, let found), .english):
      "\(path) is not empty (\(found) is there); nothing was changed. Name a new or an empty folder."
    case (.notAFolder(let path), .chinese):
      "\(path) 不是文件夹。换一个名字。"
    case (.notAFolder(let path), .english):
      "\(path) is not a folder. Name another one."
    case (.system(let number, let call, let path), .chinese):
      "没有建成：\(path)（\(call)：\(String(cString: strerror(number)))）。看上级文件夹在不在、权限和磁盘空间，再来一次。"
    case (.system(let number, let call, let path), .english):
      "Not made: \(path) (\(call): \(String(cString: strerror(number)))). See whether the folder above exists, its "
        + "permissions and the space on the disk, then try again."
    }
  }
}

/// Makes a station of `folder`, which must be new or empty: settings, and every folder but the journal. Nobody
/// but the owner may enter it. When it returns, all of it is on disk.
package func writeStarter(
  into folder: StationFolder, language: Language, today: CivilDate
) throws(StarterFailure) {
  let pack = StarterPack(language: language, today: today)
  var site = Site()
  do {
    let isNew = try site.enter(folder.path)
    for path in folder.foldersToMake { try site.makeFolder(path) }
    for file in pack.files { try site.makeFile("\(folder.path)/\(file.name)", Array(file.text.utf8)) }
    for path in folder.foldersToMake.reversed() { try site.sync(path) }
    try site.sync(folder.path)
    if isNew { try site.sync(parent(of: folder.path)) }
  } catch {
    site.takeAway()
    throw error
  }
}

/// Refuses a folder with anything in it but hidden files. One that isn't there yet is free.
package func checkIsFree(_ path: String) throws(StarterFailure) {
  guard let listing = opendir(path) else {
    if errno == ENOENT { return }
    if errno == ENOTDIR { throw .notAFolder(path: path) }
    throw .system(number: errno, call: "opendir", path: path)
  }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  let own = StationFile.allCases.map(\.fileName) + ["journal"]
  if let found = own.first(where: names.contains) { throw .holdsStation(path: path, found: found) }
  if let found = names.min() { throw .notEmpty(path: path, found: found) }
}

/// What has been made so far.
private struct Site {
  private var folders: [String] = []
  private var files: [String] = []

  /// True when the folder was made now.
  mutating func enter(_ path: String) throws(StarterFailure) -> Bool {
    if mkdir(path, 0o700) == 0 {
      folders.append(path)
      return true
    }
    guard errno == EEXIST else { throw .system(number: errno, call: "mkdir", path: path) }
    try checkIsFree(path)
    // The journal refuses a folder that others may enter.
    guard chmod(path, 0o700) == 0 else { throw .system(number: errno, call: "chmod", path: path) }
    return false
  }

  mutating func makeFolder(_ path: String) throws(StarterFailure) {
    guard mkdir(path, 0o700) == 0 else { throw .system(number: errno, call: "mkdir", path: path) }
    folders.append(path)
  }

  /// Creates the file, which must not exist, and syncs it.
  mutating func makeFile(_ path: String, _ bytes: [UInt8]) throws(StarterFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(number: errno, call: "open", path: path) }
    defer { close(descriptor) }
    files.append(path)
    var rest = bytes[...]
    while !rest.isEmpty {
      let taken = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if taken < 0 {
        if errno == EINTR { continue }
        throw .system(number: errno, call: "write", path: path)
      }
      rest = rest.dropFirst(taken)
    }
    guard fsync(descriptor) == 0 else { throw .system(number: errno, call: "fsync", path: path) }
  }

  func sync(_ folder: String) throws(StarterFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(number: errno, call: "open", path: folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(number: errno, call: "fsync", path: folder) }
  }

  /// Undoes what was made, so that the next try doesn't find half a station. Best effort: the failure that
  /// led here is the one to tell.
  func takeAway() {
    for file in files { unlink(file) }
    for folder in folders.reversed() { rmdir(folder) }
  }
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
