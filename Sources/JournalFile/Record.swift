/// One line of the journal whose frame and hash have been checked. It keeps the bytes it was read from;
/// texts become Strings when asked for.
package struct Record: Sendable {
  /// From 1, without gaps.
  package let sequence: Int
  /// First and last sequence of its group.
  package let groupFirst: Int
  package let groupLast: Int
  /// Hash of the record before; zeros for the first.
  package let previous: Digest
  /// Hash of this record.
  package let hash: Digest
  /// The exact bytes, newline included.
  package let line: ArraySlice<UInt8>

  let spans: FrameSpans

  /// Client and command id, the same on every record of the group.
  package var key: String { text(spans.key) }
  /// 16 hexadecimal digits of the command's hash; nil for what the journal writes by itself.
  package var keyDigest: String? { spans.keyDigest.isEmpty ? nil : text(spans.keyDigest) }
  /// When it happened.
  package var at: String { text(spans.at) }
  /// When it was typed.
  package var entered: String { text(spans.entered) }
  /// What is particular about its times; nil as a rule.
  package var mark: String? { spans.mark.isEmpty ? nil : text(spans.mark) }
  /// The seat that wrote it.
  package var seat: String { text(spans.seat) }
  /// Name and version.
  package var type: String { text(spans.type) }
  /// The actor's exact bytes, a JSON object.
  package var by: ArraySlice<UInt8> { bytes(spans.by) }
  /// The content's exact bytes, a JSON object.
  package var data: ArraySlice<UInt8> { bytes(spans.data) }

  /// The actor under the strict rules.
  package func decodedBy() throws(JSONFault) -> JSONNode {
    try JSONDocument(by, maximumDepth: JournalLimits.depth).root
  }

  /// The content under the strict rules.
  package func decodedData() throws(JSONFault) -> JSONNode {
    try JSONDocument(data, maximumDepth: JournalLimits.depth).root
  }

  /// Key and digest are written alike: a group's lines come from one command.
  func hasSameCommand(as other: Record) -> Bool {
    bytes(spans.key) == other.bytes(other.spans.key)
      && bytes(spans.keyDigest) == other.bytes(other.spans.keyDigest)
  }

  /// When it happened, in UTF-8 as it stands in the line.
  package func withTimes<Value>(
    _ body: (_ at: UnsafeBufferPointer<UInt8>, _ entered: UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    bytes(spans.at).withUnsafeBufferPointer { at in
      bytes(spans.entered).withUnsafeBufferPointer { body(at, $0) }
    }
  }

  private func bytes(_ span: Range<Int32>) -> ArraySlice<UInt8> {
    let base = line.startIndex
    return line[base + Int(span.lowerBound)..<base + Int(span.upperBound)]
  }

  private func text(_ span: Range<Int32>) -> String {
    bytes(span).withUnsafeBufferPointer { content in
      content.contains(UInt8(ascii: "\\"))
        ? String(decoding: JSONText.unescape(content), as: UTF8.self)
        : String(decoding: content, as: UTF8.self)
    }
  }
}

extension [Record] {
  /// Bytes of the lines of the first group.
  var firstGroupBytes: Int {
    guard let first else { return 0 }
    return prefix { $0.groupFirst == first.groupFirst }.reduce(0) { $0 + $1.line.count }
  }
}

extension Record: Equatable {
  package static func == (left: Record, right: Record) -> Bool {
    left.hash == right.hash && left.line == right.line
  }
}

/// Where the fields lie in a line, in bytes from its start; texts without their quotes.
struct FrameSpans: Sendable {
  var key: Range<Int32> = 0..<0
  var keyDigest: Range<Int32> = 0..<0
  var at: Range<Int32> = 0..<0
  var entered: Range<Int32> = 0..<0
  var mark: Range<Int32> = 0..<0
  var seat: Range<Int32> = 0..<0
  var by: Range<Int32> = 0..<0
  var type: Range<Int32> = 0..<0
  var data: Range<Int32> = 0..<0
}

/// A place in the chain: everything up to `sequence` is known.
struct ChainPoint: Equatable, Sendable {
  var sequence: Int
  /// Nil when the predecessor hasn't been read: the next record's word is taken.
  var hash: Digest?
}
