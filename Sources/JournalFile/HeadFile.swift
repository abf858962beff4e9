import Glibc

/// What one slot of `head` says: this record was acknowledged and lies in this segment.
struct HeadSlot: Equatable, Sendable {
  static let size = 128
  static let distance = 512

  var segment: SegmentName
  var sequence: Int
  var hash: Digest

  var bytes: [UInt8] {
    CheckedSlot.encode("\(segment) \(sequence) \(hash.hex)", size: Self.size)
  }

  init(segment: SegmentName, sequence: Int, hash: Digest) {
    self.segment = segment
    self.sequence = sequence
    self.hash = hash
  }

  init?(bytes: some Collection<UInt8>) {
    guard let words = CheckedSlot.decode(bytes, size: Self.size), words.count == 3,
      let segment = SegmentName(words[0]), let sequence = Int(words[1]), let hash = Digest(words[2])
    else { return nil }
    self.init(segment: segment, sequence: sequence, hash: hash)
  }
}

/// The file `head`: durable evidence of acknowledgement in two slots written in turn, so that one is always whole.
/// Written under the append lock only.
struct HeadFile {
  private let folder: JournalFolder

  init(_ folder: JournalFolder) {
    self.folder = folder
  }

  /// Both slots; nil for a slot that is missing or damaged.
  static func read(_ folder: JournalFolder) throws(JournalFailure) -> [HeadSlot?] {
    let bytes = try folder.readIfPresent(folder.head, limitBytes: HeadSlot.distance + HeadSlot.size) ?? []
    return [0, HeadSlot.distance].map { start in
      start + HeadSlot.size <= bytes.count ? HeadSlot(bytes: bytes[start..<start + HeadSlot.size]) : nil
    }
  }

  /// Writes and syncs `slot` unless that would lower the evidence.
  func save(_ slot: HeadSlot) throws(JournalFailure) {
    let slots = try Self.read(folder)
    let sequences = slots.map { $0?.sequence ?? -1 }
    if slots.contains(slot) { return }
    if let highest = sequences.max(), slot.sequence < highest { return }
    let index = sequences[0] <= sequences[1] ? 0 : 1
    // Opened anew each time: the file may have been removed or replaced since, and after a failed sync an old
    // descriptor would report success for pages that never reached the disk.
    let isNew = !folder.exists(folder.head)
    let file = try OpenFile(folder.head, O_RDWR | O_CREAT, folder.calls)
    if isNew { try folder.sync(folder.path) }
    try file.write(slot.bytes, at: index * HeadSlot.distance)
    try file.syncData()
  }
}
