import Desk
import Glibc

/// (i) How soon it's there and how much memory it takes, beside a program of this kind that everybody knows.
struct SizeRow {
  let folder: BenchFolder
  let rounds: Int

  private static let htop = ["/usr/bin/htop", "/usr/local/bin/htop"]
  /// What an old machine can spare, in MiB.
  private static let limit = 24.0

  func run() throws -> RowReport {
    let station = try folder.makeStation("size")
    let full = try FullRoom(in: folder)
    var peaks: [String: Double] = [:]
    var isStatic: [String: Bool] = [:]
    func start(_ name: String, _ last: String, _ make: () throws -> ConsoleRun) throws -> Double {
      let begin = now()
      let run = try make()
      // The last word of the last row.
      try run.wait(for: last)
      let taken = now() - begin
      // What follows the first frame belongs to it: the clock's first tick, a look at the folder.
      try run.read(until: now(CLOCK_REALTIME) + 0.3)
      isStatic[name] = try !hasMapping(of: "libswiftCore.so", process: run.id)
      peaks[name] = max(peaks[name] ?? 0, Double(peakMemory(of: run.id)))
      try run.end()
      return taken
    }
    var sides: [() throws -> Double] = [
      { try start("dutyroom", "Help") { try ConsoleRun(station: station.path) } },
      { try start("full", "Help") { try ConsoleRun(station: full.station.path) } },
    ]
    let htop = Self.htop.first { access($0, X_OK) == 0 }
    if let htop { sides.append { try start("htop", "Quit") { try ConsoleRun(program: htop, []) } } }
    let measured = try Rounds(rounds, sides)
    func memory(_ side: String, _ name: String, _ limit: Finding.Limit?) -> Finding {
      let peak = peaks[side] ?? 0
      return Finding(
        row: "i", name: name,
        figure: name.hasSuffix("htop")
          ? "" : isStatic[side] == true ? "one file" : "with the Swift libraries",
        value: peak / 1_024, unit: "MiB", limit: limit, rounds: rounds,
        spread: 0, peakKiB: Int(peak))
    }
    func time(_ side: Int, _ key: String, _ name: String) -> Finding {
      let times = measured.sides[side].map { $0 * 1_000 }
      return Finding(
        row: "i", name: name, figure: "longest \(milliseconds((times.max() ?? 0) / 1_000))",
        value: times.median, unit: "ms", limit: nil, rounds: rounds, spread: times.spread,
        peakKiB: Int(peaks[key] ?? 0))
    }
    let fullName = "\(FullRoom.matters) matters open, \(FullRoom.entries) entries"
    var report = RowReport(
      row: "i",
      findings: [
        time(0, "dutyroom", "start to first frame"), time(1, "full", "  with \(fullName)"),
        memory("dutyroom", "resident memory", .atMost(Self.limit)),
        memory("full", "  with \(fullName)", nil),
      ])
    if htop != nil {
      report.findings.insert(time(2, "htop", "  of htop"), at: 2)
      report.findings.append(memory("htop", "  of htop", nil))
    } else {
      report.remark = "htop is not installed"
    }
    return report
  }
}

/// Whether a process has a library of this name in its memory.
private func hasMapping(of library: String, process: pid_t) throws -> Bool {
  let path = "/proc/\(process)/maps"
  guard let file = fopen(path, "r") else { throw BenchFailure.system("fopen", path) }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 4_096)
  while fgets(&line, Int32(line.count), file) != nil {
    if strstr(line, library) != nil { return true }
  }
  return false
}
