import ArgumentParser
import CSystem
import Desk
import DutyModel
import Glibc
import JournalFile

/// Measures, as ratios within one run: `swift run -c release dutyroom-bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measurements of the journal, as ratios in one run.")

  @Option(help: "Appends to time.")
  var appends = 300

  @Option(help: "Entries to decode and fold.")
  var entries = 30_000

  @Option(help: "Where to write; /tmp may not be a disk.")
  var folder = "."

  func run() throws {
    let path = "\(folder)/dutyroom-bench.\(getpid())"
    defer { _ = cs_remove_tree(path) }
    let station = StationFolder(path: path)
    try writeStarter(into: station, language: .english, today: CivilDate(year: 2026, month: 7, day: 14))
    try Desk.makeJournal(in: station, station: "bench", purpose: .live, zone: .china, clock: SystemClock())
    let desk = try Desk(folder: station, seat: "A", zone: .china)
    try desk.adoptStationFiles()
    let durable = try timeAppends(desk)
    let bare = try timeBareWrites("\(path)/bare", bytes: 700)
    row("durable append against write+fdatasync of as many bytes", durable / bare, "times")
    try fill(desk)
    let archive = try JournalArchive(folder: station.journal)
    let records = try archive.segments().flatMap { try archive.read($0).records }
    let seconds = time {
      var room = DutyRoom(purpose: .live, zone: .china)
      for record in records { room.apply(Entry(record)) }
    }
    row("decode and fold of verified records", Double(records.count) / seconds / 1_000, "thousand a second")
  }

  private func timeAppends(_ desk: Desk) throws -> Double {
    try time {
      for index in 0..<appends { try note(desk, "bench \(index)") }
    } / Double(appends)
  }

  private func note(_ desk: Desk, _ text: String) throws {
    let actor = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
    try desk.submit(Submission(.addNote(NoteAdded(text: text)), by: actor, key: desk.newKey()))
  }

  /// Enough reports to make a busy month.
  private func fill(_ desk: Desk) throws {
    var content = ReportContent()
    content.kind = .flashFlood
    content.place = "石桥村三组"
    content.text = "溪水漫过便桥了，三组那几户进水"
    let actor = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
    while desk.head.sequence < entries {
      try desk.submit(
        Submission(.receiveReport(ReceiveReport(content: content)), by: actor, key: desk.newKey()))
    }
  }

  private func timeBareWrites(_ path: String, bytes: Int) throws -> Double {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ExitCode(5) }
    defer { close(descriptor) }
    let line = [UInt8](repeating: 0x2E, count: bytes)
    return try time {
      for _ in 0..<appends {
        guard write(descriptor, line, line.count) == line.count, fdatasync(descriptor) == 0 else {
          throw ExitCode(5)
        }
      }
    } / Double(appends)
  }

  private func time(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private func row(_ name: String, _ value: Double, _ unit: String) {
    print("\(name)\t\((value * 100).rounded() / 100) \(unit)")
  }
}
