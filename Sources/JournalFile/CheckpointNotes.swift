import Glibc

/// The file `checkpoints`: a line for each time that somebody signed where the journal stood.
///
/// It lies beside the entries, so a log whose end was cut or that was rewritten contradicts it even where `head` was
/// made to fit. A line says sequence, hash and whatever was signed, and bears its own check: a torn or damaged one says
/// nothing, and nobody's room is shut by it.
struct CheckpointNotes {
  /// So much of the end is looked at: some hundred and fifty of them.
  static let limitBytes = 64 << 10

  /// A line without its newline; `words` hold neither blanks at their ends nor newlines.
  static func line(_ evidence: Evidence, _ words: String) -> String {
    let text = "\(evidence.sequence) \(evidence.hash.hex) \(words)"
    return "\(text) \(check(of: text.utf8))"
  }

  /// What the whole lines at the end of the file say was acknowledged; a file that can't be read says nothing.
  static func read(_ folder: JournalFolder) -> [Evidence] {
    guard folder.exists(folder.checkpoints) else { return [] }
    do throws(JournalFailure) {
      let file = try OpenFile(folder.checkpoints, O_RDONLY | O_NONBLOCK, folder.calls)
      let size = try file.size()
      let end = try file.read(max(0, size - limitBytes)..<size)
      return end.split(separator: UInt8(ascii: "\n")).compactMap(evidence(in:))
    } catch {
      return []
    }
  }

  private static func evidence(in line: ArraySlice<UInt8>) -> Evidence? {
    guard let end = line.lastIndex(of: UInt8(ascii: " ")),
      String(decoding: line[(end + 1)...], as: UTF8.self) == check(of: line[..<end])
    else { return nil }
    let words = line[..<end].split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count == 3, let sequence = Int(String(decoding: words[0], as: UTF8.self)), sequence > 0,
      let hash = Digest(hex: words[1])
    else { return nil }
    return Evidence(sequence: sequence, hash: hash)
  }

  /// Sixteen digits, as in `head`.
  private static func check(of text: some Collection<UInt8>) -> String {
    String(Digest(of: text).hex.prefix(16))
  }
}

extension Journal {
  /// Adds a line to `checkpoints` and makes it durable.
  /// - Parameter words: what was signed, as one line.
  package func noteCheckpoint(_ evidence: Evidence, _ words: String) throws(JournalFailure) {
    if isReadOnly { throw .readOnly(verdict) }
    try takeLock()
    defer { lock.release() }
    let isNew = !folder.exists(folder.checkpoints)
    let file = try OpenFile(folder.checkpoints, O_RDWR | O_CREAT, folder.calls)
    if isNew { try folder.sync(folder.path) }
    let end = try file.size()
    // What a crash left without its end is a line of its own.
    let last = try file.read(max(0, end - 1)..<end)
    let isTorn = !last.isEmpty && last != [UInt8(ascii: "\n")]
    try file.write(Array(((isTorn ? "\n" : "") + CheckpointNotes.line(evidence, words) + "\n").utf8), at: end)
    try file.syncData()
  }
}
