import Glibc

/// Reads a segment of an archive piece by piece, for whoever has something else to do in between.
package struct SegmentReader: Sendable {
  private var pieces: SegmentPieces
  private let limit: Int

  init(_ file: OpenFile, to limit: Int, after point: ChainPoint) {
    pieces = SegmentPieces(file, to: limit, after: point)
    self.limit = limit
  }

  /// The next whole groups; nil at the end, and where something follows that can't be read.
  package mutating func next() throws(JournalFailure) -> [Record]? { try pieces.next()?.records }

  /// Once there is nothing more: something follows that can't be read.
  package var isDamaged: Bool { pieces.end < limit }
}

extension JournalArchive {
  /// Begins to read a segment, up to the same end as ``read(_:)``.
  package func reader(of name: SegmentName) throws(JournalFailure) -> SegmentReader {
    let file = try OpenFile(folder.segment(name), O_RDONLY, folder.calls)
    var end = try file.size()
    if let limit, limit.segment == name { end = min(end, limit.offset) }
    if let next = try segments().first(where: { $0 > name }),
      let before = try header(of: next)?.predecessor, before.segment == name
    {
      end = min(end, before.end)
    }
    return SegmentReader(file, to: end, after: ChainPoint(sequence: name.first - 1))
  }
}
