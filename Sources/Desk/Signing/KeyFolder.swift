import DutyModel
import Glibc
import Keys

/// The sealed keys in `keys/`, each under the id of its public half: a new key never gets an old one's name.
///
/// Which of them count is said by entries of the journal, never by a file.
package struct KeyFolder: Sendable {
  package let path: String

  package init(_ folder: StationFolder) { path = folder.keys }

  package func file(of key: KeyID) -> String { path + "/" + Self.name(of: key) }

  static func name(of key: KeyID) -> String { key.rawValue + ".key" }

  /// The ids that files stand for, sorted; what else lies there is passed over.
  package func keys() -> [KeyID] {
    fileNames(in: path).compactMap { name in
      guard name.hasSuffix(".key") else { return nil }
      let id = KeyID(rawValue: String(name.dropLast(4)))
      return Self.isID(id) ? id : nil
    }
  }

  /// Sixteen digits and nothing else: an id of an entry never leads out of the folder.
  private static func isID(_ key: KeyID) -> Bool {
    key.rawValue.utf8.count == 16 && Hex.bytes(key.rawValue) != nil
  }

  /// The sealed key with this id.
  /// - Throws: ``KeyFileFault``; nothing that others can read or write is used.
  package func read(_ key: KeyID) throws(KeyFileFault) -> SealedKey {
    let file = file(of: key)
    guard Self.isID(key) else { throw .missing(path: file) }
    try checkFolder()
    let bytes = try contents(of: file)
    let sealed: SealedKey
    do throws(KeyFault) {
      sealed = try SealedKey(file: bytes)
      guard try sealed.publicKey.id == key.rawValue else { throw KeyFault.otherPublicHalf }
    } catch {
      throw .unusable(path: file, error)
    }
    return sealed
  }

  /// Writes a new key: whole and durable under its name, or not at all. Nothing is ever written over.
  /// - Throws: ``KeyFileFault``.
  package func write(_ sealed: SealedKey) throws(KeyFileFault) {
    let key: KeyID
    do throws(KeyFault) {
      key = KeyID(rawValue: try sealed.publicKey.id)
    } catch {
      throw .unusable(path: path, error)
    }
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .file(.system("mkdir", path)) }
    try checkFolder()
    let temporary = path + "/." + Self.name(of: key)
    // What a stopped run left behind was never anybody's key.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .file(.system("open", temporary)) }
    defer {
      close(descriptor)
      unlink(temporary)
    }
    do throws(FileFault) {
      try writeDurably(sealed.file, to: descriptor, of: temporary)
      // A link, not a rename: it fails where something has the name already.
      guard link(temporary, file(of: key)) == 0 else { throw .system("link", file(of: key)) }
      try syncFolder(of: file(of: key))
    } catch {
      throw .file(error)
    }
  }

  /// Removes a key that counts no more.
  /// - Throws: ``KeyFileFault``.
  package func remove(_ key: KeyID) throws(KeyFileFault) {
    guard Self.isID(key) else { return }
    do throws(FileFault) {
      try removeFile(at: file(of: key))
      try syncFolder(of: file(of: key))
    } catch {
      throw .file(error)
    }
  }

  /// Only the account that owns the station may look into the folder.
  private func checkFolder() throws(KeyFileFault) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw errno == ENOENT ? .missing(path: path) : .file(.system("lstat", path))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .file(FileFault(.notAFile, path)) }
    try Self.checkPrivate(status, path)
  }

  private func contents(of file: String) throws(KeyFileFault) -> [UInt8] {
    var status = stat()
    guard lstat(file, &status) == 0 else {
      throw errno == ENOENT ? .missing(path: file) : .file(.system("lstat", file))
    }
    try Self.checkPrivate(status, file)
    do throws(FileFault) {
      return try readFile(at: file, limitBytes: SealedKey.fileLimitBytes)
    } catch {
      throw error.problem == .missing ? .missing(path: file) : .file(error)
    }
  }

  private static func checkPrivate(_ status: stat, _ path: String) throws(KeyFileFault) {
    if status.st_uid != geteuid() { throw .ofAnotherAccount(path: path) }
    let mode = Int(status.st_mode & 0o777)
    if mode & 0o077 != 0 { throw .open(path: path, mode: mode) }
  }
}

/// Why a key can't be used from its file.
package enum KeyFileFault: Error, Equatable, Sendable {
  case missing(path: String)
  /// Others may read or write it.
  case open(path: String, mode: Int)
  case ofAnotherAccount(path: String)
  /// What it holds is no key that may be used.
  case unusable(path: String, KeyFault)
  case file(FileFault)
}
