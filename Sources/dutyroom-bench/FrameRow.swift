import Console
import Desk
import DutyModel

/// (f) What drawing costs on the worst night: the whole screen, from the room to the terminal.
struct FrameRow {
  let folder: BenchFolder
  let rounds: Int

  func run() throws -> RowReport {
    let room = try FullRoom(in: folder)
    var whole: [Double] = []
    var next: [Double] = []
    try room.withScreen { desktop, terminal, start in
      for round in 0..<rounds {
        let now = start.adding(seconds: 2 * round)
        whole.append(
          processorSeconds {
            terminal.redrawAll()
            terminal.show(desktop, at: now)
          })
        next.append(processorSeconds { terminal.show(desktop, at: now.adding(seconds: 1)) })
      }
    }
    func finding(_ times: [Double], _ name: String) -> Finding {
      Finding(
        row: "f", name: name, figure: "longest \(milliseconds(times.max() ?? 0))",
        value: times.median * 1_000,
        unit: "ms", limit: .atMost(1), rounds: rounds, spread: times.spread)
    }
    return RowReport(
      row: "f",
      findings: [
        finding(whole, "processor for a full frame at 120x40, \(FullRoom.matters) matters open"),
        finding(next, "  for the frame of the next second"),
      ])
  }
}
