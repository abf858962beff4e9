import DutyModel
import Foundation
import JournalFile
import TestSupport

@testable import Desk

/// A station of the starter pack with a journal, in a folder of its own that goes with the last reference.
final class TestStation {
  let folder: StationFolder
  let clock: TestClock
  private var desks = 0

  init(_ purpose: Purpose = .live, clock: TestClock = TestClock(), language: Language = .chinese) throws {
    self.clock = clock
    folder = StationFolder(
      path: FileManager.default.temporaryDirectory.path + "/duty-\(UUID().uuidString)")
    try writeStarter(into: folder, language: language, today: ZoneTable.china.civil(clock.now()).date)
    try Desk.makeJournal(in: folder, station: "qinghe", purpose: purpose, zone: .china, clock: clock)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// A desk of a seat, with a listener that has heard everything there is.
  func desk(
    _ seat: String = "A", client: String? = nil, calls: (any FileCalls)? = nil, waitMilliseconds: Int? = nil
  ) throws -> (Desk, Listener) {
    var surroundings = try JournalSurroundings.machine()
    if let calls { surroundings.calls = calls }
    if let waitMilliseconds { surroundings.lockWaitMilliseconds = waitMilliseconds }
    desks += 1
    let desk = try Desk(
      folder: folder, seat: seat, zone: .china, clock: clock, client: client ?? "\(seat)\(desks)",
      surroundings: surroundings)
    let listener = Listener()
    desk.bus.subscribe(listener)
    desk.deliverPending()
    return (desk, listener)
  }

  /// A desk that has adopted the station's files and taken the shift for 吴晓 and 赵敏.
  func deskOnDuty(_ seat: String = "A") throws -> (Desk, Listener) {
    let (desk, listener) = try desk(seat)
    try desk.adoptStationFiles()
    try desk.submit(Submission(.takeShift(TakeShift()), by: Actor(role: .officer), key: desk.newKey()))
    return (desk, listener)
  }

  /// The bytes of the journal's last segment.
  func lastSegment() throws -> Data {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.journal + "/segments").sorted()
    return try Data(contentsOf: URL(fileURLWithPath: folder.journal + "/segments/" + names.last!))
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Puts a copy in the place of a file, as a restored backup does.
  func replaceByCopy(_ path: String) throws {
    let manager = FileManager.default
    try manager.copyItem(atPath: path, toPath: path + ".copy")
    try manager.removeItem(atPath: path)
    try manager.moveItem(atPath: path + ".copy", toPath: path)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}

/// Writes down every group it is told.
final class Listener: Subscriber {
  private(set) var groups: [[Entry]] = []
  var onReceive: ([Entry]) -> Void = { _ in }

  func receive(_ group: [Entry]) {
    groups.append(group)
    onReceive(group)
  }

  var entries: [Entry] { groups.flatMap { $0 } }
  var sequences: [Int] { entries.map(\.sequence) }
  var types: [String] { entries.map(\.event.type) }
  var notes: [String] {
    entries.compactMap { if case .noteAdded(let note) = $0.event { note.text } else { nil } }
  }
}

extension Desk {
  /// Submits for a nameless officer under a fresh key.
  @discardableResult
  func submit(
    _ command: Command, _ occasion: Submission.Occasion = .now, key: String? = nil,
    by actor: Actor = Actor(role: .officer)
  ) throws -> Acknowledgement {
    try submit(Submission(command, by: actor, occasion: occasion, key: key ?? newKey()))
  }

  @discardableResult
  func note(_ text: String, key: String? = nil) throws -> Acknowledgement {
    try submit(.addNote(NoteAdded(text: text)), key: key)
  }
}

extension ReceiveReport {
  /// A call about a flash flood.
  static func flood(_ place: String = "石桥村三组", trapped: Int? = nil) -> ReceiveReport {
    var content = ReportContent()
    content.kind = .flashFlood
    content.place = place
    content.text = "溪水漫过便桥"
    if let trapped { content.figures = ReportedFigures([.trapped: trapped]) }
    return ReceiveReport(content: content)
  }
}
