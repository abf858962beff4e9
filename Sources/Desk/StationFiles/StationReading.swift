import DutyModel
import JournalFile
import Paperwork

/// What a station's files say at one moment: the settings that may be adopted, and every fault.
package struct StationReading: Sendable {
  /// A file's content with the SHA-256 of its bytes in hexadecimal digits.
  package struct Part<Content: Equatable & Sendable>: Equatable, Sendable {
    package var content: Content
    package var sha256: String
  }

  /// Nil when the file has an error, or waits for one that has.
  package var station: Part<StationProfile>?
  package var people: Part<[Person]>?
  package var roster: Part<[RosterSpan]>?
  package var policy: Part<DeadlinePolicy>?
  package var cards: Part<[Card]>?
  /// What station.toml says about this machine, as far as it could be read.
  package var devices = StationDevices()
  /// In the order of the files; in each, in the order in which they were found.
  package var faults: [StationFault] = []
  /// The hash of every file that could be read, faulty or not: a watcher sees by it whether anything changed.
  package var hashes: [StationFile: String] = [:]

  package var hasErrors: Bool { faults.contains { $0.severity == .error } }
}

/// No file that people keep by hand is longer.
private let fileLimitBytes = 1 << 20

/// Reads and checks all settings of a station. Never fails: what is wrong is in the faults.
package func readStation(_ folder: StationFolder, now: Timestamp) -> StationReading {
  StationReader(folder: folder).read(now: now)
}

private struct StationReader {
  let folder: StationFolder
  var reading = StationReading()

  init(folder: StationFolder) {
    self.folder = folder
  }

  consuming func read(now: Timestamp) -> StationReading {
    var station: StationProfile?
    var devices = StationDevices()
    var zone: ZoneTable?
    let stationIsGood = readTOML(.station) { top in
      station = StationProfile(&top, devices: &devices)
      zone = station?.zone(top)
    }
    var people: [Person]?
    let peopleAreGood = readTOML(.people) { top in people = readPeople(&top) }
    // A file that refers to a broken one is read for its own faults, but waits with it.
    let waits: [StationFile] = (stationIsGood ? [] : [.station]) + (peopleAreGood ? [] : [.people])

    var roster: [RosterSpan] = []
    let rosterIsGood = readTable(.roster) { table, log throws(CSVFault) in
      for file in waits { log.add(.waitsFor(file)) }
      guard let people, let zone else { return }
      roster = try readRoster(table, people: people, zone: zone, log: log)
      guard !log.hasErrors else { return }
      for track in [RosterTrack.leader, .officer]
      where !roster.contains(where: { $0.track == track && $0.start <= now && now < $0.end }) {
        log.add(.nobodyOnDuty(track))
      }
    }
    var policy = DeadlinePolicy()
    let policyIsGood = readTOML(.policy) { top in
      let (read, rules) = DeadlinePolicy.read(&top)
      policy = read
      // A rule or a line that is missing would only be missed a second time.
      if !top.log.faults.contains(where: \.isAboutReading) {
        checkCoverage(policy, rules: rules, log: top.log)
      }
      if !top.log.hasErrors { checkErrands(policy, log: top.log) }
      for file in waits { top.log.add(.waitsFor(file)) }
      guard let station, let people else { return }
      checkReferences(policy, rules: rules, offices: station.offices, people: people, log: top.log)
    }

    let cards = CardsFolder(path: folder.cards).read()
    reading.faults += cards.faults
    reading.hashes[.cards] = cards.sha256

    if stationIsGood, let station { reading.station = part(station, .station) }
    reading.devices = devices
    if peopleAreGood, let people { reading.people = part(people, .people) }
    if rosterIsGood { reading.roster = part(roster, .roster) }
    if policyIsGood { reading.policy = part(policy, .policy) }
    if !cards.hasErrors { reading.cards = part(cards.cards, .cards) }
    return reading
  }

  private func part<Content>(_ content: Content, _ file: StationFile) -> StationReading.Part<Content>? {
    reading.hashes[file].map { StationReading.Part(content: content, sha256: $0) }
  }

  /// Hands the file's top table to `body`; false when there is any error.
  private mutating func readTOML(_ file: StationFile, _ body: (inout TOMLReader) -> Void) -> Bool {
    guard let bytes = bytes(of: file) else { return false }
    let (top, log) = TOMLReader.top(bytes, file: file.fileName)
    if var top { body(&top) }
    reading.faults += log.faults
    return !log.hasErrors
  }

  private mutating func readTable(
    _ file: StationFile, _ body: (CSVTable, FaultLog) throws(CSVFault) -> Void
  ) -> Bool {
    guard let bytes = bytes(of: file) else { return false }
    let log = FaultLog(file: file.fileName)
    defer { reading.faults += log.faults }
    guard let text = tableBytes(bytes) else {
      log.add(.unknownEncoding)
      return false
    }
    do {
      try body(try CSVTable(text), log)
    } catch {
      log.add(.notTable(error.problem), at: .character(line: error.line, column: error.column))
    }
    return !log.hasErrors
  }

  private mutating func bytes(of file: StationFile) -> [UInt8]? {
    do {
      let bytes = try readFile(at: folder.file(file), limitBytes: fileLimitBytes, followingLinks: true)
      reading.hashes[file] = Digest(of: bytes).hex
      return bytes
    } catch {
      reading.faults.append(StationFault(file: file.fileName, problem: StationFault.Problem(error)))
      return nil
    }
  }
}
