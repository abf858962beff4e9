import Glibc
import Testing

@testable import JournalFile

@Suite struct ExportTests {
  static let origin = ExportOrigin(program: "dutyroom 1.0", stamp: Room.time, zone: "Asia/Shanghai")

  private func export(
    _ room: Room, to name: String = "out", boot: String = "boot-1", calls: TracedCalls = TracedCalls()
  ) throws(ExportFault) -> JournalExport {
    try JournalExport.write(
      journal: room.path, to: room.root + "/" + name, origin: Self.origin,
      surroundings: room.surroundings(boot: boot, calls: calls))
  }

  private func edit(_ path: String, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = try Room.read(path)
    change(&bytes)
    try Room.write(bytes, to: path)
  }

  @Test func anExportVerifiesWithoutTheProgram() throws {
    let room = try JournalFiles.nights()
    let export = try export(room)
    #expect(export.exitCode == 0 && export.journals.map(\.folder) == ["."])
    #expect(export.journals.first?.report.sequence == 15 && export.unread.isEmpty)
    let out = room.root + "/out"
    let checked = try Python.check(out, "--anchor", export.journals[0].anchor)
    #expect(checked.code == 0, "\(checked.output)")
    for name in ["station.json", "head"] + JournalFiles.segmentNames {
      #expect(try Room.read(out + "/journal/" + name) == Room.read(room.file(name)), "\(name)")
    }
    #expect(Room.mode(out) == 0o700 && Room.mode(out + "/manifest.json") == 0o600)
    #expect(Room.mode(out + "/journal/segments") == 0o700)
    let names = try Room.names(out)
    #expect(names == ["README.txt", "check.py", "journal", "manifest.json", "manifest.json.sha256"])
    #expect(try Room.names(room.root) == ["journal", "out"])
  }

  @Test func theManifestIsJSONAndItsHashStandsBesideIt() throws {
    let room = try JournalFiles.nights()
    let export = try export(room)
    let bytes = try Room.read(room.root + "/out/manifest.json")
    let root = try JSONDocument(bytes).root
    #expect(root["station"]?.string == "330182" && root["zone"]?.string == "Asia/Shanghai")
    #expect(Digest(of: bytes) == export.manifest)
    let beside = String(decoding: try Room.read(room.root + "/out/manifest.json.sha256"), as: UTF8.self)
    #expect(beside == "\(export.manifest.hex)  manifest.json\n")
  }

  @Test(arguments: CheckerTests.damages) func anyChangeOfAnExportIsFound(damage: CheckerTests.Damage) throws {
    let room = try JournalFiles.nights()
    _ = try export(room)
    var files = try JournalFiles(room)
    damage.apply(&files)
    let journal = room.root + "/out/journal"
    Room.removeAll(journal)
    try files.write(to: journal)
    let checked = try Python.check(room.root + "/out")
    #expect(checked.code == (damage.code == 30 ? 30 : 20), "\(checked.output)")
  }

  @Test(arguments: ["manifest.json", "manifest.json.sha256", "README.txt"])
  func aChangedOrMissingListIsFound(name: String) throws {
    let room = try JournalFiles.nights()
    _ = try export(room)
    try edit(room.root + "/out/" + name) { $0[20] ^= 1 }
    #expect(try Python.check(room.root + "/out").code == 20)
    unlink(room.root + "/out/" + name)
    #expect(try Python.check(room.root + "/out").code == 20)
  }

  /// The end cut off together with every proof of it, manifest and all: only paper tells.
  @Test func onlyAnAnchorTellsOfAnEndCutOffWithItsProof() throws {
    let room = try JournalFiles.nights()
    let anchor = room.verify().hash.hex.prefix(12)
    var files = try JournalFiles(room)
    files.setLines(files.lines(JournalFiles.last).dropLast(3), of: JournalFiles.last)
    files.setHead(nil)
    try files.write(to: room.root + "/cut")
    #expect(try Python.check(room.root + "/cut").code == 0)
    #expect(try Python.check(room.root + "/cut", "--anchor", String(anchor)).code == 20)
  }

  @Test func aDamagedJournalIsExportedAsItIs() throws {
    let room = try JournalFiles.nights()
    try edit(room.segment(11)) { $0[700] ^= 1 }
    let export = try export(room, boot: "boot-2")
    #expect(export.exitCode == 20 && export.journals.first?.report.verdict == .corrupt)
    #expect(try Room.read(room.segment(11)) == Room.read(room.root + "/out/journal/" + JournalFiles.last))
    let checked = try Python.check(room.root + "/out")
    #expect(checked.code == 20 && !checked.output.contains("manifest.json"), "\(checked.output)")
  }

  @Test func whatWasPublishedAndIsGoneIsALostTailElsewhereToo() throws {
    let room = try JournalFiles.nights()
    // `head` is older than what was published.
    try Room.write([], to: room.file("head"))
    try edit(room.segment(11)) { $0 = Array($0.split(separator: 10)[0..<2].joined(separator: [10])) + [10] }
    #expect(try export(room).exitCode == 21)
    #expect(try Python.check(room.root + "/out").code == 21)
  }

  @Test func besideAWriterEveryExportIsWholeAndHoldsWhatWasSaved() throws {
    let room = try JournalFiles.nights()
    let journal = try room.open()
    for round in 1...30 {
      let saved = journal.position.sequence
      var steps = 0
      let calls = TracedCalls()
      // Between any two of its calls the other seat saves something, or opens a segment.
      calls.spectator = { _ in
        steps += 1
        guard steps % 3 == round % 3, steps < 60 else { return }
        if steps % 5 == 0 {
          _ = try? journal.openSegment { _ in [] }
        } else {
          _ = try? journal.append { _ in Room.group("A/\(round)-\(steps)", "one", "two", "three") }
          try? journal.saveHead()
        }
      }
      let export = try export(room, to: "out\(round)", calls: calls)
      #expect(export.exitCode == 0 && export.journals[0].report.sequence >= saved)
      #expect(journal.position.sequence > saved)
    }
    let folders = (1...30).map { room.root + "/out\($0)" }
    #expect(try Python.codes(folders) == Array(repeating: 0, count: 30))
  }

  /// The header's group is on disk and in `head`, and not yet published.
  @Test func besideASeatThatOpensASegmentTheProofIsNotAheadOfTheCopy() throws {
    let room = try JournalFiles.nights()
    let journal = try room.open()
    var codes: Set<Int32> = []
    var count = 0
    room.calls.spectator = { call in
      guard !["open", "flock", "fchmod"].contains(call.name) else { return }
      count += 1
      codes.insert((try? export(room, to: "out\(count)").exitCode) ?? -1)
    }
    _ = try journal.openSegment { _ in [] }
    room.calls.spectator = nil
    #expect(codes == [0] && count > 5)
    #expect(Set(try Python.codes((1...count).map { room.root + "/out\($0)" })) == [0])
  }

  @Test func exportingChangesNothingInTheJournal() throws {
    let room = try JournalFiles.nights()
    try edit(room.segment(11)) { $0 += Array("{\"b\":".utf8) }
    let before = try JournalFiles(room).files
    let calls = TracedCalls()
    #expect(try export(room, calls: calls).exitCode == 10)
    #expect(try JournalFiles(room).files == before)
    #expect(try Room.names(room.path + "/quarantine") == [])
  }

  @Test func aUsedFolderIsRefusedAndAnEmptyOneTaken() throws {
    let room = try JournalFiles.nights()
    let out = room.root + "/out"
    mkdir(out, 0o755)
    try Room.write([1], to: out + "/mine")
    #expect(throws: ExportFault.notEmpty(path: out)) { try export(room) }
    unlink(out + "/mine")
    _ = try export(room)
    #expect(try Python.check(out).code == 0 && Room.mode(out) == 0o700)
    #expect(throws: ExportFault.notEmpty(path: out)) { try export(room) }
    #expect(throws: ExportFault.insideJournal(path: room.path + "/segments/out")) {
      try export(room, to: "journal/segments/out")
    }
  }

  @Test func whatAStoppedExportLeftIsReplacedAndNothingElse() throws {
    let room = try JournalFiles.nights()
    let left = room.root + "/out.new"
    mkdir(left, 0o700)
    mkdir(left + "/journal", 0o700)
    try Room.write([1, 2], to: left + "/journal/head")
    _ = try export(room)
    #expect(try Python.check(room.root + "/out").code == 0 && Room.mode(left) == 0)
    mkdir(room.root + "/two.new", 0o700)
    try Room.write([1], to: room.root + "/two.new/letter")
    #expect(throws: ExportFault.inTheWay(path: room.root + "/two.new")) { try export(room, to: "two") }
    #expect(try Room.read(room.root + "/two.new/letter") == [1])
  }

  @Test func anExportThatFailsAtAnyCallLeavesNothingThatLooksWhole() throws {
    let room = try JournalFiles.nights()
    var isDone = false
    for count in 0..<400 where !isDone {
      let calls = TracedCalls()
      calls.callsLeft = count
      do throws(ExportFault) {
        _ = try export(room, calls: calls)
        isDone = true
      } catch {
        // The last call makes the new name durable: the export stands by then.
        let stands = Room.mode(room.root + "/out") != 0
        if stands { #expect(try Python.check(room.root + "/out").code == 0) }
        #expect(Room.mode(room.root + "/out.new") == 0)
        if stands { Room.removeAll(room.root + "/out") }
      }
    }
    #expect(isDone)
  }

  @Test func aFullDiskIsNamed() throws {
    let room = try JournalFiles.nights()
    let calls = TracedCalls()
    calls.faults = [.init(name: "write", file: "000000000006.jsonl", number: ENOSPC, taken: 100)]
    let failure = JournalFailure.system(
      number: ENOSPC, call: "write", path: room.root + "/out.new/journal/" + JournalFiles.segmentNames[1])
    #expect(throws: ExportFault.target(failure)) { try export(room, calls: calls) }
    #expect(try Room.names(room.root) == ["journal"])
  }

  /// A journal whose damage a person had put aside, twice: 15 entries, 20, and what was saved since.
  private func chain() throws -> Room {
    let room = try JournalFiles.nights()
    for (number, damaged) in [(1, room.path), (2, room.path + "/" + Self.successor(1))] {
      let segment = damaged + "/segments/" + (try Room.names(damaged + "/segments").last ?? "")
      try edit(segment) { $0[$0.count - 300] ^= 1 }
      let journal = try room.open(boot: "boot-2")
      #expect(journal.isReadOnly)
      let outcome = try journal.repair(successor: Self.successor(number), by: Room.actor) { _ in [] }
      #expect(outcome == .succeeded(folder: Self.successor(number)))
      let next = try room.open(boot: "boot-2")
      for index in 1...3 { _ = try next.append { _ in Room.group("A/\(number)\(index)", "goes on") } }
      try next.saveHead()
    }
    return room
  }

  private static func successor(_ number: Int) -> String { "0a1b2c3d-0000-4000-8000-00000000000\(number)" }

  @Test func everyJournalOfAChainIsExported() throws {
    let room = try chain()
    let export = try export(room, boot: "boot-2")
    #expect(export.journals.map(\.folder) == [".", Self.successor(1), Self.successor(2)])
    #expect(export.journals.map(\.isInUse) == [false, false, true])
    #expect(export.journals.map(\.report.exitCode) == [20, 20, 0] && export.exitCode == 20)
    let checked = try Python.check(room.root + "/out", "--anchor", export.journals[2].anchor)
    // An inspector is told of all damage; for the officer what was consented to is no news.
    #expect(checked.code == export.exitCode, "\(checked.output)")
    #expect(room.verify(boot: "boot-3").exitCode == 0)
    for number in 1...2 { #expect(checked.output.contains("journal/\(Self.successor(number))/")) }
    let copied = Journal.verify(
      folder: room.root + "/out/journal", surroundings: room.surroundings(boot: "boot-3"))
    #expect(copied.exitCode == 0 && copied.hash == export.journals[2].report.hash)
  }

  @Test func aLostNameOfTheJournalInUseHidesNothing() throws {
    let room = try chain()
    for content in [nil, [], Array("nonsense\n".utf8)] as [[UInt8]?] {
      unlink(room.file("current"))
      if let content { try Room.write(content, to: room.file("current")) }
      let checked = try Python.check(room.path)
      #expect(checked.code == 20 && room.verify(boot: "boot-3").exitCode == 0)
      #expect(checked.output.contains(Self.successor(2)) && checked.output.contains(Self.successor(1)))
    }
  }

  @Test func aJournalWithoutTheOneItGoesOnFromIsFound() throws {
    let room = try chain()
    try edit(room.file("station.json")) {
      $0 = Array(String(decoding: $0, as: UTF8.self).replacing("6f1c0a52", with: "00000000").utf8)
    }
    let checked = try Python.check(room.path)
    #expect(checked.code == 20 && checked.output.contains("接替"), "\(checked.output)")
  }
}
