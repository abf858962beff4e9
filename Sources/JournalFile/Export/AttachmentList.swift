/// Which files the entries of a journal vouch for, by hash. Read line by line: memory is bounded by a line.
struct AttachmentList {
  /// The entry type that names one.
  static let type = "file.attached/1"
  private static let chunkBytes = 1 << 20

  /// In the order of the entries, each once.
  private(set) var hashes: [String] = []
  private var known: Set<String> = []

  /// Adds what stands in a segment; lines that are none are passed over.
  mutating func read(_ file: OpenFile) throws(JournalFailure) {
    var rest: [UInt8] = []
    var offset = 0
    let size = try file.size()
    while offset < size {
      let chunk = try file.read(offset..<min(size, offset + Self.chunkBytes))
      if chunk.isEmpty { return }
      offset += chunk.count
      rest += chunk
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: 0x0A) {
        take(rest[start...end])
        start = end + 1
      }
      rest.removeFirst(start)
      // No line is longer: what follows can't be one.
      if rest.count > JournalLimits.lineBytes { rest = [] }
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    guard Frame.decode(line, checksHash: false)?.type == Self.type, let record = Frame.decode(line) else {
      return
    }
    do throws(JSONFault) {
      guard let hash = try record.decodedData()["sha256"]?.string, Self.isHash(hash) else { return }
      if known.insert(hash).inserted { hashes.append(hash) }
    } catch {
      // Nobody can say what it names; the entry itself is judged with the chain.
      return
    }
  }

  /// A name that can only be a file of `attachments/`.
  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// What became of the files that entries carry.
package struct ExportedAttachments: Equatable, Sendable {
  /// How many were copied as they were attached.
  package var copied = 0
  /// Hashes of those that aren't there any more.
  package var missing: [String] = []
  /// Hashes of those whose content is another one.
  package var changed: [String] = []

  package init() {}
}
