import Glibc
import Testing

@testable import JournalFile

/// check.py against damage, and against `Journal.verify`.
@Suite struct CheckerTests {
  /// What is done to a journal, and the exit code that its chain alone must give.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: Int32
    let apply: @Sendable (inout JournalFiles) -> Void

    init(_ name: String, _ code: Int32, _ apply: @escaping @Sendable (inout JournalFiles) -> Void) {
      (testDescription, self.code, self.apply) = (name, code, apply)
    }
  }

  static let past = JournalFiles.segmentNames[1]
  static let last = JournalFiles.last

  static let damages: [Damage] = [
    Damage("a flipped byte in an earlier segment", 20) { $0[past][700] ^= 1 },
    Damage("a flipped byte in the last segment", 20) { $0[last][700] ^= 1 },
    Damage("a removed line", 20) { files in
      var lines = files.lines(past)
      lines.remove(at: 1)
      files.setLines(lines, of: past)
    },
    Damage("swapped lines", 20) { files in
      var lines = files.lines(last)
      lines.swapAt(2, 3)
      files.setLines(lines, of: last)
    },
    Damage("a cut tail", 21) { files in
      files.setLines(files.lines(last).dropLast(3), of: last)
    },
    Damage("an inserted record with a right hash and a wrong predecessor", 20) { files in
      var lines = files.lines(last)
      lines[1] = JournalFiles.record(12, 12...12, previous: .zero)
      files.setLines(lines, of: last)
    },
    Damage("a removed segment", 20) { $0.files[past] = nil },
    Damage("the last segment removed", 21) { $0.files[last] = nil },
    Damage("a rewritten end that the proof contradicts", 20) { files in
      var lines = files.lines(last).dropLast(3)
      let before = Frame.decode(lines.last![...])!.hash
      var hash = before
      for sequence in 13...15 {
        lines.append(JournalFiles.record(sequence, 13...15, previous: hash))
        hash = Frame.decode(lines.last![...])!.hash
      }
      files.setLines(Array(lines), of: last)
    },
    Damage("an unfinished write", 10) { $0[last] += Array("{\"b\":{\"v\":1,".utf8) },
    Damage("an unfinished group", 10) { files in
      files[last] += JournalFiles.record(16, 16...17, previous: files.lastHash)
    },
    Damage("a segment that was only begun", 10) { $0["segments/000000000016.jsonl"] = Array("{".utf8) },
    Damage("a damaged end of unknown standing", 23) { $0[last] += Array("{\"b\":\n".utf8) },
    Damage("a later group behind damage", 20) { files in
      files[last] += Array("{}\n".utf8) + JournalFiles.record(17, 17...17, previous: .zero)
    },
    Damage("bytes behind an earlier segment's end", 0) { $0[past] += Array("x\n".utf8) },
    Damage("an end that was cut with its proof, and a checkpoint", 21) { files in
      files.note(14)
      files.setLines(files.lines(last).dropLast(3), of: last)
      files.setHead(nil)
    },
    Damage("an earlier segment that was cut and gone on from, and a checkpoint", 20) { files in
      files["checkpoints"] = Array(
        (CheckpointNotes.line(Evidence(sequence: 8, hash: .zero), "x") + "\n").utf8)
    },
    Damage("a checkpoint that tells what is there", 0) { $0.note(15) },
    Damage("a damaged checkpoint of what is not there", 0) { files in
      files["checkpoints"] = Array(
        (CheckpointNotes.line(Evidence(sequence: 99, hash: .zero), "x") + "\n").utf8)
      files["checkpoints"][1] ^= 1
    },
    Damage("no station.json", 30) { $0.files["station.json"] = nil },
    Damage("a segment of another journal", 20) { files in
      files.setLines(
        files.lines(last).map {
          Array(String(decoding: $0, as: UTF8.self).replacing("6f1c0a52", with: "7f1c0a52").utf8)
        }, of: last)
    },
  ]

  @Test(arguments: damages) func everyDamageIsFound(damage: Damage) throws {
    let room = try JournalFiles.nights()
    var files = try JournalFiles(room)
    damage.apply(&files)
    let bare = room.root + "/damaged"
    try files.write(to: bare)
    let checked = try Python.check(bare)
    #expect(checked.code == damage.code, "\(checked.output)")
    let report = Journal.verify(folder: bare, surroundings: room.surroundings(boot: "boot-2"))
    #expect(report.exitCode == damage.code, "\(report.findings)")
    #expect(damage.code == 0 || checked.output.contains("退出码 \(damage.code)"))
  }

  @Test func aSoundJournalIsSound() throws {
    let room = try JournalFiles.nights()
    let checked = try Python.check(room.path)
    #expect(checked.code == 0, "\(checked.output)")
    #expect(checked.output.contains("共 15 条") && checked.output.contains("15 entries"))
  }

  @Test func aFindingNamesFileLineAndEntry() throws {
    let room = try JournalFiles.nights()
    var files = try JournalFiles(room)
    var lines = files.lines(Self.past)
    lines[2][300] ^= 1
    files.setLines(lines, of: Self.past)
    try files.write(to: room.root + "/damaged")
    let output = try Python.check(room.root + "/damaged").output
    #expect(
      output.contains("\(Self.past):3 第8条 entry 8  以前的一段坏了 / an earlier segment is damaged"), "\(output)")
  }

  @Test func anAnchorFromPaperIsFoundOrMissed() throws {
    let room = try JournalFiles.nights()
    let report = room.verify()
    let anchor = String(report.hash.hex.prefix(12))
    let found = try Python.check(room.path, "--anchor", anchor.uppercased())
    #expect(found.code == 0 && found.output.contains("\(anchor)  第15条"), "\(found.output)")
    let missed = try Python.check(room.path, "--anchor", "0123-4567-89ab")
    #expect(missed.code == 20 && missed.output.contains("0123456789ab  "), "\(missed.output)")
    #expect(try Python.check(room.path, "--anchor", "xyz").code == 2)
  }

  /// Several damages at once, drawn from a fixed seed: both must come to the same end on every one.
  @Test func theCheckerAndTheProgramAgreeOnHundredsOfDamagedJournals() throws {
    let room = try JournalFiles.nights()
    let sound = try JournalFiles(room)
    var random = Seeded(state: 20_260_714)
    var folders: [String] = []
    var expected: [Int32] = []
    var stories: [String] = []
    for index in 0..<500 {
      var files = sound
      let story = (0...Int.random(in: 0...1, using: &random)).map { _ in
        Mutation.allCases.randomElement(using: &random)!.apply(to: &files, &random)
      }
      let folder = room.root + "/case-\(index)"
      try files.write(to: folder)
      folders.append(folder)
      stories.append(story.joined(separator: ", "))
      expected.append(
        Journal.verify(folder: folder, surroundings: room.surroundings(boot: "boot-2")).exitCode)
    }
    let codes = try Python.codes(folders)
    try #require(codes.count == expected.count)
    for index in folders.indices {
      #expect(codes[index] == expected[index], "case \(index): \(stories[index])")
    }
    #expect(Set(expected) == [0, 10, 20, 21, 23, 30])
  }

  @Test func hostileContentIsJudgedWithoutACrashAndInBoundedMemory() throws {
    let room = try JournalFiles.nights()
    let contents: [[UInt8]] = [
      Array(repeating: UInt8(ascii: "["), count: 60_000) + [10],
      Array(repeating: UInt8(ascii: "x"), count: 30_000_000),
      (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 131) },
      Array("{\"b\":".utf8) + Array(repeating: UInt8(ascii: "\\"), count: 65_000) + [10],
      Array(repeating: 0, count: 1_000_000),
    ]
    for content in contents {
      for name in [Self.last, "station.json", "head", "current"] {
        var files = try JournalFiles(room)
        files[name] = content
        let folder = room.root + "/hostile"
        try files.write(to: folder)
        let checked = try Python.check(folder)
        #expect([0, 20, 21, 23, 30].contains(checked.code) && !checked.output.contains("Traceback"))
        #expect(!checked.output.utf8.contains(0x1B))
        Room.removeAll(folder)
      }
    }
  }
}
