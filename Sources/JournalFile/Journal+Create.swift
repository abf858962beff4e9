import Glibc

extension Journal {
  /// Makes a journal in the new folder `path`, with its first segment: `segment.opened/1` and `carried`.
  ///
  /// Everything is made durable in `<path>.new` first and renamed at the end, so a crash leaves either a whole
  /// journal or none, and the next try goes on from what it finds.
  /// - Parameters:
  ///   - first: the first sequence; behind what `replaces` gave, when it stands in the place of a damaged journal.
  /// - Throws: `exists` when something stands there already.
  package static func create(
    in path: String, identity: JournalIdentity, seat: String, program: String, stamp: String, by: [UInt8],
    first: Int = 1, replaces: SegmentHeader.Replaced? = nil, carried: [NewRecord] = [],
    surroundings: JournalSurroundings? = nil
  ) throws(JournalFailure) {
    let calls: any FileCalls = if let surroundings { surroundings.calls } else { SystemCalls() }
    let parent = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    let parentPath = parent.isEmpty ? "/" : parent
    try JournalFolder.refuseSharedFileSystem(parentPath)
    let folder = JournalFolder(path: path + ".new", calls: calls)
    if folder.exists(path) { throw .exists(path: path) }
    let name = SegmentName(first: first)
    let header = SegmentHeader(
      journal: identity.journal, station: identity.station, format: identity.format, program: program,
      segment: name, replaces: replaces)
    let group = try GroupEncoding(
      key: "journal/segment/\(first)", digest: nil, records: [header.record(stamp: stamp, by: by)] + carried,
      after: Cursor(segment: name, offset: 0, sequence: first - 1, hash: .zero), seat: seat)
    try folder.makeFolder(folder.path)
    let hold = try OpenFile(folder.path, O_RDONLY | O_DIRECTORY, calls)
    try AppendLock.flock(hold, LOCK_EX, waitMilliseconds: 0) { "another program making \(path)" }
    for child in [folder.segments, folder.quarantine, folder.evidence] { try folder.makeFolder(child) }
    let head = HeadSlot(segment: name, sequence: group.last.sequence, hash: group.last.hash)
    let files: [(path: String, bytes: [UInt8])] = [
      (folder.segment(name), group.bytes), (folder.head, head.bytes), (folder.lock, []),
      (folder.current, Array(".\n".utf8)), (folder.station, identity.bytes),
    ]
    for file in files {
      let open = try OpenFile(file.path, O_RDWR | O_CREAT | O_TRUNC, calls)
      try open.write(file.bytes, at: 0)
      try open.sync()
    }
    try folder.sync(folder.segments)
    try folder.sync(folder.path)
    try folder.rename(folder.path, to: path)
    try folder.sync(parentPath)
  }
}
