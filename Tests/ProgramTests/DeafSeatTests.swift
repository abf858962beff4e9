import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// A console that hears too much at once, or can't read what it hears of.
  @Suite struct DeafSeat {
    let station: TestStation

    init() throws { station = try TestStation() }

    private var reports: [String] {
      get throws {
        try station.records().filter { $0.type == "report.received/1" }
          .compactMap { $0.data?["text"]?.string }
      }
    }

    private func arrive(_ text: String, as name: String) throws {
      let beside = station.home.file("arriving")
      let report = #"{"command":"report.receive","data":{"category":"ordinary","text":\#(quoted(text))}}"#
      try write(Array(report.utf8), to: beside)
      try #require(rename(beside, station.file("inbox/" + name)) == 0)
    }

    /// More changes than the kernel keeps for one reader.
    private func overflow() throws {
      let queue = try #require(Int(try text(of: "/proc/sys/fs/inotify/max_queued_events").trimmed))
      let (one, other) = (station.file("inbox/.one"), station.file("inbox/.other"))
      try write(Array("x".utf8), to: one)
      for _ in 0...(queue / 2) {
        guard rename(one, other) == 0, rename(other, one) == 0 else {
          throw Impatience(description: "rename")
        }
      }
      unlink(one)
    }

    @Test func whatArrivesWhileTheKernelDropsNewsIsTakenOnce() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      let program = try console.program
      kill(program, SIGSTOP)
      var expected: Set<String> = []
      func arriveSome(_ name: String) throws {
        for number in 1...40 {
          expected.insert("\(name)\(number)")
          try arrive("\(name)\(number)", as: "\(name)\(number).json")
        }
      }
      try arriveSome("before")
      try overflow()
      try arriveSome("after")
      kill(program, SIGCONT)
      _ = try eventually("all reports") { try reports.count >= expected.count ? () : nil }
      try arrive("last", as: "last.json")
      try console.wait(for: "last")
      let texts = try reports
      #expect(texts.count == expected.count + 1 && Set(texts) == expected.union(["last"]))
      #expect(try station.verify() == 0)
      kill(program, SIGKILL)
      _ = try console.waitForEnd()
    }

    /// Another seat's entries come in while the queue of changes in the journal's folder runs over.
    @Test func entriesOfOthersAreShownWhenTheKernelDroppedTheirNews() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      let program = try console.program
      kill(program, SIGSTOP)
      let agent = try station.agent("--seat", "B")
      try agent.submit(note("n1", "停着的时候"))
      let queue = try #require(Int(try text(of: "/proc/sys/fs/inotify/max_queued_events").trimmed))
      let (one, other) = (station.file("journal/segments/.one"), station.file("journal/segments/.other"))
      try write(Array("x".utf8), to: one)
      for _ in 0...(queue / 4) {
        guard rename(one, other) == 0, rename(other, one) == 0 else {
          throw Impatience(description: "rename")
        }
      }
      unlink(one)
      try agent.submit(note("n2", "再一条"))
      kill(program, SIGCONT)
      try console.wait(for: "停着的时候", "再一条")
      try agent.submit(note("n3", "还听得见"))
      try console.wait(for: "还听得见")
      #expect(try agent.leave() == 0)
      #expect(try station.notes == ["停着的时候", "再一条", "还听得见"])
      kill(program, SIGKILL)
      _ = try console.waitForEnd()
    }

    /// The disk doesn't give what another seat wrote; keys are served, it's said, and reading goes on by itself.
    @Test(.enabled(if: Strace.works, Strace.remedy), arguments: ["zh", "en"])
    func aSegmentThatCannotBeReadIsSaidAndReadingGoesOn(language: String) throws {
      let console = try station.console(80, 24, "--lang", language)
      try console.wait(for: "F9")
      let agent = try station.agent("--seat", "B")
      try agent.submit(note("n1", "读得到的"))
      try console.wait(for: "读得到的")
      let tracer = try Strace.attach(
        to: try console.program, station, Injection(.segment, "pread64:error=EIO"),
        log: station.home.file("reads"))
      try agent.submit(note("n2", "读不到的"))
      try console.wait(for: language == "zh" ? "磁盘读写出错：请人看磁盘" : "Disk error: have the disk looked at")
      try console.press("F5", "4")
      try console.type("问路")
      try console.wait(for: "问路")
      tracer.signal(SIGINT)
      _ = try tracer.waitForEnd()
      try console.press("Escape")
      try console.wait("what was written meanwhile") {
        $0.contains("读不到的") && !$0.contains(language == "zh" ? "磁盘读写出错" : "Disk error")
      }
      #expect(try text(of: station.home.file("reads")).contains("(INJECTED)"))
      try console.press("F8")
      try console.type("记得上")
      try console.press("F8")
      try console.wait(for: language == "zh" ? "已存 " : "Saved ", "记得上")
      #expect(try agent.leave() == 0)
      #expect(try station.notes == ["读得到的", "读不到的", "记得上"])
      #expect(try station.verify() == 0)
      kill(try console.program, SIGKILL)
      _ = try console.waitForEnd()
    }
  }
}
