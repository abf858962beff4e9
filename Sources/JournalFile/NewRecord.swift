/// What a caller wants written; the journal adds sequence, chain, seat and hash.
package struct NewRecord: Equatable, Sendable {
  /// When it happened, as text; the journal never compares times.
  package var at: String
  /// When it was typed, as text.
  package var entered: String
  /// What is particular about its times, one word; nil as a rule.
  package var mark: String?
  /// The actor, a JSON object.
  package var by: [UInt8]
  /// Name and version, `report.received/1`.
  package var type: String
  /// The content, a JSON object.
  package var data: [UInt8]

  /// A record to be written; `by` and `data` are JSON objects.
  package init(
    at: String, entered: String, mark: String? = nil, by: [UInt8], type: String, data: [UInt8]
  ) {
    self.at = at
    self.entered = entered
    self.mark = mark
    self.by = by
    self.type = type
    self.data = data
  }
}

/// The records of one command: one write, one sync, whole or absent.
package struct Group: Equatable, Sendable {
  /// Client and command id, 1 to 128 characters.
  package var key: String
  /// 16 lowercase hexadecimal digits of the command's hash; tells a retry from a reused key.
  package var digest: String
  /// In the order they happened; an empty group writes nothing.
  package var records: [NewRecord]

  /// The records of the command `key`.
  package init(key: String, digest: String, records: [NewRecord]) {
    self.key = key
    self.digest = digest
    self.records = records
  }
}

/// What lines and texts may measure.
package enum JournalLimits {
  /// Bytes of one line, its newline included.
  package static let lineBytes = 64 * 1024
  /// By so much the lines of commands stay shorter: a segment that carries what such a line says adds a few
  /// fields, and must be able to open.
  package static let carriedBytes = 1024
  /// UTF-8 bytes of one text before escaping.
  package static let textBytes = 16 * 1024
  /// Objects and arrays inside each other, in an actor or in data.
  package static let depth = 8
  /// Characters of a command key.
  package static let keyCharacters = 128
  /// A segment of this size or more wants a successor.
  package static let segmentBytes = 16 * 1024 * 1024
}
