/// Reads a segment piece by piece, whole groups each time, so that memory is bounded by a piece or by the
/// longest group and not by the segment.
struct SegmentPieces {
  static let pieceBytes = 256 * 1024

  private let file: OpenFile
  /// Offset in the file where reading stops.
  private let limit: Int
  /// The last whole group read, or where reading began.
  private(set) var point: ChainPoint
  /// Offset in the file where it ends.
  private(set) var end = 0
  private var wanted = SegmentPieces.pieceBytes

  /// Some whole groups, chained to those before.
  struct Piece {
    let records: [Record]
    /// Where the bytes that the records were read from begin in the file.
    let offset: Int
  }

  init(_ file: OpenFile, to limit: Int, after point: ChainPoint) {
    self.file = file
    self.limit = limit
    self.point = point
  }

  /// The next groups; nil at the limit, and where bytes follow that are no whole group.
  mutating func next() throws(JournalFailure) -> Piece? {
    while end < limit {
      let range = end..<min(limit, end + wanted)
      let bytes = try file.read(range)
      let scan = SegmentScan(bytes, at: end, after: point)
      if scan.records.isEmpty {
        // Damage, unless the group is longer than the piece.
        if bytes.count < range.count || range.upperBound == limit { return nil }
        wanted *= 2
        continue
      }
      defer { (point, end, wanted) = (scan.point, scan.end, Self.pieceBytes) }
      return Piece(records: scan.records, offset: end)
    }
    return nil
  }
}
