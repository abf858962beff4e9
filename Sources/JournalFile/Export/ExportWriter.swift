internal import CSystem
import Glibc

/// One try at an export.
struct ExportWriter {
  let source: String
  /// Where the files lie that entries carry; nil for a journal without its station.
  let attachments: String?
  let path: String
  let origin: ExportOrigin
  let surroundings: JournalSurroundings
  let adding: (_ copy: String) -> ExportAdditions

  private var newPath: String { path + ".new" }
  private var parent: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Nil when the journal changed under the copy, and another try may go better.
  func run(_ progress: (JournalExport.Progress) -> Void) throws(ExportFault) -> JournalExport? {
    let journals = try JournalExport.asSource { () throws(JournalFailure) in try snapshots() }
    try refuseUsedPlace()
    let hold = try clearPlace()
    defer { withExtendedLifetime(hold) {} }
    var folder = ExportFolder(path: newPath, calls: surroundings.calls)
    do throws(JournalFailure) {
      guard try copy(journals, into: &folder, progress) else {
        folder.remove()
        return nil
      }
      let files = try copyAttachments(of: journals, into: &folder)
      let export = try finish(journals, files, &folder)
      try move()
      return export
    } catch {
      folder.remove()
      throw .target(error)
    }
  }

  /// The journal itself, then those that go on from it.
  private func snapshots() throws(JournalFailure) -> [ExportSnapshot] {
    let base = JournalFolder(path: source, calls: surroundings.calls)
    guard base.exists(base.station) || base.exists(base.segments) else { throw .notAJournal(path: source) }
    var snapshots = [try snapshot(".")]
    for name in try base.successorNames() { snapshots.append(try snapshot(name)) }
    return snapshots
  }

  private func snapshot(_ name: String) throws(JournalFailure) -> ExportSnapshot {
    try ExportSnapshot(folder(source, name), name: name, boot: surroundings.bootIdentity)
  }

  private func folder(_ root: String, _ name: String) -> JournalFolder {
    JournalFolder(path: name == "." ? root : root + "/" + name, calls: surroundings.calls)
  }

  private func refuseUsedPlace() throws(ExportFault) {
    if let inner = realpath(parent), let outer = realpath(source), (inner + "/").hasPrefix(outer + "/") {
      throw .insideJournal(path: path)
    }
    let folder = JournalFolder(path: path, calls: surroundings.calls)
    guard folder.exists(path) else { return }
    let isEmpty: Bool
    do throws(JournalFailure) { isEmpty = try folder.names(in: path).isEmpty } catch { isEmpty = false }
    if !isEmpty { throw .notEmpty(path: path) }
  }

  /// Makes the unfinished folder, after removing what a stopped export left, and holds it against a second one.
  private func clearPlace() throws(ExportFault) -> OpenFile {
    let folder = JournalFolder(path: newPath, calls: surroundings.calls)
    do throws(JournalFailure) {
      if folder.exists(newPath) {
        let held = try hold()
        let own: Set = [
          "journal", Self.attachments, "README.txt", "check.py", ExportManifest.name, ExportManifest.hashName,
        ]
        let added = ExportAdditions.folders
        guard Set(try folder.names(in: newPath)).isSubset(of: own.union(added)) else {
          throw .exists(path: newPath)
        }
        if cs_remove_tree(newPath) != 0 { throw .system(number: errno, call: "unlink", path: newPath) }
        withExtendedLifetime(held) {}
      }
      try OpenFile.attempt(newPath) { () throws(CallFault) in try surroundings.calls.mkdir(newPath, 0o700) }
      do throws(JournalFailure) {
        return try hold()
      } catch {
        _ = cs_remove_tree(newPath)
        throw error
      }
    } catch {
      switch error {
      case .exists, .system(ENOTDIR, _, _), .system(EEXIST, _, _): throw .inTheWay(path: newPath)
      case .locked: throw .running(path: newPath)
      default: throw .target(error)
      }
    }
  }

  private func hold() throws(JournalFailure) -> OpenFile {
    let held = try OpenFile(newPath, O_RDONLY | O_DIRECTORY, surroundings.calls)
    try AppendLock.flock(held, LOCK_EX, waitMilliseconds: 0) { nil }
    return held
  }

  private func move() throws(JournalFailure) {
    let folder = JournalFolder(path: newPath, calls: surroundings.calls)
    try folder.rename(newPath, to: path)
    try folder.sync(parent)
  }

  /// False when the journal changed meanwhile.
  private func copy(
    _ journals: [ExportSnapshot], into target: inout ExportFolder,
    _ progress: (JournalExport.Progress) -> Void
  ) throws(JournalFailure) -> Bool {
    let allBytes = journals.reduce(0) { $0 + $1.bytes }
    try target.makeFolder("")
    try target.makeFolder("journal")
    for journal in journals {
      let from = folder(source, journal.name).path
      let to = folder("journal", journal.name).path
      try target.makeFolder(to)
      for child in ["segments", "quarantine", "evidence"] { try target.makeFolder(to + "/" + child) }
      for file in journal.files {
        if let content = file.content {
          try target.write(content, to: to + "/" + file.name)
        } else {
          let path = from + "/" + file.name
          do throws(JournalFailure) {
            try target.copy(path, size: file.size, to: to + "/" + file.name)
          } catch {
            // Whoever recovered the journal meanwhile took the file away.
            if case .system(ENOENT, _, path) = error { return false }
            throw error
          }
        }
        progress(.init(files: target.written.count, bytes: target.bytes, allBytes: allBytes))
      }
    }
    for journal in journals where journal.limit == nil {
      do throws(JournalFailure) {
        if try snapshot(journal.name) != journal { return false }
      } catch {
        return false
      }
    }
    return true
  }

  /// The folder of an export that holds them.
  static let attachments = "attachments"

  /// Copies the files for which the copied entries vouch, and no others.
  private func copyAttachments(
    of journals: [ExportSnapshot], into target: inout ExportFolder
  ) throws(JournalFailure) -> ExportedAttachments {
    var list = AttachmentList()
    for journal in journals {
      let copied = folder(newPath + "/journal", journal.name)
      for file in journal.files where file.name.hasPrefix("segments/") {
        try list.read(OpenFile(copied.path + "/" + file.name, O_RDONLY, surroundings.calls))
      }
    }
    var outcome = ExportedAttachments()
    for hash in list.hashes {
      guard let place = attachments.map({ $0 + "/" + hash }), let size = ExportSnapshot.size(place) else {
        outcome.missing.append(hash)
        continue
      }
      try target.makeFolder(Self.attachments)
      try target.copy(place, size: size, to: Self.attachments + "/" + hash)
      if target.written.last?.hash.hex == hash { outcome.copied += 1 } else { outcome.changed.append(hash) }
    }
    return outcome
  }

  /// Judges the copy and writes what goes with it.
  private func finish(
    _ journals: [ExportSnapshot], _ attachments: ExportedAttachments, _ target: inout ExportFolder
  ) throws(JournalFailure) -> JournalExport {
    let copied = newPath + "/journal"
    let base = JournalFolder(path: copied, calls: surroundings.calls)
    let inUse: String?
    do throws(JournalFailure) { inUse = try base.resolveCurrent() ?? "." } catch { inUse = nil }
    let judged = journals.map { journal in
      let folder = folder(copied, journal.name)
      let acknowledged = journal.published.map { Evidence(sequence: $0.sequence, hash: $0.hash) }
      let identity: JournalIdentity?
      do throws(JournalFailure) { identity = try folder.readIdentity() } catch { identity = nil }
      return ExportedJournal(
        folder: journal.name, identity: identity, isInUse: journal.name == inUse,
        report: Journal.verify(
          folder: copied, place: journal.name, evidence: acknowledged.map { [$0] } ?? [],
          surroundings: surroundings),
        acknowledged: acknowledged)
    }
    let added = adding(copied)
    for folder in ExportAdditions.folders
    where added.files.contains(where: { $0.path.hasPrefix(folder + "/") }) {
      try target.makeFolder(folder)
    }
    for file in added.files { try target.write(file.bytes, to: file.path) }
    try target.write(Array(checkerSource.utf8), to: "check.py")
    try target.write(Array(exportReadme(judged, origin).utf8), to: "README.txt")
    let manifest = ExportManifest(
      origin: origin, journals: judged, files: target.written, unread: target.unread
    ).bytes
    let (files, bytes, unread) = (target.written.count, target.bytes, target.unread.map(\.path))
    let hash = Digest(of: manifest)
    try target.write(manifest, to: ExportManifest.name)
    try target.write(Array("\(hash.hex)  \(ExportManifest.name)\n".utf8), to: ExportManifest.hashName)
    try target.syncFolders()
    return JournalExport(
      journals: judged, files: files, bytes: bytes, unread: unread, attachments: attachments,
      addedCode: added.exitCode, manifest: hash)
  }
}

private func realpath(_ path: String) -> String? {
  guard let real = Glibc.realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
