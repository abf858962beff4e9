import ArgumentParser
import CSystem
import Desk
import DutyModel
import Glibc
import JournalFile

/// A folder for one row, gone with its last reference.
final class BenchFolder {
  let path: String

  init(in parent: String) throws {
    var template = Array("\(parent)/dutyroom-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw BenchFailure.system("mkdtemp", parent) }
    path = String(cString: made)
  }

  deinit { _ = cs_remove_tree(path) }

  /// A starter station with a journal that holds its settings.
  func makeStation(
    _ name: String, clock: any WallClock = SystemClock(), surroundings: JournalSurroundings? = nil
  ) throws -> StationFolder {
    let station = StationFolder(path: path + "/" + name)
    let today = ZoneTable.china.civil(clock.now()).date
    try writeStarter(into: station, language: .english, today: today)
    try Desk.makeJournal(in: station, station: "bench", purpose: .live, zone: .china, clock: clock)
    let desk = try Desk(
      folder: station, seat: "init", zone: .china, clock: clock, surroundings: surroundings)
    try desk.adoptStationFiles()
    try desk.saveHead()
    return station
  }
}

/// Why a row could not be measured.
enum BenchFailure: Error, CustomStringConvertible {
  case failed(call: String, number: Int32, path: String)
  case other(String)

  /// With the errno of this moment.
  static func system(_ call: String, _ path: String) -> BenchFailure {
    .failed(call: call, number: errno, path: path)
  }

  var description: String {
    switch self {
    case .failed(let call, let number, let path): "\(path): \(call): \(String(cString: strerror(number)))"
    case .other(let words): words
    }
  }
}

/// The kernel's calls without its syncs, for making a journal that nobody's life hangs on.
struct UnsyncedCalls: FileCalls {
  private let calls = SystemCalls()

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    try calls.open(path, flags, mode)
  }
  func close(_ descriptor: Int32) { calls.close(descriptor) }
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(CallFault) -> Int {
    try calls.write(descriptor, bytes, at: offset)
  }
  func fdatasync(_ descriptor: Int32) throws(CallFault) {}
  func fsync(_ descriptor: Int32) throws(CallFault) {}
  func ftruncate(_ descriptor: Int32, to length: Int) throws(CallFault) {
    try calls.ftruncate(descriptor, to: length)
  }
  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) { try calls.fchmod(descriptor, mode) }
  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) { try calls.mkdir(path, mode) }
  func rename(_ from: String, to: String) throws(CallFault) { try calls.rename(from, to: to) }
  func unlink(_ path: String) throws(CallFault) { try calls.unlink(path) }
  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    try calls.flock(descriptor, operation)
  }
}

extension JournalSurroundings {
  /// This machine, without syncs.
  static func unsynced() throws -> JournalSurroundings {
    var surroundings = try machine()
    surroundings.calls = UnsyncedCalls()
    return surroundings
  }
}
