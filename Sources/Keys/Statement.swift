/// What a signature covers: each part with its length before it, so that no two statements share their bytes.
package struct Statement: Equatable, Sendable {
  /// Exactly what is signed: `dutyroom-sign-1` and a zero byte, then purpose and parts, each behind its length as
  /// eight bytes, the highest first. Written to a file, another program can check a signature over it.
  package let bytes: [UInt8]

  /// `purpose` keeps a signature made for one thing from passing for another.
  package init(purpose: String, parts: [[UInt8]]) {
    var bytes = Array("dutyroom-sign-1\0".utf8)
    for part in [Array(purpose.utf8)] + parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes += $0 }
      bytes += part
    }
    self.bytes = bytes
  }
}

extension Statement {
  /// A leader signs a bulletin.
  ///
  /// - Parameters:
  ///   - text: the canonical text, byte for byte.
  ///   - number: as printed; empty where the station numbers nothing.
  ///   - head: 64 hexadecimal digits of the journal's head that he signed at.
  ///   - role: what he signed as, by its code.
  ///   - key: the id of his key.
  ///   - time: RFC 3339 with milliseconds and offset, as in the journal.
  package static func bulletin(
    text: [UInt8], number: String, head: String, role: String, key: String, time: String
  ) -> Statement {
    Statement(purpose: "bulletin", parts: [text] + [number, head, role, key, time].map { Array($0.utf8) })
  }

  /// A new key says whose it is: made with that key itself.
  ///
  /// - Parameters:
  ///   - journal: the journal's UUID.
  ///   - publicHalf: 64 hexadecimal digits of the new key.
  package static func possession(
    journal: String, station: String, person: String, key: String, publicHalf: String
  ) -> Statement {
    Statement(
      purpose: "key-possession",
      parts: [journal, station, person, key, publicHalf].map { Array($0.utf8) })
  }

  /// An old key hands its place to a new one: made with the old key, whose id is `former`.
  package static func rotation(
    journal: String, station: String, person: String, former: String, key: String, publicHalf: String
  ) -> Statement {
    Statement(
      purpose: "key-rotation",
      parts: [journal, station, person, former, key, publicHalf].map { Array($0.utf8) })
  }

  /// A note that the journal stood at `head`: sign-off, handover or exit.
  ///
  /// - Parameters:
  ///   - journal: the journal's UUID.
  ///   - sequence: of the last entry, at least 1.
  ///   - head: 64 hexadecimal digits, that entry's hash.
  package static func checkpoint(
    journal: String, sequence: Int, head: String, role: String, key: String, time: String
  ) -> Statement {
    Statement(
      purpose: "checkpoint",
      parts: [journal, String(sequence), head, role, key, time].map { Array($0.utf8) })
  }
}
