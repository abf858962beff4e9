import Glibc

extension SegmentHeader {
  /// What lay behind the good end of a journal when a successor was begun, so that damage which was known then can
  /// be told from later damage.
  package struct Rest: Equatable, Sendable {
    /// How many bytes, in all segments behind that end.
    package var bytes: Int
    /// Their SHA-256.
    package var hash: Digest
  }
}

extension SegmentHeader.Rest {
  /// Reads it; nil when the disk doesn't give it.
  init?(behind end: SegmentHeader.Predecessor, in folder: JournalFolder) {
    do throws(JournalFailure) {
      var digest = RunningDigest()
      var count = 0
      for name in try folder.segmentNames() where name >= end.segment {
        let file = try OpenFile(folder.segment(name), O_RDONLY, folder.calls)
        let size = try file.size()
        let start = name == end.segment ? min(end.end, size) : 0
        let bytes = try file.read(start..<size)
        count += bytes.count
        digest.add(bytes)
      }
      self.init(bytes: count, hash: digest.finish())
    } catch {
      return nil
    }
  }

  init?(_ fields: JSONNode) {
    guard let bytes = fields["bytes"]?.integer, let hash = fields["sha256"]?.string.flatMap(Digest.init)
    else {
      return nil
    }
    self.init(bytes: bytes, hash: hash)
  }

  func write(to writer: inout JSONWriter) {
    writer.name("bytes")
    writer.integer(bytes)
    writer.name("sha256")
    writer.string(hash.hex)
  }
}
