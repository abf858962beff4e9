import DutyModel

extension SettingsAdoption {
  /// What of the station's files was read, split so that no line of the journal grows too long.
  package init(_ reading: StationReading) {
    self.init()
    let size = DutyRoom.itemsPerLine
    if let part = reading.station {
      station = StationAdopted(sha256: part.sha256, station: part.content)
    }
    if let part = reading.people {
      people = Adopted.parts(of: part.content, sha256: part.sha256, each: size)
    }
    if let part = reading.roster {
      roster = Adopted.parts(of: part.content, sha256: part.sha256, each: size)
    }
    if let part = reading.policy {
      policy = PolicyAdopted.parts(of: part.content, sha256: part.sha256, each: size)
    }
    if let part = reading.cards {
      // A card alone may fill half a line.
      cards = Adopted.parts(of: part.content, sha256: part.sha256, each: 1)
    }
  }
}

/// Notices that somebody edited the station's files, without reading them.
package struct StationFilesWatch {
  private let folder: StationFolder
  private var known: [String: String] = [:]
  private var covered: [Bool] = []

  package init(_ folder: StationFolder) {
    self.folder = folder
  }

  /// Runs `body` when a file has changed since it last succeeded, or when the roster has begun or ended to name
  /// somebody, as ``Desk/coverage`` has it: what is wrong with it changes with the time. The first time in any case.
  package mutating func ifChanged(covered: [Bool] = [], _ body: () throws -> Void) rethrows {
    var current: [String: String] = [:]
    for file in StationFile.single { current[file.fileName] = fileMark(folder.file(file)) }
    for register in Register.allCases { current[register.fileName] = fileMark(folder.register(register)) }
    current[StationFile.cards.fileName] = CardsFolder(path: folder.cards).mark
    guard current != known || covered != self.covered else { return }
    try body()
    known = current
    self.covered = covered
  }
}

extension Desk {
  /// Whether the roster names a leader and an officer now.
  package var coverage: [Bool] {
    [RosterTrack.leader, .officer].map { !room.settings.rostered($0, at: now).isEmpty }
  }

  /// Reads the station's files and adopts those that changed; a broken one keeps what was adopted before.
  /// Returns what is wrong with them, for the banner.
  @discardableResult
  package func adoptStationFiles() throws -> [StationFault] {
    let reading = readStation(folder, now: now)
    devices = reading.devices
    let known = room.settings.registers.hashes
    let registers = readRegisters(folder, known: known)
    var settings = SettingsAdoption(reading)
    settings.registers = RegisterAdoption(registers.parts(unlessIn: known))
    let adoption = Command.adoptSettings(settings)
    let events = try room.decide(adoption, by: .program, at: Moment(now: now))
    if !events.isEmpty && readOnlyReason == nil {
      try submit(Submission(adoption, by: .program, key: newKey()))
    }
    // One that was adopted and is gone was taken away by mistake; one that never was there isn't missed.
    let lost = registers.missing.filter { known[$0] != nil }
    return reading.faults + registers.faults
      + lost.map { StationFault(file: $0.fileName, problem: .fileMissing) }
  }
}
