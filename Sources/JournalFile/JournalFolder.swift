internal import CSystem
import Glibc

/// The folder of a journal: where things lie in it, and how names in it are made durable.
struct JournalFolder: Sendable {
  let path: String
  let calls: any FileCalls

  var station: String { path + "/station.json" }
  var current: String { path + "/current" }
  /// Target of the append lock, with the published state; `lock.holder` beside it says who holds it.
  var lock: String { path + "/lock" }
  var head: String { path + "/head" }
  /// See ``CheckpointNotes``.
  var checkpoints: String { path + "/checkpoints" }
  var segments: String { path + "/segments" }
  var quarantine: String { path + "/quarantine" }
  var evidence: String { path + "/evidence" }
  /// What the last pass over the past found, a cache; `verified.lock` beside it belongs to whoever makes one.
  var verified: String { path + "/verified" }

  func segment(_ name: SegmentName) -> String { segments + "/" + name.description }

  /// Makes the names in a folder durable.
  func sync(_ folder: String) throws(JournalFailure) {
    try OpenFile(folder, O_RDONLY | O_DIRECTORY, calls).sync()
  }

  func unlink(_ path: String) throws(JournalFailure) {
    try OpenFile.attempt(path) { () throws(CallFault) in try calls.unlink(path) }
  }

  func rename(_ from: String, to: String) throws(JournalFailure) {
    try OpenFile.attempt(to) { () throws(CallFault) in try calls.rename(from, to: to) }
  }

  /// Puts a new file with `bytes` in the place of `path`: whole and durable, or not at all.
  func replace(_ path: String, with bytes: [UInt8]) throws(JournalFailure) {
    let part = path + ".part"
    if exists(part) { try unlink(part) }
    let file = try OpenFile(part, O_RDWR | O_CREAT | O_EXCL, calls)
    try file.write(bytes, at: 0)
    try file.sync()
    try rename(part, to: path)
    try sync(self.path)
  }

  /// Makes a folder of mode 0700; one that stands there already is taken.
  func makeFolder(_ path: String) throws(JournalFailure) {
    do throws(JournalFailure) {
      try OpenFile.attempt(path) { () throws(CallFault) in try calls.mkdir(path, 0o700) }
    } catch {
      guard case .system(EEXIST, _, _) = error else { throw error }
    }
    let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY, calls)
    try OpenFile.attempt(path) { () throws(CallFault) in try calls.fchmod(folder.descriptor, 0o700) }
  }

  func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// The first `limitBytes` of a file; nil when there is no such file.
  func readIfPresent(_ path: String, limitBytes: Int) throws(JournalFailure) -> [UInt8]? {
    do throws(JournalFailure) {
      return try OpenFile(path, O_RDONLY, calls).read(0..<limitBytes)
    } catch {
      guard case .system(ENOENT, _, _) = error else { throw error }
      return nil
    }
  }

  /// The names in a folder, unsorted; none when there is no such folder.
  func names(in folder: String) throws(JournalFailure) -> [String] {
    try Self.read(opendir(folder), path: folder) { name in
      let text = String(decoding: name, as: UTF8.self)
      return text == "." || text == ".." ? nil : text
    }
  }

  /// The segments in order; other files in the folder are nobody's business.
  func segmentNames() throws(JournalFailure) -> [SegmentName] {
    try Self.read(opendir(segments), path: segments) { SegmentName(utf8: $0) }.sorted()
  }

  /// The segments in an open folder of segments, in order.
  static func segmentNames(in segments: OpenFile) throws(JournalFailure) -> [SegmentName] {
    // A descriptor of its own: reading a folder moves its place.
    let descriptor = openat(segments.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let stream = descriptor < 0 ? nil : fdopendir(descriptor)
    if stream == nil, descriptor >= 0 { close(descriptor) }
    return try read(stream, path: segments.path) { SegmentName(utf8: $0) }.sorted()
  }

  /// Reads a folder's names, as `make` makes something of them, and closes it; one that isn't there has none.
  private static func read<Name>(
    _ stream: OpaquePointer?, path: String, _ make: (UnsafeBufferPointer<UInt8>) -> Name?
  ) throws(JournalFailure) -> [Name] {
    guard let stream else {
      if errno == ENOENT { return [] }
      throw .system(number: errno, call: "opendir", path: path)
    }
    defer { closedir(stream) }
    var names: [Name] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          make(UnsafeBufferPointer(start: bytes, count: strlen(UnsafePointer(OpaquePointer(bytes)))))
        }
      }
      if let name { names.append(name) }
    }
    if errno != 0 { throw .system(number: errno, call: "readdir", path: path) }
    return names
  }

  /// What station.json says.
  /// - Throws: `notAJournal` when there is none, `damaged` when it can't be understood.
  func readIdentity() throws(JournalFailure) -> JournalIdentity {
    guard let bytes = try readIfPresent(station, limitBytes: JournalLimits.lineBytes) else {
      throw .notAJournal(path: path)
    }
    let identity: JournalIdentity
    do throws(JSONFault) {
      identity = try JournalIdentity(bytes: bytes)
    } catch {
      throw .damaged(path: station, offset: error.offset)
    }
    if identity.format != JournalIdentity.currentFormat { throw .unknownFormat(identity.format) }
    return identity
  }

  /// The name in `current`: nil for this folder itself, else the folder in it that took over. When the file is
  /// lost or no longer says a name, the journal that was begun last is in use.
  func readCurrent() throws(JournalFailure) -> String? {
    let bytes = try readIfPresent(current, limitBytes: 128) ?? []
    let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    if name == "." { return nil }
    return Self.isSuccessor(name) ? name : try newestSuccessor()
  }

  /// The journal in use whatever `current` says: numbers go on from one journal to the next, so the one that was
  /// begun last counts, also when `current` was put back from an older copy or a repair was cut short before it
  /// was written.
  func resolveCurrent() throws(JournalFailure) -> String? {
    if let newest = try newestSuccessor() { return newest }
    return try readCurrent()
  }

  /// Folders of journals that took over have a UUID as name.
  private static func isSuccessor(_ name: String) -> Bool {
    name.utf8.count == 36
      && name.utf8.allSatisfy { Hex.value($0, allowsUppercase: true) != nil || $0 == UInt8(ascii: "-") }
  }

  private func newestSuccessor() throws(JournalFailure) -> String? {
    var newest: (name: String, first: Int)?
    for name in try names(in: path).sorted() where Self.isSuccessor(name) {
      let folder = JournalFolder(path: path + "/" + name, calls: calls)
      // Numbers go on from one journal to the next; where the segments are gone, what is left tells how far.
      let first = try folder.segmentNames().first?.first ?? folder.highestTold()
      if first > newest?.first ?? 0 { newest = (name, first) }
    }
    return newest?.name
  }

  /// The folders in this one whose names `current` may hold, sorted.
  func successorNames() throws(JournalFailure) -> [String] {
    try names(in: path).filter { name in
      var facts = stat()
      return Self.isSuccessor(name) && lstat(path + "/" + name, &facts) == 0
        && facts.st_mode & S_IFMT == S_IFDIR
    }.sorted()
  }

  /// Refuses file systems on which the append lock protects nothing.
  static func refuseSharedFileSystem(_ path: String) throws(JournalFailure) {
    let type = cs_file_system_type(path)
    if type < 0 { throw .system(number: errno, call: "statfs", path: path) }
    if cs_is_shared_file_system(type) { throw .networkFileSystem(path: path) }
  }

  /// Refuses a folder that another account owns or may enter.
  func refuseForeignAccess() throws(JournalFailure) {
    var facts = stat()
    if stat(path, &facts) != 0 {
      throw errno == ENOENT ? .notAJournal(path: path) : .system(number: errno, call: "stat", path: path)
    }
    guard facts.st_uid == geteuid(), facts.st_mode & 0o077 == 0 else { throw .permissions(path: path) }
  }
}
