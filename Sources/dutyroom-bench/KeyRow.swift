import Console
import Curses
import Desk
import DutyModel
import Glibc

/// (h) What a key costs from its arrival to its frame: in the form of a ring, which looks for the same matter among
/// all that are open, and in a list of hundreds.
struct KeyRow {
  let folder: BenchFolder
  let rounds: Int

  /// What a caller says first: a place that many open matters have.
  private static let words = Array("石桥村三组水漫过便桥了")

  func run() throws -> RowReport {
    let room = try FullRoom(in: folder)
    var typing: [Double] = []
    var moving: [Double] = []
    try room.withScreen { desktop, terminal, start in
      var now = start
      press(.function(5), at: &now, desktop, terminal)
      press(.character("1"), at: &now, desktop, terminal)
      for round in 0..<rounds {
        let sign = round % Self.words.count
        if round > 0, sign == 0 {
          for _ in Self.words { press(.backspace, at: &now, desktop, terminal) }
        }
        typing.append(press(.character(Self.words[sign]), at: &now, desktop, terminal))
      }
      press(.escape, at: &now, desktop, terminal)
      for round in 0..<rounds {
        if round % FullRoom.matters == 0 { press(.home, at: &now, desktop, terminal) }
        moving.append(press(.down, at: &now, desktop, terminal))
      }
    }
    func finding(_ times: [Double], _ name: String) -> Finding {
      Finding(
        row: "h", name: name, figure: "longest \(milliseconds(times.max() ?? 0))",
        value: times.median * 1_000,
        unit: "ms", limit: .atMost(1), rounds: rounds, spread: times.spread)
    }
    var report = RowReport(
      row: "h",
      findings: [
        finding(typing, "processor from key to frame, in the form of a ring"),
        finding(moving, "processor from key to frame, in a list of \(FullRoom.matters)"),
      ])
    report.findings.append(try wholeTurn(room))
    return report
  }

  /// Presses one key a moment after the one before; seconds of the processor until its frame stands.
  @discardableResult
  private func press(
    _ key: Key, at now: inout Timestamp, _ desktop: Desktop, _ terminal: borrowing Terminal
  ) -> Double {
    now = Timestamp(milliseconds: now.milliseconds + 80)
    let moment = now
    return processorSeconds {
      _ = desktop.handle(key, at: moment)
      terminal.show(desktop, at: moment)
    }
  }

  /// Of the real program, with all that a key brings about behind its frame: the draft goes to the disk.
  private func wholeTurn(_ room: FullRoom) throws -> Finding {
    let console = try ConsoleRun(station: room.station.path)
    try console.wait(for: "Help")
    console.forget()
    try console.type("\u{1B}[19~")
    try console.wait(for: "Write it down")
    var times: [Double] = []
    for key in 0..<rounds {
      console.forget()
      let before = try processorTime(of: console.id)
      let sign = String(Unicode.Scalar(UInt32(0x9B00 + key % 200)) ?? "?")
      try console.type(key % 20 == 19 ? String(repeating: "\u{7F}", count: 19) + sign : sign)
      try console.wait(for: sign)
      // The loop writes its draft behind the echo.
      try console.read(until: now(CLOCK_REALTIME) + 0.02)
      if key % 20 != 19 { times.append((try processorTime(of: console.id) - before) * 1_000) }
    }
    let peak = peakMemory(of: console.id)
    try console.end()
    return Finding(
      row: "h", name: "  of the program, the draft on disk included",
      figure: "longest \(milliseconds((times.max() ?? 0) / 1_000))", value: times.median, unit: "ms",
      limit: nil, rounds: times.count, spread: times.spread, peakKiB: peak)
  }
}
