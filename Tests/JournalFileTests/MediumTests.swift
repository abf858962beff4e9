import Glibc
import Testing

@testable import JournalFile

/// What the medium refuses is named by call, file and errno; nothing is acknowledged, and the next try goes on.
@Suite struct MediumTests {
  private static let first = "000000000001.jsonl"

  struct Trouble: CustomTestStringConvertible, Sendable {
    var call: String
    var file: String
    var number: Int32
    var code: String
    var testDescription: String { "\(code) from \(call) on \(file)" }
  }

  private static let writing: [(Int32, String)] = [
    (ENOSPC, "ENOSPC"), (EDQUOT, "EDQUOT"), (EFBIG, "EFBIG"), (EIO, "EIO"), (EROFS, "EROFS"),
    (ENOMEM, "ENOMEM"),
  ]
  private static let opening: [(Int32, String)] = [
    (EROFS, "EROFS"), (EMFILE, "EMFILE"), (ENFILE, "ENFILE"), (ENOMEM, "ENOMEM"), (EACCES, "EACCES"),
    (EIO, "EIO"),
  ]

  static let troubles: [Trouble] =
    writing.map { Trouble(call: "write", file: first, number: $0.0, code: $0.1) }
    + writing.map { Trouble(call: "write", file: "lock", number: $0.0, code: $0.1) }
    + opening.map { Trouble(call: "open", file: first, number: $0.0, code: $0.1) }

  @Test(arguments: troubles)
  func anAppendThatTheMediumRefusesIsNamedAndTheNextGoesOn(_ trouble: Trouble) throws {
    let room = try Room()
    let journal = try room.open()
    let before = try Room.read(room.segment(1))
    room.calls.faults = [.init(name: trouble.call, file: trouble.file, number: trouble.number)]
    let failure = #expect(throws: JournalFailure.self) {
      try journal.append { _ in Room.group("A/1", "a", "b") }
    }
    guard case .system(let number, _, let path) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(number == trouble.number && path.hasSuffix("/" + trouble.file) && failure?.code == trouble.code)
    #expect(room.calls.faults.isEmpty)
    #expect(try Room.read(room.segment(1)) == before && !journal.isPoisoned)
    #expect(try journal.append { _ in Room.group("A/1", "a", "b") }.own.map(\.sequence) == [2, 3])
    #expect(room.verify().exitCode == 0)
  }

  /// Opening, where everything is needed.
  @Test(arguments: ["lock", "lock.holder", first, "station.json", "current", "segments", "head"], opening)
  func anOpeningThatTheMediumRefusesIsNamedAndTheNextGoesOn(file: String, error: (Int32, String)) throws {
    let room = try Room()
    room.calls.faults = [.init(name: "open", file: "/" + file, number: error.0)]
    let failure = #expect(throws: JournalFailure.self) { try room.open() }
    #expect(failure == .system(number: error.0, call: "open", path: failure?.path ?? ""))
    #expect(failure?.path.hasSuffix("/" + file) == true && failure?.code == error.1)
    #expect(try room.open().append { _ in Room.group("A/1", "a") }.own.count == 1)
  }

  @Test func aFullDiskThatCannotBeCutBackIsRecoveredByTheNext() throws {
    let room = try Room()
    let journal = try room.open()
    room.calls.faults = [
      .init(name: "write", file: Self.first, number: ENOSPC, taken: 200),
      .init(name: "ftruncate", file: Self.first, number: EIO),
    ]
    let failure = #expect(throws: JournalFailure.self) {
      try journal.append { _ in Room.group("A/1", "a") }
    }
    #expect(failure?.code == "ENOSPC")
    let result = try journal.append { _ in Room.group("A/1", "a") }
    #expect(result.foreign.map(\.type) == ["journal.repaired/1"] && result.own.notes == ["a"])
    #expect(room.verify().exitCode == 0)
  }

  @Test func aFolderThatCannotBeSyncedIsNoSegment() throws {
    let room = try Room()
    let journal = try room.open()
    room.calls.faults = [.init(name: "fsync", file: "segments", number: EIO)]
    let failure = JournalFailure.system(number: EIO, call: "fsync", path: room.file("segments"))
    #expect(throws: failure) { try journal.openSegment { _ in [] } }
    #expect(try journal.append { _ in Room.group("A/1", "a") }.own.map(\.sequence) == [2])
    #expect(room.verify(boot: "boot-2").exitCode == 0)
  }
}

extension JournalFailure {
  /// The file that a system call failed on.
  fileprivate var path: String {
    if case .system(_, _, let path) = self { path } else { "" }
  }
}
