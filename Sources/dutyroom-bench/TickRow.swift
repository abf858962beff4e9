import Glibc

/// (g) What a second costs in which nothing happens: bytes on the line to the terminal, and the processor's work for
/// everything that the program does meanwhile.
struct TickRow {
  let folder: BenchFolder
  let seconds: Int

  /// What a start leaves to be done is done by then.
  private static let settling = 6

  func run() throws -> RowReport {
    let room = try FullRoom(in: folder)
    let console = try ConsoleRun(station: room.station.path)
    try console.wait(for: "Help")
    var bytes: [Double] = []
    var times: [Double] = []
    for second in 0..<Self.settling + seconds {
      console.forget()
      let before = try processorTime(of: console.id)
      // From half to half: what belongs to a whole second lies between.
      try console.read(until: (now(CLOCK_REALTIME) + 0.5).rounded() + 0.5)
      guard second >= Self.settling else { continue }
      bytes.append(Double(console.output.count))
      times.append((try processorTime(of: console.id) - before) * 1_000)
    }
    let peak = peakMemory(of: console.id)
    try console.end()
    func finding(_ name: String, _ figure: String, _ values: [Double], _ unit: String, _ limit: Double)
      -> Finding
    {
      Finding(
        row: "g", name: name, figure: figure, value: values.median, unit: unit, limit: .atMost(limit),
        rounds: seconds, spread: values.spread, peakKiB: peak)
    }
    return RowReport(
      row: "g",
      findings: [
        finding(
          "bytes to the terminal in a quiet second", "most \(Int(bytes.max() ?? 0))", bytes, "bytes", 200),
        finding(
          "processor in a quiet second, \(FullRoom.matters) matters open",
          "most \(milliseconds((times.max() ?? 0) / 1_000))", times, "ms", 1),
      ])
  }
}

/// Seconds that the processor has worked for all threads of a process so far.
func processorTime(of process: pid_t) throws -> Double {
  let tasks = "/proc/\(process)/task"
  return try fileNames(in: tasks).reduce(0) { sum, task in
    let path = "\(tasks)/\(task)/schedstat"
    // A thread may end between the two.
    guard let file = fopen(path, "r") else { return sum }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return sum }
    return sum + Double(strtoull(line, nil, 10)) / 1e9
  }
}
