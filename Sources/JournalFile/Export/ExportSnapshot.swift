import Glibc

/// One journal's folder at one moment: which of its bytes belong together.
///
/// Up to the published end nothing ever changes again, so with a limit the copy is whole whoever writes meanwhile.
/// Without one the folder is taken as it stands, and looked at again after the copy.
struct ExportSnapshot: Equatable {
  struct File: Equatable {
    /// The path inside the journal's folder.
    var name: String
    /// How many of its bytes are taken.
    var size: Int
    /// What is written instead of the file's own bytes.
    var content: [UInt8]?
  }

  /// `.`, or the folder of a journal that goes on from a damaged one.
  let name: String
  let files: [File]
  /// What the seats published since the machine started; nil when that is unknown.
  let published: LockState?
  /// Segments are taken up to here.
  let limit: LockState?

  var bytes: Int { files.reduce(0) { $0 + $1.size } }

  init(_ folder: JournalFolder, name: String, boot: String) throws(JournalFailure) {
    self.name = name
    // Read first: what `head` and the checkpoints name was published before the state that is read next.
    let notes = Self.size(folder.checkpoints)
    let head = try folder.readIfPresent(folder.head, limitBytes: HeadSlot.distance + HeadSlot.size)
    let state = try JournalArchive.readState(folder)
    let published = state.flatMap { $0.boot == boot ? $0 : nil }
    self.published = published
    let hasSegments = folder.exists(folder.segments)
    let isHeld = hasSegments ? try JournalArchive.hasLivingSeat(folder) : false
    let segments = try folder.segmentNames()
    let isSettled = published.map { !$0.isDirty && Self.ends(folder, segments, at: $0) } ?? false
    let limit = isHeld || isSettled || published?.isPoisoned == true ? published : nil
    self.limit = limit

    var files: [File] = []
    for name in ["station.json", "current"] {
      if let size = Self.size(folder.path + "/" + name) { files.append(File(name: name, size: size)) }
    }
    if let notes { files.append(File(name: "checkpoints", size: notes)) }
    if let head { files.append(Self.head(head, limit)) }
    for segment in segments where limit.map({ segment <= $0.segment }) ?? true {
      guard let size = Self.size(folder.segment(segment)) else { continue }
      let end = limit.flatMap { $0.segment == segment ? $0.offset : nil } ?? size
      files.append(File(name: "segments/\(segment)", size: min(size, end)))
    }
    for child in ["quarantine", "evidence"] {
      guard Self.isFolder(folder.path + "/" + child) else { continue }
      for name in try folder.names(in: folder.path + "/" + child).sorted() where !name.hasSuffix(".part") {
        let path = child + "/" + name
        if let size = Self.size(folder.path + "/" + path) { files.append(File(name: path, size: size)) }
      }
    }
    self.files = files
  }

  /// Whoever opens a segment saves `head` first and publishes then: a slot ahead of the limit would call the copy
  /// cut short.
  private static func head(_ bytes: [UInt8], _ limit: LockState?) -> File {
    var bytes = bytes
    if let limit, limit.isDirty {
      for start in [0, HeadSlot.distance] where start + HeadSlot.size <= bytes.count {
        let range = start..<start + HeadSlot.size
        if let slot = HeadSlot(bytes: bytes[range]), slot.sequence > limit.sequence {
          bytes.replaceSubrange(range, with: repeatElement(UInt8(ascii: " "), count: HeadSlot.size))
        }
      }
    }
    return File(name: "head", size: bytes.count, content: bytes)
  }

  private static func ends(_ folder: JournalFolder, _ segments: [SegmentName], at state: LockState) -> Bool {
    segments.last == state.segment && size(folder.segment(state.segment)) == state.offset
  }

  /// The bytes of a regular file; nil for anything else, and for nothing.
  static func size(_ path: String) -> Int? {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
