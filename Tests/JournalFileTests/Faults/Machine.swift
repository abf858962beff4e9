import Glibc

@testable import JournalFile

/// A machine with a journal on a model disk: processes come and go on it, and it remembers what was said.
final class Machine {
  /// Folders in memory where there are some: nothing here needs to outlast the test.
  static let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  let root: String
  let calls: ModelCalls
  let boot: String
  private var clock: SeededGenerator

  /// A machine whose disk holds `image`; all of it is durable.
  init(_ image: DiskImage, at root: String, boot: String = "boot-1", said: [UInt8]? = nil) throws {
    try image.write(to: root)
    self.root = root
    self.boot = boot
    calls = ModelCalls(root: root, image: image)
    clock = SeededGenerator(seed: UInt64(image.files.count))
    calls.said = said ?? JournalStream(image.segments()).bytes
  }

  /// A process opens the journal; everything it then shows was said.
  func open(_ calls: (any FileCalls)? = nil, seat: String = "A") throws -> Journal {
    let surroundings = JournalSurroundings(
      calls: calls ?? self.calls, bootIdentity: boot, lockWaitMilliseconds: 0)
    let journal = try Journal(
      folder: root + "/journal", seat: seat, program: "dutyroom 1.0", by: Room.actor,
      surroundings: surroundings, stamp: { [unowned self] in time })
    try say(journal)
    return journal
  }

  /// What `journal` has read or written is shown as saved from now on.
  func say(_ journal: Journal) throws {
    let stream = try stream(journal)
    if stream.bytes.count < calls.said.count, calls.said.begins(with: stream.bytes) { return }
    guard stream.bytes.begins(with: calls.said) else {
      throw CrashJudge.Complaint("what was said before has changed under a living seat")
    }
    if stream.bytes.count > calls.said.count { calls.said = stream.bytes }
  }

  /// What `journal` has read so far, as it stands on the disk.
  func stream(_ journal: Journal) throws -> JournalStream {
    JournalStream(
      try DiskImage(reading: root, under: "journal/segments").segments(), upTo: journal.cursor)
  }

  func append(_ journal: Journal, _ key: String, _ texts: String...) throws {
    _ = try journal.append { _ in group(key, texts) }
    try say(journal)
  }

  func rotate(_ journal: Journal, _ texts: String...) throws {
    _ = try journal.openSegment { _ in texts.map(note) }
    try say(journal)
  }

  func group(_ key: String, _ texts: [String]) -> Group {
    Group(key: key, digest: "0123456789abcdef", records: texts.map(note))
  }

  private func note(_ text: String) -> NewRecord {
    var note = Room.note(text)
    (note.at, note.entered) = (time, time)
    return note
  }

  /// A wall clock that is stepped before and back: order is `seq` and nothing else.
  private var time: String {
    let hour = Int.random(in: 10...23, using: &clock)
    return "202\(Int.random(in: 4...7, using: &clock))-07-14T\(hour):31:00.000+08:00"
  }
}
