internal import CSystem
import DutyModel
import Glibc

/// A scenario under way: a fictional township in a temporary folder of its own, a seat to sit at, and the other seat
/// that plays its part. Its journal is an exercise's, so nothing of it can get into a live one.
package final class ExerciseNight {
  package let folder: StationFolder
  /// The seat to sit at, A机.
  package let desk: Desk
  package let seat: Seat
  package let player: ScenarioPlayer
  private let otherSeat: Seat

  /// Makes the folder under `parent` and begins. When it fails nothing is left behind.
  /// - Throws: `StarterFailure`, `JournalFailure`, `SeatFault`, `FileFault`, `Refusal`.
  package init(
    _ scenario: Scenario, speed: Int? = nil, language: Language, in parent: String = temporaryParent(),
    clock: any WallClock = SystemClock()
  ) throws {
    let folder = StationFolder(path: try Self.makeFolder(in: parent))
    self.folder = folder
    do {
      let zone = ZoneTable.china
      try writeStarter(into: folder, language: language, today: zone.civil(scenario.start).date)
      try Desk.makeJournal(in: folder, station: "qinghe", purpose: .exercise, zone: zone, clock: clock)
      let other = try Desk(folder: folder, seat: "B", zone: zone, clock: clock)
      player = ScenarioPlayer(scenario, desk: other, language: language)
      otherSeat = try Seat.take("B", in: folder)
      other.deliverPending()
      try player.begin(speed: speed ?? scenario.speed, realNow: clock.now())
      // Before the night begins: its first step names people.
      try other.adoptStationFiles()
      seat = try Seat.take("A", in: folder)
      desk = try Desk(folder: folder, seat: "A", zone: zone, clock: clock)
    } catch {
      _ = cs_remove_tree(folder.path)
      throw error
    }
  }

  /// The night of ours under `parent` that somebody plays now, the latest of several; nil when none is played.
  /// - Throws: `SeatFault`.
  package static func running(in parent: String = temporaryParent()) throws(SeatFault) -> StationFolder? {
    var latest: (folder: StationFolder, begun: Int)?
    for name in fileNames(in: parent) where name.hasPrefix(Self.prefix) {
      let folder = StationFolder(path: "\(parent)/\(name)")
      var status = stat()
      guard lstat(folder.seats, &status) == 0, status.st_uid == getuid(),
        status.st_mtim.tv_sec > latest?.begun ?? Int.min, try !Seat.isFree("A", in: folder)
      else { continue }
      latest = (folder, status.st_mtim.tv_sec)
    }
    return latest?.folder
  }

  private static let prefix = "dutyroom-demo-"

  /// Takes the folder away. - Throws: `FileFault`.
  package func remove() throws(FileFault) {
    guard cs_remove_tree(folder.path) == 0 else { throw .system("remove", folder.path) }
  }

  /// A new folder that nobody else may enter.
  private static func makeFolder(in parent: String) throws(FileFault) -> String {
    let wanted = "\(parent)/\(prefix)XXXXXX"
    var template = Array(wanted.utf8CString)
    guard let made = mkdtemp(&template) else { throw .system("mkdtemp", wanted) }
    return String(cString: made)
  }
}

/// `$TMPDIR`, else `/tmp`.
package func temporaryParent() -> String {
  guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
  return String(cString: value)
}
