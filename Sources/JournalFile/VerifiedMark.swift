import Glibc

/// What a pass over the past found, as the file `verified` keeps it. A cache and no evidence: damaged or
/// missing it means that nobody has looked yet.
package struct VerifiedMark: Equatable, Sendable {
  /// The first thing that is wrong.
  package struct Damage: Equatable, Sendable {
    package enum Sort: String, Sendable {
      /// Bytes, header or chain of a segment aren't what was written.
      case damaged
      /// A segment that its successor names is not there.
      case missing
      /// The disk doesn't give it.
      case unreadable
    }

    package var sort: Sort
    package var segment: SegmentName
    /// The first sequence that is concerned.
    package var sequence: Int

    /// Something wrong from `sequence` on, in `segment`.
    package init(_ sort: Sort, _ segment: SegmentName, sequence: Int) {
      (self.sort, self.segment, self.sequence) = (sort, segment, sequence)
    }
  }

  /// When the pass began: milliseconds since 1970.
  package var began: Int
  /// The last segment that was looked at; nil when the journal has no past yet.
  package var segment: SegmentName?
  /// The last entry of that segment, and its hash.
  package var sequence = 0
  package var hash = Digest.zero
  /// How much was looked at.
  package var segments = 0
  package var records = 0
  /// As `journal verify` would have it for the past alone; 0 when all is well.
  package var exitCode: Int32 = 0
  package var damage: Damage?

  /// A pass that has seen nothing yet.
  package init(began: Int) { self.began = began }

  /// The outcome of the last whole pass over the journal in `path`; nil when there was none, or none that can
  /// be read. Writes nothing.
  package static func read(folder path: String) -> VerifiedMark? {
    do throws(JournalFailure) {
      let base = JournalFolder(path: path, calls: SystemCalls())
      let current = try base.resolveCurrent()
      let folder = JournalFolder(path: current.map { path + "/" + $0 } ?? path, calls: base.calls)
      return VerifiedFile.read(folder).whole
    } catch {
      return nil
    }
  }
}

/// The content of `verified`: a line each for the last whole pass and for one that was cut short since.
struct VerifiedFile: Equatable {
  var whole: VerifiedMark?
  /// How far the pass came that isn't finished; the next one goes on there.
  var unfinished: VerifiedMark?

  private static let lineBytes = 320

  /// What is there and whole; a file that can't be read says nothing.
  static func read(_ folder: JournalFolder) -> VerifiedFile {
    let bytes: [UInt8]
    do throws(JournalFailure) {
      bytes = try folder.readIfPresent(folder.verified, limitBytes: 2 * lineBytes) ?? []
    } catch {
      bytes = []
    }
    var file = VerifiedFile()
    for start in stride(from: 0, to: bytes.count, by: lineBytes) {
      let words = CheckedSlot.decode(bytes[start..<min(bytes.count, start + lineBytes)], size: lineBytes)
      guard let words, let mark = VerifiedMark(words: words.dropFirst()) else { continue }
      if words[0] == "verified-1" { file.whole = mark }
      if words[0] == "unfinished-1" { file.unfinished = mark }
    }
    return file
  }

  /// Replaces the file as a whole; the caller holds `verified.lock`.
  func save(in folder: JournalFolder) throws(JournalFailure) {
    let lines = [("verified-1", whole), ("unfinished-1", unfinished)].compactMap { word, mark in
      mark.map { CheckedSlot.encode("\(word) \($0.words)", size: Self.lineBytes) }
    }
    let part = folder.verified + ".part"
    let file = try OpenFile(part, O_RDWR | O_CREAT | O_TRUNC, folder.calls)
    try file.write(Array(lines.joined()), at: 0)
    try file.sync()
    try folder.rename(part, to: folder.verified)
    try folder.sync(folder.path)
  }
}

extension VerifiedMark {
  fileprivate var words: String {
    let texts: [String] = [
      "\(began)", segment?.description ?? "-", "\(sequence)", hash.hex, "\(segments)", "\(records)",
      "\(exitCode)",
    ]
    let damage = damage.map { ["\($0.sort.rawValue)", "\($0.segment)", "\($0.sequence)"] } ?? []
    return (texts + damage).joined(separator: " ")
  }

  fileprivate init?(words: ArraySlice<String>) {
    let words = Array(words)
    guard words.count == 7 || words.count == 10, let began = Int(words[0]), let sequence = Int(words[2]),
      let hash = Digest(words[3]), let segments = Int(words[4]), let records = Int(words[5]),
      let exitCode = Int32(words[6])
    else { return nil }
    self.init(began: began)
    (self.sequence, self.hash, self.segments) = (sequence, hash, segments)
    (self.records, self.exitCode) = (records, exitCode)
    if words[1] != "-" {
      guard let segment = SegmentName(words[1]) else { return nil }
      self.segment = segment
    }
    if words.count == 10 {
      guard let sort = Damage.Sort(rawValue: words[7]), let segment = SegmentName(words[8]),
        let first = Int(words[9])
      else { return nil }
      damage = Damage(sort, segment, sequence: first)
    }
  }
}
