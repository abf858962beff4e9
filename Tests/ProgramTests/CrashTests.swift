import Glibc
import Testing

extension ProgramTests {
  /// The plug is pulled again and again while several seats write.
  @Suite struct Crashes {
    /// A client whose agent is killed at any moment and started again, and that retries what had no answer.
    final class Client {
      let name: String
      private let station: TestStation
      private(set) var agent: AgentClient
      /// Sent and not answered, the oldest first.
      private var waiting: [(id: String, line: String)] = []
      private var made = 0
      private(set) var acknowledged: [String: [Answer.Entry]] = [:]

      init(_ name: String, _ station: TestStation) throws {
        (self.name, self.station) = (name, station)
        agent = try station.agent("--client", name)
      }

      /// Everything that was ever sent.
      var ids: [String] { (1...max(1, made)).prefix(made).map { "\(name)-\($0)" } }
      var isIdle: Bool { waiting.isEmpty }

      /// Keeps `count` commands under way: notes, now and then a report with all its clocks.
      func send(upTo count: Int) {
        while waiting.count < count {
          made += 1
          let id = "\(name)-\(made)"
          let line = made % 7 == 0 ? flood(id, place: "\(id)沟口") : note(id, "第 \(id) 条")
          waiting.append((id, line))
          agent.send(line)
        }
      }

      /// Takes the answers that have come.
      func takeAnswers() throws {
        while let answer = try agent.answerAtHand() {
          let oldest = try #require(waiting.first)
          #expect(answer.isOK && answer.id == oldest.id, "\(answer)")
          waiting.removeFirst()
          acknowledged[oldest.id] = answer.entries
        }
      }

      /// Kills the agent. What it had said before counts: somebody may have read it.
      func crash() throws {
        agent.process.kill()
        while agent.takeOutput() {}
        try takeAnswers()
      }

      func restart() throws {
        agent = try station.agent("--client", name)
        for command in waiting { agent.send(command.line) }
      }
    }

    @Test(arguments: [20_240_921, 7])
    func whatWasAcknowledgedIsThereExactlyOnceAfterEveryKill(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      let station = try TestStation()
      let clients = try ["a", "b", "c"].map { try Client($0, station) }
      let console = try station.console(80, 24, "--seat", "W")
      try console.wait(for: "F9")
      for kill in 1...20 {
        try work(clients, milliseconds: Int32.random(in: 1...60, using: &random))
        switch kill % 10 {
        case 0:
          // Everybody at once: what a power cut looks like to the files.
          Glibc.kill(try console.program, SIGKILL)
          for client in clients { try client.crash() }
          #expect(try console.waitForEnd() == 128 + SIGKILL)
          #expect([0, 10].contains(try station.run("journal", "verify").code))
          for client in clients { try client.restart() }
          try console.restart(["--station", station.path, "--seat", "W"])
          try console.wait(for: "F9")
        case 5:
          Glibc.kill(try console.program, SIGKILL)
          #expect(try console.waitForEnd() == 128 + SIGKILL)
          try console.restart(["--station", station.path, "--seat", "W"])
        default:
          let client = try #require(clients.randomElement(using: &random))
          try client.crash()
          #expect(try station.run("journal", "verify").code == 0)
          try client.restart()
        }
      }
      try settle(clients)
      try check(clients, in: station)
      let last = try #require(try station.records().last).sequence
      try console.wait(for: "已存\(last)")
      for client in clients { #expect(try client.agent.leave() == 0) }
      #expect(try station.verify() == 0)
    }

    /// Lets everybody write for a while.
    private func work(_ clients: [Client], milliseconds: Int32) throws {
      let end = ContinuousClock.now + .milliseconds(Int(milliseconds))
      repeat {
        for client in clients { client.send(upTo: 4) }
        _ = waitForInput(clients.map(\.agent.process.output), milliseconds: 1)
        try takeAnswers(clients)
      } while ContinuousClock.now < end
    }

    private func takeAnswers(_ clients: [Client]) throws {
      for client in clients where waitForInput([client.agent.process.output], milliseconds: 0) {
        try #require(client.agent.takeOutput(), "agent \(client.name) has ended by itself")
        try client.takeAnswers()
      }
    }

    private func settle(_ clients: [Client]) throws {
      _ = try eventually("all answers") {
        try takeAnswers(clients)
        return clients.allSatisfy(\.isIdle) ? () : nil
      }
    }

    /// Every command stands in the journal once, as it was acknowledged, in the order of its client.
    private func check(_ clients: [Client], in station: TestStation) throws {
      let records = try station.records()
      for client in clients {
        var last = 0
        for id in client.ids {
          let stored = records.filter { $0.command == "\(client.name)/\(id)" }
          let entries = try #require(client.acknowledged[id])
          #expect(stored.map(\.hash) == entries.map(\.hash), "\(id)")
          #expect(stored.map(\.sequence) == entries.map(\.sequence), "\(id)")
          let first = try #require(stored.first).sequence
          #expect(first > last && stored.last?.sequence == first + stored.count - 1, "\(id)")
          #expect(stored.allSatisfy { $0.body["g"]?.integer == first }, "\(id)")
          last = first
        }
      }
    }

    /// The officer's own keys: what the screen called saved is there, and what it didn't comes back as a draft.
    @Test func aKilledConsoleLosesNoNote() throws {
      var random = SeededGenerator(seed: 3)
      let station = try TestStation()
      let console = try station.console()
      for number in 1...6 {
        try console.wait(for: "F9")
        if number > 1 {
          // Saved or not is for the journal to say; a draft that is offered gets saved now.
          if try station.drafts().isEmpty == false {
            try console.press("F4")
            try console.wait(for: "第\(number - 1)次")
            try console.press("F8")
          }
          _ = try eventually("note \(number - 1)") {
            try station.records().contains { $0.data?["text"]?.string == "第\(number - 1)次" } ? () : nil
          }
        }
        try console.press("F8")
        try console.wait(for: "记一笔")
        try console.type("第\(number)次")
        try console.wait(for: "第\(number)次")
        try station.waitForDraft("第\(number)次")
        try console.press("F8")
        pause(milliseconds: Int32.random(in: 0...12, using: &random))
        kill(try console.program, SIGKILL)
        #expect(try console.waitForEnd() == 128 + SIGKILL)
        #expect([0, 10].contains(try station.run("journal", "verify").code))
        try console.restart(["--station", station.path])
      }
      let notes = try station.records().filter { $0.type == "note.added/1" }
      #expect(Set(notes.compactMap { $0.data?["text"]?.string }).count == notes.count)
    }
  }
}
