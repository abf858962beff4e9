import DutyModel
import Foundation

@testable import Desk

/// A station of the starter pack in a folder of its own, with edits.
final class StationFixture {
  let folder: StationFolder
  static let today = CivilDate(year: 2026, month: 7, day: 14)
  static let now = Timestamp(rfc3339: "2026-07-14T20:31:00+08:00")!

  init(_ language: Language = .chinese) throws {
    let path = FileManager.default.temporaryDirectory.path + "/station-\(UUID().uuidString)"
    folder = StationFolder(path: path)
    try writeStarter(into: folder, language: language, today: Self.today)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  func text(_ file: StationFile) throws -> String {
    try String(contentsOfFile: folder.file(file), encoding: .utf8)
  }

  func write(_ file: StationFile, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file(file)))
  }

  func write(_ file: StationFile, _ text: String) throws {
    try write(file, Array(text.utf8))
  }

  /// Replaces the first occurrence; fails the test when there is none.
  func edit(_ file: StationFile, _ old: String, _ new: String) throws {
    var text = try text(file)
    guard let range = text.range(of: old) else { throw NothingToEdit(old: old) }
    text.replaceSubrange(range, with: new)
    try write(file, text)
  }

  func read() -> StationReading { readStation(folder, now: Self.now) }

  struct NothingToEdit: Error {
    var old: String
  }
}
