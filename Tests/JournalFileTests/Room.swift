import Glibc
import Testing

@testable import JournalFile

/// A temporary folder with one journal in it, removed with its last reference.
final class Room {
  static let actor = Array(#"{"person":null,"role":"program","assurance":"none"}"#.utf8)
  static let time = "2026-07-14T20:31:00.000+08:00"
  static let identity = JournalIdentity(
    station: "330182", journal: "6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10", purpose: .live, created: time)

  let root: String
  var path: String { root + "/journal" }
  let calls = TracedCalls()

  init(make: Bool = true, in parent: String = "/tmp") throws {
    var template = Array("\(parent)/journal-test-XXXXXX".utf8CString)
    root = try template.withUnsafeMutableBufferPointer { buffer in
      String(cString: try #require(mkdtemp(buffer.baseAddress!)))
    }
    if make {
      try Journal.create(
        in: path, identity: Self.identity, seat: "A", program: "dutyroom 1.0", stamp: Self.time,
        by: Self.actor,
        surroundings: surroundings())
    }
  }

  deinit {
    Self.removeAll(root)
  }

  func surroundings(boot: String = "boot-1", calls: TracedCalls? = nil) -> JournalSurroundings {
    JournalSurroundings(calls: calls ?? self.calls, bootIdentity: boot, lockWaitMilliseconds: 0)
  }

  func open(
    seat: String = "A", boot: String = "boot-1", calls: TracedCalls? = nil, evidence: [Evidence] = []
  ) throws -> Journal {
    try Journal(
      folder: path, seat: seat, program: "dutyroom 1.0", by: Self.actor, evidence: evidence,
      surroundings: surroundings(boot: boot, calls: calls), stamp: { Self.time })
  }

  func verify(boot: String = "boot-1", deep: Bool = true, evidence: [Evidence] = []) -> JournalReport {
    Journal.verify(folder: path, deep: deep, evidence: evidence, surroundings: surroundings(boot: boot))
  }

  static func note(_ text: String) -> NewRecord {
    var data = JSONWriter()
    data.beginObject()
    data.name("text")
    data.string(text)
    data.endObject()
    return NewRecord(at: time, entered: time, by: actor, type: "note.added/1", data: data.bytes)
  }

  static func group(_ key: String, _ texts: String...) -> Group {
    Group(key: key, digest: "0123456789abcdef", records: texts.map(note))
  }

  func file(_ name: String) -> String { path + "/" + name }
  func segment(_ first: Int, attempt: Int = 1) -> String {
    file("segments/\(SegmentName(first: first, attempt: attempt))")
  }

  static func read(_ path: String) throws -> [UInt8] {
    let file = try OpenFile(path, O_RDONLY, SystemCalls())
    return try file.read(0..<file.size())
  }

  static func write(_ bytes: some Collection<UInt8>, to path: String) throws {
    try OpenFile(path, O_RDWR | O_CREAT | O_TRUNC, SystemCalls()).write(bytes, at: 0)
  }

  static func names(_ path: String) throws -> [String] {
    try JournalFolder(path: path, calls: SystemCalls()).names(in: path).sorted()
  }

  static func removeAll(_ path: String) {
    if remove(path) == 0 { return }
    for name in (try? names(path)) ?? [] { removeAll(path + "/" + name) }
    rmdir(path)
  }

  static func mode(_ path: String) -> mode_t {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mode & 0o7777 : 0
  }
}

extension Record {
  /// The text of a test note.
  var note: String? { try? decodedData()["text"]?.string }
}

extension [Record] {
  var notes: [String] { compactMap(\.note) }
}

extension Journal {
  /// Appends where nothing has to be carried into a successor.
  func append(_ decide: (_ foreign: [Record]) throws -> Group?) throws -> (foreign: [Record], own: [Record]) {
    try append(carrying: { _ in [] }, decide)
  }
}
