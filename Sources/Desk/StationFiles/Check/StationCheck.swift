import DutyModel
import JournalFile

/// Everything that `check` finds: what keeps a file from being adopted, and what is worth a look.
package struct StationCheck: Sendable {
  /// Errors before remarks; in each, in the order of the files and of their lines.
  package let faults: [StationFault]

  package var errors: Int { faults.count { $0.severity == .error } }
  package var remarks: Int { faults.count - errors }

  /// Reads the registers of `folder` and compares all files with each other. `reading` is what ``readStation(_:now:)``
  /// found; `room` is the journal's, nil where it can't be read.
  package init(
    _ folder: StationFolder, reading: StationReading, room: DutyRoom?, zone: ZoneTable, now: Timestamp
  ) {
    let registers = readRegisters(folder)
    let people = PeopleCheck(folder, reading, room, now: now).faults()
    let roster = RosterCheck(reading, zone: zone, now: now).faults()
    // Who is missing from now on is told once, with the end of the gap.
    let gaps = Set(roster.compactMap(\.gapTrack))
    let read = reading.faults.filter { fault in
      if case .nobodyOnDuty(let track) = fault.problem { return !gaps.contains(track) }
      return true
    }
    let crossed = RegisterCheck(registers, people: reading.people?.content).faults()
    faults = Self.sorted(read + registers.faults + registers.remarks + people + roster + crossed)
  }

  private static let fileOrder = StationFile.allCases.map(\.fileName) + Register.allCases.map(\.fileName)

  private static func sorted(_ faults: [StationFault]) -> [StationFault] {
    func key(_ fault: StationFault) -> (Int, Int, String) {
      (
        fault.severity == .error ? 0 : 1, fileOrder.firstIndex(of: fault.file) ?? fileOrder.count, fault.file
      )
    }
    // Faults of one place keep the order in which they were found.
    return faults.enumerated().sorted { left, right in
      let (first, second) = (key(left.element), key(right.element))
      if first != second { return first < second }
      let places = (left.element.place?.order ?? (0, 0), right.element.place?.order ?? (0, 0))
      return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
    }.map(\.element)
  }
}

/// The room of the last segment of a station's journal; nil when it can't be read: `journal verify` says why.
package func readRoom(_ folder: StationFolder, zone: ZoneTable) -> DutyRoom? {
  guard let recording = try? Recording(folder: folder, zone: zone) else { return nil }
  var room = DutyRoom(purpose: recording.purpose, zone: recording.zone)
  for entry in recording.entries { room.apply(entry) }
  return room
}

extension StationFault {
  fileprivate var gapTrack: RosterTrack? {
    if case .cross(.rosterGap(let track, _, _, _)) = problem { return track }
    return nil
  }
}
