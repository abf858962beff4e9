import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct StarterTests {
  @Test(arguments: Language.allCases)
  func starterPassesItsOwnCheck(language: Language) throws {
    let station = try StationFixture(language)
    let reading = station.read()
    #expect(reading.faults.map { $0.message(in: .english) } == [])
    #expect(reading.station?.content.language == language)
    #expect(reading.station?.content.offices.count == 3)
    #expect(reading.people?.content.count == 8)
    #expect(reading.roster?.content.count == 33 * 6)
    #expect(reading.policy?.content.warnBeforeMinutes == 5)
    #expect(reading.cards?.content.count == 19)
  }

  @Test func onTheExampleNightLinLeadsAndWuAndZhaoAreOnDuty() throws {
    var settings = Settings()
    let reading = try StationFixture().read()
    settings.people = try #require(reading.people).content
    settings.roster = try #require(reading.roster).content
    #expect(settings.rostered(.leader, at: StationFixture.now) == ["lin.yuanshan"])
    #expect(settings.rostered(.officer, at: StationFixture.now) == ["wu.xiao", "zhao.min"])
    let morning = Timestamp(rfc3339: "2026-07-14T00:10:00+08:00")!
    #expect(settings.rostered(.leader, at: morning).count == 1)
    #expect(settings.rostered(.officer, at: morning).count == 2)
  }

  @Test func hashIsThatOfTheBytesOnDisk() throws {
    let station = try StationFixture()
    try station.write(.station, "abc")
    #expect(
      station.read().hashes[.station]
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func defaultLimitsAreTheProposedOnes() throws {
    let policy = try #require(try StationFixture().read().policy).content
    func minutes(_ kind: IncidentKind?, _ level: IncidentLevel, _ clock: ClockKind) -> Int? {
      var incident = Incident()
      incident.kind = kind
      incident.level = level
      return policy.clocks(for: "m", of: incident, people: 0).first { $0.kind == clock && $0.decisive }?
        .minutes
    }
    #expect(minutes(nil, .unknown, .phoneReport) == 15)
    #expect(minutes(nil, .unknown, .writtenReport) == 40)
    #expect(minutes(.flashFlood, .ordinary, .phoneReport) == 15)
    #expect(minutes(.flashFlood, .serious, .phoneReport) == 10)
    #expect(minutes(.forestFire, .ordinary, .writtenReport) == 30)
    #expect(minutes(.snowIce, .ordinary, .phoneReport) == 20)
    #expect(minutes(nil, .minor, .phoneReport) == 30)
    #expect(minutes(nil, .minor, .writtenReport) == nil)
    #expect(minutes(.collapse, .unknown, .tellLeader) == 5)
  }

  @Test func figuresOfAnEarthquakeAreOwedDayByDayUntilItHasEnded() throws {
    let policy = try #require(try StationFixture().read().policy).content
    var incident = Incident()
    incident.kind = .earthquake
    for (phase, minutes) in [(Phase.danger, 1_440), (.stable, 1_440), (.ended, nil)] as [(Phase, Int?)] {
      incident.phase = phase
      let clocks = policy.clocks(after: .lastReport, at: Timestamp(), for: "m", of: incident, people: 0)
      #expect(clocks.first { $0.kind == .disasterFigures }?.minutes == minutes)
    }
  }

  @Test func everyBasisSaysThatTheNumberIsOnlyAProposal() throws {
    let policy = try #require(try StationFixture().read().policy).content
    #expect(policy.rules.count > 90)
    for rule in policy.rules {
      #expect(rule.basis.chinese.hasPrefix("本县未定，默认建议值"), "\(rule.id)")
      #expect(rule.basis.english.hasPrefix("default proposal"), "\(rule.id)")
    }
  }

  @Test func nobodyElseMayEnterOrReadIt() throws {
    let station = try StationFixture()
    let files = FileManager.default
    func mode(_ path: String) throws -> Int? {
      try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(station.folder.path) == 0o700)
    for folder in station.folder.foldersToMake { #expect(try mode(folder) == 0o700) }
    for file in StationFile.single { #expect(try mode(station.folder.file(file)) == 0o600) }
  }

  @Test func folderThatHoldsAStationIsRefusedAndLeftAlone() throws {
    let station = try StationFixture()
    try station.write(.station, "mine")
    let path = station.folder.path
    #expect(throws: StarterFailure.holdsStation(path: path, found: "station.toml")) {
      try writeStarter(into: station.folder, language: .english, today: StationFixture.today)
    }
    #expect(try station.text(.station) == "mine")
  }

  @Test func emptyFolderIsTakenAndAFullOneRefused() throws {
    let path = FileManager.default.temporaryDirectory.path + "/empty-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: path + "/letter.txt"))
    let folder = StationFolder(path: path + "/")
    #expect(throws: StarterFailure.notEmpty(path: path, found: "letter.txt")) {
      try writeStarter(into: folder, language: .english, today: StationFixture.today)
    }
    try FileManager.default.removeItem(atPath: path + "/letter.txt")
    try writeStarter(into: folder, language: .english, today: StationFixture.today)
    #expect(!readStation(folder, now: StationFixture.now).hasErrors)
  }

  @Test func missingParentIsNamedAndNothingIsLeft() {
    let path = FileManager.default.temporaryDirectory.path + "/none-\(UUID().uuidString)/station"
    #expect(throws: StarterFailure.system(number: ENOENT, call: "mkdir", path: path)) {
      try writeStarter(
        into: StationFolder(path: path), language: .english, today: StationFixture.today)
    }
  }

  @Test func aFileInItsPlaceIsNoFolder() throws {
    let path = FileManager.default.temporaryDirectory.path + "/file-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: StarterFailure.notAFolder(path: path)) {
      try writeStarter(
        into: StationFolder(path: path), language: .english, today: StationFixture.today)
    }
  }
}
