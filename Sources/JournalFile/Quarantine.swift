import Glibc

// Every byte that is ever cut lies here first: one line that says where it lay and why, then the bytes themselves.

/// Bytes that were cut from a segment.
package struct QuarantinedBytes: Equatable, Sendable {
  /// The file's name in the quarantine folder.
  package var file: String
  package var segment: SegmentName
  /// Where the bytes lay in the segment.
  package var offset: Int
  package var length: Int
  package var hash: Digest
  /// `torn` or `hollow`; `ambiguous` when a person agreed.
  package var verdict: String
  /// Who agreed, a JSON object; nil when nobody had to.
  package var by: [UInt8]?
  /// The sequence that the next record got instead.
  package var next: Int

  /// The type of the entry that names a cut.
  package static let entryType = "journal.repaired/1"

  /// The content of that entry.
  var entryData: [UInt8] { object(withFile: true) }

  /// The line before the bytes in the quarantine file.
  var note: [UInt8] { object(withFile: false) + [UInt8(ascii: "\n")] }

  private func object(withFile: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("segment")
    writer.string(segment.description)
    writer.name("offset")
    writer.integer(offset)
    writer.name("length")
    writer.integer(length)
    writer.name("sha256")
    writer.string(hash.hex)
    writer.name("verdict")
    writer.string(verdict)
    if withFile {
      writer.name("file")
      writer.string(file)
    } else {
      if let by {
        writer.name("by")
        writer.raw(by)
      }
      writer.name("next")
      writer.integer(next)
    }
    writer.endObject()
    return writer.bytes
  }
}

/// The quarantine folder of a journal.
struct Quarantine {
  let folder: JournalFolder

  /// Copies `bytes` here and makes the copy durable; a copy that a crash left behind is taken as it is.
  func keep(
    _ bytes: ArraySlice<UInt8>, segment: SegmentName, offset: Int, verdict: Verdict,
    by person: [UInt8]? = nil, next: Int
  ) throws(JournalFailure) {
    try folder.makeFolder(folder.quarantine)
    var kept = QuarantinedBytes(
      file: "", segment: segment, offset: offset, length: bytes.count, hash: Digest(of: bytes),
      verdict: verdict.word, by: person, next: next)
    for attempt in 1... {
      kept.file = "\(segment.stem)-at-\(offset)" + (attempt == 1 ? "" : "-\(attempt)")
      let path = folder.quarantine + "/" + kept.file
      if folder.exists(path) {
        if try read(kept.file) == kept {
          // The crash may have come before its sync.
          try OpenFile(path, O_RDONLY, folder.calls).sync()
          return try folder.sync(folder.quarantine)
        }
        continue
      }
      let part = path + ".part"
      if folder.exists(part) { try folder.unlink(part) }
      let file = try OpenFile(part, O_RDWR | O_CREAT | O_EXCL, folder.calls)
      try file.write(kept.note + bytes, at: 0)
      try file.sync()
      try folder.rename(part, to: path)
      try folder.sync(folder.quarantine)
      return try folder.sync(folder.path)
    }
  }

  /// Cuts whose entry is not among `records`, the current segment from `first` on. Recovery comes before any
  /// other append, so the entry of an older cut lies in an older segment.
  func unnamed(in records: [Record], first: Int) throws(JournalFailure) -> [QuarantinedBytes] {
    var unnamed: [QuarantinedBytes] = []
    let named = Set(
      records.filter { $0.type == QuarantinedBytes.entryType }
        .compactMap { try? $0.decodedData()["file"]?.string })
    for name in try folder.names(in: folder.quarantine).sorted()
    where !name.hasSuffix(".part") && !named.contains(name) {
      if let kept = try read(name), kept.next >= first { unnamed.append(kept) }
    }
    return unnamed
  }

  /// Reads and checks a quarantine file; nil when it is not whole.
  func read(_ name: String) throws(JournalFailure) -> QuarantinedBytes? {
    let file = try OpenFile(folder.quarantine + "/" + name, O_RDONLY, folder.calls)
    let bytes = try file.read(0..<(try file.size()))
    guard let note = SegmentScan.line(in: bytes, from: 0), let root = try? JSONDocument(note).root,
      let segment = root["segment"]?.string.flatMap(SegmentName.init), let offset = root["offset"]?.integer,
      let length = root["length"]?.integer, let hash = root["sha256"]?.string.flatMap(Digest.init),
      let verdict = root["verdict"]?.string, let next = root["next"]?.integer
    else { return nil }
    let rest = bytes[note.endIndex...]
    guard rest.count == length, Digest(of: rest) == hash else { return nil }
    return QuarantinedBytes(
      file: name, segment: segment, offset: offset, length: length, hash: hash, verdict: verdict,
      by: root["by"].map { Array($0.bytes) },
      next: next)
  }
}
