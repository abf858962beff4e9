import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// The real program on a kernel that refuses, delays and kills.
  @Suite struct Faults {
    private static let template = Result { try TestStation() }

    static let refusals: [Injection] =
      [1, 2, 3].flatMap { when in
        [
          Injection(.segment, "fdatasync:error=EIO:when=\(when)"),
          Injection(.segment, "pwrite64:error=ENOSPC:when=\(when)"),
          Injection(.segment, "pwrite64:error=EDQUOT:when=\(when)"),
          Injection(.segment, "openat:error=EMFILE:when=\(when)"),
          Injection(.journal, "flock:error=ENOLCK:when=\(when)"),
          Injection(.journal, "openat:error=ENOMEM:when=\(2 * when)"),
          Injection(.journal, "openat:error=EROFS:when=\(2 * when + 1)"),
          Injection(.journal, "pwrite64:error=EIO:when=\(3 * when + 1)"),
        ]
      } + [
        Injection(.segment, "fdatasync:error=EIO:when=2+"),
        Injection(.segment, "fdatasync:error=ENOSPC:when=2"),
        Injection(.segment, "pwrite64:error=ENOSPC:when=2+"),
        Injection(.segment, "pwrite64:error=EFBIG:when=2"),
        Injection(.segment, "pwrite64:error=EIO:when=2", "ftruncate:error=EIO"),
        Injection(.segment, "pwrite64:error=EROFS:when=1+", "ftruncate:error=EROFS"),
        Injection(.journal, "fsync:error=EIO:when=1"),
        Injection(.journal, "fsync:error=EIO:when=2"),
        Injection(.journal, "fsync:error=EIO:when=1+"),
        Injection(.journal, "fdatasync:error=EIO:when=1+", "fsync:error=EIO:when=1+"),
        Injection(.journal, "pwrite64:error=ENOSPC:when=6+"),
      ]

    static let deaths: [Injection] =
      (1...8).flatMap { when in
        [
          Injection(.journal, "pwrite64:signal=KILL:when=\(3 * when)"),
          Injection(.journal, "fdatasync:signal=KILL:when=\(when)"),
          Injection(.journal, "flock:signal=KILL:when=\(2 * when)"),
        ]
      }

    private let commands = (1...4).map { (id: "n\($0)", line: note("n\($0)", "第\($0)条")) }

    /// Sends the commands to a troubled agent until it ends; what it acknowledged, and whether it refused any.
    private func talk(to agent: AgentClient, _ codes: [String]) throws -> (
      acknowledged: [String: [Answer.Entry]], hasUnsaved: Bool
    ) {
      var acknowledged: [String: [Answer.Entry]] = [:]
      var hasUnsaved = false
      for command in commands {
        agent.send(command.line)
        guard let answer = try answer(of: agent) else { break }
        #expect(answer.id == command.id)
        if answer.isOK {
          acknowledged[command.id] = answer.entries
        } else {
          hasUnsaved = true
          #expect(answer.root["saved"]?.boolean == false, "\(answer)")
          let code = answer.root["failure"]?["code"]?.string ?? ""
          #expect(codes.contains(code), "\(answer)")
        }
      }
      return (acknowledged, hasUnsaved)
    }

    /// The next answer; nil at the agent's end.
    private func answer(of agent: AgentClient) throws -> Answer? {
      var hasEnded = false
      let answer = try eventually("an answer or the end") { () -> Answer?? in
        if let answer = try agent.answerAtHand() { return .some(answer) }
        if hasEnded { return .some(nil) }
        guard waitForInput([agent.process.output], milliseconds: 1_000) else { return nil }
        hasEnded = !agent.takeOutput()
        return nil
      }
      return answer
    }

    /// Somebody else comes on a sound kernel: everything acknowledged is there, and the rest can be handed in again.
    private func checkAfterwards(_ station: TestStation, _ acknowledged: [String: [Answer.Entry]]) throws {
      let agent = try station.agent("--client", "f")
      var expected: [String: [Answer.Entry]] = [:]
      for command in commands {
        let answer = try agent.submit(command.line)
        if let known = acknowledged[command.id] { #expect(answer.entries == known, "\(command.id)") }
        expected[command.id] = answer.entries
      }
      #expect(try agent.leave() == 0)
      let archive = try JournalArchive(folder: station.file("journal"))
      let records = try archive.segments().flatMap { try archive.read($0).records }
      for command in commands {
        let stored = records.filter { $0.key == "f/\(command.id)" }
        #expect(stored.map(\.hash.hex) == expected[command.id]?.map(\.hash), "\(command.id)")
      }
      #expect(records.map(\.sequence) == Array(1...records.count))
      #expect(try station.verify() == 0)
    }

    @Test(.enabled(if: Strace.works, Strace.remedy), arguments: refusals)
    func whatTheKernelRefusesIsNamedAndNothingSaidIsLost(_ injection: Injection) throws {
      let station = try TestStation(copying: Self.template.get())
      let log = station.home.file("calls")
      let agent = try Strace.agent(station, injection, log: log, "--client", "f")
      let (acknowledged, hasUnsaved) = try talk(to: agent, injection.codes)
      let code = try agent.leave()
      #expect(try text(of: log).contains("(INJECTED)"))
      if hasUnsaved {
        #expect(code == 5)
      } else if acknowledged.count == commands.count {
        #expect(code == 0 || code == 5)
      } else {
        #expect(code > 1, "it never began")
      }
      try checkAfterwards(station, acknowledged)
    }

    @Test(.enabled(if: Strace.works, Strace.remedy), arguments: deaths)
    func aDeathAtAnyCallLosesNothingThatWasSaid(_ injection: Injection) throws {
      let station = try TestStation(copying: Self.template.get())
      let log = station.home.file("calls")
      let agent = try Strace.agent(station, injection, log: log, "--client", "f")
      let (acknowledged, _) = try talk(to: agent, [])
      // strace dies the death of what it traces.
      #expect(try agent.leave() == -SIGKILL)
      try checkAfterwards(station, acknowledged)
    }

    /// Stopped inside its append, as a debugger or a full terminal does it.
    @Test(.enabled(if: Strace.works, Strace.remedy))
    func aStoppedHolderIsNamedAndGoesOnWhereItStood() throws {
      let station = try TestStation(copying: Self.template.get())
      let stop = Injection(.segment, "fdatasync:signal=STOP:when=2")
      let holder = try Strace.agent(station, stop, log: station.home.file("calls"), "--client", "f")
      try holder.submit(commands[0].line)
      let other = try station.agent("--client", "g")
      holder.send(commands[1].line)
      let words = try eventually("the holder's stop") { () -> String? in
        try text(of: station.home.file("calls")).contains("SIGSTOP")
          ? try text(of: station.file("journal/lock.holder")) : nil
      }
      let process = try #require(pid_t(words.split(separator: " ").dropFirst().first ?? ""))
      let answer = try other.ask(note("m1", "等不到"))
      #expect(answer.root["failure"]?["code"]?.string == "LOCKED", "\(answer)")
      #expect(answer.message.contains("\(process)"), "\(answer)")
      kill(process, SIGCONT)
      #expect(try holder.answer().isOK)
      try other.submit(note("m1", "等到了"))
      #expect(try holder.leave() == 0 && other.leave() == 0)
      try checkAfterwards(station, [:])
    }

    /// The kernel's answer to a file that may grow no further is a signal that would end the program.
    @Test func aLimitOnFileSizesIsAFailureAndNoDeath() throws {
      let station = try TestStation(copying: Self.template.get())
      let size = try bytes(of: station.file("journal/segments/000000000001.jsonl")).count
      let script =
        "ulimit -f \(size / 512 + 8); exec '\(Program.path)' agent --station '\(station.path)' --client f"
      let agent = try AgentClient(
        Child("/bin/sh", ["-c", script], environment: Program.environment(station.home)))
      var acknowledged: [Answer.Entry] = []
      let refused = try eventually("a full file") { () -> Answer? in
        let answer = try agent.ask(note("w\(acknowledged.count)", String(repeating: "水", count: 200)))
        acknowledged += answer.entries
        return answer.isOK ? nil : answer
      }
      #expect(refused.root["failure"]?["code"]?.string == "EFBIG", "\(refused)")
      #expect(try agent.ask(#"{"query":"head"}"#).root["seq"]?.integer == acknowledged.last?.sequence)
      #expect(try agent.leave() == 5)
      try checkAfterwards(station, [:])
    }

    @Test(.enabled(if: SmallDisk.works, "only root may mount a disk"))
    func aFullDiskIsNamedAndTheRoomGoesOnWhenThereIsSpace() throws {
      let home = try TemporaryFolder()
      let disk = try SmallDisk(at: home.file("disk"), kibibytes: 2_048)
      let station = try TestStation(copying: Self.template.get(), to: disk.path)
      let agent = try station.agent("--client", "f")
      try agent.submit(commands[0].line)
      try disk.fill()
      var known: [String: [Answer.Entry]] = [:]
      // What is left of the last page may still take a line or two.
      let answer = try eventually("a full disk") { () -> Answer? in
        let id = "w\(known.count)"
        let answer = try agent.ask(note(id, String(repeating: "水", count: 1_000)))
        known[id] = answer.entries
        return answer.isOK ? nil : answer
      }
      #expect(answer.root["failure"]?["code"]?.string == "ENOSPC", "\(answer)")
      try disk.empty()
      try agent.submit(note("w\(known.count - 1)", String(repeating: "水", count: 1_000)))
      #expect(try agent.leave() == 0)
      try checkAfterwards(station, [:])
    }
  }
}
