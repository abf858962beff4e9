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
  private var known: [StationFile: String] = [:]

  package init(_ folder: StationFolder) {
    self.folder = folder
  }

  /// Runs `body` when a file has changed since it last succeeded; the first time in any case.
  package mutating func ifChanged(_ body: () throws -> Void) rethrows {
    var current: [StationFile: String] = [:]
    for file in StationFile.single { current[file] = fileMark(folder.file(file)) }
    current[.cards] = CardsFolder(path: folder.cards).mark
    guard current != known else { return }
    try body()
    known = current
  }
}

extension Desk {
  /// Reads the station's files and adopts those that changed; a broken one keeps what was adopted before.
  /// Returns what is wrong with them, for the banner.
  @discardableResult
  package func adoptStationFiles() throws -> [StationFault] {
    let reading = readStation(folder, now: now)
    let adoption = Command.adoptSettings(SettingsAdoption(reading))
    let events = try room.decide(adoption, by: .program, at: Moment(now: now))
    if !events.isEmpty && readOnlyReason == nil {
      try submit(Submission(adoption, by: .program, key: newKey()))
    }
    return reading.faults
  }
}
