import Desk
import DutyModel
import Glibc
import JournalFile
import Synchronization

/// (d) From the start of the program to its first complete frame, with ten years of journal against one day of it.
struct StartRow {
  let folder: BenchFolder
  let rounds: Int
  /// Three shifts a day, a segment each.
  let segments: Int

  func run() throws -> RowReport {
    progress("  writing \(segments) segments")
    let years = try Years(folder: folder, name: "years").make(segments)
    let day = try Years(folder: folder, name: "day").make(3)
    var peak = 0
    func start(_ station: StationFolder, _ measured: Bool) throws -> Double {
      let begin = now()
      let console = try ConsoleRun(station: station.path)
      // The last word of the last row.
      try console.wait(for: "Help")
      let taken = now() - begin
      if measured { peak = max(peak, peakMemory(of: console.id)) }
      try console.end()
      return taken
    }
    let measured = try Rounds(rounds, [{ try start(years, true) }, { try start(day, false) }])
    let ratios = measured.ratios(0, to: 1)
    return RowReport(
      row: "d",
      findings: [
        Finding(
          row: "d", name: "start to first frame, \(segments) segments / 3",
          figure: "\(microseconds(measured.median(0))) / \(microseconds(measured.median(1)))",
          value: ratios.median, unit: "x", limit: .atMost(1.1), rounds: measured.count,
          spread: ratios.spread, peakKiB: peak)
      ])
  }
}

/// A station's past, written by a desk whose clock runs through the years and whose disk is never waited for.
private final class Years {
  private let folder: BenchFolder
  private let name: String

  init(folder: BenchFolder, name: String) {
    (self.folder, self.name) = (folder, name)
  }

  /// A station with this many segments, the last shift taken a minute ago.
  func make(_ segments: Int) throws -> StationFolder {
    let shift = 8 * 3_600_000
    let clock = RunningClock(SystemClock().now().milliseconds - (segments - 1) * shift - 60_000)
    let station = try folder.makeStation(name, clock: clock, surroundings: .unsynced())
    let desk = try Desk(folder: station, seat: "A", zone: .china, clock: clock, surroundings: .unsynced())
    let aside = folder.path + "/" + name + ".aside"
    guard mkdir(aside, 0o700) == 0 else { throw BenchFailure.system("mkdir", aside) }
    let officer = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
    var night = Night(desk: desk)
    // The first segment came with the station.
    for number in 1..<segments {
      clock.advance(milliseconds: shift)
      // Taking over from oneself would be nothing new.
      let taking = TakeShift(leader: "lin.yuanshan", officers: [number % 2 == 0 ? "wu.xiao" : "zhao.min"])
      try desk.submit(Submission(.takeShift(taking), by: officer, key: desk.newKey()))
      try night.incident()
      if number % 64 == 0 {
        try desk.saveHead()
        // A folder of thousands of names makes each further segment slower to open.
        try move(from: station.journal + "/segments", to: aside, butLast: true)
      }
    }
    try desk.saveHead()
    try move(from: aside, to: station.journal + "/segments", butLast: false)
    let made = try JournalArchive(folder: station.journal).segments().count
    guard made == segments else { throw BenchFailure.other("\(made) segments instead of \(segments)") }
    return station
  }

  private func move(from: String, to: String, butLast: Bool) throws {
    let names = try fileNames(in: from).sorted()
    for name in butLast ? names.dropLast() : names[...] {
      guard rename("\(from)/\(name)", "\(to)/\(name)") == 0 else { throw BenchFailure.system("rename", name) }
    }
  }
}

/// The names in a folder that don't start with a dot.
func fileNames(in folder: String) throws -> [String] {
  guard let listing = opendir(folder) else { throw BenchFailure.system("opendir", folder) }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}

/// A wall clock that is moved by hand.
private final class RunningClock: WallClock {
  private let milliseconds: Mutex<Int>

  init(_ milliseconds: Int) { self.milliseconds = Mutex(milliseconds) }

  func advance(milliseconds step: Int) { milliseconds.withLock { $0 += step } }
  func now() -> Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }
  func elapsedMilliseconds() -> Int { milliseconds.withLock { $0 } }
}
