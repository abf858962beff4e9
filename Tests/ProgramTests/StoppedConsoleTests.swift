import Glibc
import Testing

extension ProgramTests {
  /// A console that is stopped like any job, and goes on later.
  @Suite struct StoppedConsole {
    let station: TestStation

    init() throws { station = try TestStation() }

    private func stamp(secondsAgo: Int) -> String {
      var time = Glibc.time(nil) - secondsAgo + 8 * 3_600
      var parts = tm()
      gmtime_r(&time, &parts)
      var buffer = [CChar](repeating: 0, count: 40)
      strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S+08:00", &parts)
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private var missed: Int {
      get throws { try station.records().count { $0.type == "clock.missed/1" } }
    }

    /// What fell due meanwhile is noticed, the time is right, and every row is painted anew: something else may have
    /// written on the screen.
    @Test func whatFellDueWhileItWasStoppedIsSaidAndTheScreenComesWhole() throws {
      let line = try TerminalLine(["--station", station.path], home: station.home)
      try line.wait(for: "无人值班")
      line.signal(SIGSTOP)
      _ = try eventually("the stop") {
        try text(of: "/proc/\(line.id)/stat").contains(") T ") ? () : nil
      }
      // The leader is to be told within five minutes: that is over in a moment.
      let agent = try station.agent("--seat", "B")
      try agent.submit(flood("m", at: stamp(secondsAgo: 298)))
      #expect(try agent.leave() == 0)
      let before = try missed
      let due = Glibc.time(nil) + 4
      _ = try eventually("the due time") { Glibc.time(nil) > due ? () : nil }
      #expect(try missed == before)
      line.forgetOutput()
      line.signal(SIGCONT)
      try line.wait(for: "超时")
      // The header and the last row hadn't changed by themselves.
      try line.wait(for: "青禾镇值班室")
      try line.wait(for: "F1能做什么")
      _ = try eventually("the missed time") { try missed > before ? () : nil }
      // It still takes keys.
      try line.type("\u{1B}[15~")
      try line.wait(for: "打错无声")
    }
  }
}
