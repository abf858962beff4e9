internal import CSystem

/// A group as the bytes of its lines, checked against every rule before the first byte is written.
struct GroupEncoding {
  let bytes: [UInt8]
  let records: [Record]

  /// The group's last record.
  var last: Record { records[records.count - 1] }

  init(_ group: Group, after cursor: Journal.Cursor, seat: String) throws(JournalFailure) {
    guard group.digest.utf8.count == 16, group.digest.utf8.allSatisfy({ Hex.value($0) != nil }) else {
      throw .badRecord(field: "ck")
    }
    try self.init(
      key: group.key, digest: group.digest, records: group.records, after: cursor, seat: seat,
      longest: JournalLimits.lineBytes - JournalLimits.carriedBytes)
  }

  init(
    key: String, digest: String?, records: [NewRecord], after cursor: Journal.Cursor, seat: String,
    longest: Int = JournalLimits.lineBytes
  ) throws(JournalFailure) {
    guard (1...JournalLimits.keyCharacters).contains(key.unicodeScalars.count) else {
      throw .badRecord(field: "cmd")
    }
    for record in records { try Self.check(record) }
    var lines = LineChain(after: cursor.sequence, hash: cursor.hash, seat: seat)
    lines.append(key: key, digest: digest, records: records)
    bytes = lines.bytes
    var start = 0
    var own: [Record] = []
    for end in lines.ends {
      if end - start > longest { throw .lineTooLong(bytes: end - start) }
      // What can't be read back must not be written.
      guard let record = Frame.decode(bytes[start..<end]) else { throw .badRecord(field: "line") }
      own.append(record)
      start = end
    }
    self.records = own
  }

  private static func check(_ record: NewRecord) throws(JournalFailure) {
    guard !record.type.isEmpty else { throw .badRecord(field: "type") }
    try check(record.by, field: "by")
    try check(record.data, field: "data")
  }

  /// Strict, an object, nothing hidden raw, no text over the limit.
  private static func check(_ bytes: [UInt8], field: String) throws(JournalFailure) {
    let document: JSONDocument
    do throws(JSONFault) {
      document = try JSONDocument(bytes, maximumDepth: JournalLimits.depth)
    } catch {
      throw .notStrict(error)
    }
    guard document.root.kind == .object, document.root.bytes.count == bytes.count else {
      throw .badRecord(field: field)
    }
    if let length = document.longestTextBytes, length > JournalLimits.textBytes {
      throw .textTooLong(bytes: length)
    }
    if bytes.contains(where: { $0 >= 0x7F || $0 < 0x20 }) {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      if scalars.contains(where: { cs_is_hidden($0.value) }) { throw .badRecord(field: field) }
    }
  }
}

extension JSONDocument {
  /// UTF-8 bytes of the longest text before escaping; nil when every string is short even as it stands.
  fileprivate var longestTextBytes: Int? {
    tape.entries.indices.lazy
      .filter { index in
        let entry = tape.entries[index]
        return entry.kind == .string && Int(entry.end - entry.start) > JournalLimits.textBytes
      }
      .compactMap { JSONNode(tape: tape, index: $0).string?.utf8.count }
      .max()
  }
}
