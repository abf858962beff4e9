import Glibc

/// The whole groups at the front of some bytes of a segment, and what follows them.
struct SegmentScan {
  /// Records of whole groups, chained to each other and to where the scan began.
  private(set) var records: [Record] = []
  /// The last of them, or where the scan began.
  private(set) var point: ChainPoint
  /// Offset in the file where the last whole group ends.
  private(set) var end: Int
  /// Everything behind it.
  private(set) var rest: ArraySlice<UInt8>

  /// Reads `bytes`, which lie at `offset` in their file and follow `point` in the chain.
  init(_ bytes: [UInt8], at offset: Int, after point: ChainPoint) {
    self.point = point
    end = offset
    rest = bytes[...]
    var group: [Record] = []
    var at = 0
    var reached = point
    while let line = Self.line(in: bytes, from: at), let record = Frame.decode(line),
      Self.continues(reached, record, group: group)
    {
      at = line.endIndex
      reached = ChainPoint(sequence: record.sequence, hash: record.hash)
      group.append(record)
      if record.sequence == record.groupLast {
        records.append(contentsOf: group)
        group.removeAll(keepingCapacity: true)
        self.point = reached
        end = offset + at
        rest = bytes[at...]
      }
    }
  }

  /// The line that starts at `start`, newline included; nil when no newline follows.
  static func line(in bytes: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
    guard start < bytes.count else { return nil }
    let length: Int? = bytes.withUnsafeBytes { buffer in
      let from = buffer.baseAddress! + start
      guard let newline = memchr(from, Int32(UInt8(ascii: "\n")), buffer.count - start) else { return nil }
      return UnsafeRawPointer(newline) - from + 1
    }
    return length.map { bytes[start..<start + $0] }
  }

  /// The lines in `bytes` that end in a newline, newlines included.
  static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...newline])
      rest = rest[(newline + 1)...]
    }
    return lines
  }

  private static func continues(_ point: ChainPoint, _ record: Record, group: [Record]) -> Bool {
    guard record.sequence == point.sequence + 1, point.hash == nil || record.previous == point.hash else {
      return false
    }
    guard let first = group.first else { return record.groupFirst == record.sequence }
    return record.groupFirst == first.groupFirst && record.groupLast == first.groupLast
      && record.hasSameCommand(as: first)
  }
}
