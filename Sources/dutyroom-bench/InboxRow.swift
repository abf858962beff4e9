import Desk
import Glibc
import JournalFile

/// (e) Thousands of reports arrive as files while a person types: none may be lost, and no key may wait.
struct InboxRow {
  let folder: BenchFolder
  let files: Int

  /// A quick typist's pace.
  private static let secondsPerKey = 0.08
  /// Signs on the row before they are taken back again.
  private static let signsOnRow = 25
  /// Give up when nothing gets done for so long.
  private static let patience = 60.0

  func run() throws -> RowReport {
    let station = try folder.makeStation("inbox")
    try write(to: folder.path + "/outside")
    let console = try ConsoleRun(station: station.path)
    try console.wait(for: "Help")
    try open(console)
    for file in 0..<files {
      let name = Self.name(file)
      guard rename("\(folder.path)/outside/\(name)", "\(station.inbox)/\(name)") == 0 else {
        throw BenchFailure.system("rename", name)
      }
    }
    progress("  \(files) files are in the inbox, typing")
    let begin = now()
    let waits = try type(until: { try Self.left(in: station) }, on: console)
    let taken = now() - begin
    let peak = peakMemory(of: console.id)
    try console.end()
    let stored = try count(in: station)
    let seconds = (taken * 10).rounded() / 10
    return RowReport(
      row: "e",
      findings: [
        Finding(
          row: "e", name: "key to echo while \(files) inbox files come in, 99th percentile",
          figure: "median \(milliseconds(waits.median)), longest \(milliseconds(waits.max() ?? 0))",
          value: waits.quantile(0.99) * 1_000, unit: "ms", limit: .atMost(50), rounds: waits.count,
          spread: waits.spread, peakKiB: peak),
        Finding(
          row: "e", name: "files in the journal exactly once, of \(files)",
          figure: "\(seconds) s, \(Int(Double(files) / taken)) files a second", value: Double(stored),
          unit: "files", limit: .atLeast(Double(files)), rounds: 1, spread: 0, peakKiB: peak),
      ])
  }

  /// Types into a note until nothing is left to be taken; seconds from each key to its sign on the screen.
  private func type(until left: () throws -> Int, on console: ConsoleRun) throws -> [Double] {
    var waits: [Double] = []
    var next = now()
    var remaining = try left()
    var progressed = now()
    while remaining > 0 {
      if waits.count % Self.signsOnRow == Self.signsOnRow - 1 {
        try console.type(String(repeating: "\u{7F}", count: Self.signsOnRow - 1))
      }
      while now() < next { try console.read(milliseconds: Int32(max(1, (next - now()) * 1_000))) }
      let sign = Self.sign(waits.count)
      console.forget()
      let pressed = now()
      try console.type(sign)
      try console.wait(for: sign)
      waits.append(now() - pressed)
      next = max(now(), pressed + Self.secondsPerKey)
      if waits.count % 10 == 0 {
        let still = try left()
        if still < remaining { progressed = now() }
        remaining = still
        guard now() - progressed < Self.patience else {
          throw BenchFailure.other("\(still) files are not taken")
        }
      }
    }
    return waits
  }

  /// Opens the form for a note.
  private func open(_ console: ConsoleRun) throws {
    console.forget()
    try console.type("\u{1B}[19~")
    try console.wait(for: "Write it down")
  }

  /// A sign that stands nowhere else on the screen.
  private static func sign(_ index: Int) -> String {
    String(Unicode.Scalar(UInt32(0x9B00 + index % 200)) ?? "?")
  }

  private static func name(_ file: Int) -> String { "storm-\(file).json" }

  private func write(to outside: String) throws {
    guard mkdir(outside, 0o700) == 0 else { throw BenchFailure.system("mkdir", outside) }
    for file in 0..<files {
      let text = """
        {"id":"storm-\(file)","command":"report.receive","data":{"channel":"file","kind":"flash_flood",\
        "place":"石桥村\(file % 40)组","text":"溪水漫过便桥，\(file) 号雨量站报警","source":{"name":"周某"},\
        "figures":{"trapped":\(file % 9)}}}
        """
      let path = "\(outside)/\(Self.name(file))"
      guard let stream = fopen(path, "w"), fputs(text, stream) >= 0, fclose(stream) == 0 else {
        throw BenchFailure.system("fopen", path)
      }
    }
  }

  private static func left(in station: StationFolder) throws -> Int {
    try (fileNames(in: station.inbox) + fileNames(in: station.inboxClaimed)).filter { $0.hasPrefix("storm") }
      .count
  }

  /// How many of the files became a report, each counted once; nothing when one became two.
  private func count(in station: StationFolder) throws -> Int {
    let archive = try JournalArchive(folder: station.journal)
    var keys: [String: Int] = [:]
    for segment in try archive.segments() {
      for record in try archive.read(segment).records
      where record.type == "report.received/1" && record.key.hasPrefix("inbox/storm-") {
        keys[record.key, default: 0] += 1
      }
    }
    let filed = try fileNames(in: station.inboxTaken).count
    return keys.values.contains { $0 > 1 } || filed != files ? 0 : keys.count
  }
}

/// `12.3 ms`
func milliseconds(_ seconds: Double) -> String { "\((seconds * 10_000).rounded() / 10) ms" }
