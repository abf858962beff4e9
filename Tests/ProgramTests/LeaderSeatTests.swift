import Glibc
import Testing

extension ProgramTests {
  /// A leader at a terminal of his own, while the officer's seat looks on.
  @Suite struct LeaderSeat {
    /// A station on duty with a flood, and 首报 drafted by an officer through the agent; returns its id.
    private func prepared() throws -> (TestStation, AgentClient, String) {
      let station = try TestStation()
      let agent = try station.agent()
      try agent.submit(
        #"{"id":"t","command":"shift.take","data":{"leader":"lin.yuanshan","officers":["wu.xiao"]}}"#)
      try agent.submit(
        #"""
        {"id":"r","command":"report.receive","by":"wu.xiao","data":{"source":{"name":"周某","phone":"13800000002"},"kind":"flash_flood","place":"石桥村三组","text":"水漫桥","actions_taken":"逐户敲门","figures":{"trapped":7}}}
        """#.trimmed)
      try agent.submit(
        #"{"id":"d","command":"bulletin.draft","by":"wu.xiao","data":{"matter":"\#(matter(station))","kind":"first","text":"便桥被溪水漫过，7人困在屋内。","elements":[{"element":"occurred_at","words":"今晚8时许"}]}}"#
      )
      let drafted = try #require(try station.records().last { $0.type == "bulletin.drafted/1" })
      return (station, agent, try #require(drafted.data?["bulletin"]?.string))
    }

    private func matter(_ station: TestStation) throws -> String {
      try #require(
        try station.records().last { $0.type == "incident.opened/1" }?.data?["matter"]?.string)
    }

    private func act(_ agent: AgentClient, _ id: String, _ command: String, _ data: String) throws {
      try agent.submit(
        #"{"id":"\#(id)","command":"bulletin.\#(command)","by":"wu.xiao","data":{\#(data)}}"#)
    }

    private func code(_ station: TestStation) throws -> String {
      try #require(
        try station.records().last { $0.type == "bulletin.submitted/1" }?.data?["code"]?.string)
    }

    @Test func theLeaderSignsOnPaperAtHisTerminalWhileTheOfficerLooksOn() throws {
      let (station, agent, bulletin) = try prepared()
      let officer = try station.console(120, 40)
      let leader = try station.console(80, 24, "--as", "leader")
      try leader.wait(for: "没有等您签的", "1号首报")
      try act(agent, "s", "submit", #""bulletin":"\#(bulletin)","draft":1"#)
      try leader.wait(for: "待签   林远山   1份")
      try leader.press("Enter")
      try leader.wait(for: "便桥被溪水漫过", "签的就是上面这些字", "校验")
      // The officer sees who has it before his eyes.
      try officer.wait(for: "在看 1号首报 第1稿")
      try leader.press("Enter")
      try leader.wait(for: "Enter 在这里不起作用")
      try leader.press("3")
      try leader.wait(for: "纸签")
      let signed = try sign(leader, code: try code(station), on: station)
      #expect(signed.data?["sign_off"]?["kind"]?.string == "paper")
      #expect(signed.data?["sign_off"]?["signer"]?.string == "lin.yuanshan")
      try leader.wait(for: "没有等您签的")
      try officer.wait(for: "签发")
      #expect(try station.verify() == 0)
    }

    /// Fills in the form of a signature on paper: code, pages, the matter's number, F8.
    private func sign(_ console: TmuxScreen, code: String, on station: TestStation) throws -> Line {
      try console.type(code)
      try console.press("Enter")
      try console.type("1")
      try console.press("Enter")
      for _ in 0..<4 where try !console.rows().contains(where: { $0.hasPrefix(">") && $0.contains("件号") }) {
        try console.press("Enter")
      }
      try console.type("1")
      try console.press("F8")
      return try eventually("the signature") {
        try station.records().last { $0.type == "bulletin.signed/1" }
      }
    }

    @Test func ofTwoLeadersAtOnceTheSecondIsToldWhoWasFirst() throws {
      let (station, agent, bulletin) = try prepared()
      try act(agent, "s", "submit", #""bulletin":"\#(bulletin)","draft":1"#)
      let leader = try station.console(80, 24, "--as", "leader")
      try leader.wait(for: "签的就是上面这些字")
      let code = try code(station)
      try leader.press("3")
      try leader.wait(for: "纸签")
      try act(
        agent, "g", "sign",
        #""bulletin":"\#(bulletin)","draft":1,"kind":"paper","signer":"lin.yuanshan","code":"\#(code)","pages":1"#
      )
      try leader.type(code)
      try leader.press("Enter")
      try leader.type("1")
      try leader.press("Enter")
      for _ in 0..<4 where try !leader.rows().contains(where: { $0.hasPrefix(">") && $0.contains("件号") }) {
        try leader.press("Enter")
      }
      try leader.type("1")
      try leader.press("F8")
      try leader.wait(for: "已经签发")
      #expect(try station.records().count { $0.type == "bulletin.signed/1" } == 1)
      #expect(try station.records().count { $0.type == "bulletin.numbered/1" } == 1)
    }

    @Test func aRecallAndAChangeAreToldToTheLeaderWhoReads() throws {
      let (station, agent, bulletin) = try prepared()
      try act(agent, "s", "submit", #""bulletin":"\#(bulletin)","draft":1"#)
      let leader = try station.console(80, 24, "--as", "lin.yuanshan")
      try leader.wait(for: "签的就是上面这些字")
      try act(agent, "c", "recall", #""bulletin":"\#(bulletin)","draft":1"#)
      try leader.wait(for: "吴晓", "收回。现在不能签")
      try act(agent, "e", "edit", #""bulletin":"\#(bulletin)","draft":1,"text":"便桥被溪水漫过，6人困在屋内。""#)
      try leader.wait(for: "第1稿到第2稿：改了1处", "看过改动按 0")
      try leader.press("1")
      try leader.press("0")
      try leader.wait(for: "6人困在屋内")
    }

    @Test func whoWasCutOffWhileReadingLeavesNothingBehind() throws {
      let (station, agent, bulletin) = try prepared()
      try act(agent, "s", "submit", #""bulletin":"\#(bulletin)","draft":1"#)
      let leader = try station.console(80, 24, "--as", "leader", "--seat", "L")
      try leader.wait(for: "签的就是上面这些字")
      _ = try eventually("who reads") { try station.drafts() == ["L-0.json"] ? () : nil }
      kill(try leader.program, SIGKILL)
      _ = try leader.waitForEnd()
      // Nobody reads at a seat that nobody holds.
      let officer = try station.console(120, 40)
      try officer.wait(for: "石桥村三组")
      try #expect(!officer.rows().contains { $0.contains("在看") })
      try leader.restart(["--station", station.path, "--as", "leader", "--seat", "L"])
      try leader.wait(for: "签的就是上面这些字")
      #expect(try station.verify() == 0)
    }
  }
}
