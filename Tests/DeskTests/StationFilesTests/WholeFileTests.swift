import DutyModel
import Foundation
import Testing

@testable import Desk

/// Files that are wrong as a whole.
@Suite struct WholeFileTests {
  private func messages(_ reading: StationReading) -> [String] {
    reading.faults.map { $0.message(in: .english) }
  }

  @Test func missingFileIsNamedAndWhatRefersToItWaits() throws {
    let station = try StationFixture()
    try FileManager.default.removeItem(atPath: station.folder.file(.people))
    let reading = station.read()
    #expect(
      messages(reading) == [
        "people.toml: this file should be here, and it isn't.",
        "roster.csv: not taken over, because it refers to people.toml, which has errors.",
        "policy.toml: not taken over, because it refers to people.toml, which has errors.",
      ])
    #expect(reading.station != nil)
    #expect(reading.people == nil && reading.roster == nil && reading.policy == nil)
  }

  @Test func folderThatIsntThereHasAFaultForEachFile() {
    let reading = readStation(StationFolder(path: "/nonexistent"), now: StationFixture.now)
    #expect(
      reading.faults.map(\.problem) == [.fileMissing, .fileMissing, .fileMissing, .fileMissing, .noCards])
    #expect(reading.hashes.isEmpty)
  }

  @Test func folderOrPipeInItsPlaceIsNoFile() throws {
    let station = try StationFixture()
    try FileManager.default.removeItem(atPath: station.folder.file(.policy))
    try FileManager.default.createDirectory(
      atPath: station.folder.file(.policy), withIntermediateDirectories: false)
    #expect(station.read().faults.map(\.problem) == [.notAFile])
    try FileManager.default.removeItem(atPath: station.folder.file(.policy))
    #expect(mkfifo(station.folder.file(.policy), 0o600) == 0)
    #expect(station.read().faults.map(\.problem) == [.notAFile])
  }

  @Test func fileOverTheLimitIsNotRead() throws {
    let station = try StationFixture()
    let limit = 1 << 20
    try station.write(.roster, [UInt8](repeating: 0x0A, count: limit + 1))
    #expect(messages(station.read()) == ["roster.csv: the file should have at most 1024 KB, and has more."])
    try station.write(.roster, [UInt8](repeating: 0x0A, count: limit))
    #expect(station.read().faults.map(\.problem) == [.notTable(.noHeader)])
  }

  @Test func settingsInAnotherEncodingAreNamedWithTheLine() throws {
    let station = try StationFixture()
    try station.write(.station, Array("code = \"a\"\n# ".utf8) + [0xC7, 0xE0, 0xBA, 0xCC])
    let fault = try #require(station.read().faults.first)
    #expect(fault.message(in: .chinese) == "station.toml 第2行：文字编码应为 UTF-8，这里不是。")
    #expect(fault.remedy(in: .chinese) == "用编辑器另存，编码选 UTF-8。")
  }

  @Test func whatFollowsANulIsNotSilentlyLost() throws {
    let station = try StationFixture()
    let text = try station.text(.station)
    try station.write(.station, "code = \"a\"\n\0" + text)
    #expect(
      station.read().faults.first?.message(in: .english) == "station.toml, line 2: found the invisible "
        + "character U+0000 where only visible text may stand.")
  }

  @Test func byteOrderMarkAndCRLFInSettingsDontMatter() throws {
    let station = try StationFixture()
    for file in StationFile.single where file != .roster {
      try station.write(file, "\u{FEFF}" + (try station.text(file)).replacing("\n", with: "\r\n"))
    }
    #expect(messages(station.read()) == [])
  }

  @Test func linesThatWindowsEndedAreCountedAsLines() throws {
    let station = try StationFixture()
    try station.edit(.station, "theme = \"night\"", "theme = \"nigth\"")
    let plain = messages(station.read())
    try station.write(.station, try station.text(.station).replacing("\n", with: "\r\n"))
    #expect(messages(station.read()) == plain)
    #expect(plain.count == 1 && plain[0].hasPrefix("station.toml, line 17, theme:"))
  }

  @Test func sameKeyTwiceIsAFault() throws {
    let station = try StationFixture()
    try station.edit(.station, "theme = \"night\"", "theme = \"night\"\ntheme = \"day\"")
    let fault = try #require(station.read().faults.first)
    #expect(
      fault.message(in: .chinese)
        == "station.toml 第18行第9字：写法不合 TOML，从这里起读不懂（解析器原话："
        + "Error while parsing key-value pair: cannot redefine existing string 'theme'）。")
  }

  @Test func noCutOfAFileCrashesTheReader() throws {
    let station = try StationFixture()
    // What isn't cut is as short as it may be: it is read again with each cut.
    let policy = try station.text(.policy)
    for card in try FileManager.default.contentsOfDirectory(atPath: station.folder.cards)
    where card != "generic.toml" {
      try FileManager.default.removeItem(atPath: "\(station.folder.cards)/\(card)")
    }
    try station.write(.policy, String(policy.prefix { $0 != "[" }))
    for file in StationFile.single {
      let now = Array(try station.text(file).utf8)
      let whole = file == .policy ? Array(policy.utf8) : now
      for length in stride(from: 0, to: whole.count - 2, by: max(1, whole.count / 60)) {
        try station.write(file, Array(whole[..<length]))
        _ = station.read()
      }
      try station.write(file, now)
    }
  }

  @Test func hugeAndDeepFilesEndInAFault() throws {
    let station = try StationFixture()
    try station.write(.policy, "a = " + String(repeating: "[", count: 500_000))
    #expect(station.read().policy == nil)
    try station.write(.policy, String(repeating: "[[rule]]\n", count: 100_000))
    #expect(station.read().faults.contains { $0.problem == .tooMany(limit: 1_000) })
    try station.write(.policy, (0..<50_000).map { "key\($0) = 1\n" }.joined())
    #expect(station.read().faults.count <= 100)
    try station.write(.roster, "track,start,end,person\n" + (0..<50_000).map { "\($0),b,c,d\n" }.joined())
    #expect(station.read().faults.filter { $0.file == "roster.csv" }.count == 100)
  }
}
