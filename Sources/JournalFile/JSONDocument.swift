// Strict JSON, read once into a flat tape of nodes over the untouched bytes. Nothing becomes a String
// until somebody asks: folding a segment asks for few of the values it passes.

/// A JSON text that obeys the strict rules: valid UTF-8 without byte order mark, no name twice in one object,
/// numbers only as integers in digits that fit `Int`, bounded depth, nothing after the value.
package struct JSONDocument: Sendable {
  let tape: Tape

  /// Reads `bytes` whole.
  /// - Parameter maximumDepth: how many objects and arrays may stand inside each other.
  /// - Throws: `JSONFault` naming the first broken rule and its place.
  package init(_ bytes: [UInt8], maximumDepth: Int = 8) throws(JSONFault) {
    try self.init(bytes[...], maximumDepth: maximumDepth)
  }

  /// Reads a slice whole without copying it; offsets in faults count from the start of the slice.
  package init(_ bytes: ArraySlice<UInt8>, maximumDepth: Int = 8) throws(JSONFault) {
    guard bytes.count < Int(Int32.max) else { throw JSONFault(.tooLong, at: bytes.count) }
    var entries: [Tape.Entry] = []
    entries.reserveCapacity(bytes.count / 12 + 4)
    let fault: JSONFault? = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer, maximumDepth: maximumDepth, entries: entries)
      entries = []
      do throws(JSONFault) {
        try parser.parseDocument()
        entries = parser.entries
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
    tape = Tape(bytes: bytes, entries: entries)
  }

  /// The document's one value.
  package var root: JSONNode { JSONNode(tape: tape, index: 0) }
}

/// The nodes of one document in the order of their first bytes; shared by all `JSONNode`s of it.
final class Tape: Sendable {
  struct Entry: Sendable {
    var kind: JSONNode.Kind
    /// For a string: it holds at least one backslash.
    var isEscaped: Bool
    /// Bytes from the start of the document; a string's quotes are inside.
    var start: Int32
    var end: Int32
    /// Index of the first entry behind this value and everything in it.
    var next: Int32
  }

  let bytes: ArraySlice<UInt8>
  let entries: [Entry]

  init(bytes: ArraySlice<UInt8>, entries: [Entry]) {
    self.bytes = bytes
    self.entries = entries
  }
}
