import Glibc

extension FileFacts {
  /// The check-up's own test file; one that a killed check-up left behind is a leftover like others.
  static let probePrefix = ".doctor-"
  private static let lookMicroseconds = 1_500_000

  /// Looks at every file and folder of the station, as far as the time allows.
  package static func examine(_ folder: StationFolder) -> FileFacts {
    var root = stat()
    guard stat(folder.path, &root) == 0 else {
      return FileFacts(folder: folder.path, folderErrno: errno, owner: 0, account: Int(geteuid()))
    }
    guard root.st_mode & S_IFMT == S_IFDIR else {
      return FileFacts(folder: folder.path, folderErrno: ENOTDIR, owner: 0, account: Int(geteuid()))
    }
    var facts = FileFacts(folder: folder.path, owner: Int(root.st_uid), account: Int(geteuid()))
    guard access(folder.path, R_OK | X_OK) == 0 else {
      facts.folderErrno = errno
      return facts
    }
    facts.isNoStation = ![folder.file(.station), folder.journal].contains { (path: String) in
      access(path, F_OK) == 0
    }
    // Whoever stands in the wrong folder must not be told to close it.
    if facts.isNoStation { return facts }
    var inbox = stat()
    let isInboxOpen = lstat(folder.inbox, &inbox) == 0 && inbox.st_mode & 0o070 != 0
    // Whoever may put files into inbox/ must be able to pass through.
    if root.st_mode & (isInboxOpen ? 0o067 : 0o077) != 0 {
      facts.open.append(Open(path: "", mode: Int(root.st_mode & 0o7777), isFolder: true))
    }
    var walk = Walk(facts: facts, root: folder.path)
    walk.run(until: monotonicMicroseconds() + lookMicroseconds)
    return walk.facts
  }

  private struct Walk {
    var facts: FileFacts
    let root: String
    private var folders = [""]
    private var now = timespec()

    init(facts: FileFacts, root: String) {
      self.facts = facts
      self.root = root
      clock_gettime(CLOCK_REALTIME, &now)
    }

    mutating func run(until deadline: Int) {
      var next = 0
      while next < folders.count {
        list(folders[next], until: deadline)
        next += 1
      }
    }

    private mutating func list(_ folder: String, until deadline: Int) {
      guard let stream = opendir(root + "/" + folder) else {
        // A folder that went away meanwhile is nobody's fault.
        if errno != ENOENT { facts.unreadable.append(folder.isEmpty ? root : folder) }
        return
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        guard monotonicMicroseconds() < deadline else {
          facts.isCutShort = true
          return
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { look(at: folder.isEmpty ? name : folder + "/" + name, name) }
      }
    }

    private mutating func look(at path: String, _ name: String) {
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { return }
      let kind = status.st_mode & S_IFMT
      // A link's own mode means nothing, and what it points to is not ours.
      guard kind != S_IFLNK else { return }
      facts.looked += 1
      if kind == S_IFDIR { folders.append(path) }
      let isInInbox = path.hasPrefix("inbox/")
      // What others handed in keeps their account and mode: the folder around it is closed.
      if !(isInInbox && kind != S_IFDIR) {
        let forbidden: mode_t = path == "inbox" ? 0o007 : 0o077
        if status.st_mode & forbidden != 0 {
          facts.open.append(
            Open(path: path, mode: Int(status.st_mode & 0o7777), isFolder: kind == S_IFDIR))
        }
        if Int(status.st_uid) != facts.owner { facts.foreign.append(path) }
      }
      let isHalf = isInInbox && name.hasSuffix(".tmp")
      if kind != S_IFDIR,
        isHalf || [".new", ".part"].contains(where: name.hasSuffix) || name.hasPrefix(probePrefix)
      {
        facts.leftovers.append(AgedFile(path, ageSeconds: max(0, now.tv_sec - status.st_mtim.tv_sec)))
      }
    }
  }
}
