internal import CSystem
import Glibc
import Testing

extension ProgramTests {
  /// Several processes in one room.
  @Suite struct Seats {
    @Test func everyConsoleShowsWhatTheOthersAppend() throws {
      let station = try TestStation()
      let consoles = [try station.console(80, 24), try station.console(40, 12)]
      let agents = [try station.agent(), try station.agent()]
      for console in consoles { try console.wait(for: "F9") }
      for (number, agent) in agents.enumerated() {
        let answer = try agent.submit(flood("r", place: "\(number + 1)号桥头"))
        let last = try #require(answer.entries.last).sequence
        for console in consoles {
          try console.wait("entry \(last) and its matter") { screen in
            screen.contains("\(number + 1)号桥头")
              && (screen.contains("已存 \(last)") || screen.contains("已存\(last)"))
          }
        }
      }
      // What one console saves stands on the other, and in every agent's state.
      try consoles[0].press("F8")
      try consoles[0].wait(for: "记一笔")
      try consoles[0].type("甲机写的")
      try consoles[0].press("F8")
      let note = try eventually("the note") { try station.records().last { $0.type == "note.added/1" } }
      for console in consoles { try console.wait(for: "\(note.sequence)") }
      for agent in agents {
        _ = try eventually("the note in every agent") {
          try agent.ask(#"{"query":"head"}"#).root["seq"]?.integer == note.sequence ? () : nil
        }
      }
    }

    @Test func aClockStoppedAtOneSeatIsStoppedAtAll() throws {
      let station = try TestStation()
      let console = try station.console()
      let agent = try station.agent()
      try agent.submit(flood("r"))
      try console.wait(for: "核实石桥村", "F9")
      let state = try agent.ask(#"{"query":"state"}"#)
      let matter = try #require(state.root["matters"]?.elements.first?["id"]?.string)
      try agent.submit(
        #"{"id":"v","command":"incident.verify","data":{"matter":"\#(matter)","whom":{"name":"周国"},"result":"confirmed"}}"#
      )
      try console.wait("the leader's turn") { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix(" 现在") && $0.contains("告知") }
      }
      try agent.submit(call("c", "duty_leader", matter: matter))
      try console.wait("the next duty") { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix(" 现在") && $0.contains("电话报县政府总值班室") }
      }
    }

    @Test func seatsAppendAtOnceWithoutGapOrRepeat() throws {
      let station = try TestStation()
      let agents = try (0..<4).map { try station.agent("--client", "c\($0)") }
      for number in 0..<50 {
        for agent in agents { #expect(agent.send(note("n\(number)", "第\(number)条"))) }
      }
      var acknowledged: [Answer.Entry] = []
      for number in 0..<50 {
        for agent in agents {
          let answer = try agent.answer()
          #expect(answer.isOK && answer.id == "n\(number)")
          acknowledged += answer.entries
        }
      }
      let notes = try station.records().filter { $0.type == "note.added/1" }
      #expect(notes.map(\.hash) == acknowledged.sorted { $0.sequence < $1.sequence }.map(\.hash))
      for agent in agents { #expect(try agent.leave() == 0) }
      #expect(try station.verify() == 0)
    }

    @Test func aLockThatIsHeldIsNamedAndNothingIsSaved() throws {
      let station = try TestStation()
      let agent = try station.agent()
      try agent.submit(note("n1", "先"))
      let lock = open(station.file("journal/lock"), O_RDWR | O_CLOEXEC)
      try #require(lock >= 0 && cs_flock(lock, LOCK_EX) == 0)
      let answer = try agent.ask(note("n2", "后"))
      #expect(!answer.isOK && answer.root["saved"]?.boolean == false, "\(answer)")
      #expect(answer.root["failure"]?["code"]?.string == "LOCKED" && answer.message.contains("占着"))
      close(lock)
      try agent.submit(note("n2", "后"))
      #expect(try agent.leave() == 0)
    }

    @Test func anAgentThatCouldNotSaveLeavesWithFive() throws {
      let station = try TestStation()
      let agent = try station.agent()
      try agent.submit(note("n1", "先"))
      let lock = open(station.file("journal/lock"), O_RDWR | O_CLOEXEC)
      try #require(lock >= 0 && cs_flock(lock, LOCK_EX) == 0)
      #expect(try !agent.ask(note("n2", "后")).isOK)
      close(lock)
      #expect(try agent.leave() == 5)
    }
  }
}
