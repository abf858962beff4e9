import Glibc
import Testing

@testable import JournalFile

/// The files of a journal in memory, to be damaged and written out again.
struct JournalFiles {
  /// By path inside the journal's folder.
  var files: [String: [UInt8]] = [:]

  static let segmentNames = ["segments/000000000001.jsonl", "segments/000000000006.jsonl", last]
  static let last = "segments/000000000011.jsonl"

  /// Three segments with groups of one and of three: 1 to 5, 6 to 10, 11 to 15.
  static func nights() throws -> Room {
    let room = try Room()
    let journal = try room.open()
    for night in 1...3 {
      _ = try journal.append { _ in Room.group("A/\(night)a", "溪水漫过便桥\(night)") }
      _ = try journal.append { _ in Room.group("A/\(night)b", "one", "two", "three") }
      if night < 3 { _ = try journal.openSegment { _ in [] } }
    }
    try journal.saveHead()
    return room
  }

  /// What another machine would get: everything but the lock.
  init(_ room: Room) throws {
    for name in ["station.json", "current", "head"] + Self.segmentNames {
      files[name] = try Room.read(room.path + "/" + name)
    }
  }

  func write(to path: String) throws {
    try #require(mkdir(path, 0o700) == 0 && mkdir(path + "/segments", 0o700) == 0)
    for (name, bytes) in files { try Room.write(bytes, to: path + "/" + name) }
  }

  subscript(name: String) -> [UInt8] {
    get { files[name] ?? [] }
    set { files[name] = newValue }
  }

  func lines(_ name: String) -> [[UInt8]] {
    self[name].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { Array($0) + [UInt8(ascii: "\n")] }
  }

  mutating func setLines(_ lines: [[UInt8]], of name: String) { self[name] = Array(lines.joined()) }

  /// A record with a right hash of its own, wherever it's put.
  static func record(
    _ sequence: Int, _ group: ClosedRange<Int>, previous: Digest, text: String = "x", key: String = "A/z"
  ) -> [UInt8] {
    var line: [UInt8] = []
    _ = Frame.append(
      Room.note(text), sequence: sequence, group: group, previous: previous, key: key,
      keyDigest: "0123456789abcdef", seat: "A", to: &line)
    return line
  }

  /// The hash of the last record of the last segment.
  var lastHash: Digest {
    lines(Self.last).last.flatMap { Frame.decode($0[...])?.hash } ?? .zero
  }

  /// Adds a checkpoint over `sequence` of the last segment.
  mutating func note(_ sequence: Int) {
    for line in lines(Self.last) {
      guard let record = Frame.decode(line[...]), record.sequence == sequence else { continue }
      let evidence = Evidence(sequence: sequence, hash: record.hash)
      self["checkpoints"] += Array((CheckpointNotes.line(evidence, "signed") + "\n").utf8)
    }
  }

  /// Takes the proof of acknowledgement back to `sequence`, or away.
  mutating func setHead(_ slot: HeadSlot?) {
    files["head"] = slot?.bytes
  }
}
