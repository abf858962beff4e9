import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// The check-up over a real folder: it sees what is there and leaves it as it was.
@Suite struct ExamineTests {
  private let station: TestStation

  init() throws {
    station = try TestStation()
    let (desk, _) = try station.desk()
    try desk.adoptStationFiles()
    try desk.saveHead()
    // The temporary folder's own mode isn't the station's fault.
    try set(0o700, "")
  }

  private var folder: StationFolder { station.folder }
  private var now: Timestamp { station.clock.now() }

  private func set(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: name.isEmpty ? folder.path : folder.path + "/" + name)
  }

  private func age(_ name: String, seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: folder.path + "/" + name)
  }

  /// Every name with its size and content.
  private func tree() throws -> [String: Data] {
    var tree: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      tree[name] = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
    }
    return tree
  }

  @Test func nothingIsChangedAndNothingStays() throws {
    let before = try tree()
    #expect(DiskFacts.examine(folder).worstMicroseconds != nil)
    _ = FileFacts.examine(folder)
    _ = JournalFacts.examine(folder, now: now)
    _ = StationFacts.examine(folder, reading: readStation(folder, now: now), zone: .china, now: now)
    #expect(try tree() == before)
  }

  @Test func aSoundStationIsSeenAsOne() throws {
    let files = FileFacts.examine(folder)
    #expect(files.open == [] && files.foreign == [] && files.leftovers == [] && files.looked > 10)
    let (journal, lastEntry) = JournalFacts.examine(folder, now: now)
    #expect(journal.tail?.verdict == .clean && journal.identityFailure == nil)
    #expect(journal.lock == .free && journal.livingSeats == 0 && journal.hasLivingSeat == false)
    #expect(lastEntry == now)
    let reading = readStation(folder, now: now)
    let facts = StationFacts.examine(folder, reading: reading, zone: .china, now: now)
    #expect(facts.roster?.isEmpty == false && facts.people?.isEmpty == false && !facts.isFromJournal)
  }

  @Test func aLivingSeatIsSeenAndNotDisturbed() throws {
    let (desk, listener) = try station.desk()
    let (journal, _) = JournalFacts.examine(folder, now: now)
    #expect(journal.hasLivingSeat == true && journal.lock == .free)
    // Where the kernel's list can't be matched they aren't counted.
    #expect(journal.livingSeats == nil || journal.livingSeats == 1)
    try desk.submit(
      Submission(.addNote(NoteAdded(text: "照常")), by: Actor(role: .officer), key: desk.newKey()))
    #expect(listener.types.last == "note.added/1")
  }

  @Test func openFilesAreFoundWithTheirMode() throws {
    try set(0o644, "people.toml")
    try set(0o750, "journal/segments")
    let open = FileFacts.examine(folder).open
    #expect(Set(open.map(\.path)) == ["people.toml", "journal/segments"])
    #expect(open.first { $0.path == "people.toml" }?.mode == 0o644)
  }

  @Test func anInboxForAGroupIsFineAndSoIsWhatLiesInIt() throws {
    try set(0o770, "inbox")
    try set(0o710, "")
    try station.write("{}", to: folder.inbox + "/report.json")
    try set(0o664, "inbox/report.json")
    #expect(FileFacts.examine(folder).open == [])
    // Others may not, and without such an inbox nobody needs to pass.
    try set(0o777, "inbox")
    #expect(FileFacts.examine(folder).open.map(\.path) == ["inbox"])
    try set(0o700, "inbox")
    #expect(FileFacts.examine(folder).open.map(\.path) == [""])
  }

  @Test func leftoversAreFoundWithTheirAge() throws {
    for name in ["drafts/A-1.json.new", "inbox/r.json.tmp", "journal/.doctor-1"] {
      try station.write("", to: folder.path + "/" + name)
      try age(name, seconds: 3_600)
    }
    let leftovers = FileFacts.examine(folder).leftovers
    #expect(Set(leftovers.map(\.path)) == ["drafts/A-1.json.new", "inbox/r.json.tmp", "journal/.doctor-1"])
    #expect(leftovers.allSatisfy { $0.ageSeconds >= 3_600 })
  }

  @Test func aFolderThatIsNoStationIsNotLookedThrough() throws {
    let other = StationFolder(path: folder.cards)
    try set(0o755, "cards")
    let facts = FileFacts.examine(other)
    #expect(facts.isNoStation && facts.open == [] && facts.looked == 0)
    let missing = FileFacts.examine(StationFolder(path: folder.path + "/nowhere"))
    #expect(missing.folderErrno == ENOENT)
    #expect(FileFacts.examine(StationFolder(path: folder.file(.people))).folderErrno == ENOTDIR)
    #expect(DiskFacts.examine(StationFolder(path: folder.path + "/nowhere")).write == .notRun)
  }

  @Test func waitingReportsAndWhatWasCutAreCounted() throws {
    try station.write("{}", to: folder.inbox + "/a.json")
    try age("inbox/a.json", seconds: 90)
    try station.write("{}", to: folder.inbox + "/b.json.part")
    let quarantine = folder.journal + "/quarantine"
    try FileManager.default.createDirectory(atPath: quarantine, withIntermediateDirectories: true)
    try station.write("x", to: quarantine + "/000000000001-at-500")
    try station.write("x", to: quarantine + "/000000000001-at-900.part")
    let (facts, _) = JournalFacts.examine(folder, now: now)
    #expect(facts.inboxWaiting == 1 && facts.inboxOldestSeconds >= 90)
    #expect(facts.quarantined.map(\.path) == ["000000000001-at-500"])
  }

  @Test func whatIsBrokenInTheFilesComesFromTheJournal() throws {
    try station.write("track,start\nx", to: folder.file(.roster))
    let facts = StationFacts.examine(folder, reading: readStation(folder, now: now), zone: .china, now: now)
    #expect(facts.isFromJournal && facts.roster?.isEmpty == false)
    #expect(facts.findings.exitCode == 2)
  }

  @Test func anExercisesEntriesSayNothingOfTheClock() throws {
    let exercise = try TestStation(.exercise)
    let (facts, lastEntry) = JournalFacts.examine(exercise.folder, now: now)
    #expect(facts.isExercise && lastEntry == nil)
  }
}
