import Glibc

/// An open file or folder; closed with its last reference.
final class OpenFile: Sendable {
  let path: String
  let descriptor: Int32
  private let calls: any FileCalls
  /// Device and inode, which an open file keeps.
  private let identity: FileIdentity

  /// Opens `path`, a file only where it stands itself and not through a link; a file that is created gets
  /// mode 0600 whatever the umask says.
  init(_ path: String, _ flags: Int32, _ calls: any FileCalls) throws(JournalFailure) {
    self.path = path
    self.calls = calls
    // The journal's folder may be reached through a link, the files in it are never links.
    let flags = flags & O_DIRECTORY == 0 ? flags | O_NOFOLLOW : flags
    let descriptor = try Self.attempt(path) { () throws(CallFault) in try calls.open(path, flags, 0o600) }
    (self.descriptor, identity) = (descriptor, FileIdentity(descriptor))
    if flags & O_CREAT != 0 {
      try attempt { () throws(CallFault) in try calls.fchmod(descriptor, 0o600) }
    }
  }

  /// Opens the file `name` in `folder` for reading, wherever that folder is called by now.
  init(_ name: String, in folder: OpenFile) throws(JournalFailure) {
    let path = folder.path + "/" + name
    self.path = path
    calls = folder.calls
    let descriptor = try Self.attempt(path) { () throws(CallFault) in
      let descriptor = openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      if descriptor < 0 { throw CallFault("openat", errno) }
      return descriptor
    }
    (self.descriptor, identity) = (descriptor, FileIdentity(descriptor))
  }

  deinit { calls.close(descriptor) }

  /// Writes all of `bytes` at `offset`, however many calls that takes.
  func write(_ bytes: some Collection<UInt8>, at offset: Int) throws(JournalFailure) {
    let bytes = Array(bytes)
    var done = 0
    while done < bytes.count {
      done += try attempt { () throws(CallFault) in
        let result: Result<Int, CallFault> = bytes.withUnsafeBytes { buffer in
          let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
          do throws(CallFault) { return .success(try calls.write(descriptor, rest, at: offset + done)) } catch
          {
            return .failure(error)
          }
        }
        let taken = try result.get()
        // A write that takes nothing would loop for ever.
        if taken == 0 { throw CallFault("pwrite", EIO) }
        return taken
      }
    }
  }

  /// Makes content and size durable.
  func syncData() throws(JournalFailure) {
    try attempt { () throws(CallFault) in try calls.fdatasync(descriptor) }
  }

  /// Makes everything durable; for a folder, its names.
  func sync() throws(JournalFailure) {
    try attempt { () throws(CallFault) in try calls.fsync(descriptor) }
  }

  func truncate(to length: Int) throws(JournalFailure) {
    try attempt { () throws(CallFault) in try calls.ftruncate(descriptor, to: length) }
  }

  func flock(_ operation: Int32) throws(JournalFailure) {
    try attempt { () throws(CallFault) in try calls.flock(descriptor, operation) }
  }

  func facts() throws(JournalFailure) -> stat {
    var facts = stat()
    if fstat(descriptor, &facts) != 0 { throw .system(number: errno, call: "fstat", path: path) }
    return facts
  }

  /// Makes sure that the path still names this very file: what is written into a removed or replaced one is
  /// gone with its last descriptor.
  /// - Throws: `replaced`.
  func requireInPlace() throws(JournalFailure) {
    var named = stat()
    if lstat(path, &named) != 0 {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .system(number: errno, call: "lstat", path: path)
      }
      throw .replaced(path: path)
    }
    // A file that still has its name is linked.
    guard FileIdentity(named) == identity else { throw .replaced(path: path) }
  }

  /// Both are open on one file, under whatever name.
  func isSameFile(as other: OpenFile) -> Bool { identity == other.identity }

  func size() throws(JournalFailure) -> Int { Int(try facts().st_size) }

  /// Reads `range`, or as much of it as the file has.
  func read(_ range: Range<Int>) throws(JournalFailure) -> [UInt8] {
    var range = range
    // The end may come from a damaged file: memory is bounded by what is there.
    if range.count > JournalLimits.lineBytes {
      range = range.lowerBound..<max(range.lowerBound, min(range.upperBound, try size()))
    }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let taken = pread(
          descriptor, buffer.baseAddress! + count, range.count - count, range.lowerBound + count)
        if taken < 0, errno == EINTR { continue }
        if taken < 0 { failure = errno }
        if taken <= 0 { break }
        count += taken
      }
    }
    if failure != 0 { throw .system(number: failure, call: "pread", path: path) }
    return bytes
  }

  private func attempt<Value>(_ body: () throws(CallFault) -> Value) throws(JournalFailure) -> Value {
    try Self.attempt(path, body)
  }

  /// Calls again after EINTR; any other error names the file.
  static func attempt<Value>(
    _ path: String, _ body: () throws(CallFault) -> Value
  ) throws(JournalFailure) -> Value {
    while true {
      do throws(CallFault) {
        return try body()
      } catch {
        if error.number != EINTR { throw .system(number: error.number, call: error.call, path: path) }
      }
    }
  }
}

/// What tells one file from every other that exists at the same time.
private struct FileIdentity: Equatable {
  let device: dev_t
  let inode: ino_t

  /// Of an open file; fstat on one that was just opened has nothing to fail by.
  init(_ descriptor: Int32) {
    var facts = stat()
    fstat(descriptor, &facts)
    self.init(facts)
  }

  init(_ facts: stat) {
    (device, inode) = (facts.st_dev, facts.st_ino)
  }
}
