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
final class HeadFile {
  private let folder: JournalFolder
  /// The highest sequence whose slot this object has synced itself. What merely stands in the file may be what
  /// a failed sync left in the page cache.
  private(set) var synced = 0

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

  /// Makes `slot` durable, or the higher one that another seat wrote: evidence is never lowered.
  func save(_ slot: HeadSlot) throws(JournalFailure) {
    if slot.sequence <= synced { return }
    var slots = try Self.read(folder)
    let highest = slots.compactMap(\.self).max { $0.sequence < $1.sequence }
    let wanted = highest.flatMap { $0.sequence >= slot.sequence ? $0 : nil } ?? slot
    let sequences = slots.map { $0?.sequence ?? -1 }
    let index = slots.firstIndex(of: wanted) ?? (sequences[0] <= sequences[1] ? 0 : 1)
    slots[index] = wanted
    do throws(JournalFailure) {
      try write(wanted, at: index)
    } catch {
      try replace(slots)
    }
    synced = wanted.sequence
  }

  /// Opened anew each time: the file may have been removed or replaced since.
  private func write(_ slot: HeadSlot, at index: Int) throws(JournalFailure) {
    let isNew = !folder.exists(folder.head)
    let file = try OpenFile(folder.head, O_RDWR | O_CREAT, folder.calls)
    if isNew { try folder.sync(folder.path) }
    try file.write(slot.bytes, at: index * HeadSlot.distance)
    try file.syncData()
  }

  /// One bad sector under `head` must not keep the room from going on: both slots in a new file.
  private func replace(_ slots: [HeadSlot?]) throws(JournalFailure) {
    var bytes = [UInt8](repeating: 0, count: HeadSlot.distance + HeadSlot.size)
    for case (let index, let slot?) in slots.enumerated() {
      bytes.replaceSubrange(
        index * HeadSlot.distance..<index * HeadSlot.distance + HeadSlot.size, with: slot.bytes)
    }
    try folder.replace(folder.head, with: bytes)
  }
}
