import Glibc
import Testing

@testable import JournalFile

/// Signed notes beside the entries.
@Suite struct CheckpointNoteTests {
  private let room: Room
  private var path: String { room.file("checkpoints") }

  init() throws {
    room = try JournalFiles.nights()
  }

  /// Notes where the journal stands.
  private func note() throws -> Evidence {
    let report = room.verify()
    let evidence = Evidence(sequence: report.sequence, hash: report.hash)
    try room.open().noteCheckpoint(evidence, "journal leader key time signature")
    return evidence
  }

  private func evidence() -> [Evidence] {
    CheckpointNotes.read(JournalFolder(path: room.path, calls: SystemCalls()))
  }

  @Test func whatWasNotedIsReadAgainAndIsForTheAccountAlone() throws {
    let first = try note()
    _ = try room.open().append { _ in Room.group("A/more", "more") }
    let second = try note()
    #expect(evidence() == [first, second] && second.sequence == first.sequence + 1)
    #expect(Room.mode(path) == 0o600)
    #expect(room.verify().exitCode == 0)
  }

  @Test func aTornOrChangedLineSaysNothingAndTheNextOneIsWhole() throws {
    let first = try note()
    let bytes = try Room.read(path)
    for end in 0..<bytes.count - 1 {
      try Room.write(bytes[..<end], to: path)
      #expect(evidence().isEmpty, "\(end)")
    }
    for place in bytes.indices.dropLast() {
      var changed = bytes
      changed[place] ^= 1
      try Room.write(changed, to: path)
      #expect(evidence().isEmpty, "\(place)")
    }
    try Room.write(bytes.dropLast(9), to: path)
    #expect(try note() == first)
    #expect(evidence() == [first])
  }

  @Test func onlyTheEndOfALongFileIsRead() throws {
    let line = CheckpointNotes.line(Evidence(sequence: 1, hash: .zero), "x") + "\n"
    try Room.write(Array(String(repeating: line, count: 2_000).utf8), to: path)
    let read = evidence()
    #expect(!read.isEmpty && read.count <= CheckpointNotes.limitBytes / line.utf8.count)
  }

  @Test func whatIsNoFileShutsNobodyOut() throws {
    try #require(mkdir(path, 0o700) == 0)
    #expect(try !room.open().isReadOnly && room.verify().exitCode == 0)
    #expect(try Python.check(room.path).code == 0)
    rmdir(path)
    try #require(mkfifo(path, 0o600) == 0)
    #expect(try !room.open().isReadOnly)
  }

  /// The end of the log and its proof in `head` were taken away together.
  @Test func aCutEndIsMissedByItsCheckpoint() throws {
    let last = try note()
    var files = try JournalFiles(room)
    files.setLines(files.lines(JournalFiles.last).dropLast(3), of: JournalFiles.last)
    try Room.write(files[JournalFiles.last], to: room.path + "/" + JournalFiles.last)
    unlink(room.file("head"))
    unlink(room.file("lock"))
    let journal = try room.open(boot: "boot-2")
    #expect(journal.verdict == .lostTail(first: 13, last: last.sequence))
  }
}
