@testable import JournalFile

/// Every line of a journal from its first on, segment after segment, each up to the end that its successor
/// names. Worked out from the bytes alone, so that it can judge what the journal says of itself.
struct JournalStream {
  private(set) var bytes: [UInt8] = []
  /// Where the last segment begins in `bytes`.
  private(set) var lastSegment = 0

  /// - Parameter end: where to stop in the last segment; nil for its end.
  init(_ segments: [(name: SegmentName, bytes: [UInt8])], upTo end: Journal.Cursor? = nil) {
    let counted = segments.indices.filter { index in
      let name = segments[index].name
      if let end, name > end.segment { return false }
      return index + 1 == segments.count || segments[index + 1].name.first != name.first
        || segments[index + 1].name > end?.segment ?? segments[index + 1].name
    }
    for (place, index) in counted.enumerated() {
      var part = segments[index].bytes[...]
      if place + 1 < counted.count {
        let before = Self.predecessor(in: segments[counted[place + 1]].bytes)
        if let before, before.segment == segments[index].name { part = part.prefix(before.end) }
      } else {
        lastSegment = bytes.count
        if let end, end.segment == segments[index].name { part = part.prefix(end.offset) }
      }
      bytes += part
    }
  }

  private static func predecessor(in bytes: [UInt8]) -> SegmentHeader.Predecessor? {
    SegmentScan.line(in: bytes, from: 0).flatMap(Frame.decode).flatMap(SegmentHeader.init)?.predecessor
  }

  /// The lines behind the first `count` bytes; nil when one of them is no record.
  func records(behind count: Int) -> [Record]? {
    var records: [Record] = []
    var at = count
    while at < bytes.count {
      guard let line = SegmentScan.line(in: bytes, from: at), let record = Frame.decode(line) else {
        return nil
      }
      records.append(record)
      at = line.endIndex
    }
    return records
  }

  /// The last record in `bytes`.
  static func last(of bytes: [UInt8]) -> Record? {
    guard let end = bytes.dropLast().lastIndex(of: 0x0A) else { return Frame.decode(bytes[...]) }
    return Frame.decode(bytes[(end + 1)...])
  }
}
